import { describe, expect, it } from "vitest"
import { areFarAged, isOfChild } from "../../src/align/evidence/aged.ts"
import type { Claim } from "../../src/model/claim.ts"
import { findingsOf } from "./findings.ts"

const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("age", ...texts).map(({ verdict }) => verdict)

describe("the age of somebody without a name", () => {
  const [posted, other] = ["Police in Orle said that a 52-year-old man had posted the notice in Tolven.", "In Tolven the 52-year-old victim was flown to Orle."]

  it("is one person's by whatever word", () => { expect(verdicts(posted, other)).toEqual(["agreement"]) })
  it("is that of somebody whom the other article names", () => {
    expect(verdicts("Police in Orle said a 43-year-old nurse was hurt in Tolven.", "The car in Tolven, police in Orle said, hit 43-year-old Ada Lisk.")).toEqual(["agreement"])
  })
  it("is no thing's", () => { expect(verdicts(posted, "In Tolven the 52-year-old bridge was closed.")).toEqual([]) })
  it("is no woman's where it is a man's", () => { expect(verdicts(posted, "In Tolven a 52-year-old woman was flown to Orle.")).toEqual([]) })
})

describe("the age of somebody who is named", () => {
  const eighty = "Paul Reed, 80, of Tolven was in Orle on Friday, the clerk said."

  it("is not at odds with one of long ago", () => {
    expect(verdicts(`${eighty} Reed turned eight in the harbour of Osk.`, eighty)).toEqual(["agreement"])
    expect(verdicts("Ada Reed, 52, died on Tuesday in Orle. Reed was a 29-year-old clerk when she was shot.", "Ada Reed died on Tuesday at age 52 in Orle.")).toEqual(["agreement"])
    expect(verdicts("A 40-year-old woman said in Orle that they met there while Paul Reed of Tolven was a 34-year-old guard.", eighty)).not.toContain("discrepancy")
    expect(verdicts(`${eighty} Paul Reed, 71, left.`, eighty)).toContain("discrepancy")
    expect(verdicts(`${eighty} Paul Reed, 81, left.`, eighty)).toContain("discrepancy")
  })
})

describe("the ages of relatives", () => {
  it("are told apart by their first names", () => {
    const both = (anna: number, peter: number) => `Anna Holm, ${anna}, was hurt in Tolven on Friday. Her brother Peter Holm, ${peter}, was driving, police in Orle said.`
    expect(verdicts(both(24, 24), both(24, 27)).sort()).toEqual(["agreement", "contradiction"])
  })
  it("are told apart by what makes one of them the son", () => {
    const both = "Paul Osk Jr., 24, was hurt in Tolven on Friday. Paul Osk Sr., 50, was driving, police in Orle said."
    expect(verdicts(both, both.replace("was driving", "drove"))).toEqual(["agreement", "agreement"])
  })
})

describe("the age of a small child", () => {
  it("is a child's in whatever unit", () => {
    expect(isOfChild({ value: { kind: "age", unit: "month", low: 20, high: 20, approximate: false } } as unknown as Claim)).toBe(true)
    expect(areFarAged({ kind: "age", unit: "month", low: 20, high: 20, approximate: false }, { kind: "age", unit: "month", low: 24, high: 24, approximate: false })).toBe(false)
    expect(areFarAged({ kind: "age", unit: "year", low: 20, high: 20, approximate: false }, { kind: "age", unit: "year", low: 24, high: 24, approximate: false })).toBe(true)
  })
})

describe("an age that each article gives to one person only", () => {
  const named = "Ada Lisk of Tolven was held in Orle on Friday. Paul Reed, 41, sang. Nils Holm, 35, did not."
  const described = (who: string) => `A ${who} wept as Ada Lisk of Tolven was taken away by officers from Orle.`

  it("is one person's, named here and described there", () => {
    expect(verdicts(named, described("41-year-old nurse"))).toEqual(["agreement"])
  })
  it("is so whatever else either tells of them", () => {
    const known = "Ada Lisk of Tolven was killed in Orle on Friday. The victim was taken away by Paul Reed, 41, officers said."
    expect(verdicts(known, "A 41-year-old hiker found her, officers in Orle said. He was held. Ada Lisk lived in Tolven.")).toEqual(["agreement"])
  })
  it("is two people's where both name theirs", () => { expect(verdicts(named, described("41-year-old Ann Quist"))).toEqual([]) })
})

describe("the only age that either article gives", () => {
  const described = "A 33-year-old clerk was held in Orle on Sunday after officers found three goats in her car. Ada Lisk told Tolven Radio that she had fed them."
  const named = "When officers in Orle came on Sunday they found Ada Lisk, 32, with three goats in the car, Tolven Radio reported."

  it("is one person's, described here and named there", () => { expect(verdicts(described, named)).toEqual(["discrepancy"]) })
  it("may be two people's where more than two years lie between", () => { expect(verdicts(described.replace("33", "38"), named)).not.toContain("discrepancy") })
  it("may be two people's where an article gives another one", () => { expect(verdicts(`${described} Paul Reed, 51, saw it.`, named)).not.toContain("discrepancy") })
  it("is no thing's, and no man's where it is a woman's", () => {
    expect(verdicts(described.replace("clerk was held", "barn was searched"), named)).not.toContain("discrepancy")
    expect(verdicts(described.replace("clerk", "man"), named.replace("Ada Lisk, 32,", "a 32-year-old woman"))).not.toContain("discrepancy")
  })
  it("may be two people's in two stories", () => { expect(verdicts(described, named.replace("Orle", "Holm").replace("Tolven Radio", "a paper").replace("Ada Lisk", "Ann Reed"))).not.toContain("discrepancy") })
})

it("reads an age that is told with the next one", () => {
  expect(verdicts("Two boys were rescued in Orle: 13-year-old Tom Lisk and 15-year-old Paul Lisk.", "In Orle the 13 and 15-year-old sons of a baker were rescued.")).toEqual(["agreement", "agreement"])
})

describe("two ages of one person in one article", () => {
  const today = "Ada Lisk, 114, the oldest woman of Orle, died on Sunday."

  it("are at odds", () => { expect(verdicts(`${today} Friends of 113-year-old Ada Lisk were not surprised.`, "Ada Lisk, 114, has died in Orle.")).toEqual(["discrepancy"]) })
  it("are no contradiction where one stands below an older picture", () => {
    expect(verdicts(`${today} In this July 19, 2016, file photo, 113-year-old Ada Lisk smiles.`, "Ada Lisk, 114, has died in Orle.")).toEqual(["agreement"])
  })
})
