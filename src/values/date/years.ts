import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isDash, isGlued, isHyphen, isNumber, wordAt, type Read } from "../scan.ts"
import { dateOf, read } from "./read.ts"

/** A year from 1000 to 2100, four digits without a comma. */
export const yearOf = (tokens: Tokens, at: number, end: number): number | null => {
  const word = wordAt(tokens, at, end)
  if (word.length !== 4 || !isNumber(tokens, at, end)) return null
  const year = Number(word)
  return Number.isInteger(year) && year >= 1000 && year <= 2100 ? year : null
}

const measureStarts = new Set(["%", "percent", "per", "dollars", "euros", "miles", "km", "people", "men", "women", "troops", "feet", "metres", "meters", "tons", "tonnes", "million", "billion"])

/** A four-digit year, where nothing behind it says that it counts or measures. */
export const readYear = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const year = yearOf(tokens, at, end)
  if (year === null || measureStarts.has(wordAt(tokens, at + 1, end))) return null
  // "1353 (1023 GMT)" and "in 1500-metre" are no years.
  const after = wordAt(tokens, at + 1, end)
  if (isHyphen(after) && isGlued(tokens, at + 1) && !isNumber(tokens, at + 2, end) && isGlued(tokens, at + 2)) return null
  return read(at + 1, { grain: "year", year })
}

/** "1982-83", "1999–2003" */
export const readYearSpan = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const from = yearOf(tokens, at, end)
  if (from === null || from < 1500 || !isDash(wordAt(tokens, at + 1, end)) || isGlued(tokens, at + 1) !== isGlued(tokens, at + 2) || !isNumber(tokens, at + 2, end)) return null
  const word = wordAt(tokens, at + 2, end)
  const short = word.length === 2 ? Number(word) : NaN
  const to = Number.isInteger(short) ? from - (from % 100) + short : yearOf(tokens, at + 2, end)
  // Two digits close a school year, a season, a war: never more than a few years.
  if (to === null || to <= from || to - from > (Number.isInteger(short) ? 15 : 200)) return null
  const next = at + 3
  const after = wordAt(tokens, next, end)
  if ((isDash(after) || after === "/") && isGlued(tokens, next) && isNumber(tokens, next + 1, end) || measureStarts.has(after)) return null
  return { next, value: dateOf({ grain: "year", year: from, until: dateOf({ grain: "year", year: to }) }) }
}

/** "1982-83", "1990s", "1997" */
export const readYears = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => readYearSpan(tokens, at, end) ?? readDecade(wordAt(tokens, at, end), at + 1) ?? readYear(tokens, at, end)

/** "1990s" */
export const readDecade = (word: string, next: number): Read<DateValue> | null => {
  if (word.length !== 5 || !word.endsWith("0s")) return null
  const year = Number(word.slice(0, 4))
  return Number.isInteger(year) && year >= 1000 && year <= 2090 ? read(next, { grain: "decade", year }) : null
}

/** "90s" */
export const readShortDecade = (word: string, next: number): Read<DateValue> | null => {
  if (word.length !== 3 || !word.endsWith("0s")) return null
  const decade = Number(word.slice(0, 2))
  return decade >= 20 && decade <= 90 ? read(next, { grain: "decade", year: 1900 + decade }) : null
}

/** The year behind a day or month: ", 2013", " 2013", " of 2013". */
export const readTrailingYear = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  let i = at
  const word = wordAt(tokens, i, end)
  if (word === "," || word === "of" || word === "in" || isHyphen(word) && isGlued(tokens, i) && isGlued(tokens, i + 1)) i++
  const year = yearOf(tokens, i, end)
  if (year === null) return null
  const after = wordAt(tokens, i + 1, end)
  if (after === ":" && isNumber(tokens, i + 2, end) || measureStarts.has(after)) return null
  return { next: i + 1, value: year }
}
