import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"
import { findingsOf } from "./findings.ts"

const wall = "We heard the wall go before we saw the water"
const dam = "The dam at Tolven broke on Monday."

/** Who is given for what some articles tell, in the order of the report. */
const speakersIn = (...texts: ReadonlyArray<string>): ReadonlyArray<ReadonlyArray<string>> =>
  findingsOf("speaker", ...texts.map((text) => `${dam} ${text}`)).map(({ variants }) => variants.map(({ value }) => value))

describe("one quotation given to two persons", () => {
  const texts = [`“${wall},” said Anna Holm, the mayor of Tolven.`, `“${wall},” Peter Lisk, a farmer in Tolven, told the Herald.`]

  it("differs in who said it", () => {
    const [finding, ...others] = findingsOf("speaker", ...texts)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      verdict: "discrepancy", severity: "medium", rule: "quotation", topic: `who said “${wall}”`, people: ["Anna Holm", "Peter Lisk"],
      message: `Sources differ on who said “${wall}”: Anna Holm (1 witness) against Peter Lisk (1 witness)`
    })
    expect(finding!.sources.map(({ quote, value }) => [quote, value])).toEqual([[`“${wall},” said Anna Holm`, "Anna Holm"], [`“${wall},” Peter Lisk`, "Peter Lisk"]])
    expect(finding!.sources.map(({ valueWords }) => valueWords?.text)).toEqual(["Anna Holm", "Peter Lisk"])
    expect(finding!.trace.verdict[0]).toBe("1.txt gives these words to Anna Holm, 2.txt to Peter Lisk")
  })

  it("agrees in its words, which are nobody's in particular", () => {
    expect(findingsOf("quotation", ...texts).map(({ message, topic, verdict }) => [verdict, topic, message]))
      .toEqual([["agreement", `“${wall}”`, `Sources agree on the words quoted: “${wall}” (2 witnesses)`]])
  })

  it("is told once, of however many sentences", () => {
    expect(speakersIn(
      `“${wall},” said Anna Holm. “It took four minutes to reach the first of the houses.”`,
      `“It took four minutes to reach the first of the houses. ${wall},” said Peter Lisk.`
    )).toEqual([["Anna Holm", "Peter Lisk"]])
  })

  it("tells whom most witnesses name", () => {
    expect(speakersIn(`“${wall},” said Anna Holm.`, `“${wall},” said Peter Lisk.`, `Peter Lisk was there. “${wall},” Lisk said.`)).toEqual([["Peter Lisk", "Anna Holm"]])
  })

  it("has an id that edits elsewhere leave as it is", () => {
    const idOf = (...all: ReadonlyArray<string>) => findingsOf("speaker", ...all)[0]!.id
    expect(idOf(`It rained. ${texts[0]!}`, texts[1]!)).toBe(idOf(...texts))
  })

  it("may be two of one surname where both are named in full", () => {
    expect(speakersIn(`“${wall},” said Anna Holm.`, `“${wall},” said Peter Holm.`)).toEqual([["Anna Holm", "Peter Holm"]])
    expect(speakersIn(`Anna Holm came late. “${wall},” said Holm.`, `“${wall},” said Peter Holm.`)).toEqual([])
  })
})

describe("no difference in who said it", () => {
  const holm = `“${wall},” said Anna Holm.`
  it.each([
    ["one person by two names", `“${wall},” said Mayor A. Holm.`],
    ["one of whom is a body", `“${wall},” said the Tolven Fire Department.`],
    ["one of whom has no name", `“${wall},” a farmer said.`],
    ["a pronoun", `Peter Lisk was there. “${wall},” he said.`],
    ["a pronoun of somebody else", `Grace Lisk was there. “${wall},” she said.`],
    ["words of both", `“${wall},” said Peter Lisk and Anna Holm.`],
    ["words that an article has from both", `“${wall},” said Peter Lisk. Asked about it, Anna Holm said: “${wall}.”`],
    ["words that one has from the other", `“${wall},” said Peter Lisk, who had them from Anna Holm.`],
    ["other words", "“The water came down the valley like thunder at noon,” said Peter Lisk."],
    ["a phrase that many use", "“We heard the wall,” said Peter Lisk."]
  ])("%s", (_, other) => { expect(speakersIn(holm, other)).toEqual([]) })

  it("courtesies that many say", () => {
    const prayers = "Our thoughts and prayers are with the families of the dead"
    expect(speakersIn(`“${prayers},” said Anna Holm.`, `“${prayers},” said Peter Lisk.`)).toEqual([])
  })

  it("copies of one story", () => {
    const story = "Crews worked through the night to shore up what was left of the wall, and by noon the first families were let back to their homes along the mill road."
    const findings = check([articleOf(`${story} ${holm} ${story}`, { id: "1.txt" }), articleOf(`${story} ${holm.replace("Anna Holm", "Peter Lisk")} ${story}`, { id: "2.txt" })], compiled, { version: "0" }).findings
    expect(findings.filter(({ kind }) => kind === "speaker")).toEqual([])
  })
})

describe("what sentences report somebody to say", () => {
  const said = "The wall went about four minutes before the water reached the houses"

  it("differs in who said it where they have it in the same words", () => {
    const given = [["Anna Holm", "Peter Lisk"]]
    expect(speakersIn(`${said}, Fire Chief Anna Holm said.`, `${said}, Sheriff Peter Lisk said.`)).toEqual(given)
    expect(speakersIn(`${said}, Fire Chief Anna Holm said.`, `Sheriff Peter Lisk told reporters that ${said.toLowerCase()}.`)).toEqual(given)
  })

  it("is no difference in words of their own", () => {
    expect(speakersIn(`${said}, Fire Chief Anna Holm said.`, "Minutes after the wall went the water was in the houses, Sheriff Peter Lisk said.")).toEqual([])
    expect(speakersIn(`${said}, Fire Chief Anna Holm said.`, `${said} and took two of them, Sheriff Peter Lisk said.`)).toEqual([])
  })

  it("is no difference of the clause that the name does not stand beside", () => {
    expect(speakersIn(`${said}, Fire Chief Anna Holm said.`, `${said}, and nobody had rung the bell of the old church by then, Sheriff Peter Lisk said.`)).toEqual([])
  })
})

describe("an agreement on words", () => {
  it("names the speaker whom all articles name, and nobody else", () => {
    const topics = (...texts: ReadonlyArray<string>) => findingsOf("quotation", ...texts).map(({ topic }) => topic)
    expect(topics(`“${wall},” said Anna Holm.`, `Anna Holm came. “${wall},” Mayor Holm said.`)).toEqual([`Anna Holm: “${wall}”`])
    expect(topics(`“${wall},” said Anna Holm.`, `“${wall},” said Peter Holm.`)).toEqual([`“${wall}”`])
    expect(topics(`“${wall},” said Anna Holm.`, `“${wall},” the fire department said.`)).toEqual([`“${wall}”`])
  })
})

describe("two speakers as what may explain a difference", () => {
  const explained = (one: string, other: string) =>
    findingsOf("quantity", `Nine boats sank off Orle on Friday, ${one} said.`, `Eleven boats sank off Orle on Friday, ${other} said.`).flatMap(({ explanations }) => explanations.map(({ text }) => text))

  it("are two by name", () => { expect(explained("Anna Holm", "Paul Reed")).toEqual(["The values come from different speakers: 11 from Paul Reed, 9 from Anna Holm."]) })
  it("are none where one is the other by the surname, or by what he or she is", () => {
    expect(explained("Anna Holm", "Holm")).toEqual([])
    expect(explained("Anna Holm", "police")).toEqual([])
  })
})
