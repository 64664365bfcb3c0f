import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { Comparison, PlaceValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import type { Lexicon, LexiconMatch } from "../text/lexicon.ts"
import { similarity } from "../text/similarity.ts"
import { oneSpelling } from "../text/spelling.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { areInitialsOf } from "./name/initials.ts"
import { kindsApart } from "./name/kinds.ts"

export interface PlaceLexicons {
  readonly countries: Lexicon
  readonly states: Lexicon
  readonly cities: Lexicon
  readonly regions: Lexicon
  readonly placeWords: Lexicon
}

const directions = new Map(Object.entries({ n: "north", s: "south", e: "east", w: "west", ne: "northeast", nw: "northwest", se: "southeast", sw: "southwest" }))

/** Canonical words of a place name: "S. Flores St." → "south flores street". */
const canonicalWords = (lexicons: PlaceLexicons, tokens: Tokens, first: number, last: number): { words: Array<string>, type: string | null } => {
  const words: Array<string> = []
  let type: string | null = null
  // At the beginning of a name "St." is no street.
  const saint = isSaint(tokens, first) && last - first > 1
  if (saint) words.push("saint")
  for (let i = saint ? first + 1 : first; i < last;) {
    const entry = lexicons.placeWords.longest(tokens, i, last)
    if (entry !== null && (words.length > 0 || entry.last < last)) {
      if (words.length > 0 || type === null) type = typeof entry.entry.facts?.["type"] === "string" ? entry.entry.facts["type"] : entry.entry.id
      words.push(entry.entry.id)
      i = entry.last
      continue
    }
    const word = tokens.word[i]!
    if (tokens.kind[i] === TokenKind.word && !(tokens.flags[i]! & TokenFlag.possessive)) words.push(directions.get(word) ?? fold(word))
    else if (tokens.kind[i] === TokenKind.number) words.push(word)
    i++
  }
  return { words, type }
}

export interface PlaceKind extends ValueKind<PlaceValue> {
  /** The place that tokens `first` to `last` name, with the larger one set behind it by `end`; null where they name none. */
  readonly named: (tokens: Tokens, first: number, last: number, end: number) => Recognised<PlaceValue> | null
}

export const placeKind = (lexicons: PlaceLexicons): PlaceKind => {
  const gazetteer = (tokens: Tokens, at: number, end: number) =>
    lexicons.countries.longest(tokens, at, end) ?? stateAt(lexicons.states, tokens, at, end) ??
    lexicons.cities.longest(tokens, at, end) ?? lexicons.regions.longest(tokens, at, end)
  const [countries, cities] = [new Set(lexicons.countries.entries), new Set(lexicons.cities.entries)]
  const states = new Map(lexicons.states.entries.map((entry) => [String(entry.facts?.["code"]), entry.id]))
  const wholes = new Map(lexicons.countries.entries.map(({ facts, id }) => [id, typeof facts?.["part"] === "string" ? facts["part"] : id]))
  /** The country that a place is or lies in, or what that is a part of; undefined where it is not told. */
  const countryOf = ({ name, within }: PlaceValue): string | undefined => wholes.get((within.length === 0 ? [name] : within).find((place) => wholes.has(place)) ?? "")
  const inTwoCountries = (left: PlaceValue, right: PlaceValue): boolean => {
    const [a, b] = [countryOf(left), countryOf(right)]
    return a !== undefined && b !== undefined && a !== b
  }
  const named = (tokens: Tokens, at: number, last: number, end: number): Recognised<PlaceValue> | null => {
    const known = gazetteer(tokens, at, last)
    const { words, type } = canonicalWords(lexicons, tokens, at, last)
    if (words.length === 0) return null
    const exact = known !== null && known.last === last
    const within: Array<string> = []
    let covered = last
    // "Corpus Christi, Tex.", "Norfolk, Virginia"
    if (tokens.word[last] === "," && last + 1 < end) {
      const state = lexicons.states.longest(tokens, last + 1, end)
      const larger = state ?? lexicons.countries.longest(tokens, last + 1, end)
      // "Iran, Lebanon", "the West Bank, Lebanon and Egypt": a list. "Lebanon, Pa.", is a town, and "in Cuba, Florida lawmakers" tells of two places.
      const beside = exact && (countries.has(known.entry) && (state === null || !isClosed(tokens, state.last, end)) || !cities.has(known.entry) && larger !== null && goesOn(tokens, larger.last, end))
      if (larger !== null && tokens.flags[last + 1]! & TokenFlag.capital && !beside) { within.push(larger.entry.id); covered = larger.last }
    }
    const facts = exact ? known.entry.facts : undefined
    const state = typeof facts?.["state"] === "string" ? states.get(facts["state"]) : undefined
    const country = typeof facts?.["country"] === "string" ? facts["country"] : undefined
    // "Alexandria, Va.", is not the town that everybody knows.
    const own = within.length === 0 || within[0] === state || within[0] === country
    if (own && state !== undefined && !within.includes(state)) within.push(state)
    if (own && country !== undefined && !within.includes(country)) within.push(country)
    if (own && typeof facts?.["city"] === "string") within.push(facts["city"])
    const found = !exact ? type : !own ? null : lexicons.regions.entries.includes(known.entry) ? "region" : "known"
    return { first: at, last: covered, value: { kind: "place", name: exact ? known.entry.id : words.join(" "), type: found, within } }
  }
  return {
    kind: "place",
    named,
    recognise: (tokens, at, end) => {
      const block = tokens.kind[at] === TokenKind.number && tokens.word[at + 1] === "block" && at + 1 < end
      if (!block && (!(tokens.flags[at]! & TokenFlag.capital) || tokens.kind[at] !== TokenKind.word)) return null
      const known = gazetteer(tokens, at, end)
      let last = block ? at + 2 : at + 1
      if (block && tokens.word[last] === "of") last++
      const saint = isSaint(tokens, at)
      while (last < end && last - at < 9) {
        const capital = (tokens.flags[last]! & TokenFlag.capital) !== 0 && tokens.kind[last] === TokenKind.word
        const dot = tokens.word[last] === "." && tokens.end[last - 1]! - tokens.start[last - 1]! <= 4 && last + 1 < end && (tokens.flags[last + 1]! & TokenFlag.capital) !== 0
        const owned = saint && (tokens.flags[last]! & TokenFlag.possessive) !== 0 && last + 1 < end && (tokens.flags[last + 1]! & TokenFlag.capital) !== 0
        if (!capital && !dot && !owned) break
        last++
      }
      // "S. Flores St." keeps its last period out of the name.
      while (last > at + 1 && tokens.word[last - 1] === ".") last--
      if (known !== null && known.last > last) last = known.last
      return named(tokens, at, last, end)
    },
    normalise: (value) => value,
    compare: (left, right) => {
      const found = compare(left, right)
      return found.relation === "incomparable" && inTwoCountries(left, right) ? { relation: "different", because: "two countries" } : found
    },
    print: (value) => [title(value.name), ...value.within.slice(0, 1).map(title)].join(", ")
  }
}

/** The state that is named at a token. Written short it has a point, or a comma before it: "said Mass" and "Ore was found" name none. */
export const stateAt = (states: Lexicon, tokens: Tokens, at: number, end: number): LexiconMatch | null => {
  const found = states.longest(tokens, at, end)
  const short = found?.entry.facts?.["abbreviations"]
  const only = found?.last === at + 1 && Array.isArray(short) && short.includes(tokens.word[at]!) && tokens.word[at + 1] !== "." && tokens.word[at - 1] !== ","
  return only ? null : found
}

/** Whether a name begins with a saint's at token `at`: "St. Anselm's Hospital" is one name. */
export const isSaint = (tokens: Tokens, at: number): boolean => tokens.word[at] === "st" || tokens.word[at] === "saint"

/** Whether a clause or a bracket ends at token `at`, or what is put in between commas. */
const isClosed = (tokens: Tokens, at: number, end: number): boolean => at >= end || closes.has(tokens.word[at]!)
const closes = new Set([",", ".", ";", ":", "(", ")", "—", "–", "-", "'s"])

/** Whether a list of names goes on at token `at`: "and Egypt", ", Egypt". */
const goesOn = (tokens: Tokens, at: number, end: number): boolean =>
  at < end && (tokens.word[at] === "and" || tokens.word[at] === "or" || tokens.word[at] === "," && at + 1 < end && (tokens.flags[at + 1]! & TokenFlag.capital) !== 0)

const title = (name: string) => name.length < 3 ? name.toUpperCase() : name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Two spellings of one place from this similarity on. */
const misspelt = 0.6

/** Two names that an ear or a hurried reader takes for one another: as long, begun and ended alike, two letters apart. */
const mistakable = (a: string, b: string): boolean => {
  if (a.length !== b.length || a.length < 6 || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false
  let apart = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++
  return apart <= 2
}

/** "SAMMC" for San Antonio Military Medical Center; a name of two letters may be a word. */
const abbreviates = (short: string, long: string): boolean => short.length > 2 && areInitialsOf(short, long)

const compare = (left: PlaceValue, right: PlaceValue): Comparison => {
  if (left.name === right.name) return { relation: "equal", because: "the same place" }
  if (left.within.includes(right.name) || right.within.includes(left.name)) return { relation: "compatible", because: "one place lies in the other" }
  const a = left.name.split(" ").map(oneSpelling)
  const b = right.name.split(" ").map(oneSpelling)
  const apart = kindsApart(a, b)
  if (apart !== null) return { relation: "different", because: `two institutions: ${apart}` }
  if (a.every((w) => b.includes(w)) || b.every((w) => a.includes(w))) return { relation: "compatible", because: "one name is a part of the other" }
  if (abbreviates(left.name, right.name) || abbreviates(right.name, left.name)) return { relation: "equal", because: "one is the other by its initials" }
  if (similarity(left.name, right.name) >= misspelt || mistakable(left.name, right.name)) return { relation: "different", because: "the names are close, but not the same" }
  if (left.type !== null && left.type === right.type && left.type !== "region") return { relation: "different", because: `two places of one kind (${left.type})` }
  return { relation: "incomparable", because: "two places; one may lie in the other" }
}
