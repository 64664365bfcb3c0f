import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCapital, isDash, isGlued, isNumber, wordAt, type Read } from "../scan.ts"
import { readDayMonth, readMonth } from "./days.ts"
import { readIso } from "./numeric.ts"
import { dateOf, read } from "./read.ts"
import { months, partNames, shortWeekdays, weekdays } from "./words.ts"

/** "Thursday", "Friday night", "Thursday, Nov. 8, 2013", "Monday to Friday" */
export const readWeekday = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const weekday = weekdays.get(word)
  if (weekday === undefined) return null
  const short = shortWeekdays.has(word)
  if (short && !isCapital(tokens, at)) return null
  let next = at + 1
  const dotted = short && wordAt(tokens, next, end) === "." && isGlued(tokens, next)
  const after = dotted ? next + 1 : next
  let i = after
  const mark = wordAt(tokens, i, end)
  if (mark === "," || mark === "(") i++
  if (wordAt(tokens, i, end) === "the") i++
  const full = isNumber(tokens, i, end) ? readIso(tokens, i, end) ?? readDayMonth(tokens, i, end) : months.has(wordAt(tokens, i, end)) ? readMonth(tokens, i, end, false) : null
  if (full !== null && full.value.day !== null && full.value.until === null) {
    if (mark !== "(") return { next: full.next, value: { ...full.value, weekday } }
    if (wordAt(tokens, full.next, end) === ")") return { next: full.next + 1, value: { ...full.value, weekday } }
  }
  const part = partNames.get(wordAt(tokens, after, end))
  if (part !== undefined) return read(after + 1, { grain: "part", weekday, part })
  if (short && !(word.length > 3)) return null
  if (dotted) next = after
  const joiner = wordAt(tokens, next, end)
  if (joiner === "to" || joiner === "through" || isDash(joiner) && isGlued(tokens, next)) {
    const second = weekdays.get(wordAt(tokens, next + 1, end))
    if (second !== undefined && isCapital(tokens, next + 1) && !shortWeekdays.has(wordAt(tokens, next + 1, end))) {
      return { next: next + 2, value: dateOf({ grain: "day", weekday, until: dateOf({ grain: "day", weekday: second }) }) }
    }
  }
  return read(next, { grain: "day", weekday })
}
