import type { Comparison, DateGrain, DateValue, Relation } from "../../model/value.ts"
import { addMonths, civilDate, dayNumber, daysInMonth, mondayOf, weekdayOf } from "../civil.ts"
import { feastDay, fixedFeast } from "./feasts.ts"
import { printDate } from "./print.ts"
import { seasonMonth, weekdayNames } from "./words.ts"

/** Hours on the calendar, half-open. */
interface Extent {
  readonly from: number
  readonly to: number
}

/** How two dates stand to each other by the fields that both tell. A date without a year borrows the other's. */
export const compareDates = (left: DateValue, right: DateValue): Comparison => {
  const names = `${printDate(left)} and ${printDate(right)}`
  const result = (relation: Relation, why: string): Comparison => ({ relation, because: `${names}: ${why}` })
  if (key(left) === key(right)) return result("equal", "the same")
  if (left.relative !== null || right.relative !== null || isNarrative(left) || isNarrative(right)) return compareRelative(left, right, result)
  const [a, b] = extentsOf(left, right)
  if (a === null || b === null) return compareFields(left, right, result)
  const [boundA, boundB] = [bound(left, a), bound(right, b)]
  if (boundA !== null || boundB !== null) return compareBounds(left, right, a, b, boundA, boundB, result)
  if (a.from === b.from && a.to === b.to) {
    if (clash(left, right)) return result("different", "not the same part of it")
    return sameExactness(left, right) ? result("equal", "the same") : result("compatible", "the same, told with different exactness")
  }
  const range = left.until !== null || right.until !== null
  if (isDayLike(left) && isDayLike(right) && !range) return compareDays(left, right, a, b, result)
  // "From 2007 to 2009" tells where a time begins and where it ends; "2009" only lies in it.
  if (left.until !== null && right.until !== null && sameExactness(left, right)) return result("different", a.from === b.from ? "they end at different times" : a.to === b.to ? "they begin at different times" : "two different stretches of time")
  if (contains(a, b) || contains(b, a)) return result("compatible", "one lies within the other")
  if (a.from < b.to && b.from < a.to) return range ? result("different", "they overlap in part") : result("compatible", "they overlap")
  // A silk of the 17th century may be found on a day of August.
  if (areOfTwoScales(left, right)) return result("incomparable", "an age against a day or a month")
  return result(isVague(left) || isVague(right) ? "different" : "incompatible", "two different dates")
}

const ages: ReadonlySet<DateGrain> = new Set(["century", "decade"])
const moments: ReadonlySet<DateGrain> = new Set(["month", "week", "day", "part"])

const areOfTwoScales = ({ grain: a }: DateValue, { grain: b }: DateValue): boolean => ages.has(a) && moments.has(b) || ages.has(b) && moments.has(a)

type Say = (relation: Relation, why: string) => Comparison

const leapYear = 2000

/** A text form of all fields, so that equal dates have equal keys. */
const key = (date: DateValue): string =>
  `${date.grain}|${date.year}|${date.month}|${date.day}|${date.weekday}|${date.part}|${date.relative === null ? "" : `${date.relative.unit}${date.relative.offset}`}|${date.name}|` +
  `${[...date.vagueness].sort().join(",")}|${date.until === null ? "" : key(date.until)}`

const isNarrative = (date: DateValue): boolean => date.vagueness.includes("later") || date.vagueness.includes("earlier")

const isVague = (date: DateValue): boolean => date.vagueness.includes("around")

const isDayLike = (date: DateValue): boolean => date.grain === "day" || date.grain === "part"

const yearIn = (date: DateValue): number | null => date.year ?? date.until?.year ?? null

/** Relative references compare by offset only: they may have been published on different days. */
const compareRelative = (left: DateValue, right: DateValue, result: Say): Comparison => {
  if (left.relative === null || right.relative === null || isNarrative(left) !== isNarrative(right) || left.relative.unit !== right.relative.unit || left.name !== right.name) {
    return areOneOfYear(left, right) ? result("compatible", "the same part of a year, told in two ways") : result("incomparable", "counted from different points")
  }
  // "Today" of one paper may be "yesterday" of the next one.
  if (left.relative.offset !== right.relative.offset && left.relative.unit === "day") return result("incomparable", "counted from days that nobody knows")
  if (left.relative.offset !== right.relative.offset) return result("different", "counted differently, and perhaps from different days")
  if (tellsMore(left) && tellsMore(right)) {
    const { relation, because } = compareDates(withoutRelative(left), withoutRelative(right))
    return { relation: relation === "incompatible" ? "different" : relation, because }
  }
  return clash(left, right) ? result("different", "not the same part of it") : result("compatible", "the same, told with different exactness")
}

