import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

const compoundsOf = (text: string) => extract(articleOf(text), compiled).claims.flatMap(({ printed, value }) => (value.kind === "compound" ? [printed] : []))

describe("compounds", () => {
  it("are a noun and the word before it", () => {
    expect(compoundsOf("Builders found an old log cabin behind the wall.")).toEqual(["log cabin"])
    expect(compoundsOf("The tie was broken by a coin toss in the hotel suite.")).toEqual(["coin toss", "hotel suite"])
    expect(compoundsOf("She works at a chemical plant.")).toEqual(["chemical plant"])
    expect(compoundsOf("It was home to a log cabin dating back to 1860.")).toEqual(["log cabin"])
  })

  it("are two nouns that \"of\" or \"and\" joins, with nothing else in their phrases", () => {
    expect(compoundsOf("She stole a bottle of vodka.")).toEqual(["bottle of vodka"])
    expect(compoundsOf("The trial for rape and murder began.")).toEqual(["rape and murder"])
    expect(compoundsOf("It caused hair loss and scalp irritation.")).toEqual(["hair loss", "scalp irritation"])
  })

  it("may be what somebody's noun owns, and two words that a hyphen joins", () => {
    expect(compoundsOf("They found it under the driver's seat.")).toEqual(["driver's seat"])
    expect(compoundsOf("It holds micro-bubbles.")).toEqual(["micro-bubbles"])
  })

  it("may open a sentence", () => {
    expect(compoundsOf("It sank. Chemical plants were closed.")).toEqual(["Chemical plants"])
  })

  it("may stand before a name", () => {
    expect(compoundsOf("The crab boat Osk sank.")).toEqual(["crab boat"])
  })

  it("are none of people whom frequent words name, of names, figures and days", () => {
    for (const text of ["The officials and his friend waved.", "He drank Tolven cider and 20 cocktails.", "They left on a Tuesday."]) expect(compoundsOf(text), text).toEqual([])
  })

  it("are none where a verb was read as a noun, or a hyphen cuts the word before", () => {
    for (const text of ["It then moved inward.", "A first-degree burglary.", "They saw a quake measuring five."]) expect(compoundsOf(text), text).toEqual([])
  })
})
