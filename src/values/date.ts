import type { DateGrain, DateValue } from "../model/value.ts"
import { compareDates } from "./date/compare.ts"
import { feastDay, fixedFeast } from "./date/feasts.ts"
import { printDate } from "./date/print.ts"
import { dateStarts, recogniseDate } from "./date/recognise.ts"
import type { ValueKind } from "./kind.ts"

export { daysApart } from "./date/compare.ts"
export { resolve, type Direction } from "./date/resolve.ts"

/**
 * Dates as far as the text tells them: days, months, years, weekdays, parts of a day, seasons, feasts, ranges, and
 * references relative to publication ("yesterday", "last month"), which `resolve` turns into calendar dates.
 */
export const date: ValueKind<DateValue> = {
  kind: "date",
  begins: dateStarts,
  recognise: recogniseDate,
  normalise: (value) => normaliseDate(value),
  compare: compareDates,
  print: printDate
}

// Feasts become their day, and a weekday beside a full date tells nothing more.
const normaliseDate = (value: DateValue): DateValue => {
  const until = value.until === null ? null : normaliseDate(value.until)
  const vagueness = [...new Set(value.vagueness)].sort()
  const day = value.name === null ? null : value.year === null ? fixedFeast(value.name) : feastOf(value.name, value.year)
  const [month, dayOfMonth] = value.month === null && value.day === null && day !== null ? day : [value.month, value.day]
  const name = day === null ? value.name : null
  const full = value.year !== null && month !== null && dayOfMonth !== null && isDayGrain(value.grain)
  return { ...value, month, day: dayOfMonth, name, weekday: full ? null : value.weekday, vagueness, until }
}

const isDayGrain = (grain: DateGrain): boolean => grain === "day" || grain === "part"

const feastOf = (name: string, year: number): readonly [month: number, day: number] | null => {
  const found = feastDay(name, year)
  return found === null ? null : [found.month, found.day]
}
