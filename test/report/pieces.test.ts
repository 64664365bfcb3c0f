import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { paragraphs, pieces } from "../../src/report/html/pieces.ts"

const length = 40
const span = fc.tuple(fc.nat(length), fc.nat(length)).filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

describe("pieces", () => {
  it("cover the text once, in order, and know exactly the marks that cover them", () => {
    fc.assert(fc.property(span, fc.array(span, { maxLength: 8 }), (within, marks) => {
      const parts = pieces(within, marks, [])
      expect(parts[0]?.start).toBe(within.start)
      expect(parts.at(-1)?.end).toBe(within.end)
      parts.forEach((part, index) => {
        if (index > 0) expect(part.start).toBe(parts[index - 1]?.end)
        for (let at = part.start; at < part.end; at++) {
          expect(new Set(part.covering)).toEqual(new Set(marks.filter((mark) => mark.start <= at && at < mark.end)))
        }
      })
    }))
  })

  it("open and close each mark once over all paragraphs of a text", () => {
    fc.assert(fc.property(fc.nat({ max: length }), fc.array(span, { maxLength: 8 }), (cut, marks) => {
      const parts = [{ start: 0, end: cut }, { start: cut, end: length }].filter(({ end, start }) => start < end)
        .flatMap((within) => pieces(within, marks, []))
      expect(parts.flatMap(({ opening }) => opening)).toHaveLength(marks.length)
      expect(parts.flatMap(({ closing }) => closing)).toHaveLength(marks.length)
    }))
  })

  it("know what was left out", () => {
    const exclusion = { span: { start: 3, end: 6 }, reason: "byline" } as const
    expect(pieces({ start: 0, end: 9 }, [], [exclusion]).map(({ end, exclusion: left, start }) => [start, end, left?.reason])).toEqual([
      [0, 3, undefined], [3, 6, "byline"], [6, 9, undefined]
    ])
  })
})

describe("paragraphs", () => {
  it("leave out nothing but blank lines", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("a", " ", "\n", "\r\n", "\n\n", "b c"), { maxLength: 30 }), (words) => {
      const text = words.join("")
      let at = 0
      for (const { end, line, start } of paragraphs(text)) {
        expect(text.slice(at, start)).toMatch(/^\s*$/u)
        expect(line).toBe(text.slice(0, start).split("\n").length)
        at = end
      }
      expect(text.slice(at)).toMatch(/^\s*$/u)
    }))
  })

  it("begin at the line a reader would count", () => {
    expect(paragraphs("one\ntwo\n\nthree\r\n\r\n\r\nfour").map(({ line }) => line)).toEqual([1, 4, 7])
  })
})
