import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

/** Two numbers of one kind of thing that the two texts are at odds over. */
const differing = (...texts: ReadonlyArray<string>) =>
  findingsOf("name", ...texts).filter(({ verdict }) => verdict === "discrepancy").map(({ sources }) => sources.map(({ value }) => value))

describe("two things that go by their numbers", () => {
  const crash = (number: string) => `Osk Air Flight ${number} went down near Tolven on Monday, the Lisk Board said.`
  const rescue = (number: string, more = "") => `Boats from Tolven searched for Flight ${number} all night.${more} The Lisk Board will report in May.`
  it("are one with a digit wrong, where the articles name no other", () => {
    expect(differing(crash("9125"), rescue("9725"))).toEqual([["Osk Air Flight 9125", "Flight 9725"]])
    expect(differing(crash("9125"), rescue("9125"))).toEqual([])
    expect(differing(crash("OA 9125"), rescue("9125"))).toEqual([])
  })
  it("are two where an article names others as well", () => {
    expect(differing(crash("9125"), rescue("9725", " They had searched for Flight 9225 in 2009."))).toEqual([])
    // The one that both name is none of them.
    expect(differing(crash("9125"), rescue("9725", " They had searched for Flight 9125 in 2009."))).toEqual([])
  })
  it("are two where most digits differ", () => { expect(differing(crash("9125"), rescue("412"))).toEqual([]) })
  it("are two in two stories", () => { expect(differing(crash("9125"), "Boats searched for Flight 9725 all night off Stenby.")).toEqual([]) })
  it("are two of two lines", () => { expect(differing(crash("9125"), rescue("9725").replace("Flight", "Holm Air Flight"))).toEqual([]) })

  const found = (road: string) => `Officers of Osk County found the stolen van on ${road} near Karavan on Monday.`
  const stolen = (road: string) => `The stolen van was found near Karavan on ${road}, officers of Osk County said.`
  const closed = (road: string) => `Karavan has no bus, Osk County said. Snow closed ${road} for a week.`
  it("of few digits are one only among the same words", () => {
    expect(differing(found("Interstate 35"), stolen("Interstate 25"))).toEqual([["Interstate 35", "Interstate 25"]])
    expect(differing(found("Interstate 35"), closed("Interstate 25"))).toEqual([])
    expect(differing(found("Highway 135"), closed("Highway 125"))).toEqual([])
  })
  it("are one where one number is a part of the other", () => {
    const jet = (model: string) => `The Boeing ${model} of Osk Air left Tolven on Monday, the Lisk Board said.`
    expect(differing(jet("737-800"), jet("737"))).toEqual([])
    expect(differing(jet("737-800"), jet("737-400"))).toEqual([["Boeing 737-800", "Boeing 737-400"]])
  })
})
