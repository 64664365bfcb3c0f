import type { Tokens } from "../../model/tokens.ts"
import { partNames, weekdays } from "../date/words.ts"
import { parseDigits } from "../digits.ts"
import { smallNumbers } from "../number/words.ts"
import { isGlued, isNumber, phrases, readPhrase, wordAt, wordBefore, type Read } from "../scan.ts"
import { readZone } from "./zones.ts"

/** Minutes of a day. */
export const day = 1440
/** Minutes of half a day. */
export const half = 720

/** One reading of a clock. */
export interface Clock {
  readonly next: number
  /** After midnight; after noon or midnight where `open`. */
  readonly minutes: number
  readonly zone: number | null
  readonly winter?: number
  /** Neither a.m. nor p.m. is told. */
  readonly open: boolean
  /** Whether the words can be nothing but a time: "9 a.m.", "nine o'clock", but not "2:30" or "9". */
  readonly sure: boolean
  /** An hour without minutes and without a half of the day. */
  readonly bare: boolean
}

/** First words of clock times that are no numbers. */
export const clockStarts: ReadonlySet<string> = new Set(["noon", "midday", "midnight", "half", "quarter"])

/** "1:54 a.m.", "2 p.m.", "noon", "half past two", "14:30", "1023 GMT"; also "2:30", which is a time only in its surroundings. */
export const readClock = (tokens: Tokens, at: number, end: number): Clock | null => {
  const word = wordAt(tokens, at, end)
  if (word === "noon" || word === "midday") return told(tokens, at + 1, end, half)
  if (word === "midnight") return told(tokens, at + 1, end, 0)
  const past = readPast(tokens, at, end)
  if (past !== null) return past
  const hour = hourAt(tokens, at, end)
  if (hour === null) return readDotted(tokens, at, end)
  if (word.length === 4 && isNumber(tokens, at, end)) return readMilitary(tokens, at, end)
  if (hour > 24) return null
  const minutes = readMinutes(tokens, at, end, hour)
  if (minutes === null) return null
  const spoken = readPhrase(oclock, tokens, minutes.next, end)
  const next = spoken?.next ?? minutes.next
  const shown = minutes.next > at + 1
  const time = hour * 60 + minutes.value
  const part = readHalfOfDay(tokens, next, end)
  if (part !== null) {
    if (hour < 1 || hour > 12) return hour <= 23 && shown ? told(tokens, part.next, end, time) : null
    return part.value === null ? open(tokens, part.next, end, time, true) : told(tokens, part.next, end, time % half + part.value)
  }
  if (spoken !== null) return hour > 12 ? told(tokens, next, end, time) : open(tokens, next, end, time, true)
  if (!shown && hour === 12) {
    // "12 noon"
    const name = wordAt(tokens, next, end)
    if (name === "noon" || name === "midday") return told(tokens, next + 1, end, half)
    if (name === "midnight") return told(tokens, next + 1, end, 0)
  }
  if (!shown || minutes.next > at + 3 && hour < 13 && !word.startsWith("0")) return null
  const padded = word.length === 2 && word.startsWith("0")
  const zoned = readZone(tokens, next, end)
  // Where a zone has no name of its own, its clock has twelve hours.
  if (zoned !== null) return hour > 12 || hour === 0 || padded || zoned.value.offset !== null && zoned.value.offset >= 0 ? told(tokens, next, end, time) : open(tokens, next, end, time, true)
  if (hour >= 13 || padded) return told(tokens, next, end, time)
  return hour === 0 ? null : open(tokens, next, end, time, false)
}

/** The 7 of "from 7 to 9:30 p.m." and "at 7 last night". */
export const readBareHour = (tokens: Tokens, at: number, end: number): Clock | null => {
  const hour = hourAt(tokens, at, end)
  return hour === null || hour < 1 || hour > 12 ? null : { next: at + 1, minutes: hour % 12 * 60, zone: null, open: true, sure: false, bare: true }
}

const told = (tokens: Tokens, next: number, end: number, minutes: number): Clock => zoned(tokens, next, end, minutes % day, false, true)

const open = (tokens: Tokens, next: number, end: number, minutes: number, sure: boolean): Clock => zoned(tokens, next, end, minutes % half, true, sure)

const zoned = (tokens: Tokens, next: number, end: number, minutes: number, isOpen: boolean, sure: boolean): Clock => {
  const rest = { minutes, open: isOpen, sure, bare: false }
  const paren = !isOpen && wordAt(tokens, next, end) === "(" ? readParenthesis(tokens, next, end, minutes) : null
  if (paren !== null) return { next: paren.next, zone: paren.value, ...rest }
  const zone = readZone(tokens, next, end)
  // "10 a.m. local time (0300 GMT)", "2 p.m. ET (1800 GMT)"
  const inBrackets = zone === null || zone.value.offset !== null || isOpen || wordAt(tokens, zone.next, end) !== "(" ? null : readParenthesis(tokens, zone.next, end, minutes)
  if (inBrackets !== null) return { next: inBrackets.next, zone: inBrackets.value, ...rest }
  return zone === null ? { next, zone: null, ...rest } : { next: zone.next, zone: zone.value.offset, ...zone.value.winter === undefined ? {} : { winter: zone.value.winter }, ...rest }
}

