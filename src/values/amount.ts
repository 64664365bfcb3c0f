import type { Tokens } from "../model/tokens.ts"
import { approximators, approximatorStarts, readApproximator, readTrailingBound } from "./approximators.ts"
import { parseDigits, timesPowerOfTen } from "./digits.ts"
import { applyBound, type Bound } from "./interval.ts"
import { denominators, magnitudes, vagueMultipliers, vaguePhrases } from "./number/words.ts"
import { numberStarts, readNumber, type NumberOptions, type NumberRead } from "./numbers.ts"
import { isDash, isGlued, isNumber, isWord, skipHyphen, wordAt, wordBefore, type Phrases, type Read } from "./scan.ts"

/**
 * The grammar that all amounts share: approximators, numbers, ranges, and a unit before or behind, whatever the unit is
 * ("between 5 and 10 miles", "$3 to $5 million", "8- to 12-week-old", "20-odd years").
 */
export interface AmountGrammar<U extends object> {
  /** The unit before the number ("$", "magnitude"), or null. */
  readonly prefix?: (tokens: Tokens, at: number, end: number) => Read<U> | null
  /** The unit behind the number, hyphen included, or null. */
  readonly suffix?: (tokens: Tokens, at: number, end: number, number: NumberRead) => Read<U> | null
  /** Whether two units may stand in one range. */
  readonly sameUnit: (left: U, right: U) => boolean
  /** A number without a unit is no amount. */
  readonly unitRequired: boolean
  readonly numbers: NumberOptions
  /** Whether an approximator at this token is none: "over three days" mostly tells when. */
  readonly isPreposition?: (tokens: Tokens, at: number) => boolean
}

export interface Amount<U extends object> {
  readonly next: number
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  readonly share: boolean
  readonly unit: U | null
  readonly range: boolean
  readonly digits: boolean
  /** The bound that was applied to the number, null for a plain one. */
  readonly bound: Bound | null
}

interface Side<U extends object> {
  readonly next: number
  /** Where the number itself ended, before its unit. */
  readonly afterNumber: number
  readonly number: NumberRead
  readonly unit: U | null
  readonly trailing: Bound | null
}

/** First words of amounts that do not begin with digits. */
export const amountStarts: ReadonlySet<string> = new Set([...numberStarts, ...approximatorStarts, "between", "from", "-", "−", "–"])

/** What makes "a" and "an" begin an amount: "a dozen", "an estimated", "a third". */
const articleFollowers: ReadonlySet<string> = new Set([
  ...magnitudes.keys(), ...denominators.keys(), "dozen", ...secondWords(vaguePhrases), ...secondWords(vagueMultipliers), ...secondWords(approximators)
])

function* secondWords(table: Phrases<unknown>): Iterable<string> {
  for (const article of ["a", "an"]) for (const { words } of table.get(article) ?? []) if (words[1] !== undefined) yield words[1]
}

/** Whether an amount can begin at this token: the cheap test before anything is read. All kinds of amounts ask it in turn, so the last answer is kept. */
export const startsAmount = (tokens: Tokens, at: number, end: number): boolean => {
  if (isNumber(tokens, at, end)) return true
  if (asked.tokens !== tokens || asked.at !== at || asked.end !== end) asked = { tokens, at, end, starts: wordStartsAmount(tokens, at, end) }
  return asked.starts
}

let asked: { readonly tokens: Tokens | null, readonly at: number, readonly end: number, readonly starts: boolean } = { tokens: null, at: 0, end: 0, starts: false }

const wordStartsAmount = (tokens: Tokens, at: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  if (!amountStarts.has(word)) return false
  if (word === "a" || word === "an") return articleFollowers.has(wordAt(tokens, at + 1, end))
  if (isDash(word)) return at + 1 < end && isGlued(tokens, at + 1)
  // "In", "on" and "as" begin an amount only as the first words of "in excess of", "on average", "as many as".
  return numberStarts.has(word) || word === "between" || word === "from" || readApproximator(tokens, at, end) !== null
}

