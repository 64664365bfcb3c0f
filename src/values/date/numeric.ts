import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCivil } from "../civil.ts"
import { parseDigits } from "../digits.ts"
import { isGlued, isHyphen, isNumber, wordAt, type Read } from "../scan.ts"
import { read } from "./read.ts"
import { months } from "./words.ts"
import { yearOf } from "./years.ts"

/** Dates in figures: "2016-10-02", "25/12/2013", "25.12.2013", and with a month's name between the same marks. */
export const readFigures = (tokens: Tokens, at: number, end: number): Read<DateValue> | null =>
  readIso(tokens, at, end) ?? readSlashed(tokens, at, end) ?? readDotted(tokens, at, end) ?? readNamed(tokens, at, end)

/** "2016-10-02" */
const readIso = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  if (!isHyphen(wordAt(tokens, at + 1, end)) || !areGlued(tokens, at, end)) return null
  const year = yearOf(tokens, at, end)
  const month = wordAt(tokens, at + 2, end)
  const day = wordAt(tokens, at + 4, end)
  return year === null || month.length !== 2 || day.length !== 2 ? null : dayRead(at + 5, year, Number(month), Number(day))
}

/** "25/12/2013", "12/25/2013"; where both may be the month, it is left alone. */
const readSlashed = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  if (wordAt(tokens, at + 1, end) !== "/" || !areGlued(tokens, at, end)) return null
  const year = yearOf(tokens, at + 4, end)
  const first = parseDigits(wordAt(tokens, at, end))
  const second = parseDigits(wordAt(tokens, at + 2, end))
  if (year === null || first !== second && first <= 12 && second <= 12) return null
  return first > 12 ? dayRead(at + 5, year, second, first) : dayRead(at + 5, year, first, second)
}

const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** "25.12.2013": one token, and the day comes first. */
const readDotted = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  if (word.length < 8) return null
  const parts = dotted.exec(word)
  return parts === null ? null : dayRead(at + 1, Number(parts[3]), Number(parts[2]), Number(parts[1]))
}

/** "05-Aug-2016", "2016/Aug/5", "Aug-05-2016" */
const readNamed = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  if (!areGlued(tokens, at, end)) return null
  const first = wordAt(tokens, at, end)
  const second = wordAt(tokens, at + 2, end)
  const third = wordAt(tokens, at + 4, end)
  const month = months.get(first) ?? months.get(second)
  if (month === undefined) return null
  const leading = yearOf(tokens, at, end)
  const year = leading ?? yearOf(tokens, at + 4, end)
  const day = parseDigits(leading !== null ? third : months.has(first) ? second : first)
  return year === null || !(day >= 1) ? null : dayRead(at + 5, year, month, day)
}

const dayRead = (next: number, year: number, month: number, day: number): Read<DateValue> | null =>
  isCivil(year, month, day) ? read(next, { grain: "day", year, month, day }) : null

/** Whether three parts stand side by side with the same hyphen or slash between them. */
const areGlued = (tokens: Tokens, at: number, end: number): boolean => {
  const mark = wordAt(tokens, at + 1, end)
  if (mark !== "/" && !isHyphen(mark) || wordAt(tokens, at + 3, end) !== mark) return false
  for (let i = at + 1; i < at + 5; i++) if (!isGlued(tokens, i)) return false
  return isNumber(tokens, at, end) || isNumber(tokens, at + 2, end)
}
