import { expect, it } from "vitest"
import { claimsOf } from "../support/rules.ts"

const hospitals = (text: string) => claimsOf(text, "place.care.one").map(({ printed }) => printed)

it("takes the hospital of a story for that of the only one hurt", () => {
  expect(hospitals("A cook was shot in Selby. Medics flew him to Lakeside Hospital.")).toEqual(["Lakeside Hospital"])
})

it("leaves open whose hospital it is where several were hurt", () => {
  for (const some of ["Twelve people", "12 people", "Several people", "Dozens of people"]) expect(hospitals(`${some} were shot in Selby. Medics flew the cook to Lakeside Hospital.`), some).toEqual([])
  expect(hospitals("Two men were shot in Selby. Medics flew the cook to Lakeside Hospital.")).toEqual([])
})
