import type { Tokens } from "../model/tokens.ts"
import type { DateValue } from "../model/value.ts"
import { insideDigits } from "./amount.ts"
import { readApproximator } from "./approximators.ts"
import { isCivil } from "./civil.ts"
import { ambiguousMonths, boundWords, feasts, months, partNames, relativeUnits, seasons, shortWeekdays, weekdays } from "./date-words.ts"
import { parseDigits } from "./digits.ts"
import type { Recognised } from "./kind.ts"
import { numberStarts, readNumber } from "./numbers.ts"
import { smallOrdinals } from "./number-words.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, isWord, readPhrase, wordAt, wordBefore, type Read } from "./scan.ts"

/** A date that leaves everything open. */
export const openDate: DateValue = {
  kind: "date", grain: "day", year: null, month: null, day: null, weekday: null, part: null, relative: null, name: null, vagueness: [], until: null
}

const dateOf = (fields: Partial<DateValue> & Pick<DateValue, "grain">): DateValue => ({ ...openDate, ...fields })

const read = (next: number, fields: Partial<DateValue> & Pick<DateValue, "grain">): Read<DateValue> => ({ next, value: dateOf(fields) })

const quarters: ReadonlyMap<string, number> = new Map([["first", 1], ["second", 2], ["third", 3], ["fourth", 4], ["1st", 1], ["2nd", 2], ["3rd", 3], ["4th", 4]])

const relativeDays: ReadonlyMap<string, number> = new Map([["today", 0], ["tonight", 0], ["tomorrow", 1], ["yesterday", -1]])

const directions: ReadonlyMap<string, number> = new Map([["last", -1], ["past", -1], ["previous", -1], ["this", 0], ["next", 1], ["coming", 1]])

const qualifiers: ReadonlyMap<string, string> = new Map([["early", "early"], ["earlier", "early"], ["late", "late"], ["later", "late"], ["mid", "mid"], ["around", "around"]])

/** First words of dates that do not begin with digits. */
export const dateStarts: ReadonlySet<string> = new Set([
  ...months.keys(), ...weekdays.keys(), ...relativeDays.keys(), ...directions.keys(), ...qualifiers.keys(), ...boundWords.keys(), ...seasons.keys(), ...feasts.keys(),
  ...quarters.keys(), ...numberStarts, ...smallOrdinals.keys(), "in", "during", "of", "from", "between", "the", "about", "nearly", "almost", "more", "over", "just", "roughly",
  "less", "at", "some", "approximately"
])

/** The date at token `at`. A bare year, a bare "May" and the like need a word before them that shows they are dates. */
export const recogniseDate = (tokens: Tokens, at: number, end: number): Recognised<DateValue> | null => {
  if (at >= end) return null
  if (isNumber(tokens, at, end)) {
    if (insideDigits(tokens, at)) return null
  } else if (!dateStarts.has(wordAt(tokens, at, end))) return null
  const found = readBounded(tokens, at, end)
  return found === null ? null : { first: at, last: found.next, value: found.value }
}

const withVagueness = (found: Read<DateValue> | null, word: string): Read<DateValue> | null =>
  found === null ? null : { next: found.next, value: { ...found.value, vagueness: [...new Set([word, ...found.value.vagueness])].sort() } }

/** "by 2036", "since last Thursday", "in May", "from 1965 to 1970": what a preposition tells. */
const readBounded = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const bound = boundWords.get(word)
  if (bound !== undefined) {
    const bounded = readQualified(tokens, at + 1, end, true)
    return bounded === null || bounded.value.until !== null ? null : withVagueness(bounded, bound)
  }
  switch (word) {
    case "from": case "between": return readSpan(tokens, at + 1, end, word === "from" ? "to" : "and")
    case "in": case "during": case "of": return readAfterIn(tokens, at + 1, end, word)
    default: return readQualified(tokens, at, end, hasYearEvidence(tokens, at, end))
  }
}

