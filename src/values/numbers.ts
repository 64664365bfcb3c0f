import type { Tokens } from "../model/tokens.ts"
import { parseDigits, timesPowerOfTen } from "./digits.ts"
import { readCardinalWords } from "./number/cardinals.ts"
import { readMagnitude } from "./number/magnitudes.ts"
import { glyphs, readMixed } from "./number/parts.ts"
import { exact, share, type NumberOptions, type NumberRead } from "./number/read.ts"
import { closesShare, readHalf, readRatio } from "./number/shares.ts"
import { denominators, magnitudes, smallNumbers, vagueMultipliers, vaguePhrases } from "./number/words.ts"
import { isGlued, isNumber, isWord, readPhrase, skipHyphen, wordAt, type Read } from "./scan.ts"

export type { NumberOptions, NumberRead } from "./number/read.ts"

const oneStarts = new Set(["a", "an"])

/** First words of numbers in words. */
export const numberStarts: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(), ...vaguePhrases.keys(), ...vagueMultipliers.keys(), "hundred", "thousand", "a", "an", "half", "quarter", "minus", "negative", ...glyphs.keys()
])

/**
 * The cardinal number, fraction or vague number at token `at`, with its sign. Null for the middle of a longer run of
 * digits (telephone numbers, scores, times) and for everything that is no number.
 */
export const readNumber = (tokens: Tokens, at: number, end: number, options: NumberOptions = {}): NumberRead | null => {
  if (at >= end) return null
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) return readDigits(tokens, at, end, options)
  if (isWord(tokens, at, end)) {
    if (word === "minus" || word === "negative") {
      const unsigned = readUnsigned(tokens, skipHyphen(tokens, at + 1, end), end, options)
      return unsigned === null ? null : negative(unsigned)
    }
    return numberStarts.has(word) ? readWordsOrFraction(tokens, at, end, options) : null
  }
  const glyph = glyphs.get(word)
  if (glyph !== undefined) return share(at + 1, glyph, true)
  // A sign, not a hyphen: white space before it, none after it.
  if ((word === "-" || word === "−" || word === "–") && !isGlued(tokens, at) && at + 1 < end && isGlued(tokens, at + 1) && isNumber(tokens, at + 1, end)) {
    const unsigned = readDigits(tokens, at + 1, end, options)
    return unsigned === null ? null : negative(unsigned)
  }
  return null
}

const negative = (read: NumberRead): NumberRead | null => (read.share ? null : { ...read, low: -read.high || 0, high: -read.low || 0 })

const readUnsigned = (tokens: Tokens, at: number, end: number, options: NumberOptions) =>
  isNumber(tokens, at, end) ? readDigits(tokens, at, end, options) : readWordsOrFraction(tokens, at, end, options)

const readDigits = (tokens: Tokens, at: number, end: number, options: NumberOptions): NumberRead | null => {
  const value = parseDigits(tokens.word[at] ?? "")
  if (Number.isNaN(value)) return null
  const spaced = readSpacedThousands(tokens, value, at, end)
  if (spaced !== null) return readMagnitude(tokens, spaced.value, spaced.next, end, true, options)
  const decimal = readDecimalComma(tokens, value, at, end)
  if (decimal !== null) return readMagnitude(tokens, decimal.value, decimal.next, end, true, options)
  const next = at + 1
  const fraction = readRatio(tokens, value, at, next, end, true)
  if (fraction !== null) return fraction
  const mixed = readMixed(tokens, value, next, end)
  if (mixed !== null) return readMagnitude(tokens, mixed.value, mixed.next, end, true, options)
  return readMagnitude(tokens, value, next, end, true, options)
}

/** "5,5 per cent", "1,25 million": a comma for the decimal point, where what follows leaves no list of two numbers. */
const readDecimalComma = (tokens: Tokens, whole: number, at: number, end: number): Read<number> | null => {
  if (wordAt(tokens, at + 1, end) !== "," || !Number.isInteger(whole) || !isNumber(tokens, at + 2, end) || !isGlued(tokens, at + 1) || !isGlued(tokens, at + 2)) return null
  const decimals = wordAt(tokens, at + 2, end)
  const after = wordAt(tokens, at + 3, end)
  if (!/^\d{1,2}$/.test(decimals) || !/^(%|percent|per|million|billion|trillion)$/.test(after)) return null
  return { next: at + 3, value: Number(`${whole}.${decimals}`) }
}

