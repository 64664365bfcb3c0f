import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

/** What two articles' statements come to: the verdicts, and how many claims each has. */
const told = (...texts: ReadonlyArray<string>) =>
  findingsOf("statement", ...texts).filter(({ rule }) => rule === "statement.clause").map(({ sources, verdict }) => [verdict, sources.length])

describe("statements that share words", () => {
  it("say the same where the words tell what happened", () => {
    expect(told("The Tolven Harbour Trust closed its ferry school in May.", "In May the ferry school was closed by the Tolven Harbour Trust.")).toEqual([["agreement", 2]])
  })

  it("say nothing together where all of them are names", () => {
    expect(told("Holm chairs the Tolven Harbour Trust.", "Said a weaver of the Tolven Harbour Trust.")).toEqual([])
  })

  it("say nothing together where all of them say when", () => {
    expect(told("Pupils sang on the quay last Monday night.", "Last Monday night the weavers left.")).toEqual([])
  })

  it("say nothing together where a single word stands beside one name", () => {
    expect(told("Farmers of Tolven grow flax and barley.", "A bank of Tolven lends money to young farmers.")).toEqual([])
  })

  it("are read as words where a headline gives each a capital letter", () => {
    expect(told("Harbour Trust Closes Tolven Ferry School", "Ostrava Harbour Trust Closes Ferry School")).toEqual([["agreement", 2]])
  })

  it("leave out those that only name the same", () => {
    expect(told(
      "The Tolven Harbour Trust closed its ferry school in May. Anna Holm of the Tolven Harbour Trust waved.",
      "In May the ferry school was closed by the Tolven Harbour Trust."
    )).toEqual([["agreement", 2]])
  })
})
