import { TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { capitalWord } from "./capitals.ts"

const dashes = new Set(["-", "--", "–", "—", "---"])

/** A longer run of names and marks is no dateline. */
const longest = 14

/**
 * Whether a dateline ends right before a token, so that the report opens there: "OSLO, Norway (AP) — Farmers blocked",
 * "Oslo — Farmers", "(CNN) Farmers".
 */
export const followsDateline = (tokens: Tokens, at: number, { first }: Sentence, lexicons: Lexicons): boolean => {
  const mark = tokens.word[at - 1]
  if (at - first < 2 || at - first > longest || mark !== ")" && !dashes.has(mark!)) return false
  let end = at
  while (end > first && dashes.has(tokens.word[end - 1]!)) end--
  let press = false
  if (tokens.word[end - 1] === ")") {
    let open = end - 1
    while (open >= first && tokens.word[open] !== "(") open--
    if (open < first) return false
    press = isPress(tokens, open + 1, end - 1, lexicons)
    end = open
    // "(CNN) Farmers" goes without a dash.
    if (!press && !dashes.has(mark!)) return false
  }
  for (let i = first; i < end; i++) if (!capitalWord(tokens, i) && tokens.word[i] !== "of" && tokens.kind[i] !== TokenKind.punctuation && tokens.kind[i] !== TokenKind.symbol) return false
  return press || end > first && (isShouted(tokens, first) || isKnownPlace(tokens, first, end, lexicons) || endsInState(tokens, first, end, lexicons))
}

/** Whether names end with a comma and the state or the country of the first: "North Orle, N.Y.". */
const endsInState = (tokens: Tokens, first: number, end: number, lexicons: Lexicons): boolean => {
  for (let i = first + 1; i + 1 < end; i++) {
    if (tokens.word[i] !== ",") continue
    const known = lexicons["us-states"].longest(tokens, i + 1, end) ?? lexicons.countries.longest(tokens, i + 1, end)
    return known !== null && (known.last === end || known.last + 1 === end && tokens.word[known.last] === ".")
  }
  return false
}

/** Where a sentence begins behind its dateline: "Little Orle, Ark. (AP) — Farmers". Its first token where it has none. */
export const datelineEnd = (tokens: Tokens, sentence: Sentence, lexicons: Lexicons): number => {
  const { first, last } = sentence
  for (let at = first + 2; at < Math.min(last, first + longest); at++) if ((tokens.word[at - 1] === ")" || dashes.has(tokens.word[at - 1]!)) && followsDateline(tokens, at, sentence, lexicons)) return at
  return first
}

/** Whether a sentence opens with a dateline, the names in which have their capitals by right. */
export const opensWithDateline = (tokens: Tokens, sentence: Sentence, lexicons: Lexicons): boolean => datelineEnd(tokens, sentence, lexicons) > sentence.first

const isPress = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean =>
  lexicons.organisations.longest(tokens, first, last)?.entry.facts?.["type"] === "press"

/** Shorter words in capitals may be initials. */
const tellingLetters = 4

const isShouted = (tokens: Tokens, at: number): boolean => {
  const text = tokens.text.slice(tokens.start[at]!, tokens.end[at]!)
  return text.length >= tellingLetters && text === text.toUpperCase()
}

const isKnownPlace = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  const known = lexicons.cities.longest(tokens, first, last) ?? lexicons.countries.longest(tokens, first, last)
  return known !== null && (known.last === last || tokens.kind[known.last] === TokenKind.punctuation)
}
