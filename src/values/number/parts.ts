import type { Tokens } from "../../model/tokens.ts"
import { parseDigits } from "../digits.ts"
import { isGlued, isNumber, skipHyphen, wordAt, type Read } from "../scan.ts"
import { denominators, magnitudes, smallNumbers } from "./words.ts"

// What is added to a whole number: halves, quarters, decimals in words.

/** Fractions that are one character. */
export const glyphs: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2], ["¼", 1 / 4], ["¾", 3 / 4], ["⅓", 1 / 3], ["⅔", 2 / 3], ["⅕", 1 / 5], ["⅖", 2 / 5], ["⅗", 3 / 5], ["⅘", 4 / 5], ["⅙", 1 / 6], ["⅚", 5 / 6],
  ["⅛", 1 / 8], ["⅜", 3 / 8], ["⅝", 5 / 8], ["⅞", 7 / 8]
])

/** "and a half", "1/2" behind a whole number. */
export const readMixed = (tokens: Tokens, whole: number, at: number, end: number): { readonly next: number; readonly value: number } | null => {
  let i = skipHyphen(tokens, at, end)
  if (wordAt(tokens, i, end) === "and") {
    i = skipHyphen(tokens, i + 1, end)
    const word = wordAt(tokens, i, end)
    const article = word === "a" || word === "one"
    const numerator = article ? 1 : word === "three" || word === "two" ? smallNumbers.get(word) ?? 1 : 0
    if (numerator === 0) return null
    const j = skipHyphen(tokens, i + 1, end)
    const part = wordAt(tokens, j, end)
    const denominator = denominators.get(part)
    return denominator === undefined ? null : { next: j + 1, value: whole + numerator / denominator }
  }
  const glyph = i === at ? glyphs.get(wordAt(tokens, i, end)) : undefined
  if (glyph !== undefined && Number.isInteger(whole)) return { next: i + 1, value: whole + glyph }
  if (isNumber(tokens, i, end) && wordAt(tokens, i + 1, end) === "/" && isNumber(tokens, i + 2, end) && isGlued(tokens, i + 1) && Number.isInteger(whole)) {
    const fraction = slashFraction(tokens, i, end)
    return fraction === null ? null : { next: i + 3, value: whole + fraction }
  }
  return null
}

/** Denominators written with a slash that are fractions, not dates or slogans ("9/11", "24/7"). */
const slashDenominators = new Set([2, 3, 4, 5, 8, 10, 16, 32])

/** "3/4" at its first number. */
export const slashFraction = (tokens: Tokens, at: number, end: number): number | null => {
  const numerator = parseDigits(wordAt(tokens, at, end))
  const denominator = parseDigits(wordAt(tokens, at + 2, end))
  return numerator > 0 && numerator < denominator && slashDenominators.has(denominator) ? numerator / denominator : null
}

/** The part of a magnitude behind it: "3 million and a half", "and one half". */
export const readAndPart = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  if (wordAt(tokens, at, end) !== "and" || wordAt(tokens, at + 1, end) !== "a" && wordAt(tokens, at + 1, end) !== "one") return null
  const part = wordAt(tokens, at + 2, end)
  if (part !== "half" && part !== "quarter") return null
  // "a million and a half million" adds another number.
  return magnitudes.has(wordAt(tokens, at + 3, end)) ? null : { next: at + 3, value: part === "half" ? 0.5 : 0.25 }
}

/** "two point five" */
export const readPoint = (tokens: Tokens, whole: number, at: number, end: number): { readonly next: number; readonly value: number } | null => {
  let decimals = ""
  let i = at
  for (;;) {
    const digit = smallNumbers.get(wordAt(tokens, i, end))
    if (digit === undefined || digit > 9) break
    decimals += digit
    i++
  }
  return decimals === "" ? null : { next: i, value: Number(`${whole}.${decimals}`) }
}
