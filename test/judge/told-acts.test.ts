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
