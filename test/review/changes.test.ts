import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Finding, Report } from "../../src/model/report.ts"
import { type Changes, changesBetween, newIn } from "../../src/review/changes.ts"
import { applyDecisions, entryOf } from "../../src/review/decisions.ts"
import { articles, findings, report, reportOf, source, variantsOf } from "../report/sample.ts"

const [cost, presence, lane] = findings as unknown as readonly [Finding, Finding, Finding]

/** The sample report with one finding changed, or without it. */
const edited = (id: string, change: Partial<Finding> | null): Report =>
  reportOf(findings.flatMap((one) => (one.id !== id ? [one] : change === null ? [] : [{ ...one, ...change }])), articles)

const ids = ({ added, changed, gone }: Changes) =>
  ({ added: added.map(({ id }) => id), changed: changed.map(({ after, before, what }) => [before.id, after.id, ...what]), gone: gone.map(({ id }) => id) })

describe("changesBetween", () => {
  it("finds nothing between a report and itself", () => {
    expect(changesBetween(report, report)).toEqual({ added: [], changed: [], gone: [], unchanged: findings.length })
  })

  it("names what came and what went", () => {
    const without = edited(cost.id, null)
    expect(ids(changesBetween(without, report))).toEqual({ added: [cost.id], changed: [], gone: [] })
    expect(ids(changesBetween(report, without))).toEqual({ added: [], changed: [], gone: [cost.id] })
  })

  it("names what changed of a finding: verdict, values, articles, decision", () => {
    const changed = (change: Partial<Finding>) => ids(changesBetween(report, edited(cost.id, change))).changed
    expect(changed({ verdict: "discrepancy" })).toEqual([[cost.id, cost.id, "verdict"]])
    expect(changed({ variants: cost.variants.slice(1) })).toEqual([[cost.id, cost.id, "values"]])
    expect(changed({ sources: cost.sources.slice(0, 2) })).toEqual([[cost.id, cost.id, "articles"]])
    expect(changed({ accepted: true })).toEqual([[cost.id, cost.id, "decision"]])
    const decided = applyDecisions(report, { decisions: [entryOf(cost, ".", { as: "noted", because: "x" })], accepted: [] })
    expect(ids(changesBetween(report, decided)).changed).toEqual([[cost.id, cost.id, "decision"]])
    expect(changed({ confidence: 0.1, message: "Other words.", variants: cost.variants.toReversed() })).toEqual([])
  })

  it("follows a finding whose words were edited, by rule, topic and articles", () => {
    const sources = [source("courier.md", "2.4 million", "EUR 2.4 million", 0), source("wire.txt", "4.2 million", "EUR 4.3 million", 1), source("valley/post.txt", "4.2 million", "EUR 4.3 million", 1)]
    expect(ids(changesBetween(report, edited(cost.id, { id: "new", sources, variants: variantsOf(sources) }))))
      .toEqual({ added: [], changed: [[cost.id, "new", "values"]], gone: [] })
  })

  it("follows a finding that an article joined or left", () => {
    expect(ids(changesBetween(report, edited(presence.id, { id: "new", sources: presence.sources.slice(0, 2) }))))
      .toEqual({ added: [], changed: [[presence.id, "new", "articles"]], gone: [] })
  })

  it("does not take a finding on another topic, by another rule or of other articles for the same", () => {
    for (const change of [{ topic: "Cost of the road" }, { rule: "other" }, { sources: lane.sources.filter(({ article }) => article === "bell.html") }]) {
      expect(ids(changesBetween(report, edited(cost.id, { id: "new", ...change })))).toEqual({ added: ["new"], changed: [], gone: [cost.id] })
    }
  })

  it("prefers the finding of the same articles to one that shares an article", () => {
    const twin = { ...cost, id: "twin", sources: cost.sources.slice(0, 2) }
    const before = reportOf([twin, cost], articles)
    const after = reportOf([{ ...cost, id: "cost2" }, { ...twin, id: "twin2" }], articles)
    expect(changesBetween(before, after)).toMatchObject({ added: [], changed: [], gone: [], unchanged: 2 })
  })
})

describe("newIn", () => {
  it("has what came with such a verdict or got it, unless it is settled", () => {
    const differing = ["contradiction", "discrepancy"] as const
    const without = edited(cost.id, null)
    expect(newIn(changesBetween(without, report), differing).map(({ id }) => id)).toEqual([cost.id])
    expect(newIn(changesBetween(without, report), ["discrepancy"])).toEqual([])
    expect(newIn(changesBetween(edited(cost.id, { verdict: "update" }), report), differing).map(({ id }) => id)).toEqual([cost.id])
    expect(newIn(changesBetween(edited(cost.id, { verdict: "discrepancy" }), report), differing)).toEqual([])
    const dismissed = applyDecisions(report, { decisions: [entryOf(cost, ".", { as: "dismissed", because: "x" })], accepted: [] })
    expect(newIn(changesBetween(without, dismissed), differing)).toEqual([])
  })
})

/** Reports of some of the sample's findings, some under another id or verdict. */
const someReport: fc.Arbitrary<Report> = fc.shuffledSubarray([...findings]).chain((some) => fc.tuple(...some.map((finding) =>
  fc.record({ id: fc.constantFrom(finding.id, `${finding.id}2`), verdict: fc.constantFrom(finding.verdict, "related" as const) }).map((change) => ({ ...finding, ...change })))))
  .map((some) => reportOf(some, articles))

describe("the laws of changes", () => {
  it("each finding of either report is accounted for once", () => fc.assert(fc.property(someReport, someReport, (before, after) => {
    const { added, changed, gone, unchanged } = changesBetween(before, after)
    expect(gone.length + changed.length + unchanged).toBe(before.findings.length)
    expect(added.length + changed.length + unchanged).toBe(after.findings.length)
    expect(new Set([...gone, ...changed.map((one) => one.before)]).size).toBe(gone.length + changed.length)
  })))

  it("what is new one way is gone the other way", () => fc.assert(fc.property(someReport, someReport, (before, after) => {
    const [there, back] = [changesBetween(before, after), changesBetween(after, before)]
    expect(back.gone).toEqual(there.added)
    expect(back.added).toEqual(there.gone)
    expect(back.unchanged).toBe(there.unchanged)
  })))
})
