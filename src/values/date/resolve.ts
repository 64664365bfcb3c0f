import type { Published } from "../../model/article.ts"
import type { DateValue } from "../../model/value.ts"
import { addMonths, civilDate, dayNumber, isCivil, mondayOf, weekdayOf, type CivilDate } from "../civil.ts"
import { feastDay } from "./feasts.ts"
import { seasonMonth } from "./words.ts"

/** Whether the text looks back ("said Thursday"), ahead ("will meet Thursday") or does not tell. */
export type Direction = "past" | "future" | "unknown"

/**
 * Turns what is relative to publication into calendar dates: weekdays, "yesterday", "last month", days and months without
 * a year. Without a publication date everything stays open, and so does what counts from elsewhere in the text ("two days
 * later"). Seasons are those of the northern hemisphere.
 */
export const resolve = (date: DateValue, published: Published | null, direction: Direction = "unknown"): DateValue => {
  const today = published === null ? null : parse(published.date)
  return today === null ? date : resolveAt(date, today, direction)
}

const parse = (text: string): CivilDate | null => {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8, 10))
  return Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day) && year >= 1000 && isCivil(year, month, day) ? { year, month, day } : null
}

const resolveAt = (date: DateValue, today: CivilDate, direction: Direction): DateValue => {
  if (date.vagueness.includes("later") || date.vagueness.includes("earlier")) return date
  const until = date.until === null ? null : resolveAt(date.until, today, direction)
  const from = resolvePoint(date, today, direction)
  if (until === null) return from
  // A range never ends before it begins: "Monday to Friday".
  return { ...from, until: date.until?.weekday != null && date.until.day === null && isBefore(until, from) ? addDays(until, 7) : until }
}

const isBefore = (a: DateValue, b: DateValue): boolean => {
  const [x, y] = [civilOf(a), civilOf(b)]
  return x !== null && y !== null && dayNumber(x) < dayNumber(y)
}

const civilOf = ({ year, month, day }: DateValue): CivilDate | null => (year === null || month === null || day === null ? null : { year, month, day })

const addDays = (date: DateValue, days: number): DateValue => {
  const civil = civilOf(date)
  return civil === null ? date : { ...date, ...civilDate(dayNumber(civil) + days) }
}

const without = (vagueness: ReadonlyArray<string>): ReadonlyArray<string> => vagueness.filter((word) => word !== "last" && word !== "next" && word !== "this")

const resolvePoint = (date: DateValue, today: CivilDate, direction: Direction): DateValue => {
  const vagueness = without(date.vagueness)
  const wanted: Direction = date.vagueness.includes("last") ? "past" : date.vagueness.includes("next") ? "future" : direction
  const strict = date.vagueness.includes("last") || date.vagueness.includes("next")
  if (date.relative !== null) return resolveRelative(date, today)
  if (date.year !== null) {
    const feast = date.name === null || date.month !== null ? null : feastDay(date.name, date.year)
    return feast === null ? date : { ...date, ...feast, name: null, vagueness }
  }
  if (date.month !== null && date.day !== null) return withNearestYear({ ...date, vagueness }, today, wanted, strict)
  // Firms speak of the quarter that was and of the one to come in the same tense: the nearest is meant.
  if (date.month !== null && (date.grain === "quarter" || date.grain === "half")) return { ...date, year: nearestMonthYear(date.month, today, "unknown", false, false) }
  if (date.month !== null && date.grain === "month") return { ...date, vagueness, year: nearestMonthYear(date.month, today, wanted, strict, date.vagueness.includes("this")) }
  if (date.name !== null && date.grain === "day") return withFeastYear({ ...date, vagueness }, today, wanted)
  if (date.weekday !== null && date.day !== null) return { ...date, ...nearestMonth(date.weekday, date.day, today, wanted) }
  if (date.weekday === null) return date
  const now = dayNumber(today)
  const back = (weekdayOf(now) - date.weekday + 7) % 7
  const ahead = (7 - back) % 7
  const offset = wanted === "future" ? (strict && ahead === 0 ? 7 : ahead) : -(strict && back === 0 ? 7 : back)
  return { ...date, ...civilDate(now + offset), vagueness }
}

