import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** What a report of two articles says of their tolls: verdict and values. */
const verdicts = (one: string, other: string, dates: readonly [string, string] | null = null): ReadonlyArray<string> => {
  const articles = [one, other].map((text, i) => articleOf(text, { id: `${i + 1}.txt`, published: dates === null ? null : { date: dates[i]! } }))
  return check(articles, compiled, { version: "0" }).findings.filter(({ rule }) => rule.startsWith("casualties") || rule === "death-toll" || rule === "destruction" || rule === "attackers")
    .map(({ verdict, sources }) => `${verdict}: ${[...new Set(sources.map(({ value }) => value))].sort().join(", ")}`)
}
const differ = (one: string, other: string, dates: readonly [string, string] | null = null): boolean =>
  verdicts(one, other, dates).some((verdict) => verdict.startsWith("discrepancy") || verdict.startsWith("contradiction"))

describe("tolls of one incident", () => {
  it("differ where they do", () => {
    expect(differ("Four people were injured in the ferry fire at Ostrand.", "The ferry fire at Ostrand injured six people.")).toBe(true)
    expect(differ("Three boys shot at Ostrand skate park", "Four boys were shot at a skate park in Ostrand on Friday.")).toBe(true)
  })

  it("differ where both articles lead with them", () => {
    expect(differ("Two injured in fight at bakery", "Three people were injured, police said.")).toBe(true)
    expect(differ("Two injured in fight at Ostrand bakery", "Three people were injured in Velby, police said.")).toBe(false)
    expect(differ("Two injured in bakery fire", "Three people were injured in an explosion, police said.")).toBe(false)
  })

  it("differ where one article also says several", () => {
    expect(differ("The storm flattened seven barns near Ostrand.", "The storm flattened several barns near Ostrand. The mayor of Ostrand said four barns were flattened.")).toBe(true)
  })

  it("are of one kind of thing", () => {
    expect(differ("The flood destroyed nine barns near Ostrand.", "Near Ostrand the flood destroyed 40 houses.")).toBe(false)
  })

  it("differ in the number of attackers", () => {
    const [two, three] = ["Two masked men robbed the savings bank in Ostrand.", "Three masked robbers stormed the savings bank in Ostrand."]
    expect(differ(two, three)).toBe(true)
    expect(differ(two, three, ["2031-03-07", "2031-03-08"])).toBe(true)
    expect(differ(two, "At least two robbers stormed the savings bank in Ostrand.")).toBe(false)
  })

  it("fit where the dead are counted in", () => {
    expect(differ("Five people were shot at a skate park in Ostrand.", "One killed and four others shot at Ostrand skate park")).toBe(false)
    expect(differ("Five people were wounded at a skate park in Ostrand.", "Singer killed, 4 others wounded at Ostrand skate park")).toBe(false)
    expect(differ("Five people were shot at the park.", "Two of the five people shot at the park died.")).toBe(false)
    expect(differ("One dead and five wounded at Ostrand skate park", "One dead, four others wounded at Ostrand skate park")).toBe(true)
  })

  it("fit where the attacker is counted in", () => {
    expect(differ("Three dead, including gunman, at Ostrand mill", "A man killed two people at the Ostrand mill before turning the gun on himself.")).toBe(false)
    expect(differ("Three people were killed at Ostrand mill, police said", "A man killed two people at the Ostrand mill, police said.")).toBe(true)
  })

  it("fit where others are counted", () => {
    expect(differ("Two children were killed in the blast at Ostrand.", "Seven people were killed in the blast at Ostrand.")).toBe(false)
    expect(differ("Seven children were killed in the blast at Ostrand.", "Two people were killed in the blast at Ostrand.")).toBe(true)
    expect(differ("Three men were charged after the blast at Ostrand.", "Two women were charged after the blast at Ostrand.")).toBe(false)
  })

  it("fit where one adds up several", () => {
    expect(differ("Four people were killed in shootings across Ostrand.", "Two people were killed in a shooting in Ostrand.")).toBe(false)
  })

  it("fit where one state is told as another", () => {
    expect(differ("Five dead, six shot and 40 hurt at Ostrand airport", "Five dead, six wounded at Ostrand airport")).toBe(false)
  })

  it("fit where the listed are counted", () => {
    expect(verdicts("A man and two women were injured in the Ostrand ferry fire.", "Three people were injured in the Ostrand ferry fire.")).toContain("agreement: 3")
  })
})

describe("tolls in time", () => {
  const days = ["2031-03-07", "2031-03-08"] as const

  it("grow", () => {
    expect(verdicts("Four people were injured in the ferry fire at Ostrand.", "The ferry fire at Ostrand injured six people.", days)).toEqual(["update: 4, 6"])
  })

  it("do not shrink", () => {
    expect(differ("Six people were injured in the ferry fire at Ostrand.", "The ferry fire at Ostrand injured four people.", days)).toBe(true)
  })

  it("shrink where one of the injured died", () => {
    expect(verdicts("The ferry fire at Ostrand killed one person and injured five people.", "The ferry fire at Ostrand killed two people and injured four people.", days))
      .toEqual(["update: 1, 2", "update: 4, 5"])
  })
})
