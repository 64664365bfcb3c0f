import { isWordOrNumber, TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { isSaint } from "../../values/place.ts"
import type { Lexicons } from "../lexicons.ts"
import { isPlural } from "../phrase.ts"
import { numberEnd } from "./numbered.ts"
import { isBehindStop, isPlain } from "./plain.ts"

/** Particles that are much oftener plain words: "revealed Ada Lisk as Reed's successor". */
const conjunctions = new Set(["as", "do", "e", "op", "ten"])

/** "… said Ada Lisk Friday": the day is no part of a name. */
const weekdays = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])

/** Whether a word has a capital. */
export const capitalWord = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === TokenKind.word && (tokens.flags[i]! & TokenFlag.capital) !== 0

/** Kinds of bodies and texts whose names go on with "of", beside organisations and places: "Convention on the Rights of the Child". */
const withOf = new Set("rights bill charter convention declaration treaty friends knights sons daughters order medal tournament veterans lord lords spirit".split(" "))

/** Kinds of bodies whose names go on with "for" what they serve: "Centers for Disease Control", "Court of Appeals for the Ninth Circuit". */
const withFor = new Set((
  "academy agency alliance appeals association bureau campaign center centers centre centres coalition college commission commissioner committee council court department " +
  "federation foundation fund hospital initiative institute institutes institution movement network office organisation organization partnership programme program project school " +
  "service society trust union"
).split(" "))

/** Kinds of bodies and texts whose names go on with "on" what they are about: "Committee on Oversight". */
const withOn = new Set("accord agreement center centre centers centres commission committee conference congress convention council declaration forum panel subcommittee summit treaty".split(" "))

/** Whether a word is what a public body can be for: "Drug", "Urban", "Oceanic". */
const isField = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  lexicons["body-fields"].hasAt(tokens, i) || lexicons["office-domains"].hasAt(tokens, i) || sciences.test(tokens.word[i]!)

/** Endings of sciences and arts. */
const sciences = /.{3}(?:ology|omics|istry|graphy|metrics|nomy)$/

/** End of the run of capitals at a token. */
export const capitalsEnd = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): number => {
  let last = at
  while (last < end && capitalWord(tokens, last) && !lexicons["function-words"].hasAt(tokens, last)) last++
  return last
}

/** Whether a run of capitals from a token has the word of a body or a place among its first words. */
export const namesBody = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean => {
  const last = capitalsEnd(tokens, at, Math.min(end, at + 4), lexicons)
  for (let i = at; i < last; i++) if (lexicons["organisation-words"].hasAt(tokens, i) || lexicons["place-words"].hasAt(tokens, i)) return true
  return false
}

/**
 * End of the fields that follow "and" or a comma at token `at` in the name of a body, or null: "Disease Control and
 * Prevention", "Alcohol, Tobacco, Firearms and Explosives".
 */
const fieldsEnd = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): number | null => {
  for (let i = at; i < sentence.last;) {
    const comma = tokens.word[i] === ","
    const closing = tokens.word[i] === "and" || tokens.word[i] === "&" || comma && tokens.word[i + 1] === "and"
    if (!closing && !comma) return null
    const next = closing && comma ? i + 2 : i + 1
    const end = capitalsEnd(tokens, next, sentence.last, lexicons)
    if (end === next || !isField(tokens, next, lexicons) && !(closing && isPlain(tokens, next, lexicons)) || !isField(tokens, end - 1, lexicons)) return null
    if (closing) return end
    i = end
  }
  return null
}

/** What services are called by where no word of a body follows. */
const endServices = new Set("families forestry game protection recreation rescue services wildlife".split(" "))

/** What bodies with two tasks are called. */
const ofTasks = new Set("agency authority board bureau commission committee council".split(" "))

/** Whether two plain words stand at the "and" at a token, none of them a body's by itself: "Judicial Conduct and Disability Board". */
const isPairOfTasks = (tokens: Tokens, at: number, lexicons: Lexicons): boolean => [at - 1, at + 1].every((i) => capitalWord(tokens, i) && isPlain(tokens, i, lexicons) &&
  !lexicons["organisation-words"].hasAt(tokens, i) && !lexicons["place-words"].hasAt(tokens, i) && !lexicons.offices.hasAt(tokens, i))

