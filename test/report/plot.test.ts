import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Amount, Finding, Source } from "../../src/model/report.ts"
import { plotFigure } from "../../src/report/html/plot.ts"
import { pageOf } from "../../src/report/html/page.ts"
import { axisOf, plotOf, type DatePlot, type IntervalPlot } from "../../src/report/plot.ts"
import { all, parse } from "./dom.ts"
import { finding, report, source } from "./sample.ts"

const point = (n: number, more: Partial<Amount> = {}): Amount => ({ low: n, high: n, approximate: false, unit: null, ...more })
const range = (low: number | null, high: number | null, more: Partial<Amount> = {}): Amount => ({ low, high, approximate: false, unit: null, ...more })

/** A finding with a variant for each amount, dated where a date is given. */
function finds(verdict: Finding["verdict"], amounts: ReadonlyArray<readonly [value: string, amount: Amount | null, asOf?: string | null]>): Finding {
  return finding("p10t", verdict, "quantity", "The number of boats", "", amounts.map(([value, amount, asOf], variant): Source => ({
    ...source("courier.md", "312 metres", value, variant), asOf: asOf ?? null, ...(amount === null ? {} : { amount })
  })))
}

const figureOf = (found: Finding) => parse(`<body>${plotFigure(pageOf(report, []), found).markup}</body>`)

describe("axisOf", () => {
  it.each([
    [2, 9, [0, 2, 4, 6, 8, 10]], [5.2, 6.4, [5, 5.5, 6, 6.5]], [75_000, 105_000, [70_000, 80_000, 90_000, 100_000, 110_000]],
    [20_000, 105_000, [0, 50_000, 100_000, 150_000]], [-8, -3, [-8, -6, -4, -2, 0]], [-3, 4, [-4, -2, 0, 2, 4]], [0.1, 0.3, [0, 0.1, 0.2, 0.3]], [0, 0, [-0.2, 0, 0.2]]
  ])("has round ticks around %d to %d", (low, high, ticks) => {
    expect(axisOf(low, high).ticks).toEqual(ticks)
  })

  it("holds every number it is made for, between few ticks", () => {
    const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((n) => n === 0 || Math.abs(n) > 1e-6)
    fc.assert(fc.property(number, number, (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const axis = axisOf(low, high)
      const slack = Math.max(Math.abs(low), Math.abs(high)) * 1e-8
      expect(axis.low).toBeLessThanOrEqual(low + slack)
      expect(axis.high).toBeGreaterThanOrEqual(high - slack)
      expect(axis.high).toBeGreaterThan(axis.low)
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2)
      expect(axis.ticks.length).toBeLessThanOrEqual(8)
    }))
  })
})

