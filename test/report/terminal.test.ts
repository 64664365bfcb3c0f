import { describe, expect, it } from "vitest"
import { explainFinding, findFinding } from "../../src/report/explain.ts"
import { wrapped } from "../../src/report/terminal/layout.ts"
import { renderTerminal } from "../../src/report/terminal.ts"
import { articles, emptyReport, findings, hostileArticles, hostileReport, report } from "./sample.ts"

const summary = renderTerminal(report, articles)

function expectPlain(text: string): void {
  for (const line of text.split("\n")) expect(line.length, line).toBeLessThanOrEqual(100)
  expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/u)
}

describe("renderTerminal", () => {
  it("counts each verdict and names the differences with their values", () => {
    expect(summary).toMatch(/^4 articles \(3 independent witnesses\) with 42 claims: 9 findings\.$/mu)
    expect(summary).toMatch(/^ {2}≠ 2 contradictions /mu)
    expect(summary).toMatch(/^ {2}= 1 agreement /mu)
    expect(summary).toMatch(/^ {2}≠ Cost of the repair {2}\[c0ffee01\]\n {4}EUR 2\.4 million \(courier\.md\) \| EUR 4\.2 million \(valley\/post\.txt and 1 more\)$/mu)
    expect(summary).not.toContain("Length of the bridge")
  })

  it("names unreadable files with their reason", () => {
    expect(summary).toContain("1 file could not be read:\n  broken.txt: The file is not UTF-8 (byte 12). Save it as UTF-8.\n")
  })

  it("keeps to 100 columns of plain text, whatever the articles say", () => {
    expectPlain(summary)
    expectPlain(renderTerminal(hostileReport, hostileArticles))
  })

  it("says so when nothing lines up", () => expect(renderTerminal(emptyReport, articles)).toContain("nothing to compare"))
})

describe("explainFinding", () => {
  const text = explainFinding(report, "c0ffee01")

  it("adds the evidence up in an aligned column", () => {
    const rows = text.split("\n").filter((line) => /[+-]\d+\.\d/u.test(line))
    expect(rows.map((row) => /[+-]\d+\.\d/u.exec(row)?.[0])).toEqual(["+4.5", "+3.3", "-1.5", "+1.0", "+7.3"])
    expect(new Set(rows.map((row) => row.search(/\.\d(?: |$)/u))).size).toBe(1)
  })

  it("shows how each quotation became a value, the comparison, the steps and the explanations", () => {
    expect(text).toContain("courier.md:9:12\n    \"cost 2.4 million euros\" → EUR 2.4 million")
    expect(text).toContain("A EUR 2.4 million / B EUR 4.2 million: incompatible, because the intervals do not touch")
    expect(text).toContain("  2. No date tells the values apart.")
    expect(text).toContain("(https://halmer.example/works)")
    expectPlain(text)
  })

  it("explains every finding in plain text, and hostile ones too", () => {
    for (const { id } of findings) {
      const explained = explainFinding(report, id)
      expect(explained).toContain(id)
      expectPlain(explained)
      expect(explained).not.toMatch(/\bfalse\b/iu)
    }
    expectPlain(explainFinding(hostileReport, hostileReport.findings[0]?.id ?? ""))
  })

  it("takes a shortened id if it is unique", () => {
    expect(findFinding(report, "a9")?.id).toBe("a9ee0001")
    expect(findFinding(report, "c0ffee")).toBeNull()
    expect(findFinding(report, "")).toBeNull()
    expect(explainFinding(report, "nope")).toContain("\"nope\"")
  })
})

describe("wrapped", () => {
  it("keeps every word and every column limit", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"])
    expect(wrapped("abcdefgh ij", 3)).toEqual(["abc", "def", "gh", "ij"])
    expect(wrapped("a bcdefgh", 4)).toEqual(["a bc", "defg", "h"])
  })
})
