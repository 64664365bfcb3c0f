import type { Tokens } from "../model/tokens.ts"
import type { DurationValue } from "../model/value.ts"
import { amountStarts, readAmount, startsAmount, type Amount, type AmountGrammar } from "./amount.ts"
import { readApproximator } from "./approximators.ts"
import { printNumber } from "./digits.ts"
import { applyBound, compareIntervals, printInterval } from "./interval.ts"
import type { Recognised, ValueKind } from "./kind.ts"
import { readNumber } from "./numbers.ts"
import { isHyphen, isNumber, isWord, phrases, readPhrase, skipHyphen, wordAt, wordBefore } from "./scan.ts"
import { secondsIn, timeUnits, type DurationUnit, type TimeUnit } from "./time-units.ts"

/** Words before "over a year" that make a bound of it: elsewhere it tells when something happened. */
const measuring = new Set(["for", "after", "in", "took", "taken", "takes", "take", "lasted", "lasts", "last", "lasting", "spent", "waited", "served"])

const isPreposition = (tokens: Tokens, at: number): boolean => tokens.word[at] === "over" && !measuring.has(wordBefore(tokens, at))

const grammar: AmountGrammar<TimeUnit> = {
  suffix: (tokens, at, end, number) => {
    let i = skipHyphen(tokens, at, end)
    // "half an hour", "a quarter of a century"
    if (number.share) {
      if (wordAt(tokens, i, end) === "of") i++
      const article = wordAt(tokens, i, end)
      if (article === "a" || article === "an") i++
    }
    return readPhrase(timeUnits, tokens, i, end)
  },
  sameUnit: (left, right) => left.unit === right.unit && left.times === right.times,
  unitRequired: true,
  numbers: {},
  isPreposition
}

/** Adjectives for what lasts one of a unit: "a week-long trip", "a yearlong inquiry". Of hours, months and years they are rounded. */
const ofOneUnit = phrases<DurationUnit>((["hour", "day", "week", "month", "year", "decade"] as const).flatMap((unit) => [[`${unit} long`, unit], [`${unit}long`, unit]] as const))
const exactly: ReadonlySet<DurationUnit> = new Set(["day", "week"])

const readOfOneUnit = (tokens: Tokens, at: number, end: number): Recognised<DurationValue> | null => {
  const before = wordBefore(tokens, at)
  const unit = isHyphen(before) || isNumber(tokens, at - 1, end) ? null : readPhrase(ofOneUnit, tokens, at, end)
  return unit === null ? null : found(at, unit.next, secondsIn[unit.value], secondsIn[unit.value], !exactly.has(unit.value), unit.value)
}

/** Lengths of time: "six months", "a five-year deal", "almost seven hours", "two years, three months and a day", "half an hour", "the past decade". */
export const duration: ValueKind<DurationValue> = {
  kind: "duration",
  begins: new Set(["a", "an", "past", "last", "next", "coming", ...ofOneUnit.keys(), ...amountStarts]),
  recognise: (tokens, at, end) => {
    const whole = at < end ? readOfOneUnit(tokens, at, end) : null
    if (whole !== null) return whole
    if (at >= end || !startsAmount(tokens, at, end) && !startsSingle(tokens, at, end)) return null
    const single = readSingle(tokens, at, end)
    const read = single ?? readAmount(grammar, tokens, at, end)
    if (read === null || read.unit === null) return null
    const { unit, times } = read.unit
    const compound = addSmaller(read, read.unit, tokens, end)
    const next = compound?.next ?? read.next
    // A bare "a year" is more often a rate: "for a year" is none.
    if (isOtherKind(tokens, next, end) || single !== null && compound === null && single.bound === null && !lasts(tokens, at, single, end)) return null
    if (compound !== null) {
      const told = applyBound(read.bound, compound.seconds, compound.seconds, false)
      return found(at, next, toSeconds(told.low, "second"), toSeconds(told.high, "second"), told.approximate, compound.unit)
    }
    const seconds = (n: number) => toSeconds(n * times, unit)
    return found(at, next, seconds(read.low), seconds(read.high), read.approximate, unit)
  },
  normalise: (value) => (value.unit === "second" ? value : { ...value, unit: "second" }),
  compare: (left, right) => {
    if (left.low === right.low && left.high === right.high) return compareIntervals(left, right, { factor: 1, offset: 0, unit: "seconds", measured: true })
    const amount = (value: DurationValue) => ({ low: inUnits(value.low, value.unit), high: inUnits(value.high, value.unit), approximate: value.approximate })
    const measure = (unit: DurationUnit) => ({ factor: secondsIn[unit], offset: 0, unit: `${unit}s`, measured: true })
    return compareIntervals(amount(left), amount(right), measure(left.unit), measure(right.unit))
  },
  print: (value) => {
    const one = (n: number) => {
      const amount = inUnits(n, value.unit)
      const parts = Number.isInteger(amount * 100) ? null : inParts(n, value.unit)
      return parts ?? `${printNumber(amount)} ${value.unit}${amount === 1 ? "" : "s"}`
    }
    if (Number.isFinite(value.low) && Number.isFinite(value.high) && value.low !== value.high) {
      const bare = { low: inUnits(value.low, value.unit), high: inUnits(value.high, value.unit), approximate: value.approximate }
      return `${printInterval(bare, printNumber, (word) => word)} ${value.unit}${bare.high === 1 ? "" : "s"}`
    }
    return printInterval(value, one)
  }
}

