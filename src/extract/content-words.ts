import type { Tokens } from "../model/tokens.ts"
import { insertWord } from "../text/word-lists.ts"
import type { Lexicons } from "./lexicons.ts"
import { traitsOf } from "./traits.ts"

/** The content words of a stretch of tokens as written, with their stems, in order; claims of one clause, however long, share them. */
export const contentWords = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): ReadonlyArray<readonly [stem: string, word: string]> => {
  const { stem, written } = traitsOf(tokens, lexicons)
  const stretch = first * (tokens.count + 1) + last
  const known = written.get(stretch)
  if (known !== undefined) return known
  const words: Array<readonly [string, string]> = []
  for (let i = first; i < last; i++) if (stem[i] !== null) words.push([stem[i]!, tokens.text.slice(tokens.start[i]!, tokens.end[i]!)])
  written.set(stretch, words)
  return words
}

/** Comparable forms of the content words of a stretch of tokens, sorted. */
export const contentStems = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): ReadonlyArray<string> => {
  const { stem, stretches } = traitsOf(tokens, lexicons)
  const stretch = first * (tokens.count + 1) + last
  const known = stretches.get(stretch)
  if (known !== undefined) return known
  const made: Array<string> = []
  for (let i = first; i < last; i++) if (stem[i] !== null) insertWord(made, stem[i]!)
  stretches.set(stretch, made)
  return made
}