/** Only what needs the preposition as evidence; other dates begin at their own first word. */
const readAfterIn = (tokens: Tokens, at: number, end: number, word: string): Read<DateValue> | null => {
  const first = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) {
    const found = readYears(tokens, at, end)
    return found !== null && countsPlural(tokens, at, found, end) ? null : found
  }
  if (word === "of") return null
  if (months.has(first) && isCapital(tokens, at)) {
    const found = readMonth(tokens, at, end, true)
    return found !== null && found.value.year === null && found.value.day === null ? found : null
  }
  const i = first === "the" ? at + 1 : at
  if (quarters.has(wordAt(tokens, i, end)) && i > at) return readBareQuarter(tokens, i, end)
  const season = seasons.get(wordAt(tokens, i, end))
  if (season === undefined) return null
  const found = readSeason(tokens, i, end, true)
  return found !== null && found.value.year === null ? found : null
}

/** "in 2000 homes" counts. */
const countsPlural = (tokens: Tokens, at: number, found: Read<DateValue>, end: number): boolean => {
  if (found.next !== at + 1 || found.value.year === null || found.value.year % 100 !== 0 || !isWord(tokens, found.next, end) || isCapital(tokens, found.next)) return false
  const word = wordAt(tokens, found.next, end)
  return word === "people" || word.length > 3 && word.endsWith("s")
}

const yearDeterminers = new Set(["a", "an", "the", "his", "her", "its", "their", "our", "my"])

/** Whether the token before, or the parentheses around it, make four digits a year: "a 2008 event", "(2009)". */
const hasYearEvidence = (tokens: Tokens, at: number, end: number): boolean => {
  if (!isNumber(tokens, at, end)) return false
  const left = wordBefore(tokens, at)
  if (left === "(") return wordAt(tokens, at + 1, end) === ")" || isDash(wordAt(tokens, at + 1, end))
  if (!yearDeterminers.has(left)) return false
  const year = parseDigits(wordAt(tokens, at, end))
  return year >= 1800 && year % 100 !== 0 && isWord(tokens, at + 1, end)
}

/** "from A to B", "between A and B", the ends in full or borrowing month and year from each other. */
const readSpan = (tokens: Tokens, at: number, end: number, joiner: string): Read<DateValue> | null => {
  const left = readQualified(tokens, at, end, true)
  // "from Friday to Sunday" and "between June and July" were read as one already.
  if (left === null || left.value.until !== null) return left
  const joined = wordAt(tokens, left.next, end)
  if (joined !== joiner && !(joiner === "to" && (joined === "until" || joined === "through" || joined === "till"))) return null
  const right = readQualified(tokens, left.next + 1, end, true)
  if (right !== null && right.value.until === null) return range(left.value, right)
  // "from Nov. 8 to 10"
  const day = readDay(tokens, left.next + 1, end)
  return day !== null && left.value.month !== null && left.value.day !== null && left.value.year === null
    ? range(left.value, { next: day.next, value: { ...left.value, weekday: null, day: day.value } })
    : null
}

const range = (from: DateValue, to: Read<DateValue>): Read<DateValue> => {
  // The year of the second end holds for the first: "from June to July 2009".
  const year = from.year === null && from.relative === null && from.month !== null && to.value.month !== null ? to.value.year : from.year
  return { next: to.next, value: { ...from, year, until: { ...to.value, until: null } } }
}

/** "early Sunday", "late on Saturday", "mid-March", "earlier this week", "the early 1990s" */
const readQualified = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const qualifier = qualifiers.get(word)
  if (qualifier === undefined) return readDate(tokens, at, end, evidence)
  let i = at + 1
  if (isHyphen(wordAt(tokens, i, end))) i++
  const preposition = wordAt(tokens, i, end)
  if (preposition === "on" || preposition === "in") i++
  if (preposition === "that") return null
  const found = readDate(tokens, i, end, qualifier !== "around" || !isNumber(tokens, i, end) || !isWord(tokens, i + 1, end))
  if (found === null || found.value.until !== null) return null
  const { relative, vagueness } = found.value
  // "late two days later" is two dates, and "early" says nothing of "3 days ago".
  if (relative !== null && (Math.abs(relative.offset) > 1 || qualifier === "around" && relative.unit !== "season") || vagueness.some((word) => word !== "last" && word !== "this" && word !== "next")) return null
  return withVagueness(found, qualifier)
}

