import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

/** The sides that two articles agree on. */
const agreed = (one: string, other: string): ReadonlyArray<string> =>
  findingsOf("statement", one, other).filter(({ rule, verdict }) => rule === "statement.opposites" && verdict === "agreement").map(({ variants: [first] }) => first!.value)

describe("two clauses that take one side", () => {
  it("agree where it is the side of one matter", () => {
    expect(agreed(
      "The ferry firm Orrin raised its summer fares again in April, to the anger of islanders and pupils.",
      "Since the spring the summer fares that Orrin asks of its passengers have been rising."
    )).toEqual(["up"])
  })

  it("agree where one speaker says so and leaves the matter to the words before", () => {
    expect(agreed(
      "Anna Holm called the long wait “understandable”, and said that the weavers were “fully committed to the mill”.",
      "Had she any doubts? None, Anna Holm replied. “They are totally committed, old and young,” she said, and so the weavers remain."
    )).toEqual(["committed"])
  })

  it("do not where each speaks of something else of the story", () => {
    expect(agreed(
      "Reed cut the price of an Orrin ferry ticket in Tolven in half last spring to please the pupils.",
      "Work on the Orrin wall of Tolven harbour slowed when the number of masons fell after a quarrel with Reed."
    )).toEqual([])
  })

  it("do not where they share names alone, of which a story is full", () => {
    expect(agreed(
      "Reed announced that pupils of Tolven ride free on the Orrin ferries from June.",
      "Two captains whom Orrin and Reed once had in Tolven were announced as winners by the club of the old fishermen."
    )).toEqual([])
  })
})

describe("words that take no side", () => {
  it("are those of a name", () => {
    expect(agreed("The paper was sold by Ostrava Rising, a club of weavers.", "Anna Holm of Ostrava Rising, the club, weaves.")).toEqual([])
  })

  it("are those of when something is done", () => {
    expect(agreed("The quay will be repaired by the end of the year, Holm said.", "By the end of the year the quay will be repaired.")).toEqual([])
  })
})
