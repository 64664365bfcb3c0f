import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { readApproximator } from "../approximators.ts"
import { addMonths, civilDate, dayNumber, isCivil } from "../civil.ts"
import type { Bound } from "../interval.ts"
import { readNumber } from "../numbers.ts"
import { isCapital, isNumber, wordAt, wordBefore, type Read } from "../scan.ts"
import { readDayMonth, readMonth } from "./days.ts"
import { feastDay, feasts, fixedFeast, readFeast } from "./feasts.ts"
import { read, withVagueness } from "./read.ts"
import { readWeekday } from "./weekdays.ts"
import { months, partNames, relativeUnits, seasons, shortWeekdays, weekdays } from "./words.ts"

/** Days counted from publication. */
export const relativeDays: ReadonlyMap<string, number> = new Map([["today", 0], ["tonight", 0], ["tomorrow", 1], ["yesterday", -1]])

/** "yesterday", "tomorrow morning", "tonight" */
export const readRelativeDay = (tokens: Tokens, at: number, end: number, word: string, offset: number): Read<DateValue> => {
  const relative = { unit: "day", offset } as const
  if (word === "tonight") return read(at + 1, { grain: "part", relative, part: "night" })
  const part = partNames.get(wordAt(tokens, at + 1, end))
  return part === undefined || word === "today" ? read(at + 1, { grain: "day", relative }) : read(at + 2, { grain: "part", relative, part })
}

/** Which way a period lies from publication. */
export const directions: ReadonlyMap<string, number> = new Map([["last", -1], ["past", -1], ["previous", -1], ["this", 0], ["next", 1], ["coming", 1]])

/** "last week", "this morning", "next week on Tuesday", "last Thursday", "last November", "this past summer" */
export const readDirection = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  let word = wordAt(tokens, at, end)
  let i = at + 1
  if (word === "this") {
    const second = wordAt(tokens, i, end)
    if (second === "past" || second === "coming" || second === "last" || second === "next") {
      word = second
      i++
    }
  }
  const offset = directions.get(word)
  if (offset === undefined) return null
  const noun = wordAt(tokens, i, end)
  const unit = relativeUnits.get(noun)
  if (unit !== undefined) {
    // "the last day" and "next day" count from elsewhere; "past years" tell no year.
    if (unit === "day" || noun.endsWith("s") || (word === "past" || word === "coming") && at + 1 === i) return null
    const relative = { unit, offset } as const
    return (unit === "week" ? readDayOfWeek(tokens, i + 1, end, relative) : null) ?? read(i + 1, { grain: unit, relative })
  }
  if (word === "past" && i === at + 1 || word === "previous") return null
  const part = partNames.get(noun)
  if (part !== undefined && !noun.endsWith("s")) {
    if (word === "last" && part === "night") return read(i + 1, { grain: "part", part, relative: { unit: "day", offset: -1 } })
    return word === "this" ? read(i + 1, { grain: "part", part, relative: { unit: "day", offset: 0 } }) : null
  }
  if (noun === "weekend") return read(i + 1, { grain: "week", name: "weekend", relative: { unit: "week", offset } })
  const season = seasons.get(noun)
  if (season !== undefined) return read(i + 1, { grain: "season", name: season, relative: { unit: "season", offset } })
  const direction = offset < 0 ? "last" : offset > 0 ? "next" : "this"
  if (weekdays.has(noun) && !shortWeekdays.has(noun)) {
    const found = readWeekday(tokens, i, end)
    return found === null || found.value.until !== null || found.value.month !== null ? found : withVagueness(found, direction)
  }
  if (months.has(noun) && isCapital(tokens, i)) {
    const found = readMonth(tokens, i, end, true)
    return found === null || found.value.until !== null || found.value.day !== null || found.value.year !== null || found.value.relative !== null ? null : withVagueness(found, direction)
  }
  const feast = feasts.has(noun) ? readFeast(tokens, i, end) : null
  return feast === null || feast.value.year !== null || feast.value.relative !== null ? null : withVagueness(feast, direction)
}

/** The day behind a week: "next week on Tuesday", "last week Wednesday". */
const readDayOfWeek = (tokens: Tokens, at: number, end: number, relative: DateValue["relative"]): Read<DateValue> | null => {
  const i = wordAt(tokens, at, end) === "on" ? at + 1 : at
  const word = wordAt(tokens, i, end)
  if (!weekdays.has(word) || shortWeekdays.has(word)) return null
  const found = readWeekday(tokens, i, end)
  return found === null || found.value.until !== null || found.value.day !== null || found.value.relative !== null ? null : { next: found.next, value: { ...found.value, relative } }
}

type AgoUnit = readonly [unit: "day" | "week" | "month" | "year", times: number]

