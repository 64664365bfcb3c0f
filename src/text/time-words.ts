import { stem } from "./stem.ts"

/** The days of the week, in full: "Sun" and "Mon" are mostly something else. */
export const weekdayNames: ReadonlySet<string> = new Set(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])

/** Stems of words that only say when or how old, which two clauses about anything share. */
export const timeWords: ReadonlySet<string> = new Set((
  "day week month year night morning afternoon evening noon midnight weekend season spring summer autumn winter today yesterday tonight tomorrow last next earlier old " +
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
).split(" ").map(stem))
