import { describe, expect, it } from "vitest"
import { findingAsMarkdown, findingAsText } from "../../src/report/copy.ts"
import { hostileReport, report } from "./sample.ts"

const cost = report.findings[0]!
const quoted = report.findings.find(({ id }) => id === "d15c0002")!

describe("a finding as text", () => {
  it("says who says what, in which words, and what may explain it", () => {
    expect(findingAsText(report, cost)).toBe(`Contradiction: Cost of the repair
The articles give 2.4 million euros and 4.2 million euros for the repair.

A: EUR 2.4 million
   Harbour Courier (courier.md:9), said by Mayor Ida Voss, as of 2031-05-09:
   The repair cost 2.4 million euros, Mayor Ida Voss said, and not a day too early.

B: EUR 4.2 million
   Coastline Wire (wire.txt:3), as of 2031-05-08:
   HALMER (Coastline Wire) - A long footbridge in the hill town of Halmer was handed back to walkers on Thursday after repairs of 4.2 million euros.
   Valley Post (valley/post.txt:3):
   HALMER (Coastline Wire) - A long footbridge in the hill town of Halmer was handed back to walkers on Thursday after repairs of 4.2 million euros.

B: 2 articles, but 1 independent witness; copies of one wire story count once.

What may explain it:
- Two figures with the same digits in another order are often a slip of the pen.
- Cost with and without the access roads. (https://halmer.example/works)

Variorum finding c0ffee01, confidence 93%
`)
  })

  it("holds no character that hides or reorders words", () => {
    for (const copy of [findingAsText, findingAsMarkdown]) {
      expect(copy(hostileReport, hostileReport.findings[0]!)).not.toMatch(/[\u202A-\u202E\u0000-\u0009\u000B-\u001F]/u)
    }
  })
})

describe("a finding as Markdown", () => {
  it("quotes each sentence, with the exact words bold", () => {
    expect(findingAsMarkdown(report, quoted)).toBe(`### ≟ Discrepancy: Ida Voss: "We promised a bridge …"

The same words are quoted with and without "and".

**A: We promised a bridge before the swallows, and here it is**

Harbour Courier (courier.md:9), said by Ida Voss, as of 2031-05-09:

> **"We promised a bridge before the swallows, and here it is,"** she told the crowd.

**B: We promised a bridge before the swallows, here it is**

Coastline Wire (wire.txt:7), said by Ida Voss, as of 2031-05-08:

> **"We promised a bridge before the swallows, here it is,"** she said.

Variorum finding \`d15c0002\`, confidence 90%
`)
  })

  it("keeps the words around the exact ones apart from them", () => {
    expect(findingAsMarkdown(report, cost)).toContain("> The repair **cost 2.4 million euros**, Mayor Ida Voss said")
  })

  it("turns no word of an article into markup", () => {
    const copied = findingAsMarkdown(hostileReport, hostileReport.findings[0]!)
    expect(copied).not.toMatch(/(?<!\\)<(?!https:)|(?<!\\)\[click|(?<!\\)`code/u)
    expect(copied.split("\n").filter((line) => line.startsWith("#"))).toHaveLength(1)
  })
})
