import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

/** What the texts are at odds and at one over in names, as the values of the sources. */
const told = (verdict: string, ...texts: ReadonlyArray<string>) =>
  findingsOf("name", ...texts).filter((finding) => finding.verdict === verdict).map(({ sources }) => [...new Set(sources.map(({ value }) => value))])

describe("a name that an article has wrong once, beside the right one", () => {
  const caption = "The rock of Orlvikkenin is seen in this photo by Ada Holm."
  const below = "Joggers in Tolven found that Orlvikken had cracked. Lisk Council will mend Orlvikken with gifts."
  const other = "The town of Tolven mourns for Orlvikken, which lost its head on Friday. Lisk Council said that vandals had been at it."

  it("differs from the name that the other article has", () => {
    expect(told("discrepancy", `${caption} ${below}`, other)).toEqual([["Orlvikkenin", "Orlvikken"]])
    expect(told("agreement", `${caption} ${below}`, other)).toContainEqual(["Orlvikken"])
  })
  it("is told by as many articles as have the right one", () => {
    expect(told("discrepancy", `${caption} ${below}`, other, other.replace("mourns for", "has lost"))).toHaveLength(1)
  })
  it("is none where the article has it twice, or too seldom the right one", () => {
    expect(told("discrepancy", `${caption} ${below} It is told that Orlvikkenin is older.`, other)).toEqual([])
    expect(told("discrepancy", `${caption} Joggers in Tolven found that Orlvikken had cracked, Lisk Council said.`, other)).toEqual([])
  })
  it("is one where the article has the right one once, if it is long and a letter apart", () => {
    const once = "Joggers in Tolven found that Orlvikken had cracked, Lisk Council said."
    expect(told("discrepancy", `${caption.replace("Orlvikkenin", "Orlvikkan")} ${once}`, other)).toEqual([["Orlvikkan", "Orlvikken"]])
  })
  it("is none where the right one stands beside it", () => {
    expect(told("discrepancy", "Joggers in Tolven loved Orlvikken's Orlvikkenin. Lisk Council will mend Orlvikken. Ada Holm, who lives by Orlvikken, wept.", other)).toEqual([])
  })
  it("is none where the other article has both", () => { expect(told("discrepancy", `${caption} ${below}`, `${other} Some call it Orlvikkenin.`)).toEqual([]) })

  it("may be a place that everybody knows", () => {
    const fire = (town: string) => `The fire broke out in ${town} on Monday, Ada Holm of the Lisk Board said. Paul Reed was hurt.`
    const hurt = (town: string) => `Paul Reed was hurt when a fire broke out in ${town}. Ada Holm of the Lisk Board spoke on Monday.`
    expect(told("discrepancy", fire("Nashvile"), hurt("Nashville"))).toEqual([["Nashvile", "Nashville"]])
    expect(told("discrepancy", fire("Nashville"), hurt("Nashville"))).toEqual([])
    expect(told("discrepancy", fire("Nashvilles"), hurt("Nashville"))).toEqual([])
    // Another story's may be another town.
    expect(told("discrepancy", "The fire broke out in Nashvile on Monday.", hurt("Nashville"))).toEqual([])
  })

  it("may be the town of a state that has the name of a country", () => {
    const ill = (town: string) => `A family in ${town}, has kept to its house for five months, Ada Holm of the Lisk Board said.`
    expect(told("discrepancy", ill("Columbia, South Carolina"), "The family in Colombia, S.C., has kept to its house, the Lisk Board said. Ada Holm wept.")).toEqual([["Columbia", "Colombia"]])
    expect(told("discrepancy", ill("Columbia, South Carolina"), "Diplomats of Colombia spoke to the Lisk Board. Ada Holm wept.")).toEqual([])
  })

  it("may stand inside a longer name", () => {
    const town = "Officers in La Orlende searched a car on Monday. La Orlende is a town near Tolven, Ada Holm said."
    expect(told("discrepancy", `${town} It stood at the La Orlene Speedway.`, "Ada Holm of Tolven told police in La Orlende that the car was hers.")).toEqual([["La Orlene Speedway", "La Orlende"]])
  })

  it("may be initials, which are those of something else where the article has no other ones", () => {
    const tests = "Paul Reed of the Lisk Board said the OLMB was older. The OLMB lay near Tolven, Anna Holm said."
    const other = "Anna Holm and Paul Reed of the Lisk Board saw the OLMB near Tolven."
    expect(told("discrepancy", `${tests} Nobody had used the OLMD before.`, other)).toEqual([["OLMD", "OLMB"]])
    expect(told("discrepancy", tests, other.replace("OLMB", "OLMD"))).toEqual([])
  })
})

describe("a name whose letters are divided otherwise", () => {
  const storm = "A storm hit Tolven on Monday, Ada Holm of the Lisk Board said."
  const roofs = "Ada Holm of the Lisk Board spoke in Tolven. Roofs were torn off."
  it("is one wherever it stands, if it is long", () => {
    expect(told("discrepancy", `${storm} Two boats sank off Prachin Orle.`, `${roofs} The zoo at Prachinorle is shut.`)).toEqual([["Prachin Orle", "Prachinorle"]])
  })
  it("may be another one, if it is short", () => {
    expect(told("discrepancy", `${storm} Two boats sank off Pra Orle.`, `${roofs} The zoo at Praorle is shut.`)).toEqual([])
  })
})
