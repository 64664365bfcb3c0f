import { describe, expect, it } from "vitest"
import { textOf } from "../../src/extract/document.ts"
import { documentOf } from "../support/rules.ts"

/** The names of a text that go by a number, and the values of other kinds that begin within them. */
const numbered = (text: string): ReadonlyArray<string> => {
  const { mentionsAt, tokens } = documentOf(text)
  const all = Array.from(tokens.word, (_, i) => mentionsAt.get(i) ?? []).flat()
  const names = all.filter(({ value }) => value.kind === "name" && value.type === "numbered")
  const inside = all.filter((found) => ["quantity", "ordinal", "score"].includes(found.value.kind) && names.some(({ first, last }) => found.first >= first && found.first < last))
  return [...names.map(({ first, last }) => textOf(tokens, first, last)), ...inside.map(({ value }) => value.kind)]
}

describe("a name that goes by a number", () => {
  it.each([
    ["They boarded Flight 9125 at noon.", "Flight 9125"],
    ["They boarded Osk Air Flight OA 9125 at noon.", "Osk Air Flight OA 9125"],
    ["They boarded Flight OA912 at noon.", "Flight OA912"],
    ["Flight 9125 crashes near Lisk, officials in Holm said.", "Flight 9125"],
    ["It is illegal under Section 412A of the code.", "Section 412A"],
    ["It burned in School No. 12 for hours.", "School No. 12"],
    ["It burned in Room #12 for hours.", "Room #12"],
    ["A truck was left on I-75 overnight.", "I-75"],
    ["A truck was left on State Road 54 overnight.", "State Road 54"],
    ["They flew a Boeing 737-800 home.", "Boeing 737-800"],
    ["They flew an Airbus A320-200 home.", "Airbus A320-200"],
    ["It was filed as Case No. 18-CR-112 there.", "Case No. 18-CR-112"]
  ])("%s", (text, name) => { expect(numbered(text)).toEqual([name]) })

  it.each([
    "On Flight 150 passengers slept.", "The room 12 people were in was cold.", "Boeing 20 percent lower.", "Boeing 2 jets sold.",
    "I - 75 of us - left.", "Bill, 45, left.", "They lost Game 5 on Monday.", "Section by section they left."
  ])("none: %s", (text) => { expect(numbered(text)).toEqual([]) })
})
