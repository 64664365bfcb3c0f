import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const told = (leader: string, place = "filled the streets") => `${leader} spoke in Tolven on Friday. Supporters of ${leader} ${place} of Tolven.`
const verdicts = (name: string, ...texts: ReadonlyArray<string>) => findingsOf("name", ...texts).filter(({ topic }) => topic.includes(name)).map(({ verdict }) => verdict).sort()

describe("a name that two articles spell alike and a third one otherwise", () => {
  it("is an agreement of the two beside the difference", () => {
    expect(verdicts("Karvandis", told("Tom Karvandis"), told("Tom Karvandis", "danced on the quays"), told("Tom Karvendis", "sang on the bridges"))).toEqual(["agreement", "discrepancy"])
    expect(verdicts("Karv", told("Tom Karvandis"), told("Tom Karvendis", "sang on the bridges"))).toEqual(["discrepancy"])
  })
})

describe("a short name in capitals", () => {
  it("is one that articles agree on", () => {
    expect(verdicts("OQS", "A study by OQS was read in Tolven.", "In Tolven a study by OQS was read.")).toEqual(["agreement"])
  })
})

describe("a name of one word", () => {
  it("is agreed on where one article has it inside of a sentence", () => {
    expect(verdicts("Tolvik", "Tolvik was closed by snow on Friday.", "On Friday the snow closed Tolvik.")).toEqual(["agreement"])
    expect(verdicts("Tolvik", "Tolvik was closed by snow on Friday.", "Tolvik was closed on Friday by snow.")).toEqual([])
  })
})
