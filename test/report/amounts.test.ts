import { describe, expect, it } from "vitest"
import type { Value } from "../../src/model/value.ts"
import { amountsOf } from "../../src/report/amounts.ts"
import { compiled } from "../support/rules.ts"

const { normalise } = compiled.kinds
const length = (low: number, high: number, unit: string, approximate = false): Value =>
  ({ kind: "quantity", low, high, approximate, unit, dimension: "length", factor: false, share: false })
const duration = (seconds: number, unit: "day" | "week"): Value => ({ kind: "duration", low: seconds, high: seconds, approximate: false, unit })

describe("amountsOf", () => {
  it("keeps the unit that all values are written in", () => {
    expect(amountsOf([length(19, 19, "foot"), length(21, Infinity, "foot", true)], normalise)).toEqual([
      { low: 19, high: 19, approximate: false, unit: "foot" }, { low: 21, high: null, approximate: true, unit: "foot" }
    ])
  })

  it("brings measures to one unit, and durations to the longest", () => {
    expect(amountsOf([length(19, 19, "foot"), length(5.8, 5.8, "metre")], normalise)).toEqual([
      { low: 5.7912, high: 5.7912, approximate: false, unit: "metre" }, { low: 5.8, high: 5.8, approximate: false, unit: "metre" }
    ])
    expect(amountsOf([duration(14 * 86_400, "day"), duration(21 * 86_400, "week")], normalise).map((amount) => [amount?.low, amount?.unit]))
      .toEqual([[2, "week"], [3, "week"]])
  })

  it("names what the number counts: money, per cent, shares and multiples", () => {
    const units = amountsOf([
      { kind: "money", low: 5, high: 5, approximate: false, currency: "EUR" },
      { kind: "percent", low: 5, high: 5, approximate: false, points: true },
      { kind: "quantity", low: 0.5, high: 0.5, approximate: false, unit: null, dimension: null, factor: false, share: true },
      { kind: "quantity", low: 2, high: 2, approximate: false, unit: null, dimension: null, factor: true, share: false },
      { kind: "age", low: 8, high: 8, approximate: false, unit: "month" },
      { kind: "name", name: "Halmer", type: null }
    ], normalise).map((amount) => amount?.unit)
    expect(units).toEqual(["EUR", "percentage point", "share", "times", "month", undefined])
  })
})
