import type { DateValue } from "../../model/value.ts"

export const monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"
] as const

export const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const

export const months: ReadonlyMap<string, number> = new Map([
  ...monthNames.map((name, i) => [name.toLowerCase(), i + 1] as const),
  ["jan", 1], ["feb", 2], ["mar", 3], ["apr", 4], ["jun", 6], ["jul", 7], ["aug", 8], ["sep", 9], ["sept", 9], ["oct", 10], ["nov", 11], ["dec", 12],
  ["jan.", 1], ["feb.", 2], ["mar.", 3], ["apr.", 4], ["jun.", 6], ["jul.", 7], ["aug.", 8], ["sep.", 9], ["sept.", 9], ["oct.", 10], ["nov.", 11], ["dec.", 12]
])

/** Full month names that are other words too. */
export const ambiguousMonths: ReadonlySet<string> = new Set(["may", "march", "mar", "jan", "dec", "sep", "jun"])

export const weekdays: ReadonlyMap<string, number> = new Map([
  ...weekdayNames.map((name, i) => [name.toLowerCase(), i] as const),
  ["mon", 1], ["tue", 2], ["tues", 2], ["wed", 3], ["weds", 3], ["thu", 4], ["thur", 4], ["thurs", 4], ["fri", 5], ["sat", 6], ["sun", 0]
])

/** Short weekday names; most are words of their own. */
export const shortWeekdays: ReadonlySet<string> = new Set(["mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun"])

export const partNames: ReadonlyMap<string, NonNullable<DateValue["part"]>> = new Map([
  ["morning", "morning"], ["mornings", "morning"], ["afternoon", "afternoon"], ["afternoons", "afternoon"], ["evening", "evening"], ["evenings", "evening"],
  ["night", "night"], ["nights", "night"]
])

export const seasons: ReadonlyMap<string, string> = new Map([["spring", "spring"], ["summer", "summer"], ["autumn", "autumn"], ["fall", "autumn"], ["winter", "winter"]])

/** First month of a season, northern hemisphere. Winter belongs to the year it begins in. */
export const seasonMonth: ReadonlyMap<string, number> = new Map([["spring", 3], ["summer", 6], ["autumn", 9], ["winter", 12]])

export const relativeUnits: ReadonlyMap<string, "day" | "week" | "month" | "year"> = new Map([
  ["day", "day"], ["days", "day"], ["week", "week"], ["weeks", "week"], ["month", "month"], ["months", "month"], ["year", "year"], ["years", "year"]
])

/** Words for a direction or a bound that a date keeps in `vagueness`, with how they are printed before it. */
export const boundWords: ReadonlyMap<string, string> = new Map([
  ["by", "by"], ["since", "since"], ["until", "until"], ["till", "until"], ["before", "before"], ["after", "after"]
])
