import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, wordAt, type Read } from "../scan.ts"
import { readDayMonth, readMonth } from "./days.ts"
import { readFigures } from "./numeric.ts"
import { dateOf, read } from "./read.ts"
import { months, partNames, shortWeekdays, weekdays } from "./words.ts"
import { ordinalAt } from "./years.ts"

/** "Thursday", "Friday night", "Thursday, Nov. 8, 2013", "Friday the 13th", "Tuesday of last week", "Monday to Friday" */
export const readWeekday = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const weekday = weekdays.get(word)
  if (weekday === undefined) return null
  const short = shortWeekdays.has(word)
  if (short && !isCapital(tokens, at)) return null
  const dotted = short && wordAt(tokens, at + 1, end) === "." && isGlued(tokens, at + 1)
  const after = dotted ? at + 2 : at + 1
  const full = readWithDay(tokens, after, end, weekday)
  if (full !== null) return full
  // "A Sunday-morning raid"
  const behind = isHyphen(wordAt(tokens, after, end)) && isGlued(tokens, after) && isGlued(tokens, after + 1) ? after + 1 : after
  const part = partNames.get(wordAt(tokens, behind, end))
  if (part !== undefined) return inWeek(tokens, read(behind + 1, { grain: "part", weekday, part }), end)
  if (short && !(word.length > 3)) return null
  const joiner = wordAt(tokens, after, end)
  // "Monday – Friday, March 2 – 6, 2015"
  if (isDash(joiner) && weekdays.has(wordAt(tokens, after + 1, end)) && wordAt(tokens, after + 2, end) === ",") {
    const days = months.has(wordAt(tokens, after + 3, end)) ? readMonth(tokens, after + 3, end, false) : null
    if (days !== null && days.value.until !== null) return days
  }
  if (joiner === "to" || joiner === "through" || isDash(joiner) && isGlued(tokens, after)) {
    const second = weekdays.get(wordAt(tokens, after + 1, end))
    if (second !== undefined && isCapital(tokens, after + 1) && !shortWeekdays.has(wordAt(tokens, after + 1, end))) {
      return { next: after + 2, value: dateOf({ grain: "day", weekday, until: dateOf({ grain: "day", weekday: second }) }) }
    }
  }
  return inWeek(tokens, read(after, { grain: "day", weekday }), end)
}

/** The day behind its weekday: ", Nov. 8, 2013", " (8 November)", " the 13th". */
const readWithDay = (tokens: Tokens, at: number, end: number, weekday: number): Read<DateValue> | null => {
  const mark = wordAt(tokens, at, end)
  let i = mark === "," || mark === "(" ? at + 1 : at
  if (wordAt(tokens, i, end) === "the") i++
  const full = isNumber(tokens, i, end) ? readFigures(tokens, i, end) ?? readDayMonth(tokens, i, end) : months.has(wordAt(tokens, i, end)) ? readMonth(tokens, i, end, false) : null
  if (full !== null && full.value.day !== null && full.value.until === null) {
    if (mark !== "(") return { next: full.next, value: { ...full.value, weekday } }
    if (wordAt(tokens, full.next, end) === ")") return { next: full.next + 1, value: { ...full.value, weekday } }
  }
  // "Saturday 14th", but "Saturday, first" goes on.
  if (mark === "," || mark === "(" || i === at && !isNumber(tokens, i, end)) return null
  const day = ordinalAt(tokens, i, end)
  return day === null || day.value > 31 || isWordAt(tokens, day.next, end) ? null : read(day.next, { grain: "day", weekday, day: day.value })
}

const followers = new Set(["at", "and", "in", "from", "when", "after", "before", "with", "to", "for", "as", "but"])

/** Whether a word follows that an ordinal may rank: "Saturday's second goal", "Saturday the second group". */
const isWordAt = (tokens: Tokens, at: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  return word !== "" && /^[a-z]/u.test(word) && !followers.has(word)
}

const weeks: ReadonlyMap<string, number> = new Map([["last", -1], ["this", 0], ["next", 1]])

/** "Tuesday of last week", "Wednesday evening next week" */
const inWeek = (tokens: Tokens, found: Read<DateValue>, end: number): Read<DateValue> => {
  const i = wordAt(tokens, found.next, end) === "of" ? found.next + 1 : found.next
  const offset = wordAt(tokens, i + 1, end) === "week" ? weeks.get(wordAt(tokens, i, end)) : undefined
  return offset === undefined ? found : { next: i + 2, value: { ...found.value, relative: { unit: "week", offset } } }
}