/** End of the second half of a name like "Food and Drug Administration" behind its "and" at token `at`, or null. */
const secondHalfEnd = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): number | null => {
  // "The Police and Fire Department" may be two, the Securities and Exchange Commission is one.
  if (isPairOfTasks(tokens, at, lexicons) && lexicons.organisations.longest(tokens, at + 1, sentence.last) === null) {
    const end = capitalsEnd(tokens, at + 1, sentence.last, lexicons)
    if (end > at + 2 && ofTasks.has(tokens.word[end - 1]!)) return end
  }
  const first = lexicons["body-fields"].hasAt(tokens, at - 1) || lexicons["office-domains"].hasAt(tokens, at - 1) && !lexicons["organisation-words"].hasAt(tokens, at - 1)
  if (!first || !isField(tokens, at + 1, lexicons)) return null
  const end = capitalsEnd(tokens, at + 1, sentence.last, lexicons)
  if (end > at + 2 && lexicons["organisation-words"].hasAt(tokens, end - 1)) return end
  // "Marlow Parks and Wildlife", "Osk County Fire and Rescue"
  return capitalWord(tokens, at - 2) && endServices.has(tokens.word[end - 1]!) ? end : null
}

/** Small words inside the titles of works and the names of bodies: "Game of Lots", "Doctors Without Borders". */
const inTitles = new Set(["of", "without", "with"])

/** Whether a plain word has a capital inside of a sentence, which only a longer name gives it. */
const isTitleWord = (tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons): boolean =>
  capitalWord(tokens, i) && (lexicons["plain-words"].hasAt(tokens, i) || lexicons["common-words"].hasAt(tokens, i) || lexicons.verbs.hasAt(tokens, i) && tokens.word[i]!.endsWith("ing")) && !lexicons.offices.hasAt(tokens, i) && !lexicons.honorifics.hasAt(tokens, i) &&
  !lexicons["given-names"].hasAt(tokens, i) && (i > sentence.first || tokens.word[i + 1] !== "with")

/** End of the word behind the small word inside a title at a token, or null: "of Lots", "With the Wounded". */
const titleEnd = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): number | null => {
  if (!inTitles.has(tokens.word[at]!) || tokens.word[at] !== "of" && !capitalWord(tokens, at)) return null
  const next = tokens.word[at + 1] === "the" ? at + 2 : at + 1
  return next < sentence.last && capitalWord(tokens, next) && !weekdays.has(tokens.word[next]!) && !lexicons["function-words"].hasAt(tokens, next) ? next + 1 : null
}

/** End of the first word that "of", "for" or "on" at token `at` brings into the name of a body or a text, or null. */
const complementEnd = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): number | null => {
  const word = tokens.word[at]
  const kind = tokens.word[at - 1]!
  const goesOn = word === "of" ? withOf.has(kind) || lexicons["organisation-words"].hasAt(tokens, at - 1) || lexicons["place-words"].hasAt(tokens, at - 1)
    : word === "for" ? withFor.has(kind) : word === "on" && withOn.has(kind)
  // "Pearl of the Seas"
  if (!goesOn) return word === "of" && tokens.word[at + 1] === "the" && tokens.word[at + 2] === "seas" && capitalWord(tokens, at + 2) ? at + 3 : null
  const next = tokens.word[at + 1] === "the" ? at + 2 : at + 1
  // "The Great Mosque of al-Osk"
  if (isArticle(tokens, next) && next + 2 < sentence.last && capitalWord(tokens, next + 2)) return next + 3
  if (next >= sentence.last || !capitalWord(tokens, next) || weekdays.has(tokens.word[next]!)) return null
  if (word !== "of" && next + 1 < sentence.last && tokens.flags[next + 1]! & TokenFlag.possessive) return null
  // "The hospital for Paul Reed": what somebody gets or does there.
  return word !== "of" && (lexicons["given-names"].hasAt(tokens, next) || lexicons.honorifics.hasAt(tokens, next) || lexicons.cities.hasAt(tokens, next) || lexicons.countries.hasAt(tokens, next)) ? null : next + 1
}