const readDate = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  if (at >= end) return null
  if (isNumber(tokens, at, end)) return readNumeric(tokens, at, end, evidence)
  const word = wordAt(tokens, at, end)
  if (months.has(word)) {
    const found = readMonth(tokens, at, end, evidence)
    if (found !== null) return readDayToDay(tokens, found, end)
  }
  if (weekdays.has(word)) return readWeekday(tokens, at, end)
  const days = relativeDays.get(word)
  if (days !== undefined) return readRelativeDay(tokens, at, end, word, days)
  if (directions.has(word)) return readDirection(tokens, at, end)
  if (feasts.has(word) && isCapital(tokens, at)) {
    const feast = readFeast(tokens, at, end)
    if (feast !== null) return feast
  }
  if (seasons.has(word)) return readSeason(tokens, at, end, false)
  if (word === "the") return readAfterThe(tokens, at + 1, end, evidence)
  if (quarters.has(word)) {
    const quarter = readQuarter(tokens, at, end)
    if (quarter !== null) return quarter
  }
  if (smallOrdinals.has(word)) {
    const day = readDayMonth(tokens, at, end)
    if (day !== null) return day
  }
  return readAgo(tokens, at, end)
}

// --- digits first -----------------------------------------------------------------------------------------------

const readNumeric = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  return readIso(tokens, at, end) ?? readSlashed(tokens, at, end) ?? toDay(tokens, readDayMonth(tokens, at, end), end) ?? readDecade(word, at + 1) ?? readYearSpan(tokens, at, end) ??
    (evidence ? readYear(tokens, at, end) : null) ?? (quarters.has(word) ? readQuarter(tokens, at, end) : null) ?? readAgo(tokens, at, end)
}

/** A year from 1000 to 2100, four digits without a comma. */
const yearOf = (tokens: Tokens, at: number, end: number): number | null => {
  const word = wordAt(tokens, at, end)
  if (word.length !== 4 || !isNumber(tokens, at, end)) return null
  const year = Number(word)
  return Number.isInteger(year) && year >= 1000 && year <= 2100 ? year : null
}

const measureStarts = new Set(["%", "percent", "per", "dollars", "euros", "miles", "km", "people", "men", "women", "troops", "feet", "metres", "meters", "tons", "tonnes", "million", "billion"])

const readYear = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const year = yearOf(tokens, at, end)
  if (year === null || measureStarts.has(wordAt(tokens, at + 1, end))) return null
  // "1353 (1023 GMT)" and "in 1500-metre" are no years.
  const after = wordAt(tokens, at + 1, end)
  if (isHyphen(after) && isGlued(tokens, at + 1) && !isNumber(tokens, at + 2, end) && isGlued(tokens, at + 2)) return null
  return read(at + 1, { grain: "year", year })
}

const readYears = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => readYearSpan(tokens, at, end) ?? readDecade(wordAt(tokens, at, end), at + 1) ?? readYear(tokens, at, end)

/** "1982-83", "1999–2003" */
const readYearSpan = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const from = yearOf(tokens, at, end)
  if (from === null || from < 1500 || !isDash(wordAt(tokens, at + 1, end)) || isGlued(tokens, at + 1) !== isGlued(tokens, at + 2) || !isNumber(tokens, at + 2, end)) return null
  const word = wordAt(tokens, at + 2, end)
  const short = word.length === 2 ? Number(word) : NaN
  const to = Number.isInteger(short) ? from - (from % 100) + short : yearOf(tokens, at + 2, end)
  // Two digits close a school year, a season, a war: never more than a few years.
  if (to === null || to <= from || to - from > (Number.isInteger(short) ? 15 : 200)) return null
  const next = at + 3
  const after = wordAt(tokens, next, end)
  if ((isDash(after) || after === "/") && isGlued(tokens, next) && isNumber(tokens, next + 1, end) || measureStarts.has(after)) return null
  return { next, value: dateOf({ grain: "year", year: from, until: dateOf({ grain: "year", year: to }) }) }
}

