import { describe, expect, it } from "vitest"
import { tokenise } from "../../src/text/tokenise.ts"
import { WordFacts, WordNumbers } from "../../src/text/vocabulary.ts"

describe("words are numbered", () => {
  it("alike in every text, however they are written", () => {
    const one = tokenise("The Mayor’s boats left.")
    const other = tokenise("THE MAYOR'S BOATS LEFT.")
    expect([...one.id]).toEqual([...other.id])
    expect(one.vocabulary).toBe(other.vocabulary)
    expect(new Set(one.id).size).toBe(one.count)
  })

  it("so that what is known of a word is worked out once", () => {
    const asked: Array<string> = []
    const facts = new WordFacts((word) => { asked.push(word); return word.length })
    const tokens = tokenise("boats and boats and 12,000 boats")
    expect(Array.from(tokens.word, (_, i) => facts.at(tokens, i))).toEqual([5, 3, 5, 3, 6, 5])
    expect(asked).toEqual(["boats", "and", "12,000"])
  })

  it.each([7, 100_000])("so that a number up to %d stands for what is known of it, and none outside of the text", (most) => {
    const asked: Array<string> = []
    const numbers = new WordNumbers((word) => { asked.push(word); return word === "boats" ? most : 0 }, most)
    const tokens = tokenise("boats and boats and 12,000 boats")
    expect(Array.from(tokens.word, (_, i) => numbers.at(tokens, i))).toEqual([most, 0, most, 0, 0, most])
    expect([numbers.at(tokens, -1), numbers.at(tokens, tokens.count)]).toEqual([0, 0])
    expect(asked).toEqual(["boats", "and", "12,000"])
  })
})
