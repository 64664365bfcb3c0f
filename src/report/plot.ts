import type { Amount, Finding, Source } from "../model/report.ts"
import { dayNumber, isCivil } from "../values/civil.ts"
import { envelope } from "../values/interval.ts"

/** A scale whose ends and ticks are round numbers. */
export interface Axis {
  readonly low: number
  readonly high: number
  readonly ticks: ReadonlyArray<number>
}

/** An amount on an axis, in shares of its length: 0 is the low end, 1 the high one. */
export interface Reach {
  readonly from: number
  readonly to: number
  /** What an approximate amount is taken to reach to; the same as `from` and `to` for others. */
  readonly softFrom: number
  readonly softTo: number
  readonly openLow: boolean
  readonly openHigh: boolean
  readonly approximate: boolean
}

/** Values that differ on one axis. */
export interface IntervalPlot {
  readonly kind: "intervals"
  readonly unit: string | null
  readonly axis: Axis
  readonly rows: ReadonlyArray<{ readonly variant: number; readonly amount: Amount; readonly reach: Reach }>
}

/** Values over the dates they hold for. */
export interface DatePlot {
  readonly kind: "dates"
  readonly unit: string | null
  readonly axis: Axis
  /** Dates to label, the earliest first, where they are between the first and the last, and whether a narrow plot has room for them. */
  readonly dates: ReadonlyArray<{ readonly date: string; readonly at: number; readonly narrow: boolean }>
  readonly points: ReadonlyArray<{
    readonly variant: number
    readonly amount: Amount
    readonly date: string
    readonly articles: ReadonlyArray<string>
    /** Between the first date and the last. */
    readonly at: number
    readonly reach: Reach
    /** Number among the points that stand in its place already. */
    readonly crowd: number
  }>
  /** Articles whose values have no date. */
  readonly undated: ReadonlyArray<string>
}

export type Plot = IntervalPlot | DatePlot

/** Fewer exact values, or values over time, are quicker read than looked at. */
const leastValues = 3

/**
 * The plot of a finding, null where there is none to draw: values that differ and are amounts in one unit, if there are
 * three, or if one is a range, open or approximate and that is not the only difference. Values that time changed are
 * drawn over their dates.
 */
export const plotOf = (finding: Finding): Plot | null => {
  const measured = finding.sources.flatMap((source) => (source.amount === undefined ? [] : [{ source, amount: source.amount }]))
  const [first] = measured
  if (first === undefined || measured.length < finding.sources.length || finding.variants.length < 2) return null
  if (measured.some(({ amount }) => amount.unit !== first.amount.unit)) return null
  const ends = measured.flatMap(({ amount }) => finiteEnds(amount))
  if (ends.length === 0) return null
  const axis = axisOf(Math.min(...ends), Math.max(...ends))
  return (finding.verdict === "update" ? datePlot(measured, axis, first.amount.unit) : null) ??
    intervalPlot(finding, measured, axis, first.amount.unit)
}

interface Measured {
  readonly source: Source
  readonly amount: Amount
}

const intervalPlot = (finding: Finding, measured: ReadonlyArray<Measured>, axis: Axis, unit: string | null): IntervalPlot | null => {
  const rows = finding.variants.flatMap((_, variant) => {
    const found = measured.find(({ source }) => source.variant === variant)
    return found === undefined ? [] : [{ variant, amount: found.amount, reach: reachOf(found.amount, axis) }]
  })
  const exact = rows.every(({ amount }) => amount.low === amount.high && !amount.approximate)
  const alike = rows.every(({ amount }) => amount.low === rows[0]?.amount.low && amount.high === rows[0].amount.high)
  if (rows.length < leastValues && (exact || alike)) return null
  return { kind: "intervals", unit, axis, rows }
}