const readDecade = (word: string, next: number): Read<DateValue> | null => {
  if (word.length !== 5 || !word.endsWith("0s")) return null
  const year = Number(word.slice(0, 4))
  return Number.isInteger(year) && year >= 1000 && year <= 2090 ? read(next, { grain: "decade", year }) : null
}

/** "2016-10-02" */
const readIso = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const year = yearOf(tokens, at, end)
  if (year === null || !isHyphen(wordAt(tokens, at + 1, end)) || !isHyphen(wordAt(tokens, at + 3, end))) return null
  for (let i = at + 1; i < at + 5; i++) if (!isGlued(tokens, i)) return null
  const month = wordAt(tokens, at + 2, end)
  const day = wordAt(tokens, at + 4, end)
  if (month.length !== 2 || day.length !== 2 || !isCivil(year, Number(month), Number(day))) return null
  return read(at + 5, { grain: "day", year, month: Number(month), day: Number(day) })
}

/** "25/12/2013", "12/25/2013"; where both may be the month, it is left alone. */
const readSlashed = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  if (wordAt(tokens, at + 1, end) !== "/" || wordAt(tokens, at + 3, end) !== "/") return null
  for (let i = at + 1; i < at + 5; i++) if (!isGlued(tokens, i)) return null
  const year = yearOf(tokens, at + 4, end)
  const first = parseDigits(wordAt(tokens, at, end))
  const second = parseDigits(wordAt(tokens, at + 2, end))
  if (year === null || first !== second && first <= 12 && second <= 12) return null
  const [month, day] = first > 12 ? [second, first] : [first, second]
  return isCivil(year, month, day) ? read(at + 5, { grain: "day", year, month, day }) : null
}

/** Day of the month: "8", "8th", or an ordinal word. */
const readDay = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) {
    const last = word.charCodeAt(word.length - 1)
    const digits = last >= 97 ? word.slice(0, -2) : word
    if (digits.length === 0 || digits.length > 2) return null
    const day = parseDigits(digits)
    return Number.isInteger(day) && day >= 1 && day <= 31 ? { next: at + 1, value: day } : null
  }
  const ordinal = smallOrdinals.get(word)
  return ordinal !== undefined && ordinal <= 31 ? { next: at + 1, value: ordinal } : null
}

const monthAt = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  const month = months.get(word)
  if (month === undefined || ambiguousMonths.has(word) && !isCapital(tokens, at)) return null
  // The period of an abbreviation, where a number follows it.
  const dotted = word.length <= 4 && wordAt(tokens, at + 1, end) === "." && isGlued(tokens, at + 1)
  return { next: dotted && (isNumber(tokens, at + 2, end) || wordAt(tokens, at + 2, end) === ",") ? at + 2 : at + 1, value: month }
}

/** The year behind a day or month: ", 2013", " 2013", " of 2013". */
const readTrailingYear = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  let i = at
  const word = wordAt(tokens, i, end)
  if (word === "," || word === "of" || word === "in" || isHyphen(word) && isGlued(tokens, i) && isGlued(tokens, i + 1)) i++
  const year = yearOf(tokens, i, end)
  if (year === null) return null
  const after = wordAt(tokens, i + 1, end)
  if (after === ":" && isNumber(tokens, i + 2, end) || measureStarts.has(after)) return null
  return { next: i + 1, value: year }
}

