import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lineIndex } from "../../src/text/lines.ts"

describe("lineIndex", () => {
  it("counts lines and columns from 1, whatever ends the lines", () => {
    const text = "one\ntwo\r\nthree\rfour\n\nsix"
    const { columnOf, lineOf } = lineIndex(text)
    expect(["one", "two", "three", "four", "six"].map((word) => [lineOf(text.indexOf(word)), columnOf(text.indexOf(word))]))
      .toEqual([[1, 1], [2, 1], [3, 1], [4, 1], [6, 1]])
    expect([lineOf(text.length), columnOf(text.length)]).toEqual([6, 4])
  })

  it("counts columns in UTF-16 units", () => {
    const text = "🚀 barge"
    expect(lineIndex(text).columnOf(text.indexOf("barge"))).toBe(4)
  })

  it("works on an empty text", () => { expect([lineIndex("").lineOf(0), lineIndex("").columnOf(0)]).toEqual([1, 1]) })

  it("agrees with splitting the text before each offset", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("a", "\n", "\r", "\r\n", "🚀")), (parts) => {
      const text = parts.join("")
      const { columnOf, lineOf } = lineIndex(text)
      for (let offset = 0; offset <= text.length; offset++) {
        // Between the two units of a CRLF the line goes on.
        const ended = text.slice(0, offset).replace(/\r$/u, text[offset] === "\n" ? "_" : "\r").split(/\r\n|\n|\r/u)
        expect([lineOf(offset), columnOf(offset)]).toEqual([ended.length, ended.at(-1)!.length + 1])
      }
    }))
  })
})
