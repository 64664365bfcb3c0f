import type { Comparison, Interval } from "../model/value.ts"
import { lastPlace, printNumber } from "./digits.ts"
import { vagueWord } from "./number/words.ts"

/**
 * How inexact words become intervals. `approximate` tells the two kinds of each shape apart:
 *
 * | words | low | high | approximate |
 * |---|---|---|---|
 * | 100 | 100 | 100 | no |
 * | about 100 | 100 | 100 | yes |
 * | nearly 100, just under 100 | 90 | 100 | yes |
 * | just over 100 | 100 | 110 | yes |
 * | at least 100 | 100 | Infinity | no |
 * | more than 100 | 100 | Infinity | yes |
 * | at most 100, up to 100 | -Infinity | 100 | no |
 * | fewer than 100, under 100 | -Infinity | 100 | yes |
 */
export type Bound = "about" | "nearly" | "justOver" | "atLeast" | "over" | "atMost" | "under"

/** Share of a number that "about", "nearly" and "just over" leave open. */
const slack = 0.1

/** How far a number is from what "about" is said of, in steps of the digits that it shows. */
const steps = 0.75

/** The steps in which a number was rounded: tens for 140, fives for 25, hundreds for 400; dozens for 24, while one dozen is counted. */
const stepOf = (value: number): number => {
  if (value % 12 === 0 && Math.abs(value) > 12 && Math.abs(value) < 100) return 12
  const unit = 10 ** lastPlace(value)
  return Math.round(Math.abs(value) / unit) % 10 === 5 ? 5 * unit : unit
}

/** How far "about" leaves a number open: nobody who knows of 160 writes "about 140", though it is near. */
const openness = (value: number, tolerance: number): number => Math.min(tolerance * Math.abs(value), steps * stepOf(value))

const nearlyLow = (value: number): number => value - slack * Math.abs(value)
const justOverHigh = (value: number): number => value + slack * Math.abs(value)

/** The interval that a bound makes of the numbers `low` to `high`. */
export const applyBound = (bound: Bound | null, low: number, high: number, approximate: boolean): Interval => {
  switch (bound) {
    case null: return { low, high, approximate }
    case "about": return { low, high, approximate: true }
    case "nearly": return { low: nearlyLow(low), high, approximate: true }
    case "justOver": return { low, high: justOverHigh(high), approximate: true }
    case "atLeast": return { low, high: Infinity, approximate: false }
    case "over": return { low, high: Infinity, approximate: true }
    case "atMost": return { low: -Infinity, high, approximate: false }
    case "under": return { low: -Infinity, high, approximate: true }
  }
}

const isPoint = (value: Interval): boolean => value.low === value.high

/** Whether the interval is one number, told exactly. */
export const isExact = (value: Interval): boolean => isPoint(value) && !value.approximate

/**
 * The numbers that a reader takes the words to allow: "about 100" is 90 to 110, "about 140" 132.5 to 147.5, "more than
 * 100" ends at half as much again, "at least 100" at 125. `tolerance` is the largest share for "about", narrower for
 * logarithmic measures.
 */
export const envelope = (value: Interval, tolerance: number = slack): readonly [low: number, high: number] => {
  const { low, high, approximate } = value
  if (low === -Infinity && high === Infinity) return [low, high]
  if (high === Infinity) return [low, low + Math.abs(low) * (approximate ? 0.5 : 0.25)]
  if (low === -Infinity) return [high - Math.abs(high) * 0.5, high]
  if (isPoint(value) && approximate) return [low - openness(low, tolerance), high + openness(high, tolerance)]
  return [low, high]
}

/** How one side of a comparison is measured: its number times `factor` plus `offset` is in the common unit. */
export interface Measure {
  readonly factor: number
  readonly offset: number
  /** Unit name behind the number, for the reason. */
  readonly unit: string
  /** Share that "about" leaves open; 0.1 unless the scale is logarithmic. */
  readonly tolerance?: number
  /** Measured rather than counted: two close figures may both be right. */
  readonly measured: boolean
}

export const counted: Measure = { factor: 1, offset: 0, unit: "", measured: false }

/**
 * Compares two intervals as written. With two units, figures that agree within the rounding of the less exact one are
 * equal (36 miles, 58 km).
 */
