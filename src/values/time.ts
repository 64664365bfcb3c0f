import { TokenFlag, type Tokens } from "../model/tokens.ts"
import type { Comparison, TimeValue } from "../model/value.ts"
import { relativeDays } from "./date/relative.ts"
import { weekdays } from "./date/words.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { smallNumbers } from "./number/words.ts"
import { isDash, isGlued, isHyphen, isNumber, phrases, readPhrase, skipHyphen, wordAt, wordBefore } from "./scan.ts"
import { clockStarts, day, half, halfBeside, leadWords, partBefore, readBareHour, readClock, type Clock } from "./time/clock.ts"
import { seasonlessName } from "./time/zones.ts"

/** Minutes that "just before" and "shortly after" leave open; times told with "about" that lie so far apart are two times. */
const slack = 15

/**
 * Minutes within which "before 8 a.m." and "after 9 p.m." mean: who tells it so has an hour or two in mind, not the half
 * of a day. No round number, so that the end that was told is the rounder one.
 */
const reach = 173

type Approach = "about" | "just before" | "just after" | "before" | "after"

const approaches = phrases<Approach>([
  ...["about", "around", "approximately", "roughly", "circa", "some time around", "sometime around", "at about", "at around", "at approximately", "at roughly", "nearly"].map((form) => [form, "about"] as const),
  ...["just before", "shortly before", "almost", "a little before", "minutes before"].map((form) => [form, "just before"] as const),
  ...["just after", "shortly after", "a little after", "minutes after", "soon after", "just past"].map((form) => [form, "just after"] as const),
  ["before", "before"], ["after", "after"]
])

const starts = new Set([...approaches.keys(), ...clockStarts, "between", "from"])

/**
 * Clock times: "1:54 a.m.", "just before 2 a.m.", "noon", "14:30", "1353 (1023 GMT)", "9 to 11 p.m.". Where neither a.m. nor
 * p.m. nor a part of the day beside it is told ("at 8:30", "nine o'clock"), the half of the day stays open.
 */
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
    return readRange(tokens, at, end, null) ?? readSingle(tokens, at, end)
  },
  normalise: (value) => {
    const round = value.twelveHour ? half : day
    if (value.low >= 0 && value.low < round) return value
    const shift = Math.floor(value.low / round) * round
    return { ...value, low: value.low - shift, high: value.high - shift }
  },
  compare: (left, right) => compareTimes(left, right),
  print: (value) => {
    const tail = `${value.twelveHour ? " a.m. or p.m." : ""}${value.zone !== null ? ` ${printZone(value.zone)}` : value.winter === undefined ? "" : ` ${seasonlessName(value.winter)}`}`
    const clock = (minutes: number) => (value.twelveHour ? printDigits(mod(minutes, half)) : printClock(mod(minutes, day)))
    const { low, high, approximate } = value
    if (low === high) return `${approximate ? "about " : ""}${clock(low)}${tail}`
    if (approximate && (high - low === slack || high - low === reach)) {
      const just = high - low === slack ? "just " : ""
      // Up to midnight the later end is the round one.
      return roundness(high) > roundness(low) || high === (value.twelveHour ? half : day) ? `${just}before ${clock(high)}${tail}` : `${just}after ${clock(low)}${tail}`
    }
    return `${approximate ? "about " : ""}${clock(low)} to ${clock(high)}${tail}`
  }
}

const found = (first: number, last: number, low: number, high: number, approximate: boolean, { winter, zone }: Pick<Clock, "winter" | "zone">, twelveHour: boolean): Recognised<TimeValue> =>
  ({ first, last, value: { kind: "time", low, high, approximate, zone, ...winter === undefined ? {} : { winter }, twelveHour } })

const insideRun = (mark: string): boolean => mark === ":" || mark === "/" || mark === "-" || mark === "." || mark === "$" || mark === "£" || mark === "€" || mark === "#"

