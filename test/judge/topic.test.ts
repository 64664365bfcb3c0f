import { describe, expect, it } from "vitest"
import { quoted, wholeNames } from "../../src/judge/topic.ts"
import { findingsOf } from "./findings.ts"

const topics = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ topic }) => topic)
const messages = (kind: string, ...texts: ReadonlyArray<string>) => findingsOf(kind, ...texts).map(({ message }) => message)

describe("topics", () => {
  it("shows the words around a value that the articles share, as one of them puts them", () => {
    expect(topics("duration",
      "The old chapel of Ostrava Mill stood empty for six years.", "For six years the old chapel of Ostrava Mill stood empty and unlit."
    )).toEqual(["how long: “old chapel of Ostrava Mill stood empty”"])
  })

  it("shows the clause of one article where the articles share a word or two", () => {
    const [topic] = topics("duration", "The ferry ran aground and lay there for nine hours.", "For nine hours nobody left the ferry.")
    expect(topic).toMatch(/^how long: “.* .* .*”$/u)
  })

  it("shows of a day what was done on it, whatever else the articles share", () => {
    expect(topics("date",
      "The council warned on Friday that Tolven ferries would stop if owners of the old harbour raised their fees.",
      "Shares sank on Friday after the warning that Tolven ferries would stop if owners of the old harbour raised fees."
    )).toEqual(["when: “council warned on Friday”"])
    expect(topics("date",
      "Weavers of the old Ostrava Mill and the Tolven harbour pilots, who had quarrelled for years, signed a truce on Friday.",
      "On Friday weavers of the old Ostrava Mill and the Tolven harbour pilots shook hands."
    )).toEqual(["when: “quarrelled for years, signed a truce on Friday”"])
  })

  it("names the person in full", () => {
    expect(topics("name",
      "Police freed Isabella Hart, 9. Isabella is well.", "Police freed Izabella Hart, 9. Izabella is well. Izabella slept. Izabella laughed."
    )).toEqual(["the name Isabella Hart"])
  })

  it("says of a background figure when it was", () => {
    expect(topics("quantity",
      "Older people remember the flood of 1961, in which 23 people died.", "In 1961 a flood killed 23 people in the same valley."
    )).toContain("the number dead (in 1961)")
  })
})

describe("messages", () => {
  it("quote differing words, and name who said them", () => {
    expect(messages("quotation",
      "“For weeks we could not even warn the harbour pilots,” Anna Holm said.", "“For weeks we could not warn the harbour pilots,” Holm said."
    )).toEqual([
      "Sources differ on the words of Anna Holm: “For weeks we could not even warn the harbour pilots” (1 witness) against “For weeks we could not warn the harbour pilots” (1 witness)"
    ])
  })

  it("put statements in the words of the articles, and the side that they take behind them", () => {
    expect(messages("statement", "Police freed Isabella Hart, 9. Isabella is well.", "Police freed Isabella Hart, 9, on Friday.")).toEqual([
      "Sources say the same: “Police freed Isabella Hart” (2 witnesses)"
    ])
    expect(messages("statement",
      "The ferry firm Orrin raised its summer fares again in April, to the anger of islanders and pupils.",
      "Since the spring the summer fares that Orrin asks of its passengers have been rising."
    )).toEqual([
      "Sources agree on “The ferry firm Orrin raised its summer fares again in April”: up (2 witnesses)"
    ])
  })

  it("set apart what a value is of", () => {
    expect(messages("duration",
      "The old chapel of Ostrava Mill stood empty for six years.", "For six years the old chapel of Ostrava Mill stood empty and unlit."
    )).toEqual(["Sources agree on how long (“old chapel of Ostrava Mill stood empty”): 6 years (2 witnesses)"])
  })
})

it("says what the people of a list did", () => {
  expect(topics("attendance", "Norway, Sweden, Denmark and Finland sent divers to Tolven on Friday.", "Norway, Denmark, Finland, Sweden and Iceland sent divers to Tolven.")).toEqual(["who took part: “sent divers to Tolven”"])
})

describe("words in quotation marks", () => {
  it("lose what ties them to the words before, and marks within", () => {
    expect(quoted("and the **“old” bridge**\nheld")).toBe("“the old bridge held”")
  })

  it("are cut at a word, and never within a character", () => {
    expect(quoted("one two three four", 9)).toBe("“one two …”")
    expect(quoted("😀😀😀😀", 4)).toMatch(/^“(?:😀)+ …”$/u)
  })
})

describe("whole names", () => {
  it("are those that are no part of a longer one", () => {
    expect(wholeNames(["Oster", "Mirabel Oster", "Ost"])).toEqual(["Mirabel Oster", "Ost"])
  })
})