const found = (first: number, last: number, low: number, high: number, approximate: boolean, unit: DurationUnit): Recognised<DurationValue> =>
  ({ first, last, value: { kind: "duration", low, high, approximate, unit } })

// To the millisecond: more than any text tells, and the same however the amount was written.
const toSeconds = (amount: number, unit: DurationUnit): number =>
  Number.isFinite(amount) ? Math.round(amount * secondsIn[unit] * 1000) / 1000 : amount

export const inUnits = (seconds: number, unit: DurationUnit): number => {
  if (!Number.isFinite(seconds)) return seconds
  const amount = seconds / secondsIn[unit]
  const short = Number(amount.toPrecision(12))
  return toSeconds(short, unit) === seconds ? short : amount
}

/** "2 years, 3 months and 12 days": what no decimal number of the unit tells well; null where that is not exact. */
const inParts = (seconds: number, unit: DurationUnit): string | null => {
  if (!Number.isFinite(seconds)) return null
  const parts: Array<string> = []
  let rest = seconds
  for (const name of ["year", "month", unit] as const) {
    if (name !== unit && secondsIn[name] <= secondsIn[unit]) continue
    const count = Math.floor(rest / secondsIn[name])
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? "" : "s"}`)
    rest -= count * secondsIn[name]
  }
  return rest !== 0 || parts.length < 2 || !(parts.at(-1) ?? "").includes(` ${unit}`) ? null : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`
}

const startsSingle = (tokens: Tokens, at: number, end: number): boolean => {
  const word = wordAt(tokens, at, end)
  return (word === "a" || word === "an" || spans.has(word)) && timeUnits.has(wordAt(tokens, at + 1, end))
}

/** Words before "a year" that tell how long, and those that may follow it: "for a day trip" does not. */
const lasting = new Set(["for", "lasted", "lasting", "lasts", "last", "within", "took", "takes", "take"])
const closing = new Set(["and", "before", "after", "in", "at", "on", "by", "until", "to", "as", "when", "while", "or", "with", "because", "from", "during", "now"])

const lasts = (tokens: Tokens, at: number, { next, unit }: Amount<TimeUnit>, end: number): boolean =>
  unit?.unit !== "second" && lasting.has(wordBefore(tokens, at)) && (!isWord(tokens, next, end) && !isHyphen(wordAt(tokens, next, end)) || closing.has(wordAt(tokens, next, end)))

/** "more than a year", "about an hour", the "an hour" of "an hour and a half": one of a unit. */
const readSingle = (tokens: Tokens, at: number, end: number): Amount<TimeUnit> | null => {
  const lead = isPreposition(tokens, at) ? null : readApproximator(tokens, at, end)
  const start = lead === null ? at : lead.next
  const article = wordAt(tokens, start, end)
  if (lead === null && spans.has(article)) return readSpan(tokens, at, end)
  if (article !== "a" && article !== "an") return null
  const unit = readPhrase(timeUnits, tokens, start + 1, end)
  if (unit === null) return null
  return {
    next: unit.next, ...applyBound(lead?.value ?? null, 1, 1, false), share: false, unit: unit.value, range: false, digits: false, bound: lead?.value ?? null
  }
}

