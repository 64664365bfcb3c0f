import type { Tokens } from "../model/tokens.ts"
import type { AgeValue, Comparison } from "../model/value.ts"
import { isAgeBound } from "./age/bounds.ts"
import { amountStarts, insideDigits, readAmount, startsAmount, type AmountGrammar } from "./amount.ts"
import { printNumber } from "./digits.ts"
import { compareIntervals, printInterval } from "./interval.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { readNumber } from "./numbers.ts"
import { isNumber, phrases, readPhrase, skipHyphen, wordAt } from "./scan.ts"
import { secondsIn, type AgeUnit } from "./time-units.ts"

interface Unit {
  readonly unit: AgeUnit
}

const units: Readonly<Record<AgeUnit, Unit>> = { day: { unit: "day" }, week: { unit: "week" }, month: { unit: "month" }, year: { unit: "year" } }

const old = phrases<Unit>([
  ...(["day", "week", "month", "year"] as const).flatMap((unit) =>
    [`${unit} old`, `${unit} olds`, `${unit}s old`, `${unit}s of age`].map((form) => [form, units[unit]] as const)),
  ["yr old", units.year], ["yrs old", units.year], ["yo", units.year], ["y o", units.year]
])

const aged = phrases<Unit>([
  ["aged", units.year], ["age", units.year], ["age of", units.year], ["the age of", units.year], ["ages", units.year]
])

const grammar: AmountGrammar<Unit> = {
  suffix: (tokens, at, end) => readPhrase(old, tokens, skipHyphen(tokens, at, end), end),
  sameUnit: (left, right) => left === right,
  unitRequired: true,
  numbers: {}
}

const agedGrammar: AmountGrammar<Unit> = { ...grammar, suffix: () => null, unitRequired: false }

/** Ages of people and things: "a 25-year-old", "aged 25", "8- to 12-week-old", "in her 30s", "younger than 12". */
export const age: ValueKind<AgeValue> = {
  kind: "age",
  begins: new Set(["in", ...aged.keys(), ...amountStarts]),
  recognise: (tokens, at, end) => {
    if (at >= end) return null
    const word = wordAt(tokens, at, end)
    if (word === "in") return readDecadeOfLife(tokens, at, end)
    if (aged.has(word)) return readAged(tokens, at, end)
    if (!startsAmount(tokens, at, end)) return null
    const read = readAmount(grammar, tokens, at, end)
    if (read === null && isAgeBound(tokens, at, end)) return readBound(tokens, at, end)
    if (read === null || read.unit === null || read.share) return null
    return found(at, read.next, read.low, read.high, read.approximate, read.unit.unit)
  },
  normalise: (value) => value,
  compare: (left, right) => compareAges(left, right),
  print: (value) => {
    const one = (n: number) => `${printNumber(n)} ${value.unit}${n === 1 ? "" : "s"} old`
    if (Number.isFinite(value.low) && Number.isFinite(value.high) && value.low !== value.high) return `${printInterval(value, printNumber)} ${value.unit}s old`
    return printInterval(value, one)
  }
}

/**
 * A bare number that can be an age in years (0 to 120, a whole number): the 25 of "Smith, 25, said". Whether it is one
 * is for the rule to tell.
 */
export const recogniseBareAge = (tokens: Tokens, at: number, end: number): Recognised<AgeValue> | null => {
  if (at >= end || insideDigits(tokens, at)) return null
  const number = readNumber(tokens, at, end)
  if (number === null || number.low !== number.high || number.approximate || number.share || !Number.isInteger(number.low)) return null
  return number.low < 0 || number.low > 120 ? null : found(at, number.next, number.low, number.low, false, "year")
}

const found = (first: number, last: number, low: number, high: number, approximate: boolean, unit: AgeUnit): Recognised<AgeValue> =>
  ({ first, last, value: { kind: "age", low, high, approximate, unit } })

const readAged = (tokens: Tokens, at: number, end: number): Recognised<AgeValue> | null => {
  const lead = readPhrase(aged, tokens, at, end)
  if (lead === null) return null
  const full = readAmount(grammar, tokens, lead.next, end)
  const read = full ?? readAmount(agedGrammar, tokens, lead.next, end)
  if (read === null || read.share || !(read.low <= 130 || read.high <= 130)) return null
  return found(at, read.next, read.low, read.high, read.approximate, full?.unit?.unit ?? "year")
}

/** "younger than 12", "over 60" */
const readBound = (tokens: Tokens, at: number, end: number): Recognised<AgeValue> | null => {
  const read = readAmount(agedGrammar, tokens, at, end)
  return read === null ? null : found(at, read.next, read.low, read.high, read.approximate, "year")
}

const possessives = new Set(["his", "her", "their", "my", "our", "your", "its"])

/** "in his 30s", "in her late sixties" */
const readDecadeOfLife = (tokens: Tokens, at: number, end: number): Recognised<AgeValue> | null => {
  if (!possessives.has(wordAt(tokens, at + 1, end))) return null
  let i = at + 2
  const part = wordAt(tokens, i, end)
  if (part === "early" || part === "mid" || part === "late") i = skipHyphen(tokens, i + 1, end)
  const decade = decadeOf(tokens, i, end)
  if (decade === null) return null
  const [from, to] = part === "early" ? [0, 3] : part === "mid" ? [4, 6] : part === "late" ? [7, 9] : [0, 9]
  return found(at, i + 1, decade + from, decade + to, true, "year")
}

const decadeWords: ReadonlyMap<string, number> = new Map([
  ["teens", 10], ["twenties", 20], ["thirties", 30], ["forties", 40], ["fifties", 50], ["sixties", 60], ["seventies", 70], ["eighties", 80], ["nineties", 90]
])

const decadeOf = (tokens: Tokens, at: number, end: number): number | null => {
  const word = wordAt(tokens, at, end)
  if (!isNumber(tokens, at, end)) return decadeWords.get(word) ?? null
  if (word.length !== 3 || !word.endsWith("0s")) return null
  const decade = Number(word.slice(0, 2))
  return decade >= 20 && decade <= 90 ? decade : null
}

const compareAges = (left: AgeValue, right: AgeValue): Comparison => {
  if (left.unit === right.unit) {
    const plain = compareIntervals(left, right, { factor: 1, offset: 0, unit: `${left.unit}s`, measured: false })
    // A birthday between two reports makes one year's difference.
    return plain.relation === "incompatible" && left.unit === "year" && Math.abs(left.low - right.low) <= 1
      ? { relation: "different", because: `${plain.because}; a birthday may lie between them` }
      : plain
  }
  // An age is counted in completed units: one year old lasts until the second birthday.
  const [a, b] = [completed(left), completed(right)]
  const same = a[0] === b[0] && a[1] === b[1]
  const overlap = a[0] < b[1] && b[0] < a[1]
  const names = `${age.print(left)} and ${age.print(right)}`
  if (same) return { relation: "equal", because: `${names}: the same` }
  if (overlap) return { relation: "compatible", because: `${names}: both can be right` }
  const exact = left.low === left.high && right.low === right.high && !left.approximate && !right.approximate
  return { relation: exact ? "incompatible" : "different", because: `${names}: apart` }
}

const completed = ({ low, high, unit, approximate }: AgeValue): readonly [number, number] => {
  const slack = approximate ? 0.1 : 0
  return [low * (1 - slack) * secondsIn[unit], (high + 1) * (1 + slack) * secondsIn[unit]]
}

/** An end of an age in years, whatever its unit. */
export const yearsOf = ({ high, low, unit }: AgeValue, end: "low" | "high"): number => (end === "low" ? low : high) * secondsIn[unit] / secondsIn.year
