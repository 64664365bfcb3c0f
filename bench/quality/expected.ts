import { Schema } from "effect"
import type { Lexicons } from "../../src/extract/lexicons.ts"
import type { Interval, TimeValue, Value, ValueKindName } from "../../src/model/value.ts"
import { resolve } from "../../src/values/date.ts"
import { secondsIn } from "../../src/values/time-units.ts"
import { extentOf, isoDayNumber } from "./extents.ts"

const Resolved = Schema.Struct({
  type: Schema.optionalKey(Schema.String), timex: Schema.optionalKey(Schema.String), value: Schema.optionalKey(Schema.NullOr(Schema.String)),
  start: Schema.optionalKey(Schema.String), end: Schema.optionalKey(Schema.String)
})

/** A value that Recognizers-Text expects. */
export const Expected = Schema.Struct({
  Text: Schema.optionalKey(Schema.String), Start: Schema.optionalKey(Schema.Int), TypeName: Schema.optionalKey(Schema.String),
  Resolution: Schema.optionalKey(Schema.NullOr(Schema.Struct({
    value: Schema.optionalKey(Schema.NullOr(Schema.String)), unit: Schema.optionalKey(Schema.NullOr(Schema.String)), isoCurrency: Schema.optionalKey(Schema.String),
    offset: Schema.optionalKey(Schema.String), values: Schema.optionalKey(Schema.NullOr(Schema.Array(Resolved)))
  })))
})

/** Whether they give a text no value either. */
export const isValueless = ({ Resolution: resolution }: typeof Expected.Type): boolean =>
  resolution?.value === null || resolution?.value === "null" || resolution?.values?.every(({ value }) => value === "not resolved") === true

type Resolution = NonNullable<NonNullable<(typeof Expected.Type)["Resolution"]>>
type Resolved = typeof Resolved.Type

/** The sets of Recognizers-Text that are measured. */
export const numberSets = [
  "Number-NumberModel", "Number-NumberRangeModel", "Number-OrdinalModel", "Number-PercentModel", "NumberWithUnit-AgeModel", "NumberWithUnit-CurrencyModel",
  "NumberWithUnit-DimensionModel", "NumberWithUnit-TemperatureModel", "DateTime-DateTimeModel"
] as const
export type NumberSet = (typeof numberSets)[number]

const counting: ReadonlySet<ValueKindName> = new Set(["quantity", "money", "percent", "age", "duration", "ordinal"])
const dated: ReadonlySet<ValueKindName> = new Set(["date", "time", "duration"])

/** The kinds of value that answer a set: where it expects nothing, we should find none of them. */
export const kindsOf = (set: NumberSet): ReadonlySet<ValueKindName> => {
  switch (set) {
    case "Number-NumberModel": case "Number-NumberRangeModel": return counting
    case "Number-OrdinalModel": return new Set(["ordinal"])
    case "Number-PercentModel": return new Set(["percent"])
    case "NumberWithUnit-AgeModel": return new Set(["age"])
    case "NumberWithUnit-CurrencyModel": return new Set(["money"])
    // Plain counts are quantities too, but no dimension.
    case "NumberWithUnit-DimensionModel": case "NumberWithUnit-TemperatureModel": return new Set()
    case "DateTime-DateTimeModel": return dated
  }
}

/**
 * Whether our value has the number and the unit that they expect. `today` is the date that relative dates count from,
 * `around` all our values that overlap with theirs: a date with a clock time is two values with us.
 */
