import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { OfficeValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import type { Lexicon } from "../text/lexicon.ts"
import { weekdayNames } from "../text/time-words.ts"
import type { ValueKind } from "./kind.ts"
import { compareOffices, type OfficeFacts } from "./office/compare.ts"

export interface OfficeLexicons {
  readonly offices: Lexicon
  readonly domains: Lexicon
  readonly qualifiers: Lexicon
  readonly aliases: Lexicon
  readonly countries: Lexicon
  readonly organisations: Lexicon
  readonly organisationWords: Lexicon
  readonly functionWords: Lexicon
  readonly verbs: Lexicon
  readonly bodyParts: Lexicon
}

/** An office as written: the words of a title around its head noun. */
export interface OfficePhrase {
  readonly first: number
  readonly last: number
  readonly value: OfficeValue
}

export interface OfficeKind extends ValueKind<OfficeValue> {
  /** The title whose head noun begins at `at`, with the words that belong to it on either side within `[from, to)`. */
  readonly around: (tokens: Tokens, at: number, from: number, to: number) => OfficePhrase | null
}

/** A title's words reach at most this far from its head noun. */
const reach = 7

export const officeKind = (lexicons: OfficeLexicons): OfficeKind => {
  const { offices, domains, qualifiers, aliases, countries, organisations, organisationWords, functionWords, verbs, bodyParts } = lexicons

  /** Start of the modifiers before a head noun: nationality, organisation, field, "former". */
  const modifiersFrom = (tokens: Tokens, head: number, from: number): number => {
    let at = head
    while (at > from && head - at < reach) {
      const i = at - 1
      const word = tokens.word[i]!
      const capital = (tokens.flags[i]! & TokenFlag.capital) !== 0
      if (tokens.flags[i]! & TokenFlag.possessive) { at = i; continue }
      if (word === "-" && !(tokens.flags[i]! & TokenFlag.spaceBefore)) { at = i; continue }
      if (word === "&" || (word === "." && i > from && tokens.end[i - 1]! - tokens.start[i - 1]! <= 4 && capitalAt(tokens, i - 1))) { at = i; continue }
      // "… said Wednesday NATO Secretary-General": a day is no part of a title.
      if (tokens.kind[i] !== TokenKind.word || word === "old" || word === "year" || weekdayNames.has(word)) break
      // "Then Defence Secretary Anna Holm arrived": a sentence that begins so tells the order of things.
      if (word === "then" && capital && i === from && tokens.word[i + 1] !== "-") break
      // "The suspect's lawyer": what owns is a noun.
      if (tokens.flags[i + 1]! & TokenFlag.possessive) { at = i; continue }
      if (qualifiers.has(word) || domains.has(word) || countries.has(word)) { at = i; continue }
      // "Food and Drug Administration Commissioner"
      if (word === "and" && i > from && (organisations.longest(tokens, i - 1, head)?.last ?? 0) > i + 1) { at = i - 1; continue }
      if (functionWords.has(word) && !(capital && i > from && tokens.flags[i]! & TokenFlag.allCaps)) break
      // "Major League Baseball Commissioner"
      const body = organisations.longest(tokens, i, head)
      if (body !== null && body.last > i + 1) { at = i; continue }
      if (offices.has(word) && offices.entryOf(word)?.id !== "chief") break
      // "former Nordvik shipping executive": a trade between the firm and the title.
      const trade = word.endsWith("ing") && i > from && (capitalAt(tokens, i - 1) || qualifiers.has(tokens.word[i - 1]!))
      if (!capital && !trade && (verbs.has(word) || word.endsWith("ly") || word.endsWith("ed"))) break
      at = i
    }
    // A lower-case word that is no known field belongs to the title only inside a noun phrase: "the city's fire chief",
    // not "to appease President".
    const opened = at > from && (tokens.word[at - 1] === "old" || functionWords.entryOf(tokens.word[at - 1]!)?.facts?.["class"] === "determiner" || (tokens.flags[at - 1]! & TokenFlag.possessive) !== 0)
    while (!opened && at < head && tokens.kind[at] === TokenKind.word && !capitalAt(tokens, at) && !qualifiers.has(tokens.word[at]!) && !domains.has(tokens.word[at]!)) at++
    // A title does not begin with a possessive ending, a hyphen or a joining mark.
    while (at < head && (tokens.kind[at] !== TokenKind.word || tokens.flags[at]! & TokenFlag.possessive)) at++
    return at
  }

  /** End of "of defense for policy", "for its global business units" after a head noun. */
  const complementTo = (tokens: Tokens, after: number, to: number, kin: boolean): number => {
    let last = after
    let at = after
    while (at < to && at - after < reach + 5) {
      const word = tokens.word[at]!
      const joins = word === "of" || word === "for" || word === "at" || (word === "to" && at === after) || (word === "in" && at === after)
      if (!joins || kin && word !== "of" || manners.has(tokens.word[at + 1]!)) break
      let end = at + 1
      while (end < to && (tokens.word[end] === "the" || tokens.word[end] === "its" || tokens.word[end] === "his" || tokens.word[end] === "her" || tokens.word[end] === "their" || tokens.word[end] === "a")) end++
      const begin = end
      // "Shot an officer in the leg"
      if (word === "in" && bodyParts.hasAt(tokens, begin)) break
      const field = domains.longest(tokens, begin, to)
      // A known field is whole by itself: what follows "of War" in capitals is the name.
      if (field !== null && (field.last >= to || capitalAt(tokens, field.last) || tokens.word[field.last] === "," || functionWords.has(tokens.word[field.last]!))) {
        last = field.last
        at = field.last
        continue
      }
      let owned = false
      while (end < to && end - begin < reach) {
        const w = tokens.word[end]!
        const capital = (tokens.flags[end]! & TokenFlag.capital) !== 0
        if (tokens.kind[end] !== TokenKind.word) {
          if (w === "." && end > begin && saints.has(tokens.word[end - 1]!) && end + 1 < to && capitalAt(tokens, end + 1)) { end++; continue }
          if ((w === "-" || w === "&") && end + 1 < to && tokens.kind[end + 1] === TokenKind.word && end > begin) { end++; continue }
          if (end > begin && isSpacedPossessive(tokens, end, to)) { owned = true; end += 2; continue }
          break
        }
        if (tokens.flags[end]! & TokenFlag.possessive) { owned = true; end++; continue }
        if (functionWords.has(w) && !(tokens.flags[end]! & TokenFlag.allCaps)) {
          if (w === "and" && end > begin && end + 1 < to && (capitalAt(tokens, end - 1) && capitalAt(tokens, end + 1) || isSecondField(tokens, end + 1, to))) { end++; continue }
          break
        }
        if (!capital && (w.endsWith("ing") || w.endsWith("ed") || (verbs.has(w) && end > begin && !isEndOfBody(tokens, end) && !(owned && verbs.entryOf(w)!.id === w)))) break
        end++
      }
      if (end === begin) break
      last = end
      at = end
    }
    return last
  }

  /** Whether the word of a body that is a verb elsewhere stands at a token: "for the naval task force". */
  const isEndOfBody = (tokens: Tokens, at: number): boolean => organisationWords.longest(tokens, at - 1, at + 1)?.last === at + 1

  /** "The paper's editor": whether a body stands at a token that is named elsewhere. */
  const isUnnamedBody = (tokens: Tokens, at: number, to: number): boolean =>
    at + 1 < to && (tokens.flags[at + 1]! & TokenFlag.possessive) !== 0 && !capitalAt(tokens, at) && (organisationWords.has(tokens.word[at]!) || unnamed.has(tokens.word[at]!))

  /** "The reclusive state's young leader": where what tells of the office begins behind a body that is named elsewhere; `first` where no body stands. */
  const behindUnnamedBody = (tokens: Tokens, first: number, head: number): number => {
    for (let i = first; i + 1 < head && !capitalAt(tokens, i); i++) if (isUnnamedBody(tokens, i, head)) return i + 2
    return first
  }

  /** "Minister for women and equality": whether a noun without a capital stands at a token, and the title may end behind it. */
  const isSecondField = (tokens: Tokens, at: number, to: number): boolean => {
    const word = tokens.word[at]!
    if (tokens.kind[at] !== TokenKind.word || capitalAt(tokens, at) || functionWords.has(word) || verbs.has(word) || offices.has(word) || word.endsWith("ed")) return false
    const behind = at + 1 < to ? tokens.word[at + 1]! : "."
    return behind === "," || behind === "." || behind === "at" || behind === "of" || behind === "in" || behind === "for"
  }

  const describe = (tokens: Tokens, first: number, headFirst: number, headLast: number, last: number): OfficeValue => {
    const alias = aliases.longest(tokens, headFirst, headLast)
    const entry = alias?.entry ?? offices.longest(tokens, headFirst, headLast)!.entry
    const facts = entry.facts ?? {}
    const domain = new Set<string>()
    const body = new Set<string>()
    const found = new Set<string>()
    for (const field of listed(facts["domain"])) domain.add(field)
    for (const owner of listed(facts["body"])) body.add(owner)
    const read = (from: number, to: number, complement: boolean) => {
      // "of Nordvik's Dense Computing group": what comes behind the owner is the field, whatever its capitals.
      let owned = false
      for (let i = from; i < to;) {
        if (complement && isSpacedPossessive(tokens, i, to)) { owned = true; i += 2; continue }
        if (complement && tokens.flags[i]! & TokenFlag.possessive) { owned = true; i++; continue }
        const qualifier = complement ? null : qualifiers.longest(tokens, i, to)
        if (qualifier !== null && !(tokens.word[i] === "first")) { found.add(qualifier.entry.id); i = qualifier.last; continue }
        const country = countries.longest(tokens, i, to) ?? organisations.longest(tokens, i, to)
        if (country !== null) { body.add(country.entry.id); i = country.last; continue }
        const field = domains.longest(tokens, i, to)
        if (field !== null) { domain.add(field.entry.id); i = field.last; continue }
        const word = tokens.word[i]!
        // "Captain of her national team": of whatever nation she is.
        const describes = complement && qualifiers.entryOf(word)?.facts?.["describes"] === true || !complement && (bearers.has(word) || isUnnamedBody(tokens, i, to))
        if (tokens.kind[i] === TokenKind.word && !(tokens.flags[i]! & TokenFlag.possessive) && !functionWords.has(word) && !describes) {
          // "The mayor's lawyer": whose, not of what.
          const owner = !complement && i + 1 < to && (tokens.flags[i + 1]! & TokenFlag.possessive) !== 0 && offices.has(word)
          const set = owner || capitalAt(tokens, i) && !owned ? body : domain
          set.add(fold(word))
        }
        i++
      }
    }
    read(behindUnnamedBody(tokens, first, headFirst), headFirst, false)
    if (isForNow(tokens, headLast, last)) found.add("interim")
    else read(headLast, last, true)
    // "the Devices group" and "Devices" are one field.
    for (const word of unitWords) if (!listed(facts["domain"]).includes(word)) domain.delete(word)
    return {
      kind: "office",
      level: typeof facts["level"] === "string" ? facts["level"] : entry.id,
      ladder: typeof facts["ladder"] === "string" ? facts["ladder"] : "other",
      domain: [...domain].sort(), body: [...body].sort(), qualifiers: [...found].sort()
    }
  }

  const around = (tokens: Tokens, at: number, from: number, to: number): OfficePhrase | null => {
    const alias = aliases.longest(tokens, at, to)
    const own = offices.longest(tokens, at, to)
    const headLast = Math.max(alias?.last ?? 0, own?.last ?? 0)
    if (headLast === 0 || (organisations.longest(tokens, at, to)?.last ?? 0) > headLast) return null
    const first = modifiersFrom(tokens, at, from)
    // "Sgt." and "Rep." keep their period.
    const short = tokens.word[headLast] === "." && headLast + 1 < to && !(tokens.flags[headLast]! & TokenFlag.spaceBefore) && capitalAt(tokens, headLast + 1) &&
      tokens.end[headLast - 1]! - tokens.start[headLast - 1]! <= 5
    const last = short ? headLast + 1 : complementTo(tokens, headLast, to, own?.entry.facts?.["ladder"] === "kin")
    return { first, last, value: describe(tokens, first, at, headLast, last) }
  }

  const facts: OfficeFacts = {
    vague: new Set(offices.entries.filter((entry) => entry.facts?.["vague"] === true).map((entry) => entry.id)),
    not: new Map(offices.entries.flatMap((entry) => (entry.facts?.["not"] === undefined ? [] : [[entry.id, listed(entry.facts["not"])] as const]))),
    near: new Map(offices.entries.flatMap((entry) => (typeof entry.facts?.["near"] === "string" ? [[entry.id, entry.facts["near"]] as const] : []))),
    couples: new Set(offices.entries.filter((entry) => entry.facts?.["couple"] === true).map((entry) => entry.id)),
    organisations: new Set(organisations.entries.map(({ id }) => id)),
    wider: new Map(domains.entries.flatMap((entry) => (typeof entry.facts?.["within"] === "string" ? [[entry.id, entry.facts["within"]] as const] : []))),
    bodyWords: new Set(organisationWords.entries.flatMap(({ forms }) => forms.flatMap((form) => form.split(" ")))),
    nations: new Map(countries.entries.map((entry) => [entry.id, typeof entry.facts?.["part"] === "string" ? entry.facts["part"] : null]))
  }
  return {
    kind: "office",
    around,
    recognise: (tokens, at, end) => {
      for (let head = at; head < end && head - at <= reach; head++) {
        const phrase = around(tokens, head, at, end)
        if (phrase !== null) return phrase.first === at ? phrase : null
        if (tokens.kind[head] !== TokenKind.word && tokens.word[head] !== "-") return null
      }
      return null
    },
    normalise: (value) => ({ ...value, domain: [...value.domain].sort(), body: [...value.body].sort(), qualifiers: [...value.qualifiers].sort() }),
    compare: (left, right) => compareOffices(left, right, facts),
    print: (value) =>
      [...value.qualifiers, ...value.body, value.level, ...(value.domain.length === 0 ? [] : ["of", value.domain.join(" and ")])].join(" ")
  }
}

const listed = (fact: string | number | boolean | ReadonlyArray<string> | undefined): ReadonlyArray<string> =>
  typeof fact === "string" ? [fact] : Array.isArray(fact) ? fact as ReadonlyArray<string> : []

/** What is written short at the beginning of a town's name: "spokesman for suburban St. Osk police". */
const saints = new Set(["ft", "mt", "st", "ste"])

/** "Coach for the rest of the season": whether tokens behind a title say that it is held until another holder is found. */
const isForNow = ({ word }: Tokens, from: number, to: number): boolean => {
  const at = word[from + 1] === "the" ? from + 2 : from + 1
  return at < to && word[from] === "for" && (word[at] === "rest" || word[at] === "remainder")
}

/** What tells behind "at", "for" or "to" how or when something is done, not what an office is for: "taxi driver at gunpoint". */
const manners = new Set("death first gunpoint home knifepoint large last least once night noon present work".split(" "))

/** Bodies that no name has for its last word. */
const unnamed = new Set("paper newspaper newsroom firm side country nation state kingdom".split(" "))

/** Words for those who hold an office, beside it: "the first woman editor". */
const bearers = new Set("woman female man male black white gay".split(" "))

/** Words for any part of a firm or an office, which tell no field by themselves. */
const unitWords = new Set("group groups unit units division divisions department business businesses operation operations office offices branch section team".split(" "))

/** "Nordvik ’ s": the possessive of a text that was printed token by token. */
const isSpacedPossessive = (tokens: Tokens, i: number, to: number): boolean =>
  (tokens.word[i] === "’" || tokens.word[i] === "'") && i + 1 < to && tokens.word[i + 1] === "s"

const capitalAt = (tokens: Tokens, i: number): boolean => (tokens.flags[i]! & TokenFlag.capital) !== 0