export const compareIntervals = (left: Interval, right: Interval, leftMeasure: Measure = counted, rightMeasure: Measure = leftMeasure): Comparison => {
  const sameUnit = leftMeasure.factor === rightMeasure.factor && leftMeasure.offset === rightMeasure.offset
  const names = `${describe(left, leftMeasure)} and ${describe(right, rightMeasure)}`
  if (sameUnit && left.low === right.low && left.high === right.high) {
    return left.approximate === right.approximate
      ? { relation: "equal", because: `${names}: the same` }
      : { relation: "compatible", because: `${names}: the same bounds, told with different exactness` }
  }
  if (isExact(left) && isExact(right)) {
    if (sameUnit) return comparePoints(left.low, right.low, leftMeasure, names)
    const [a, b] = [rounding(left.low), rounding(right.low)]
    return overlap(scaled(a, leftMeasure), scaled(b, rightMeasure))
      ? { relation: "equal", because: `${names}: equal within rounding` }
      : { relation: nearEnough(convert(left.low, leftMeasure), convert(right.low, rightMeasure)) ? "different" : "incompatible", because: `${names}: not the same, even when rounded` }
  }
  if (sameUnit && isPoint(left) && isPoint(right) && isOneRounded(left.low, right.low, leftMeasure)) return { relation: "compatible", because: `${names}: one is the other, rounded` }
  // "Up to 400" beside "up to 600", "at least 17" beside "at least 21": each paper gives its bound as the figure.
  if (sameUnit && sameBound(left, right)) return { relation: "different", because: `${names}: two bounds` }
  if (sameUnit && areTwoRanges(left, right)) return { relation: "different", because: `${names}: two ranges` }
  if (sameUnit && (areOnBothSides(left, right) || areOnBothSides(right, left))) return { relation: "different", because: `${names}: one is below, the other above` }
  const a = scaled(rounded(left, sameUnit, leftMeasure.tolerance), leftMeasure)
  const b = scaled(rounded(right, sameUnit, rightMeasure.tolerance), rightMeasure)
  return overlap(a, b)
    ? { relation: "compatible", because: `${names}: both can be right` }
    : { relation: "different", because: `${names}: apart, though not both are exact` }
}

/** Whether one of two figures is the other, rounded. */
const isOneRounded = (left: number, right: number, { measured, tolerance }: Measure): boolean =>
  isRoundingOf(left, right) || isRoundingOf(right, left) || tolerance === undefined && measured && (isShorterOf(left, right) || isShorterOf(right, left))

const comparePoints = (left: number, right: number, measure: Measure, names: string): Comparison => {
  const { measured } = measure
  if (isOneRounded(left, right, measure)) return { relation: "compatible", because: `${names}: one is the other, rounded` }
  return measured && nearEnough(left, right)
    ? { relation: "different", because: `${names}: close, but not the same` }
    : { relation: "incompatible", because: `${names}: two exact figures` }
}

/** Within a tenth of the larger. */
export const nearEnough = (left: number, right: number): boolean => Math.abs(left - right) <= slack * Math.max(Math.abs(left), Math.abs(right))

/**
 * Whether `round` is `value` rounded to the digits that it shows: 330 for 334, 26,000 for 25,600. One figure ahead of
 * zeros is too little to tell rounding from another count, unless the two are very close.
 */
const isRoundingOf = (round: number, value: number): boolean => {
  const place = lastPlace(round)
  if (place < 1 || Math.abs(round) < 100 || !Number.isInteger(round)) return false
  const error = Math.abs(value - round)
  return error <= 0.5 * 10 ** place && error <= Math.abs(round) * (place > 1 ? 0.05 : 0.025)
}

/** Whether a measured figure is the other one with fewer decimals: 62 for 62.4 and 40.9 for 40.86, but not 3 for 3.4. */
const isShorterOf = (round: number, value: number): boolean => {
  const place = Math.min(0, lastPlace(round))
  return (place < 0 || Math.abs(round) >= 10) && lastPlace(value) < place && Math.abs(value - round) <= 0.5 * 10 ** place * (1 + 1e-9)
}

/** Whether both are open to the same side, from bounds that are not one and the other, rounded. */
const sameBound = (left: Interval, right: Interval): boolean =>
  !isOver(left, right) && !isOver(right, left) && (left.high === Infinity && right.high === Infinity && !mayBeRounded(left.low, right.low)) || (left.low === -Infinity && right.low === -Infinity && !mayBeRounded(-left.high, -right.high))

/**
 * Whether the looser of two close bounds shows fewer digits: "more than 4,000" may be the "more than 4,300" of the other
 * paper, but "more than 2,000" are not its "at least 1,900", and 150 is no rounder than 160. The loosest of upper bounds
 * is the largest: their negatives are given.
 */
const mayBeRounded = (left: number, right: number): boolean => nearEnough(left, right) && lastPlace(Math.min(left, right)) > lastPlace(Math.max(left, right))

