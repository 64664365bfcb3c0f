import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import type { Kinds } from "../values/registry.ts"
import type { Recognised } from "../values/kind.ts"
import type { Value } from "../model/value.ts"
import type { Found } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"

/**
 * Typed values of all sentences. Numbers, dates and the like never overlap: the longest wins, and at equal length the
 * more telling kind (an age over a duration, a date over a count).
 */
export const findValues = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, kinds: Kinds): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last;) {
      const best = longestAt(tokens, i, sentence.last, kinds)
      if (best === null) { i++; continue }
      out.push({ first: best.first, last: best.last, value: best.value, entity: null })
      i = Math.max(best.last, i + 1)
    }
  }
  return out
}

const longestAt = (tokens: Tokens, at: number, end: number, kinds: Kinds): Recognised<Value> | null => {
  let best: Recognised<Value> | null = null
  for (const kind of kinds.beginningAt(tokens, at)) {
    const found = kind.recognise(tokens, at, end)
    if (found !== null && (best === null || found.last > best.last)) best = found
  }
  return best
}

/**
 * Titles: found by their head nouns, with the words that belong to them. The name of a person in full is none of them
 * ("appointed Anna Holm chief executive").
 */
export const findOffices = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, names: ReadonlyArray<Found>, lexicons: Lexicons, kinds: Kinds
): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  const named = new Uint8Array(tokens.count)
  for (const { first, last, value } of names) if (value.kind === "person" && value.given.length > 0) named.fill(1, first, last)
  const { offices } = lexicons
  const aliases = lexicons["office-aliases"]
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!offices.beginsAt(tokens, i) && !aliases.beginsAt(tokens, i) || isParticle(tokens, i, lexicons)) continue
      const phrase = kinds.office.around(tokens, i, endOfName(tokens, named, i, sentence.first), sentence.last)
      if (phrase === null || insidePlaceName(tokens, i + 1, sentence.last, lexicons)) continue
      out.push({ first: phrase.first, last: phrase.last, value: phrase.value, entity: null })
      // Compound heads ("police chief" before "chief") have been read whole.
      i = Math.max(i, (offices.longest(tokens, i, sentence.last)?.last ?? aliases.longest(tokens, i, sentence.last)?.last ?? i + 1) - 1)
    }
  }
  return out
}

/** Whether a word that may be short for a title is a part of a name: "Paulo da Lisk" is no district attorney. */
export const isParticle = (tokens: Tokens, at: number, lexicons: Lexicons): boolean =>
  (tokens.flags[at]! & TokenFlag.capital) === 0 && lexicons["surname-particles"].hasAt(tokens, at)

/** Where a name ends that stands right before the lower-case words before token `at`; `from` where none does. */
const endOfName = (tokens: Tokens, named: Uint8Array, at: number, from: number): number => {
  for (let i = at - 1; i >= from && (tokens.flags[i + 1]! & TokenFlag.capital) === 0 && tokens.kind[i + 1] === TokenKind.word; i--) if (named[i] === 1) return i + 1
  return from
}

/**
 * Whether a word of a title right before token `at` is a part of a place's name: "Easton General Hospital", "Governor
 * Street". Such words are surnames as well ("Mayor Park").
 */
export const insidePlaceName = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean => {
  if (at >= end || (tokens.flags[at]! & TokenFlag.capital) === 0) return false
  const place = lexicons["place-words"].longest(tokens, at, end)
  if (place === null || place.entry.facts?.["surname"] === true) return false
  return place.last >= end || tokens.kind[place.last] !== TokenKind.word || (tokens.flags[place.last]! & TokenFlag.capital) === 0
}

export const findEvents = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, lexicons: Lexicons, kinds: Kinds): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  const events = lexicons["event-nouns"]
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!events.beginsAt(tokens, i)) continue
      const match = events.longest(tokens, i, sentence.last)
      if (match === null || (tokens.kind[i] !== TokenKind.word) || (tokens.flags[i]! & TokenFlag.possessive)) continue
      const event = kinds.event.around(tokens, i, sentence.first, sentence.last)
      if (event !== null) out.push({ ...event, entity: null })
      i = match.last - 1
    }
  }
  return out
}
