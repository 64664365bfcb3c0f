import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

/** What the texts are at odds over in names of persons, as the values of the sources. */
const differing = (...texts: ReadonlyArray<string>) =>
  findingsOf("name", ...texts).filter(({ rule, verdict }) => rule === "name.person" && verdict === "discrepancy").map(({ sources }) => sources.map(({ value }) => value))

describe("two persons who share a name and an age", () => {
  const held = (name: string, age: number) => `${name}, ${age}, surrendered in Orle, Varona, after letting his two children go, police said.`
  const booked = (name: string, age: number) => `${name}, ${age}, who had held his two children in a house in Orle, was booked by police in Varona.`

  it("are one, by two surnames", () => { expect(differing(held("Steven Karvelczyk", 39), booked("Steven Karvolski", 39))).toEqual([["Steven Karvelczyk", "Steven Karvolski"]]) })
  it("are one, by two first names", () => { expect(differing(held("Edward Lisk", 44), booked("Edwin Lisk", 44))).toEqual([["Edward Lisk", "Edwin Lisk"]]) })
  it("are two where the ages differ, or no name is the same", () => {
    expect(differing(held("Edward Lisk", 44), booked("Edwin Lisk", 41))).toEqual([])
    expect(differing(held("Edward Lisk", 44), booked("Omar Reed", 44))).toEqual([])
  })
  it("are two where their articles tell of two stories", () => {
    expect(differing(held("Edward Lisk", 44), "Edwin Lisk, 44, has sold his bakery in Tolven.")).toEqual([])
  })
  it("are two where an article names both, or gives two people the age", () => {
    expect(differing(held("Edward Lisk", 44), `${booked("Edwin Lisk", 44)} His brother Edward Lisk wept.`)).toEqual([])
    expect(differing(held("Edward Lisk", 44), `${booked("Edwin Lisk", 44)} Omar Reed, 44, wept.`)).toEqual([])
  })
})

describe("two persons who share a surname and an office", () => {
  const spoke = (holder: string) => `${holder} told reporters in Orle, Varona, that the two children were safe.`
  const wrote = (holder: string) => `The two children from Orle are well, ${holder} of Varona wrote on Monday.`

  it("are one, by two first names", () => {
    expect(differing(spoke("Police chief Marlo Quist"), wrote("police chief Edgar Quist"))).toEqual([["Marlo Quist", "Edgar Quist"]])
  })
  it("are two in two offices, and as kin", () => {
    expect(differing(spoke("Police chief Marlo Quist"), wrote("school principal Edgar Quist"))).toEqual([])
    expect(differing(spoke("Her brother Marlo Quist"), wrote("her brother Edgar Quist"))).toEqual([])
  })
  it("are two where one article knows both, or another one in the office", () => {
    expect(differing(spoke("Police chief Marlo Quist"), `${wrote("police chief Edgar Quist")} His uncle Marlo Quist wept.`)).toEqual([])
    expect(differing(spoke("Police chief Marlo Quist"), `${wrote("police chief Edgar Quist")} Police chief Omar Reed wept.`)).toEqual([])
  })
  it("are two of one first name", () => {
    expect(differing(spoke("Police chief Marlo Quist"), wrote("police chief Marlo Reed"))).toEqual([])
  })
})
