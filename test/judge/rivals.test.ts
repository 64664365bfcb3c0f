import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const differing = (kind: string, ...texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  findingsOf(kind, ...texts).filter(({ verdict }) => verdict === "discrepancy" || verdict === "contradiction").map(({ sources }) => sources.map(({ value }) => value).sort().join(" "))

describe("of the figures of an article", () => {
  it("the one whose clause fits best answers", () => {
    expect(differing("duration",
      "The court in Orle sat on Friday. The jury deliberated for less than four hours before it convicted Holm. He was given 30 years.",
      "After nearly six hours of deliberation, the jury in Orle convicted Holm on Friday. The judge gave him 30 years."
    )).toEqual(["less than 4 hours nearly 6 hours"])
  })
  it("none answers that is of another size altogether", () => {
    expect(differing("quantity", "Calder Mills pays 2,100 weavers in Orle.", "Ada Lisk went back into Calder Mills to look for two weavers.")).toEqual([])
  })
})

describe("the day of what is done once", () => {
  it("is found by the verb or by the noun for it", () => {
    expect(differing("date",
      "The committee subpoenaed the emails on March 28, and Lisk refused.", "The committee issued a subpoena for the emails on April 4. Lisk refused."
    )).toEqual(["28 March 4 April"])
  })
})