/** "2 October 2016", "2nd of October", "8-10 November" */
const readDayMonth = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const first = readDay(tokens, at, end)
  if (first === null) return null
  let i = first.next
  let second: Read<number> | null = null
  const joiner = wordAt(tokens, i, end)
  if (isDash(joiner) || joiner === "to") {
    second = readDay(tokens, i + 1, end)
    if (second === null || second.value <= first.value) return null
    i = second.next
  }
  if (wordAt(tokens, i, end) === "of" || isHyphen(wordAt(tokens, i, end)) && isGlued(tokens, i)) i++
  if (!isWord(tokens, i, end)) return null
  const month = monthAt(tokens, i, end)
  if (month === null) return null
  // "5 May be right": a word that may be a verb needs its capital, which monthAt asks for.
  const year = readTrailingYear(tokens, month.next, end)
  if (!isCivil(year?.value ?? null, month.value, second?.value ?? first.value)) return null
  const fields = { grain: "day", year: year?.value ?? null, month: month.value } as const
  const next = year?.next ?? month.next
  const from = dateOf({ ...fields, day: first.value })
  return { next, value: second === null ? from : { ...from, until: dateOf({ ...fields, day: second.value }) } }
}

// --- names first ------------------------------------------------------------------------------------------------

const toDay = (tokens: Tokens, found: Read<DateValue> | null, end: number): Read<DateValue> | null => (found === null ? null : readDayToDay(tokens, found, end))

/** "Nov. 28 to Dec. 3, 2015", "26 June-2 July": the second day with its own month. */
const readDayToDay = (tokens: Tokens, from: Read<DateValue>, end: number): Read<DateValue> => {
  const joiner = wordAt(tokens, from.next, end)
  if (from.value.day === null || from.value.until !== null || joiner !== "to" && joiner !== "through" && !isDash(joiner)) return from
  const i = from.next + 1
  const to = isNumber(tokens, i, end) ? readDayMonth(tokens, i, end) : months.has(wordAt(tokens, i, end)) ? readMonth(tokens, i, end, false) : null
  return to === null || to.value.day === null || to.value.until !== null ? from : range(from.value, to)
}

/** "November 8, 2013", "Nov. 8-10", "March 2008", "June and July 2009", "November" */
const readMonth = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const month = monthAt(tokens, at, end)
  if (month === null) return null
  const day = readDay(tokens, month.next, end) ?? (wordAt(tokens, month.next, end) === "the" ? readDay(tokens, month.next + 1, end) : null)
  if (day !== null && !runsOn(tokens, day.next, end) && !(isWord(tokens, day.next - 1, end) && !isCapital(tokens, at))) return readAfterMonthDay(tokens, month.value, day, end)
  const joined = wordAt(tokens, month.next, end)
  if (joined === "and" || joined === "to" || joined === "or" || isDash(joined)) {
    const second = isWord(tokens, month.next + 1, end) && isCapital(tokens, month.next + 1) ? monthAt(tokens, month.next + 1, end) : null
    const year = second === null ? null : readTrailingYear(tokens, second.next, end)
    if (second !== null && joined !== "or" && (year !== null || second.value > month.value) && readDay(tokens, second.next, end) === null) {
      const fields = { grain: "month", year: year?.value ?? null } as const
      return { next: year?.next ?? second.next, value: dateOf({ ...fields, month: month.value, until: dateOf({ ...fields, month: second.value }) }) }
    }
  }
  const year = readTrailingYear(tokens, month.next, end)
  if (year !== null) return read(year.next, { grain: "month", year: year.value, month: month.value })
  const word = wordAt(tokens, at, end)
  if (!isCapital(tokens, at) || !evidence && (ambiguousMonths.has(word) || word.length <= 4 && word !== "june" && word !== "july")) return null
  return read(at + 1, { grain: "month", month: month.value })
}