export const agrees = (
  value: Value, { Resolution: resolution, TypeName: type }: typeof Expected.Type, set: NumberSet, today: string | null, lexicons: Lexicons, around: ReadonlyArray<Value>
): boolean => {
  if (resolution === null || resolution === undefined) return false
  switch (set) {
    case "Number-NumberModel": return inNumber(value, resolution)
    case "Number-NumberRangeModel": return inRange(value, resolution.value ?? "")
    case "Number-OrdinalModel": return value.kind === "ordinal" && near(value.rank, Number(resolution.value))
    case "Number-PercentModel": return value.kind === "percent" && ends(value, Number.parseFloat(resolution.value ?? ""))
    case "NumberWithUnit-AgeModel": return value.kind === "age" && ends(value, Number(resolution.value)) && value.unit === ageUnit(resolution.unit)
    case "NumberWithUnit-CurrencyModel": return inMoney(value, resolution, lexicons)
    case "NumberWithUnit-DimensionModel": case "NumberWithUnit-TemperatureModel": return inUnits(value, resolution, lexicons)
    case "DateTime-DateTimeModel": return (resolution.values ?? []).some((one) => inTime(value, one, type ?? "", today, around))
  }
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b))

/** Whether one end of the interval is the number: "more than 30" is theirs as 30. */
const ends = ({ low, high }: Interval, number: number): boolean => near(low, number) || near(high, number)

const isInterval = (value: Value): value is Value & Interval => "low" in value

const inNumber = (value: Value, { value: text }: Resolution): boolean => {
  const number = Number.parseFloat(text ?? "")
  if (value.kind === "ordinal") return near(value.rank, number)
  // Per cent are hundredths in some of their cases.
  return isInterval(value) && (ends(value, number) || value.kind === "percent" && ends(value, number * 100))
}

/** `[20,30)`, `(30,)`, `(,5]`: the same bounds, open or closed. */
const inRange = (value: Value, text: string): boolean => {
  const bounds = /^[[(]([^,]*),([^,]*)[\])]$/u.exec(text)
  if (bounds === null || !isInterval(value)) return false
  const [low, high] = [bounds[1] === "" ? -Infinity : Number(bounds[1]), bounds[2] === "" ? Infinity : Number(bounds[2])]
  const same = (a: number, b: number) => a === b || near(a, b)
  return same(value.low, low) && same(value.high, high)
}

const inMoney = (value: Value, { value: text, unit, isoCurrency }: Resolution, lexicons: Lexicons): boolean => {
  if (value.kind !== "money") return false
  const name = (unit ?? "").toLowerCase()
  const { entries } = lexicons.currencies
  const minor = entries.find(({ facts }) => Array.isArray(facts?.["minor"]) && facts["minor"].includes(name))
  const major = entries.find(({ forms }) => forms.includes(name))
  const code = isoCurrency ?? (major ?? minor)?.facts?.["code"]
  return (code === undefined || value.currency === code) && ends(value, Number(text) / (isoCurrency === undefined && major === undefined && minor !== undefined ? 100 : 1))
}

/** "age 87" is of the unit "Age" with them. */
const ageUnit = (unit: string | null | undefined): string => (unit === "Age" ? "year" : unit?.toLowerCase() ?? "")

/** Other names of their units; they have one ton for all of them. */
const synonyms: Readonly<Record<string, ReadonlyArray<string>>> = { c: ["celsius", "degree celsius"], f: ["fahrenheit", "degree fahrenheit"], ton: ["tonne"] }

const inUnits = (value: Value, { value: text, unit }: Resolution, lexicons: Lexicons): boolean => {
  const name = (unit ?? "").toLowerCase()
  if (value.kind === "duration") return ends(value, Number(text)) && value.unit === name
  if (value.kind !== "quantity" || text === null || text === undefined) return false
  const names = new Set([name, ...synonyms[name] ?? []])
  const wanted = lexicons.units.entries.filter(({ id, forms }) => names.has(id) || forms.some((form) => names.has(form))).map(({ id }) => id)
  return ends(value, Number(text)) && value.unit !== null && wanted.includes(value.unit)
}