const hourAt = (tokens: Tokens, at: number, end: number): number | null => {
  const word = wordAt(tokens, at, end)
  const hour = isNumber(tokens, at, end) ? parseDigits(word) : smallNumbers.get(word)
  return hour === undefined || !Number.isInteger(hour) || hour < 0 ? null : hour
}

/** ":30" and ":30:15" behind an hour, in minutes; nothing read where no colon stands. */
const readMinutes = (tokens: Tokens, at: number, end: number, hour: number): Read<number> | null => {
  if (wordAt(tokens, at + 1, end) !== ":" || !isNumber(tokens, at, end) || !isNumber(tokens, at + 2, end)) return { next: at + 1, value: 0 }
  const minute = sixtieth(wordAt(tokens, at + 2, end))
  if (minute === null || hour === 24 && minute > 0) return null
  if (wordAt(tokens, at + 3, end) !== ":" || !isNumber(tokens, at + 4, end)) return { next: at + 3, value: minute }
  const second = sixtieth(wordAt(tokens, at + 4, end))
  return second === null ? null : { next: at + 5, value: minute + second / 60 }
}

const sixtieth = (word: string): number | null => {
  const value = word.length === 2 ? parseDigits(word) : NaN
  return Number.isInteger(value) && value < 60 ? value : null
}

const oclock = phrases<true>([["o'clock", true], ["oclock", true], ["o clock", true], ["o ' clock", true]])

/** "2.30pm": one number token in British papers. */
const readDotted = (tokens: Tokens, at: number, end: number): Clock | null => {
  if (!isNumber(tokens, at, end)) return null
  const word = wordAt(tokens, at, end)
  const dot = word.indexOf(".")
  if (dot < 1 || dot > 2) return null
  const hour = Number(word.slice(0, dot))
  const minute = sixtieth(word.slice(dot + 1))
  if (minute === null || !(hour >= 1 && hour <= 12)) return null
  const part = readHalfOfDay(tokens, at + 1, end)
  if (part?.value != null) return told(tokens, part.next, end, hour % 12 * 60 + minute + part.value)
  // "9.30-4.30pm": the half of the day may follow the second.
  const range = isRangeMark(wordAt(tokens, at + 1, end)) && isNumber(tokens, at + 2, end) && readHalfOfDay(tokens, at + 3, end) !== null
  return range ? { next: at + 1, minutes: hour % 12 * 60 + minute, zone: null, open: true, sure: false, bare: true } : null
}

const isRangeMark = (word: string): boolean => word === "-" || word === "–" || word === "to"

/** "half past two", "quarter to five in the morning", "ten past nine", "20 minutes to six". */
const readPast = (tokens: Tokens, at: number, end: number): Clock | null => {
  const word = wordAt(tokens, at, end)
  const named = word === "half" ? 30 : word === "quarter" ? 15 : null
  const count = named ?? hourAt(tokens, at, end)
  if (count === null || count < 1 || count > 59) return null
  const unit = named === null && minuteWords.has(wordAt(tokens, at + 1, end))
  const i = unit ? at + 2 : at + 1
  const word2 = wordAt(tokens, i, end)
  const before = word2 === "to" || word2 === "before"
  // "ten to nine" may count down, "ten after nine" may count days.
  if (word2 !== "past" && !(word2 === "to" && (word === "quarter" || unit)) && !(word2 === "after" && (word === "quarter" || unit))) return null
  const hour = hourAt(tokens, i + 1, end)
  if (hour === null || hour < 1 || hour > 12) return null
  const spoken = readPhrase(oclock, tokens, i + 2, end)
  const next = spoken?.next ?? i + 2
  const part = readHalfOfDay(tokens, next, end)
  if (part === null && spoken === null && named === null && !closesTime(tokens, next, end)) return null
  const minutes = (hour % 12 * 60 + (before ? half - count : count)) % half
  return part?.value == null ? open(tokens, next, end, minutes, true) : told(tokens, part.next, end, (hour % 12 * 60 + part.value + (before ? day - count : count)) % day)
}

const minuteWords = new Set(["minute", "minutes", "min", "mins"])

/** "ten past nine" before a noun counts ("ten past nine defenders"). */
const closesTime = (tokens: Tokens, at: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  return at >= end || !/^[a-z]/u.test(word) || timeNeighbours.has(word) || weekdays.has(word)
}

const timeNeighbours = new Set(["on", "in", "at", "this", "last", "when", "and", "but", "before", "after", "today", "tonight", "yesterday", "tomorrow", "local"])