/** Whole hours are rounder than half hours, and these than other times that a clock shows by its hand. */
const roundness = (minutes: number): number => (minutes % 60 === 0 ? 3 : minutes % 30 === 0 ? 2 : minutes % 5 === 0 ? 1 : 0)

const readSingle = (tokens: Tokens, at: number, end: number): Recognised<TimeValue> | null => {
  const approach = readPhrase(approaches, tokens, at, end)
  const start = approach === null ? at : approach.next
  const clock = readClock(tokens, start, end) ?? bareHourByPart(tokens, at, start, end)
  if (clock === null) return null
  const beside = clock.open ? halfBeside(tokens, at, clock, end) : null
  if (beside === null && !clock.sure && (clock.bare || !isToldAsTime(tokens, at, start, clock.next, end))) return null
  const open = clock.open && beside === null
  const minutes = clock.minutes + (beside ?? 0)
  const { next } = clock
  if (isStamp(tokens, at, next)) return null
  if (approach === null || approach.value === "about") return found(at, next, minutes, minutes, approach !== null, clock, open)
  const length = approach.value.startsWith("just") ? slack : reach
  // "An hour before 8 a.m." tells of another time.
  if (length === reach && clockUnits.has(wordBefore(tokens, at))) return null
  if (approach.value.endsWith("after")) return found(at, next, minutes, minutes + length, true, clock, open)
  // Before midnight is still the evening before.
  const until = minutes < length ? minutes + (open ? half : day) : minutes
  return found(at, next, until - length, until, true, clock, open)
}

/** "UPDATE 9:54 AM PT -- The firm said", "Update, 11 a.m. Monday: the firm said", "11 a.m. update: The firm said": when a page was changed. */
const isStamp = (tokens: Tokens, at: number, next: number): boolean => {
  const before = wordBefore(tokens, at)
  // "Update 8/5/17 6:39 pm"
  let stamped = at
  while (stamped > 0 && at - stamped < longestStamp && (isNumber(tokens, stamped - 1, at) || stampMarks.has(wordBefore(tokens, stamped)))) stamped--
  if (updates.has(wordBefore(tokens, stamped)) || updates.has(tokens.word[next] ?? "") && tokens.word[next + 1] === ":") return true
  return at > 0 && next < tokens.count && isDash(tokens.word[next]!) && (tokens.flags[at - 1]! & TokenFlag.allCaps) !== 0 && before.length > 3
}
const updates = new Set(["update", "updated"])

const stampMarks = new Set([",", ":", "/", "-", "at"])

/** Longest date between "update" and its time, in tokens. */
const longestStamp = 8

const clockUnits = new Set(["hour", "hours", "minute", "minutes", "half"])

/** Words before an hour that count nothing: "killed about 7 last night" does. */
const hourWords = new Set(["at", "until", "till", "before", "after", "since"])

/** What stands at a number is a count: "the toll stood at 12 on Sunday night". */
const standing = new Set(["stood", "stands", "stand", "standing", "stayed", "put"])

/** "at 7 last night", "tonight around 7" */
const bareHourByPart = (tokens: Tokens, at: number, start: number, end: number): Clock | null => {
  const lead = at === start ? wordBefore(tokens, at) : wordAt(tokens, at, end)
  if (lead === "at" && standing.has(tokens.word[(at === start ? at : start) - 2] ?? "")) return null
  return hourWords.has(lead) || leadWords.has(lead) && partBefore(tokens, at) !== null ? readBareHour(tokens, start, end) : null
}

/** What stands behind the minutes of a game, or a length of time. */
const runningWords = new Set(["left", "remaining", "into", "of", "mark", "pace", "per", "to", "odds"])

/** Whether the words around "8:30" make it a time of day, and not a result, a verse or the time of a run. */
const isToldAsTime = (tokens: Tokens, at: number, start: number, next: number, end: number): boolean => {
  const after = wordAt(tokens, next, end)
  if (runningWords.has(after)) return false
  const before = wordBefore(tokens, at)
  return start > at || leadWords.has(before) || isDay(before) || isDay(after) || after === "on" && isDay(wordAt(tokens, next + 1, end))
}

