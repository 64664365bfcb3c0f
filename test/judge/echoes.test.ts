import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

const storm = [
  "“We are not out of danger on the quay,” Fire Chief Anna Holm said. The old ferry ran aground below the lighthouse.",
  "The old ferry ran aground below the lighthouse on Friday. “We are not out of danger on the quay,” Holm told reporters."
] as const

describe("statements", () => {
  it("do not say over again what a quotation says", () => {
    expect(findingsOf("quotation", ...storm).map(({ topic }) => topic)).toEqual(["Anna Holm: “We are not out of danger on the quay”"])
    const told = findingsOf("statement", ...storm)
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter(({ sources }) => sources.every(({ quote }) => quote.includes("out of danger")))).toEqual([])
  })

  it("agree where they say the same, and are compatible where each says it in words of its own", () => {
    const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("statement", ...texts).map(({ variants, verdict }) => [verdict, variants.length])
    expect(verdicts("Two ferries ran aground below the lighthouse on Friday.", "Below the lighthouse two ferries ran aground on Friday.")).toContainEqual(["agreement", 1])
    expect(verdicts(
      "The old ferry ran aground below the lighthouse of Ostrava Mill in thick fog, and its crew swam ashore.",
      "In thick fog the old ferry lost its rudder and struck rocks below the lighthouse of Ostrava Mill."
    )).toContainEqual(["compatible", 2])
  })

  it("do not agree where what they tell differs", () => {
    const [two, five] = ["Two people died when the old ferry ran aground below the lighthouse of Ostrava Mill.", "Five people died when the old ferry ran aground below the lighthouse of Ostrava Mill."] as const
    const agreeing = (...texts: ReadonlyArray<string>) => findingsOf("statement", ...texts).filter(({ rule, verdict }) => rule === "statement.clause" && (verdict === "agreement" || verdict === "compatible"))
    expect(findingsOf("quantity", two, five).map(({ verdict }) => verdict)).toEqual(["contradiction"])
    expect(agreeing(two, five)).toEqual([])
    expect(agreeing(two, "Below the lighthouse of Ostrava Mill the old ferry ran aground, and two people died.")).not.toEqual([])
  })

  it("stand in the order of their confidence, the surest first", () => {
    const told = findingsOf("statement",
      "Two ferries ran aground below the lighthouse on Friday. The mayor of Ostrava Mill thanked the crews. The tower bell fell into the nave at noon.",
      "The mayor of Ostrava Mill thanked all crews. Below the lighthouse two ferries ran aground on Friday. At noon the tower bell fell into the nave.",
      "The mayor of Ostrava Mill spoke of the crews.")
    const order = told.filter(({ verdict }) => verdict === "agreement").map(({ confidence }) => confidence)
    expect(order.length).toBeGreaterThan(1)
    expect(order).toEqual([...order].sort((a, b) => b - a))
  })
})

describe("the side that clauses take", () => {
  const sides = (...texts: ReadonlyArray<string>) => findingsOf("statement", ...texts).filter(({ rule }) => rule === "statement.opposites")

  it("is not told once more where the clauses say the same", () => {
    const texts = ["The old ferry ended its last run below the lighthouse.", "On Friday the old ferry ended its last run below the lighthouse."] as const
    expect(findingsOf("statement", ...texts).map(({ rule, verdict }) => [rule, verdict])).toEqual([["statement.clause", "agreement"]])
  })

  it("is not told once more where the clauses are at odds", () => {
    const texts = ["Lawmakers of Ostrava Mill approved the ban on night flights on Friday.", "Lawmakers of Ostrava Mill rejected the ban on night flights on Friday."] as const
    expect(findingsOf("statement", ...texts).filter(({ verdict }) => verdict === "discrepancy").map(({ rule }) => rule)).toEqual(["statement.clause"])
  })

  it("is told where they say it in other words", () => {
    expect(sides(
      "The ferry firm Orrin raised its summer fares again in April, to the anger of islanders and pupils.",
      "Since the spring the summer fares that Orrin asks of its passengers have been rising."
    ).map(({ verdict }) => verdict)).toEqual(["agreement"])
  })
})

describe("a place", () => {
  it("that a finding names is not told once more as where something is", () => {
    const texts = ["The old ferry ran aground in Oslo on Friday.", "On Friday the old ferry ran aground in Oslo."] as const
    expect(findingsOf("name", ...texts).map(({ topic, verdict }) => [topic, verdict])).toEqual([["the place Oslo", "agreement"]])
    expect(findingsOf("place", ...texts)).toEqual([])
  })
})

describe("a day", () => {
  it("that is told of something is not told of nothing as well", () => {
    const told = findingsOf("date", "The rain went on. Anna Holm was appointed in June 2011.", "The rain went on. Anna Holm was appointed in 2008.")
    expect(told.map(({ topic }) => topic)).toEqual(["the date of the appointment"])
  })
  it("is not shown of nothing either where more is asked of a difference", () => {
    const of = ["The quake struck on Sunday.", "A strong magnitude-6.1 earthquake struck Orle on Tuesday.", "A strong magnitude-6.1 earthquake struck Orle on Tuesday."].map((text, i) => articleOf(text, { id: `${i}.txt` }))
    const { thresholds } = compiled.weights
    const stricter = { ...compiled, weights: { ...compiled.weights, thresholds: { ...thresholds, differs: thresholds.differs + 3 } } }
    expect(check(of, stricter, { version: "0" }).findings.filter(({ kind }) => kind === "date").map(({ rule, verdict }) => [rule, verdict])).toEqual([["date.incident", "discrepancy"]])
  })
})
