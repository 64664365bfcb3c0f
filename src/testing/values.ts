import fc, { type Arbitrary } from "fast-check"
import type { LexiconEntry } from "../model/rule.ts"
import type { AgeValue, DateValue, DurationValue, Interval, MoneyValue, OrdinalValue, PercentValue, QuantityValue, TimeValue } from "../model/value.ts"
import { daysInMonth } from "../values/civil.ts"
import { openDate } from "../values/date/read.ts"
import { applyBound, type Bound } from "../values/interval.ts"
import { secondsIn, type DurationUnit } from "../values/time-units.ts"

// Every arbitrary makes values as their kind recognises them: those that a text can tell.

/** Numbers as newspapers write them: small counts, thousands, round figures, one or two decimals. Never negative. */
export const amounts: Arbitrary<number> = fc.oneof(
  fc.nat(120), fc.integer({ min: 1, max: 9_999_999 }), fc.integer({ min: 1, max: 999 }).map((n) => n * 1000), fc.integer({ min: 1, max: 99 }).map((n) => n * 1e6),
  fc.integer({ min: 1, max: 9999 }).map((n) => n / 10), fc.integer({ min: 1, max: 9999 }).map((n) => n / 100)
)

const bounds: ReadonlyArray<Bound | null> = [null, null, null, "about", "nearly", "justOver", "atLeast", "over", "atMost", "under"]

/** Points, bounds and ranges of the given numbers. */
export const intervals = (numbers: Arbitrary<number> = amounts): Arbitrary<Interval> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(numbers, fc.constantFrom(...bounds)).map(([n, bound]) => applyBound(bound, n, n, false)) },
    {
      weight: 1,
      arbitrary: fc.tuple(numbers, numbers, fc.boolean()).filter(([a, b]) => a !== b).map(([a, b, approximate]) => ({ low: Math.min(a, b), high: Math.max(a, b), approximate }))
    }
  )

const stringFact = (entry: LexiconEntry, name: string): string => {
  const fact = entry.facts?.[name]
  if (typeof fact !== "string") throw new TypeError(`"${entry.id}" has no fact "${name}"`)
  return fact
}

const shares = fc.tuple(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 2, max: 20 })).filter(([p, q]) => p < q).map(([p, q]) => p / q)
const factors = fc.oneof(fc.integer({ min: 2, max: 40 }), fc.constantFrom(0.5, 1.5, 2.5))

/** Counts, amounts in the given units, multiples and shares. */
export const quantities = (units: ReadonlyArray<LexiconEntry>): Arbitrary<QuantityValue> => {
  const quantity = (interval: Interval, fields: Partial<QuantityValue> = {}): QuantityValue =>
    ({ kind: "quantity", ...interval, unit: null, dimension: null, factor: false, share: false, ...fields })
  const signed = fc.tuple(amounts, fc.boolean()).map(([n, minus]) => (minus && n !== 0 ? -n : n))
  const counts = intervals(fc.oneof(amounts, fc.integer({ min: 2, max: 40 }))).map((interval) => quantity(interval))
  const multiples = fc.tuple(factors, fc.constantFrom(...bounds)).map(([n, bound]) => quantity(applyBound(bound, n, n, false), { factor: true }))
  const fractions = intervals(shares).map((interval) => quantity(interval, { share: true }))
  if (units.length === 0) return fc.oneof(counts, multiples, fractions)
  const measured = fc.tuple(fc.constantFrom(...units), intervals(amounts), intervals(signed)).map(([unit, interval, signedInterval]) => {
    const dimension = stringFact(unit, "dimension")
    return quantity(dimension === "temperature" ? signedInterval : interval, { unit: unit.id, dimension })
  })
  return fc.oneof(counts, measured, multiples, fractions)
}

/** Amounts of the given currencies. */
export const sums = (currencies: ReadonlyArray<LexiconEntry>): Arbitrary<MoneyValue> =>
  fc.tuple(fc.constantFrom(...currencies), intervals()).filter(([{ facts }, { low, high }]) => [low, high].every((end) => !Number.isFinite(end) || end >= Number(facts?.["least"] ?? 0)))
    .map(([currency, interval]) => ({ kind: "money", ...interval, currency: currency.facts?.["code"] === undefined ? currency.id : stringFact(currency, "code") }))

export const percentages: Arbitrary<PercentValue> = fc.tuple(intervals(), fc.boolean()).map(([interval, points]) => ({ kind: "percent", ...interval, points }))

