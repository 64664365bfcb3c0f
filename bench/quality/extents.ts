import type { DateValue } from "../../src/model/value.ts"
import { mondayOf } from "../../src/values/civil.ts"

/** Days since 1970, half-open. */
export interface Extent {
  readonly from: number
  readonly to: number
  /** Where the last day, month or year of a range begins; `from` where there is no range. */
  readonly lastFrom: number
}

const msPerDay = 86_400_000

const dayOf = (year: number, month: number, day: number): number => Math.floor(Date.UTC(year, month - 1, day) / msPerDay)

/** The day number of an ISO date, whatever time follows it; null for anything else. */
export const isoDayNumber = (iso: string): number | null => {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso)
  return parts === null ? null : dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

const monthStart = (year: number, month: number): number => dayOf(year, month, 1)

/** The days that a resolved date stands for, without its vagueness; null where it is open. */
export const extentOf = (date: DateValue): Extent | null => {
  const point = pointOf(date)
  const end = date.until === null ? point : pointOf(date.until)
  return point === null || end === null ? null : { from: point.from, to: end.to, lastFrom: end.from }
}

/** Monday to Sunday, or its weekend. */
const weekAround = (day: number, weekend: boolean): { readonly from: number, readonly to: number } => {
  const monday = mondayOf(day)
  return weekend ? { from: monday + 5, to: monday + 7 } : { from: monday, to: monday + 7 }
}

const pointOf = ({ grain, year, month, day, name }: DateValue): { readonly from: number, readonly to: number } | null => {
  if (year === null) return null
  switch (grain) {
    case "century": return { from: monthStart(year, 1), to: monthStart(year + 100, 1) }
    case "decade": return { from: monthStart(year, 1), to: monthStart(year + 10, 1) }
    case "year": return { from: monthStart(year, 1), to: monthStart(year + 1, 1) }
    case "half": return month === null ? null : { from: monthStart(year, month), to: monthStart(year, month + 6) }
    case "quarter": return month === null ? null : { from: monthStart(year, month), to: monthStart(year, month + 3) }
    case "season": return month === null ? null : { from: monthStart(year, month), to: monthStart(year, month + 3) }
    case "month": return month === null ? null : { from: monthStart(year, month), to: monthStart(year, month + 1) }
    case "week": return month === null || day === null ? null : weekAround(dayOf(year, month, day), name === "weekend")
    case "day":
    case "part": return month === null || day === null ? null : { from: dayOf(year, month, day), to: dayOf(year, month, day) + 1 }
  }
}
