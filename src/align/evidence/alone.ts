import type { Claim } from "../../model/claim.ts"
import { daysApart } from "../../values/date.ts"
import { areFarAged, isOfChild } from "./aged.ts"
import { sortOf } from "./features.ts"

/** What an amount of an article may be alone in, from what its claim says of it; null where that is nothing. */
export type Measure = (claim: Claim) => string | null

/**
 * What an amount is measured in ("measure length", "money EUR", "duration hour") or a number counts ("count ship"), for
 * each claim of an article that gives no second amount in it; null for all others. The hour of a day counts as such an
 * amount. Two articles on one story that give one amount each in a rare measure mostly mean the same thing.
 */
export const measuredAlone = (claims: ReadonlyArray<Claim>, measureOf: Measure): ReadonlyArray<string | null> => {
  const measures = claims.map(measureOf)
  const amounts = new Map<string, string>()
  claims.forEach(({ printed, value }, i) => {
    const measure = measures[i]
    if (measure === null || measure === undefined) return
    const amount = "low" in value ? `${value.low} ${value.high}` : printed
    amounts.set(measure, (amounts.get(measure) ?? amount) === amount ? amount : several)
  })
  return measures.map((measure) => (measure === null || amounts.get(measure) === several ? null : measure))
}

const several = ""

/** The measure of an amount, of whatever the article tells it. */
export const measureOf: Measure = (claim) => {
  const { arguments: { incident, proceeding, state, thing }, predicate, value } = claim
  switch (value.kind) {
    case "quantity": return value.factor || value.share ? null : sortOf(claim)
    case "money": return `${predicate} ${value.currency}`
    case "duration": return short.has(value.unit) ? `${predicate} ${value.unit}` : null
    case "time": return `${predicate} ${(incident ?? proceeding)?.key ?? ""}`
    // Days from one to another a story has of one thing: a storm, a festival; those of an earlier year are given with it.
    case "date": return predicate === "date" ? (value.until === null || value.day === null ? null : `days ${value.year ?? value.until.year ?? ""}`) : `${predicate} ${(incident ?? proceeding ?? thing ?? state)?.key ?? ""}`
    case "age": return value.unit !== "year" ? "age of a baby" : isOfChild(claim) ? "age of a child" : "age of somebody grown up"
    default: return null
  }
}

/** The measure of an amount and the thing that it is told of: "45 kilograms of cocaine", "a 98-foot boat". */
export const measureOfThing: Measure = ({ arguments: { thing }, predicate, value }) => {
  if (thing === undefined) return null
  switch (value.kind) {
    case "quantity": return value.factor || value.share || value.dimension === null ? null : `${predicate} ${value.dimension} ${thing.key}`
    case "money": return `${predicate} ${value.currency} ${thing.key}`
    default: return null
  }
}

/** Of years and months a story has many: an age, a sentence, a contract. */
const short = new Set(["second", "minute", "hour", "day"])

/** How many times the larger of two amounts may be the smaller one, for both to be told of one thing. */
const alike = 1.3
/** How many minutes two hours of the day may lie apart. */
const within = 60
/** How many minutes lie between two of them, of which one is told as "about", before it is another. */
const loose = 10

/** How many days two days may lie apart. */
const daysWithin = 2

/** How many days lie between a weekday and the nearest other one. */
const weekdaysApart = (left: number, right: number): number => Math.min(Math.abs(left - right), 7 - Math.abs(left - right))

/** Whether two amounts differ, and no more than reports of one thing do; `ratio` is the larger by the smaller one, null for what has no such ratio. */
export const differLittle = ({ value: left }: Claim, { value: right }: Claim, ratio: number | null): boolean => {
  if (left.kind === "date" && right.kind === "date") {
    if (left.until !== null && right.until !== null) return (daysApart(left, right) ?? Infinity) <= daysWithin
    const dated = left.day !== null && right.day !== null
    const days = dated ? daysApart(left, right) ?? 0 : left.weekday !== null && right.weekday !== null ? weekdaysApart(left.weekday, right.weekday) : 0
    return days > 0 && days <= daysWithin
  }
  if (areFarAged(left, right)) return false
  if (left.kind !== "time" || right.kind !== "time") return ratio !== null && ratio < alike
  const gap = Math.max(left.low - right.high, right.low - left.high)
  return gap > (left.approximate || right.approximate ? loose : 0) && gap <= within
}
