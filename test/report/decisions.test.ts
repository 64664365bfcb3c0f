import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, it } from "vitest"
import type { Report } from "../../src/model/report.ts"
import { explainFinding } from "../../src/report/explain.ts"
import { renderHtml } from "../../src/report/html.ts"
import { renderJson } from "../../src/report/json.ts"
import { renderMarkdown } from "../../src/report/markdown.ts"
import { reportJsonSchema } from "../../src/report/schema.ts"
import { renderTerminal } from "../../src/report/terminal.ts"
import { applyDecisions, entryOf } from "../../src/review/decisions.ts"
import { all, parse } from "./dom.ts"
import { decidedReport } from "./decided.ts"
import { articles, findings, hostileArticles, hostileReport, hostileWords, report } from "./sample.ts"

const hostile: Report = applyDecisions(hostileReport, {
  decisions: hostileReport.findings.flatMap((finding) => [
    entryOf(finding, ".", { as: "dismissed", because: hostileWords, by: hostileWords }),
    { ...entryOf(finding, ".", { as: "noted", because: hostileWords }), id: "gone0002", values: [hostileWords] }
  ]),
  accepted: []
})

describe("decisions in JSON", () => {
  it("meet the published schema, and are left out where there are none", () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(reportJsonSchema()) as object)
    for (const one of [decidedReport, hostile]) expect(validate(JSON.parse(renderJson(one, articles))), JSON.stringify(validate.errors)).toBe(true)
    expect(JSON.parse(renderJson(decidedReport, articles))).toEqual(decidedReport)
    expect(renderJson(report, articles)).not.toMatch(/"decision"|"accepted"|"stale"/u)
  })
})

describe("decisions on the terminal", () => {
  const text = renderTerminal(decidedReport, articles)

  it("count what is settled instead of listing it, and say what an editor confirmed", () => {
    expect(text).not.toContain("[c0ffee01]")
    expect(text).toContain("2 findings are settled: 1 dismissed by an editor, 1 accepted with the baseline.")
    expect(text).toContain("[c0ffee02]\n    present (courier.md) | absent (valley/post.txt and 1 more)\n    Confirmed by an editor: The minister's office called back.\n")
  })

  it("name stale decisions with what changed", () => {
    expect(text).toContain("1 decision no longer holds, because the finding changed or is gone:\n  Ida Voss: \"We promised a bridge …\" [gone0001]\n"
      + "    Dismissed by an editor: Two lanes.\n    No finding is made of these words any more")
    expect(text).toContain("variorum decide gone0001 --undo")
  })

  it("stay within 100 columns of plain text", () => {
    for (const line of renderTerminal(hostile, hostileArticles).split("\n")) expect(line.length, line).toBeLessThanOrEqual(100)
  })

  it("are explained with their reason", () => {
    expect(explainFinding(decidedReport, "c0ffee01")).toContain("\nDismissed by Ada: With & without <roads>.\n")
  })
})

describe("decisions in Markdown", () => {
  const text = renderMarkdown(decidedReport, articles)

  it("fold settled findings after the others, with the reason in sight and no markup let in", () => {
    const [before, after] = text.split("## Settled") as [string, string]
    expect(before).not.toContain("c0ffee01")
    expect(after).toContain("<details>\n<summary>Cost of the repair. Dismissed by Ada: With &amp; without &lt;roads&gt;.</summary>\n")
    expect(after).toContain("<summary>Start of the cycle lane. Accepted with the baseline.</summary>")
    expect(after.match(/<details>/gu)).toHaveLength(2)
    expect(renderMarkdown(hostile, hostileArticles).split("## Settled")[1]).not.toMatch(/(?<!\\)<(?!\/?(?:details|summary)>)(?:script|img|b)\b/u)
  })

  it("stand with confirmed and noted findings where these always stood", () => {
    expect(text).toContain("> Confirmed by an editor: The minister's office called back.")
    expect(text).toMatch(/\| Ida Voss's age\. Noted by an editor: Birthday in June\. +\|/u)
  })

  it("are listed when they no longer hold", () => expect(text).toMatch(/## Decisions that no longer hold[\s\S]*gone0001[\s\S]*Two lanes\./u))
})

describe("decisions on the page", () => {
  const page = parse(renderHtml(decidedReport, articles))
  const finding = (id: string) => page.querySelector(`#finding-${id}`)

  it("close settled findings away below the others of their verdict", () => {
    const folds = all(page, "details.settled")
    expect(folds.map((fold) => fold.getAttribute("open"))).toEqual([null, null])
    expect(folds.map((fold) => all(fold, ".finding").map(({ id }) => id))).toEqual([["finding-c0ffee01"], ["finding-d15c0001"]])
    expect(folds[0]?.querySelector("summary")?.textContent).toBe("1 finding is settled: 1 dismissed by an editor.")
    expect(all(page, "#verdict-contradiction .finding").map(({ id }) => id)).toEqual(["finding-c0ffee02", "finding-c0ffee01"])
    expect(all(page, ".number").map(({ textContent }) => textContent)).toEqual(findings.map((_, index) => String(index + 1)))
  })

  it("mark findings and give the reason", () => {
    expect(finding("c0ffee01")?.getAttribute("data-decision")).toBe("dismissed")
    expect(finding("c0ffee01")?.querySelector(".decision")?.textContent).toBe("Dismissed by Ada: With & without <roads>.")
    expect(finding("c0ffee02")?.querySelector("summary .decided")?.textContent).toBe("confirmed")
    expect(finding("0bda7e01")?.getAttribute("data-decision")).toBeNull()
  })

  it("keep settled findings out of the first look", () => {
    expect(page.querySelector("#first-look")?.textContent).not.toContain("Cost of the repair")
    expect(page.querySelector("#first-look")?.textContent).toContain("Tomas Reeh at the reopening")
  })

  it("are listed when they no longer hold, and only then", () => {
    expect(page.querySelector("#stale")?.textContent).toContain("Dismissed by an editor: Two lanes.")
    expect(parse(renderHtml(report, articles)).querySelector("#stale, .settled, .decided")).toBeNull()
  })
})
