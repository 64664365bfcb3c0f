import { describe, expect, it } from "vitest"
import { know } from "../../src/align/known/known.ts"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** What the claims of the first text that print a name are taken for, beside the other texts. */
const takenFor = (name: string, ...texts: ReadonlyArray<string>) => {
  const [first] = know(texts.map((text, i) => extract(articleOf(text, { id: `${i + 1}.txt` }), compiled)), compiled.kinds.person)
  return new Set(first!.claims.filter(({ printed }) => printed === name).map(({ value }) => value.kind))
}

describe("a name that an article leaves open", () => {
  const open = "Dalvon Hayes talks with police in Tolven after the wall at Lowmoor gave way on Friday."
  const named = "Dalvon Haynes, 18, was driving through Tolven on Friday when his car hit a wall in Lowmoor, police said."
  const elsewhere = "Dalvon Hayes, 61, has sold his bakery in Ostwick, the chamber of trade in Stenby said on Friday."

  it("is a proper name by itself", () => { expect([...takenFor("Dalvon Hayes", open)]).toEqual(["name"]) })
  it("is the person’s whom another article of the story names, however spelt", () => { expect([...takenFor("Dalvon Hayes", open, named)]).toEqual(["person"]) })
  it("is the person’s whose first name and surname it has in other spellings", () => {
    expect([...takenFor("Moammar Kadrafi", "Moammar Kadrafi spoke in Tolven after the wall at Lowmoor gave way on Friday.", named.replace("Dalvon Haynes", "Muammar Kaddrafi"))]).toEqual(["person"])
  })
  it("is the person’s whose names it has in the other order", () => {
    expect([...takenFor("Kadrafi Dalvon", "Kadrafi Dalvon spoke in Tolven after the wall at Lowmoor gave way on Friday.", named.replace("Dalvon Haynes", "Dalvon Kadrafi"))]).toEqual(["person"])
  })
  it("is the person’s whose surname has an article", () => {
    expect([...takenFor("Seif al-Kadrafi", "Seif al-Kadrafi spoke in Tolven after the wall at Lowmoor gave way on Friday.", named.replace("Dalvon Haynes", "Saif al-Kadrafi"))]).toEqual(["person"])
  })
  it("is the person’s whose surname has a particle", () => {
    expect([...takenFor("Lar von Kadrafi", "Lar von Kadrafi spoke in Tolven after the wall at Lowmoor gave way on Friday.", named.replace("Dalvon Haynes", "Lars von Kadrafi"))]).toEqual(["person"])
  })
  it("is the person’s of whom it is the surname", () => {
    expect([...takenFor("Haynes", "Lowmoor mourned on Friday. Officers in Tolven knew Haynes well.", named)]).toEqual(["person"])
    expect([...takenFor("Hayne", "Lowmoor mourned on Friday. Officers in Tolven knew Hayne well.", named)]).toEqual(["name"])
  })
  it("is the person’s whose surname it has in another spelling further down", () => {
    const full = "Orvand Karvandis talks with police in Tolven after the wall at Lowmoor gave way on Friday."
    const known = "Orvand Karvandis, 18, was driving through Tolven on Friday when his car hit a wall in Lowmoor, police said."
    const taken = (name: string, text: string) => [...takenFor(name, text, known)]
    expect(taken("Karvendis", `${full} Karvendis and Poole were born there.`)).toEqual(["person"])
    expect(taken("Reod", `${full.replace("Orvand Karvandis", "Orvand Reid")} Reod and Poole were born there.`)).toEqual(["name"])
    // A family, a street, somebody before anybody is named, and another one.
    expect(taken("Karvandiss", `${full} The Karvandiss were born there.`)).not.toContain("person")
    expect(taken("Karvendis", `${full} Karvendis Street is closed. Karvendis is quiet.`)).not.toContain("person")
    expect(taken("Karvendis", `Workers of Karvendis left. ${full}`)).toEqual(["name"])
    expect(taken("Karvonsis", `${full} Karvonsis and Poole were born there.`)).toEqual(["name"])
  })
  it("is so among however many other articles", () => {
    const others = Array.from({ length: 70 }, (_, i) => `The harbour of Ostwick took in ${i + 2} boats on Friday.`)
    expect([...takenFor("Dalvon Hayes", open, named, ...others)]).toEqual(["person"])
  })
  it("is not that of somebody in an article that shares no other name", () => { expect([...takenFor("Dalvon Hayes", open, elsewhere)]).toEqual(["name"]) })
})