/** Whether two dates are one month, season or day of a year that one of them counts: "December last year", "last December". */
const areOneOfYear = (left: DateValue, right: DateValue): boolean => {
  if (left.year !== null || right.year !== null || left.grain !== right.grain || left.name !== right.name || left.until !== null || right.until !== null) return false
  const [a, b] = [left.relative, right.relative]
  const ofYear = a?.unit === "year" ? a : b?.unit === "year" ? b : null
  if (ofYear === null || isNarrative(left) || isNarrative(right)) return false
  const other = ofYear === a ? b : a
  if (other !== null) return left.name !== null && other.unit === "season" && Math.sign(other.offset) === Math.sign(ofYear.offset)
  return left.month !== null && left.month === right.month && left.day === right.day && left.weekday === right.weekday
}

/** Whether more is told than what it is counted from: "Tuesday of last week". */
const tellsMore = (date: DateValue): boolean => date.month !== null || date.weekday !== null

const withoutRelative = (date: DateValue): DateValue => ({ ...date, relative: null, until: date.until === null ? null : withoutRelative(date.until) })

const sameExactness = (left: DateValue, right: DateValue): boolean =>
  left.grain === right.grain && left.part === right.part && [...left.vagueness].sort().join() === [...right.vagueness].sort().join()

const qualifier = (date: DateValue): string | undefined => date.vagueness.find((word) => word === "early" || word === "mid" || word === "late")

/** "early" against "late", morning against night; evening and night overlap. */
const clash = (left: DateValue, right: DateValue): boolean => {
  const [a, b] = [qualifier(left), qualifier(right)]
  return a !== undefined && b !== undefined && a !== b && left.part === right.part
}

const contains = (outer: Extent, inner: Extent): boolean => outer.from <= inner.from && inner.to <= outer.to

const days = (from: number, count: number): Extent => ({ from: from * 24, to: (from + count) * 24 })

/** Hours of a day that a part of it, or "early" and "late", stand for. The night runs on into the next morning. */
const hoursOf = (date: DateValue): readonly [from: number, to: number] => {
  switch (date.part) {
    case "morning": return [0, 12]
    case "afternoon": return [12, 17]
    case "evening": return [17, 24]
    case "night": return [18, 30]
    case null: {
      const word = qualifier(date)
      return word === "early" ? [0, 9] : word === "late" ? [17, 27] : [0, 24]
    }
  }
}

/** Where two dates lie on one calendar. A feast that moves from year to year lies nowhere in an unknown one. */
const extentsOf = (left: DateValue, right: DateValue): readonly [Extent | null, Extent | null] => {
  const year = yearIn(left) ?? yearIn(right)
  const placed = (date: DateValue) => (year === null && date.name !== null && fixedFeast(date.name) === null ? null : extentOf(date, year ?? leapYear))
  return [placed(left), placed(right)]
}

const extentOf = (date: DateValue, borrowed: number): Extent | null => {
  const start = pointExtent(date, borrowed)
  if (start === null || date.until === null) return start
  const end = pointExtent(date.until, date.until.month === null && date.until.year === null ? borrowed : date.until.year ?? borrowed)
  if (end === null) return null
  return end.to > start.from ? { from: start.from, to: end.to } : null
}

const pointExtent = (date: DateValue, borrowed: number): Extent | null => {
  const { grain, month, day, name } = date
  const year = date.year ?? borrowed
  switch (grain) {
    case "century": return date.year === null ? null : yearsExtent(date.year, 100)
    case "decade": return date.year === null ? null : yearsExtent(date.year, 10)
    case "year": return date.year === null ? null : yearsExtent(date.year, 1)
    case "half": return month === null ? null : monthsExtent(year, month, 6)
    case "quarter": return month === null ? null : monthsExtent(year, month, 3)
    case "season": {
      const first = name === null ? undefined : seasonMonth.get(name)
      return date.year === null || first === undefined ? null : monthsExtent(date.year, first, 3)
    }
    case "month": return month === null ? null : days(dayNumber({ year, month, day: 1 }), daysInMonth(year, month))
    case "week": return month === null || day === null ? null : days(mondayOf(dayNumber({ year, month, day })) + (name === "weekend" ? 5 : 0), name === "weekend" ? 2 : 7)
    case "day": case "part": {
      const civil = month !== null && day !== null ? { year, month, day } : name === null ? null : feastDay(name, year)
      return civil === null ? null : days(dayNumber(civil), 1)
    }
  }
}

const yearsExtent = (year: number, count: number): Extent => monthsExtent(year, 1, 12 * count)

const monthsExtent = (year: number, month: number, count: number): Extent => {
  const end = addMonths(year, month, count)
  return { from: dayNumber({ year, month, day: 1 }) * 24, to: dayNumber({ ...end, day: 1 }) * 24 }
}

