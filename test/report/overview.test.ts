import { describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { pairsOf } from "../../src/report/html/coverage.ts"
import { pageOf } from "../../src/report/html/page.ts"
import { relationOf } from "../../src/report/html/relation.ts"
import { verdicts } from "../../src/model/report.ts"
import { all, parse } from "./dom.ts"
import { large } from "./large.ts"
import { articles, emptyReport, report, reportOf } from "./sample.ts"

const document = parse(renderHtml(report, articles))

function squeezed(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/gu, " ").trim()
}

describe("what two articles say in a finding", () => {
  it("agrees where both give the one same value, whatever the verdict over all of them", () => {
    for (const verdict of verdicts) expect(relationOf(verdict, [1], [1])).toBe("agree")
  })

  it("is as the verdict has it where they give different values, or one of them two", () => {
    expect(verdicts.map((verdict) => relationOf(verdict, [0], [1]))).toEqual(["agree", "compatible", "updated", "differ", "differ", "not comparable"])
    expect(relationOf("discrepancy", [0, 1], [0])).toBe("differ")
    expect(relationOf("discrepancy", [0, 1], [0, 1])).toBe("differ")
  })
})

describe("coverage", () => {
  const named = (page: ReturnType<typeof pageOf>): ReadonlyArray<unknown> =>
    pairsOf(page).map(({ left, relations, right, shared }) => [left.entry.id, right.entry.id, shared, Object.fromEntries(relations)])

  it("counts what two articles share, most first", () => {
    expect(named(pageOf(report, articles))).toEqual([
      ["courier.md", "wire.txt", 6, { differ: 3, compatible: 2, agree: 1 }],
      ["bell.html", "courier.md", 3, { differ: 1, updated: 1, "not comparable": 1 }],
      ["courier.md", "valley/post.txt", 3, { differ: 2, agree: 1 }],
      ["valley/post.txt", "wire.txt", 3, { agree: 3 }]
    ])
  })

  it("is the same whatever the order of the findings", () => {
    expect(named(pageOf(reportOf([...report.findings].reverse(), articles), articles))).toEqual(named(pageOf(report, articles)))
  })

  it("shows the pairs that share most where there are thousands, and says how many there are", () => {
    const section = parse(renderHtml(large.report, large.articles)).querySelector("#compared")
    expect(all(section, "[aria-labelledby=coverage-title] tbody tr")).toHaveLength(12)
    expect(squeezed(section?.textContent)).toContain(`${pairsOf(pageOf(large.report, large.articles)).length} of 4950 pairs of articles share a claim. The 12 that share most:`)
  })

  it("marks two articles that print one story as one witness", () => {
    const rows = all(document, "[aria-labelledby=coverage-title] tbody tr").map((row) => squeezed(row.querySelector("th")?.textContent))
    expect(rows.filter((row) => row.endsWith("one witness"))).toEqual(["Valley Post and Coastline Wire one witness"])
  })
})

describe("what was compared", () => {
  it("lists the articles by day, with the days between them, and undated ones apart", () => {
    const spread = articles.map((article) => (article.id === "bell.html" ? { ...article, published: { date: "2031-05-12" } } : article))
    const section = parse(renderHtml(reportOf(report.findings, spread), spread)).querySelector("#compared")
    expect(all(section, ".timeline > li").map((day) => squeezed(day.textContent))).toEqual([
      "2031-05-08 Coastline Wire 12 claims, in 6 findings",
      "2031-05-09 Harbour Courier 18:30 +02:00 10 claims, in 9 findings",
      "3 days later2031-05-12 Evening Bell 9 claims, in 3 findings"
    ])
    expect(all(section, ".undated-articles li").map((item) => squeezed(item.textContent))).toEqual(["Valley Post 11 claims, in 3 findings"])
  })

  it("counts findings by kind and verdict, and they add up", () => {
    const rows = all(document, "[aria-labelledby=kinds-title] tbody tr")
      .map((row) => [squeezed(row.querySelector("th")?.textContent), all(row, "td").map((cell) => Number(cell.textContent))] as const)
    expect(rows[0]).toEqual(["Counts and measures", [0, 0, 1, 1, 0, 0, 2]])
    for (const [kind, amounts] of rows) expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0), kind).toBe(amounts.at(-1))
    expect(rows.reduce((sum, [, amounts]) => sum + (amounts.at(-1) ?? 0), 0)).toBe(report.findings.length)
  })

  it("says what was left out", () => {
    expect(squeezed(document.querySelector("#compared")?.textContent)).toContain("2 stretches of the articles made no claims: advertisement, newsletter prompt.")
  })

  it("needs no finding", () => {
    const empty = parse(renderHtml(emptyReport, articles))
    expect(all(empty, "#compared .timeline li li")).toHaveLength(1)
    expect(empty.querySelector("#kinds-title")).toBeNull()
    expect(squeezed(empty.querySelector("#compared")?.textContent)).toContain("Every line of the articles was read for claims.")
  })
})
