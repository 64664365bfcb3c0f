import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ verdict }) => verdict)

describe("the very same amount", () => {
  it("is of one thing, whatever the articles call it", () => {
    expect(verdicts("money", "Calder’s mill in Orle was fined $41,500.", "Calder settled with the agency, and $41,500 was the price of it.")).toEqual(["agreement"])
    expect(verdicts("quantity", "The wreck off Orle lies at a depth of 70 metres.", "Divers from Orle found the hull 70 metres down.")).toEqual(["agreement"])
  })
  it("is of two stories where these have nothing else in common", () => {
    expect(verdicts("money", "It was the largest: a £90,000 donation.", "The orchard in Wendle opened its doors again. The roof cost £90,000 to mend.")).toEqual([])
  })
  it("is told beside another one in one article, and no other sum for it in the next", () => {
    const [net, whole] = ["Nordvik made a net profit of $9.4 billion in 2016, Anna Holm said.", "Nordvik told of a profit of $12 billion for 2016 in Tolven."]
    expect(verdicts("money", net, whole)).toEqual(["discrepancy"])
    expect(verdicts("money", `${net} In Norway, it said, Nordvik earned $12 billion.`, whole)).not.toContain("discrepancy")
  })
  it("is not where another amount only comes near it", () => {
    expect(verdicts("money", "The mill in Orle was fined $41,500.", "Calder settled with the agency, and $41,800 was the price of it.")).not.toContain("agreement")
  })
})

describe("the only amount of its measure", () => {
  const verdictOf = (left: string, right: string) => verdicts("quantity", left, right).filter((verdict) => verdict === "discrepancy" || verdict === "contradiction").length
  it("is of what the only one there is of, where they differ a little", () => {
    expect(verdictOf("Nordvik showed a new lamp in Tolven. It weighs 1.1 pounds.", "At 1.3 pounds the thing that Nordvik showed in Tolven is no burden.")).toBe(1)
  })
  it("counts the hours of the day, and the numbers of a thing", () => {
    expect(findingsOf("time", "Nordvik put the lamp of Tolven out at 9 p.m.", "At 9:30 p.m. Nordvik had the whole of Tolven in the dark.").map(({ verdict }) => verdict)).toEqual(["discrepancy"])
    expect(verdictOf("The storm sank 14 barges of Nordvik in Tolven.", "A gale took 12 barges of Nordvik from Tolven.")).toBe(1)
  })
  it("is not where the articles share no names: seed -1195590770", () => {
    expect(findingsOf("time", "He left the bar at 9 p.m., an hour before the shooting.", "The orchard in Wendle opened its doors again. It closes at 9:40 p.m. on Sundays.")).toEqual([])
  })
  it("is not where they differ much, or an article has another one", () => {
    expect(verdictOf("Nordvik showed a new lamp in Tolven. It weighs 1.1 pounds.", "At 2.3 pounds the thing that Nordvik showed in Tolven is no burden.")).toBe(0)
    expect(verdictOf("Nordvik showed a new lamp in Tolven. It weighs 1.1 pounds. The old one had 1.4 pounds.", "At 1.3 pounds the thing that Nordvik showed in Tolven is no burden.")).toBe(0)
  })
})

describe("a date on which articles agree", () => {
  it("is shown without another one that both have", () => {
    const shown = findingsOf("date", "The board met this week in Tolven. In December the board will meet in Tolven again.", "This week the board met in Tolven. The board will meet in Tolven in December.")
    for (const { sources } of shown) expect(new Set(sources.map(({ value }) => value)).size).toBe(1)
  })
})

describe("a size far from another", () => {
  // Counterexamples of the laws of wording (seeds 20260212 and 245783593).
  it("is what two sentences of the same words differ in", () => {
    expect(verdicts("age", "Captain Nora Quill is 21 years old. The harbour was quiet.", "Captain Nora Quill is 64 years old. Nobody answered the telephone.")).toEqual(["contradiction"])
    expect(verdicts("quantity", "The new Harlow Bay railway is 11 miles long.", "The new Harlow Bay railway is 34 miles long. Nobody answered the telephone.")).toEqual(["contradiction"])
  })
})

