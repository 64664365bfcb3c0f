import { addTo } from "../model/multimap.ts"
import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"

// What every recogniser does with tokens. Nothing here allocates unless something matched.

/** The word of token `i`, or the empty string at and beyond `end`. */
export const wordAt = (tokens: Tokens, i: number, end: number): string => (i < end ? tokens.word[i] ?? "" : "")

/** The word of token `i` as left context: the empty string before the text begins. */
export const wordBefore = (tokens: Tokens, i: number): string => (i > 0 ? tokens.word[i - 1] ?? "" : "")

/** Whether no white space stands between token `i` and the one before it. */
export const isGlued = (tokens: Tokens, i: number): boolean => i > 0 && ((tokens.flags[i] ?? 0) & TokenFlag.spaceBefore) === 0

export const isCapital = (tokens: Tokens, i: number): boolean => ((tokens.flags[i] ?? 0) & TokenFlag.capital) !== 0

export const isNumber = (tokens: Tokens, i: number, end: number): boolean => i < end && tokens.kind[i] === TokenKind.number

export const isWord = (tokens: Tokens, i: number, end: number): boolean => i < end && tokens.kind[i] === TokenKind.word

export const isHyphen = (word: string): boolean => word === "-" || word === "‐" || word === "‑"

/** Hyphens and the dashes that stand between the ends of a range. */
export const isDash = (word: string): boolean => isHyphen(word) || word === "–" || word === "—" || word === "−" || word === "~"

/** `i`, or the token after it if a hyphen stands at `i`. */
export const skipHyphen = (tokens: Tokens, i: number, end: number): number => (isHyphen(wordAt(tokens, i, end)) ? i + 1 : i)

/** Phrases by their first word, the longest first. */
export type Phrases<A> = ReadonlyMap<string, ReadonlyArray<Phrase<A>>>

export interface Phrase<A> {
  readonly words: ReadonlyArray<string>
  readonly value: A
}

/** Where a phrase ended, and what it stands for. */
export interface Read<A> {
  readonly next: number
  readonly value: A
}

/** Builds the lookup table. A form is one or more words separated by spaces, or by what the tokeniser splits off. */
export const phrases = <A>(entries: Iterable<readonly [form: string, value: A]>): Phrases<A> => {
  const table = new Map<string, Array<Phrase<A>>>()
  for (const [form, value] of entries) {
    const words = splitForm(form)
    const [first] = words
    if (first === undefined) continue
    addTo(table, first, { words, value })
  }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length)
  return table
}

// A form is cut where the tokeniser cuts: at spaces, around symbols, and before a possessive ending.
const splitForm = (form: string): ReadonlyArray<string> =>
  form.replace(/([^\p{L}\p{N}\s.']|'s\b)/gu, " $1 ").split(/\s+/u).filter((word) => word !== "")

/** The longest phrase at token `at`. Hyphens may stand where the form has spaces. */
export const readPhrase = <A>(table: Phrases<A>, tokens: Tokens, at: number, end: number): Read<A> | null => {
  if (at >= end) return null
  const list = table.get(tokens.word[at] ?? "")
  if (list === undefined) return null
  for (const { words, value } of list) {
    let i = at + 1
    let matched = 1
    for (; matched < words.length; matched++) {
      const wanted = words[matched]
      if (wordAt(tokens, i, end) !== wanted) {
        i = skipHyphen(tokens, i, end)
        if (wordAt(tokens, i, end) !== wanted) break
      }
      i++
    }
    if (matched === words.length) return { next: i, value }
  }
  return null
}
