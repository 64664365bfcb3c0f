import type { AgeValue, DurationValue } from "../model/value.ts"
import { phrases, type Phrases } from "./scan.ts"

export type DurationUnit = DurationValue["unit"]
export type AgeUnit = AgeValue["unit"]

/** Seconds in a unit; months and years are means of the Gregorian calendar (365.2425 days). */
export const secondsIn: Readonly<Record<DurationUnit, number>> = {
  second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800, month: 2_629_746, year: 31_556_952, decade: 315_569_520
}

export interface TimeUnit {
  readonly unit: DurationUnit
  /** How many of `unit` the word stands for: a fortnight is two weeks, a century a hundred years. */
  readonly times: number
}

const words: ReadonlyArray<readonly [unit: DurationUnit, times: number, forms: ReadonlyArray<string>]> = [
  ["second", 1, ["seconds", "second", "secs", "sec"]], ["minute", 1, ["minutes", "minute", "mins", "min"]], ["hour", 1, ["hours", "hour", "hrs", "hr"]],
  ["day", 1, ["days", "day"]], ["week", 1, ["weeks", "week", "wks"]], ["week", 2, ["fortnights", "fortnight"]], ["month", 1, ["months", "month", "mos"]],
  ["year", 1, ["years", "year", "yrs", "yr"]], ["decade", 1, ["decades", "decade"]], ["year", 100, ["centuries", "century"]]
]

/** Units of time behind a number. */
export const timeUnits: Phrases<TimeUnit> = phrases(words.flatMap(([unit, times, forms]) => {
  const value: TimeUnit = { unit, times }
  return forms.map((form) => [form, value] as const)
}))
