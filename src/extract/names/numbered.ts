import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import { textOf } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { isPlural } from "../phrase.ts"

/** What stands between the word for a thing and its number: "School No. 12", "Room #12". */
const numberWords = new Set(["no", "number", "#"])

/** A number as one is written in a name: "9525", "377A", "A320-200", "MH370", "18-CR-12". */
const numeral = /^(?=\D*\d)[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,6}){0,3}$/

/** The number of a type of aircraft. */
const ofModel = /^(?:[A-Z]{1,3}-?)?\d{3}(?:-[A-Z0-9]{1,5})?$/

/** What is rather a year ("Boeing 2019 results"). */
const year = /^(?:19|20)\d\d$/

/** The longest word for a thing, in tokens. */
const longestWord = 2

/**
 * End of the number at token `at`, where it is a part of the name that begins at token `from`: that of "Flight 9525",
 * "Section 377A", "School No. 12", "Boeing 737-800" or "I-75". Null where there is none.
 */
export const numberEnd = (tokens: Tokens, from: number, at: number, end: number, lexicons: Lexicons): number | null => {
  if (tokens.word[at] === "-" && at === from + 1) return interstateEnd(tokens, from, end)
  const things = lexicons["numbered-things"]
  for (let k = Math.max(from, at - longestWord); k < at; k++) {
    if (!(tokens.flags[k]! & TokenFlag.capital) || !things.beginsAt(tokens, k)) continue
    const thing = things.longest(tokens, k, at)
    if (thing?.last !== at) continue
    const last = numeralEnd(tokens, afterNumberWord(tokens, at, end), end, thing.entry.facts?.["model"] === true, lexicons)
    if (last !== null) return last
  }
  return null
}

/** Whether tokens `first` to `last` are such a name. */
export const isNumbered = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  for (let at = first + 1; at < last; at++) if (numberEnd(tokens, first, at, last, lexicons) === last) return true
  return false
}

/** "I-75", the short form of an interstate. */
const interstateEnd = (tokens: Tokens, at: number, end: number): number | null =>
  at + 2 < end && tokens.word[at] === "i" && tokens.flags[at]! & TokenFlag.capital && !((tokens.flags[at + 1]! | tokens.flags[at + 2]!) & TokenFlag.spaceBefore) &&
  /^\d{1,3}$/.test(tokens.word[at + 2]!) ? at + 3 : null

const afterNumberWord = (tokens: Tokens, at: number, end: number): number => {
  if (at >= end || !numberWords.has(tokens.word[at]!)) return at
  return tokens.word[at] === "no" && tokens.word[at + 1] === "." ? at + 2 : at + 1
}

/** End of the numeral that begins at a token; of a flight with the letters of its line before it ("4U 9525"). */
const numeralEnd = (tokens: Tokens, at: number, end: number, model: boolean, lexicons: Lexicons): number | null => {
  if (at >= end) return null
  let last = gluedEnd(tokens, at, end)
  if (/^(?=.?[A-Z])[A-Z0-9]{2}$/.test(textOf(tokens, at, last)) && last < end && /^\d{2,4}$/.test(tokens.word[last]!)) last = gluedEnd(tokens, last, end)
  const text = textOf(tokens, at, last).replaceAll(/\s/g, "")
  if (!numeral.test(text) || year.test(text) || model && !ofModel.test(text)) return null
  // "On Flight 150 passengers slept": it counts them.
  return !model && last < end && tokens.kind[last] === TokenKind.word && !(tokens.flags[last]! & TokenFlag.capital) && isPlural(tokens.word[last]!) && !lexicons.verbs.hasAt(tokens, last) ? null : last
}

/** End of the words, numbers and hyphens that no space parts from the first of them. */
const gluedEnd = (tokens: Tokens, at: number, end: number): number => {
  let last = at + 1
  while (last < end && !(tokens.flags[last]! & (TokenFlag.spaceBefore | TokenFlag.possessive)) && (tokens.word[last] === "-" || tokens.kind[last] === TokenKind.word || tokens.kind[last] === TokenKind.number)) last++
  return last
}
