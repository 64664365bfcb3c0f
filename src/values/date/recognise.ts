import { TokenKind, type Tokens } from "../../model/tokens.ts"
import type { DateValue } from "../../model/value.ts"
import { insideDigits } from "../amount.ts"
import { parseDigits } from "../digits.ts"
import type { Recognised } from "../kind.ts"
import { smallNumbers, smallOrdinals } from "../number/words.ts"
import { numberStarts } from "../numbers.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, isWord, wordAt, wordBefore, type Read } from "../scan.ts"
import { readDay, readDayMonth, readDaysOfMonth, readDayToDay, readMonth, toDay } from "./days.ts"
import { feasts, readFeast } from "./feasts.ts"
import { readHoursOf } from "./hours.ts"
import { readFigures } from "./numeric.ts"
import { quarters, readBareQuarter, readDirectedQuarter, readLettered, readQuarter, readSeason, readYearLettered } from "./periods.ts"
import { range, read, withVagueness } from "./read.ts"
import { directions, readAgo, readDirection, readRelativeDay, relativeDays } from "./relative.ts"
import { readWeekday } from "./weekdays.ts"
import { readShareOf, readWeekOf } from "./weeks.ts"
import { boundWords, months, partNames, relativeUnits, seasons, weekdays } from "./words.ts"
import { readCentury, readDecade, readShortDecade, readYear, readYears, readYearSpan, yearOf } from "./years.ts"

const qualifiers: ReadonlyMap<string, string> = new Map([["early", "early"], ["earlier", "early"], ["late", "late"], ["later", "late"], ["mid", "mid"], ["around", "around"]])

/** First words of dates that do not begin with digits. */
export const dateStarts: ReadonlySet<string> = new Set([
  ...months.keys(), ...weekdays.keys(), ...relativeDays.keys(), ...directions.keys(), ...qualifiers.keys(), ...boundWords.keys(), ...seasons.keys(), ...feasts.keys(),
  ...quarters.keys(), ...numberStarts, ...smallOrdinals.keys(), "q", "h", "current", "in", "during", "of", "from", "between", "the", "about", "nearly", "almost", "more", "over", "just", "roughly",
  "less", "at", "near", "some", "approximately"
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

/** "by 2036", "since last Thursday", "in May", "from 1965 to 1970": what a preposition tells. */
const readBounded = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  const bound = boundWords.get(word)
  const hours = readHoursOf(tokens, at, end, (day) => readDate(tokens, day, end, false))
  if (hours !== null) return hours
  if (bound !== undefined) {
    const bounded = readQualified(tokens, at + 1, end, true)
    return bounded === null || bounded.value.until !== null || isOfNext(tokens, bounded.next, end) ? null : withVagueness(bounded, bound)
  }
  switch (word) {
    case "from": case "between": return readSpan(tokens, at + 1, end, word === "from" ? "to" : "and")
    case "in": case "during": case "of": return readAfterIn(tokens, at + 1, end, word)
    default: return readQualified(tokens, at, end, hasYearEvidence(tokens, at, end))
  }
}

/** Whether a date tells when something was that is named behind it: "after Sunday's raid", "after Sunday-morning raids". */
const isOfNext = (tokens: Tokens, next: number, end: number): boolean => wordAt(tokens, next, end) === "'s" || isHyphen(wordAt(tokens, next - 2, end)) && isGlued(tokens, next - 1)

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
    return found !== null && found.value.year === null && found.value.relative === null && found.value.day === null ? found : null
  }
  const i = first === "the" ? at + 1 : at
  if (quarters.has(wordAt(tokens, i, end)) && i > at) return readBareQuarter(tokens, i, end)
  const season = seasons.get(wordAt(tokens, i, end))
  // "In Spring Lake"
  if (season === undefined || isCapital(tokens, i) && i + 1 < end && isCapital(tokens, i + 1)) return null
  const found = readSeason(tokens, i, end, true)
  return found !== null && found.value.year === null && found.value.relative === null ? found : null
}

/** "in 2000 homes" counts. */
const countsPlural = (tokens: Tokens, at: number, found: Read<DateValue>, end: number): boolean => {
  if (found.next !== at + 1 || found.value.year === null || found.value.year % 100 !== 0 || !isWord(tokens, found.next, end) || isCapital(tokens, found.next)) return false
  return countsMany(tokens, found.next, end)
}

