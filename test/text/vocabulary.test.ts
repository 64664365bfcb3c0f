import { describe, expect, it } from "vitest"
import { tokenise } from "../../src/text/tokenise.ts"
import { WordBits, WordFacts } from "../../src/text/vocabulary.ts"

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

  it("so that what holds of it is a bit, and nothing holds outside of the text", () => {
    const asked: Array<string> = []
    const bits = new WordBits((word) => { asked.push(word); return word === "boats" ? 2 : 0 })
    const tokens = tokenise("boats and boats and 12,000 boats")
    expect(Array.from(tokens.word, (_, i) => (bits.at(tokens, i) & 2) !== 0)).toEqual([true, false, true, false, false, true])
    expect([bits.at(tokens, -1) & 2, bits.at(tokens, tokens.count) & 2]).toEqual([0, 0])
    expect(asked).toEqual(["boats", "and", "12,000"])
  })
})