/** Letters before the name of a ship, on both sides of a slash: "F/V Destiny". */
const vessels = new Set(["f/v", "m/v", "m/s", "m/t", "m/y", "r/v", "s/s", "s/v", "s/y"])

/** Whether a slash at token `at` stands inside a name: that of a ship, or of a model ("Osk 500/Gale 100"), not between two names ("Lisk/Reed"). */
const slashInside = (tokens: Tokens, at: number, sentence: Sentence): boolean => {
  if (tokens.word[at] !== "/" || at + 1 >= sentence.last || (tokens.flags[at]! | tokens.flags[at + 1]!) & TokenFlag.spaceBefore || !capitalWord(tokens, at + 1)) return false
  return /\d/.test(tokens.word[at - 1]!) || vessels.has(`${tokens.word[at - 1]!}/${tokens.word[at + 1]!}`)
}

/** Token behind the name that begins at a token: behind its last capitalised word, with the small words inside it. */
export const nameEnd = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): number => {
  // "Islamic State in Iraq and Syria": a body that everybody knows is named whole, whatever small words are in its name.
  let last = lexicons.organisations.beginsAt(tokens, at) ? lexicons.organisations.longest(tokens, at, sentence.last)?.last ?? at + 1 : at + 1
  let field = false
  let model = false
  while (last < sentence.last) {
    const word = tokens.word[last]!
    if (weekdays.has(word) || isBehindStop(tokens, last, sentence, lexicons)) break
    const numbered = numberEnd(tokens, at, last, sentence.last, lexicons)
    if (numbered !== null) return numbered
    const follows = last + 1 < sentence.last
    if (capitalWord(tokens, last) && !(lexicons["function-words"].hasAt(tokens, last) && !(tokens.flags[last]! & TokenFlag.allCaps))) { last++; continue }
    if (isBareInitial(tokens, last, sentence, lexicons)) { last += 2; continue }
    const nickname = nicknameEnd(tokens, last, sentence, lexicons)
    if (nickname !== null) { last = nickname; continue }
    const gluedHyphen = word === "-" && !(tokens.flags[last]! & TokenFlag.spaceBefore) && follows && !(tokens.flags[last + 1]! & TokenFlag.spaceBefore)
    if (gluedHyphen && (capitalWord(tokens, last + 1) || isModelNumber(tokens, last + 1, sentence))) { last += 2; continue }
    // "Kim Yun-seo"
    if (gluedHyphen && isSecondSyllable(tokens, last + 1, at, lexicons)) { last += 2; continue }
    // "Stratford-upon-Osk"
    if (gluedHyphen && isSmallBetween(tokens, last, sentence)) { last += 4; continue }
    // "O ' Hara", where a text has spaces around its marks, "Osk A&M"
    if (word === "'" && tokens.word[last - 1] === "o" && capitalWord(tokens, last - 1) && follows && capitalWord(tokens, last + 1)) { last += 2; continue }
    if (word === "a" && capitalWord(tokens, last) && tokens.word[last + 1] === "&" && tokens.word[last + 2] === "m") { last += 3; continue }
    // "Haider al-Osk"
    if (isArticle(tokens, last) && capitalWord(tokens, last + 2)) { last += 3; continue }
    // "Port d'Orle"
    if (isElided(tokens, last)) { last++; continue }
    // "Ada Lisk Jr."
    if (word === "." && (tokens.word[last - 1] === "jr" || tokens.word[last - 1] === "sr") && last > at + 1) return last + 1
    const initial = word === "." && tokens.end[last - 1]! - tokens.start[last - 1]! <= 2 && follows && capitalWord(tokens, last + 1)
    // "Hill Ave. Detectives came": a street's name ends with its kind, unless it goes by a letter ("NW Ave. L").
    const street = last - 1 > at && lexicons["place-words"].entryAt(tokens, last - 1)?.facts?.["type"] === "street" && (tokens.word[last + 1] ?? "").length > 1
    const short = word === "." && !street && follows && capitalWord(tokens, last + 1) && !(tokens.flags[last]! & TokenFlag.spaceBefore) &&
      (lexicons.honorifics.hasAt(tokens, last - 1) || lexicons["place-words"].hasAt(tokens, last - 1) ||
        lexicons.offices.hasAt(tokens, last - 1))
    if (initial || short) { last++; continue }
    // "St. Anselm's Hospital"
    if (follows && isSaint(tokens, at) && tokens.flags[last]! & TokenFlag.possessive && capitalWord(tokens, last + 1)) { last += 2; continue }
    if (lexicons["surname-particles"].hasAt(tokens, last) && !conjunctions.has(word) && follows &&
      (capitalWord(tokens, last + 1) || lexicons["surname-particles"].hasAt(tokens, last + 1) && capitalWord(tokens, last + 2))) { last++; continue }
    if (word === "&" && follows && capitalWord(tokens, last + 1)) { last++; continue }
    // "Osk &amp; Lisk", as a page writes it
    if (word === "&" && tokens.word[last + 1] === "amp" && tokens.word[last + 2] === ";" && last + 3 < sentence.last && capitalWord(tokens, last + 3)) { last += 3; continue }
    // "J.T. Osk and Son Funeral Home"
    if (word === "and" && follows && capitalWord(tokens, last + 1) && inFirms.has(tokens.word[last + 1]!)) { last += 2; continue }
    const organisation = lexicons["organisation-words"].hasAt(tokens, last - 1) || lexicons["place-words"].hasAt(tokens, last - 1)
    // "Ada Hall of Marlow" is a person.
    const surname = last === at + 2 && lexicons["given-names"].hasAt(tokens, at) && lexicons["place-words"].entryAt(tokens, at + 1)?.facts?.["surname"] === true
    const complement = follows && !surname ? complementEnd(tokens, last, sentence, lexicons) : null
    const title = complement === null && last === at + 1 && follows && isTitleWord(tokens, at, sentence, lexicons) ? titleEnd(tokens, last, sentence, lexicons) : null
    if (title !== null) { last = title; continue }
    if (complement !== null) { last = complement; field = true; continue }
    const fields = field ? isField(tokens, last - 1, lexicons) ? fieldsEnd(tokens, last, sentence, lexicons) : null
      : word === "and" || word === "&" ? secondHalfEnd(tokens, last, sentence, lexicons) : null
    if (fields !== null) { last = fields; field = false; continue }
    if (slashInside(tokens, last, sentence)) { last += 2; model = !vessels.has(`${tokens.word[last - 3]!}/${tokens.word[last - 1]!}`); continue }
    if (model && isModelNumber(tokens, last, sentence) && !(follows && countsPlural(tokens, last + 1))) return last + 1
    // "The People's Alliance", "the Mayor's Office": those whom a body is of or for.
    const owner = follows && tokens.flags[last]! & TokenFlag.possessive && capitalWord(tokens, last + 1) ? lexicons["body-owners"].entryAt(tokens, last - 1) : undefined
    if (owner !== undefined && (owner.facts?.["office"] !== true || namesBody(tokens, last + 1, sentence.last, lexicons))) { last += 2; continue }
    // "Club 21", "Interstate 75", "Highway 101"; parties have seats, and "in the Lisk Mountains 55 miles away" names no number.
    if (tokens.kind[last] === TokenKind.number && organisation && /^\d{1,4}$/.test(word) && !isParty(tokens, last - 1, lexicons) && !(follows && countsPlural(tokens, last + 1))) { last++; continue }
    break
  }
  while (last > at + 1 && !isWordOrNumber(tokens, last - 1)) last--
  return last
}