const runsOn = (tokens: Tokens, at: number, end: number): boolean => {
  const mark = wordAt(tokens, at, end)
  if (mark === "%" || mark === "percent" || mark === "million" || mark === "billion") return true
  return mark === ":" && isGlued(tokens, at) && isNumber(tokens, at + 1, end)
}

const readAfterMonthDay = (tokens: Tokens, month: number, day: Read<number>, end: number): Read<DateValue> | null => {
  const joiner = wordAt(tokens, day.next, end)
  if (isDash(joiner) || joiner === "to" || joiner === "through") {
    const second = readDay(tokens, day.next + 1, end)
    if (second !== null && second.value > day.value && isNumber(tokens, day.next + 1, end) && !runsOn(tokens, second.next, end)) {
      const year = readTrailingYear(tokens, second.next, end)
      if (!isCivil(year?.value ?? null, month, second.value)) return null
      const fields = { grain: "day", year: year?.value ?? null, month } as const
      return { next: year?.next ?? second.next, value: dateOf({ ...fields, day: day.value, until: dateOf({ ...fields, day: second.value }) }) }
    }
  }
  const year = wordAt(tokens, day.next, end) === "in" ? null : readTrailingYear(tokens, day.next, end)
  if (!isCivil(year?.value ?? null, month, day.value)) return null
  return read(year?.next ?? day.next, { grain: "day", year: year?.value ?? null, month, day: day.value })
}

/** "Thursday", "Friday night", "Thursday, Nov. 8, 2013", "Monday to Friday" */
const readWeekday = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const weekday = weekdays.get(word)
  if (weekday === undefined) return null
  const short = shortWeekdays.has(word)
  if (short && !isCapital(tokens, at)) return null
  let next = at + 1
  const dotted = short && wordAt(tokens, next, end) === "." && isGlued(tokens, next)
  const after = dotted ? next + 1 : next
  let i = after
  const mark = wordAt(tokens, i, end)
  if (mark === "," || mark === "(") i++
  if (wordAt(tokens, i, end) === "the") i++
  const full = isNumber(tokens, i, end) ? readIso(tokens, i, end) ?? readDayMonth(tokens, i, end) : months.has(wordAt(tokens, i, end)) ? readMonth(tokens, i, end, false) : null
  if (full !== null && full.value.day !== null && full.value.until === null) {
    if (mark !== "(") return { next: full.next, value: { ...full.value, weekday } }
    if (wordAt(tokens, full.next, end) === ")") return { next: full.next + 1, value: { ...full.value, weekday } }
  }
  const part = partNames.get(wordAt(tokens, after, end))
  if (part !== undefined) return read(after + 1, { grain: "part", weekday, part })
  if (short && !(word.length > 3)) return null
  if (dotted) next = after
  const joiner = wordAt(tokens, next, end)
  if (joiner === "to" || joiner === "through" || isDash(joiner) && isGlued(tokens, next)) {
    const second = weekdays.get(wordAt(tokens, next + 1, end))
    if (second !== undefined && isCapital(tokens, next + 1) && !shortWeekdays.has(wordAt(tokens, next + 1, end))) {
      return { next: next + 2, value: dateOf({ grain: "day", weekday, until: dateOf({ grain: "day", weekday: second }) }) }
    }
  }
  return read(next, { grain: "day", weekday })
}

const readRelativeDay = (tokens: Tokens, at: number, end: number, word: string, offset: number): Read<DateValue> => {
  const relative = { unit: "day", offset } as const
  if (word === "tonight") return read(at + 1, { grain: "part", relative, part: "night" })
  const part = partNames.get(wordAt(tokens, at + 1, end))
  return part === undefined || word === "today" ? read(at + 1, { grain: "day", relative }) : read(at + 2, { grain: "part", relative, part })
}

/** "last week", "this morning", "next year", "last Thursday", "last November", "this past summer" */
const readDirection = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
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
    if (unit === "day" || noun.endsWith("s") || word === "past" && at + 1 === i) return null
    return read(i + 1, { grain: unit, relative: { unit, offset } })
  }
  if (word === "past" && i === at + 1 || word === "previous" || word === "coming" && i === at + 1) return null
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
    return found === null || found.value.until !== null || found.value.day !== null || found.value.year !== null ? null : withVagueness(found, direction)
  }
  return null
}

