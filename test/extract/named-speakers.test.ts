import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

const claimsOf = (text: string) => extract(articleOf(text), compiled).claims

/** For whatever a text gives to somebody whom a name right beside it names: what is said, and by whom. */
const namedIn = (text: string): ReadonlyArray<string> => [...new Set(claimsOf(text).flatMap(({ attribution: { named } }) =>
  (named === undefined ? [] : [`${named.said} — ${[...named.person.given, named.person.surname].join(" ")}`])))]

const wall = "We heard the wall go before we saw the water"

describe("a name beside quoted words says surely whose they are", () => {
  it.each([
    `“${wall},” said Anna Holm.`,
    `“${wall},” said Anna Holm, the mayor of Tolven.`,
    `“${wall},” said the mayor of Tolven, Anna Holm.`,
    `“${wall},” Fire Chief Anna Holm told reporters.`,
    `“${wall},” Anna Holm, the mayor of Tolven, said.`,
    `“${wall},” Anna Holm, who leads the council, said.`,
    `“${wall},” the Rev. Anna Holm of the Church of Tolven said on Monday.`,
    `“${wall},” said Reed's cousin Anna Holm. Paul Reed was there.`,
    `“${wall},” crowed Anna Holm.`,
    `“${wall},” according to Anna Holm.`,
    `Anna Holm said: “${wall}.”`,
    `Anna Holm, the mayor of Tolven, told reporters on Monday: “${wall}.”`,
    `Anna Holm, who leads the council, told reporters: “${wall}.”`,
    `Anna Holm came late. “${wall},” said Holm.`
  ])("%s", (text) => { expect(namedIn(text)).toContain(`${wall} — Anna Holm`) })

  it("for all that she goes on to say", () => {
    const goesOn = "It took four minutes to reach the first houses"
    expect(namedIn(`“${wall},” said Anna Holm. “${goesOn}.”`)).toEqual(expect.arrayContaining([`${wall} — Anna Holm`, `${goesOn} — Anna Holm`]))
    expect(namedIn(`“${wall},” said Anna Holm, “and it took four minutes to reach the houses.”`)).toContain("and it took four minutes to reach the houses — Anna Holm")
  })
})

describe("whose quoted words are is not sure", () => {
  it.each([
    ["by a pronoun", `Anna Holm came late. “${wall},” she said.`],
    ["by a description", `Anna Holm, 31, came late. “${wall},” the 31-year-old said.`],
    ["of a body", `“${wall},” said the Tolven Fire Department.`],
    ["of two", `“${wall},” said Anna Holm and Peter Lisk.`],
    ["of two", `“${wall},” Sheriff Peter Lisk and Mayor Anna Holm said.`],
    ["of somebody else's friend", `“${wall},” said a friend of Anna Holm.`],
    ["of somebody's spokesman", `“${wall},” Anna Holm's spokesman said.`],
    ["where another name stands between", `Anna Holm, who left with Peter Lisk, told reporters: “${wall}.”`],
    ["by the sentence before", `Anna Holm saw it all. “${wall}.”`],
    ["of somebody who is never named in full", `“${wall},” said Mr Holm.`],
    ["where many say so", "“Our thoughts and prayers are with the families of Tolven,” said Anna Holm."]
  ])("%s: %s", (_, text) => { expect(namedIn(text)).toEqual([]) })
})

describe("a name beside what a sentence reports", () => {
  const said = "the wall went four minutes before the water reached the houses"
  it.each([
    [`${said}, Fire Chief Anna Holm said.`, said],
    [`${said}, said Fire Chief Anna Holm.`, said],
    [`${said}, according to Fire Chief Anna Holm.`, said],
    [`Anna Holm told reporters on Monday that ${said}.`, said],
    [`Anna Holm, the fire chief, said ${said}.`, said],
    [`According to Anna Holm, ${said}.`, said],
    [`Crews drove for an hour on the old road before ${said}, Anna Holm said.`, said]
  ])("%s", (text, expected) => { expect(namedIn(text)).toEqual([`${expected} — Anna Holm`]) })

  it.each([
    `${said}, she said. Anna Holm came late.`,
    `${said}, police said. Anna Holm came late.`,
    `${said}, Anna Holm and Peter Lisk said.`,
    `${said}, said a friend of Anna Holm.`,
    `Anna Holm was told that ${said}.`
  ])("is none, or tells nothing for sure: %s", (text) => { expect(namedIn(text)).toEqual([]) })
})

describe("the words that a finding shows", () => {
  const shown = (text: string) => claimsOf(text).find(({ value }) => value.kind === "quotation")!.attribution.named!.quote
  it("reach from those said to the name and its verb", () => {
    expect(shown(`On Monday “${wall},” Anna Holm said there.`)).toBe(`“${wall},” Anna Holm said`)
    expect(shown(`Anna Holm said: “${wall}.” She left.`)).toBe(`Anna Holm said: “${wall}.”`)
  })

  it("are at most those that stand next to the name", () => {
    const long = `We stood on the hill above the mill for an hour or more and nobody came to tell us what was going on, and then ${wall.toLowerCase()}`
    const words = shown(`“${long},” said Anna Holm.`)
    expect(words.length).toBeLessThanOrEqual(150)
    expect(words).toMatch(/before we saw the water,” said Anna Holm$/u)
  })
})
