import { parse } from "csv-parse/sync"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Report } from "../../src/model/report.ts"
import { renderCsv } from "../../src/report/csv.ts"
import { visible } from "../../src/report/visible.ts"
import { anyReport } from "./any-report.ts"
import { articles, emptyReport, finding, hostileArticles, hostileReport, report, reportOf, source } from "./sample.ts"

type Row = Readonly<Record<string, string>>

const read = (csv: string): ReadonlyArray<Row> => parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" })

/** The text of a cell, without the apostrophe that keeps it from acting. */
const textOf = (cell: string | undefined): string => (cell ?? "").replace(/^'/u, "")

const texts = ["topic", "value", "article", "speaker", "as of", "quote", "sentence", "message"] as const

const expected = (report: Report): ReadonlyArray<Row> => report.findings.flatMap((one) => one.sources.map((from) => ({
  topic: one.topic, value: from.value, article: from.article, speaker: from.speaker ?? "", "as of": from.asOf ?? "", quote: from.quote, sentence: from.sentence.text, message: one.message
})))

describe("renderCsv", () => {
  it("gives one row for each source of each finding, under a header", () => {
    const rows = read(renderCsv(report, articles))
    expect(rows).toHaveLength(report.findings.reduce((sum, { sources }) => sum + sources.length, 0))
    expect(rows[0]).toMatchObject({
      finding: "c0ffee01", verdict: "contradiction", severity: "high", confidence: "0.934", kind: "money", variant: "A", value: "EUR 2.4 million", article: "courier.md",
      line: "9", speaker: "Mayor Ida Voss", quote: "cost 2.4 million euros", settled: "no", decision: ""
    })
    for (const { article, end, quote, start } of rows) {
      expect(articles.find(({ id }) => id === article)?.text.slice(Number(start), Number(end))).toBe(textOf(quote))
    }
  })

  it("begins with a byte order mark, and ends every row, the last too, with a carriage return and a line feed", () => {
    const csv = renderCsv(emptyReport, articles)
    expect(csv).toMatch(/^\uFEFFfinding,verdict,[^\r\n]*,message\r\n$/u)
  })

  it.each(["=1+1", "+1", "-3.5 degrees", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x", "=HYPERLINK(\"https://a.example\",\"click\")"])(
    "lets no spreadsheet run %j", (words) => {
      const csv = renderCsv(reportOf([finding("f1", "discrepancy", "money", words, words, [source("courier.md", "2.4 million", words, 0, { speaker: words })])], articles), articles)
      const [row] = parse(csv, { bom: true, columns: true }) as ReadonlyArray<Row>
      for (const column of ["topic", "message", "value", "speaker"]) expect(row?.[column]).toBe(`'${words}`)
    })

  it("says what an editor decided, and what is settled", () => {
    const [first, second, third, ...others] = report.findings
    const decided = { ...report, findings: [
      { ...first!, decision: { as: "dismissed" as const, because: "both are right, with and without the roads" } },
      { ...second!, decision: { as: "confirmed" as const, because: "his office said so" } },
      { ...third!, accepted: true as const }, ...others
    ] }
    const stated = new Map(read(renderCsv(decided, articles)).map((row) => [row["finding"], [row["settled"], row["decision"], row["because"]]]))
    expect(stated.get(first?.id)).toEqual(["yes", "dismissed", "both are right, with and without the roads"])
    expect(stated.get(second?.id)).toEqual(["no", "confirmed", "his office said so"])
    expect(stated.get(third?.id)).toEqual(["yes", "", ""])
    expect(stated.get(others[0]?.id)).toEqual(["no", "", ""])
  })

  it("reads back as the same values, whatever they are, and no cell can act as a formula", () => {
    const holds = ({ articles: read_, report: any }: { readonly report: Report, readonly articles: typeof articles }) => {
      const rows = read(renderCsv(any, read_))
      expect(rows.map((row) => Object.fromEntries(texts.map((name) => [name, textOf(row[name])]))))
        .toEqual(expected(any).map((row) => Object.fromEntries(Object.entries(row).map(([name, text]) => [name, visible(text)]))))
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u)
    }
    holds({ report: hostileReport, articles: hostileArticles })
    fc.assert(fc.property(anyReport, holds))
  })
})