const readFeast = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const feast = readPhrase(feasts, tokens, at, end)
  if (feast === null || !isCapital(tokens, at)) return null
  const year = readTrailingYear(tokens, feast.next, end)
  return read(year?.next ?? feast.next, { grain: "day", name: feast.value, year: year?.value ?? null })
}

const readSeason = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const name = seasons.get(wordAt(tokens, at, end))
  if (name === undefined) return null
  const year = readTrailingYear(tokens, at + 1, end)
  if (year !== null) return read(year.next, { grain: "season", name, year: year.value })
  const of = wordAt(tokens, at + 1, end)
  if (of === "of" || of === "this" || of === "last" || of === "next") {
    const relative = readDirection(tokens, of === "of" ? at + 2 : at + 1, end)
    if (relative !== null && relative.value.grain === "year") return { next: relative.next, value: { ...relative.value, grain: "season", name } }
  }
  return evidence ? read(at + 1, { grain: "season", name }) : null
}

/** "first quarter of 2009", "third quarter of last year"; a quarter of a game has no year. */
const readQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const number = quarters.get(wordAt(tokens, at, end))
  let i = at + 1
  if (isHyphen(wordAt(tokens, i, end))) i++
  if (number === undefined || wordAt(tokens, i, end) !== "quarter") return null
  const month = number * 3 - 2
  const year = readTrailingYear(tokens, i + 1, end)
  if (year !== null) return read(year.next, { grain: "quarter", month, year: year.value })
  const of = wordAt(tokens, i + 1, end)
  if (of === "of" && wordAt(tokens, i + 2, end) === "the" && wordAt(tokens, i + 3, end) === "year") return read(i + 4, { grain: "quarter", month })
  const relative = of === "of" ? readDirection(tokens, i + 2, end) : null
  return relative !== null && relative.value.grain === "year" ? { next: relative.next, value: { ...relative.value, grain: "quarter", month } } : null
}

/** Words of business before a quarter without its year: in a match it is a part of the game. */
const business = new Set(
  "deal takeover merger acquisition purchase sale transaction profit profits earnings revenue sales results loss losses growth income expect expects expected complete completed".split(" ")
)
const businessReach = 12

/** "in the third quarter" */
const readBareQuarter = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const number = quarters.get(wordAt(tokens, at, end))
  if (number === undefined || wordAt(tokens, at + 1, end) !== "quarter" || wordAt(tokens, at + 2, end) === "of") return null
  for (let i = at - 1; i >= Math.max(0, at - businessReach) && tokens.word[i] !== "."; i--) {
    if (business.has(tokens.word[i]!)) return read(at + 2, { grain: "quarter", month: number * 3 - 2 })
  }
  return null
}

const portions: ReadonlyMap<string, string> = new Map([["end", "late"], ["beginning", "early"], ["start", "early"], ["middle", "mid"]])