/** How many words a nickname may have between its marks. */
const longestNickname = 3

/**
 * End of what people call somebody, told between the given name and the surname at a mark: “William ‘Bill’ Reed”, "Ada (Addie)
 * Holm". Between brackets only what is short for a given name is one.
 */
const nicknameEnd = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): number | null => {
  const bracket = tokens.word[at] === "("
  if (!bracket && tokens.kind[at] !== TokenKind.openQuote || !lexicons["given-names"].hasAt(tokens, at - 1)) return null
  let i = at + 1
  while (i < sentence.last && i <= at + longestNickname && capitalWord(tokens, i)) i++
  const closes = bracket ? tokens.word[i] === ")" : tokens.kind[i] === TokenKind.closeQuote
  if (i === at + 1 || !closes || i + 1 >= sentence.last || !capitalWord(tokens, i + 1) || weekdays.has(tokens.word[i + 1]!)) return null
  return !bracket || lexicons["given-names"].hasAt(tokens, at + 1) ? i + 1 : null
}

/** Whether a small word with a hyphen on both sides joins two parts of a name at a hyphen. */
const isSmallBetween = (tokens: Tokens, at: number, { last }: Sentence): boolean =>
  at + 3 < last && tokens.kind[at + 1] === TokenKind.word && tokens.word[at + 1]!.length <= 5 && tokens.word[at + 2] === "-" && capitalWord(tokens, at + 3) &&
  ![at + 2, at + 3].some((i) => (tokens.flags[i]! & TokenFlag.spaceBefore) !== 0)

