import { describe, expect, it } from "vitest"
import { escapeMarkdown, table } from "../../src/report/markdown/escape.ts"
import { renderMarkdown } from "../../src/report/markdown.ts"
import { articles, emptyReport, hostileArticles, hostileReport, report } from "./sample.ts"

const markdown = renderMarkdown(report, articles)

describe("escapeMarkdown", () => {
  it.each([
    ["a|b", "a\\|b"],
    ["`code`", "\\`code\\`"],
    ["<b>&amp;", "\\<b\\>\\&amp;"],
    ["[x](javascript:y)", "\\[x\\](javascript:y)"],
    ["*a* _b_", "\\*a\\* \\_b\\_"],
    ["two\nlines\r\n\tand more", "two lines and more"],
    ["# no heading", "\\# no heading"],
    ["- no item", "\\- no item"],
    ["12. no item", "12\\. no item"],
    ["--- no rule", "\\--- no rule"],
    ["https://a.example www.b.example", "https\\://a.example www\\.b.example"],
    ["$x$", "\\$x\\$"],
    ["a\u202Eb\u001B[31m", "a\\[U+202E\\]b\\[U+001B\\]\\[31m"]
  ])("takes the meaning from %j", (text, escaped) => expect(escapeMarkdown(text)).toBe(escaped))

  it.each(["2.4 million", "$4.2 million", "-3.5 degrees", "000_2299.txt", "10:30:15", "U.S.-led", "42"])(
    "leaves %j readable", (text) => expect(escapeMarkdown(text)).toBe(text))
})

describe("table", () => {
  it("pads all columns but the last, and none for a very long cell", () => {
    const long = "x".repeat(61)
    expect(table(["A", "Value", "Words"], [["1", "two", "three four"], [long, "2", "3"]]).split("\n")).toEqual([
      "| A | Value | Words |",
      "| - | ----- | ----- |",
      "| 1 | two   | three four |",
      `| ${long} | 2     | 3 |`
    ])
  })
})

describe("renderMarkdown", () => {
  it("shows each source of each difference with its exact words, line, speaker and date", () => {
    const differing = report.findings.filter(({ verdict }) => ["contradiction", "discrepancy", "update"].includes(verdict))
    expect(differing).toHaveLength(5)
    for (const source of differing.flatMap(({ sources }) => sources)) {
      const row = markdown.split("\n").find((line) => line.includes(`${source.article}:${source.line} `) && line.includes(`| ${escapeMarkdown(source.quote)} |`))
      expect(row, source.quote).toBeDefined()
      if (source.speaker !== null) expect(row).toContain(source.speaker)
      if (source.asOf !== null) expect(row).toContain(source.asOf)
    }
  })

  it("lists every other finding under its kind, and says what is not comparable", () => {
    expect(markdown).toMatch(/## Agreements\n[\s\S]*### Ages\n\n\|.*\n\|.*\n\| Ida Voss's age \| 61 years \| 2 /u)
    expect(markdown).toMatch(/## Lined up, but not comparable\n[\s\S]*How long the bridge was shut \| 2 years; 9 weeks/u)
  })

  it("gives explanations with their sources, copies, what was left out and what was unreadable", () => {
    expect(markdown).toContain("- Cost with and without the access roads. (<https://halmer.example/works>)")
    expect(markdown).toContain("B: 2 articles, but 1 independent witness")
    expect(markdown).toMatch(/\| valley\/post\.txt \| .* \| same story as wire\.txt +\|/u)
    expect(markdown).toMatch(/\| courier\.md:17 +\| newsletter prompt \| Subscribe to our morning letter/u)
    expect(markdown).toContain("| broken.txt | The file is not UTF-8 (byte 12). | Save it as UTF-8. |")
  })

  it("lets nothing from an article become markup, and keeps every table row at its number of cells", () => {
    const hostile = renderMarkdown(hostileReport, hostileArticles)
    const own = hostile.replace(/<https:\/\/[^>\s]*>/gu, "")
    expect(own).not.toMatch(/(?<!\\)[<>]/u)
    expect(own).not.toMatch(/(?<!\\)\]\(/u)
    expect(own).not.toMatch(/[\u202A-\u202E\u0000-\u0009\u000B-\u001F]/u)
    for (const block of hostile.split("\n\n").filter((lines) => lines.startsWith("|"))) {
      const cells = block.split("\n").map((row) => row.replace(/\\./gu, "").split("|").length)
      expect(new Set(cells).size, block).toBe(1)
    }
  })

  it("says so when nothing lines up", () => {
    const empty = renderMarkdown(emptyReport, articles)
    expect(empty).toContain("No claim is made by more than one article")
    expect(empty).not.toContain("## Contradictions")
  })

  it("calls nothing false", () => expect(markdown).not.toMatch(/\bfalse\b/iu))
})