const datePlot = (measured: ReadonlyArray<Measured>, axis: Axis, unit: string | null): DatePlot | null => {
  const dated = measured.flatMap(({ amount, source }) => {
    const day = dayOf(source.asOf)
    return day === null ? [] : [{ amount, day, source, date: source.asOf!.slice(0, isoDate) }]
  }).sort((a, b) => a.day - b.day || a.source.variant - b.source.variant)
  const days = [...new Set(dated.map(({ day }) => day))]
  const [firstDay, lastDay] = [days[0], days.at(-1)]
  if (firstDay === undefined || lastDay === undefined || days.length < 2) return null
  const at = (day: number): number => (day - firstDay) / (lastDay - firstDay)
  const groups = Map.groupBy(dated, ({ day, source }) => `${day} ${source.variant}`)
  if (groups.size < leastValues) return null
  const points: Array<DatePlot["points"][number]> = []
  for (const group of groups.values()) {
    const { amount, date, day, source } = group[0]!
    const reach = reachOf(amount, axis)
    const crowd = points.filter((other) => Math.abs(other.at - at(day)) < crowded && Math.abs(middle(other.reach) - middle(reach)) < crowded).length
    points.push({ variant: source.variant, amount, date, articles: [...new Set(group.map((one) => one.source.article))], at: at(day), reach, crowd })
  }
  return {
    kind: "dates", unit, axis, points,
    dates: labelled(dated.map(({ date, day }) => ({ date, at: at(day) }))),
    undated: [...new Set(measured.filter(({ source }) => dayOf(source.asOf) === null).map(({ source }) => source.article))]
  }
}

/** Points closer than this share of the plot, both ways, would cover each other. */
const crowded = 0.08

/** Dates closer than this share of the plot would run into each other: on a wide screen, and on a narrow one. */
const labelShare = { wide: 0.2, narrow: 0.45 }

interface DateAt {
  readonly date: string
  readonly at: number
}

const labelled = (dates: ReadonlyArray<DateAt>): DatePlot["dates"] => {
  const wide = withRoom(dates, labelShare.wide)
  const narrow = new Set(withRoom(wide, labelShare.narrow))
  return wide.map((date) => ({ ...date, narrow: narrow.has(date) }))
}

/** The first date and the last, and those between that have room. */
const withRoom = (dates: ReadonlyArray<DateAt>, share: number): ReadonlyArray<DateAt> => {
  const kept: Array<DateAt> = []
  for (const date of dates) {
    const before = kept.at(-1)
    if (before === undefined || date.at === 1 && before.at < 1 || date.at - before.at >= share && 1 - date.at >= share) kept.push(date)
  }
  return kept
}

/** Length of an ISO 8601 date. */
const isoDate = 10

const dayOf = (asOf: string | null): number | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/u.exec(asOf ?? "") ?? []
  const date = { year: Number(year), month: Number(month), day: Number(day) }
  return year !== undefined && isCivil(date.year, date.month, date.day) ? dayNumber(date) : null
}

const middle = ({ from, to }: Reach): number => (from + to) / 2

const bounds = ({ approximate, high, low }: Amount) => ({ low: low ?? -Infinity, high: high ?? Infinity, approximate })

/** What an amount reaches to when "about" and the like are read as widely as the comparison reads them. */
export const softBounds = (amount: Amount): readonly [low: number | null, high: number | null] => {
  const [low, high] = amount.approximate && amount.low !== null && amount.high !== null ? envelope(bounds(amount)) : [amount.low, amount.high]
  return [low, high]
}

const finiteEnds = (amount: Amount): ReadonlyArray<number> => [...softBounds(amount), amount.low, amount.high].filter((end) => end !== null)

const reachOf = (amount: Amount, axis: Axis): Reach => {
  const share = (n: number): number => (n - axis.low) / (axis.high - axis.low)
  const [softLow, softHigh] = softBounds(amount)
  return {
    from: amount.low === null ? 0 : share(amount.low),
    to: amount.high === null ? 1 : share(amount.high),
    softFrom: softLow === null ? 0 : share(softLow),
    softTo: softHigh === null ? 1 : share(softHigh),
    openLow: amount.low === null,
    openHigh: amount.high === null,
    approximate: amount.approximate
  }
}

/** How many steps an axis has at most. */
const mostSteps = 5

/**
 * An axis around the numbers from `low` to `high` with steps of 1, 2 or 5 times a power of ten. It begins at zero unless
 * the numbers are closer to each other than to zero.
 */
export const axisOf = (low: number, high: number): Axis => {
  const from = low > 0 && low < high / 2 ? 0 : low
  const to = high < 0 && high > low / 2 ? 0 : high
  // Numbers that differ in their last digits only are one number on paper.
  const spread = to - from > 1e-6 * Math.max(Math.abs(from), Math.abs(to)) ? to - from : 0
  const rough = (spread || Math.abs(to) || 1) / mostSteps
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * (1 - 1e-9)) ?? 10 * power
  // A single number stands in the middle.
  const air = spread > 0 ? 0 : 1
  const first = Math.floor(from / step + 1e-9) - air
  const last = Math.ceil(to / step - 1e-9) + air
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks }
}
