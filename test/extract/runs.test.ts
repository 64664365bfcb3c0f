import { expect, it } from "vitest"
import { runsBetween } from "../../src/extract/runs.ts"
import { tokenise } from "../../src/text/tokenise.ts"

const commas = runsBetween((tokens, i) => tokens.word[i] === ",")

it("tells for every token, and for the end, where its run begins and ends", () => {
  const { begin, end } = commas(tokenise("a, b c, , d"))
  // a , b c , , d and the end
  expect([...begin]).toEqual([0, 0, 2, 2, 2, 5, 6, 6])
  expect([...end]).toEqual([1, 1, 4, 4, 4, 5, 7, 7])
})

it("knows a text without anything that parts it, and an empty one", () => {
  const { begin, end } = commas(tokenise("a b"))
  expect([[...begin], [...end]]).toEqual([[0, 0, 0], [2, 2, 2]])
  expect(commas(tokenise(""))).toEqual({ begin: new Int32Array(1), end: new Int32Array(1) })
})
