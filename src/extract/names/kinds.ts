import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { LexiconMatch } from "../../text/lexicon.ts"
import { stateAt } from "../../values/place.ts"
import type { Lexicons } from "../lexicons.ts"

/** A run of capitalised words, before it is known what it names. */
export interface Chunk {
  readonly first: number
  readonly last: number
  /** End of its sentence. */
  readonly end: number
  /** Whether the words before and after show a person ("Mr. X", "X, 34,", "X said"). */
  readonly person: number
  readonly place: number
  /** "The" stands before it, as before bodies and things. */
  readonly definite: boolean
  readonly headline: boolean
  /** A piece of a run of capitals in a headline: the person that the text below names so, if it is one. */
  readonly piece: boolean
}

/** Words that begin the name of a place: "Port Ellen", "Cape Orle". */
const placesBegin = new Set(["port", "cape", "fort", "mount", "lake"])

/** Words for a part of a place before its name. */
const parts = new Set((
  "central north northern south southern east eastern west western northeast northeastern northwest northwestern southeast southeastern southwest southwestern upper lower inner outer greater " +
  "upstate downstate downtown uptown midtown suburban coastal rural mainland metropolitan metro"
).split(" "))

/** Whether a run of capitals is the name of a place that everybody knows. */
export const isKnownPlace = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean =>
  stateAt(lexicons["us-states"], tokens, first, last)?.last === last ||
  [lexicons.countries, lexicons.cities, lexicons.regions].some((lexicon) => lexicon.longest(tokens, first, last)?.last === last)

/** Whether a name is that of a place: one of the gazetteers, or by its first or last word ("Port Ellen", "Ash Street"). */
export const isPlaceName = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  // "Central California", "Upstate New York"
  const part = chunk.last - chunk.first > 1 && parts.has(tokens.word[chunk.first]!)
  if (isKnownPlace(tokens, chunk.first, chunk.last, lexicons) || part && isKnownPlace(tokens, chunk.first + 1, chunk.last, lexicons)) return true
  if (chunk.last - chunk.first > 1 && placesBegin.has(tokens.word[chunk.first]!)) return true
  const lastWord = tokens.word[chunk.last - 1]!
  const placeWord = lexicons["place-words"].entryOf(lastWord)
  return chunk.last - chunk.first > 1 && placeWord !== undefined && !lexicons["given-names"].has(lastWord) &&
    !(placeWord.facts?.["surname"] === true && lexicons["given-names"].hasAt(tokens, chunk.first))
}

/** Whether a name is that of a body: a known one, one by a word in it, or short capitals. */
export const isOrganisation = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  if (isKnownBody(tokens, chunk, lexicons)) return true
  for (let i = chunk.first; i < chunk.last; i++) {
    const marker = lexicons["organisation-words"].longest(tokens, i, chunk.last)
    if (marker !== null && chunk.last - chunk.first > 1 && !isSurname(tokens, chunk, marker, lexicons) && (marker.entry.facts?.["word"] !== true || marker.last === chunk.last)) return true
    if (tokens.word[i] === "&" || tokens.word[i] === "of") return true
  }
  return chunk.last - chunk.first === 1 && (tokens.flags[chunk.first]! & TokenFlag.allCaps) !== 0 && tokens.word[chunk.first]!.length <= 5
}

/** Whether the word of a body is the surname of somebody with a given name that is nothing else: "Justin Church", but not "Grace Church". */
const isSurname = (tokens: Tokens, { first, last }: Chunk, { entry, last: end }: LexiconMatch, lexicons: Lexicons): boolean => {
  const given = lexicons["given-names"].entryAt(tokens, first)
  return entry.facts?.["surname"] === true && end === last && last - first === 2 && given !== undefined && given.facts?.["word"] !== true
}

/** End of the county, town or district at the beginning of a longer name, or null: "Bay County" of "Bay County Sheriff's Office". */
export const areaOf = (tokens: Tokens, { first, last }: Chunk, lexicons: Lexicons): number | null => {
  for (let i = first + 1; i < last - 1; i++) {
    const type = lexicons["place-words"].entryAt(tokens, i)?.facts?.["type"]
    if (type === "area" || type === "settlement") return i + 1
  }
  return null
}

/** Whether a name is that of a body that everybody knows. */
export const isKnownBody = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  const entry = lexicons.organisations.longest(tokens, chunk.first, chunk.last)
  return entry !== null && entry.last === chunk.last
}

/** Words that begin a time behind a name: "at Osk School last year". */
export const timeBegins = new Set("last next late earlier later today yesterday tomorrow tonight shortly".split(" "))

/** "US commitment", "Europeans": a place's name used for what or who comes from there. */
export const isAdjectival = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  const word = tokens.word[chunk.last - 1]!
  if (/(ans|ese|ish|ch)$/.test(word) && lexicons.countries.has(word)) return true
  // "Orlians", but not "New Orleans".
  if (word.endsWith("ans") && !isKnownPlace(tokens, chunk.first, chunk.last, lexicons)) return true
  const next = chunk.last
  return next < tokens.count && tokens.kind[next] === TokenKind.word && !(tokens.flags[next]! & (TokenFlag.capital | TokenFlag.possessive | TokenFlag.lineStart)) &&
    !lexicons["function-words"].hasAt(tokens, next) && !lexicons["reporting-verbs"].hasAt(tokens, next) && !/(ed|ing|ly)$/.test(tokens.word[next]!) && !timeBegins.has(tokens.word[next]!)
}

/** Whether a name that may be a surname stands as that of a known place. */
export const isPlaceNameOnly = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean =>
  chunk.person === 0 && chunk.place > 0 && (lexicons.cities.hasAt(tokens, chunk.first) || lexicons.countries.hasAt(tokens, chunk.first))
