import type { Tokens } from "../model/tokens.ts"
import type { Comparison, TimeValue } from "../model/value.ts"
import { parseDigits } from "./digits.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { smallNumbers } from "./number-words.ts"
import { isCapital, isDash, isGlued, isHyphen, isNumber, phrases, readPhrase, skipHyphen, wordAt, wordBefore, type Read } from "./scan.ts"

const day = 1440
/** Minutes that "about", "just before" and "shortly after" leave open. */
const slack = 15
/** The same between two times that are both told with "about": half an hour apart are two times. */
const slackOfTwo = 20

type Approach = "about" | "before" | "after"

const approaches = phrases<Approach>([
  ...["about", "around", "approximately", "roughly", "circa", "some time around", "sometime around", "at about", "at around", "at approximately", "at roughly", "nearly"].map((form) => [form, "about"] as const),
  ...["just before", "shortly before", "almost", "a little before", "minutes before"].map((form) => [form, "before"] as const),
  ...["just after", "shortly after", "a little after", "minutes after", "soon after", "just past"].map((form) => [form, "after"] as const)
])

/** Named zones in minutes east of UTC. Names that stand for several offsets ("ET") say nothing certain: null. */
const zones: ReadonlyMap<string, number | null> = new Map<string, number | null>([
  ["gmt", 0], ["utc", 0], ["bst", 60], ["cet", 60], ["cest", 120], ["eet", 120], ["eest", 180], ["msk", 180], ["est", -300], ["edt", -240], ["cst", -360], ["cdt", -300],
  ["mst", -420], ["mdt", -360], ["pst", -480], ["pdt", -420], ["akst", -540], ["akdt", -480], ["hst", -600], ["jst", 540], ["kst", 540], ["hkt", 480], ["sgt", 480], ["aest", 600],
  ["aedt", 660], ["nzst", 720], ["nzdt", 780], ["pkt", 300], ["irst", 210], ["et", null], ["ct", null], ["mt", null], ["pt", null]
])

const starts = new Set([...approaches.keys(), "noon", "midday", "midnight", "between", "from", "half", "quarter"])

/** Clock times: "1:54 a.m.", "just before 2 a.m.", "noon", "14:30", "1353 (1023 GMT)", "9 to 11 p.m.". */
export const time: ValueKind<TimeValue> = {
  kind: "time",
  begins: new Set([...starts, ...smallNumbers.keys()]),
  recognise: (tokens, at, end) => {
    if (at >= end) return null
    const word = wordAt(tokens, at, end)
    if (!isNumber(tokens, at, end) && !starts.has(word) && !smallNumbers.has(word)) return null
    if (isNumber(tokens, at, end) && at > 0 && isGlued(tokens, at) && insideRun(wordBefore(tokens, at))) return null
    if (word === "between" || word === "from") {
      const range = readRange(tokens, at + 1, end, word === "between" ? "and" : "to")
      return range === null ? null : { ...range, first: at }
    }
    const range = readRange(tokens, at, end, null)
    if (range !== null) return range
    const approach = readPhrase(approaches, tokens, at, end)
    const clock = readClock(tokens, approach === null ? at : approach.next, end)
    if (clock === null) return null
    const { minutes, zone, next } = clock
    switch (approach?.value) {
      case undefined: return found(at, next, minutes, minutes, false, zone)
      case "about": return found(at, next, minutes, minutes, true, zone)
      case "before": {
        // Just before midnight is still the evening before.
        const until = minutes < slack ? minutes + day : minutes
        return found(at, next, until - slack, until, true, zone)
      }
      case "after": return found(at, next, minutes, minutes + slack, true, zone)
    }
  },
  normalise: (value) => {
    if (value.low >= 0 && value.low < day) return value
    const shift = Math.floor(value.low / day) * day
    return { ...value, low: value.low - shift, high: value.high - shift }
  },
  compare: (left, right) => compareTimes(left, right),
  print: (value) => {
    const zone = value.zone === null ? "" : ` ${printZone(value.zone)}`
    const { low, high, approximate } = value
    if (low === high) return `${approximate ? "about " : ""}${printClock(low)}${zone}`
    if (approximate && high - low === slack) {
      // Up to midnight the later end is the round one.
      return roundness(high) > roundness(low) || high === day ? `just before ${printClock(high)}${zone}` : `just after ${printClock(low)}${zone}`
    }
    return `${approximate ? "about " : ""}${printClock(low)} to ${printClock(high)}${zone}`
  }
}

