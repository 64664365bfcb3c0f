import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { frameOf } from "../../src/report/terminal/frame.ts"

/** The frame of some words in a text, its value marked apart, as two lines of each. */
const framed = (text: string, words: string, value = words, columns = 80): ReadonlyArray<string> => {
  const start = text.indexOf(words)
  const valueStart = start + words.indexOf(value)
  return frameOf(text, { span: { start, end: start + words.length }, value: { start: valueStart, end: valueStart + value.length } }, columns)
    .flatMap(({ line, marks, words: shown }) => [`${line} ${shown}`, `  ${marks}`])
}

describe("frameOf", () => {
  it("marks the words in their line, and the value among them", () => {
    expect(framed("One.\nArthur Marsh, 54, kept boats.\n", "Arthur Marsh, 54,", "54")).toEqual([
      "2 Arthur Marsh, 54, kept boats.",
      "  ~~~~~~~~~~~~~~^^~"
    ])
  })

  it("stands under the words behind tabs, wide characters and combining marks", () => {
    expect(framed("a\tb 12 c", "12")).toEqual(["1 a   b 12 c", "        ^^"])
    expect(framed("東京 12 people", "12")).toEqual(["1 東京 12 people", "       ^^"])
    expect(framed("Sørby e\u0301 12", "12")).toEqual(["1 Sørby e\u0301 12", "          ^^"])
    expect(framed("東京都", "京")).toEqual(["1 東京都", "    ^^"])
  })

  it("shows hidden characters as code points, with the marks still in their place", () => {
    expect(framed("a\u202E 12", "12")).toEqual(["1 a[U+202E] 12", "            ^^"])
  })

  it("shows every line that the words run over, up to three", () => {
    expect(framed("of the five\r\nhundred who\rwere\nthere", "five\r\nhundred who\rwere")).toEqual([
      "1 of the five", "         ^^^^", "2 hundred who", "  ^^^^^^^^^^^", "3 were", "  ^^^^"
    ])
    expect(framed("a\nb\nc\nd", "a\nb\nc\nd")).toHaveLength(6)
  })

  it("cuts a long line around the words, at spaces, and shows the cut", () => {
    const text = `${"before ".repeat(20)}exactly 12 people ${"after ".repeat(20)}`
    const [words, marks] = framed(text, "12 people", "12", 50)
    expect(words).toMatch(/^1 … (?:before )+exactly 12 people (?:after )+…$/u)
    expect(marks!.indexOf("^")).toBe(words!.indexOf("12"))
  })

  it("keeps to its columns and marks the words that it shows, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), fc.integer({ min: 20, max: 90 }), (text, a, b, columns) => {
      const start = a % text.length
      const span = { start, end: Math.min(text.length, start + 1 + b % 40) }
      for (const { marks, words } of frameOf(text, { span, value: span }, columns)) {
        expect(marks.length).toBeLessThanOrEqual(columns)
        expect(words).not.toMatch(/[\u0000-\u001F\u202A-\u202E]/u)
      }
    }))
  })
})