/** Words before a unit that make it a length up to publication or from it, and the units that "last" and "next" do not name as a date. */
const spans = new Set(["past", "last", "next", "coming"])
const longUnits = new Set(["decade", "century", "fortnight"])

/** "the past year", "the next decade"; "last year" is a date. */
const readSpan = (tokens: Tokens, at: number, end: number): Amount<TimeUnit> | null => {
  const word = wordAt(tokens, at + 1, end)
  if (wordBefore(tokens, at) !== "the" || word.endsWith("s") || wordAt(tokens, at, end) !== "past" && !longUnits.has(word)) return null
  const unit = readPhrase(timeUnits, tokens, at + 1, end)
  return unit === null ? null : { next: unit.next, low: 1, high: 1, approximate: true, share: false, unit: unit.value, range: false, digits: false, bound: "about" }
}

/** "two years and three months", "1 hour 20 minutes" in the smaller unit; "an hour and a half". */
const addSmaller = (amount: Amount<TimeUnit>, larger: TimeUnit, tokens: Tokens, end: number): Sum | null => {
  const count = toldNumber(amount)
  if (count === null) return null
  const whole = toSeconds(count * larger.times, larger.unit)
  if (wordAt(tokens, amount.next, end) === "and" && wordAt(tokens, amount.next + 1, end) === "a") {
    const fraction = wordAt(tokens, amount.next + 2, end)
    const extra = fraction === "half" ? 0.5 : fraction === "quarter" ? 0.25 : 0
    if (extra > 0) return { next: amount.next + 3, seconds: whole + toSeconds(extra * larger.times, larger.unit), unit: larger.unit }
  }
  let sum: Sum = { next: amount.next, seconds: whole, unit: larger.unit }
  for (;;) {
    const part = readPart(tokens, sum.next, end, sum.unit)
    if (part === null) return sum.next === amount.next ? null : sum
    sum = { ...part, seconds: sum.seconds + part.seconds }
  }
}

/** An amount in seconds, with its smallest unit. */
interface Sum {
  readonly next: number
  readonly seconds: number
  readonly unit: DurationUnit
}

/** The next smaller amount: ", 3 months", " and 12 days". */
const readPart = (tokens: Tokens, at: number, end: number, larger: DurationUnit): Sum | null => {
  let i = at
  if (wordAt(tokens, i, end) === ",") i++
  if (wordAt(tokens, i, end) === "and") i++
  const number = readNumber(tokens, i, end)
  if (number === null || number.low !== number.high || number.share) return null
  const read = readPhrase(timeUnits, tokens, skipHyphen(tokens, number.next, end), end)
  if (read === null || secondsIn[read.value.unit] >= secondsIn[larger]) return null
  const { unit, times } = read.value
  const seconds = toSeconds(number.low * times, unit)
  return seconds >= secondsIn[larger] || isOtherKind(tokens, read.next, end) ? null : { next: read.next, seconds, unit }
}

/** The one number that an amount tells before its bound is applied, null for ranges and vague numbers. */
const toldNumber = ({ low, high, range, bound }: Amount<TimeUnit>): number | null => {
  if (range) return null
  switch (bound) {
    case "over": case "atLeast": case "justOver": return low
    case "under": case "atMost": case "nearly": return high
    case "about": case null: return low === high ? low : null
  }
}

/** "25 years old" is an age, "two years ago" a date. */
const isOtherKind = (tokens: Tokens, at: number, end: number): boolean => {
  let i = at
  if (isHyphen(wordAt(tokens, i, end))) i++
  const word = wordAt(tokens, i, end)
  return word === "old" || word === "olds" || word === "ago" || (word === "of" && wordAt(tokens, i + 1, end) === "age") ||
    ((word === "earlier" || word === "later") && i === at)
}
