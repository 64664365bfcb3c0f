import { describe, expect, it } from "vitest"
import { sidesOf } from "../../src/judge/sides.ts"
import { findingsOf } from "./findings.ts"

const comparison = (left: number, right: number, relation: "equal" | "compatible" | "different" | "incompatible" | "incomparable") => ({ left, right, relation, because: "" })

describe("the sides of a difference", () => {
  it("are the values that stand against every other side; what fits one of them is none", () => {
    expect(sidesOf(3, [comparison(0, 1, "compatible"), comparison(0, 2, "compatible"), comparison(1, 2, "different")])).toEqual({ sides: [1, 2], fitting: [0] })
    expect(sidesOf(3, [comparison(0, 1, "different"), comparison(0, 2, "compatible"), comparison(1, 2, "different")])).toEqual({ sides: [0, 1], fitting: [2] })
    expect(sidesOf(3, [comparison(0, 1, "different"), comparison(0, 2, "incompatible"), comparison(1, 2, "different")])).toEqual({ sides: [0, 1, 2], fitting: [] })
  })
  it("are all values where no two of those shown are apart", () => {
    expect(sidesOf(2, [comparison(0, 1, "compatible")])).toEqual({ sides: [0, 1], fitting: [] })
  })
  it("are named in the message, with the others behind them", () => {
    const [finding] = findingsOf("quantity", "The fire in Tolven killed 12 people.", "The fire in Tolven killed 15 people.", "The fire in Tolven killed at least 10 people.")
    expect(finding?.message).toMatch(/: 12 \(1 witness\) against 15 \(1 witness\); also given: at least 10 \(1 witness\)$/u)
  })
})