/** "40 000", "1 414 021", "1 414 021.50": groups of three digits after a short first one. One group that is not "000" may be another number. */
const readSpacedThousands = (tokens: Tokens, first: number, at: number, end: number): Read<number> | null => {
  if (!Number.isInteger(first) || first < 1 || first > 999 || wordAt(tokens, at, end).startsWith("0")) return null
  let value = first
  let zeros = false
  let i = at + 1
  for (; isNumber(tokens, i, end) && !isGlued(tokens, i); i++) {
    const group = wordAt(tokens, i, end)
    const last = group.charCodeAt(3) === 46
    const part = group.length === 3 || last ? parseDigits(group) : NaN
    if (Number.isNaN(part) || !last && !Number.isInteger(part)) break
    zeros = zeros || part === 0
    value = value * 1000 + part
    if (!last) continue
    i++
    break
  }
  return i === at + 1 || i === at + 2 && !zeros ? null : { next: i, value }
}

const readWordsOrFraction = (tokens: Tokens, at: number, end: number, options: NumberOptions): NumberRead | null => {
  const vague = readVague(tokens, at, end)
  if (vague !== null) return vague
  const word = wordAt(tokens, at, end)
  if (word === "half" || word === "quarter") return readHalf(tokens, at, end, word === "half" ? 0.5 : 0.25, false)
  if (oneStarts.has(word)) {
    const i = at + 1
    const second = wordAt(tokens, i, end)
    if (second === "half" || second === "quarter") return readHalf(tokens, i, end, second === "half" ? 0.5 : 0.25, true)
    const denominator = denominators.get(second)
    if (denominator !== undefined && !second.endsWith("s") && closesShare(tokens, i + 1, end)) return share(i + 1, 1 / denominator, false)
    if (second === "dozen") return { ...exact(i + 1, 12, false), approximate: true }
    return magnitudes.has(second) ? readCardinalWords(tokens, i, end, options, 1) : null
  }
  const first = smallNumbers.get(word)
  // "Hundred thousand march": a headline leaves out the article.
  if (first === undefined) return magnitudes.has(word) && magnitudes.has(wordAt(tokens, at + 1, end)) ? readCardinalWords(tokens, at, end, options, 1) : null
  const ratio = readRatio(tokens, first, at, at + 1, end, false)
  return ratio ?? readCardinalWords(tokens, at, end, options, 0)
}

const readVague = (tokens: Tokens, at: number, end: number): NumberRead | null => {
  const word = wordAt(tokens, at, end)
  const multiplier = readPhrase(vagueMultipliers, tokens, at, end)
  if (multiplier !== null) {
    const [low, high] = multiplier.value
    const after = wordAt(tokens, multiplier.next, end)
    const power = magnitudes.get(after)
    if (power !== undefined) {
      return { ...exact(multiplier.next + 1, 0, false, power), low: timesPowerOfTen(low, power), high: timesPowerOfTen(high, power), approximate: true }
    }
    if (after === "dozen") return { ...exact(multiplier.next + 1, 0, false), low: low * 12, high: high * 12, approximate: true }
    if (low === 2 && (word === "a" || after !== "")) return { ...exact(multiplier.next, 2, false), approximate: true }
    if (word === "few") return null
  }
  const vague = readPhrase(vaguePhrases, tokens, at, end)
  if (vague === null) return null
  // "scores" alone is what a player does.
  if (word === "scores" && wordAt(tokens, vague.next, end) !== "of" && wordAt(tokens, vague.next, end) !== "more" && vague.next < end) return null
  const [low, high] = vague.value
  return { next: vague.next, low, high, approximate: true, share: false, digits: false, exponent: 0 }
}