const lists = new Set(["and", "or"])

const yearDeterminers = new Set(["a", "an", "the", "his", "her", "its", "their", "our", "my"])

/** Whether the words before, or the parentheses around it, make four digits a year: "a 2008 event", "(2009)", "in 2007 and 2009", "from 2014". */
const hasYearEvidence = (tokens: Tokens, at: number, end: number): boolean => {
  if (!isNumber(tokens, at, end)) return false
  const left = wordBefore(tokens, at)
  if (left === "(") return wordAt(tokens, at + 1, end) === ")" || isDash(wordAt(tokens, at + 1, end))
  if (left === "year" || left === "to" && wordBefore(tokens, at - 1) === "back") return true
  if (left === "from" || left === "and" || left === "or" || left === ",") return (!isWord(tokens, at + 1, end) || lists.has(wordAt(tokens, at + 1, end))) && isAfterYears(tokens, at)
  const year = parseDigits(wordAt(tokens, at, end))
  if (year < 1800 || year % 100 === 0 || !isWord(tokens, at + 1, end)) return false
  if (yearDeterminers.has(left)) return true
  // "Its historic 1986 flyby", "Osk's 2013 report" of one thing, "two 2014 posts": none of them counts what follows.
  const counted = countsMany(tokens, at + 1, end)
  if (left === "'s" || left === "’s") return !counted
  return counted ? smallNumbers.has(left) : year < 2100 && !isCapital(tokens, at + 1) && yearDeterminers.has(wordBefore(tokens, at - 1)) && isDescribing(tokens, at - 1)
}

/** Whether a noun that can be counted stands at a token, more than one of it. */
const countsMany = (tokens: Tokens, at: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  return word === "people" || word.length > 3 && word.endsWith("s") && !word.endsWith("ss")
}

/** Whether a word before a year may be an adjective: "historic", not "nearly" or "over". */
const isDescribing = (tokens: Tokens, at: number): boolean => {
  const word = tokens.word[at]!
  return tokens.kind[at] === TokenKind.word && !isCapital(tokens, at) && word.length > 4 && !word.endsWith("ly") && !dateStarts.has(word)
}

/** "from 2014", "in 2007, 2008 and 2009": nothing but years between a preposition and the token. */
const isAfterYears = (tokens: Tokens, at: number): boolean => {
  for (let i = at; ;) {
    const left = wordBefore(tokens, i)
    if (left === "from" || left === "in" || left === "of" || left === "since") return yearOf(tokens, at, at + 1)! >= 1900
    if (left !== "and" && left !== "or" && left !== "," || yearOf(tokens, i - 2, i) === null) return false
    i -= 2
  }
}

/** "from A to B", "between A and B", the ends in full or borrowing month and year from each other. */
const readSpan = (tokens: Tokens, at: number, end: number, joiner: string): Read<DateValue> | null => {
  const days = readDaysOfMonth(tokens, at, end, joiner === "and" ? andOnly : toWords)
  if (days !== null) return days
  const left = readQualified(tokens, at, end, true)
  // "from Friday to Sunday" and "between June and July" were read as one already.
  if (left === null || left.value.until !== null) return left
  // "From 1890 up until 1897"
  const next = joiner === "to" && wordAt(tokens, left.next, end) === "up" ? left.next + 1 : left.next
  const joined = wordAt(tokens, next, end)
  if (!(joiner === "and" ? andOnly : toWords).has(joined)) return null
  const right = readQualified(tokens, next + 1, end, true)
  if (right !== null && right.value.until === null) return range(left.value, right)
  // "from Nov. 8 to 10"
  const day = readDay(tokens, next + 1, end)
  return day !== null && left.value.month !== null && left.value.day !== null && left.value.year === null
    ? range(left.value, { next: day.next, value: { ...left.value, weekday: null, day: day.value } })
    : null
}

