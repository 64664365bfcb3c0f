import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { dayNumber, easterSunday, civilDate, weekdayOf, type CivilDate } from "../civil.ts"
import { isCapital, phrases, readPhrase, type Read } from "../scan.ts"
import { read } from "./read.ts"
import { readItsYear } from "./years.ts"

/** Feasts by the words they are written with. */
export const feasts = phrases<string>([
  ["christmas day", "christmas day"], ["christmas eve", "christmas eve"], ["christmas", "christmas"], ["boxing day", "boxing day"], ["easter sunday", "easter sunday"],
  ["easter monday", "easter monday"], ["good friday", "good friday"], ["easter", "easter"], ["palm sunday", "palm sunday"], ["new year's day", "new year's day"],
  ["new years day", "new year's day"], ["new year's eve", "new year's eve"], ["new years eve", "new year's eve"], ["thanksgiving day", "thanksgiving"],
  ["thanksgiving", "thanksgiving"], ["independence day", "independence day"], ["labor day", "labor day"], ["memorial day", "memorial day"],
  ["veterans day", "veterans day"], ["halloween", "halloween"], ["valentine's day", "valentine's day"], ["st. patrick's day", "st. patrick's day"],
  ["st patrick's day", "st. patrick's day"], ["may day", "may day"], ["bastille day", "bastille day"], ["armistice day", "armistice day"], ["ash wednesday", "ash wednesday"],
  ["black friday", "black friday"], ["earth day", "earth day"], ["juneteenth", "juneteenth"], ["anzac day", "anzac day"], ["remembrance day", "armistice day"],
  ["columbus day", "columbus day"], ["presidents day", "presidents day"], ["presidents ' day", "presidents day"], ["international workers ' day", "may day"],
  ["martin luther king jr . day", "martin luther king day"], ["martin luther king day", "martin luther king day"]
])

/** "Christmas Day", "Easter 2013", "Labor Day this year" */
export const readFeast = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const feast = readPhrase(feasts, tokens, at, end)
  if (feast === null || !isCapital(tokens, at)) return null
  const its = readItsYear(tokens, feast.next, end)
  return read(its.next, { grain: "day", name: feast.value, ...its.value })
}

const fixedFeasts: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["christmas day", [12, 25]], ["christmas eve", [12, 24]], ["boxing day", [12, 26]], ["new year's day", [1, 1]], ["new year's eve", [12, 31]], ["independence day", [7, 4]],
  ["halloween", [10, 31]], ["valentine's day", [2, 14]], ["st. patrick's day", [3, 17]], ["may day", [5, 1]], ["bastille day", [7, 14]], ["veterans day", [11, 11]],
  ["armistice day", [11, 11]], ["earth day", [4, 22]], ["juneteenth", [6, 19]], ["anzac day", [4, 25]]
] as const)

/** Month and day of a feast that is on the same day every year, else null. */
export const fixedFeast = (name: string): readonly [month: number, day: number] | null => fixedFeasts.get(name) ?? null

const fromEaster: ReadonlyMap<string, number> = new Map([["easter sunday", 0], ["easter", 0], ["easter monday", 1], ["good friday", -2], ["palm sunday", -7], ["ash wednesday", -46]])

/** The day of a feast in a year, null for a name that is no feast or a season around one ("Christmas"). */
export const feastDay = (name: string, year: number): CivilDate | null => {
  const fixed = fixedFeasts.get(name)
  if (fixed !== undefined) return { year, month: fixed[0], day: fixed[1] }
  const offset = fromEaster.get(name)
  if (offset !== undefined) return civilDate(dayNumber(easterSunday(year)) + offset)
  switch (name) {
    case "thanksgiving": return nthWeekday(year, 11, 4, 4)
    case "black friday": return civilDate(dayNumber(nthWeekday(year, 11, 4, 4)) + 1)
    case "columbus day": return nthWeekday(year, 10, 1, 2)
    case "presidents day": return nthWeekday(year, 2, 1, 3)
    case "martin luther king day": return nthWeekday(year, 1, 1, 3)
    case "labor day": return nthWeekday(year, 9, 1, 1)
    case "memorial day": {
      const last = dayNumber({ year, month: 5, day: 31 })
      return civilDate(last - ((weekdayOf(last) + 6) % 7))
    }
    default: return null
  }
}

const nthWeekday = (year: number, month: number, weekday: number, nth: number): CivilDate => {
  const first = dayNumber({ year, month, day: 1 })
  return civilDate(first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}
