import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { noRule } from "../../src/eval/by-rule.ts"
import { calibrate } from "../../src/eval/calibration.ts"
import { changes } from "../../src/eval/compare.ts"
import { evaluate, failures } from "../../src/eval/evaluate.ts"
import { evaluationText } from "../../src/eval/text.ts"
import { Evaluation } from "../../src/model/evaluation.ts"
import { counts, died, finding, group, hurt, story, trap } from "./story.ts"

const run = { rules: { digest: "0", count: 1 }, version: "0" }

const gold = {
  groups: [group("hurt", "discrepancy", hurt), group("died", "agreement", died, { tier: "should" })],
  traps: [trap("days", [["a.txt", "on Monday"], ["b.txt", "on Tuesday"]])]
}
const alarm = finding("alarm", "contradiction", [["a.txt", "on Monday"], ["b.txt", "on Tuesday"]], { rule: "date" })
const good = evaluate([story(gold, [finding("d", "discrepancy", hurt), finding("a", "agreement", died)])], run)
const bad = evaluate([story(gold, [finding("a", "agreement", died), alarm], counts("a.txt", "b.txt"))], run)

describe("an evaluation", () => {
  it("counts by verdict and tier", () => {
    expect(bad.totals).toEqual({
      found: [{ verdict: "agreement", tier: "should", count: 1, of: 1 }, { verdict: "discrepancy", tier: "must", count: 0, of: 1 }],
      differences: { count: 0, of: 1 }, trapsSprung: { count: 1, of: 1 }, calledDifferent: { count: 0, of: 1 }, copiesApart: { count: 0, of: 0 }
    })
  })
  it("counts what nobody should ship", () => expect([failures(good), failures(bad)]).toEqual([0, 2]))
  it("says what each rule did", () => {
    expect(bad.rulesScored).toEqual([
      { rule: "date", right: 0, wrong: 1, missed: 0 }, { rule: "casualties", right: 0, wrong: 0, missed: 1 }, { rule: "count", right: 1, wrong: 0, missed: 0 }
    ])
    expect(evaluate([story(gold, [])], run).rulesScored).toEqual([{ rule: noRule, right: 0, wrong: 0, missed: 2 }])
  })
  it("survives JSON", () => {
    expect(Schema.decodeUnknownSync(Schema.fromJsonString(Evaluation))(JSON.stringify(bad))).toEqual(bad)
  })
})

describe("calibration", () => {
  it("puts judged findings into bins and leaves the others out", () => {
    const at = (confidence: number, outcome: "right" | "wrong" | "open") => ({ outcome, finding: finding("f", "agreement", died, { confidence }) })
    const bins = calibrate([at(0.9, "right"), at(1, "wrong"), at(0.89, "right"), at(0.2, "open")])
    expect(bins.map(({ from, right, stated, to }) => [from, to, right.count, right.of, stated])).toEqual([
      [0, 0.5, 0, 0, 0], [0.5, 0.6, 0, 0, 0], [0.6, 0.7, 0, 0, 0], [0.7, 0.8, 0, 0, 0], [0.8, 0.9, 1, 1, 0.89], [0.9, 1, 1, 2, 0.95]
    ])
  })
})

describe("beside an earlier run", () => {
  const said = (list: ReturnType<typeof changes>) => list.map(({ better, what }) => `${better ? "+" : "-"} ${what}`)
  it("nothing changed", () => expect(changes(good, good)).toEqual([]))
  it("names what is worse, and the other way round what is better", () => {
    expect(said(changes(good, bad))).toEqual(["- misses must discrepancy hurt: hurt", "- springs days", "- false alarm contradiction alarm: alarm"])
    expect(said(changes(bad, good))).toEqual(["+ found must discrepancy hurt: hurt", "+ no longer springs days", "+ false alarm gone: contradiction alarm: alarm"])
  })
  it("passes over groups and stories that only one run knows", () => {
    const other = evaluate([story({ groups: [] }, [])], run)
    expect(changes(other, bad).map(({ what }) => what)).toEqual(["false alarm contradiction alarm: alarm"])
    expect(changes({ ...good, stories: [] }, bad)).toEqual([])
  })
})

describe("as text", () => {
  const text = evaluationText(bad, changes(good, bad))
  it("names misses with their reason, traps and false alarms with their words", () => {
    expect(text).toContain("fire: 1 of 2 groups found\n  missed must discrepancy hurt: hurt\n      not lined up: claims in 2 articles, but no finding holds two of them [casualties]\n")
    expect(text).toContain("  trap sprung days: days (alarm)\n")
    expect(text).toContain("  false alarm contradiction alarm: alarm [date, 0.95]\n      a.txt:1 “on Monday” = on Monday\n")
  })
  it("ends with what changed", () => {
    expect(text).toMatch(/\nWORSE {3}fire: misses must discrepancy hurt: hurt\n/u)
    expect(evaluationText(good, [])).toMatch(/Nothing changed\n$/u)
    expect(evaluationText(good, null)).not.toContain("changed\n")
  })
  it("has no spaces at the ends of lines", () => expect(text).not.toMatch(/[ \t]$/mu))
})
