import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { AcceptedEntry, DecisionEntry, Decisions } from "../../src/model/decision.ts"
import { decisionKinds, type Finding, type Report } from "../../src/model/report.ts"
import { applyDecisions, baselineOf, decidedOf, entryOf, isSettled, noDecisions, ofStory } from "../../src/review/decisions.ts"
import { articles, emptyReport, findings, report, reportOf } from "../report/sample.ts"

const [cost, presence] = findings as readonly [Finding, Finding]
const dismissed = entryOf(cost, ".", { as: "dismissed", because: "The Courier leaves the access roads out.", by: "Ada" })

const withDecisions = (decisions: ReadonlyArray<DecisionEntry>, accepted: ReadonlyArray<AcceptedEntry> = []): Decisions => ({ decisions, accepted })

const findingIn = ({ findings: found }: Report, id: string): Finding | undefined => found.find((one) => one.id === id)

/** The sample report after an edit of one of its findings. */
const edited = (change: Partial<Finding>): Report =>
  reportOf(findings.map((one) => (one.id === cost.id ? { ...one, ...change } : one)), articles)

describe("applyDecisions", () => {
  it("puts a decision with its reason on the finding, and on no other", () => {
    const decided = applyDecisions(report, withDecisions([dismissed]))
    expect(findingIn(decided, cost.id)?.decision).toEqual({ as: "dismissed", because: "The Courier leaves the access roads out.", by: "Ada" })
    expect(decided.findings.filter(({ decision }) => decision !== undefined)).toHaveLength(1)
    expect(decided.stale).toBeUndefined()
  })

  it("settles what was dismissed or accepted, and leaves open what was confirmed or noted", () => {
    const settled = (decisions: Decisions) => applyDecisions(report, decisions).findings.filter(isSettled).map(({ id }) => id)
    expect(settled(withDecisions([dismissed]))).toEqual([cost.id])
    expect(settled(withDecisions([{ ...dismissed, as: "confirmed" }]))).toEqual([])
    expect(settled(withDecisions([{ ...dismissed, as: "noted" }]))).toEqual([])
    expect(settled(withDecisions([{ ...dismissed, as: "confirmed" }], baselineOf(report, ".").slice(0, 1)))).toEqual([cost.id])
  })

  it("reports a decision as stale when the values changed, and takes it off the finding", () => {
    const variants = cost.variants.map((variant, index) => (index === 0 ? { ...variant, value: "EUR 2.6 million" } : variant))
    const decided = applyDecisions(edited({ variants }), withDecisions([dismissed]))
    expect(findingIn(decided, cost.id)).not.toHaveProperty("decision")
    expect(decided.stale).toEqual([expect.objectContaining({
      id: cost.id, as: "dismissed", because: dismissed.because, by: "Ada", near: [cost.id],
      why: "The values were EUR 2.4 million; EUR 4.2 million; now they are EUR 2.6 million; EUR 4.2 million."
    })])
  })

  it("reports a decision as stale when the verdict changed", () => {
    expect(applyDecisions(edited({ verdict: "discrepancy" }), withDecisions([dismissed])).stale?.map(({ why }) => why))
      .toEqual(["The verdict was contradiction; now it is discrepancy."])
  })

  it("reports a decision as stale when its finding is gone, and names what may have become of it", () => {
    const renamed = applyDecisions(edited({ id: "facade99" }), withDecisions([dismissed])).stale
    expect(renamed).toEqual([expect.objectContaining({ near: ["facade99"], why: expect.stringContaining("No finding is made of these words any more") })])
    const decidedAnew = applyDecisions(edited({ id: "facade99" }), withDecisions([dismissed, { ...dismissed, id: "facade99" }]))
    expect(decidedAnew.stale?.map(({ near }) => near)).toEqual([[]])
    expect(applyDecisions(edited({ id: "facade99", topic: "Cost of the road" }), withDecisions([dismissed])).stale?.[0]?.near).toEqual([])
  })

  it("names the articles that a stale decision misses", () => {
    expect(applyDecisions(emptyReport, withDecisions([dismissed])).stale?.[0]?.why)
      .toBe("Not among the articles any more: courier.md, valley/post.txt, wire.txt.")
  })

  it("does not mind in which order the values stand", () => {
    expect(applyDecisions(edited({ variants: cost.variants.toReversed() }), withDecisions([dismissed])).stale).toBeUndefined()
  })

  it("keeps the decisions of other stories out", () => {
    const elsewhere = { ...dismissed, story: "other" }
    const both = withDecisions([dismissed, elsewhere], [{ ...elsewhere, id: "f00d" }])
    expect(ofStory(both, ".")).toEqual(withDecisions([dismissed]))
    expect(ofStory(both, "other")).toEqual(withDecisions([elsewhere], [{ ...elsewhere, id: "f00d" }]))
  })

  it("changes nothing without decisions", () => expect(applyDecisions(report, noDecisions)).toEqual(report))
})