/** What begins with "the": decades, "the 2nd of October", "the summer of 2009", "the end of 2015", "the next day". */
const readAfterThe = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) {
    const decade = readDecade(word, at + 1) ?? readShortDecade(word, at + 1)
    return decade ?? (word.endsWith("th") || word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") ? readDayMonth(tokens, at, end) ?? readQuarter(tokens, at, end) : null)
  }
  if ((word === "'" || word === "’" || word === "‘") && isNumber(tokens, at + 1, end)) return readShortDecade(wordAt(tokens, at + 1, end), at + 2)
  const qualifier = qualifiers.get(word)
  if (qualifier !== undefined && qualifier !== "around") {
    const i = isHyphen(wordAt(tokens, at + 1, end)) ? at + 2 : at + 1
    const decade = readDecade(wordAt(tokens, i, end), i + 1) ?? readShortDecade(wordAt(tokens, i, end), i + 1)
    if (decade !== null) return withVagueness(decade, qualifier)
    return seasons.has(wordAt(tokens, i, end)) ? withVagueness(readSeason(tokens, i, end, evidence), qualifier) : null
  }
  if (seasons.has(word)) return readSeason(tokens, at, end, false)
  if (word === "weekend") return read(at + 1, { grain: "week", name: "weekend" })
  if (quarters.has(word)) return readQuarter(tokens, at, end) ?? readDayMonth(tokens, at, end)
  if (smallOrdinals.has(word)) return readDayMonth(tokens, at, end)
  const second = wordAt(tokens, at + 1, end)
  if (second === "of") {
    const part = partNames.get(word)
    if (part !== undefined) {
      const found = readDate(tokens, at + 2, end, false)
      return found !== null && found.value.grain === "day" && found.value.until === null && found.value.vagueness.length === 0
        ? { next: found.next, value: { ...found.value, grain: "part", part } }
        : null
    }
    if (word === "week") {
      const found = readDate(tokens, at + 2, end, false)
      return found !== null && found.value.grain === "day" && found.value.day !== null && found.value.until === null ? { next: found.next, value: { ...found.value, grain: "week" } } : null
    }
    const portion = portions.get(word)
    if (portion === undefined) return null
    const unit = relativeUnits.get(wordAt(tokens, at + 3, end))
    // "the end of the year" is this one's.
    if (wordAt(tokens, at + 2, end) === "the" && (unit === "year" || unit === "month")) return read(at + 4, { grain: unit, relative: { unit, offset: 0 }, vagueness: [portion] })
    const found = readDate(tokens, at + 2, end, true)
    return found !== null && found.value.grain !== "day" && found.value.grain !== "part" && found.value.until === null ? withVagueness(found, portion) : null
  }
  if (word === "day" && second === "before" && wordAt(tokens, at + 2, end) === "yesterday") return read(at + 3, { grain: "day", relative: { unit: "day", offset: -2 } })
  if (word === "day" && second === "after" && wordAt(tokens, at + 2, end) === "tomorrow") return read(at + 3, { grain: "day", relative: { unit: "day", offset: 2 } })
  const unit = relativeUnits.get(second)
  if (unit === undefined || second.endsWith("s")) return null
  // Counted from what was told before, not from publication.
  if (word === "next" || word === "following") return read(at + 2, { grain: unit, relative: { unit, offset: 1 }, vagueness: ["later"] })
  return word === "previous" ? read(at + 2, { grain: unit, relative: { unit, offset: -1 }, vagueness: ["earlier"] }) : null
}

const readShortDecade = (word: string, next: number): Read<DateValue> | null => {
  if (word.length !== 3 || !word.endsWith("0s")) return null
  const decade = Number(word.slice(0, 2))
  return decade >= 20 && decade <= 90 ? read(next, { grain: "decade", year: 1900 + decade }) : null
}

type AgoUnit = readonly [unit: "day" | "week" | "month" | "year", times: number]

const agoUnits: ReadonlyMap<string, AgoUnit> = new Map<string, AgoUnit>([
  ...[...relativeUnits].map(([word, unit]) => [word, [unit, 1]] as const), ["decade", ["year", 10]], ["decades", ["year", 10]], ["century", ["year", 100]],
  ["centuries", ["year", 100]], ["fortnight", ["week", 2]]
])

/** "eight days ago", "a week ago", "two days later", "about 30 months ago", "3 days from now" */
const readAgo = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const lead = readApproximator(tokens, at, end)
  const start = lead === null ? at : lead.next
  const word = wordAt(tokens, start, end)
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
  return after === "earlier"
    ? read(i + 2, { grain: unit[0], relative: { unit: unit[0], offset: -count }, vagueness: coarse && lead !== null ? ["around", "earlier"] : ["earlier"] })
    : null
}