/** The longest amount at token `at`, or null. */
export const readAmount = <U extends object>(grammar: AmountGrammar<U>, tokens: Tokens, at: number, end: number): Amount<U> | null => {
  if (insideDigits(tokens, at)) return null
  const word = wordAt(tokens, at, end)
  if (word === "between" || word === "from") return readBetween(grammar, tokens, at, end, word)
  const lead = grammar.isPreposition?.(tokens, at) === true ? null : readApproximator(tokens, at, end)
  const start = lead === null ? at : lead.next
  if (lead !== null) {
    const inner = wordAt(tokens, start, end)
    if (inner === "between") {
      const range = readBetween(grammar, tokens, start, end, inner)
      return range === null ? null : { ...range, ...applyBound(lead.value, range.low, range.high, range.approximate), bound: lead.value }
    }
  }
  const left = readSide(grammar, tokens, start, end, grammar.numbers)
  if (left === null) return null
  const tail = readRangeTail(grammar, tokens, left, end, wordBefore(tokens, at) === "from" && isChange(tokens, at - 1))
  if (tail === "refused") return null
  if (tail !== null) return finish(grammar, tokens, end, lead?.value ?? null, left, tail)
  return finish(grammar, tokens, end, lead?.value ?? null, left, null)
}

const readBetween = <U extends object>(grammar: AmountGrammar<U>, tokens: Tokens, at: number, end: number, word: string): Amount<U> | null => {
  if (word === "from" && isChange(tokens, at)) return null
  const lead = readApproximator(tokens, at + 1, end)
  const left = readSide(grammar, tokens, lead === null ? at + 1 : lead.next, end, word === "between" ? { ...grammar.numbers, noAnd: true } : grammar.numbers)
  if (left === null) return null
  const joined = wordAt(tokens, left.next, end)
  if (joined !== (word === "between" ? "and" : "to") && !(word === "from" && isDash(joined))) return null
  const innerLead = readApproximator(tokens, left.next + 1, end)
  const right = readSide(grammar, tokens, innerLead === null ? left.next + 1 : innerLead.next, end, grammar.numbers)
  if (right === null) return null
  const range = joinSides(grammar, left, right)
  return range === null ? null : finish(grammar, tokens, end, lead?.value ?? innerLead?.value ?? null, left, range)
}

// "rose from 20 to 30" tells two values, not a range: a verb of change stands a few words before.
const changes = new Set([
  "rose", "rise", "rises", "risen", "rising", "raise", "raised", "raising", "raises", "fell", "fall", "falls", "fallen", "falling", "drop", "dropped", "drops", "dropping",
  "grew", "grow", "grows", "grown", "growing", "cut", "cuts", "cutting", "up", "down", "increase", "increased", "increases", "increasing", "decrease", "decreased",
  "decreases", "jumped", "jump", "climbed", "climb", "climbing", "went", "go", "gone", "declined", "decline", "declining", "reduce", "reduced", "reduces", "reducing",
  "reduction", "expand", "expanded", "expanding", "shrank", "shrunk", "moved", "move", "slid", "slipped", "surged", "soared", "swelled", "changed", "change", "upgraded",
  "downgraded", "revised", "lowered", "lower", "lowering", "widened", "doubled", "tripled", "shifted", "extended", "boosted", "boost", "lift", "lifted", "improved"
])

const isChange = (tokens: Tokens, from: number): boolean => {
  for (let i = from - 1; i >= 0 && i >= from - 7; i--) {
    const word = tokens.word[i] ?? ""
    if (changes.has(word)) return true
    if (word === "." || word === ";") return false
  }
  return false
}

/** Whether the token stands inside a run of digits with hyphens, dots, colons or slashes: a telephone number, a score, a time. */
export const insideDigits = (tokens: Tokens, at: number): boolean => {
  if (at < 2 || !isGlued(tokens, at) || !isGlued(tokens, at - 1)) return false
  const mark = tokens.word[at - 1] ?? ""
  return (isDash(mark) || mark === "." || mark === ":" || mark === "/" || mark === "," || mark === ")") && isNumber(tokens, at - 2, at)
}

