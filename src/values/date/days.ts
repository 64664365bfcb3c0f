import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCivil } from "../civil.ts"
import { parseDigits } from "../digits.ts"
import { smallOrdinals } from "../number-words.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, isWord, wordAt, type Read } from "../scan.ts"
import { dateOf, range, read } from "./read.ts"
import { ambiguousMonths, months } from "./words.ts"
import { readTrailingYear } from "./years.ts"

/** Day of the month: "8", "8th", or an ordinal word. */
export const readDay = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) {
    const last = word.charCodeAt(word.length - 1)
    const digits = last >= 97 ? word.slice(0, -2) : word
    if (digits.length === 0 || digits.length > 2) return null
    const day = parseDigits(digits)
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { next: at + 1, value: day } : null
  }
  const ordinal = smallOrdinals.get(word)
  return ordinal !== undefined && ordinal <= 31 ? { next: at + 1, value: ordinal } : null
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
  let i = first.next
  let second: Read<number> | null = null
  const joiner = wordAt(tokens, i, end)
  if (isDash(joiner) || joiner === "to") {
    second = readDay(tokens, i + 1, end)
    if (second === null || second.value <= first.value) return null
    i = second.next
  }
  if (wordAt(tokens, i, end) === "of" || isHyphen(wordAt(tokens, i, end)) && isGlued(tokens, i)) i++
  if (!isWord(tokens, i, end)) return null
  const month = monthAt(tokens, i, end)
  if (month === null) return null
  // "5 May be right": a word that may be a verb needs its capital, which monthAt asks for.
  const year = readTrailingYear(tokens, month.next, end)
  if (!isCivil(year?.value ?? null, month.value, second?.value ?? first.value)) return null
  const fields = { grain: "day", year: year?.value ?? null, month: month.value } as const
  const next = year?.next ?? month.next
  const from = dateOf({ ...fields, day: first.value })
  return { next, value: second === null ? from : { ...from, until: dateOf({ ...fields, day: second.value }) } }
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

/** "November 8, 2013", "Nov. 8-10", "March 2008", "June and July 2009", "November" */
export const readMonth = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const month = monthAt(tokens, at, end)
  if (month === null) return null
  const day = readDay(tokens, month.next, end) ?? (wordAt(tokens, month.next, end) === "the" ? readDay(tokens, month.next + 1, end) : null)
  if (day !== null && !runsOn(tokens, day.next, end) && !(isWord(tokens, day.next - 1, end) && !isCapital(tokens, at))) return readAfterMonthDay(tokens, month.value, day, end)
  const joined = wordAt(tokens, month.next, end)
  if (joined === "and" || joined === "to" || joined === "or" || isDash(joined)) {
    const second = isWord(tokens, month.next + 1, end) && isCapital(tokens, month.next + 1) ? monthAt(tokens, month.next + 1, end) : null
    const year = second === null ? null : readTrailingYear(tokens, second.next, end)
    if (second !== null && joined !== "or" && (year !== null || second.value > month.value) && readDay(tokens, second.next, end) === null) {
      const fields = { grain: "month", year: year?.value ?? null } as const
      return { next: year?.next ?? second.next, value: dateOf({ ...fields, month: month.value, until: dateOf({ ...fields, month: second.value }) }) }
    }
  }
  const year = readTrailingYear(tokens, month.next, end)
  if (year !== null) return read(year.next, { grain: "month", year: year.value, month: month.value })
  const word = wordAt(tokens, at, end)
  if (!isCapital(tokens, at) || !evidence && (ambiguousMonths.has(word) || word.length <= 4 && word !== "june" && word !== "july")) return null
  return read(at + 1, { grain: "month", month: month.value })
}

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
    if (second !== null && second.value > day.value && isNumber(tokens, day.next + 1, end) && !runsOn(tokens, second.next, end)) {
      const year = readTrailingYear(tokens, second.next, end)
      if (!isCivil(year?.value ?? null, month, second.value)) return null
      const fields = { grain: "day", year: year?.value ?? null, month } as const
      return { next: year?.next ?? second.next, value: dateOf({ ...fields, day: day.value, until: dateOf({ ...fields, day: second.value }) }) }
    }
  }
  const year = wordAt(tokens, day.next, end) === "in" ? null : readTrailingYear(tokens, day.next, end)
  if (!isCivil(year?.value ?? null, month, day.value)) return null
  return read(year?.next ?? day.next, { grain: "day", year: year?.value ?? null, month, day: day.value })
}
