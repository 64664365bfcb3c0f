import { UTCDate } from "@date-fns/utc"
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays"
import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { AgeValue, DateValue } from "../model/value.ts"
import { canMove, type ClaimsOf } from "./tolls.ts"

/** What is known of the articles that two claims stand in. */
export interface Reports {
  readonly articleOf: (id: string) => Article
  readonly claimsOf: ClaimsOf
}

const moving = new Set(["quantity", "money", "age", "term", "statement"])

/** Whether time explains a difference: the dates of the reports, or of what they tell, lie apart and the figure is one that time moves. */
export const isUpdate = (left: Claim, right: Claim, { articleOf, claimsOf }: Reports): boolean => {
  if (left.value.kind !== right.value.kind || !moving.has(left.value.kind)) return false
  const told = [isoDay(left.context.when), isoDay(right.context.when)] as const
  const out = [publishedOn(articleOf(left.article)), publishedOn(articleOf(right.article))] as const
  // Somebody is as old as he is when the paper comes out, whenever what it tells happened.
  const [a, b] = (out[0] !== null && out[1] !== null && out[0] !== out[1]) || left.value.kind === "age" ? out : told
  if (a === null || b === null || a === b) return false
  const [earlier, later] = a < b ? [left, right] : [right, left]
  // What was planned before it was called off is no error of the earlier paper.
  if (earlier.value.kind === "statement" && later.value.kind === "statement") return earlier.value.course === "planned" && later.value.course === "dropped"
  if (earlier.value.kind === "term" && later.value.kind === "term") {
    return earlier.value.rank !== null && later.value.rank !== null && earlier.value.rank < later.value.rank
  }
  if (earlier.value.kind === "age" && later.value.kind === "age") return hasAged(earlier.value, later.value, daysFrom(a < b ? a : b, a < b ? b : a))
  if (!("low" in earlier.value) || !("low" in later.value)) return false
  return left.arguments["state"] !== undefined ? canMove(earlier, later, claimsOf) : told[0] !== null && told[1] !== null && told[0] !== told[1]
}

const daysInYear = 365.25

/** Days from which a birthday between two reports is likelier than an error. */
const birthdayApart = 90

/** Whether so many days can make the one age the other. */
const hasAged = (earlier: AgeValue, later: AgeValue, days: number): boolean => {
  if (earlier.unit !== "year" || later.unit !== "year" || days < birthdayApart) return false
  const years = later.low - earlier.low
  return years > 0 && Math.abs(years - days / daysInYear) < 1
}

const daysFrom = (earlier: string, later: string): number => differenceInCalendarDays(dayOf(later), dayOf(earlier))
const dayOf = (date: string): Date => new UTCDate(`${date}T00:00:00Z`)

const publishedOn = ({ published }: Article): string | null => published?.date ?? null

const isoDay = (when: DateValue | null): string | null =>
  when === null || when.year === null || when.month === null || when.day === null || when.until !== null ? null
    : `${String(when.year).padStart(4, "0")}-${String(when.month).padStart(2, "0")}-${String(when.day).padStart(2, "0")}`