export const ordinals: Arbitrary<OrdinalValue> = fc.integer({ min: 1, max: 12_000 }).map((rank) => ({ kind: "ordinal", rank }))

export const durations: Arbitrary<DurationValue> = fc.tuple(
  intervals(fc.oneof(fc.nat(500), fc.integer({ min: 1, max: 999 }).map((n) => n / 10))), fc.constantFrom<DurationUnit>("second", "minute", "hour", "day", "week", "month", "year", "decade")
).map(([{ low, high, approximate }, unit]) => {
  const seconds = (n: number) => (Number.isFinite(n) ? Math.round(n * secondsIn[unit] * 1000) / 1000 : n)
  return { kind: "duration", low: seconds(low), high: seconds(high), approximate, unit }
})

export const ages: Arbitrary<AgeValue> = fc.tuple(intervals(fc.integer({ min: 0, max: 110 })), fc.constantFrom<AgeValue["unit"]>("year", "year", "year", "month", "week", "day"))
  .map(([interval, unit]) => ({ kind: "age", ...interval, unit }))

const zones = fc.option(fc.integer({ min: -48, max: 56 }).map((n) => n * 15))

export const times: Arbitrary<TimeValue> = fc.oneof(
  fc.tuple(fc.nat(1439), fc.boolean(), zones, fc.boolean()).map(([minutes, approximate, zone, twelveHour]): TimeValue => {
    const low = twelveHour ? minutes % 720 : minutes
    return { kind: "time", low, high: low, approximate, zone, twelveHour }
  }),
  fc.tuple(fc.nat(1439), zones, fc.boolean()).map(([minutes, zone, twelveHour]): TimeValue => {
    const low = twelveHour ? minutes % 720 : minutes
    return { kind: "time", low, high: low + 15, approximate: true, zone, twelveHour }
  }),
  fc.tuple(fc.nat(1439), fc.integer({ min: 1, max: 1439 }), fc.boolean(), zones).map(([low, length, approximate, zone]): TimeValue =>
    ({ kind: "time", low, high: low + length, approximate, zone, twelveHour: false })),
  fc.tuple(fc.nat(719), fc.integer({ min: 1, max: 719 }), fc.boolean(), zones).map(([low, length, approximate, zone]): TimeValue =>
    ({ kind: "time", low, high: low + length, approximate, zone, twelveHour: true }))
)

const years = fc.integer({ min: 1000, max: 2100 })
const monthNumbers = fc.integer({ min: 1, max: 12 })
const weekdays = fc.option(fc.nat(6))
const parts = fc.constantFrom("morning", "afternoon", "evening", "night")

const date = (fields: Partial<DateValue>): DateValue => ({ ...openDate, ...fields })

const monthDays = fc.tuple(monthNumbers, fc.nat(30)).map(([month, n]) => ({ month, day: 1 + (n % daysInMonth(2001, month)) }))

/** Points in time of every grain, without bounds and qualifiers. */
const points: Arbitrary<DateValue> = fc.oneof(
  years.map((year) => date({ grain: "year", year })),
  fc.integer({ min: 100, max: 209 }).map((n) => date({ grain: "decade", year: n * 10 })),
  fc.integer({ min: 2, max: 22 }).map((n) => date({ grain: "century", year: (n - 1) * 100 })),
  fc.tuple(years, fc.nat(1)).map(([year, n]) => date({ grain: "half", year, month: n * 6 + 1 })),
  fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 31 })).map(([weekday, day]) => date({ grain: "day", weekday, day })),
  fc.tuple(years, monthNumbers).map(([year, month]) => date({ grain: "month", year, month })),
  monthNumbers.map((month) => date({ grain: "month", month })),
  fc.tuple(fc.option(years), monthDays, weekdays).map(([year, monthDay, weekday]) => date({ grain: "day", year, ...monthDay, weekday })),
  fc.nat(6).map((weekday) => date({ grain: "day", weekday })),
  fc.tuple(fc.nat(6), parts).map(([weekday, part]) => date({ grain: "part", weekday, part })),
  fc.tuple(years, monthDays, parts).map(([year, monthDay, part]) => date({ grain: "part", year, ...monthDay, part })),
  fc.tuple(years, fc.constantFrom("spring", "summer", "autumn", "winter")).map(([year, name]) => date({ grain: "season", year, name })),
  fc.tuple(years, fc.nat(3)).map(([year, n]) => date({ grain: "quarter", year, month: n * 3 + 1 })),
  fc.tuple(fc.constantFrom("christmas day", "christmas", "easter sunday", "thanksgiving", "new year's day", "good friday"), fc.option(years)).map(([name, year]) => date({ grain: "day", name, year }))
)