const readSide = <U extends object>(grammar: AmountGrammar<U>, tokens: Tokens, at: number, end: number, options: NumberOptions): Side<U> | null => {
  const prefix = grammar.prefix?.(tokens, at, end) ?? null
  const number = prefix === null
    ? readNumber(tokens, at, end, options) ?? readSignedPrefix(grammar, tokens, at, end, options)
    : readNumber(tokens, prefix.next, end, options)
  if (number === null) return null
  if ("unit" in number) return number
  const trailing = readTrailingBound(tokens, number.next, end)
  const suffixAt = trailing === null ? number.next : trailing.next
  let unit = prefix?.value ?? null
  let next = number.next
  let bound: Bound | null = null
  const suffix = grammar.suffix?.(tokens, suffixAt, end, number) ?? null
  if (suffix !== null && (unit === null || grammar.sameUnit(unit, suffix.value))) {
    unit = suffix.value
    next = suffix.next
    bound = trailing?.value ?? null
    if (bound === null) {
      const late = readTrailingBound(tokens, next, end)
      if (late !== null) {
        bound = late.value
        next = late.next
      }
    }
  } else if (trailing !== null) {
    bound = trailing.value
    next = trailing.next
  } else bound = boundBehindNoun(tokens, number.next, end)
  return { next, afterNumber: number.next, number, unit, trailing: bound }
}

/** "20 people or more": the bound of a count stands behind its noun, which is no part of the amount. */
const boundBehindNoun = (tokens: Tokens, at: number, end: number): Bound | null => {
  if (!isWord(tokens, at, end) || wordAt(tokens, at + 1, end) !== "or") return null
  const read = readTrailingBound(tokens, at + 1, end)
  return read === null || wordAt(tokens, read.next, end) === "than" ? null : read.value
}

/** "minus $5" */
const readSignedPrefix = <U extends object>(grammar: AmountGrammar<U>, tokens: Tokens, at: number, end: number, options: NumberOptions): Side<U> | null => {
  if (wordAt(tokens, at, end) !== "minus" || grammar.prefix === undefined) return null
  const prefix = grammar.prefix(tokens, at + 1, end)
  if (prefix === null) return null
  const number = readNumber(tokens, prefix.next, end, options)
  if (number === null) return null
  return { next: number.next, afterNumber: number.next, number: { ...number, low: -number.high || 0, high: -number.low || 0 }, unit: prefix.value, trailing: null }
}

interface RangeRead<U extends object> {
  readonly low: number
  readonly high: number
  readonly approximate: boolean
  readonly right: Side<U>
  readonly unit: U | null
}

/** " to 50,000", "-50,000", " or three" behind the first number; "refused" where it is a score or a telephone number. */
const readRangeTail = <U extends object>(grammar: AmountGrammar<U>, tokens: Tokens, left: Side<U>, end: number, change: boolean): RangeRead<U> | "refused" | null => {
  let i = left.next
  const joiner = wordAt(tokens, i, end)
  let dash = false
  if (isDash(joiner)) {
    // "8- to 12-week-old", "8-to 12"
    const after = wordAt(tokens, i + 1, end)
    if (after === "to" || after === "or") i += 2
    else {
      dash = true
      i++
      if (!isNumber(tokens, i, end) && grammar.prefix === undefined && !numberStarts.has(wordAt(tokens, i, end))) return null
      // A spaced hyphen is a dash between clauses; a range has it on both sides or on none.
      if (isGlued(tokens, i) !== isGlued(tokens, i - 1)) return null
    }
  } else if (joiner === "to" || joiner === "through" && left.number.digits && isNumber(tokens, i + 1, end)) {
    i = skipHyphen(tokens, i + 1, end)
  } else if (joiner === "or") {
    if (left.trailing !== null) return null
    i++
  } else return null
  const right = readSide(grammar, tokens, i, end, grammar.numbers)
  if (right === null) return dash && isNumber(tokens, i, end) && left.number.digits ? "refused" : null
  if (right.number.share !== left.number.share) return null
  const plainDigits = left.number.digits && right.number.digits && left.unit === null && right.unit === null && left.next === left.afterNumber
  if (dash) {
    const third = wordAt(tokens, right.afterNumber, end)
    const thirdPart = (isDash(third) || third === "/" || third === ":") && isGlued(tokens, right.afterNumber) && isNumber(tokens, right.afterNumber + 1, end)
    if (thirdPart) return "refused"
  }
  if (dash && plainDigits && isTelephone(left.number.low, tokens, i, end)) return "refused"
  if (change && joiner === "to") return null
  const range = joinSides(grammar, left, right, dash)
  if (range === null) {
    const backwards = left.number.low >= right.number.low
    // Scores, votes and odds: 88-72, 5 to 4.
    return backwards && plainDigits && (dash || joiner === "to") ? "refused" : null
  }
  if (joiner === "or" && range.high > range.low * 2 + 1) return null
  return range
}