const agoUnits: ReadonlyMap<string, AgoUnit> = new Map<string, AgoUnit>([
  ...[...relativeUnits].map(([word, unit]) => [word, [unit, 1]] as const), ["decade", ["year", 10]], ["decades", ["year", 10]], ["century", ["year", 100]],
  ["centuries", ["year", 100]], ["fortnight", ["week", 2]]
])

/** "eight days ago", "a week ago", "two days later", "about 30 months ago", "3 days from now", "two weeks before Christmas Day" */
export const readAgo = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const lead = readApproximator(tokens, at, end)
  const start = lead === null ? at : lead.next
  const word = wordAt(tokens, start, end)
  // "Half a century ago" is said of 47 years, and of 54.
  if (wordBefore(tokens, at) === "half") return null
  const article = (word === "a" || word === "an") && agoUnits.has(wordAt(tokens, start + 1, end))
  const number = article ? null : readNumber(tokens, start, end)
  if (!article && (number === null || number.low !== number.high || number.share || !Number.isInteger(number.low) || number.low < 1)) return null
  const i = article ? start + 1 : number?.next ?? start
  const unit = agoUnits.get(wordAt(tokens, i, end))
  if (unit === undefined) return null
  const count = (article ? 1 : number?.low ?? 1) * unit[1]
  if (count > 100_000) return null
  const after = wordAt(tokens, i + 1, end)
  const coarse = unit[0] !== "day" || lead !== null || number?.approximate === true
  if (after === "ago") return read(i + 2, { grain: unit[0], relative: { unit: unit[0], offset: -count }, vagueness: coarse ? ["around"] : [] })
  if (after === "from" && (wordAt(tokens, i + 2, end) === "now" || wordAt(tokens, i + 2, end) === "today")) {
    return read(i + 3, { grain: unit[0], relative: { unit: unit[0], offset: count }, vagueness: coarse ? ["around"] : [] })
  }
  if (after === "later") return read(i + 2, { grain: unit[0], relative: { unit: unit[0], offset: count }, vagueness: coarse && lead !== null ? ["around", "later"] : ["later"] })
  if (after === "earlier") return read(i + 2, { grain: unit[0], relative: { unit: unit[0], offset: -count }, vagueness: coarse && lead !== null ? ["around", "earlier"] : ["earlier"] })
  // "less than 3 days after": its words were read before.
  if (wordBefore(tokens, at) === "than" || after !== "before" && after !== "after" && !(after === "from" && relativeDays.has(wordAt(tokens, i + 2, end)))) return null
  const base = readBase(tokens, i + 2, end)
  const value = base === null ? null : shifted(base.value, unit[0], after === "before" ? -count : count)
  const bound = boundOf(lead?.value ?? null, after === "before")
  return base === null || value === null || bound === "inside" ? null : { next: base.next, value: { ...value, vagueness: bound !== null ? [bound] : coarse ? ["around"] : [] } }
}

/** "More than two weeks before" is before that day; "less than two weeks before" lies inside, which no single date tells. */
const boundOf = (lead: Bound | null, before: boolean): "before" | "after" | "inside" | null => {
  switch (lead) {
    case "over": case "atLeast": return before ? "before" : "after"
    case "under": case "atMost": return "inside"
    default: return null
  }
}

/** A day that others can be counted from: "Jan. 12", "12 January", "yesterday", "Christmas Day". */
const readBase = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const offset = relativeDays.get(word)
  if (offset !== undefined) return word === "tonight" ? null : read(at + 1, { grain: "day", relative: { unit: "day", offset } })
  const found = isNumber(tokens, at, end) ? readDayMonth(tokens, at, end) : months.has(word) ? readMonth(tokens, at, end, false) : readFeast(tokens, at, end)
  return found === null || found.value.grain !== "day" || found.value.until !== null || found.value.relative !== null ? null : found
}

/** So many days, weeks, months or years from a day; null where no calendar tells. */
const shifted = (base: DateValue, unit: AgoUnit[0], count: number): DateValue | null => {
  const days = unit === "day" ? count : unit === "week" ? count * 7 : null
  if (base.relative !== null) return days === null ? null : { ...base, relative: { unit: "day", offset: base.relative.offset + days } }
  const feast = base.name === null ? null : base.year === null ? fixedFeast(base.name) : feastDay(base.name, base.year)
  const [month, day] = feast === null ? [base.month, base.day] : "month" in feast ? [feast.month, feast.day] : feast
  if (month === null || day === null || base.year === null && unit === "year") return null
  const year = base.year ?? openYear
  const moved = days === null ? { ...addMonths(year, month, unit === "year" ? count * 12 : count), day } : civilDate(dayNumber({ year, month, day }) + days)
  return isCivil(moved.year, moved.month, moved.day) ? { ...base, ...moved, year: base.year === null ? null : moved.year, weekday: null, name: null } : null
}

/** Stands for a year that is not told; no leap year. */
const openYear = 2001