const isDay = (word: string): boolean => weekdays.has(word) || relativeDays.has(word)

/** "9 to 11 p.m.", "9 a.m.-5 p.m.", "between 10 and 11:30": one end may borrow the half of the day from the other. */
const readRange = (tokens: Tokens, at: number, end: number, joiner: "and" | "to" | null): Recognised<TimeValue> | null => {
  const lead = joiner === null ? readPhrase(approaches, tokens, at, end) : null
  if (lead !== null && lead.value !== "about") return null
  const start = lead === null ? at : lead.next
  const left = readClock(tokens, start, end) ?? readBareHour(tokens, start, end)
  if (left === null) return null
  const joined = wordAt(tokens, left.next, end)
  if (!joins(joined, joiner)) return null
  if (isHyphen(joined) && isGlued(tokens, left.next) !== isGlued(tokens, left.next + 1)) return null
  const i = skipHyphen(tokens, left.next + 1, end)
  const right = readClock(tokens, i, end) ?? readBareHour(tokens, i, end)
  if (right === null) return null
  const ends = rangeEnds(left, right, right.open ? halfBeside(tokens, at, right, end) : null, joiner !== null)
  return ends === null ? null : found(at, right.next, ends.low, ends.high, lead !== null, right.zone === null && right.winter === undefined ? left : right, ends.open)
}

const joins = (word: string, joiner: "and" | "to" | null): boolean =>
  joiner === "and" ? word === "and" : word === "to" || joiner === "to" && (word === "until" || word === "till" || word === "through") || joiner === null && isDash(word)

/** The ends in minutes; null where nothing says that the numbers are times. `beside` is the half of the day told beside them. */
const rangeEnds = (left: Clock, right: Clock, beside: number | null, led: boolean): { readonly low: number, readonly high: number, readonly open: boolean } | null => {
  if (!right.open) {
    // Twelve hours are told by the second end: "9 to 11 p.m.", but "11 to 1 p.m." began in the morning.
    const low = left.open && right.minutes >= half && left.minutes + half < right.minutes ? left.minutes + half : left.minutes
    return { low, high: right.minutes <= low ? right.minutes + day : right.minutes, open: false }
  }
  if (!left.open) return right.bare ? null : { low: left.minutes, high: after(left.minutes, right.minutes), open: false }
  if (beside !== null) {
    if (left.bare && right.bare && !led) return null
    const high = right.minutes + beside
    const low = high - mod(high - left.minutes - 1, half) - 1
    return { low: mod(low, day), high: high - low + mod(low, day), open: false }
  }
  const shown = left.sure || right.sure || (left.bare ? 0 : 1) + (right.bare ? 0 : 1) >= (led ? 1 : 2)
  return shown ? { low: left.minutes, high: after(left.minutes, right.minutes), open: true } : null
}

/** The next time after `low` that a clock of twelve hours shows as `minutes`. */
const after = (low: number, minutes: number): number => low + mod(minutes - low - 1, half) + 1

/** Minutes between two times of day, 0 where both can be right; where only one of them has a zone, both are taken to be of one. */
export const minutesApart = (left: TimeValue, right: TimeValue): number => {
  const { a, b, round } = onOneClock(left, right)
  return gap(a, b, round)
}

/** The bounds of two times on a clock that both can be read on, and how many minutes that goes round in. */
const onOneClock = (left: TimeValue, right: TimeValue): { readonly a: Bounds, readonly b: Bounds, readonly round: number } => {
  const [a, b] = offsetsOf(left, right)
  return { a: bounds(left, a), b: bounds(right, b), round: left.twelveHour || right.twelveHour ? half : day }
}

