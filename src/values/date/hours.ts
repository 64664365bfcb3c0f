import type { Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { phrases, readPhrase, type Read } from "../scan.ts"

type Part = NonNullable<DateValue["part"]>

const lights = ["dawn", "daybreak", "sunrise", "first light"]

/** Words that lead up to a day and tell a part of it. */
const hours = phrases<Part>([
  ...["the early hours", "the small hours", "the wee hours", "the early morning hours", "the predawn hours", "the pre - dawn hours", "the hours before dawn"].flatMap((form) => joined(form, ["of", "on"], "morning")),
  ...["before", "at", "around", "near"].flatMap((lead) => lights.flatMap((light) => joined(`${lead} ${light}`, ["on", "", "of"], "morning"))),
  ...(["morning", "afternoon", "evening"] as const).flatMap((part) => ["mid", "late", "early"].flatMap((lead) => [...joined(`${lead} - ${part}`, ["on", "of"], part), ...joined(`${lead} ${part}`, ["on", "of"], part)]))
])

function joined(form: string, joiners: ReadonlyArray<string>, part: Part): ReadonlyArray<readonly [string, Part]> {
  return joiners.map((joiner) => [joiner === "" ? form : `${form} ${joiner}`, part] as const)
}

/**
 * A weekday behind the hours of it that are told first: "the early hours of Sunday", "before dawn on Friday", "mid-afternoon on Monday".
 * `readDay` reads what is behind them.
 */
export const readHoursOf = (tokens: Tokens, at: number, end: number, readDay: (at: number) => Read<DateValue> | null): Read<DateValue> | null => {
  const lead = readPhrase(hours, tokens, at, end)
  if (lead === null) return null
  const day = readDay(lead.next)
  // Days of a month are mostly told by other articles without their hours.
  if (day === null || day.value.weekday === null || day.value.until !== null || day.value.vagueness.length > 0) return null
  if (day.value.grain === "part") return day.value.part === lead.value ? day : null
  return day.value.grain === "day" ? { next: day.next, value: { ...day.value, grain: "part", part: lead.value } } : null
}
