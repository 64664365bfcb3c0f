import type { Published } from "../model/article.ts"

/*
 * Dates are read by our own few patterns: a date library goes through the machine's time zone, in which some days
 * do not exist, and fills what is missing from today. Neither may happen here.
 */

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]

/** 1 to 12 for a month's name or its usual abbreviation, else 0. */
const monthNumber = (word: string): number => {
  const lower = word.toLowerCase()
  if (lower === "sept") return 9
  return months.findIndex((name) => name === lower || (lower.length === 3 && name.startsWith(lower))) + 1
}

/** `YYYY-MM-DD`, or null where the calendar has no such day. */
const calendarDay = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** Two digits are years of 1969 to 2068, as POSIX has it. */
const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length > 2 ? year : year < 69 ? 2000 + year : 1900 + year
}

/** Day and month of "11/27/2005" or "27.11.2005"; null when both orders give a date and they differ. */
const slashedDay = (first: number, second: number, year: number): string | null => {
  if (first > 12) return calendarDay(year, second, first)
  if (second > 12 || first === second) return calendarDay(year, first, second)
  return null
}

const word = (name: string): string => `(?<${name}>[a-z]{3,9})\\.?`
const datePattern = new RegExp([
  "\\b(?<isoYear>\\d{4})[-/](?<isoMonth>\\d{1,2})[-/](?<isoDay>\\d{1,2})(?!\\d)",
  `\\b${word("usMonth")} (?<usDay>\\d{1,2})(?:st|nd|rd|th)?,? (?<usYear>\\d{4})\\b`,
  `\\b(?<ukDay>\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${word("ukMonth")},?[ -](?<ukYear>\\d{4})\\b`,
  "\\b(?<first>\\d{1,2})(?<mark>[/.])(?<second>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})\\b"
].join("|"), "giu")

/** The date of one match: null where the calendar has none, undefined where the word is no month. */
const dateOf = (groups: Readonly<Record<string, string | undefined>>): string | null | undefined => {
  const { isoYear, isoMonth, isoDay, usMonth, usDay, usYear, ukDay, ukMonth, ukYear, first, second, year } = groups
  if (isoYear !== undefined) return calendarDay(Number(isoYear), Number(isoMonth), Number(isoDay))
  if (first !== undefined) return slashedDay(Number(first), Number(second), fullYear(year ?? ""))
  const month = monthNumber(usMonth ?? ukMonth ?? "")
  return month === 0 ? undefined : calendarDay(Number(usYear ?? ukYear), month, Number(usDay ?? ukDay))
}

interface FoundDate {
  readonly date: string | null
  readonly start: number
  readonly end: number
}

/** Dates in order of appearance. A match whose word is no month is no date. */
const datesIn = (text: string): ReadonlyArray<FoundDate> => {
  const found: Array<FoundDate> = []
  datePattern.lastIndex = 0
  for (let match = datePattern.exec(text); match !== null; match = datePattern.exec(text)) {
    const date = dateOf(match.groups ?? {})
    if (date !== undefined) found.push({ date, start: match.index, end: match.index + match[0].length })
    // "Edition 12 2005": a date may begin inside a match that is none.
    else datePattern.lastIndex = match.index + 1
  }
  return found
}

/** Zones with one meaning in English (RFC 5322); "BST" and "IST" have several and are left out. */
const zones: Readonly<Record<string, string>> = {
  z: "Z", gmt: "Z", utc: "Z", est: "-05:00", edt: "-04:00", cst: "-06:00", cdt: "-05:00", mst: "-07:00", mdt: "-06:00", pst: "-08:00", pdt: "-07:00"
}

const zoneOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined
  const offset = /^([+-]\d{2}):?(\d{2})$/u.exec(written)
  return offset === null ? zones[written.toLowerCase()] : `${offset[1]}:${offset[2]}`
}

const timePattern = new RegExp([
  "\\b(?<hour12>\\d{1,2}):(?<minute12>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)? ?(?<half>[ap])\\.?m\\b\\.?(?: ?(?<zone12>[a-z]{3}|[+-]\\d{2}:?\\d{2})\\b)?",
  "(?:\\b|t)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?(?: ?(?<zone>z|[a-z]{3}|[+-]\\d{2}:?\\d{2})\\b)?",
  "\\b(?<dotHour>\\d{1,2})\\.(?<dotMinute>\\d{2}) (?<dotZone>gmt|utc|bst|cet|cest|ist)\\b",
  "\\b(?<plainHour>\\d{2})(?<plainMinute>\\d{2}) (?<plainZone>gmt|utc)\\b"
].join("|"), "iu")

interface FoundTime {
  readonly time: string
  readonly zone: string | undefined
}

const timeIn = (text: string): FoundTime | null => {
  const groups = timePattern.exec(text)?.groups
  if (groups === undefined) return null
  const { hour12, minute12, half, zone12, hour, minute, zone, dotHour, dotMinute, dotZone, plainHour, plainMinute, plainZone } = groups
  let hours = Number(hour12 ?? hour ?? dotHour ?? plainHour)
  const minutes = Number(minute12 ?? minute ?? dotMinute ?? plainMinute)
  if (half !== undefined) {
    if (hours < 1 || hours > 12) return null
    hours = hours % 12 + (half.toLowerCase() === "p" ? 12 : 0)
  }
  if (hours > 23 || minutes > 59) return null
  const two = (part: number): string => String(part).padStart(2, "0")
  return { time: `${two(hours)}:${two(minutes)}`, zone: zoneOf(zone12 ?? zone ?? dotZone ?? plainZone) }
}

/**
 * Publication day, clock time and zone as a source states them: ISO 8601 and the forms that English-language papers
 * print ("Posted: Sep 27, 2013 10:50AM CDT", "Monday 5 August 2013 08.33 BST", "11/27/2005"). The first of several
 * dates counts: later ones are updates. Null when there is none, when it is no day of the calendar, or when day and
 * month could be swapped ("4/9/2007"): a wrong date is worse than none. Never depends on the clock or the time zone.
 */
export const parsePublished = (written: string): Published | null => {
  // Tokenised corpora and templates put spaces around the marks: "11 / 27 / 2005 7 : 21 AM".
  const text = written.slice(0, 200).replace(/\s+/gu, " ").replace(/(\d) ?([:/]) ?(?=\d)/gu, "$1$2")
  const [first, second] = datesIn(text)
  if (first?.date == null) return null
  // A time may stand before the first date or behind it, but one behind a second date belongs to that.
  const found = timeIn(text.slice(first.end, second?.start)) ?? timeIn(text.slice(0, first.start))
  return {
    date: first.date,
    ...(found === null ? {} : { time: found.time, ...(found.zone === undefined ? {} : { zone: found.zone }) })
  }
}
