import type { Tokens } from "../../model/tokens.ts"
import { parseDigits, timesPowerOfTen } from "../digits.ts"
import { isDash, isGlued, isHyphen, isNumber, isWord, skipHyphen, wordAt, wordBefore } from "../scan.ts"
import { readCardinalWords } from "./cardinals.ts"
import { slashFraction } from "./parts.ts"
import { exact, share, type NumberRead } from "./read.ts"
import { denominators, magnitudes, smallNumbers } from "./words.ts"

// Fractions of a whole.

const timeUnits = new Set([
  "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"
])

/** Verbs of what is counted one by one. */
const tallied = new Set("arrested hurt injured kidnapped killed killing lost scored shot won wounded".split(" "))

/** Fractions of a whole that begin with a numerator: "two-thirds", "3/4", "one in five", "four out of 10". */
export const readRatio = (tokens: Tokens, numerator: number, first: number, at: number, end: number, digits: boolean): NumberRead | null => {
  const word = wordAt(tokens, at, end)
  if (word === "/" && digits) {
    if (!isNumber(tokens, at + 1, end) || !isGlued(tokens, at) || !isGlued(tokens, at + 1) || wordAt(tokens, at + 2, end) === "/") return null
    const fraction = slashFraction(tokens, first, end)
    return fraction === null ? null : share(at + 2, fraction, true)
  }
  if (!Number.isInteger(numerator) || numerator < 1) return null
  if (word === "in" || word === "out") {
    // "Killed two in three attacks" is two of them, in all three.
    if (word === "in" && tallied.has(wordBefore(tokens, first))) return null
    let i = at + 1
    if (word === "out") {
      if (wordAt(tokens, i, end) !== "of") return null
      i++
    }
    if (wordAt(tokens, i, end) === "every") i++
    const counted = isNumber(tokens, i, end) ? exact(i + 1, parseDigits(wordAt(tokens, i, end)), true) : readCardinalWords(tokens, i, end, {}, 0)
    if (counted === null) return null
    const whole = counted.low
    i = counted.next - 1
    if (!Number.isInteger(whole) || whole <= numerator || whole < 2 || whole > 1000) return null
    // "killed two in five days" counts no days.
    const after = wordAt(tokens, skipHyphen(tokens, i + 1, end), end)
    if (timeUnits.has(after) || magnitudes.has(after) || smallNumbers.has(after) && after !== "one") return null
    return share(i + 1, numerator / whole, digits)
  }
  const i = skipHyphen(tokens, at, end)
  const part = wordAt(tokens, i, end)
  const denominator = denominators.get(part)
  if (denominator === undefined || numerator >= denominator || denominator === 4 && countsQuarters(wordBefore(tokens, first))) return null
  const plural = part === "halves" || part.endsWith("s")
  if (numerator > 1 && !plural || numerator === 1 && plural) return null
  if (numerator === 1 && part !== "half" && part !== "quarter" && i === at && !closesShare(tokens, i + 1, end)) return null
  // "three quarters of a million"
  const power = wordAt(tokens, i + 1, end) === "of" && wordAt(tokens, i + 2, end) === "a" ? magnitudes.get(wordAt(tokens, i + 3, end)) : undefined
  return power === undefined ? share(i + 1, numerator / denominator, digits) : exact(i + 4, timesPowerOfTen(numerator, power) / denominator, digits, power)
}

/** "the past three quarters" are nine months. */
const countsQuarters = (before: string): boolean => before === "past" || before === "last" || before === "next" || before === "previous" || before === "first" || before === "following" || before === "consecutive"

const afterShare = new Set(["of", "the", "more", "less", "fewer", "larger", "smaller", "higher", "lower", "were", "was", "are", "had", "have", "to", "and", "or"])

/** Whether what follows lets "a third" be a share: "a third of", not "a third victim". */
export const closesShare = (tokens: Tokens, at: number, end: number): boolean =>
  at >= end || !isWord(tokens, at, end) && !isDash(wordAt(tokens, at, end)) || afterShare.has(wordAt(tokens, at, end))

const afterHalf = new Set([
  "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "all", "those", "these", "that", "this", "were", "was", "are", "had", "have",
  "to", "and", "or", "said", "as"
])

/** "half", "a quarter" at `at` (the fraction word): of a magnitude ("half a million"), or a share. */
export const readHalf = (tokens: Tokens, at: number, end: number, value: number, article: boolean): NumberRead | null => {
  let i = skipHyphen(tokens, at + 1, end)
  if (wordAt(tokens, i, end) === "of" && value === 0.25) i++
  if (wordAt(tokens, i, end) === "a") i++
  const word = wordAt(tokens, i, end)
  if (word === "dozen" && value === 0.5) return { ...exact(i + 1, 6, false), approximate: true }
  const power = magnitudes.get(word)
  if (power !== undefined) return exact(i + 1, timesPowerOfTen(value, power), false, power)
  // "the second half of the year" and "a first half" are periods.
  if (!article && periodOrdinals.has(wordBefore(tokens, at))) return null
  if (value === 0.25 && !article) return null
  const after = wordAt(tokens, at + 1, end)
  return at + 1 >= end || afterHalf.has(after) || article && !isWord(tokens, at + 1, end) && !isHyphen(after) || !isWord(tokens, at + 1, end) && !isDash(after)
    ? share(at + 1, value, false)
    : null
}

const periodOrdinals = new Set(["first", "second", "third", "fourth", "1st", "2nd", "other", "opening", "closing", "latter", "last", "better", "its", "upper", "lower"])
