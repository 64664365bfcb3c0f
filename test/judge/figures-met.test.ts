import { describe, expect, it } from "vitest"
import { findingsOf } from "./findings.ts"

const met = (...texts: ReadonlyArray<string>) =>
  findingsOf("statement", ...texts).filter(({ rule, verdict }) => rule === "statement.figure" && verdict !== "related").map(({ sources, verdict }) => [verdict, ...sources.map(({ quote }) => quote)])

describe("a figure that two articles give", () => {
  it("is one, whatever they call what it counts", () => {
    expect(met("The new hinge, which has 63 parts, goes on sale in Osk.", "At the fair they took the hinge and its 63 pieces to bits.")).toEqual([["agreement", "63 parts", "its 63 pieces"]])
    expect(met("Holm is in her 19th season with the orchestra.", "The orchestra has had her for 19 seasons.")).toEqual([["agreement", "her 19th season", "19 seasons"]])
  })

  it("may be told with another exactness", () => {
    expect(met("The new hinge, which has about 630 parts, goes on sale in Osk.", "At the fair they took the hinge and its 630 pieces to bits.")).toEqual([["compatible", "about 630 parts", "its 630 pieces"]])
  })

  it("needs a word in common, and more of them where it is often met", () => {
    expect(met("The new hinge has 20 parts.", "The mayor shook 20 hands.")).toEqual([])
    expect(met("Three robbers fled.", "Three bakers from Osk saw a robber.")).toEqual([])
    expect(met("Three masked robbers with sledgehammers fled a jeweller in Osk.", "The sledgehammers were swung by three men, their faces masked, said an heir of Holm’s.")).toHaveLength(1)
  })

  it("needs none where chance hardly ever gives it and the articles tell one story", () => {
    const fair = (told: string) => `Ada Lisk opened the fair of Osk on Monday. ${told}`
    expect(met(fair("They employ 31,700 people."), fair("It is loved by a combined work force of 31,700."))).toEqual([["agreement", "31,700 people", "work force of 31,700"]])
    expect(met("Ada Lisk opened the fair. They employ 31,700 people.", "Paul Reed died in Orle. A combined work force of 31,700 liked him.")).toEqual([])
    expect(met(fair("A 45-year-old baker fell."), fair("A 45-year-old sang."))).toEqual([])
  })

  it("is no age where the other counts", () => {
    expect(met("A 45-year-old student was held in the library.", "Police found 45 students in the library.")).toEqual([])
  })

  it("is no name's, and none that nobody counted", () => {
    expect(met("The probe Voyager 62 took pictures of the rings.", "In the rings there are 62 pictures of probes.")).toEqual([])
    expect(met("Hundreds of angry students shouted in the library.", "In the library, angry students in their hundreds shouted.")).toEqual([])
  })

  it("is not told again where another finding tells it", () => {
    expect(met("The quake killed 231 people in Osk.", "In Osk the quake killed 231 people.")).toEqual([])
  })
})