/** Decisions on the sample's findings and on findings that are gone; some on what the findings said once. */
const someDecisions: fc.Arbitrary<Decisions> = fc.record({
  decisions: fc.uniqueArray(fc.record({
    at: fc.constantFrom(...findings), as: fc.constantFrom(...decisionKinds), gone: fc.boolean(), outdated: fc.boolean()
  }), { selector: ({ at }) => at.id }),
  accepted: fc.subarray([...baselineOf(report, ".")])
}).map(({ accepted, decisions }) => ({
  accepted,
  decisions: decisions.map(({ as, at, gone, outdated }) => ({
    ...entryOf(at, ".", { as, because: "A reason." }), ...(gone ? { id: `${at.id}0` } : {}), ...(outdated ? { values: ["1"] } : {})
  }))
}))

describe("the laws of decisions", () => {
  it("applying them twice is applying them once", () => fc.assert(fc.property(someDecisions, (decisions) => {
    const once = applyDecisions(report, decisions)
    expect(applyDecisions(once, decisions)).toEqual(once)
  })))

  it("applying none takes the earlier ones off again", () => fc.assert(fc.property(someDecisions, (decisions) => {
    expect(applyDecisions(applyDecisions(report, decisions), noDecisions)).toEqual(report)
  })))

  it("the order of entries does not matter", () => fc.assert(fc.property(
    someDecisions.chain((decisions) => fc.record({
      decisions: fc.constant(decisions),
      shuffled: fc.record({
        decisions: fc.shuffledSubarray([...decisions.decisions], { minLength: decisions.decisions.length }),
        accepted: fc.shuffledSubarray([...decisions.accepted], { minLength: decisions.accepted.length })
      })
    })),
    ({ decisions, shuffled }) => { expect(applyDecisions(report, shuffled)).toEqual(applyDecisions(report, decisions)) }
  )))

  it("every entry is either on a finding or stale", () => fc.assert(fc.property(someDecisions, (decisions) => {
    const { findings: found, stale = [] } = applyDecisions(report, decisions)
    const held = found.filter(({ decision }) => decision !== undefined).length + found.filter(({ accepted }) => accepted === true).length
    expect(held + stale.length).toBe(decisions.decisions.length + decisions.accepted.length)
  })))

  it("a baseline leaves no open difference, whatever was decided before", () => fc.assert(fc.property(someDecisions, (decisions) => {
    const accepted = baselineOf(applyDecisions(report, decisions), ".")
    const open = applyDecisions(report, { ...decisions, accepted }).findings.filter((finding) => !isSettled(finding))
    expect(open.map(({ verdict }) => verdict)).not.toContain("discrepancy")
    expect(open.map(({ verdict }) => verdict)).not.toContain("contradiction")
  })))
})

describe("entryOf", () => {
  it("keeps what the finding said", () => {
    expect(entryOf(presence, "corpus/bridge", { as: "noted", because: "Ask again." })).toEqual({
      id: "c0ffee02", story: "corpus/bridge", as: "noted", because: "Ask again.", topic: "Tomas Reeh at the reopening",
      verdict: "contradiction", values: ["present", "absent"], articles: ["courier.md", "valley/post.txt", "wire.txt"]
    })
    expect(decidedOf(presence)).not.toHaveProperty("id")
  })
})
