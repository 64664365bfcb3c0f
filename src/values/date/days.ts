import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCivil } from "../civil.ts"
import { parseDigits } from "../digits.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, isWord, wordAt, wordBefore, type Read } from "../scan.ts"
import { dateOf, range, read } from "./read.ts"
import { ambiguousMonths, months } from "./words.ts"
import { ordinalAt, readItsYear, readTrailingYear } from "./years.ts"

/** Day of the month: "8", "8th", or an ordinal word. */
export const readDay = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  if (!isNumber(tokens, at, end) || word.charCodeAt(word.length - 1) >= 97) {
    const ordinal = ordinalAt(tokens, at, end)
    return ordinal !== null && ordinal.value >= 1 && ordinal.value <= 31 ? ordinal : null
  }
  const day = word.length > 2 ? NaN : parseDigits(word)
  return Number.isInteger(day) && day >= 1 && day <= 31 ? { next: at + 1, value: day } : null
}

/** The same behind an article: "the 9th", "the ninth". */
const readTheDay = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  if (wordAt(tokens, at, end) !== "the") return readDay(tokens, at, end)
  return isNumber(tokens, at + 1, end) && parseDigits(wordAt(tokens, at + 1, end)) >= 0 ? null : readDay(tokens, at + 1, end)
}

/** A month's name at token `at`, with the period of its abbreviation. */
const monthAt = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  const month = months.get(word)
  if (month === undefined || ambiguousMonths.has(word) && !isCapital(tokens, at)) return null
  // The period of an abbreviation, where a number follows it.
  const dotted = word.length <= 4 && wordAt(tokens, at + 1, end) === "." && isGlued(tokens, at + 1)
  return { next: dotted && (isNumber(tokens, at + 2, end) || wordAt(tokens, at + 2, end) === ",") ? at + 2 : at + 1, value: month }
}

/** "2 October 2016", "2nd of October", "8-10 November" */
export const readDayMonth = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const first = readDay(tokens, at, end)
  if (first === null) return null
  const joiner = wordAt(tokens, first.next, end)
  if (!isDash(joiner) && joiner !== "to") return readMonthOf(tokens, first.value, null, first.next, end)
  const second = readDay(tokens, first.next + 1, end)
  return second === null ? null : readMonthOf(tokens, first.value, second.value, second.next, end)
}

/** "between the 9th and the 17th of April", behind its preposition. */
export const readDaysOfMonth = (tokens: Tokens, at: number, end: number, joiners: ReadonlySet<string>): Read<DateValue> | null => {
  const first = readTheDay(tokens, at, end)
  if (first === null || !joiners.has(wordAt(tokens, first.next, end))) return null
  const second = readTheDay(tokens, first.next + 1, end)
  return second === null ? null : readMonthOf(tokens, first.value, second.value, second.next, end)
}

/** The month and year of one day or two. */
const readMonthOf = (tokens: Tokens, first: number, second: number | null, at: number, end: number): Read<DateValue> | null => {
  const i = wordAt(tokens, at, end) === "of" || isHyphen(wordAt(tokens, at, end)) && isGlued(tokens, at) ? at + 1 : at
  // "5 May be right": a word that may be a verb needs its capital, which monthAt asks for.
  const month = isWord(tokens, i, end) ? monthAt(tokens, i, end) : null
  return month === null || second !== null && second <= first ? null : dayOrDays(tokens, month.value, first, second, month.next, end)
}

const dayOrDays = (tokens: Tokens, month: number, first: number, second: number | null, at: number, end: number): Read<DateValue> | null => {
  const its = readItsYear(tokens, at, end)
  if (!isCivil(its.value.year, month, second ?? first)) return null
  const fields = { grain: "day", month, ...its.value } as const
  const from = dateOf({ ...fields, day: first })
  return { next: its.next, value: second === null ? from : { ...from, until: dateOf({ ...fields, day: second }) } }
}

/** The day, or the range that it begins. */
export const toDay = (tokens: Tokens, found: Read<DateValue> | null, end: number): Read<DateValue> | null => (found === null ? null : readDayToDay(tokens, found, end))

