import { describe, expect, it } from "vitest"
import { conclude } from "../../src/check.ts"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, claimsOf, compiled } from "../support/rules.ts"

const relationOf = (rule: string, left: string, right: string): string => {
  const [a, b] = [claimsOf(left, rule)[0]!, claimsOf(right, rule)[0]!]
  return compiled.kinds.compare(a.value, b.value).relation
}

describe("listed terms", () => {
  it("know all terms that include them", () => {
    expect(claimsOf("The thief was armed with a revolver.", "weapon")[0]!.value)
      .toEqual({ kind: "term", term: "revolver", broader: ["handgun", "firearm", "weapon"], rank: null })
  })

  it.each([
    ["weapon", "He was armed with a long gun.", "He was armed with a hunting rifle.", "compatible"],
    ["weapon", "He was armed with a gun.", "He was armed with a pistol.", "compatible"],
    ["weapon", "He was armed with a shotgun.", "He was armed with a hunting rifle.", "different"],
    ["weapon", "She was armed with a machete.", "She was armed with a pistol.", "different"],
    ["vehicle", "They fled in a white van.", "They fled in a grey saloon.", "different"],
    ["vehicle", "They fled in a stolen car.", "They fled in a black SUV.", "compatible"],
    ["driver", "Anna Holm was at the wheel.", "The driver, Paul Reed, was unhurt.", "different"],
    ["driver", "Anna Holm was at the wheel.", "The car was driven by Anna Holm.", "equal"],
    ["job.state", "The mayor sacked Anna Holm.", "Anna Holm lost her job.", "compatible"],
    ["condition", "Anna Holm was in critical condition.", "Anna Holm is in a medically induced coma.", "compatible"],
    ["condition", "Anna Holm was in stable condition.", "Anna Holm is in a medically induced coma.", "different"],
    ["legal.state", "Paul Reed was charged.", "Paul Reed was found guilty.", "compatible"],
    ["legal.state", "Paul Reed was acquitted.", "Paul Reed was found guilty.", "different"],
    ["legal.state", "Paul Reed was arrested.", "Paul Reed was sentenced.", "incomparable"],
    ["charge.homicide", "Paul Reed faces a charge of capital murder.", "Paul Reed was charged with first-degree murder.", "different"],
    ["charge.homicide", "Paul Reed was charged with murder.", "Paul Reed was charged with first-degree murder.", "compatible"]
  ])("%s: “%s” and “%s” are %s", (rule, left, right, relation) => {
    expect(relationOf(rule, left, right)).toBe(relation)
  })

  it.each(["Anna Holm said Reed was acquitted.", "Anna Holm said the baker was acquitted."])("belong to whom they are said of: %s", (text) => {
    expect(claimsOf(text, "legal.state").map((claim) => claim.arguments["person"]!.text)).not.toContain("Anna Holm")
  })
})

describe("a state that a later report has moved on", () => {
  const verdictOf = (first: string, second: string, days: readonly [string, string]) => {
    const articles = [first, second].map((text, i) => articleOf(text, { id: `${i}.txt`, published: { date: days[i]! } }))
    const report = conclude(articles, articles.map((article) => extract(article, compiled)), compiled, { version: "0" })
    return report.findings.find(({ rule }) => rule === "legal.state")?.verdict
  }
  const [sought, caught] = ["The former teacher Paul Reed is still on the run.", "The former teacher Paul Reed was arrested."]

  it("is an update", () => expect(verdictOf(sought, caught, ["2031-03-09", "2031-03-11"])).toBe("update"))
  it("is a difference on the same day", () => expect(verdictOf(sought, caught, ["2031-03-09", "2031-03-09"])).toBe("discrepancy"))
  it("is a difference when the later report has the earlier state", () => expect(verdictOf(caught, sought, ["2031-03-09", "2031-03-11"])).toBe("discrepancy"))
})