describe("a road that is open", () => {
  it("is no agreement with the same road closed", () => {
    const [open, closed] = ["Ferry Road at the Orle mill is open to lorries.", "Ferry Road at the Orle mill was closed to lorries."]
    expect(verdicts("statement", open!, open!.replace("lorries", "heavy lorries"))).toContain("agreement")
    expect(verdicts("statement", open!, closed!)).not.toContain("agreement")
  })
})

describe("a figure told of an earlier time", () => {
  it("is no other one where all else says that it is the same", () => {
    expect(verdicts("money",
      "The club signed striker Elton Lisk to a deal worth nearly $80 million last summer.", "The club had signed Elton Lisk to an $82 million deal. Lisk was hurt."
    )).toEqual(["discrepancy"])
  })
})

describe("those arrested", () => {
  it("are the same people by whatever noun", () => {
    expect(verdicts("quantity", "Police in Orle arrested 11 suspected looters.", "Eleven men were arrested in Orle.", "Twelve locals, some in their teens, were arrested in Orle.")).toEqual(["discrepancy"])
  })
  it("are others where only the women of them are counted", () => {
    expect(verdicts("quantity", "Police in Orle arrested 11 people.", "Two women were arrested in Orle.")).toEqual(["related"])
  })
})

describe("the age of a thing", () => {
  // A counterexample of the law that an article about something else takes no finding away (seed 1761592083).
  it("is not that of somebody who happens to be as old", () => {
    const ages = findingsOf("age", "The 31-year-old bridge at Orle held.", "The 31-year-old bridge stood.", "Gardener Olwen Pryce, 31, welcomed the guests.")
    expect(ages.map(({ sources }) => sources.length)).toEqual([2])
  })
})

describe("a year", () => {
  it("is that of one thing where both articles tell of one", () => {
    expect(verdicts("date", "Ada Lisk moved to Orle in 1995.", "In 1995 Lisk took up her post.")).toEqual(["agreement"])
  })
})

describe("what is done", () => {
  it("is one act by several words", () => {
    expect(verdicts("date",
      "The letter was sent to the committee on Monday. Ada Lisk had signed it.", "Ada Lisk said the letter was delivered to the committee on Tuesday."
    )).toContain("discrepancy")
  })
})

describe("a captain and his crew", () => {
  it("are one more than the crew", () => {
    expect(verdicts("quantity", "The tanker's 22 crew locked themselves in.", "The captain and his 21 crew locked themselves in the tanker's engine room.")).not.toContain("discrepancy")
  })
})

describe("the day of an incident", () => {
  it("is not the one since when there was none, nor that of others before", () => {
    expect(verdicts("date",
      "The murder was the first in Orle since 2011. Ada Lisk called police.", "The murder happened in Orle on Nov. 5. Ada Lisk called police."
    )).not.toContain("discrepancy")
  })
})

describe("a deputy", () => {
  it("is one wherever the field of the office stands", () => {
    expect(verdicts("office", "Deputy Transport Secretary Ada Lisk spoke in Orle.", "Ada Lisk, the deputy secretary, spoke in Orle.")).toEqual(["compatible"])
    expect(verdicts("office", "Deputy Transport Secretary Ada Lisk spoke in Orle.", "Ada Lisk, the transport secretary, spoke in Orle.")).toEqual(["discrepancy"])
  })
})

describe("a seat and what its holder leads", () => {
  it("are held at once", () => {
    expect(verdicts("office", "Committee chairman Ada Lisk spoke in Orle.", "Representative Ada Lisk spoke in Orle.")).not.toContain("discrepancy")
    expect(verdicts("office", "Majority Leader Ada Lisk spoke in Orle.", "Minority Leader Ada Lisk spoke in Orle.")).toEqual(["discrepancy"])
  })
})