const relatives: Arbitrary<DateValue> = fc.oneof(
  fc.integer({ min: -60, max: 60 }).map((offset) => date({ grain: "day", relative: { unit: "day", offset } })),
  fc.tuple(fc.constantFrom("week", "month", "year"), fc.integer({ min: -1, max: 1 })).map(([unit, offset]) => date({ grain: unit, relative: { unit, offset } })),
  fc.tuple(fc.constantFrom("week", "month", "year"), fc.integer({ min: -60, max: -1 })).map(([unit, offset]) => date({ grain: unit, relative: { unit, offset }, vagueness: ["around"] })),
  fc.tuple(fc.constantFrom("spring", "summer", "autumn", "winter"), fc.integer({ min: -1, max: 1 })).map(([name, offset]) => date({ grain: "season", name, relative: { unit: "season", offset } })),
  fc.tuple(parts, fc.integer({ min: -1, max: 1 })).map(([part, offset]) => date({ grain: "part", part, relative: { unit: "day", offset } })),
  fc.tuple(fc.constantFrom("day", "week", "month", "year"), fc.integer({ min: 1, max: 40 }), fc.boolean()).map(([unit, count, later]) =>
    date({ grain: unit, relative: { unit, offset: later ? count : -count }, vagueness: [later ? "later" : "earlier"] })),
  fc.tuple(fc.nat(6), fc.constantFrom("last", "next", "this")).map(([weekday, word]) => date({ grain: "day", weekday, vagueness: [word] })),
  fc.tuple(monthNumbers, fc.constantFrom("last", "next", "this")).map(([month, word]) => date({ grain: "month", month, vagueness: [word] })),
  fc.integer({ min: -1, max: 1 }).map((offset) => date({ grain: "quarter", relative: { unit: "quarter", offset } })),
  fc.tuple(fc.nat(6), fc.integer({ min: -1, max: 1 })).map(([weekday, offset]) => date({ grain: "day", weekday, relative: { unit: "week", offset } })),
  fc.tuple(fc.nat(6), parts, fc.integer({ min: -1, max: 1 })).map(([weekday, part, offset]) => date({ grain: "part", weekday, part, relative: { unit: "week", offset } })),
  fc.tuple(monthNumbers, fc.integer({ min: -1, max: 1 })).map(([month, offset]) => date({ grain: "month", month, relative: { unit: "year", offset } })),
  fc.tuple(monthDays, fc.integer({ min: -1, max: 1 })).map(([monthDay, offset]) => date({ grain: "day", ...monthDay, relative: { unit: "year", offset } }))
)

const bounded: Arbitrary<DateValue> = fc.tuple(points, fc.constantFrom("by", "since", "until", "before", "after")).map(([point, word]) => ({ ...point, vagueness: [word] }))

const qualified: Arbitrary<DateValue> = fc.tuple(
  fc.oneof(
    years.map((year) => date({ grain: "year", year })), fc.tuple(years, monthNumbers).map(([year, month]) => date({ grain: "month", year, month })),
    fc.nat(6).map((weekday) => date({ grain: "day", weekday })), fc.integer({ min: 100, max: 209 }).map((n) => date({ grain: "decade", year: n * 10 }))
  ),
  fc.constantFrom("early", "late", "mid")
).map(([point, word]) => ({ ...point, vagueness: [word] }))

const spans: Arbitrary<DateValue> = fc.oneof(
  fc.tuple(years, fc.integer({ min: 1, max: 60 })).filter(([year, length]) => year + length <= 2100)
    .map(([year, length]) => date({ grain: "year", year, until: date({ grain: "year", year: year + length }) })),
  fc.tuple(years, monthNumbers, monthNumbers).filter(([, a, b]) => a < b).map(([year, a, b]) => date({ grain: "month", year, month: a, until: date({ grain: "month", year, month: b }) })),
  fc.tuple(years, monthNumbers, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 15, max: 28 })).map(([year, month, a, b]) =>
    date({ grain: "day", year, month, day: a, until: date({ grain: "day", year, month, day: b }) }))
)

/** Dates of every grain, relative ones, bounds and ranges. */
export const dates: Arbitrary<DateValue> = fc.oneof({ weight: 4, arbitrary: points }, { weight: 2, arbitrary: relatives }, bounded, qualified, spans)