const found = (first: number, last: number, low: number, high: number, approximate: boolean, zone: number | null): Recognised<TimeValue> =>
  ({ first, last, value: { kind: "time", low, high, approximate, zone } })

const insideRun = (mark: string): boolean => mark === ":" || mark === "/" || mark === "-" || mark === "." || mark === "$" || mark === "£" || mark === "€" || mark === "#"

/** Whole hours are rounder than half hours. */
const roundness = (minutes: number): number => (minutes % 60 === 0 ? 2 : minutes % 30 === 0 ? 1 : 0)

const readClock = (tokens: Tokens, at: number, end: number): { readonly next: number; readonly minutes: number; readonly zone: number | null } | null => {
  const word = wordAt(tokens, at, end)
  if (word === "noon" || word === "midday") return withZone(tokens, at + 1, end, 720, null)
  if (word === "midnight") return withZone(tokens, at + 1, end, 0, null)
  if (word === "half" || word === "quarter") return readPast(tokens, at, end, word === "half" ? 30 : 15)
  const hour = isNumber(tokens, at, end) ? parseDigits(word) : smallNumbers.get(word)
  if (hour === undefined || !Number.isInteger(hour) || hour < 0) return readDotted(tokens, at, end)
  if (word.length === 4 && isNumber(tokens, at, end)) return readMilitary(tokens, at, end)
  if (hour > 24) return null
  let next = at + 1
  let minutes = hour * 60
  let told = false
  if (wordAt(tokens, next, end) === ":" && isNumber(tokens, at, end) && isNumber(tokens, next + 1, end)) {
    const second = wordAt(tokens, next + 1, end)
    const minute = second.length === 2 ? parseDigits(second) : NaN
    if (!Number.isInteger(minute) || minute > 59 || hour === 24 && minute > 0) return null
    // "1:54:07" is a running time as often as a clock time.
    if (wordAt(tokens, next + 2, end) === ":" && isNumber(tokens, next + 3, end)) return null
    minutes += minute
    next += 2
    told = true
  }
  const spoken = readPhrase(oclock, tokens, next, end)
  const half = readHalfOfDay(tokens, spoken === null ? next : spoken.next, end)
  if (half !== null) {
    if (hour < 1 || hour > 12) return hour <= 23 && told ? withZone(tokens, half.next, end, minutes, null) : null
    // Noon and midnight behind twelve: "12 noon".
    const base = minutes - (hour === 12 ? 720 : 0)
    return withZone(tokens, half.next, end, base + half.value, null)
  }
  if (spoken !== null) return withZone(tokens, spoken.next, end, minutes, null)
  if (word === "12" || word === "twelve") {
    const name = wordAt(tokens, next, end)
    if (!told && (name === "noon" || name === "midday")) return withZone(tokens, next + 1, end, 720, null)
    if (!told && name === "midnight") return withZone(tokens, next + 1, end, 0, null)
  }
  if (!told) return null
  const zoned = readZone(tokens, next, end)
  if (zoned !== null) return { next: zoned.next, minutes: minutes % day, zone: zoned.value.offset }
  // Without a.m. or p.m. only the 24-hour clock is certain.
  return hour >= 13 || word.length === 2 && word.startsWith("0") ? { next, minutes: minutes % day, zone: null } : null
}