const resolveRelative = (date: DateValue, today: CivilDate): DateValue => {
  if (date.relative === null) return date
  const { unit, offset } = date.relative
  const resolved = { ...date, relative: null }
  const now = dayNumber(today)
  switch (unit) {
    case "day": return { ...resolved, ...civilDate(now + offset) }
    case "week": return { ...resolved, ...civilDate(mondayOf(now) + 7 * offset + (date.weekday === null ? 0 : (date.weekday + 6) % 7)) }
    case "month": return { ...resolved, ...addMonths(today.year, today.month, offset) }
    case "quarter": return { ...resolved, ...addMonths(today.year, Math.floor((today.month - 1) / 3) * 3 + 1, 3 * offset) }
    case "year": return { ...resolved, year: today.year + offset }
    case "season": return { ...resolved, year: seasonYear(date.name ?? "", today, offset) }
  }
}

/** The year of the last season over before publication, of the first to begin after it, or of the one that it is in or nearest to. */
const seasonYear = (name: string, today: CivilDate, offset: number): number => {
  const first = seasonMonth.get(name) ?? 1
  const now = today.year * 12 + today.month
  const begin = (year: number) => year * 12 + first
  if (offset < 0) {
    let year = today.year
    while (begin(year) + 3 > now) year--
    return year + offset + 1
  }
  if (offset > 0) {
    let year = today.year - 1
    while (begin(year) <= now) year++
    return year + offset - 1
  }
  // This winter, told in February, began last year.
  return begin(today.year - 1) + 3 > now ? today.year - 1 : today.year
}

/** Of the years around publication the one that puts the day on the wanted side, or nearest to it. */
const nearestYear = (today: CivilDate, direction: Direction, strict: boolean, dayIn: (year: number) => CivilDate | null): number | null => {
  const now = dayNumber(today)
  let best: number | null = null
  let bestDistance = Infinity
  // Four years either way, for 29 February; the past first, as it wins a tie.
  for (let year = today.year - 4; year <= today.year + 4; year++) {
    const civil = dayIn(year)
    if (civil === null) continue
    const distance = dayNumber(civil) - now
    if (direction === "past" && (distance > 0 || strict && distance === 0) || direction === "future" && (distance < 0 || strict && distance === 0)) continue
    if (Math.abs(distance) < bestDistance) {
      best = year
      bestDistance = Math.abs(distance)
    }
  }
  return best
}

const withNearestYear = (date: DateValue, today: CivilDate, direction: Direction, strict: boolean): DateValue => {
  const { month, day, weekday } = date
  if (month === null || day === null) return date
  const dayIn = (year: number) => (isCivil(year, month, day) ? { year, month, day } : null)
  // A weekday beside the day decides the year, where one of the years around fits.
  const fitting = weekday === null ? null : nearestYear(today, direction, strict, (year) => {
    const civil = dayIn(year)
    return civil !== null && weekdayOf(dayNumber(civil)) === weekday && Math.abs(year - today.year) <= 1 ? civil : null
  })
  return { ...date, year: fitting ?? nearestYear(today, direction, strict, dayIn) }
}

/** The nearest month in which the day falls on the weekday: "Friday the 13th". */
const nearestMonth = (weekday: number, day: number, today: CivilDate, direction: Direction): CivilDate | null => {
  const now = dayNumber(today)
  let best: CivilDate | null = null
  let bestDistance = Infinity
  for (let offset = -12; offset <= 12; offset++) {
    const civil = { ...addMonths(today.year, today.month, offset), day }
    if (!isCivil(civil.year, civil.month, day) || weekdayOf(dayNumber(civil)) !== weekday) continue
    const distance = dayNumber(civil) - now
    if (direction === "past" && distance > 0 || direction === "future" && distance < 0 || Math.abs(distance) >= bestDistance) continue
    best = civil
    bestDistance = Math.abs(distance)
  }
  return best
}

const withFeastYear = (date: DateValue, today: CivilDate, direction: Direction): DateValue => {
  const name = date.name ?? ""
  const year = nearestYear(today, direction, false, (candidate) => feastDay(name, candidate))
  const feast = year === null ? null : feastDay(name, year)
  return feast === null ? date : { ...date, ...feast, name: null }
}

const nearestMonthYear = (month: number, today: CivilDate, direction: Direction, strict: boolean, thisYear: boolean): number => {
  if (thisYear) return today.year
  const distance = month - today.month
  if (direction === "past") return distance > 0 || strict && distance === 0 ? today.year - 1 : today.year
  if (direction === "future") return distance < 0 || strict && distance === 0 ? today.year + 1 : today.year
  return distance >= 6 ? today.year - 1 : distance < -6 ? today.year + 1 : today.year
}