/** "266-6014": three digits and four are a telephone number, unless the second is of the size of the first ("800-1200"). */
const isTelephone = (first: number, tokens: Tokens, at: number, end: number): boolean =>
  first >= 100 && first < 1000 && wordAt(tokens, at, end).length === 4 && parseDigits(wordAt(tokens, at, end)) > first * 5

const joinSides = <U extends object>(grammar: AmountGrammar<U>, left: Side<U>, right: Side<U>, dash = false): RangeRead<U> | null => {
  if (left.unit !== null && right.unit !== null && !grammar.sameUnit(left.unit, right.unit)) return null
  // "fell 6% to 309,381 units": a range has its unit behind both numbers or behind the last.
  if (left.unit !== null && left.next > left.afterNumber && right.unit === null) return null
  let low = left.number.low
  let high = right.number.high
  const power = right.number.exponent
  if (left.number.exponent === 0 && power > 0 && low >= 0 && low < timesPowerOfTen(high, -power)) low = timesPowerOfTen(low, power)
  // "20-50,000" counts both in thousands.
  else if (dash && left.number.digits && right.number.digits && power === 0 && low < 1000 && high >= 1000 && high % 1000 === 0 && low < high / 1000 && low >= high / 10_000) low *= 1000
  if (!(low < high)) return null
  if (right.trailing === "atLeast") high = Infinity
  return { low, high, approximate: left.number.approximate || right.number.approximate || right.trailing === "about", right, unit: right.unit ?? left.unit }
}

const finish = <U extends object>(
  grammar: AmountGrammar<U>, tokens: Tokens, end: number, lead: Bound | null, left: Side<U>, range: RangeRead<U> | null
): Amount<U> | null => {
  const unit = range === null ? left.unit : range.unit
  if (grammar.unitRequired && unit === null) return null
  const next = range === null ? left.next : range.right.next
  // A number that goes on as a telephone number, a time or a fraction is no amount.
  if (unit === null && left.number.digits && range === null && left.next === left.afterNumber && runsOn(tokens, next, end)) return null
  const bound = lead ?? (range === null ? left.trailing : null)
  const low = range === null ? left.number.low : range.low
  const high = range === null ? left.number.high : range.high
  const approximate = range === null ? left.number.approximate : range.approximate
  // "more than dozens", "about several" say no more than the vague word does.
  const vague = range === null && low !== high && approximate
  const bounded = vague && bound === "about" ? { low, high, approximate } : applyBound(bound, low, high, approximate)
  return {
    next, ...bounded, share: left.number.share, unit, range: range !== null, digits: left.number.digits, bound
  }
}

const runsOn = (tokens: Tokens, at: number, end: number): boolean => {
  const mark = wordAt(tokens, at, end)
  return (mark === ":" || mark === "/" || isDash(mark)) && isGlued(tokens, at) && at + 1 < end && isGlued(tokens, at + 1) && isNumber(tokens, at + 1, end)
}
