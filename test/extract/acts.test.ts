import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** The acts that an article tells, each by its words, its verb and what it is done to. */
const actsOf = (text: string) => extract(articleOf(text), compiled).claims.flatMap(({ printed, value }) =>
  (value.kind === "act" ? [{ words: printed, verb: value.verb, done: value.done, negated: value.negated, maybe: value.maybe }] : []))

describe("acts", () => {
  it("are a verb with those who take part, whichever way it is told", () => {
    expect(actsOf("The thieves stole two crowns from a cathedral.")).toMatchObject([{ words: "The thieves stole two crowns from a cathedral", verb: "steal", done: "crown" }])
    expect(actsOf("Two crowns were stolen on Monday.")).toMatchObject([{ words: "Two crowns were stolen", verb: "steal", done: "crown" }])
  })

  it("end where another verb or a comma begins something else", () => {
    expect(actsOf("The clerk forged a letter and hid the ledger, a thick book.").map(({ words }) => words)).toEqual(["The clerk forged a letter", "hid the ledger"])
  })

  it("begin with a subject that has an age behind it", () => {
    expect(actsOf("The clerk, 34, was skating.").map(({ words }) => words)).toEqual(["The clerk, 34, was skating"])
  })

  it("may be denied, or only be possible", () => {
    expect(actsOf("No other injuries were reported.")).toMatchObject([{ words: "No other injuries were reported", negated: true }])
    expect(actsOf("The lab does not collect urine samples.")).toMatchObject([{ negated: true }])
    expect(actsOf("The quake can cause a landslide.")).toMatchObject([{ maybe: true }])
  })

  it("are those of whom a pronoun means", () => {
    const tell = (text: string) => extract(articleOf(text), compiled).claims.flatMap(({ value }) => (value.kind === "act" && value.verb.startsWith("stumbl") ? [value.plain] : []))
    expect(tell("Anna Holm left the inn at noon. As she ran she stumbled.")).toEqual([["#holm"]])
    expect(tell("Anna Holm stumbled.")).toEqual([["#holm"]])
  })

  it("are none where the words tell too little", () => {
    for (const text of ["The mayor said so.", "It was there.", "Police released a statement.", "You see this ferry.", "A weather-related delay at noon."]) expect(actsOf(text)).toEqual([])
  })
})
