import type { Tokens } from "../../model/tokens.ts"
import type { DateGrain, DateValue } from "../../model/value.ts"
import { isCapital, isGlued, isHyphen, isNumber, skipHyphen, wordAt, wordBefore, type Read } from "../scan.ts"
import { read } from "./read.ts"
import { seasons } from "./words.ts"
import { readItsYear, readTrailingYear, yearOf } from "./years.ts"

// Parts of a year: seasons, quarters and halves.

/** "summer 2009", "the spring of last year"; a bare one needs evidence. */
export const readSeason = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const name = seasons.get(wordAt(tokens, at, end))
  if (name === undefined) return null
  const its = readItsYear(tokens, at + 1, end)
  return its.next > at + 1 || evidence ? read(its.next, { grain: "season", name, ...its.value }) : null
}

/** Ordinals before "quarter" and "half". */
export const quarters: ReadonlyMap<string, number> = new Map([["first", 1], ["second", 2], ["third", 3], ["fourth", 4], ["1st", 1], ["2nd", 2], ["3rd", 3], ["4th", 4]])

type Term = Read<{ readonly grain: DateGrain, readonly month: number }>

/** "first quarter", "second half"; of a year or of a game. */
const readTerm = (tokens: Tokens, at: number, end: number): Term | null => {
  const number = quarters.get(wordAt(tokens, at, end))
  const i = skipHyphen(tokens, at + 1, end)
  return number === undefined ? null : termOf(i + 1, wordAt(tokens, i, end), number)
}

const termOf = (next: number, name: string, number: number): Term | null => {
  if (name === "quarter" && number <= 4) return { next, value: { grain: "quarter", month: number * 3 - 2 } }
  return name === "half" && number <= 2 ? { next, value: { grain: "half", month: number * 6 - 5 } } : null
}

/** "first quarter of 2009", "second half of last year"; a quarter of a game has no year. */
export const readQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const term = readTerm(tokens, at, end)
  if (term === null) return null
  const its = readItsYear(tokens, term.next, end)
  if (its.next > term.next) return read(its.next, { ...term.value, ...its.value })
  const ofTheYear = wordAt(tokens, term.next, end) === "of" && wordAt(tokens, term.next + 1, end) === "the" && wordAt(tokens, term.next + 2, end) === "year"
  if (ofTheYear) return read(term.next + 3, term.value)
  // "second-quarter losses", "third-quarter net income": not those of a game.
  const joined = skipHyphen(tokens, at + 1, end) > at + 1
  return joined && term.value.grain === "quarter" && (business.has(wordAt(tokens, term.next, end)) || business.has(wordAt(tokens, term.next + 1, end))) ? read(term.next, term.value) : null
}

/** "in the third quarter", where the text speaks of business */
export const readBareQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const term = readTerm(tokens, at, end)
  return term === null || term.value.grain === "half" || wordAt(tokens, term.next, end) === "of" || !isBusiness(tokens, at, term.next, end) ? null : read(term.next, term.value)
}

const letters: ReadonlyMap<string, string> = new Map([["q", "quarter"], ["h", "half"]])

/** "Q3 2019", "Q3 of 2019", "H1 2020"; without a year only where the text speaks of business (there is a car of that name). */
export const readLettered = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const name = letters.get(wordAt(tokens, at, end))
  if (name === undefined || !isCapital(tokens, at) || !isNumber(tokens, at + 1, end) || !isGlued(tokens, at + 1)) return null
  const digit = wordAt(tokens, at + 1, end)
  const term = digit >= "1" && digit <= "4" && digit.length === 1 ? termOf(at + 2, name, Number(digit)) : null
  if (term === null) return null
  const year = readTrailingYear(tokens, term.next, end)
  if (year !== null) return read(year.next, { ...term.value, year: year.value })
  return isBusiness(tokens, at, term.next, end) ? read(term.next, term.value) : null
}

/** "2019 Q3", "2019-H2" */
export const readYearLettered = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const year = yearOf(tokens, at, end)
  if (year === null) return null
  const i = isHyphen(wordAt(tokens, at + 1, end)) ? at + 2 : at + 1
  const name = letters.get(wordAt(tokens, i, end))
  if (name === undefined || !isCapital(tokens, i) || !isNumber(tokens, i + 1, end) || !isGlued(tokens, i + 1)) return null
  const digit = Number(wordAt(tokens, i + 1, end))
  const term = digit >= 1 ? termOf(i + 2, name, digit) : null
  return term === null ? null : read(term.next, { ...term.value, year })
}

const directed: ReadonlyMap<string, number> = new Map([["last", -1], ["previous", -1], ["past", -1], ["this", 0], ["current", 0], ["next", 1], ["coming", 1]])

/** "last quarter", "this quarter"; "the last quarter" may be one of a game. */
export const readDirectedQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const offset = directed.get(wordAt(tokens, at, end))
  if (offset === undefined || wordAt(tokens, at + 1, end) !== "quarter") return null
  if (wordBefore(tokens, at) === "the" && !isBusiness(tokens, at, at + 2, end)) return null
  return read(at + 2, { grain: "quarter", relative: { unit: "quarter", offset } })
}

/** Words of business around a quarter without its year: in a match it is a part of the game. */
const business = new Set(
  ("deal takeover merger acquisition purchase sale transaction profit profits earnings revenue revenues sales results loss losses growth income expect expects expected complete completed " +
  "economy gdp shipments forecast guidance dividend").split(" ")
)
const businessReach = 12

const isBusiness = (tokens: Tokens, first: number, next: number, end: number): boolean => {
  for (let i = first - 1; i >= Math.max(0, first - businessReach) && tokens.word[i] !== "."; i--) if (business.has(tokens.word[i]!)) return true
  for (let i = next; i < Math.min(end, next + businessReach); i++) if (business.has(tokens.word[i]!)) return true
  return false
}