const compareTimes = (left: TimeValue, right: TimeValue): Comparison => {
  const names = `${time.print(left)} and ${time.print(right)}`
  const { a, b, round } = onOneClock(left, right)
  const sameBounds = mod(a.low - b.low, round) === 0 && a.high - a.low === b.high - b.low
  if (sameBounds) {
    return left.approximate === right.approximate && left.twelveHour === right.twelveHour
      ? { relation: "equal", because: `${names}: the same` }
      : { relation: "compatible", because: `${names}: the same, told with different exactness` }
  }
  const inexact = (value: TimeValue) => value.approximate || value.low !== value.high
  const apart = gap(a, b, round)
  if (apart === 0 || apart < slack && (isAbout(left) || isAbout(right))) return { relation: "compatible", because: `${names}: both can be right` }
  if (inexact(left) || inexact(right)) return { relation: "different", because: `${names}: ${apart} minutes apart, though not both are exact` }
  return { relation: apart <= 5 ? "different" : "incompatible", because: `${names}: ${apart} minutes apart` }
}

interface Bounds {
  readonly low: number
  readonly high: number
}

/** Minutes east of UTC of both, as far as they are told of both: of two zones without a season, in winter; of one, in the season that fits the other better. */
const offsetsOf = (left: TimeValue, right: TimeValue): readonly [number, number] => {
  if (left.zone !== null && right.zone !== null) return [left.zone, right.zone]
  if (left.winter !== undefined && right.winter !== undefined) return [left.winter, right.winter]
  if (left.zone !== null && right.winter !== undefined) return [left.zone, inSeasonOf(right.winter, right.low, left.low - left.zone)]
  return right.zone !== null && left.winter !== undefined ? [inSeasonOf(left.winter, left.low, right.low - right.zone), right.zone] : [0, 0]
}

/** The offset in winter or in summer by which a local time comes nearer to a time in UTC. */
const inSeasonOf = (winter: number, local: number, utc: number): number => {
  const away = (offset: number) => { const apart = mod(local - offset - utc, day); return Math.min(apart, day - apart) }
  return away(winter + 60) < away(winter) ? winter + 60 : winter
}

const bounds = ({ low, high }: TimeValue, offset: number): Bounds => ({ low: low - offset, high: high - offset })

/** One time with "about": "just before 2" has bounds of its own. */
const isAbout = ({ low, high, approximate }: TimeValue): boolean => approximate && low === high

const mod = (minutes: number, round: number): number => ((minutes % round) + round) % round

/** Minutes between two spans on the round clock, 0 where they overlap. */
const gap = (a: Bounds, b: Bounds, round: number): number => {
  const forward = mod(b.low - a.low, round)
  const backward = mod(a.low - b.low, round)
  const lengthA = a.high - a.low
  const lengthB = b.high - b.low
  return Math.max(0, Math.min(forward - lengthA, backward - lengthB))
}

const printClock = (minutes: number): string => (minutes === 0 ? "midnight" : minutes === half ? "noon" : `${printDigits(minutes)} ${minutes < half ? "a.m." : "p.m."}`)

/** "7", "7:30", "7:30:15" */
const printDigits = (minutes: number): string => {
  const hour = Math.floor(minutes / 60) % 12
  const seconds = Math.round(minutes % 60 * 60)
  const two = (n: number) => `${n < 10 ? "0" : ""}${n}`
  const [minute, second] = [Math.floor(seconds / 60), seconds % 60]
  return `${hour === 0 ? 12 : hour}${seconds === 0 ? "" : `:${two(minute)}`}${second === 0 ? "" : `:${two(second)}`}`
}

const printZone = (offset: number): string => {
  if (offset === 0) return "GMT"
  const size = Math.abs(offset)
  return `GMT${offset < 0 ? "-" : "+"}${Math.floor(size / 60)}${size % 60 === 0 ? "" : `:${size % 60 < 10 ? "0" : ""}${size % 60}`}`
}