const andOnly = new Set(["and"])
const toWords = new Set(["to", "until", "through", "till"])

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
    const found = readFigures(tokens, at, end) ?? readMonth(tokens, at, end, evidence)
    if (found !== null) return readDayToDay(tokens, found, end)
  }
  if (weekdays.has(word)) return readWeekday(tokens, at, end)
  const days = relativeDays.get(word)
  if (days !== undefined) return readRelativeDay(tokens, at, end, word, days)
  if (directions.has(word) || word === "current") return readDirectedQuarter(tokens, at, end) ?? (word === "last" ? readShareOf(tokens, at, end) : null) ?? readDirection(tokens, at, end)
  if (feasts.has(word) && isCapital(tokens, at)) {
    const feast = readFeast(tokens, at, end)
    if (feast !== null) return feast
  }
  if (seasons.has(word)) return readSeason(tokens, at, end, false)
  if (word === "the") return readAfterThe(tokens, at + 1, end, evidence)
  if (word === "q" || word === "h") return readLettered(tokens, at, end)
  return readRanked(tokens, at, end) ?? readAgo(tokens, at, end)
}

const readNumeric = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  return readFigures(tokens, at, end) ?? toDay(tokens, readDayMonth(tokens, at, end), end) ?? readDecade(word, at + 1) ?? readYearSpan(tokens, at, end) ?? readYearLettered(tokens, at, end) ??
    (evidence ? readYear(tokens, at, end) : null) ?? readRanked(tokens, at, end) ?? readAgo(tokens, at, end)
}

/** What an ordinal begins: "2nd of October", "third quarter of 2009", "19th century", "first week of March". */
const readRanked = (tokens: Tokens, at: number, end: number): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end) ? word.charCodeAt(word.length - 1) < 97 : !smallOrdinals.has(word) && word !== "twenty" && word !== "thirty") return null
  return toDay(tokens, readDayMonth(tokens, at, end), end) ?? readQuarter(tokens, at, end) ?? readCentury(tokens, at, end) ?? readShareOf(tokens, at, end)
}

const portions: ReadonlyMap<string, string> = new Map([["end", "late"], ["beginning", "early"], ["start", "early"], ["middle", "mid"]])

/** What begins with "the": decades, "the 2nd of October", "the summer of 2009", "the end of 2015", "the next day". */
const readAfterThe = (tokens: Tokens, at: number, end: number, evidence: boolean): Read<DateValue> | null => {
  const word = wordAt(tokens, at, end)
  if (isNumber(tokens, at, end)) {
    const decade = readDecade(word, at + 1) ?? readShortDecade(word, at + 1)
    return decade ?? (parseDigits(word) >= 0 ? null : readRanked(tokens, at, end))
  }
  if ((word === "'" || word === "’" || word === "‘") && isNumber(tokens, at + 1, end)) return readShortDecade(wordAt(tokens, at + 1, end), at + 2)
  const qualifier = qualifiers.get(word)
  if (qualifier !== undefined && qualifier !== "around") {
    const i = isHyphen(wordAt(tokens, at + 1, end)) ? at + 2 : at + 1
    const decade = readDecade(wordAt(tokens, i, end), i + 1) ?? readShortDecade(wordAt(tokens, i, end), i + 1)
    const long = decade ?? readCentury(tokens, i, end)
    if (long !== null) return withVagueness(long, qualifier)
    return seasons.has(wordAt(tokens, i, end)) ? withVagueness(readSeason(tokens, i, end, evidence), qualifier) : null
  }
  if (seasons.has(word)) return readSeason(tokens, at, end, false)
  if (word === "weekend") return read(at + 1, { grain: "week", name: "weekend" })
  if (word === "year" && yearOf(tokens, at + 1, end) !== null) return readYear(tokens, at + 1, end)
  if (word === "last") return readShareOf(tokens, at, end)
  const ranked = readRanked(tokens, at, end) ?? readShortDecade(word, at + 1) ?? readWeekOf(tokens, at, end)
  if (ranked !== null) return ranked
  const second = wordAt(tokens, at + 1, end)
  if (second === "of") {
    const part = partNames.get(word)
    if (part !== undefined) {
      const found = readDate(tokens, at + 2, end, false)
      return found !== null && found.value.grain === "day" && found.value.until === null && found.value.vagueness.length === 0
        ? { next: found.next, value: { ...found.value, grain: "part", part } }
        : null
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