const oclock = phrases<true>([["o'clock", true], ["oclock", true], ["o clock", true], ["o ' clock", true]])

/** "2.30pm": one number token in British papers. */
const readDotted = (tokens: Tokens, at: number, end: number): { readonly next: number; readonly minutes: number; readonly zone: number | null } | null => {
  if (!isNumber(tokens, at, end)) return null
  const word = wordAt(tokens, at, end)
  const dot = word.indexOf(".")
  if (dot < 1 || dot > 2 || word.length !== dot + 3) return null
  const hour = Number(word.slice(0, dot))
  const minute = Number(word.slice(dot + 1))
  const half = readHalfOfDay(tokens, at + 1, end)
  if (half === null || !(hour >= 1 && hour <= 12) || !(minute < 60)) return null
  return withZone(tokens, half.next, end, (hour === 12 ? 0 : hour * 60) + minute + half.value, null)
}

/** "half past two p.m.", "quarter to five in the morning"; without the half of the day it is no certain time. */
const readPast = (tokens: Tokens, at: number, end: number, minutes: number) => {
  const word = wordAt(tokens, at + 1, end)
  if (word !== "past" && (word !== "to" || minutes !== 15)) return null
  const hourWord = wordAt(tokens, at + 2, end)
  const hour = isNumber(tokens, at + 2, end) ? parseDigits(hourWord) : smallNumbers.get(hourWord)
  if (hour === undefined || !(hour >= 1 && hour <= 12)) return null
  const half = readHalfOfDay(tokens, at + 3, end)
  if (half === null) return null
  return withZone(tokens, half.next, end, ((hour % 12) * 60 + half.value + (word === "to" ? day - minutes : minutes)) % day, null)
}

/** 0 for "a.m.", 720 for "p.m.", in all the ways they are written. */
const readHalfOfDay = (tokens: Tokens, at: number, end: number): Read<number> | null => {
  const word = wordAt(tokens, at, end)
  switch (word) {
    case "am": case "a.m.": case "a.m": return { next: at + 1, value: 0 }
    case "pm": case "p.m.": case "p.m": return { next: at + 1, value: 720 }
    case "a": case "p": {
      if (wordAt(tokens, at + 1, end) !== "." || wordAt(tokens, at + 2, end) !== "m") return null
      const next = at + 3
      return { next: wordAt(tokens, next, end) === "." && isGlued(tokens, next) || wordAt(tokens, next, end) === "." && isSpacedAbbreviation(tokens, at) ? next + 1 : next, value: word === "a" ? 0 : 720 }
    }
    case "in": {
      if (wordAt(tokens, at + 1, end) !== "the") return null
      const part = wordAt(tokens, at + 2, end)
      return part === "morning" ? { next: at + 3, value: 0 } : part === "afternoon" || part === "evening" ? { next: at + 3, value: 720 } : null
    }
    default: return null
  }
}

const isSpacedAbbreviation = (tokens: Tokens, at: number): boolean => !isGlued(tokens, at + 2)

interface Zone {
  readonly offset: number | null
}