/** "Nov. 28 to Dec. 3, 2015", "26 June-2 July": the second day with its own month. */
export const readDayToDay = (tokens: Tokens, from: Read<DateValue>, end: number): Read<DateValue> => {
  const joiner = wordAt(tokens, from.next, end)
  if (from.value.day === null || from.value.until !== null || joiner !== "to" && joiner !== "through" && !isDash(joiner)) return from
  const i = from.next + 1
  const to = isNumber(tokens, i, end) ? readDayMonth(tokens, i, end) : months.has(wordAt(tokens, i, end)) ? readMonth(tokens, i, end, false) : null
  return to === null || to.value.day === null || to.value.until !== null ? from : range(from.value, to)
}

/** "November 8, 2013", "Nov. 8-10", "March 2008", "May of last year", "June and July 2009", "November" */
export const readMonth = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const month = monthAt(tokens, at, end)
  if (month === null) return null
  const day = readTheDay(tokens, month.next, end)
  if (day !== null && !runsOn(tokens, day.next, end) && !(isWord(tokens, day.next - 1, end) && !isCapital(tokens, at))) return readAfterMonthDay(tokens, month.value, day, end)
  const joined = wordAt(tokens, month.next, end)
  if (joined === "and" || joined === "to" || isDash(joined)) {
    const second = isWord(tokens, month.next + 1, end) && isCapital(tokens, month.next + 1) ? monthAt(tokens, month.next + 1, end) : null
    const year = second === null ? null : readTrailingYear(tokens, second.next, end)
    if (second !== null && (year !== null || second.value > month.value) && readDay(tokens, second.next, end) === null) {
      return range(dateOf({ grain: "month", month: month.value }), read(year?.next ?? second.next, { grain: "month", month: second.value, year: year?.value ?? null }))
    }
  }
  const its = readItsYear(tokens, month.next, end)
  if (its.next > month.next) return isCapital(tokens, at) || its.value.year !== null ? read(its.next, { grain: "month", month: month.value, ...its.value }) : null
  const word = wordAt(tokens, at, end)
  if (!evidence && isGivenName(tokens, at, end)) return null
  if (!isCapital(tokens, at) || !evidence && (ambiguousMonths.has(word) && !isSetFor(tokens, at, end) || word.length <= 4 && word !== "june" && word !== "july")) return null
  return read(at + 1, { grain: "month", month: month.value })
}

/** What leads to a month and to no name: "last April President Osk". */
const beforeMonths = new Set("between during early every in last late mid next since this through till until".split(" "))

/** "April Osk": what women are called as well, before another name and behind nothing that leads to a date. "April Fools" are none. */
const isGivenName = (tokens: Tokens, at: number, end: number): boolean =>
  (wordAt(tokens, at, end) === "april" || wordAt(tokens, at, end) === "june") && isWord(tokens, at + 1, end) && isCapital(tokens, at + 1) && !wordAt(tokens, at + 1, end).startsWith("fool") &&
  !beforeMonths.has(wordBefore(tokens, at)) && !isHyphen(wordBefore(tokens, at))

/** "Sentencing was set for March": the march that somebody calls for has no capital, and a May may be a person. */
const isSetFor = (tokens: Tokens, at: number, end: number): boolean =>
  wordAt(tokens, at, end) === "march" && wordBefore(tokens, at) === "for" && !(isWord(tokens, at + 1, end) && isCapital(tokens, at + 1))

/** "May 5%", "May 5 million", "May 5:30": the number is no day. */
const runsOn = (tokens: Tokens, at: number, end: number): boolean => {
  const mark = wordAt(tokens, at, end)
  if (mark === "%" || mark === "percent" || mark === "million" || mark === "billion") return true
  return mark === ":" && isGlued(tokens, at) && isNumber(tokens, at + 1, end)
}

const readAfterMonthDay = (tokens: Tokens, month: number, day: Read<number>, end: number): Read<DateValue> | null => {
  const joiner = wordAt(tokens, day.next, end)
  if (isDash(joiner) || joiner === "to" || joiner === "through") {
    const second = readDay(tokens, day.next + 1, end)
    if (second !== null && second.value > day.value && !runsOn(tokens, second.next, end)) return dayOrDays(tokens, month, day.value, second.value, second.next, end)
  }
  if (wordAt(tokens, day.next, end) === "in") return isCivil(null, month, day.value) ? read(day.next, { grain: "day", month, day: day.value }) : null
  return dayOrDays(tokens, month, day.value, null, day.next, end)
}
