import type { PercentValue } from "../model/value.ts"
import { amountStarts, readAmount, startsAmount, type AmountGrammar } from "./amount.ts"
import { printNumber } from "./digits.ts"
import { compareIntervals, printInterval, type Measure } from "./interval.ts"
import type { ValueKind } from "./kind.ts"
import { phrases, readPhrase, skipHyphen, wordAt } from "./scan.ts"

interface Per {
  readonly points: boolean
  /** What one of it is in percent. */
  readonly scale: number
}

const percentUnit: Per = { points: false, scale: 1 }
const pointUnit: Per = { points: true, scale: 1 }
const basisUnit: Per = { points: true, scale: 0.01 }

const units = phrases<Per>([
  ...["%", "percent", "per cent", "percents", "per cents", "pct", "pc"].map((form) => [form, percentUnit] as const),
  ...["percentage points", "percentage point", "percent points", "% points", "per cent points", "pct points", "pp"].map((form) => [form, pointUnit] as const),
  ...["basis points", "basis point", "bps"].map((form) => [form, basisUnit] as const)
])

const grammar: AmountGrammar<Per> = {
  suffix: (tokens, at, end, number) => {
    let i = skipHyphen(tokens, at, end)
    // "half a percentage point"
    if (number.share) {
      if (wordAt(tokens, i, end) === "of") i++
      const article = wordAt(tokens, i, end)
      if (article === "a" || article === "one") i++
    }
    return readPhrase(units, tokens, i, end)
  },
  sameUnit: (left, right) => left === right,
  unitRequired: true,
  numbers: {}
}

const measure: Measure = { factor: 1, offset: 0, unit: "", measured: true }

/** Percentages and percentage points; basis points are hundredths of a point. */
export const percent: ValueKind<PercentValue> = {
  kind: "percent",
  begins: amountStarts,
  recognise: (tokens, at, end) => {
    if (at >= end || !startsAmount(tokens, at, end)) return null
    const read = readAmount(grammar, tokens, at, end)
    if (read === null || read.unit === null) return null
    const { points, scale } = read.unit
    const low = scale === 1 ? read.low : read.low / 100
    const high = scale === 1 ? read.high : read.high / 100
    return { first: at, last: read.next, value: { kind: "percent", low, high, approximate: read.approximate, points } }
  },
  normalise: (value) => value,
  compare: (left, right) =>
    left.points === right.points
      ? compareIntervals(left, right, { ...measure, unit: left.points ? "points" : "percent" })
      : { relation: "incomparable", because: "a percentage against percentage points" },
  print: (value) => {
    const one = (n: number) => (value.points ? `${printNumber(n)} percentage ${n === 1 ? "point" : "points"}` : `${printNumber(n)}%`)
    if (Number.isFinite(value.low) && Number.isFinite(value.high) && value.low !== value.high) {
      return `${printInterval(value, printNumber, (word) => word)}${value.points ? " percentage points" : "%"}`
    }
    return printInterval(value, one)
  }
}