const readZone = (tokens: Tokens, at: number, end: number): Read<Zone> | null => {
  const word = wordAt(tokens, at, end)
  if (word === "local" && wordAt(tokens, at + 1, end) === "time") return { next: at + 2, value: { offset: null } }
  if (word === "eastern" || word === "central" || word === "pacific" || word === "mountain") {
    const second = wordAt(tokens, at + 1, end)
    if (second === "time") return { next: at + 2, value: { offset: null } }
    const summer = second === "daylight"
    if ((summer || second === "standard") && wordAt(tokens, at + 2, end) === "time") {
      const standard = word === "eastern" ? -300 : word === "central" ? -360 : word === "mountain" ? -420 : -480
      return { next: at + 3, value: { offset: standard + (summer ? 60 : 0) } }
    }
    return null
  }
  const offset = zones.get(word)
  if (offset === undefined || !isCapital(tokens, at) && offset === null) return null
  if (offset === 0) {
    const sign = wordAt(tokens, at + 1, end)
    if ((sign === "+" || sign === "-" || sign === "−") && isGlued(tokens, at + 1) && isNumber(tokens, at + 2, end)) {
      const hours = parseDigits(wordAt(tokens, at + 2, end))
      if (Number.isInteger(hours) && hours <= 14) {
        const colon = wordAt(tokens, at + 3, end) === ":" && wordAt(tokens, at + 4, end).length === 2
        const minutes = colon ? parseDigits(wordAt(tokens, at + 4, end)) : 0
        if (minutes < 60) return { next: colon ? at + 5 : at + 3, value: { offset: (sign === "+" ? 1 : -1) * (hours * 60 + minutes) || 0 } }
      }
    }
  }
  return { next: at + 1, value: { offset } }
}

const withZone = (tokens: Tokens, next: number, end: number, minutes: number, zone: number | null) => {
  const read = readZone(tokens, next, end)
  const paren = wordAt(tokens, next, end) === "(" ? readParenthesis(tokens, next, end, minutes) : null
  if (paren !== null) return { next: paren.next, minutes: minutes % day, zone: paren.value }
  return read === null ? { next, minutes: minutes % day, zone } : { next: read.next, minutes: minutes % day, zone: read.value.offset }
}

/** "1353 (1023 GMT)": the same moment on a clock whose zone is named tells the zone of the first. */
const readParenthesis = (tokens: Tokens, at: number, end: number, minutes: number): Read<number> | null => {
  const other = at + 1 < end ? readClock(tokens, at + 1, end) : null
  if (other === null || other.zone === null || wordAt(tokens, other.next, end) !== ")") return null
  let offset = minutes - other.minutes + other.zone
  if (offset > 840) offset -= day
  if (offset < -720) offset += day
  return offset % 15 === 0 ? { next: other.next + 1, value: offset } : null
}

/** "1353 (1023 GMT)", "1023 GMT", "0600 hours" */
const readMilitary = (tokens: Tokens, at: number, end: number) => {
  const word = wordAt(tokens, at, end)
  const hour = Number(word.slice(0, 2))
  const minute = Number(word.slice(2))
  if (!(hour <= 23 && minute <= 59)) return null
  const minutes = hour * 60 + minute
  const next = at + 1
  const after = wordAt(tokens, next, end)
  if ((after === "hours" || after === "hrs") && (word.startsWith("0") || minute % 5 === 0)) return withZone(tokens, next + 1, end, minutes, null)
  const zone = readZone(tokens, next, end)
  if (zone !== null) return { next: zone.next, minutes, zone: zone.value.offset }
  if (after !== "(") return null
  const paren = readParenthesis(tokens, next, end, minutes)
  return paren === null ? null : { next: paren.next, minutes, zone: paren.value }
}

/** "9 to 11 p.m.", "9 a.m.-5 p.m.": the first end may borrow the half of the day. */
const readRange = (tokens: Tokens, at: number, end: number, joiner: "and" | "to" | null): Recognised<TimeValue> | null => {
  const lead = joiner === null ? readPhrase(approaches, tokens, at, end) : null
  if (lead !== null && lead.value !== "about") return null
  const start = lead === null ? at : lead.next
  const left = readClock(tokens, start, end) ?? readOpenClock(tokens, start, end)
  if (left === null) return null
  const joined = wordAt(tokens, left.next, end)
  if (joiner === null ? joined !== "to" && !isDash(joined) : joined !== joiner) return null
  if (isHyphen(joined) && isGlued(tokens, left.next) !== isGlued(tokens, left.next + 1)) return null
  const right = readClock(tokens, skipHyphen(tokens, left.next + 1, end), end)
  if (right === null) return null
  let low = left.minutes
  let high = right.minutes
  if (left.zone === undefined) {
    // Twelve hours are told by the second end: "9 to 11 p.m.", but "11 to 1 p.m." began in the morning.
    if (low >= 720) low -= 720
    if (high >= 720 && low + 720 < high) low += 720
  }
  if (high <= low) high += day
  return found(at, right.next, low, high, lead !== null, right.zone ?? left.zone ?? null)
}

