import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

/** What a report of two articles says of their tolls: verdict and values. */
const verdicts = (one: string, other: string, dates: readonly [string, string] | null = null): ReadonlyArray<string> => {
  const articles = [one, other].map((text, i) => articleOf(text, { id: `${i + 1}.txt`, published: dates === null ? null : { date: dates[i]! } }))
  return check(articles, compiled, { version: "0" }).findings.filter(({ rule }) => rule.startsWith("casualties") || rule.startsWith("death-toll") || rule === "destruction" || rule === "attackers")
    .map(({ verdict, sources }) => `${verdict}: ${[...new Set(sources.map(({ value }) => value))].sort().join(", ")}`)
}
const differ = (one: string, other: string, dates: readonly [string, string] | null = null): boolean =>
  verdicts(one, other, dates).some((verdict) => verdict.startsWith("discrepancy") || verdict.startsWith("contradiction"))

describe("tolls of one incident", () => {
  it("differ where they do", () => {
    expect(differ("Four people were injured in the ferry fire at Ostrand.", "The ferry fire at Ostrand injured six people.")).toBe(true)
    expect(differ("Three boys shot at Ostrand skate park", "Four boys were shot at a skate park in Ostrand on Friday.")).toBe(true)
  })

  it("differ where a headline has no figure", () => {
    const text = "Dozens dead in ferry fire\n\nThe ferry fire at Ostrand left no fewer than 60 people dead, the port said."
    expect(differ(text, "The ferry fire at Ostrand killed 92 people, the port said.")).toBe(true)
  })
  it("differ by one where nobody rounds", () => {
    expect(differ("The ferry fire at Ostrand left 170 people missing.", "At Ostrand 171 people were missing in the ferry fire.")).toBe(true)
    expect(differ("The ferry fire at Ostrand left about 170 people missing.", "At Ostrand 171 people were missing in the ferry fire.")).toBe(false)
  })

  it("differ as far as they are counted", () => {
    const atLeast = (count: string) => `The ferry fire at Ostrand killed at least ${count}, the port said.`
    expect(differ(atLeast("six people"), "Seven people were killed in the ferry fire at Ostrand, the port said.")).toBe(true)
    expect(differ(atLeast("six people"), "Six people were killed in the ferry fire at Ostrand, the port said.")).toBe(false)
    expect(differ("The ferry fire at Ostrand killed more than six people, the port said.", "Seven people were killed in the ferry fire at Ostrand, the port said.")).toBe(false)
  })
  it("are tied by what ties the vague ones beside an exact one", () => {
    const floods = "Paul Reed of Lisk said flash floods near Ostrand killed at least 15 people on Wednesday, as roads turned into rivers."
    const mourned = "Floods near Ostrand left at least 14 dead. Prime Minister Anna Holm mourned the deaths of 14 people on television, as did many others in Varona."
    const [finding] = findingsOf("quantity", floods, mourned).filter(({ rule }) => rule === "casualties")
    expect(finding?.verdict).toBe("discrepancy")
    expect(finding?.confidence).toBeGreaterThan(0.8)
  })
  it("are of other people where these stand on two sides", () => {
    const told = (who: string) => `Two ${who} were killed in Ostrand on Friday, the mayor of Ostrand said.`
    expect(verdicts(told("soldiers"), told("troops"))).toEqual(["agreement: 2"])
    expect(verdicts(told("soldiers"), told("protesters"))).toEqual([])
  })

  it("differ where both articles lead with them", () => {
    expect(differ("Two injured in fight at bakery", "Three people were injured, police said.")).toBe(true)
    expect(differ("Two injured in fight at Ostrand bakery", "Three people were injured in Velby, police said.")).toBe(false)
    expect(differ("Two injured in bakery fire", "Three people were injured in an explosion, police said.")).toBe(false)
    expect(differ("Two injured in attack on bakery", "Three people were injured in an explosion, police said.")).toBe(true)
  })

  it("differ whatever both articles say that somebody meant to bring about", () => {
    const plan = (dead: number) => `Paul Reed confessed to killing ${dead} people in Ostrand. His mission of killing 100 people was cut short, police in Ostrand said.`
    expect(differ(plan(19), plan(17))).toBe(true)
    expect(differ(plan(19), plan(19))).toBe(false)
  })

  it("differ where one article also says several", () => {
    expect(differ("The storm flattened seven barns near Ostrand.", "The storm flattened several barns near Ostrand. The mayor of Ostrand said four barns were flattened.")).toBe(true)
  })

  it("are compared by country where an article counts by country", () => {
    const list = "The death toll of the ferry fire at Ostrand rose to 45: 40 Danes, most of them women, and five Finnish sailors."
    expect(verdicts(list, "The ferry fire at Ostrand killed 45 Danes.")).toEqual(["contradiction: 40, 45"])
    expect(differ(list, "At least 40 Danes and five Finns were killed in the ferry fire at Ostrand.")).toBe(false)
    expect(differ(list, "Forty-two Danes and three Finns were killed in the ferry fire at Ostrand.")).toBe(true)
    expect(verdicts(list, "The ferry fire at Ostrand killed 45 people.")).toEqual(["agreement: 45"])
    expect(differ("The ferry fire at Ostrand killed 12 people, three of them Danes.", "Five Danes were among the 12 people killed in the ferry fire at Ostrand.")).toBe(true)
    expect(differ("The ferry fire at Ostrand killed 12 people, three of them Danes.", "The ferry fire at Ostrand killed 12 people, five of them Finns.")).toBe(false)
  })

  it("agree where one says shot and the other wounded", () => {
    expect(verdicts("Five men were wounded at a club in Ostrand.", "Five people were shot at a club in Ostrand.")).toEqual(["agreement: 5"])
    expect(verdicts("One man was killed and five wounded at a club in Ostrand.", "Five people were shot at a club in Ostrand.")).not.toContain("agreement: 5")
  })

  it("differ from none", () => {
    expect(differ("No one was injured in the ferry fire at Ostrand.", "The ferry fire at Ostrand injured six people.")).toBe(true)
    expect(differ("No one else was injured in the ferry fire at Ostrand.", "The ferry fire at Ostrand injured six people.")).toBe(false)
    expect(verdicts("No arrests were made after the raid in Ostrand.", "Police in Ostrand arrested two men over the raid.", ["2031-03-07", "2031-03-09"])).toEqual(["update: 0, 2"])
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

  it("fit where another sentence tells of the rest", () => {
    const whole = "The bombs in Ostrand killed 32 people on Friday."
    expect(differ(whole, "The bomb at the port of Ostrand killed 16 people on Friday. One on the quay killed another 16 people.")).toBe(false)
    expect(differ(whole, "The bombs in Ostrand killed 16 people on Friday.")).toBe(true)
  })
  it("fit where the attacker is counted in", () => {
    expect(differ("Three dead, including gunman, at Ostrand mill", "A man killed two people at the Ostrand mill before turning the gun on himself.")).toBe(false)
    expect(differ("Three people were killed at Ostrand mill, police said", "A man killed two people at the Ostrand mill, police said.")).toBe(true)
  })

  it("are those of whoever is named, however one article dates him", () => {
    const [six, seven] = ["In 2019 Elias Reed killed six people at the Ostrand mill.", "Elias Reed killed seven people at the Ostrand mill."]
    expect(differ(six, seven)).toBe(true)
    expect(differ("In 2019 a clerk killed six people at the Ostrand mill.", "A clerk killed seven people at the Ostrand mill.")).toBe(false)
    expect(differ("Elias Reed killed six people at the Ostrand mill.", "Anna Holm killed seven people at the Ostrand mill.")).toBe(false)
    // Whoever is named as the one who killed them is none of them.
    expect(differ("Elias Reed killed six people at the Ostrand mill before he shot himself.", "Elias Reed killed seven people at the Ostrand mill.")).toBe(true)
    expect(differ("Elias Reed killed six people at the Ostrand mill before he shot himself.", "Seven people were killed at the Ostrand mill.")).toBe(false)
  })

  it("are those of one day, however one article dates it", () => {
    const dated: readonly [string, string] = ["2031-05-24", "2031-09-02"]
    expect(differ("Seven people were killed at the Ostrand mill on May 23.", "The trial began on Monday. On May 23 six people were killed at the Ostrand mill.", dated)).toBe(true)
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

describe("whether anybody was hurt", () => {
  const harms = (one: string, other: string) => findingsOf("state", one, other).filter(({ rule }) => rule.startsWith("harm")).map(({ verdict }) => verdict)

  it("is told where the reports are at odds over it alone", () => {
    expect(harms("A guard was treated for smoke after the raid in Ostrand.", "Nobody was hurt in the raid in Ostrand.")).toEqual(["discrepancy"])
    expect(harms("A guard was treated for smoke after the raid in Ostrand.", "A guard was injured in the raid in Ostrand.")).toEqual([])
  })
})

describe("whether the suspects have been caught", () => {
  const caught = (dates: readonly [string, string] | null) => {
    const texts = ["Officers were searching for the gunman who fired at the Ostrand mill.", "The gunman who fired at the Ostrand mill was arrested."]
    const articles = texts.map((text, i) => articleOf(text, { id: `${i + 1}.txt`, published: dates === null ? null : { date: dates[i]! } }))
    return check(articles, compiled, { version: "0" }).findings.find(({ rule }) => rule === "legal.suspect")?.verdict
  }

  it("changes with time", () => {
    expect(caught(null)).toBe("discrepancy")
    expect(caught(["2031-03-07", "2031-03-08"])).toBe("update")
    expect(caught(["2031-03-08", "2031-03-07"])).toBe("discrepancy")
  })
})

describe("what a story tells once, by whatever noun", () => {
  it.each([
    ["There were 40 people inside the Ostrand mill.", "About 60 men were inside when the mill burned."],
    ["Anna Holm was shot three times at the Ostrand mill.", "The Ostrand clerk was hit by five bullets."],
    ["Neighbours heard three shots by the Ostrand mill.", "Nine shell casings lay in the yard."],
    ["Officers found three people shot by the Ostrand mill.", "When they came they found four men with gunshot wounds."],
    ["A jury of nine women and three men heard the case.", "The panel of eight women and four men went out at noon."],
    ["The man brought a rifle into the Ostrand mill.", "Officers seized a shotgun and some shells."]
  ])("%j, %j", (one, other) => {
    const verdicts = [...findingsOf("quantity", one, other), ...findingsOf("means", one, other)].map(({ verdict }) => verdict)
    expect(verdicts.some((verdict) => verdict === "discrepancy" || verdict === "contradiction")).toBe(true)
  })
})

describe("those who were caught", () => {
  const one = "Nine people were hurt in Tolven when a fire gutted a barn. The van was found on Friday, and a man was arrested."
  const more = (how: string) => `Nine people were hurt in Tolven when a fire gutted a barn. ${how}`

  it("are one where a man was", () => {
    expect(differ(one, more("Police arrested three brothers on Friday."))).toBe(true)
    expect(differ(one, more("On Friday police arrested a man."))).toBe(false)
  })
  it("are all of those accused", () => { expect(differ(more("At least two people are in custody."), more("The four are accused of setting it."))).toBe(true) })
})
