import type { Amount } from "../model/report.ts"
import type { Interval, Value } from "../model/value.ts"
import { inUnits } from "../values/duration.ts"
import { secondsIn } from "../values/time-units.ts"

/** An interval with the unit it is in. */
interface Measured extends Interval {
  readonly unit: string | null
}

const within = ({ approximate, high, low }: Interval, unit: string | null): Measured => ({ low, high, approximate, unit })

/** The number of a value in the unit it was written in, null for values that are no amounts. */
const measuredAsWritten = (value: Value): Measured | null => {
  switch (value.kind) {
    case "quantity": return within(value, value.factor ? "times" : value.share ? "share" : value.unit)
    case "money": return within(value, value.currency)
    case "percent": return within(value, value.points ? "percentage point" : "percent")
    case "age": return within(value, value.unit)
    case "duration": return { low: inUnits(value.low, value.unit), high: inUnits(value.high, value.unit), approximate: value.approximate, unit: value.unit }
    default: return null
  }
}

/**
 * The amounts of values that were lined up, null for each that is none. They are in the unit as written where all share
 * one, else in one unit where `normalise` finds it: durations in the longest unit used, measures in the base unit.
 */
export const amountsOf = (values: ReadonlyArray<Value>, normalise: (value: Value) => Value): ReadonlyArray<Amount | null> => {
  const oneUnit = new Set(values.map((value) => measuredAsWritten(value)?.unit)).size === 1
  const common = oneUnit ? (value: Value) => value : inLongestUnit(values) ?? normalise
  return values.map((value) => {
    const amount = measuredAsWritten(common(value))
    return amount === null ? null : { low: bound(amount.low), high: bound(amount.high), approximate: amount.approximate, unit: amount.unit }
  })
}

/** Brings durations to the longest of their units; null if there is anything else among the values. */
const inLongestUnit = (values: ReadonlyArray<Value>): ((value: Value) => Value) | null => {
  const units = values.flatMap((value) => (value.kind === "duration" ? [value.unit] : []))
  if (units.length < values.length) return null
  const longest = units.reduce((a, b) => (secondsIn[b] > secondsIn[a] ? b : a))
  return (value) => (value.kind === "duration" ? { ...value, unit: longest } : value)
}

/** Open ends have no number in JSON. The last digits of a conversion are noise. */
const bound = (n: number): number | null => (Number.isFinite(n) ? Number(n.toPrecision(12)) : null)
