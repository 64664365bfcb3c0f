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

describe("a body that everybody knows", () => {
  it("is agreed on, under a shorter name too, and never differs", () => {
    expect(verdicts("", "A study of the FBI was read in Tolven.", "In Tolven the Federal Bureau of Investigation read a study.").length).toBeGreaterThan(0)
    expect(findingsOf("name", "The raid in Tolven was the work of the FBI.", "Interpol planned a raid in Tolven.").filter(({ rule }) => rule === "name.body")).toEqual([])
  })
  it("is no news where it is the press", () => {
    expect(findingsOf("name", "They told CNN so in Tolven.", "In Tolven CNN was told so.").filter(({ rule }) => rule === "name.body")).toEqual([])
  })
})

describe("initials", () => {
  const library = "The library of the University of Westmark in Tolven burned on Friday."
  it("are the name that they are short for", () => {
    expect(verdicts("Westmark", library, "On Friday flames rose from the UW library in Tolven.")).toEqual(["compatible"])
    expect(verdicts("Reed", "In Tolven the Paul F. Reed International Airport was closed on Friday.", "In Tolven the gates of PFR were closed on Friday.")).toEqual(["compatible"])
    expect(verdicts("Westmark", library, "On Friday flames rose from the UO library in Tolven.")).toEqual([])
  })
  it("are one with points and without", () => {
    expect(verdicts("O.Q.", "A chariot of 300 O.Q. was found in Tolven.", "In Tolven they found a chariot of 300 OQ.")).toEqual(["agreement"])
  })
})
