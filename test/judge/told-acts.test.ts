import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const agreedOn = (...texts: ReadonlyArray<string>) =>
  findingsOf("statement", ...texts).filter(({ rule, verdict }) => rule === "statement.act" && (verdict === "agreement" || verdict === "compatible")).map(({ sources }) => sources.map(({ quote }) => quote))

describe("an act that two articles tell among other things", () => {
  const advert = "The network of Mirefield refused to run an advert that showed the singer Tess Holm wearing a bikini near the old lighthouse."
  const students = (wearing: string) => `A group of students asked for a picture of somebody ${wearing} to sell seats for their talk show about bodies.`

  it("is agreed on", () => {
    expect(agreedOn(advert, students("wearing a bikini")).map((quotes) => quotes.map((quote) => quote.includes("wearing a bikini")))).toEqual([[true, true]])
  })

  it("is not where it is done to something else, denied, or only possible", () => {
    for (const wearing of ["wearing a hat", "who never wore a bikini", "who may wear a bikini"]) expect(agreedOn(advert, students(wearing)), wearing).toEqual([])
  })

  it("is not told again where whole clauses say the same", () => {
    const clause = "Thieves stole two royal crowns from the cathedral of Mirefield on Tuesday"
    const told = findingsOf("statement", `${clause}.`, `${clause}, police said.`)
    expect(told.map(({ rule }) => rule)).toContain("statement.clause")
    expect(told.map(({ rule }) => rule)).not.toContain("statement.act")
  })
})

describe("a thing that two articles name", () => {
  const thingsIn = (...texts: ReadonlyArray<string>) => findingsOf("statement", ...texts).filter(({ rule }) => rule === "statement.compound").map(({ sources, verdict }) => [verdict, ...sources.map(({ quote }) => quote)])

  it("is agreed on where its words are rare", () => {
    expect(thingsIn(
      "A developer in Osk knocked on a wall and stood before a log cabin that settlers of the plain had left.",
      "The log cabin could become a museum of Mirefield, says its owner, who wants to build twelve houses."
    )).toEqual([["agreement", "log cabin", "log cabin"]])
  })

  it("is not told again where an act or a clause tells more of it", () => {
    expect(thingsIn("The mayor of Tolven bought a log cabin on Tuesday.", "On Tuesday the mayor of Tolven bought a log cabin.")).toEqual([])
  })
})
