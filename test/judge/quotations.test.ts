import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

const verdicts = (...texts: ReadonlyArray<string>) => findingsOf("quotation", ...texts).map(({ verdict }) => verdict)

it("shows a word that one paper leaves out", () => {
  const [finding] = findingsOf(
    "quotation", "“For weeks we could not even warn the harbour pilots,” Anna Holm said.", "“For weeks we could not warn the harbour pilots,” Holm said."
  )
  expect(finding).toMatchObject({ verdict: "discrepancy", sources: [{ article: "1.txt" }, { article: "2.txt" }] })
})

it("finds a changed quotation whose speaker one paper leaves in doubt", () => {
  expect(verdicts(
    "The ferry firm Tolven Lines was silent. “For weeks we could not even warn the harbour pilots,” Anna Holm said.",
    "Tolven Lines was fined. Henrik Osk reported: “For weeks we could not warn the harbour pilots.”"
  )).toEqual(["discrepancy"])
})

it("takes a shorter quotation for a part of the longer one", () => {
  expect(verdicts(
    "“We will rebuild the old sea wall before the winter storms arrive,” Anna Holm said.", "Holm promised to “rebuild the old sea wall before the winter storms”."
  )).toEqual(["agreement"])
})

it("keeps every sentence that a long quotation stands for", () => {
  const [finding] = findingsOf(
    "quotation",
    "“The launch left us deeply moved and as a sailor I call it a splendid boat,” Anna Holm said.",
    "“The launch of it left us very deeply moved,” Anna Holm said. “I call it a truly splendid boat.”"
  )
  expect(finding?.sources.map(({ quote }) => quote)).toEqual([
    "The launch left us deeply moved and as a sailor I call it a splendid boat", "The launch of it left us very deeply moved", "I call it a truly splendid boat"
  ])
})

it("knows a sentence that is cut off by nearly all of its words", () => {
  expect(verdicts("“She rowed out each morning with a lamp on her bow,” the notice read.", "The harbour closed its case. 'She rowed each morning with a")).toEqual(["discrepancy"])
})

describe("one sentence that another paper has in two", () => {
  const whole = "“So good luck mate, it will be a storm to remember,” Anna Holm said."
  const differing = (...texts: ReadonlyArray<string>) => findingsOf("quotation", ...texts).filter(({ verdict }) => verdict === "discrepancy").map(({ sources }) => sources.map(({ quote }) => quote))

  it.each([
    ["of one quotation", "“Good luck, man. It will be a storm to remember,” Anna Holm said."],
    ["with the speaker's name between them", "“Good luck, man,” Anna Holm said. “It will be a storm to remember.”"]
  ])("differs from both where one of them has other words: %s", (_, parted) => {
    expect(differing(whole, parted)).toEqual([["So good luck mate, it will be a storm to remember", "Good luck, man", "It will be a storm to remember"]])
  })

  it("differs in the last word before the other sentence", () => {
    expect(differing("“We left the house at dawn, and the water came over the wall,” Anna Holm said.", "“We left the house at noon. The water came over the wall,” Anna Holm said.")).toHaveLength(1)
  })

  it("is none with a sentence that only stands beside the same words", () => {
    expect(differing("“We left the house at noon, and the water came over the wall,” Anna Holm said.", "“The house is lost. The water came over the wall. We left for Osk at once,” Anna Holm said.")).toEqual([])
  })
})

it("finds another word at the end of a whole sentence", () => {
  const said = (end: string) => `“We lost the boats but we kept the ${end},” Anna Holm said.`
  expect(verdicts(said("harbour"), said("shipyard"))).toEqual(["discrepancy"])
})

describe("two short sentences cast in one mould", () => {
  const said = (word: string, by: string) => `“I'm ${word} of this harbour,” ${by} said on Friday.`
  it("are one utterance of one speaker", () => { expect(verdicts(said("tired", "Anna Holm"), said("sick", "Anna Holm"))).toEqual(["discrepancy"]) })
  it("are two of two speakers", () => { expect(verdicts(said("tired", "Anna Holm"), said("sick", "Henrik Osk"))).not.toContain("discrepancy") })
  it("are two where one paper has both", () => {
    expect(verdicts(`${said("tired", "Anna Holm")} ${said("sick", "Anna Holm")}`, said("sick", "Anna Holm"))).toEqual(["agreement"])
  })

  it("are one where the sentence beside them is the same, whoever a paper says spoke", () => {
    const speech = (word: string, by: string) => `“The boat hit the ${word}. Everybody in the harbour saw it but one man,” ${by} said.`
    expect(verdicts(speech("wall", "Anna Holm"), speech("buoy", "Henrik Osk"))).toContain("discrepancy")
  })
})

describe("the same words by somebody else", () => {
  it("are his where a paper misspells the name", () => {
    expect(verdicts("“They went to three rooms and did not look at the rest,” Anna Holmgren said.", "“They went to three rooms and didn't look at the others,” Anna Holmgrin said.")).toEqual(["discrepancy"])
  })

  it("may be those of somebody whom a paper only describes", () => {
    expect(verdicts("“I only want to say that I never saw the boat,” Paul Reed said.", "“I only wanted to say that I never saw the boat,” the weary sailor said.")).toEqual(["discrepancy"])
  })
})

it("finds a single word that few would choose", () => {
  expect(verdicts("Anna Holm described the plan as “featherbrained”.", "“This is a featherbrained plan,” Anna Holm said.")).toEqual(["agreement"])
})

it("keeps apart what a speaker says of one matter in two sentences", () => {
  const found = findingsOf(
    "quotation", "“The harbour needs a new wall,” Anna Holm said. “The old harbour wall was a shame.”", "“The harbour needs a new wall,” Anna Holm said. “No harbour can do without a wall of its own.”"
  )
  expect(found.find(({ verdict }) => verdict === "agreement")?.sources.map(({ quote }) => quote)).toEqual(["The harbour needs a new wall", "The harbour needs a new wall"])
})

describe("what is said while it lasts, and again in the past,", () => {
  const now = "“We've got a lot of water in there and a wall that wants to fall,” Anna Holm said."
  const then = "“We had a lot of water in there and a wall that wanted to fall,” Anna Holm said."
  const verdictsOn = (first: string | null, second: string | null) => {
    const on = (text: string, id: string, date: string | null) => articleOf(text, { id, published: date === null ? null : { date } })
    return check([on(now, "1.txt", first), on(then, "2.txt", second)], compiled, { version: "0" }).findings.filter(({ kind }) => kind === "quotation").map(({ verdict }) => verdict)
  }
  it("may have been said twice by the time of a later paper", () => { expect(verdictsOn("2011-05-03", "2011-05-04")).not.toContain("discrepancy") })
  it("is one sentence in two papers of a day", () => { expect(verdictsOn("2011-05-03", "2011-05-03")).toEqual(["discrepancy"]) })
})

it("is cut where its paper says so, however soon", () => {
  const whole = "“When they find no cracks, and nobody has found any cracks on any pier, it seems idle to close the bridge,” Anna Holm said on Friday."
  expect(verdicts(whole, "“When they find no cracks … it seems idle to close the bridge,” Anna Holm said on Friday.")).not.toContain("discrepancy")
  expect(verdicts(whole, "“When they find no cracks, it seems idle to close the bridge,” Anna Holm said on Friday.")).toContain("discrepancy")
})
