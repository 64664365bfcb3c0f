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
    const [finding] = findingsOf("quantity", "The fire in Tolven killed 12 people.", "The fire in Tolven killed 15 people.", "The fire in Tolven killed more than 10 people.")
    expect(finding?.message).toMatch(/: 12 \(1 witness\) against 15 \(1 witness\); also given: more than 10 \(1 witness\)$/u)
  })
  it("are told by any claims of theirs that are apart", () => {
    const [finding] = findingsOf("date",
      "The 2012 shooting death of Paul Osk shocked Tolven. A man shot Osk dead on Easter Sunday, April 8, 2012, the prosecution said.",
      "The murder of Paul Osk in Tolven took place on April 9, the prosecution said.", "The 2012 shooting death of Paul Osk shocked Tolven.")
    expect(finding?.message).toMatch(/: 9 April \(1 witness\) against Easter Sunday \(1 witness\); also given: in 2012 \(2 witnesses\)$/u)
  })
})