/** Seconds of a duration, minutes of a clock time, days of a date; a date with a clock time is both. */
const inTime = (value: Value, one: Resolved, type: string, today: string | null, around: ReadonlyArray<Value>): boolean => {
  switch (type.replace("datetimeV2.", "")) {
    case "duration": return value.kind === "duration" && (lasts(value.low, Number(one.value)) || lasts(value.high, Number(one.value)))
    case "time": return value.kind === "time" && onClock(value, one.value ?? one.start ?? "")
    case "timerange": return value.kind === "time" && bothOnClock(value, one)
    case "date": return inDays(value, dayExtent(one.value ?? ""), today)
    case "daterange": return inDays(value, { from: isoDayNumber(one.start ?? ""), to: isoDayNumber(one.end ?? "") }, today) || spans(value, one)
    case "datetime": return atMoment(around, one.value ?? "", today)
    case "datetimerange": return spans(value, one) || atMoment(around, one.start ?? one.end ?? "", today, partOf(one.timex ?? ""))
    default: return false
  }
}

/** Their months have 30 days and their years 365, ours are those of the calendar on average. */
const lasts = (seconds: number, expected: number): boolean => Math.abs(seconds - expected) <= 0.02 * seconds

/** "The past two weeks" is told by its length, which is what we read; they add where it begins and ends: `(2016-10-24,2016-11-07,P2W)`. */
const spans = (value: Value, { timex }: Resolved): boolean => {
  const parts = /,P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?\)$/u.exec(timex ?? "")
  if (value.kind !== "duration" || parts === null) return false
  const seconds = [secondsIn.year, secondsIn.month, secondsIn.week, secondsIn.day, secondsIn.hour, secondsIn.minute, 1]
  return lasts(value.low, seconds.reduce((sum, unit, i) => sum + unit * Number(parts[i + 1] ?? 0), 0))
}

/** Both ends of a range of hours; "since 9 a.m." has one. */
const bothOnClock = (value: TimeValue, { start, end }: Resolved): boolean =>
  (start === undefined || onClock({ ...value, high: value.low }, start)) && (end === undefined || onClock({ ...value, low: value.high }, end)) && (start !== undefined || end !== undefined)

const onClock = ({ low, high, twelveHour }: TimeValue, clock: string): boolean => {
  const parts = /(\d\d):(\d\d)(?::(\d\d))?$/u.exec(clock)
  if (parts === null) return false
  const minutes = Number(parts[1]) * 60 + Number(parts[2]) + Number(parts[3] ?? 0) / 60
  const round = twelveHour ? 720 : 1440
  return near(low % round, minutes % round) || near(high % round, minutes % round)
}

/** Days that they expect; null ends are open. */
interface Days {
  readonly from: number | null
  readonly to: number | null
}

const dayExtent = (iso: string): Days => {
  const day = isoDayNumber(iso)
  return { from: day, to: day === null ? null : day + 1 }
}

const inDays = (value: Value, { from, to }: Days, today: string | null): boolean => {
  if (value.kind !== "date" || from === null && to === null) return false
  return (["unknown", "past", "future"] as const).some((direction) => {
    const extent = extentOf(resolve(value, today === null ? null : { date: today }, direction))
    if (extent === null) return false
    // "Since", "before": one end only. "From 2014 to 2018": theirs ends where 2018 begins.
    if (to === null) return extent.from === from || extent.to === from
    if (from === null) return extent.from === to || extent.to === to
    return extent.from === from && (extent.to === to || value.until !== null && extent.lastFrom === to)
  })
}

const parts: Readonly<Record<string, string>> = { MO: "morning", AF: "afternoon", EV: "evening", NI: "night" }

const partOf = (timex: string): string | null => parts[/T([A-Z]{2})/u.exec(timex)?.[1] ?? ""] ?? null

/** A day with a clock time, or with the named part of it. */
const atMoment = (around: ReadonlyArray<Value>, iso: string, today: string | null, part: string | null = null): boolean =>
  around.some((value) => inDays(value, dayExtent(iso), today) && (part === null || value.kind === "date" && value.part === part)) &&
  (part !== null || around.some((value) => value.kind === "time" && onClock(value, iso.slice(11))))