/** Whether one is "more than 30" and the other "at least 38": they differ in exactness only. */
const isOver = (over: Interval, counted: Interval): boolean =>
  over.high === Infinity && over.approximate && counted.high === Infinity && !counted.approximate && counted.low > over.low && counted.low < over.low + stepOf(over.low)

/** Whether one is "nearly" or "fewer than" the very number that the other one is "more than" or "at least". */
const areOnBothSides = (below: Interval, above: Interval): boolean => below.approximate && (below.low === -Infinity || below.low === nearlyLow(below.high)) && below.high === above.low && above.low < above.high

/** "Two or three" beside "three or four", "5 to 15" beside "8 to 20": neither paper would give the other's range, nor is one told more exactly. */
const areTwoRanges = (left: Interval, right: Interval): boolean =>
  isRange(left) && isRange(right) && !liesWithin(left, right) && !liesWithin(right, left)

const liesWithin = (inner: Interval, outer: Interval): boolean => inner.low >= outer.low && inner.high <= outer.high

const isRange = ({ low, high, approximate }: Interval): boolean => low < high && Number.isFinite(low) && Number.isFinite(high) && !approximate

/** Whether one is "more than" or "less than" the very number that the other tells exactly. */
export const leavesOut = (left: Interval, right: Interval): boolean => excludes(left, right) || excludes(right, left)

const excludes = (open: Interval, exact: Interval): boolean =>
  isExact(exact) && open.approximate && ((open.high === Infinity && open.low === exact.low) || (open.low === -Infinity && open.high === exact.high))

type Bounds = readonly [low: number, high: number]

/** What may stand behind a rounded figure: half of its last place either way, at most a twentieth. */
const rounding = (value: number): Bounds => {
  const half = Math.min(0.5 * 10 ** lastPlace(value), 0.05 * Math.abs(value))
  return [value - half, value + half]
}

/** The envelope; of an exact figure beside one in another unit, with its rounding. */
const rounded = (value: Interval, sameUnit: boolean, tolerance: number | undefined): Bounds => {
  if (!sameUnit && isExact(value)) return rounding(value.low)
  const [low, high] = envelope(value, tolerance)
  if (sameUnit) return [low, high]
  return [Number.isFinite(low) ? rounding(low)[0] : low, Number.isFinite(high) ? rounding(high)[1] : high]
}

const convert = (value: number, measure: Measure): number => value * measure.factor + measure.offset

const scaled = ([low, high]: Bounds, measure: Measure): Bounds => [convert(low, measure), convert(high, measure)]

// Bounds that touch overlap: "more than 100" is also said of 100, and conversion leaves an error in the last digit.
const overlap = ([aLow, aHigh]: Bounds, [bLow, bHigh]: Bounds): boolean => {
  const error = 1e-9 * Math.max(finite(aLow), finite(aHigh), finite(bLow), finite(bHigh))
  return aLow <= bHigh + error && bLow <= aHigh + error
}

const finite = (value: number): number => (Number.isFinite(value) ? Math.abs(value) : 0)

const describe = (value: Interval, measure: Measure): string => printInterval(value, (n) => (measure.unit === "" ? printNumber(n) : `${printNumber(n)} ${measure.unit}`))

/**
 * The interval in words that are recognised back as the same interval. `one` prints a single amount with its unit;
 * `vague` puts the unit behind a vague number word, and is left out where that is not written.
 */
export const printInterval = (value: Interval, one: (value: number, digitsOnly?: boolean) => string, vague?: (word: string) => string): string => {
  const { low, high, approximate } = value
  if (low === high) return approximate ? `about ${one(low)}` : one(low)
  if (high === Infinity) return low === -Infinity ? "any number" : `${approximate ? "more than" : "at least"} ${one(low)}`
  if (low === -Infinity) return `${approximate ? "less than" : "up to"} ${one(high)}`
  if (approximate) {
    if (low === nearlyLow(high)) return `nearly ${one(high)}`
    if (high === justOverHigh(low)) return `just over ${one(low)}`
    const word = vague === undefined ? undefined : vagueWord(low, high)
    if (word !== undefined && vague !== undefined) return vague(word)
  }
  // "2 to 3 million" would hand its million to the two.
  const digitsOnly = high >= 1e6 && low > -1e6 && low < 1e6
  return `${approximate ? "about " : ""}${one(low)} to ${one(high, digitsOnly)}`
}

/** Orders the bounds after a conversion that may turn them around, and removes negative zero. */
export const interval = (low: number, high: number, approximate: boolean): Interval =>
  low <= high ? { low: low || 0, high: high || 0, approximate } : { low: high || 0, high: low || 0, approximate }
