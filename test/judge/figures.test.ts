import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ verdict }) => verdict)

describe("two long figures that are one but for a digit", () => {
  const sold = (price: string) => `The red truck of the singer Anna Holm was sold at auction Thursday for ${price}, the Lisk Auction said.`
  const fetched = (price: string) => `Holm's red truck fetched ${price} in Orle. She had bought it in Tolven.`

  const size = (...texts: ReadonlyArray<string>) => findingsOf("money", ...texts).flatMap(({ trace }) => trace.links.flatMap(({ evidence }) => evidence.filter(({ field }) => field === "size").map(({ level }) => level)))

  it("are one figure", () => {
    expect(verdicts("money", sold("$337,114"), fetched("$337,144"))).toEqual(["contradiction"])
    expect(size(sold("$337,114"), fetched("$337,144"))).toEqual(["digit"])
    expect(size(sold("$337,114"), fetched("$337,141"))).toEqual(["digit"])
  })
  it("are only near where they differ in more, or are round", () => {
    expect(size(sold("$337,114"), fetched("$339,944"))).toEqual(["near"])
    expect(size(sold("$337,000"), fetched("$334,000"))).toEqual(["near"])
  })
})

describe("the price of a deal", () => {
  it("is one, whoever buys or sells in the sentence", () => {
    expect(verdicts(
      "money", "Nordvik agreed on Friday to buy the cable maker Lisk Wire for $4 billion in cash.", "Lisk Wire is being sold to Nordvik for $5 billion including debt."
    )).toEqual(["contradiction"])
  })
  it("is not that of another firm", () => {
    expect(verdicts("money", "Nordvik agreed on Friday to buy Lisk Wire for $4 billion.", "Nordvik agreed to buy Tolven Glass for $9 billion.")).not.toContain("discrepancy")
  })
})

describe("the results of a company", () => {
  it("are those of a period, however it is told", () => {
    expect(verdicts("money", "Lisk Wire made a profit of $146 million in 2018.", "Lisk Wire had a profit of $164 million in 2018, the paper said.")).toEqual(["contradiction"])
    expect(verdicts("money", "Lisk Wire made a profit of $146 million in 2018.", "Lisk Wire made a profit of $164 million in 2016.")).not.toContain("contradiction")
  })
})

describe("the staff of a company", () => {
  it("is told beside dates that say nothing of it", () => {
    expect(verdicts("quantity", "Lisk Wire employs 3,400 people.", "Lisk Wire has a workforce of 3,900 and made a profit last year.")).toEqual(["contradiction"])
  })
  it("is not that of one plant, nor of two firms together", () => {
    expect(verdicts("quantity", "Lisk Wire employs 3,400 people.", "The plant employs 900 people.")).not.toContain("discrepancy")
    expect(verdicts("quantity", "Lisk Wire employs 3,400 people.", "The combined company will have 9,000 workers.")).not.toContain("discrepancy")
  })
})

describe("a crowd that does something to a place", () => {
  const blocked = "About 90 villagers blocked the coast road near Tolven on Friday."

  it("is one where it does the same", () => {
    expect(verdicts("quantity", blocked, "On Friday the road near Tolven was blocked by some 200 protesters.")).toEqual(["discrepancy"])
    expect(verdicts("quantity", blocked, "On Friday 200 protesters stormed the town hall of Tolven.")).not.toContain("discrepancy")
    expect(verdicts("quantity", blocked, "On Friday 200 protesters gathered in Tolven.")).not.toContain("discrepancy")
  })
})

describe("the games of a stretch", () => {
  it("are no number of games that another stretch has to have", () => {
    expect(verdicts("quantity", "The Rovers have lost eight of their last 10 games, Reed said.", "The Rovers were at least 12 games below the Herons in March, Reed said.")).not.toContain("discrepancy")
  })
  it("hold one number of wins", () => {
    expect(verdicts("quantity", "The Rovers have lost eight of 10, Reed said.", "The Rovers are last after losing eight of their last 10 games.")).toContain("agreement")
  })
})

describe("a place in a table", () => {
  const stand = (place: string) => `The Rovers are ${place} in the league.`

  it("is one of many only for another team", () => { expect(verdicts("quantity", stand("11th"), stand("12th"))).toEqual(["contradiction"]) })
})

describe("a number in a series", () => {
  it("is told of one thing where neither article tells of another", () => {
    expect(verdicts("quantity", "It was the city's 39th homicide.", "It was the city's 40th homicide.")).toContain("discrepancy")
    expect(verdicts("quantity", "Holm made the 12th defence of her title.", "Holm made the 11th defense of her title.")).toEqual(["contradiction"])
  })
  it("tells several apart", () => {
    const apart = (...texts: ReadonlyArray<string>) => expect(verdicts("quantity", ...texts)).not.toContain("discrepancy")
    apart("It was the city's 39th homicide.", "It was the city's 40th homicide, a day after the 39th homicide.")
    apart("It was her second defence.", "It was her third defence.")
    apart("A fifth victim was found on the quay.", "A sixth victim was found on the quay.")
    apart("It was the sixth day of the strike.", "It was the eighth day of the strike.")
  })
  it("may stand behind its noun", () => {
    expect(verdicts("quantity", "Her overtime goal won Game 5 for Orle.", "Her overtime goal won the fifth game for Orle.")).toEqual(["agreement"])
  })
})

describe("a number without a figure", () => {
  it("differs from one with a figure where little else sets them apart only", () => {
    const arrested = (...texts: ReadonlyArray<string>) => findingsOf("quantity", ...texts).map(({ verdict }) => verdict)
    expect(arrested("Riots went on in Orle. Dozens of arrests were made.", "Shops were looted in Tolven, and 230 people were arrested.")).not.toContain("discrepancy")
    expect(arrested("Hundreds of people marched through Orle on Monday, blocking a highway.", "More than 1,000 protesters marched through Orle on Monday and blocked a highway.")).toContain("discrepancy")
  })
})

it("is told by the figure where an article gives both", () => {
  const march = "Tens of thousands of people marched through Orle on Monday. Police said 25,000 people took part in the march."
  const crowd = findingsOf("quantity", march, "At least 40,000 people demonstrated in Orle on Monday, the unions said.").filter(({ rule }) => rule === "crowd")
  expect(crowd.map(({ verdict, sources }) => [verdict, ...sources.map(({ value }) => value)])).toEqual([["discrepancy", "25,000", "at least 40,000"]])
})

it("is a part of more where the same is counted elsewhere beside it", () => {
  const jobs = (text: string) => findingsOf("quantity", text, "In all, 1,500 jobs are to go at Osk Wire.").filter(({ verdict }) => verdict === "contradiction" || verdict === "discrepancy").length
  expect(jobs("Osk Wire will cut 600 jobs in Orle and 900 in Tolven.")).toBe(0)
  expect(jobs("Osk Wire will cut 600 jobs in Orle and Tolven.")).toBe(1)
})

it("may be announced by one article and done in the other where they are nearly the same", () => {
  const closed = (text: string) => findingsOf("quantity", text, "Orrin is closing its 102 mall shops across Marlow after years of losses, it said on Monday.").filter(({ verdict }) => verdict === "contradiction" || verdict === "discrepancy").length
  expect(closed("After years of losses Orrin will close its 101 mall shops across Marlow, it said on Monday.")).toBe(1)
  expect(closed("After years of losses Orrin will close its 140 mall shops across Marlow, it said on Monday.")).toBe(0)
})