/** What firms are called behind the name of their owner and "and". */
const inFirms = new Set("associates bros brothers co company daughter daughters partners son sons".split(" "))

/** Family names before given names of two syllables that a hyphen joins, the second written small. */
const familyNames = new Set((
  "ahn ban chang chen chiang cho choe choi chung han hong hsu hwang jang jeong jo joo jung kang kim ko kwon lai lee lim lin ma moon noh oh pak park ri roh ryu seo shin song su suh tsai wang woo yang yi yoo yoon yun"
).split(" "))

/** Whether the second syllable of such a given name stands at a token: "Kim Yun-seo". */
const isSecondSyllable = (tokens: Tokens, i: number, from: number, lexicons: Lexicons): boolean =>
  i - 3 >= from && familyNames.has(tokens.word[i - 3]!) && tokens.kind[i] === TokenKind.word && tokens.word[i]!.length <= 5 && tokens.word[i - 2]!.length <= 6 &&
  !lexicons["common-words"].hasAt(tokens, i) && !lexicons.verbs.hasAt(tokens, i) && !lexicons["function-words"].hasAt(tokens, i)

/** Whether a letter without a point stands between a first name and the name behind it: "Paul A Reed". */
const isBareInitial = (tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons): boolean =>
  tokens.word[i]!.length === 1 && (tokens.flags[i]! & TokenFlag.capital) !== 0 && i + 1 < sentence.last && capitalWord(tokens, i + 1) && tokens.word[i + 1]!.length > 1 && lexicons["given-names"].hasAt(tokens, i - 1)

/** The article of an Arabic name, joined to what follows: "al-Osk", "el-Osk", "ul-Osk". */
const articles = new Set(["ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "ul"])

const isArticle = (tokens: Tokens, i: number): boolean =>
  articles.has(tokens.word[i]!) && tokens.word[i + 1] === "-" && !((tokens.flags[i + 1]! | (tokens.flags[i + 2] ?? 0)) & TokenFlag.spaceBefore) && i + 2 < tokens.count

/** Whether a word ends the name of a party or of an alliance of such. */
const isParty = (tokens: Tokens, i: number, lexicons: Lexicons): boolean => {
  const type = lexicons["organisation-words"].entryAt(tokens, i)?.facts?.["type"]
  return type === "party" || type === "association" && tokens.word[i] !== "club"
}

/** Whether a number before token `i` counts what stands there rather than naming something. */
const countsPlural = (tokens: Tokens, i: number): boolean => tokens.kind[i] === TokenKind.word && (tokens.flags[i]! & TokenFlag.capital) === 0 && isPlural(tokens.word[i]!)

/** The number of "Seaway-3" and "Mark-48", which nothing is counted or told by. */
const isModelNumber = (tokens: Tokens, i: number, sentence: Sentence): boolean => tokens.kind[i] === TokenKind.number && tokens.word[i + 1] !== "-" && /^\d{1,4}$/.test(tokens.word[i]!) && i < sentence.last

/** A word of a name behind an elided particle: "d'Orle". */
const isElided = (tokens: Tokens, i: number): boolean => /^[dl]['’]\p{Lu}/u.test(tokens.text.slice(tokens.start[i]!, tokens.end[i]!))
