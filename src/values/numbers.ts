import type { Tokens } from "../model/tokens.ts"
import { parseDigits, timesPowerOfTen } from "./digits.ts"
import { denominators, magnitudes, shortMagnitudes, smallNumbers, vagueMultipliers, vaguePhrases } from "./number-words.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, isWord, readPhrase, skipHyphen, wordAt, wordBefore, type Read } from "./scan.ts"

/** A number as read, before approximators, ranges and units. */
export interface NumberRead {
  readonly next: number
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  /** A fraction of a whole: "two-thirds", "one in five". */
  readonly share: boolean
  /** Written in digits. */
  readonly digits: boolean
  /** Power of ten of the magnitude words ("million": 6), 0 if there are none. "3 to 5 million" hands it on. */
  readonly exponent: number
}

export interface NumberOptions {
  /** "and" ends the number: the first number of "between one hundred and two hundred". */
  readonly noAnd?: boolean
  /** "5m" is five million. */
  readonly shortMagnitudes?: boolean
}

const exact = (next: number, value: number, digits: boolean, exponent = 0): NumberRead =>
  ({ next, low: value, high: value, approximate: false, share: false, digits, exponent })

const oneStarts = new Set(["a", "an"])

/** Fractions that are one character. */
const glyphs: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2], ["¼", 1 / 4], ["¾", 3 / 4], ["⅓", 1 / 3], ["⅔", 2 / 3], ["⅕", 1 / 5], ["⅖", 2 / 5], ["⅗", 3 / 5], ["⅘", 4 / 5], ["⅙", 1 / 6], ["⅚", 5 / 6],
  ["⅛", 1 / 8], ["⅜", 3 / 8], ["⅝", 5 / 8], ["⅞", 7 / 8]
])

