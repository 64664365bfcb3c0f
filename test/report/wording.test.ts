import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compareWording, differingWords } from "../../src/report/wording.ts"
import { finding, findings, source } from "./sample.ts"

/** The runs as a reader sees them: shared words plain, others as [left → right]. */
function shown(left: string, right: string): string | undefined {
  return compareWording(left, right)?.map(({ left: ours, right: theirs, same }) => {
    const [a, b] = [left.slice(ours.start, ours.end), right.slice(theirs.start, theirs.end)]
    return same ? a : `[${a} → ${b}]`
  }).join(" ")
}

describe("compareWording", () => {
  it.each([
    ["We are not out of danger", "we are not yet out of danger,", "We are not [ → yet] out of danger"],
    ["cost 2.4 million euros", "repairs of 4.2 million euros", "[cost 2.4 → repairs of 4.2] million euros"],
    ["Yet we stay", "we stay", "[Yet → ] we stay"],
    ["“It’s ours,” she said", "\"It's ours\" she said", "It’s ours,” she said"]
  ])("finds what differs between %s and %s", (left, right, expected) => {
    expect(shown(left, right)).toBe(expected)
  })

  it("tells nothing of texts that have next to nothing in common", () => {
    expect(compareWording("Police asked drivers to keep clear of the bridge", "and on Thursday the first lorries rolled over it")).toBeNull()
    expect(compareWording("", "words")).toBeNull()
  })

  it("covers the words of both texts once, in order, and calls same only what is", () => {
    const text = fc.array(fc.constantFrom("the", "bridge", "is", "not", "yet", "open", ",", "“", "42"), { maxLength: 12 }).map((words) => words.join(" "))
    fc.assert(fc.property(text, text, (left, right) => {
      const runs = compareWording(left, right) ?? []
      const words = (of: string): ReadonlyArray<string> => of.match(/[a-z0-9]+/gu) ?? []
      for (const run of runs) {
        const [a, b] = [words(left.slice(run.left.start, run.left.end)), words(right.slice(run.right.start, run.right.end))]
        if (run.same) expect(a).toEqual(b)
        else expect(a.length + b.length).toBeGreaterThan(0)
      }
      if (runs.length === 0) return
      expect(runs.flatMap((run) => words(left.slice(run.left.start, run.left.end)))).toEqual(words(left))
      expect(runs.flatMap((run) => words(right.slice(run.right.start, run.right.end)))).toEqual(words(right))
    }))
  })
})

describe("differingWords", () => {
  const words = (id: string): ReadonlyArray<unknown> => {
    const found = findings.find((one) => one.id === id)!
    return differingWords(found).map(({ gaps, words: spans }, index) =>
      [...spans.map(({ end, start }) => found.sources[index]?.quote.slice(start, end)), ...gaps.map((at) => found.sources[index]?.quote.slice(0, at))])
  }

  it("marks the words of each side, and the place where the other has more", () => {
    expect(words("d15c0002")).toEqual([["and"], ["\"We promised a bridge before the swallows"]])
    expect(words("c0ffee01")).toEqual([["cost 2.4"], ["repairs of 4.2"], ["repairs of 4.2"]])
  })

  it("marks nothing where all sources give one value", () => {
    expect(words("a9ee0001")).toEqual([[], [], []])
  })

  /** A source with these words, wherever they stand. */
  const worded = (quote: string, variant: number) =>
    ({ ...source("courier.md", "Fourteen people were treated for heat exhaustion", quote, variant), start: 0, end: quote.length, quote })

  it("marks of a title the words of the title alone, and all of them where it has none in common with the others", () => {
    const titled = (quote: string, value: string, variant: number) => {
      return { ...worded(quote, variant), valueWords: { start: 0, end: value.length, text: value } }
    }
    const found = finding("titles", "discrepancy", "office", "Ada Lisk’s title", "", [
      titled("Harbour Master Ada Lisk", "Harbour Master", 0), titled("Harbour Pilot Ida Lisk", "Harbour Pilot", 1), titled("Mayor Ada Lisk", "Mayor", 2)
    ])
    expect(differingWords(found).map((one, index) => one.words.map(({ end, start }) => found.sources[index]!.quote.slice(start, end)))).toEqual([
      ["Master"], ["Pilot"], ["Mayor"]
    ])
  })

  it("marks nothing in statements that agree in words of their own", () => {
    const told = (verdict: "agreement" | "discrepancy") => finding("told", verdict, "statement", "The ferry", "", [
      worded("the ferry ran aground", 0), worded("the old ferry ran upon a bank", 1)
    ])
    const marked = (verdict: "agreement" | "discrepancy") => differingWords(told(verdict)).flatMap(({ words: spans }) => spans).length
    expect(marked("agreement")).toBe(0)
    expect(marked("discrepancy")).toBeGreaterThan(0)
  })

  it("compares each of three values with both others", () => {
    const three = finding("three", "update", "quantity", "Treated", "", [
      source("courier.md", "Fourteen people were treated for heat exhaustion", "14", 0),
      source("bell.html", "seventeen people who had been treated for heat exhaustion", "17", 1),
      source("bell.html", "people who had been treated for heat exhaustion", "some", 2)
    ])
    expect(differingWords(three).map((one, index) => [...new Set(one.words.map(({ end, start }) => three.sources[index]!.quote.slice(start, end)))])).toEqual([
      ["Fourteen", "were"], ["seventeen", "who had been"], ["who had been"]
    ])
    expect(differingWords(three)[2]!.gaps).toEqual([0])
  })
})
