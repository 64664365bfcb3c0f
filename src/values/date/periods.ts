import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { isCapital, isHyphen, readPhrase, wordAt, type Read } from "../scan.ts"
import { feasts } from "./feasts.ts"
import { read } from "./read.ts"
import { readDirection } from "./relative.ts"
import { seasons } from "./words.ts"
import { readTrailingYear } from "./years.ts"

/** "Christmas Day", "Easter 2013" */
export const readFeast = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const feast = readPhrase(feasts, tokens, at, end)
  if (feast === null || !isCapital(tokens, at)) return null
  const year = readTrailingYear(tokens, feast.next, end)
  return read(year?.next ?? feast.next, { grain: "day", name: feast.value, year: year?.value ?? null })
}

/** "summer 2009", "the spring of last year"; a bare one needs evidence. */
export const readSeason = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const name = seasons.get(wordAt(tokens, at, end))
  if (name === undefined) return null
  const year = readTrailingYear(tokens, at + 1, end)
  if (year !== null) return read(year.next, { grain: "season", name, year: year.value })
  const of = wordAt(tokens, at + 1, end)
  if (of === "of" || of === "this" || of === "last" || of === "next") {
    const relative = readDirection(tokens, of === "of" ? at + 2 : at + 1, end)
    if (relative !== null && relative.value.grain === "year") return { next: relative.next, value: { ...relative.value, grain: "season", name } }
  }
  return evidence ? read(at + 1, { grain: "season", name }) : null
}

/** Ordinals before "quarter". */
export const quarters: ReadonlyMap<string, number> = new Map([["first", 1], ["second", 2], ["third", 3], ["fourth", 4], ["1st", 1], ["2nd", 2], ["3rd", 3], ["4th", 4]])

/** "first quarter of 2009", "third quarter of last year"; a quarter of a game has no year. */
export const readQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const number = quarters.get(wordAt(tokens, at, end))
  let i = at + 1
  if (isHyphen(wordAt(tokens, i, end))) i++
  if (number === undefined || wordAt(tokens, i, end) !== "quarter") return null
  const month = number * 3 - 2
  const year = readTrailingYear(tokens, i + 1, end)
  if (year !== null) return read(year.next, { grain: "quarter", month, year: year.value })
  const of = wordAt(tokens, i + 1, end)
  if (of === "of" && wordAt(tokens, i + 2, end) === "the" && wordAt(tokens, i + 3, end) === "year") return read(i + 4, { grain: "quarter", month })
  const relative = of === "of" ? readDirection(tokens, i + 2, end) : null
  return relative !== null && relative.value.grain === "year" ? { next: relative.next, value: { ...relative.value, grain: "quarter", month } } : null
}

/** Words of business before a quarter without its year: in a match it is a part of the game. */
const business = new Set(
  "deal takeover merger acquisition purchase sale transaction profit profits earnings revenue sales results loss losses growth income expect expects expected complete completed".split(" ")
)
const businessReach = 12

/** "in the third quarter" */
export const readBareQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const number = quarters.get(wordAt(tokens, at, end))
  if (number === undefined || wordAt(tokens, at + 1, end) !== "quarter" || wordAt(tokens, at + 2, end) === "of") return null
  for (let i = at - 1; i >= Math.max(0, at - businessReach) && tokens.word[i] !== "."; i--) {
    if (business.has(tokens.word[i]!)) return read(at + 2, { grain: "quarter", month: number * 3 - 2 })
  }
  return null
}
