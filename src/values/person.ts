import type { Tokens } from "../model/tokens.ts"
import { TokenFlag, TokenKind } from "../model/tokens.ts"
import type { Comparison, PersonValue } from "../model/value.ts"
import { areOneInTwoLetters, fold } from "../text/characters.ts"
import { areExchanged, areOneEditApart, placesApart } from "../text/edits.ts"
import type { Lexicon } from "../text/lexicon.ts"
import { similarity, soundOf, spokenForm } from "../text/similarity.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { isHyphen } from "./scan.ts"

/** How a suffix is written that is no numeral. */
const generations = new Map([["jr", "Jr"], ["jnr", "Jr"], ["sr", "Sr"], ["snr", "Sr"]])
const suffixes = new Set([...generations.keys(), "ii", "iii", "iv"])
const withoutPoint = (word: string): string => word.replace(/\.$/, "")
/** Whether a word in small letters, its point aside, tells a son from his father: "jr.". */
export const isGeneration = (word: string): boolean => generations.has(withoutPoint(word))
/** Whether a word in small letters stands behind a surname: "jr.", "iii". */
export const isSuffix = (word: string): boolean => suffixes.has(withoutPoint(word))
/** Numerals of kings and popes; as a name they are not written in capitals ("Xi"). */
const regnal = new Set(["V", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XXIII"])
/** Newspapers leave a numeral out that the man himself writes; "Jr." tells him from his father. */
const isNumeral = (suffix: string | null): boolean => suffix !== "Jr" && suffix !== "Sr"

/** Two spellings are one name misspelt from this similarity on (Dice over letter pairs); below, they are two names. */
const misspelt = 0.55

export interface PersonLexicons {
  readonly givenNames: Lexicon
  readonly nicknames: Lexicon
  readonly particles: Lexicon
}

export interface PersonKind extends ValueKind<PersonValue> {
  /** The person that tokens `first` to `last` name, or null when they cannot be a person's name. */
  readonly parse: (tokens: Tokens, first: number, last: number) => PersonValue | null
  /** As `compare`, but a suffix that only one of the two names has says nothing: "Emil Varga Jr." goes on as "Emil Varga". */
  readonly compareBare: (left: PersonValue, right: PersonValue) => Comparison
}

export const personKind = (lexicons: PersonLexicons): PersonKind => {
  const parse = (tokens: Tokens, first: number, last: number): PersonValue | null => {
    const parts: Array<string> = []
    const nickname: Array<string> = []
    let between = false
    let suffix: string | null = null
    for (let i = first; i < last; i++) {
      const word = tokens.word[i]!
      if (word === "," && suffixes.has(tokens.word[i + 1] ?? "")) continue
      if (tokens.kind[i] !== TokenKind.word) {
        if (isHyphen(word) && parts.length > 0 && i + 1 < last) {
          parts.push(`${parts.pop()!}-${tokens.text.slice(tokens.start[i + 1]!, tokens.end[i + 1]!)}`)
          i++
        } else if (word === "'" && parts.at(-1) === "O" && i + 1 < last) {
          parts.push(`${parts.pop()!}'${tokens.text.slice(tokens.start[i + 1]!, tokens.end[i + 1]!)}`)
          i++
        } else if (parts.length > 0 && isNicknameMark(tokens, i)) between = !between
        else if (word !== ".") return null
        continue
      }
      if (tokens.flags[i]! & TokenFlag.possessive) return null
      const shown = tokens.text.slice(tokens.start[i]!, tokens.end[i]!)
      if (between) nickname.push(shown)
      else if (parts.length > 0 && (suffixes.has(word) || regnal.has(shown))) suffix = generations.get(word) ?? word.toUpperCase()
      else parts.push(shown)
    }
    if (parts.length === 0 || parts.length > 6) return null
    let family = parts.length - 1
    while (family > 1 && !/^\p{Lu}$/u.test(parts[family - 1]!) && lexicons.particles.has(parts[family - 1]!.toLowerCase())) family--
    return { kind: "person", given: parts.slice(0, family), ...nickname.length === 0 ? {} : { nickname: nickname.join(" ") }, surname: parts.slice(family).join(" "), suffix }
  }
  /** Whether one surname is the other without what stands before it: "Lisk" of "de Lisk". The article of Arabic names comes and goes. */
  const lacksParticle = (short: string, long: string): boolean => {
    if (!long.endsWith(` ${short}`) || bareSurname(long) !== long) return false
    return long.slice(0, -short.length - 1).split(" ").every((word) => lexicons.particles.has(word))
  }
  const keyOf = (name: string) => fold(name).replaceAll(".", "")
  const canonicalGiven = (key: string) => lexicons.nicknames.entryOf(key)?.id ?? key
  const listed = (key: string, fact: "also" | "spelt"): ReadonlyArray<string> => {
    const list = lexicons.nicknames.entryOf(key)?.facts?.[fact]
    return Array.isArray(list) ? list as ReadonlyArray<string> : []
  }
  /** Whether a name stands in full, so that a letter more or less is another spelling of it. */
  const inFull = (key: string) => canonicalGiven(key) === key || listed(key, "spelt").includes(key)
  const compareGiven = (left: string, right: string): "equal" | "compatible" | "different" | "incomparable" => {
    const [one, other] = [keyOf(left), keyOf(right)]
    const a = canonicalGiven(one)
    const b = canonicalGiven(other)
    if (one !== other && one.length > 2 && other.length > 2 && spokenForm(one) === spokenForm(other)) return "different"
    // A short form for the full one says nothing, but "Willie" is no short form of "Will".
    if (a === b) return one !== other && inFull(one) === inFull(other) && (inFull(one) || isPetForm(one, other)) ? "different" : "equal"
    if (a[0] === b[0] && (a.length === 1 || b.length === 1 || initials(left) || initials(right))) return "compatible"
    if (fold(left) === b || fold(right) === a) return "compatible"
    // "Jon" is short for John, and for Jonathan.
    if (!inFull(one) && listed(one, "also").includes(b) || !inFull(other) && listed(other, "also").includes(a)) return "compatible"
    if (isCutShort(one, other) || isCutShort(other, one)) return "compatible"
    return similarity(a, b) >= misspelt || similarity(one, other) >= misspelt || haveSameConsonants(one, other) || haveSameEnds(one, other) || differInVowel(one, other) || one.length > 3 && areExchanged(one, other) ? "different" : "incomparable"
  }
  /** Whether the form without the suffix is a short one altogether: "Joe Osk" for "Joseph Osk Jr.", "Paul Osk" for "Paul A. Osk Jr.". */
  const shortens = (left: PersonValue, right: PersonValue): boolean => {
    const [short, full] = left.suffix === null ? [left, right] : [right, left]
    const [one, other] = [keyOf(short.given[0]!), keyOf(full.given[0]!)]
    return one !== other && !inFull(one) && inFull(other) || short.given.length < full.given.length
  }
  /** "Paul Stuart Reed" and his son "Paul Neal Reed"; a middle name that is no first name may be a surname of old. */
  const areTwoMiddleNames = ({ given: [, one, ...more] }: PersonValue, { given: [, other, ...others] }: PersonValue): boolean =>
    one !== undefined && other !== undefined && more.length === 0 && others.length === 0 && compareGiven(one, other) === "incomparable" && [one, other].every((name) => lexicons.givenNames.has(fold(name)))
  const compare = (left: PersonValue, right: PersonValue): Comparison => {
    const names = compareNames(left, right)
    if (names.relation !== "incomparable" || !shareOneName(left, right)) return names
    const trait = left.traits?.find((one) => right.traits?.includes(one) === true)
    return trait === undefined ? names : { relation: "different", because: `${shown(left)} and ${shown(right)}, who share a name: both are “${trait}”` }
  }
  const compareNames = (left: PersonValue, right: PersonValue): Comparison => {
    const a = fold(left.surname)
    const b = fold(right.surname)
    if (shown(left) === shown(right) || areOneInTwoLetters(shown(left), shown(right))) return { relation: "equal", because: "the same name" }
    if (firstNameOnly(left, right) || firstNameOnly(right, left)) return { relation: "compatible", because: "one mention gives the first name only" }
    if (areInOtherOrder(left, right)) return { relation: "different", because: `${shown(left)} and ${shown(right)}: the same two names in the other order` }
    const [ga, gb] = [left.given[0], right.given[0]]
    if (a === b && dividedOtherwise(fold(left.given.join(" ")), fold(right.given.join(" ")))) return { relation: "different", because: `${shown(left)} and ${shown(right)}: the same letters, divided differently` }
    const given = ga === undefined || gb === undefined ? "compatible" : bestGiven(firstNames(left), firstNames(right), compareGiven)
    if (given === "incomparable" && a === b && bareSurname(a) !== a && soundAlike(spokenForm(fold(ga!)), spokenForm(fold(gb!)))) return { relation: "different", because: `${shown(left)} and ${shown(right)}: one Arabic name in two spellings` }
    if (given === "incomparable") return { relation: "incomparable", because: `${shown(left)} and ${shown(right)}: first names ${ga} and ${gb} have little in common` }
    if (given === "equal" && (lacksParticle(a, b) || lacksParticle(b, a))) return { relation: "different", because: `${shown(left)} and ${shown(right)}: one without the particle of the surname` }
    if (dividedOtherwise(a, b)) return { relation: "different", because: `${left.surname} and ${right.surname}: the same letters, divided differently` }
    const family = sameSurname(a, b) || isFirstOfTwo(left, right) || isFirstOfTwo(right, left) ? "equal"
      : shareFirstHalf(a, b) ? areOneEditApart(a, b) ? "different" : "incomparable"
      : similarity(bare(a), bare(b)) >= 0.7 || areOneEditApart(a, b) || given === "equal" && (soundAlike(a, b) || rhyme(a, b) || ga!.length > 2 && (differWithin(a, b) || differAtEnd(a, b))) ? "different" : "incomparable"
    if (isJoinedMisspelt(left, right)) return { relation: "different", because: `${shown(left)} and ${shown(right)} are close, but spelt differently` }
    if (isHalfOfDouble(a, b)) {
      return ga !== undefined && gb !== undefined && compareGiven(ga, gb) === "incomparable" ? { relation: "different", because: `${shown(left)} and ${shown(right)}: another first name and half of a double surname` }
        : { relation: "compatible", because: "one form of the name is fuller than the other" }
    }
    if (isOneNameMisspelt(left, right)) return { relation: "different", because: `${shown(left)} and ${shown(right)} are close, but spelt differently` }
    // "Kim Jong Un" is the son of "Kim Jong Il".
    if (family === "incomparable" && Math.max(a.length, b.length) > syllable && shareTwoNames(left.given, right.given)) {
      return { relation: "different", because: `the same first names with the surnames ${left.surname} and ${right.surname}` }
    }
    if (family === "incomparable") return { relation: "incomparable", because: `surnames ${left.surname} and ${right.surname} have little in common` }
    if (family === "different" && given !== "equal" && given !== "different") {
      return { relation: "incomparable", because: `surnames ${left.surname} and ${right.surname} differ and no first names bind them` }
    }
    if (family === "different" || given === "different") {
      return { relation: "different", because: `${shown(left)} and ${shown(right)} are close, but spelt differently` }
    }
    // "Emil Varga" may leave out what makes him the son; two suffixes are two men.
    if (left.suffix !== right.suffix && ga !== undefined && gb !== undefined) {
      return left.suffix === null || right.suffix === null
        ? isNumeral(left.suffix ?? right.suffix) || shortens(left, right) ? { relation: "compatible", because: "one form of the name is fuller than the other" } : { relation: "different", because: `${shown(left)} and ${shown(right)}: one has a suffix` }
        : { relation: "incomparable", because: `${shown(left)} and ${shown(right)} are two members of a family` }
    }
    const middle = areTwoMiddleNames(left, right) ? "incomparable" : compareMiddle(left.given.slice(1), right.given.slice(1))
    if (middle !== "compatible" && given === "equal") return { relation: middle, because: `${shown(left)} and ${shown(right)}: ${middle === "different" ? "another middle name" : "two members of a family"}` }
    const relation = given === "equal" && left.given.length === right.given.length && a === b && left.suffix === right.suffix ? "equal" : "compatible"
    return { relation, because: relation === "equal" ? "the same name" : "one form of the name is fuller than the other" }
  }
  return {
    kind: "person",
    parse,
    recognise: (tokens, at, end): Recognised<PersonValue> | null => {
      if (!(tokens.flags[at]! & TokenFlag.capital) || !lexicons.givenNames.hasAt(tokens, at)) return null
      let last = at + 1
      while (last < end && last - at < 8) {
        const capital = (tokens.flags[last]! & TokenFlag.capital) !== 0
        const particle = lexicons.particles.hasAt(tokens, last) && last + 1 < end && (tokens.flags[last + 1]! & TokenFlag.capital) !== 0
        const initialDot = tokens.word[last] === "." && tokens.end[last - 1]! - tokens.start[last - 1]! === 1
        const hyphen = isHyphen(tokens.word[last]!) && !(tokens.flags[last]! & TokenFlag.spaceBefore) && last + 1 < end && (tokens.flags[last + 1]! & TokenFlag.capital) !== 0
        if (!capital && !particle && !initialDot && !hyphen) break
        last++
      }
      if (last - at < 2) return null
      const value = parse(tokens, at, last)
      return value === null ? null : { first: at, last, value }
    },
    normalise: (value) => ({
      ...value, given: value.given.map((g) => g.replaceAll(".", "")), surname: value.surname
    }),
    compare,
    compareBare: (left, right) =>
      (left.suffix === null) === (right.suffix === null) ? compare(left, right) : compare({ ...left, suffix: null }, { ...right, suffix: null }),
    print: shown
  }
}

/** Marks around what people call somebody: “William ‘Bill’ Reed”, "Ada (Addie) Holm". */
const isNicknameMark = ({ kind, word }: Tokens, i: number): boolean =>
  kind[i] === TokenKind.openQuote || kind[i] === TokenKind.closeQuote || word[i] === "(" || word[i] === ")"

/** "Fred Wilpon", "Wilpon Jr." */
const shown = (value: PersonValue): string =>
  [...value.given.map((g) => g.length === 1 ? `${g}.` : g), ...value.nickname === undefined ? [] : [`“${value.nickname}”`], value.surname, ...(value.suffix === null ? [] : [value.suffix === "Jr" || value.suffix === "Sr" ? `${value.suffix}.` : value.suffix])].join(" ")

/** All names before the surname that somebody goes by. */
export const firstNames = ({ given, nickname }: PersonValue): ReadonlyArray<string> => (nickname === undefined ? given : [...given, nickname])

const initials = (name: string) => /^(\p{Lu}\.)+$/u.test(name) || (name.length === 2 && name === name.toUpperCase())
const bare = (name: string) => name.replaceAll(/[\s'’-]/g, "")

/** "The" of Arabic surnames, which papers join with a hyphen, set apart or leave out: "al-Osk", "Al Osk", "Osk". */
const article = /^(?:(?:a[dnrstz]|ash|ul)-|[ae]l[ -])(?=\p{L})/u

/** A surname without its article. */
export const bareSurname = (surname: string): string => surname.replace(article, "")

/** "Valeriano" and "Rogue Valeriano", "al-Osk" and "Osk" are one surname. */
const sameSurname = (a: string, b: string): boolean =>
  bareSurname(a) === bareSurname(b) || bare(a) === bare(b) || a.endsWith(` ${b}`) || b.endsWith(` ${a}`)

/** "McDonald" and "Mc Donald": one surname written as one word or as two; apostrophes are no letters of it. */
const dividedOtherwise = (a: string, b: string): boolean =>
  bare(a) === bare(b) && bareSurname(a).replaceAll(/['’]/g, "") !== bareSurname(b).replaceAll(/['’]/g, "")

/** "Ruiz" of "Ruiz-Osk" or "Osk-Ruiz". */
const isHalfOfDouble = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.endsWith(`-${short}`) || long.startsWith(`${short}-`)
}

/** Whether two names of three words or more are one, with a hyphen or without, but for a letter: "Kim Osk-lo", "Kim Osck Lo". */
const isJoinedMisspelt = (left: PersonValue, right: PersonValue): boolean => {
  const [ours, theirs] = [left, right].map(({ given, surname }) => fold([...given, surname].join(" ")).split(/[\s-]+/)) as [Array<string>, Array<string>]
  if (left.surname.includes("-") === right.surname.includes("-") || ours.length !== theirs.length || ours.length < 3) return false
  const [at, ...more] = placesApart(ours, theirs)
  return at !== undefined && more.length === 0 && Math.min(ours[at]!.length, theirs[at]!.length) > 2 && areOneEditApart(ours[at]!, theirs[at]!)
}

/** Whether two names have the surname or the first name in common. */
const shareOneName = (left: PersonValue, right: PersonValue): boolean =>
  fold(left.surname) === fold(right.surname) || left.given.length > 0 && right.given.length > 0 && fold(left.given[0]!) === fold(right.given[0]!)

/** Longest name that is but a syllable. */
const syllable = 3

/** "Jong-un" and "Jong-il": brothers and fathers have the first syllable in common. */
const shareFirstHalf = (a: string, b: string): boolean => {
  const [[one, own, ...more], [other, its, ...others]] = [a.split("-"), b.split("-")] as [Array<string>, Array<string>]
  return own !== undefined && its !== undefined && more.length + others.length === 0 && one === other && Math.min(own.length, its.length) <= syllable
}

/** Two first names of somebody with another surname: few share both. */
const shareTwoNames = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length >= 2 && right.length >= 2 && [0, 1].every((i) => left[i]!.length > 2 && fold(left[i]!) === fold(right[i]!))

/** Fewer letters two names may share by chance. */
export const tellingLetters = { given: 5, surname: 6 }

/** Whether somebody whom one article knows by one name only goes by it in another spelling in the other: "Aidan" and "Aiden Osk". */
const isOneNameMisspelt = (left: PersonValue, right: PersonValue): boolean => {
  if (left.given.length > 0 && right.given.length > 0) return false
  const near = (a: string, b: string, least: number) => Math.min(a.length, b.length) >= least && a[0] === b[0] && areOneEditApart(a, b)
  const nearGiven = (a: string, b: string) => near(a, b, tellingLetters.given) || haveSameEnds(a, b)
  const [a, b] = [fold(left.surname), fold(right.surname)]
  return near(a, b, tellingLetters.surname) || a !== b && Math.min(a.length, b.length) >= tellingLetters.surname && spokenForm(a) === spokenForm(b) || left.given.length === 0 && right.given.length > 0 && nearGiven(a, fold(right.given[0]!)) ||
    right.given.length === 0 && left.given.length > 0 && nearGiven(b, fold(left.given[0]!))
}

/** "Rhead" and "Reid"; a single consonant is met by chance. */
const soundAlike = (a: string, b: string): boolean => { const sound = soundOf(a); return sound.length > 1 && sound === soundOf(b) }

/** "Roca" and "Zocca": one letter apart to the ear, the first. */
const rhyme = (a: string, b: string): boolean => { const [one, other] = [spokenForm(a), spokenForm(b)]; return Math.min(one.length, other.length) >= 4 && one.slice(1) === other.slice(1) }

/** "Lisle" and "Lyle": alike at both ends, and one consonant apart. */
const differWithin = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && Math.abs(a.length - b.length) <= 1 && a.slice(-2) === b.slice(-2) && areOneEditApart(soundOf(a), soundOf(b))

/** "Kerec" and "Keretz": alike in their first four letters and more, and no more than two letters apart behind them. */
const differAtEnd = (a: string, b: string): boolean => {
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same >= 4 && a.length - same <= 2 && b.length - same <= 2
}

/** Whether a first name is another one without its end, as no slip leaves it out: "Ash" for "Ashton". */
const isCutShort = (short: string, full: string): boolean => short.length >= 3 && full.length - short.length >= 3 && full.startsWith(short) && /[^aeiou]$/.test(short)

/** Whether one of two short forms goes on where the other ends: "Will" and "Willie", "Tom" and "Tommy". */
const isPetForm = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)

/** "Kristin" and "Kirsten"; fewer consonants two names may share by chance. */
const haveSameConsonants = (a: string, b: string): boolean => soundOf(a).length >= 4 && soundOf(a) === soundOf(b)

/** "Devarco" and "Devario": long names that are one but for a letter or two inside. */
const haveSameEnds = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 6 && Math.abs(a.length - b.length) <= 1 && a.slice(0, 4) === b.slice(0, 4) && a.at(-1) === b.at(-1)

/** "Oskan" and "Osken": one vowel is another one. The last may be what tells a brother from his sister ("Marlo", "Marla"). */
const differInVowel = (a: string, b: string): boolean => {
  if (a.length !== b.length || a.length < 4) return false
  const [at, ...more] = placesApart(a, b)
  return at !== undefined && more.length === 0 && at < a.length - 1 && /[aeiouy]{2}/.test(a[at]! + b[at]!)
}

/** "Maria Lisk" of "Maria Lisk Osk" and of "Maria Lisk de Osk": the first of two surnames stands for both. */
const isFirstOfTwo = (short: PersonValue, long: PersonValue): boolean =>
  short.given.length > 0 && long.given.length > 1 && short.surname.length > 2 && long.given.slice(1).some((name) => fold(name) === fold(short.surname))

/** Two names as what they are in whatever order: the first of them is the surname to another paper. Null where there are not two. */
export const inAnyOrder = ({ given, surname }: PersonValue): string | null => (given.length === 1 ? [fold(given[0]!), fold(surname)].sort().join(" ") : null)

/** "Orvand Karvel" and "Karvel Orvand". */
const areInOtherOrder = (left: PersonValue, right: PersonValue): boolean => {
  const names = inAnyOrder(left)
  return names !== null && names === inAnyOrder(right) && fold(left.surname) !== fold(right.surname)
}

/** "Kayla" for Kayla Walker. */
const firstNameOnly = (short: PersonValue, full: PersonValue): boolean =>
  short.given.length === 0 && full.given.length > 0 && fold(short.surname) === fold(full.given[0]!)

/**
 * Middle names: other initials, or a full name misspelt, are another spelling; "H.W." beside "W." is the father or the son.
 * Whatever else stands there may be a name that the other article leaves out.
 */
const compareMiddle = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): "compatible" | "different" | "incomparable" => {
  const [a, b] = [left.join(""), right.join("")].map((names) => names.replaceAll(".", "")) as [string, string]
  if (a === "" || b === "" || fold(a) === fold(b)) return "compatible"
  const areInitials = (names: ReadonlyArray<string>) => names.every((name) => name.length === 1 || initials(name))
  if (areInitials(left) && areInitials(right)) return a.startsWith(b) || b.startsWith(a) ? "compatible" : a.length === b.length ? "different" : "incomparable"
  if (left.length !== right.length) return "compatible"
  const [ours, theirs] = [left.map(fold), right.map(fold)]
  const [at, ...more] = placesApart(ours, theirs)
  if (at === undefined || more.length > 0) return "compatible"
  return Math.min(ours[at]!.length, theirs[at]!.length) >= tellingLetters.given && areOneEditApart(ours[at]!, theirs[at]!) ? "different" : "compatible"
}

type GivenRelation = "equal" | "compatible" | "different" | "incomparable"

/** First names against first names; where these have nothing in common, a middle name may be used as a first name: "Paul" of Marlo Paul Reed. */
const bestGiven = (left: ReadonlyArray<string>, right: ReadonlyArray<string>, compare: (a: string, b: string) => GivenRelation): GivenRelation => {
  const first = compare(left[0]!, right[0]!)
  if (first !== "incomparable") return first
  if (left.length > 1 && right.length > 1) return "incomparable"
  return left.some((a) => right.some((b) => compare(a, b) === "equal")) ? "compatible" : "incomparable"
}
