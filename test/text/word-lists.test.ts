import fc from "fast-check"
import { expect, it } from "vitest"
import { insertWord } from "../../src/text/word-lists.ts"

it("puts words in their order, each once", () => {
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 3 })), (words) => {
    const list: Array<string> = []
    for (const word of words) insertWord(list, word)
    expect(list).toEqual([...new Set(words)].sort())
  }))
})