/** Two days: the same, or neighbours with a night between them that both may mean, or two. */
const compareDays = (left: DateValue, right: DateValue, a: Extent, b: Extent, result: Say): Comparison => {
  const [hoursA, hoursB] = [hoursOf(left), hoursOf(right)]
  const overlap = a.from + hoursA[0] < b.from + hoursB[1] && b.from + hoursB[0] < a.from + hoursA[1]
  if (a.from !== b.from) {
    return overlap || isVague(left) || isVague(right) ? result("different", "two days, but the night between them may be meant") : result("incompatible", "two different days")
  }
  return overlap ? result("compatible", "the same day") : result("different", "the same day at different times")
}

/** Open ends: "by 2036", "since Thursday". */
const bound = (date: DateValue, extent: Extent): Extent | null => {
  for (const word of date.vagueness) {
    if (word === "by" || word === "until") return { from: -Infinity, to: extent.to }
    if (word === "before") return { from: -Infinity, to: extent.from }
    if (word === "since") return { from: extent.from, to: Infinity }
    if (word === "after") return { from: extent.to, to: Infinity }
  }
  return null
}

const compareBounds = (left: DateValue, right: DateValue, a: Extent, b: Extent, boundA: Extent | null, boundB: Extent | null, result: Say): Comparison => {
  if (contains(a, b) || contains(b, a)) {
    return result("compatible", left.year === right.year ? "the same date, open on one side" : "one lies within the other")
  }
  const [x, y] = [boundA ?? a, boundB ?? b]
  if (boundA !== null && boundB !== null && (x.from === -Infinity) === (y.from === -Infinity)) return result("different", "two different bounds")
  return x.from < y.to && y.from < x.to ? result("compatible", "within the bound") : result("different", "outside the bound")
}

/** What no calendar can place: weekdays, seasons and feasts without a year. */
const compareFields = (left: DateValue, right: DateValue, result: Say): Comparison => {
  const [a, b] = [weekdayIn(left), weekdayIn(right)]
  if (left.day !== null && right.day !== null && left.day !== right.day && left.until === null && right.until === null) return result("incompatible", "two days of the month")
  if (a !== null && b !== null && isDayLike(left) && isDayLike(right)) {
    if (left.until !== null || right.until !== null) return compareWeekdayRanges(left, right, a, b, result)
    // Put the second on the day of the week nearest to the first.
    const apart = ((b - a + 10) % 7) - 3
    if (apart !== 0 && left.weekday !== null && right.weekday !== null && (openVagueness(left) || openVagueness(right))) return result("different", "two different bounds")
    const compared = compareDays(left, right, days(a, 1), days(a + apart, 1), (relation, why) => ({ relation, because: why }))
    if (apart === 0 && compared.relation === "compatible" && clash(left, right)) return result("different", "not the same part of it")
    return result(compared.relation, apart === 0 ? compared.because : `${weekdayNames[a]} is not ${weekdayNames[b]}; ${compared.because}`)
  }
  if (left.grain === "season" && right.grain === "season") {
    if (left.name !== right.name) return result(left.year !== null && right.year !== null && left.year !== right.year ? "incompatible" : "different", "two seasons")
    return result("compatible", "the same season")
  }
  if (left.name !== null && left.name === right.name && left.grain === right.grain) return result("compatible", "the same name")
  return result("incomparable", "they tell different parts of a date")
}

const openVagueness = (date: DateValue): boolean => date.vagueness.some((word) => word === "by" || word === "since" || word === "until" || word === "before" || word === "after")

const compareWeekdayRanges = (left: DateValue, right: DateValue, a: number, b: number, result: Say): Comparison => {
  const inside = (weekday: number, date: DateValue, from: number) => {
    const to = date.until === null ? from : weekdayIn(date.until) ?? from
    return (weekday - from + 7) % 7 <= (to - from + 7) % 7
  }
  return inside(b, left, a) || inside(a, right, b) ? result("compatible", "they overlap") : result("incompatible", "two different days")
}

/**
 * Days between two days, parts of days or longer times, 0 where they touch; null where no calendar places both.
 * A date without a year borrows the other's.
 */
export const daysApart = (left: DateValue, right: DateValue): number | null => {
  if (left.relative !== null || right.relative !== null) return null
  const [a, b] = extentsOf(left, right)
  return a === null || b === null ? null : Math.max(0, b.from - a.to, a.from - b.to) / 24
}

/** The weekday told, or the one of a full date. */
const weekdayIn = (date: DateValue): number | null => {
  const { year, month, day } = date
  if (year !== null && month !== null && day !== null) return weekdayOf(dayNumber({ year, month, day }))
  return date.weekday
}

/** The first day that a date covers, ISO 8601, or null while it is open. For `asOf` in reports and for sorting. */
export const isoDay = (date: DateValue): string | null => {
  if (date.relative !== null || date.year === null) return null
  const extent = pointExtent(date, date.year)
  if (extent === null) return null
  const { year, month, day } = civilDate(extent.from / 24)
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
}