const readOpenClock = (tokens: Tokens, at: number, end: number): { readonly next: number; readonly minutes: number; readonly zone?: undefined } | null => {
  if (!isNumber(tokens, at, end)) return null
  const hour = parseDigits(wordAt(tokens, at, end))
  if (!Number.isInteger(hour) || hour < 1 || hour > 12) return null
  if (wordAt(tokens, at + 1, end) !== ":") return { next: at + 1, minutes: hour * 60 }
  const minute = parseDigits(wordAt(tokens, at + 2, end))
  return wordAt(tokens, at + 2, end).length === 2 && minute < 60 ? { next: at + 3, minutes: hour * 60 + minute } : null
}

const compareTimes = (left: TimeValue, right: TimeValue): Comparison => {
  const names = `${time.print(left)} and ${time.print(right)}`
  const zoned = left.zone !== null && right.zone !== null
  const [a, b] = [bounds(left, zoned), bounds(right, zoned)]
  const sameBounds = mod(a.low - b.low) === 0 && a.high - a.low === b.high - b.low
  if (sameBounds) {
    return left.approximate === right.approximate
      ? { relation: "equal", because: `${names}: the same` }
      : { relation: "compatible", because: `${names}: the same, told with different exactness` }
  }
  const inexact = (value: TimeValue) => value.approximate || value.low !== value.high
  const apart = gap(a, b)
  const [aboutLeft, aboutRight] = [isAbout(left), isAbout(right)]
  const open = aboutLeft && aboutRight ? slackOfTwo : aboutLeft || aboutRight ? slack : 0
  if (apart <= open) return { relation: "compatible", because: `${names}: both can be right` }
  if (inexact(left) || inexact(right)) return { relation: "different", because: `${names}: ${apart} minutes apart, though not both are exact` }
  return { relation: apart <= 5 ? "different" : "incompatible", because: `${names}: ${apart} minutes apart` }
}

interface Bounds {
  readonly low: number
  readonly high: number
}

const bounds = ({ low, high, zone }: TimeValue, zoned: boolean): Bounds => (zoned && zone !== null ? { low: low - zone, high: high - zone } : { low, high })

/** One time with "about": "just before 2" has bounds of its own. */
const isAbout = ({ low, high, approximate }: TimeValue): boolean => approximate && low === high

const mod = (minutes: number): number => ((minutes % day) + day) % day

/** Minutes between two spans on the round clock, 0 where they overlap. */
const gap = (a: Bounds, b: Bounds): number => {
  const forward = mod(b.low - a.low)
  const backward = mod(a.low - b.low)
  const lengthA = a.high - a.low
  const lengthB = b.high - b.low
  return Math.max(0, Math.min(forward - lengthA, backward - lengthB))
}

const printClock = (minutes: number): string => {
  const local = mod(minutes)
  if (local === 0) return "midnight"
  if (local === 720) return "noon"
  const hour = Math.floor(local / 60)
  const minute = local % 60
  const shown = hour % 12 === 0 ? 12 : hour % 12
  return `${shown}${minute === 0 ? "" : `:${minute < 10 ? "0" : ""}${minute}`} ${hour < 12 ? "a.m." : "p.m."}`
}

const printZone = (offset: number): string => {
  if (offset === 0) return "GMT"
  const size = Math.abs(offset)
  return `GMT${offset < 0 ? "-" : "+"}${Math.floor(size / 60)}${size % 60 === 0 ? "" : `:${size % 60 < 10 ? "0" : ""}${size % 60}`}`
}
