import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import type { Claim } from "../../src/model/claim.ts"
import { articleOf, claimsOf, compiled } from "../support/rules.ts"

/** The one claim that counts something in a text. */
const count = (text: string, rule = "count"): Claim => {
  const claims = claimsOf(text, rule)
  if (claims.length !== 1) throw new Error(`${claims.length} claims in “${text}”`)
  return claims[0]!
}

describe("modality", () => {
  it.each([
    ["asserted", "Some 40 boats sank."], ["asserted", "In May 40 boats sank."],
    ["hedged", "Reportedly 40 boats sank."], ["hedged", "It may rise to 40 boats."], ["hedged", "Perhaps 40 boats sank."],
    ["planned", "The port will buy 40 boats."], ["planned", "The port is expected to buy 40 boats."],
    ["hypothetical", "If the port buys 40 boats, it will have too many."], ["denied", "The port did not buy 40 boats."], ["denied", "The port never bought 40 boats."],
    ["asserted", "The port, which did not speak, bought 40 boats."], ["denied", "The port, which spoke. It did not, in the end, buy 40 boats."]
  ])("%s: %s", (modality, text) => { expect(count(text).modality).toBe(modality) })
})

describe("negation", () => {
  it.each([
    [false, "The port bought 40 boats."], [true, "The port did not buy 40 boats."], [true, "The port didn’t buy 40 boats."], [true, "The port failed to buy 40 boats."],
    [false, "The port bought not only 40 boats."], [false, "No doubt the port bought 40 boats."], [false, "The port, not far from Tolven, bought 40 boats."]
  ])("%s: %s", (negated, text) => { expect(count(text).negated).toBe(negated) })

  it.each(["The port is not old; it bought 40 boats.", "The port is not old, and it bought 40 boats.", "The port told them not to wait and bought 40 boats."])("stays in its own clause: %s", (text) => {
    expect(count(text).negated).toBe(false)
  })
})

describe("background", () => {
  const story = (date: string | null) => (text: string) => {
    const claims = extract(articleOf(text, { published: date === null ? null : { date } }), compiled).claims.filter(({ rule }) => rule === "count")
    return claims.map(({ context, quote }) => `${quote}: ${context.background ? "background" : "story"}`)
  }

  it("is what an earlier year or a much earlier month is told of", () => {
    const told = story("2031-03-07")
    expect(told("On Friday 40 boats sank.")).toEqual(["40 boats: story"])
    expect(told("In 2019 some 40 boats sank.")).toEqual(["some 40 boats: background"])
    expect(told("On 3 March 2031 some 40 boats sank.")).toEqual(["some 40 boats: story"])
    expect(told("The work began two years after six boats sank, and 30 men are at it.")).toEqual(["six boats: background", "30 men: story"])
    expect(told("The work began two weeks after six boats sank.")).toEqual(["six boats: story"])
    expect(told("By 2035 the port will have 40 boats.")).toEqual(["40 boats: story"])
  })

  it("is not what the month before is told of, in whatever year", () => {
    expect(story("2031-01-05")("Some 40 boats sank in December.")).toEqual(["Some 40 boats: story"])
    expect(story("2031-01-05")("Some 40 boats sank in June.")).toEqual(["Some 40 boats: background"])
  })
  it("is told by the story's own day, not by one of old in its lead", () => {
    expect(story("2031-03-07")("The bridge, opened on May 12, 1965, fell on Friday. In 1998 some 40 boats sank there.")).toEqual(["some 40 boats: background"])
  })
  it("is told of a month before where something is due to it, or next to it", () => {
    for (const told of ["were lost due to a storm", "next to the mill sank"]) expect(story("2031-03-07")(`Some 40 boats ${told} in June.`), told).toEqual(["Some 40 boats: background"])
    for (const told of ["are due to sail", "are set to sail"]) expect(story("2031-03-07")(`Some 40 boats ${told} in June.`), told).toEqual(["Some 40 boats: story"])
  })

  it("goes on in a sentence that takes the one before up", () => {
    expect(story("2031-03-07")("A flood struck the port in 2019. It sank 40 boats.")).toEqual(["40 boats: background"])
    expect(story("2031-03-07")("The ferry was built in 2019. It carries 40 cars.")).toEqual(["40 cars: story"])
    expect(story("2031-03-07")("A flood struck the port in 2019. This week 40 boats sank.")).toEqual(["40 boats: story"])
  })

  it("is not what a clause about something else is dated by", () => {
    expect(story("2031-03-07")("The port lost 40 boats that it bought in 2019.")).toEqual(["40 boats: story"])
  })

  it("lies behind: a month ahead is part of the story", () => {
    expect(story("2031-03-07")("In August 2031 the port will have 40 boats.")).toEqual(["40 boats: story"])
  })

  it("is nothing that holds whenever it is told", () => {
    const told = (text: string) => extract(articleOf(text, { published: { date: "2031-03-07" } }), compiled).claims
      .filter(({ predicate, rule }) => predicate === "duration" && rule !== "duration").map(({ context, rule }) => [rule, context.background, context.when === null])
    expect(told("In 2019 the jury deliberated for six hours.")).toEqual([["duration.deliberation", false, true]])
    expect(told("In 2019 the siege lasted six hours.")).toEqual([["duration.lasting", true, false]])
  })

  it("of the telling is no part of what is told", () => {
    const clause = (text: string) => extract(articleOf(text), compiled).claims.find(({ predicate }) => predicate === "date")!.context.clause
    expect(clause("Anna Holm told the Courier Thursday that she had sold the old ferry.")).not.toContain("ferri")
    expect(clause("Anna Holm sold the old ferry on Thursday, that is, before the storm.")).toContain("ferri")
  })

  it("needs no date of publication", () => {
    expect(story(null)("In 2019 some 40 boats sank.")).toEqual(["some 40 boats: background"])
    expect(story(null)("Yesterday 40 boats sank.")).toEqual(["40 boats: story"])
  })
})

