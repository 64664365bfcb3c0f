import { describe, expect, it } from "vitest"
import { draftReport, findingOn } from "./articles.ts"

const north = "The storm in Eastmere killed 12 people on Monday, the fire service said. Mayor Lena Holm, 51, visited the harbour."
const south = "Officials in Eastmere said that the storm had killed 12 people on Monday. Mayor Lena Holm, 51, thanked the crews."
const other = "The storm in Eastmere killed 19 people on Monday, according to the province. Mayor Lena Holm was there."

describe("the state of a claim", () => {
  it("is supported where two independent witnesses give its value, and names them", () => {
    const finding = findingOn(draftReport("The storm in Eastmere killed 12 people on Monday.", north, south), "killed 12 people")
    expect(finding).toMatchObject({ state: "supported", witnesses: ["1.txt", "2.txt"] })
    expect(finding.sources.map(({ article, quote, stance }) => ({ article, quote, stance }))).toEqual([
      { article: "1.txt", quote: "killed 12 people", stance: "agrees" }, { article: "2.txt", quote: "killed 12 people", stance: "agrees" }
    ])
  })

  it("is one source where only one gives its value, however often that one is printed", () => {
    expect(findingOn(draftReport("The storm in Eastmere killed 12 people on Monday.", north), "killed 12 people").state).toBe("one-source")
    const twice = findingOn(draftReport("The storm in Eastmere killed 12 people on Monday.", north, north), "killed 12 people")
    expect(twice).toMatchObject({ state: "one-source", witnesses: ["1.txt"] })
    expect(twice.sources).toHaveLength(2)
  })

  it("differs where a source gives another value, and shows those that agree as well", () => {
    const finding = findingOn(draftReport("The storm in Eastmere killed 12 people on Monday.", north, other), "killed 12 people")
    expect(finding.state).toBe("differs")
    expect(finding.sources.map(({ article, stance, value }) => [article, stance, value])).toEqual([["1.txt", "agrees", "12"], ["2.txt", "differs", "19"]])
  })

  it("differs where a source has somebody of that age under another surname", () => {
    const told = (name: string) => `Steven ${name}, 39, of Eastmere was hurt in the storm on Monday, Mayor Lena Holm said.`
    expect(findingOn(draftReport(told("Karvel"), told("Quist")), "Steven Karvel").state).toBe("differs")
  })

  it("is out of date where a newer source shows that time passed, without a date of the draft", () => {
    const report = draftReport("The storm in Eastmere killed 12 people.",
      ["2031-03-03", north], ["2031-03-05", "The storm in Eastmere killed 19 people, the fire service said on Wednesday."])
    expect(findingOn(report, "killed 12 people")).toMatchObject({ state: "out-of-date", verdict: "update" })
    expect(findingOn(report, "killed 12 people").sources.map(({ published, stance }) => [published, stance]))
      .toEqual([["2031-03-03", "agrees"], ["2031-03-05", "newer"]])
  })

  it("is not out of date where the draft has the newest value, whatever earlier sources said", () => {
    const report = draftReport("The storm in Eastmere killed 19 people.",
      ["2031-03-03", north], ["2031-03-05", "The storm in Eastmere killed 19 people, the fire service said on Wednesday."])
    expect(findingOn(report, "killed 19 people").state).toBe("one-source")
    expect(findingOn(report, "killed 19 people").sources.map(({ stance }) => stance)).toEqual(["older", "agrees"])
  })

  const quoted = "\"We rebuilt this harbour once and we will rebuild it again,\" Mayor Lena Holm said on the quay."

  it("is attributed to somebody else where sources give the same words to another person", () => {
    const finding = findingOn(draftReport("\"We rebuilt this harbour once and we will rebuild it again,\" harbour master Piet Roos said.", quoted),
      "We rebuilt this harbour once and we will rebuild it again")
    expect(finding).toMatchObject({ state: "attributed-to-another", message: "Sources give these words to Lena Holm, the draft to Piet Roos" })
  })

  it("is not attributed to somebody else where another source has the same speaker", () => {
    const report = draftReport(quoted, quoted, "\"We rebuilt this harbour once and we will rebuild it again,\" harbour master Piet Roos said on the pier.")
    expect(findingOn(report, "We rebuilt this harbour once and we will rebuild it again").state).toBe("one-source")
  })

  it("is not attributed to somebody else where the sources do not agree on who that is", () => {
    const words = "\"We rebuilt this harbour once and we will rebuild it again,\""
    const report = draftReport(`${words} harbour master Piet Roos said.`, quoted, `${words} fisherman Jan Smit said on the pier.`)
    expect(findingOn(report, "We rebuilt this harbour once and we will rebuild it again")).toMatchObject({ state: "supported" })
  })

  it("is misquoted where sources quote it in other words", () => {
    const finding = findingOn(draftReport("\"We rebuilt this harbour twice and we will rebuild it again,\" Mayor Lena Holm said.", quoted),
      "We rebuilt this harbour twice and we will rebuild it again")
    expect(finding.state).toBe("misquoted")
    expect(finding.sources.map(({ quote, stance }) => [quote, stance])).toEqual([["We rebuilt this harbour once and we will rebuild it again", "other-words"]])
  })

  it("is found nowhere where no source makes the claim, and says what comes nearest", () => {
    const report = draftReport("The storm in Eastmere killed 12 people on Monday. Mayor Lena Holm, 51, asked for 40 pumps.", north, "Mayor Lena Holm asked for pumps.")
    expect(findingOn(report, "40 pumps")).toMatchObject({ state: "not-found", sources: [], confidence: null, verdict: null })
    expect(findingOn(report, "killed 12 people").state).toBe("one-source")
  })
})

describe("the draft against itself", () => {
  it("is reported where it gives one person two ages, with both places and what the sources say", () => {
    const report = draftReport("Mayor Lena Holm, 51, visited the harbour.\n\nThe storm came at night. Lena Holm, 15, was the first on the quay.", north)
    const conflict = report.findings.find(({ state }) => state === "against-itself")
    expect(conflict?.places.map(({ line, value }) => [line, value])).toEqual([[1, "51 years old"], [3, "15 years old"]])
    expect(conflict?.sources.map(({ article, value }) => [article, value])).toContainEqual(["1.txt", "51 years old"])
  })

  it("is reported where it gives two tolls of one incident", () => {
    const report = draftReport("The storm in Eastmere killed 12 people on Monday.\n\nThe storm in Eastmere killed 21 people, among them two fishermen.", "Rain fell on the hills.")
    expect(report.findings.filter(({ state }) => state === "against-itself").map(({ places }) => places.map(({ value }) => value))).toEqual([["12", "21"]])
  })

  it("is not reported for another year's toll, nor for two people", () => {
    const report = draftReport("The storm in Eastmere killed 12 people on Monday. The storm of 1987 killed 40 people there.\n\nA man, 47, and a man, 48, are missing.", north)
    expect(report.findings.filter(({ state }) => state === "against-itself")).toEqual([])
  })
})
