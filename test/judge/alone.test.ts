import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const verdicts = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ verdict }) => verdict)
const differs = (kind: string, ...texts: ReadonlyArray<string>) => verdicts(kind, ...texts).some((verdict) => verdict === "discrepancy" || verdict === "contradiction")

describe("the only amount of its thing", () => {
  const lost = "The 98-foot crab boat Ada was lost off Orle, where the water is 300 feet deep. Tom Varga, her owner, wept."

  it("is of the same thing, whatever else is measured", () => {
    expect(differs("quantity", lost, "Seas off Orle ran to 20 feet. The Ada, a 95-foot fishing vessel of Tom Varga’s, was gone.")).toBe(true)
    expect(differs("quantity", lost, "Seas off Orle ran to 20 feet. The Ada, a 140-foot fishing vessel of Tom Varga’s, was gone.")).toBe(false)
  })
  it("is no longer where the article tells two", () => {
    expect(differs("quantity", lost, "A 95-foot trawler came to the help of the Ada off Orle. The 98-foot vessel of Tom Varga was gone.")).toBe(false)
  })
  it("is the same where one tells it as some of a whole that nobody counts", () => {
    const found = "The Orle Archive has found 28 letters by Anna Holm in its cellar."
    expect(verdicts("quantity", found, "Anna Holm wrote a lot. A search of the Orle Archive has shown that it owns copies of 26 of these letters.")).toContain("discrepancy")
    expect(differs("quantity", found, "Anna Holm wrote a lot. The Orle Archive owns 11 of these letters.")).toBe(false)
    expect(differs("quantity", found, "Anna Holm wrote a lot. A search of the Orle Archive has shown that it owns copies of the other 26 letters.")).toBe(false)
    expect(differs("quantity", found, "Anna Holm wrote 28 letters. The Orle Archive owns 26 of these letters.")).toBe(false)
  })
  it("is what a film cost, or opened with", () => {
    const film = "Ada Lisk’s thriller “Orle” opened first with $44.5 million in ticket sales. "
    expect(differs("money", `${film}It cost $130 million to make.`, "Ada Lisk’s “Orle” took $45.3 million when it opened. Its production budget was $131 million.")).toBe(true)
  })
})

describe("days from one to another", () => {
  const fell = (days: string) => `The rain fell ${days} in Orle and Tolven.`

  it("are those of one thing in a story that tells no others", () => {
    expect(differs("date", fell("from April 14 to 15"), "Floods came to Orle, and to Tolven beside it, on April 15-16.")).toBe(true)
  })
  it("are not confused with those of an earlier year", () => {
    expect(differs("date", `${fell("from April 14 to 15")} The old record was that of July 25-26, 1979.`, "Floods came to Orle, and to Tolven beside it, on April 15-16.")).toBe(true)
  })
  it("are not where they are far apart", () => { expect(differs("date", fell("from April 14 to 15"), "Floods came to Orle, and to Tolven beside it, on April 25-26.")).toBe(false) })
})

describe("people", () => {
  it("are two by whatever word, but no others of another number", () => {
    const [tourists, people] = ["Two tourists took the fawn to Orle.", "Two people put the fawn into a car for Orle."]
    expect(verdicts("quantity", tourists, people)).toEqual(["agreement"])
    expect(verdicts("quantity", tourists, people.replace("Two", "Seven"))).not.toContain("agreement")
  })
})

describe("a share", () => {
  it("is so many percent", () => {
    expect(verdicts("percent", "One in 10 pupils in Orle had tried it.", "In Orle 10 percent of pupils had tried it.")).toEqual(["compatible"])
  })
})

describe("a length of time", () => {
  it("is one by whatever noun", () => {
    expect(verdicts("duration", "Orle drowned during a 26-hour period of rain.", "The 26-hour deluge drowned Orle.")).toEqual(["agreement"])
  })
})

describe("the age of a child", () => {
  const named = "Tom Reed, 9, fell into the lock in Tolven, Anna Maria Holm said."
  const other = "A child, 10, was pulled from the lock of Tolven, Anna Holm said."

  it("is that of the one child in either article", () => { expect(verdicts("age", named, other)).toEqual(["discrepancy"]) })
  it("or of the one baby, in months", () => {
    expect(verdicts("age", "A car hit a house in Tolven where a 9-month-old baby asleep in a crib was unhurt, Anna Holm said.", "An 8-month-old baby boy somehow slept in Tolven when the car hit, Anna Holm said.")).toEqual(["discrepancy"])
  })
  it("is anybody's where an article tells of two", () => { expect(verdicts("age", `${named} Ada Reed, 6, was with him.`, other)).not.toContain("discrepancy") })
})

describe("two figures of one measure with two digits exchanged", () => {
  const walked = "Anna Holm of Tolven walked 35 miles on Friday."
  const road = (miles: number) => `A road of ${miles} miles leads to the mill, Anna Holm said in Tolven.`

  it("are one, mistyped", () => {
    expect(differs("quantity", walked, road(53))).toBe(true)
    expect(differs("quantity", walked, road(57))).toBe(false)
  })
})

describe("a handful", () => {
  const saw = (dogs: string) => `Anna Holm saw ${dogs} dogs in the yard in Tolven.`

  it("may be some of those that the other article counts", () => {
    expect(differs("quantity", saw("five"), "Officers found three dogs in Tolven, Paul Reed said.")).toBe(false)
    expect(differs("quantity", saw("five"), "In the yard in Tolven, Anna Holm saw three dogs.")).toBe(true)
  })
  it("tells more where a rule knows what is counted", () => {
    expect(differs("quantity", "The house passed it with three abstentions.", "The law was passed. Five members abstained.")).toBe(true)
  })
})

describe("numbers that make up a whole", () => {
  it("are of its two parts", () => {
    expect(differs("quantity", "Seven of the ten lines in Tolven stood still, Anna Holm said.", "Three of the ten lines in Tolven ran, Anna Holm said.")).toBe(false)
    expect(differs("quantity", "Seven of the ten lines in Tolven stood still, Anna Holm said.", "Six of the ten lines in Tolven stood still, Anna Holm said.")).toBe(true)
  })
})
