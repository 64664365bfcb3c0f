import fc from "fast-check"
import { expect, it } from "vitest"
import { codePointIndex } from "../../src/text/code-points.ts"

it("counts a character beyond the basic plane once", () => {
  const codePoints = codePointIndex("a😀b𝒳c")
  expect([0, 1, 3, 4, 6, 7].map(codePoints)).toEqual([0, 1, 2, 3, 4, 5])
})

it("counts as a string's own iterator does, halves of characters included", () => {
  fc.assert(fc.property(fc.array(fc.constantFrom("a", "é", "😀", "\uD83D", "\uDE00"), { maxLength: 12 }), (units) => {
    const text = units.join("")
    const codePoints = codePointIndex(text)
    const starts = [...text].reduce<ReadonlyArray<number>>((all, character) => [...all, all.at(-1)! + character.length], [0])
    expect(starts.map(codePoints)).toEqual(starts.map((_, index) => index))
  }))
})