it("gives a number the part that the verb beside it tells, not that of the next number", () => {
  const role = (text: string) => extract(articleOf(text), compiled).claims.find(({ valueSpan }) => text.slice(valueSpan.start, valueSpan.end).startsWith("12"))?.role
  expect(role("Lisk Wire shut 12 stores and cut 300 jobs.")).toBe("level")
  expect(role("Lisk Wire added 12 boats.")).toBe("change")
  expect(role("They raised 12 boats.")).toBe("level")
  expect(role("Lisk Wire raised the fee by 12 percent.")).toBe("change")
})

describe("parts", () => {
  it.each([
    [false, "Some 40 boats sank."], [true, "Another 40 boats sank."], [true, "An additional 40 boats sank."], [true, "The remaining 40 boats sank."], [false, "More than 40 boats sank."],
    [true, "The port saw two deadly storms."], [false, "The port saw two winter storms."], [true, "The final three boats sank."], [true, "The 40 boats that sank were old."],
    [true, "The port lost one boat on Friday. It lost a second boat on Monday."], [false, "The port lost one boat on Friday. It lost a second crane on Monday."]
  ])("%s: %s", (partial, text) => { expect(count(text).context.partial).toBe(partial) })

  it("is no part that a percentage tells of its whole", () => {
    const partial = (text: string) => extract(articleOf(text), compiled).claims.filter(({ kind }) => kind === "percent").map(({ context }) => context.partial)
    expect(partial("Some 40 percent of the boats sank.")).toEqual([false])
    expect(partial("Another 40 percent of the boats sank.")).toEqual([true])
    expect(partial("The crews want 12 percent more pay.")).toEqual([false])
    expect(partial("In three bays 20, 30 and 40 percent of the boats sank.")).toEqual([true])
    expect(extract(articleOf("The family, which owns a quarter of the mill, agreed."), compiled).claims.filter(({ kind }) => kind === "percent").map(({ context }) => context.partial)).toEqual([false])
  })

  it("is no part that tells how far around", () => {
    expect(extract(articleOf("Everybody within two miles of the mill was told to leave."), compiled).claims.filter(({ kind }) => kind === "quantity").map(({ context }) => context.partial)).toEqual([false])
  })
})

describe("role of the number", () => {
  it.each([
    ["level", "The port has 40 boats."], ["change", "The port lost 40 boats."], ["target", "The goal is 40 boats."], ["limit", "The limit is 40 boats."]
  ])("%s: %s", (role, text) => { expect(count(text).role).toBe(role) })

  it("is a change beside “up”, but not with a verb that has it, or in the fall", () => {
    expect(count("Air defences shot down 40 boats.").role).toBe("level")
    expect(count("Crews fell ill in 40 boats.").role).toBe("level")
    expect(count("The fleet was up 40 boats.").role).toBe("change")
    expect(count("The port was shaken by 40 boats.").role).toBe("level")
    expect(count("Inspectors wrote up the port for 40 boats.").role).toBe("level")
    expect(count("The port was cited for 40 boats last fall.").role).toBe("level")
  })
  it("is a change behind “by”, whatever else stands there", () => {
    expect(count("The fleet target grew by 40 boats.").role).toBe("change")
    expect(count("The fleet grew to 40 boats.").role).toBe("level")
  })

  it("is told in its own clause, by what is no count itself", () => {
    expect(count("The ferry was going 40 mph where the limit is 12.", "speed").role).toBe("level")
    expect(claimsOf("He had nine goals and 34 assists.", "count").map(({ role }) => role)).toEqual(["level", "level"])
    expect(count("The port named three targets.").role).toBe("level")
  })
})

describe("what the claim is about", () => {
  it("holds whose it is", () => {
    expect(count("NATO’s 32 members met.").context.owners).toEqual(["nato"])
    expect(count("Spending is 5% of revenue.", "percent").context.owners).toEqual(count("Spending is 6% of revenue.", "percent").context.owners)
    expect(count("Spending is 5% of revenue.", "percent").context.owners).toHaveLength(1)
  })

  it("is the same stem for inflected words, and the same entry for synonyms", () => {
    expect(count("Some 40 boats sank.").arguments["thing"]?.key).toBe(count("One boat sank.").arguments["thing"]?.key)
    expect(count("They made 2 deals.").arguments["thing"]?.key).toBe(count("They made 2 accords.").arguments["thing"]?.key)
  })

})
