import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { smallOrdinals } from "../number/words.ts"
import { isDash, isGlued, isHyphen, isNumber, skipHyphen, wordAt, type Read } from "../scan.ts"
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

/** "1982-83", "1999–2003", "2014 to 2018" */
export const readYearSpan = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const from = yearOf(tokens, at, end)
  const joiner = wordAt(tokens, at + 1, end)
  if (from === null || from < 1500 || !isNumber(tokens, at + 2, end)) return null
  const inWords = joiner === "to" || joiner === "through"
  if (!inWords && (!isDash(joiner) || isGlued(tokens, at + 1) !== isGlued(tokens, at + 2))) return null
  const word = wordAt(tokens, at + 2, end)
  const short = word.length === 2 && !inWords ? Number(word) : NaN
  const to = Number.isInteger(short) ? from - (from % 100) + short : yearOf(tokens, at + 2, end)
  // Two digits close a school year, a season, a war: never more than a few years. Words may join two counts.
  if (to === null || to <= from || to - from > (Number.isInteger(short) ? 15 : 200) || inWords && from < 1800) return null
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

const decadeWords: ReadonlyMap<string, number> = new Map(
  [["twenties", 20], ["thirties", 30], ["forties", 40], ["fifties", 50], ["sixties", 60], ["seventies", 70], ["eighties", 80], ["nineties", 90]])

/** "90s", "nineties" */
export const readShortDecade = (word: string, next: number): Read<DateValue> | null => {
  const decade = decadeWords.get(word) ?? (word.length === 3 && word.endsWith("0s") ? Number(word.slice(0, 2)) : NaN)
  return decade >= 20 && decade <= 90 ? read(next, { grain: "decade", year: 1900 + decade }) : null
}

/** "19th century", "twentieth-century"; the first hundred years and those before Christ are left alone. */
export const readCentury = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const number = ordinalAt(tokens, at, end)
  if (number === null || number.value < 2 || number.value > 22) return null
  const i = skipHyphen(tokens, number.next, end)
  const after = wordAt(tokens, i + 1, end)
  return wordAt(tokens, i, end) !== "century" || after === "bc" || after === "b.c." || after === "bce" ? null : read(i + 1, { grain: "century", year: (number.value - 1) * 100 })
}

/** "19th", "nineteenth", "twenty-first": ranks below a hundred. */
export const ordinalAt = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) {
    const rank = word.charCodeAt(word.length - 1) >= 97 && ordinalEnding.test(word) ? Number(word.slice(0, -2)) : NaN
    return Number.isInteger(rank) ? { next: at + 1, value: rank } : null
  }
  const tens = word === "twenty" ? 20 : word === "thirty" ? 30 : 0
  const i = tens === 0 ? at : skipHyphen(tokens, at + 1, end)
  const ordinal = smallOrdinals.get(wordAt(tokens, i, end))
  return ordinal === undefined || tens > 0 && ordinal > 9 ? null : { next: i + 1, value: tens + ordinal }
}

const ordinalEnding = /^\d{1,2}(?:st|nd|rd|th)$/

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

const yearDirections: ReadonlyMap<string, number> = new Map([["last", -1], ["this", 0], ["next", 1]])

/** The year behind a day or month, counted from publication: " last year", " of this year". */
export const readRelativeYear = (tokens: Tokens, at: number, end: number): Read<DateValue["relative"]> | null => {
  const i = wordAt(tokens, at, end) === "of" ? at + 1 : at
  const offset = wordAt(tokens, i + 1, end) === "year" ? yearDirections.get(wordAt(tokens, i, end)) : undefined
  return offset === undefined ? null : { next: i + 2, value: { unit: "year", offset } }
}

/** What lies behind a day or month: its year, in figures or counted from publication, or nothing. */
export const readItsYear = (tokens: Tokens, at: number, end: number): Read<Pick<DateValue, "year" | "relative">> => {
  const year = readTrailingYear(tokens, at, end)
  if (year !== null) return { next: year.next, value: { year: year.value, relative: null } }
  const relative = readRelativeYear(tokens, at, end)
  return relative === null ? { next: at, value: { year: null, relative: null } } : { next: relative.next, value: { year: null, relative: relative.value } }
}
