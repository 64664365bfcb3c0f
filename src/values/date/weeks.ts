import type { Tokens } from "../../model/tokens.ts"
import type { DateGrain, DateValue } from "../../model/value.ts"
import { daysInMonth } from "../civil.ts"
import { readNumber } from "../numbers.ts"
import { isNumber, wordAt, type Read } from "../scan.ts"
import { readDayMonth, readMonth } from "./days.ts"
import { dateOf, read } from "./read.ts"
import { readRelativeDay, relativeDays } from "./relative.ts"
import { months } from "./words.ts"
import { ordinalAt, readRelativeYear, yearOf } from "./years.ts"

const beginnings = new Set(["of", "beginning", "starting", "commencing"])

/** Behind "the": "week of 18 June", "week beginning Feb. 4". */
export const readWeekOf = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  if (wordAt(tokens, at, end) !== "week" || !beginnings.has(wordAt(tokens, at + 1, end))) return null
  const i = wordAt(tokens, at + 2, end) === "on" ? at + 3 : at + 2
  const offset = relativeDays.get(wordAt(tokens, i, end))
  const found = isNumber(tokens, i, end) ? readDayMonth(tokens, i, end)
    : months.has(wordAt(tokens, i, end)) ? readMonth(tokens, i, end, false)
      : offset === undefined ? null : readRelativeDay(tokens, i, end, wordAt(tokens, i, end), offset)
  return found === null || found.value.grain !== "day" || found.value.day === null || found.value.until !== null ? null : { next: found.next, value: { ...found.value, grain: "week" } }
}

/** Behind "the" or bare: "first week of March", "last week of 2016", "first nine months of last year", "first ten days of June". */
export const readShareOf = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const last = wordAt(tokens, at, end) === "last"
  const rank = last ? { next: at + 1, value: 1 } : ordinalAt(tokens, at, end)
  if (rank === null) return null
  const number = last || rank.value === 1 ? readNumber(tokens, rank.next, end) : null
  const count = number === null ? 1 : number.low === number.high && Number.isInteger(number.low) ? number.low : 0
  const i = number?.next ?? rank.next
  const unit = wordAt(tokens, i, end)
  if (count < 1 || wordAt(tokens, i + 1, end) !== "of") return null
  const whole = readWhole(tokens, i + 2, end)
  if (whole === null) return null
  if (unit === "week" && count === 1) return weekOf(whole, rank.value, last)
  if (whole.value.grain === "year") return unit === "months" || unit === "month" ? span(whole, "month", 12, 1, rank.value, count, last) : null
  if (last && (whole.value.month === 2 && whole.value.year === null)) return null
  const days = daysInMonth(whole.value.year ?? 2001, whole.value.month ?? 1)
  return unit === "days" || unit === "weeks" ? span(whole, "day", days, unit === "weeks" ? 7 : 1, rank.value, count, last) : null
}

/** A month or a year, with its direction. */
const readWhole = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const year = yearOf(tokens, at, end)
  if (year !== null) return read(at + 1, { grain: "year", year })
  const relative = readRelativeYear(tokens, at, end)
  if (relative !== null) return read(relative.next, { grain: "year", relative: relative.value })
  const month = months.has(wordAt(tokens, at, end)) ? readMonth(tokens, at, end, true) : null
  return month === null || month.value.grain !== "month" || month.value.until !== null ? null : month
}

/** Weeks of a month or year are counted by papers in one way, by calendars in another: about that week. */
const weekOf = ({ next, value }: Read<DateValue>, rank: number, last: boolean): Read<DateValue> | null => {
  const { year, relative } = value
  const month = value.month ?? (last ? 12 : 1)
  const day = last ? (month === 2 ? 28 : daysInMonth(2001, month)) : rank * 7 - 6
  return day > 28 && !last ? null : read(next, { grain: "week", year, relative, month, day, vagueness: ["around"] })
}

/** From the first to the last unit of `count` parts, each `size` units long; `total` units make the whole. */
const span = ({ next, value }: Read<DateValue>, grain: DateGrain, total: number, size: number, rank: number, count: number, last: boolean): Read<DateValue> | null => {
  const length = count * size
  const first = last ? total - length + 1 : (rank - 1) * size + 1
  if (first < 1 || first + length - 1 > total) return null
  const { year, relative, month } = value
  const at = (unit: number) => dateOf(grain === "month" ? { grain, year, relative, month: unit } : { grain, year, relative, month, day: unit })
  return { next, value: length === 1 ? at(first) : { ...at(first), until: at(first + length - 1) } }
}