describe("plotOf", () => {
  const intervals = (found: Finding): IntervalPlot => plotOf(found) as IntervalPlot

  it("puts a range and a level on one axis", () => {
    const plot = intervals(finds("discrepancy", [["20 to 50", range(20, 50)], ["80", point(80)]]))
    expect(plot.axis).toEqual({ low: 0, high: 80, ticks: [0, 20, 40, 60, 80] })
    expect(plot.rows.map(({ reach }) => [reach.from, reach.to])).toEqual([[0.25, 0.625], [1, 1]])
  })

  it("lets an open end reach the end of the axis, and an approximate value a tenth either way", () => {
    const plot = intervals(finds("compatible", [["at least 40", range(40, null)], ["about 100", point(100, { approximate: true })], ["up to 90", range(null, 90)]]))
    const [atLeast, about, upTo] = plot.rows.map(({ reach }) => reach)
    expect([atLeast!.openHigh, atLeast!.to, atLeast!.openLow]).toEqual([true, 1, false])
    expect([upTo!.openLow, upTo!.from, upTo!.openHigh]).toEqual([true, 0, false])
    const share = (n: number): number => (n - plot.axis.low) / (plot.axis.high - plot.axis.low)
    expect(about!.softFrom).toBeCloseTo(share(90))
    expect(about!.softTo).toBeCloseTo(share(110))
    expect(about!.from).toBe(about!.to)
  })

  it.each<readonly [string, Finding]>([
    ["two exact values", finds("contradiction", [["2", point(2)], ["4", point(4)]])],
    ["a value and the same with about", finds("compatible", [["300", point(300)], ["about 300", point(300, { approximate: true })]])],
    ["a single value", finds("agreement", [["20 to 50", range(20, 50)]])],
    ["values that are no amounts", finds("discrepancy", [["many", null], ["few", null], ["none", null]])],
    ["amounts beside something else", finds("discrepancy", [["20 to 50", range(20, 50)], ["many", null]])],
    ["amounts in several units", finds("related", [["5 to 6 metres", range(5, 6, { unit: "metre" })], ["7 kg", point(7, { unit: "kilogram" })]])],
    ["amounts without any end", finds("compatible", [["any number", range(null, null)], ["any", range(null, null, { approximate: true })]])]
  ])("draws nothing of %s", (_, found) => {
    expect(plotOf(found)).toBeNull()
  })

  it("puts values that time changed over their dates, copies on one point, undated ones apart", () => {
    const found = finds("update", [["2", point(2), "2031-05-01"], ["5", point(5), "2031-05-03"], ["9", point(9), "2031-05-05T10:00Z"], ["4", point(4), "Thursday"]])
    const copied = { ...found, sources: [...found.sources, { ...found.sources[1]!, article: "wire.txt" }] }
    const plot = plotOf(copied) as DatePlot
    expect(plot.kind).toBe("dates")
    expect(plot.points.map(({ articles, at, date }) => [date, at, articles])).toEqual([
      ["2031-05-01", 0, ["courier.md"]], ["2031-05-03", 0.5, ["courier.md", "wire.txt"]], ["2031-05-05", 1, ["courier.md"]]
    ])
    expect(plot.points.map(({ reach }) => reach.from)).toEqual([0.2, 0.5, 0.9])
    expect(plot.dates.map(({ date }) => date)).toEqual(["2031-05-01", "2031-05-03", "2031-05-05"])
    expect(plot.undated).toEqual(["courier.md"])
  })

  it("sets points aside that would cover each other, and labels dates only where there is room", () => {
    const plot = plotOf(finds("update", [
      ["50", point(50), "2031-05-01"], ["51", point(51), "2031-05-01"], ["90", point(90), "2031-05-02"], ["99", point(99), "2031-05-29"]
    ])) as DatePlot
    expect(plot.points.map(({ crowd }) => crowd)).toEqual([0, 1, 0, 0])
    expect(plot.dates.map(({ date }) => date)).toEqual(["2031-05-01", "2031-05-29"])
    const daily = plotOf(finds("update", [["2", point(2), "2031-05-01"], ["5", point(5), "2031-05-02"], ["7", point(7), "2031-05-03"], ["9", point(9), "2031-05-04"]])) as DatePlot
    expect(daily.dates.map(({ narrow }) => narrow)).toEqual([true, false, false, true])
  })

  it("falls back to one axis where all values are of one day", () => {
    expect(plotOf(finds("update", [["2", point(2), "2031-05-01"], ["5", point(5), "2031-05-01"], ["9", point(9), "2031-05-01"]]))?.kind).toBe("intervals")
  })
})

describe("the drawing of a finding", () => {
  const many = finds("compatible", [["at least 40 <boats>", range(40, null)], ["about 100", point(100, { approximate: true })], ["60 to 70", range(60, 70)]])

  it("says in words what it shows", () => {
    const drawing = figureOf(many).querySelector("svg[role=img]")
    expect(drawing?.getAttribute("aria-label")).toBe("The values on one axis. A at least 40 <boats>; B about 100, drawn from 90 to 110; C 60 to 70.")
    const dated = finds("update", [["2", point(2), "2031-05-01"], ["5", point(5), "2031-05-03"], ["9", point(9), "2031-05-05"], ["4", point(4)]])
    expect(figureOf(dated).querySelector("svg[role=img]")?.getAttribute("aria-label")).toBe(
      "The values by date. 2031-05-01: A 2 (Harbour Courier); 2031-05-03: B 5 (Harbour Courier); 2031-05-05: C 9 (Harbour Courier). Without a date: Harbour Courier.")
  })

  it("tells its marks apart by letter and shape: bars between uprights, arrows at open ends, hollow and dashed where vague", () => {
    const rows = all(figureOf(many), "svg g")
    expect(rows.map((row) => row.querySelector(".letter")?.textContent)).toEqual(["A", "B", "C"])
    expect(rows.map((row) => [all(row, "path.end").length, all(row, "line.end").length, all(row, ".hollow").length, all(row, ".soft").length]))
      .toEqual([[1, 1, 0, 0], [0, 0, 1, 1], [0, 2, 0, 0]])
    expect(figureOf(many).querySelector("figcaption")?.textContent).toBe("The values on one axis. Dashed or hollow: approximate. Arrow: no end is told.")
  })

  it("stays within its width, in percent", () => {
    for (const line of all(figureOf(many), "svg line, svg circle, svg svg")) {
      for (const name of ["x", "x1", "x2", "cx"]) {
        const place = line.getAttribute(name)
        if (place === null || place === "0") continue
        expect(place).toMatch(/%$/u)
        expect(Number.parseFloat(place)).toBeGreaterThanOrEqual(0)
        expect(Number.parseFloat(place)).toBeLessThanOrEqual(100)
      }
    }
  })
})
