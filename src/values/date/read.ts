import type { DateValue } from "../../model/value.ts"
import type { Read } from "../scan.ts"

// What every reader of dates builds its values with.

/** A date that leaves everything open. */
export const openDate: DateValue = {
  kind: "date", grain: "day", year: null, month: null, day: null, weekday: null, part: null, relative: null, name: null, vagueness: [], until: null
}

/** A date that tells these fields and leaves the others open. */
export const dateOf = (fields: Partial<DateValue> & Pick<DateValue, "grain">): DateValue => ({ ...openDate, ...fields })

/** A date that was read up to token `next`. */
export const read = (next: number, fields: Partial<DateValue> & Pick<DateValue, "grain">): Read<DateValue> => ({ next, value: dateOf(fields) })

/** The same date, told less exactly. */
export const withVagueness = (found: Read<DateValue> | null, word: string): Read<DateValue> | null =>
  found === null ? null : { next: found.next, value: { ...found.value, vagueness: [...new Set([word, ...found.value.vagueness])].sort() } }

/** From one date to another. */
export const range = (from: DateValue, to: Read<DateValue>): Read<DateValue> => {
  // The year of the second end holds for the first: "from June to July 2009". "November to February 2009" began the year before.
  const borrows = from.year === null && from.relative === null && from.month !== null && to.value.month !== null
  const year = borrows && to.value.year !== null ? to.value.year - (from.month > to.value.month ? 1 : 0) : from.year
  return { next: to.next, value: { ...from, year, until: { ...to.value, until: null } } }
}