/** First words of numbers in words. */
export const numberStarts: ReadonlySet<string> = new Set([
  ...smallNumbers.keys(), ...vaguePhrases.keys(), ...vagueMultipliers.keys(), "a", "an", "half", "quarter", "minus", "negative", ...glyphs.keys()
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

/** "40 000", "1 414 021": groups of three digits after a short first one. One group that is not "000" may be another number. */
const readSpacedThousands = (tokens: Tokens, first: number, at: number, end: number): Read<number> | null => {
  if (!Number.isInteger(first) || first < 1 || first > 999 || wordAt(tokens, at, end).startsWith("0")) return null
  let value = first
  let zeros = false
  let i = at + 1
  for (; isNumber(tokens, i, end) && !isGlued(tokens, i) && wordAt(tokens, i, end).length === 3; i++) {
    const group = wordAt(tokens, i, end)
    const part = parseDigits(group)
    if (!Number.isInteger(part) || group.includes(".")) return null
    zeros = zeros || part === 0
    value = value * 1000 + part
  }
  return i === at + 1 || i === at + 2 && !zeros ? null : { next: i, value }
}

/** The magnitude words behind a mantissa: "million", "hundred thousand", "-million", "dozen". */
const readMagnitude = (tokens: Tokens, mantissa: number, at: number, end: number, digits: boolean, options: NumberOptions): NumberRead => {
  let exponent = 0
  let next = at
  for (;;) {
    const i = skipHyphen(tokens, next, end)
    const word = wordAt(tokens, i, end)
    if (exponent === 0 && isDozen(word)) return { ...exact(i + 1, mantissa * 12, digits), approximate: true }
    const power = magnitudes.get(word) ?? (isShortMagnitude(tokens, i, next, word, options) ? shortMagnitudes.get(word) : undefined)
    if (power === undefined) break
    exponent += power
    next = i + 1
    // "5 million" ends here; "2 hundred thousand" goes on.
    if (power !== 2) break
  }
  const part = exponent < 3 ? null : readAndPart(tokens, next, end)
  return part === null ? exact(next, timesPowerOfTen(mantissa, exponent), digits, exponent)
    : exact(part.next, timesPowerOfTen(mantissa + part.value, exponent), digits, exponent)
}

const isDozen = (word: string): boolean => word === "dozen" || word === "dozens"

/** The part of a magnitude behind it: "3 million and a half". */
const readAndPart = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  if (wordAt(tokens, at, end) !== "and" || wordAt(tokens, at + 1, end) !== "a") return null
  const part = wordAt(tokens, at + 2, end)
  if (part !== "half" && part !== "quarter") return null
  // "a million and a half million" adds another number.
  return magnitudes.has(wordAt(tokens, at + 3, end)) ? null : { next: at + 3, value: part === "half" ? 0.5 : 0.25 }
}

const isShortMagnitude = (tokens: Tokens, i: number, next: number, word: string, options: NumberOptions): boolean => {
  if (i !== next || !shortMagnitudes.has(word)) return false
  if (options.shortMagnitudes === true) return true
  // Without a currency only what is no unit of measure; "3M" is a company, "4B" a flat.
  if (!isGlued(tokens, i)) return false
  const mantissa = wordAt(tokens, i - 1, i)
  if (word === "m") return isCapital(tokens, i) && mantissa !== "3"
  if (word === "b") return isCapital(tokens, i) && mantissa.includes(".")
  if (word === "k") return !races.has(wordAt(tokens, i + 1, i + 2))
  return word === "bn" || word === "mn" || word === "mln" || word === "bln" || word === "tn" || word === "tln"
}

/** Behind these "10k" tells a distance. */
const races = new Set(["run", "race", "walk", "fun", "runner", "runners", "course"])

/** "and a half", "1/2" behind a whole number. */
const readMixed = (tokens: Tokens, whole: number, at: number, end: number): { readonly next: number; readonly value: number } | null => {
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

const slashFraction = (tokens: Tokens, at: number, end: number): number | null => {
  const numerator = parseDigits(wordAt(tokens, at, end))
  const denominator = parseDigits(wordAt(tokens, at + 2, end))
  return numerator > 0 && numerator < denominator && slashDenominators.has(denominator) ? numerator / denominator : null
}

const timeUnits = new Set([
  "second", "seconds", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades"
])

/** Fractions of a whole that begin with a numerator: "two-thirds", "3/4", "one in five", "four out of 10". */
const readRatio = (tokens: Tokens, numerator: number, first: number, at: number, end: number, digits: boolean): NumberRead | null => {
  const word = wordAt(tokens, at, end)
  if (word === "/" && digits) {
    if (!isNumber(tokens, at + 1, end) || !isGlued(tokens, at) || !isGlued(tokens, at + 1) || wordAt(tokens, at + 2, end) === "/") return null
    const fraction = slashFraction(tokens, first, end)
    return fraction === null ? null : share(at + 2, fraction, true)
  }
  if (!Number.isInteger(numerator) || numerator < 1) return null
  if (word === "in" || word === "out") {
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
  if (denominator === undefined || numerator >= denominator) return null
  const plural = part === "halves" || part.endsWith("s")
  if (numerator > 1 && !plural || numerator === 1 && plural) return null
  if (numerator === 1 && part !== "half" && part !== "quarter" && i === at && !closesShare(tokens, i + 1, end)) return null
  // "three quarters of a million"
  const power = wordAt(tokens, i + 1, end) === "of" && wordAt(tokens, i + 2, end) === "a" ? magnitudes.get(wordAt(tokens, i + 3, end)) : undefined
  return power === undefined ? share(i + 1, numerator / denominator, digits) : exact(i + 4, timesPowerOfTen(numerator, power) / denominator, digits, power)
}

const share = (next: number, value: number, digits: boolean): NumberRead =>
  ({ next, low: value, high: value, approximate: false, share: true, digits, exponent: 0 })

const afterShare = new Set(["of", "the", "more", "less", "fewer", "larger", "smaller", "higher", "lower", "were", "was", "are", "had", "have", "to", "and", "or"])

/** Whether what follows lets "a third" be a share: "a third of", not "a third victim". */
const closesShare = (tokens: Tokens, at: number, end: number): boolean =>
  at >= end || !isWord(tokens, at, end) && !isDash(wordAt(tokens, at, end)) || afterShare.has(wordAt(tokens, at, end))

const afterHalf = new Set([
  "of", "the", "a", "an", "its", "their", "his", "her", "our", "my", "your", "all", "those", "these", "that", "this", "were", "was", "are", "had", "have",
  "to", "and", "or", "said", "as"
])

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
  if (first === undefined) return null
  const ratio = readRatio(tokens, first, at, at + 1, end, false)
  return ratio ?? readCardinalWords(tokens, at, end, options, 0)
}

/** "half", "a quarter" at `at` (the fraction word): of a magnitude ("half a million"), or a share. */
const readHalf = (tokens: Tokens, at: number, end: number, value: number, article: boolean): NumberRead | null => {
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

/** Cardinals in words. `start` is 1 where an article stood before ("a hundred and five"), else 0. */
const readCardinalWords = (tokens: Tokens, at: number, end: number, options: NumberOptions, start: number): NumberRead | null => {
  let total = 0
  let current = start
  let seen = start > 0
  // The next small number must be below `room`: 10 after "twenty", 100 after "hundred", 0 after "five".
  let room = seen ? 0 : 1000
  let lastPower = Infinity
  let exponent = 0
  let i = at
  let next = at
  for (;;) {
    let word = wordAt(tokens, i, end)
    if (seen && isHyphen(word)) word = wordAt(tokens, ++i, end)
    else if (word === "and" && (room === 100 || room === 1000) && seen && options.noAnd !== true) {
      word = wordAt(tokens, ++i, end)
      if (!smallNumbers.has(word)) break
    }
    const small = smallNumbers.get(word)
    if (small !== undefined) {
      if (small >= room || (small === 0 && seen)) break
      if (seen && room === 1000 && wordAt(tokens, i + 1, end) === "in") break
      current += small
      room = small >= 20 ? 10 : 0
      exponent = 0
    } else {
      const power = magnitudes.get(word)
      if (power === undefined || !seen || current === 0) break
      if (power === 2) {
        if (current > 99) break
        current *= 100
        room = 100
      } else {
        if (power >= lastPower) break
        total += timesPowerOfTen(current, power)
        current = 0
        lastPower = power
        room = 1000
      }
      exponent += power
    }
    seen = true
    next = ++i
  }
  if (next === at) return null
  const value = total + current
  if (total === 0) {
    const mixed = readMixed(tokens, value, next, end)
    if (mixed !== null) return readMagnitude(tokens, mixed.value, mixed.next, end, false, options)
    if (wordAt(tokens, next, end) === "point") {
      const decimal = readPoint(tokens, value, next + 1, end)
      if (decimal !== null) return readMagnitude(tokens, decimal.value, decimal.next, end, false, options)
    }
  }
  if (isDozen(wordAt(tokens, skipHyphen(tokens, next, end), end)) && exponent === 0) {
    return { ...exact(skipHyphen(tokens, next, end) + 1, value * 12, false), approximate: true }
  }
  const part = exponent < 3 ? null : readAndPart(tokens, next, end)
  return part === null ? exact(next, value, false, exponent) : exact(part.next, value + timesPowerOfTen(part.value, exponent), false, exponent)
}

/** "two point five" */
const readPoint = (tokens: Tokens, whole: number, at: number, end: number): { readonly next: number; readonly value: number } | null => {
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
