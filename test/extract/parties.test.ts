import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, claimsOf, compiled } from "../support/rules.ts"

/** The ages of a text that belong to a person: "Holm 22 years old". */
const ages = (text: string) => extract(articleOf(text), compiled).claims.flatMap(({ predicate, printed, arguments: { person } }) => (predicate !== "age" || person === undefined ? [] : [`${person.text} ${printed}`]))
const homes = (text: string) => claimsOf(text, "residence").map(({ printed, arguments: { person } }) => `${person!.text} ${printed}`)

describe("people described by their part in the story", () => {
  it.each([
    ["A 22-year-old man has been arrested in the arson case. Ivan Petrov was taken into custody in Stenby.", "Ivan Petrov 22 years old"],
    ["Police arrested a 31-year-old woman on Sunday. Anna Holm was charged with theft.", "Anna Holm 31 years old"],
    ["A 19-year-old student was killed on the ferry. Paul Reed, of Lowmoor, died at the scene.", "Paul Reed 19 years old"]
  ])("%s", (text, expected) => { expect(ages(text)).toEqual([expected]) })

  it("are nobody where two are named in that part", () => {
    expect(ages("A 22-year-old man has been arrested. Ivan Petrov was charged with arson. Anna Holm was charged with theft.")).toEqual([])
  })

  it("are not read into an article that gives the age with the name", () => {
    expect(ages("A 22-year-old man has been arrested. Ivan Petrov, 24, was charged.")).toEqual(["Ivan Petrov 24 years old"])
  })
})

describe("where somebody lives", () => {
  it.each([
    ["Paul Reed, 26, of Harwick, was unhurt.", ["Paul Reed Harwick"]],
    ["The rescued were Anna Holm (31) of Stenby and a child.", ["Anna Holm Stenby"]],
    ["Senator Anna Holm of Oregon voted no.", []],
    ["Anna Holm, 40, of the Coast Guard, spoke.", []]
  ])("%s", (text, expected) => { expect(homes(text)).toEqual(expected) })
})