/** 0 for "a.m.", 720 for "p.m.", in all the ways they are written; null for "a.m. or p.m.". */
export const readHalfOfDay = (tokens: Tokens, at: number, end: number): Read<number | null> | null => {
  const word = wordAt(tokens, at, end)
  switch (word) {
    case "am": case "a.m.": case "a.m":
      return wordAt(tokens, at + 1, end) === "or" && wordAt(tokens, at + 2, end) === "p.m." ? { next: at + 3, value: null } : { next: at + 1, value: 0 }
    case "pm": case "p.m.": case "p.m": return { next: at + 1, value: half }
    case "a": case "p": {
      if (wordAt(tokens, at + 1, end) !== "." || wordAt(tokens, at + 2, end) !== "m") return null
      const next = at + 3
      return { next: wordAt(tokens, next, end) === "." && (isGlued(tokens, next) || isSpacedAbbreviation(tokens, at)) ? next + 1 : next, value: word === "a" ? 0 : half }
    }
    case "in": {
      if (wordAt(tokens, at + 1, end) !== "the") return null
      const part = wordAt(tokens, at + 2, end)
      return part === "morning" ? { next: at + 3, value: 0 } : part === "afternoon" || part === "evening" ? { next: at + 3, value: half } : null
    }
    default: return null
  }
}

const isSpacedAbbreviation = (tokens: Tokens, at: number): boolean => !isGlued(tokens, at + 2)

/** "1353 (1023 GMT)": the same moment on a clock whose zone is named tells the zone of the first. */
const readParenthesis = (tokens: Tokens, at: number, end: number, minutes: number): Read<number> | null => {
  const other = at + 1 < end ? readClock(tokens, at + 1, end) : null
  if (other === null || other.zone === null || wordAt(tokens, other.next, end) !== ")") return null
  let offset = minutes - other.minutes + other.zone
  if (offset > 840) offset -= day
  if (offset < -half) offset += day
  return offset % 15 === 0 ? { next: other.next + 1, value: offset } : null
}

/** "1353 (1023 GMT)", "1023 GMT", "0600 hours", "1140 a.m." */
const readMilitary = (tokens: Tokens, at: number, end: number): Clock | null => {
  const word = wordAt(tokens, at, end)
  const hour = Number(word.slice(0, 2))
  const minute = sixtieth(word.slice(2))
  if (minute === null || hour > 23) return null
  const minutes = hour * 60 + minute
  const next = at + 1
  const after = wordAt(tokens, next, end)
  if ((after === "hours" || after === "hrs") && (word.startsWith("0") || minute % 5 === 0)) return told(tokens, next + 1, end, minutes)
  const part = hour >= 1 && hour <= 12 ? readHalfOfDay(tokens, next, end) : null
  if (part?.value != null && after !== "in") return told(tokens, part.next, end, minutes % half + part.value)
  if (readZone(tokens, next, end) !== null) return told(tokens, next, end, minutes)
  const paren = after === "(" ? readParenthesis(tokens, next, end, minutes) : null
  return paren === null ? null : told(tokens, next, end, minutes)
}

/** Minutes to add to a reading of twelve hours, by the part of the day that is named beside it: "at 10:30 Saturday night", "tonight at 7". */
export const halfBeside = (tokens: Tokens, first: number, { next, minutes, bare }: Clock, end: number): number | null => {
  const part = partBehind(tokens, next, end, bare) ?? partBefore(tokens, first)
  switch (part) {
    case null: return null
    case "morning": return 0
    case "afternoon": case "evening": return half
    // "1:30 on Saturday night" is after midnight.
    case "night": return minutes >= 5 * 60 ? half : 0
  }
}

type Part = "morning" | "afternoon" | "evening" | "night"

const partOf = (word: string): Part | null => (word === "tonight" ? "night" : partNames.get(word) ?? null)

const behindWords = new Set(["on", "in", "the", "last", "this", "early", "late", "yesterday", "tomorrow"])
const longestWay = 4

/** "at 7 last night", but "at 2 morning sessions": between an hour and the part of the day stands a word. */
const partBehind = (tokens: Tokens, next: number, end: number, bare: boolean): Part | null => {
  for (let i = next; i < Math.min(end, next + longestWay); i++) {
    const word = wordAt(tokens, i, end)
    const part = partOf(word)
    if (part !== null) return bare && i === next && word !== "tonight" ? null : part
    if (!behindWords.has(word) && !weekdays.has(word)) return null
  }
  return null
}

/** Whether a part of the day stands before the words that lead to a time. */
export const partBefore = (tokens: Tokens, first: number): Part | null => {
  for (let i = first; i > Math.max(0, first - longestWay); i--) {
    const word = wordBefore(tokens, i)
    const part = partOf(word)
    if (part !== null) return part
    if (word !== "," && !leadWords.has(word)) return null
  }
  return null
}

/** Words that lead to a time of day. */
export const leadWords: ReadonlySet<string> = new Set([
  "at", "about", "around", "approximately", "roughly", "by", "until", "till", "from", "between", "before", "after", "since", "than", "near", "@", "just", "shortly"
])
