import { describe, expect, it } from "vitest"
import type { ActValue } from "../../src/model/value.ts"
import { comparisonLaws, checkLaws } from "../../src/testing/index.ts"
import { act, keysOfAct } from "../../src/values/act.ts"
import fc from "fast-check"

const actOf = (verb: string, weight: 0 | 1 | 2, its: Partial<ActValue> = {}): ActValue =>
  ({ kind: "act", verb, weight, done: null, which: [], by: null, telling: [], plain: [], figures: [], negated: false, maybe: false, ...its })

const relation = (left: ActValue, right: ActValue) => {
  expect(act.compare(right, left).relation).toBe(act.compare(left, right).relation)
  return act.compare(left, right).relation
}

describe("two acts", () => {
  const lost = actOf("steal", 2, { done: "crown", telling: ["crown"] })

  it("are one where the verb and a telling word beside it are", () => {
    expect(relation(lost, actOf("steal", 2, { done: "crown", telling: ["cathedral", "crown"] }))).toBe("equal")
    expect(relation(actOf("steal", 2, { telling: ["crown", "orb"] }), actOf("steal", 2, { telling: ["cathedral", "crown"] }))).toBe("compatible")
    expect(relation({ ...lost, by: "#holm" }, { ...lost, by: "#reed" })).toBe("incomparable")
    expect(relation({ ...lost, by: "#holm" }, { ...lost, by: "thief" })).toBe("equal")
    expect(relation(lost, actOf("find", 1, { done: "crown", telling: ["crown"] }))).toBe("incomparable")
    expect(relation(lost, actOf("steal", 2, { done: "orb", telling: ["orb"], plain: ["crown"] }))).toBe("incomparable")
  })

  it("share more where the verb tells little", () => {
    const [made, other] = [actOf("make", 0, { done: "statement", which: ["fals"], telling: ["fals"], plain: ["statement"] }), actOf("make", 0, { done: "statement", which: ["brief"], telling: ["brief"], plain: ["statement"] })]
    expect(relation(made, made)).toBe("equal")
    expect(relation(made, other)).toBe("incomparable")
    expect(relation(actOf("be", 0, { done: "student", telling: ["univers", "student"] }), actOf("be", 0, { done: null, telling: ["univers", "student"] }))).toBe("incomparable")
    expect(relation(actOf("kill", 1, { plain: ["man"] }), actOf("kill", 1, { plain: ["man"] }))).toBe("incomparable")
  })

  it("are no two sides of anything", () => {
    expect(relation(lost, { ...lost, negated: true })).toBe("incomparable")
    expect(relation(lost, { ...lost, maybe: true })).toBe("incomparable")
    expect(relation({ ...lost, figures: ["crown=2"] }, { ...lost, figures: ["crown=3"] })).toBe("incomparable")
    expect(relation({ ...lost, figures: ["crown=2", "thief=3"] }, { ...lost, figures: ["crown=3", "thief=3"] })).toBe("incomparable")
    expect(relation({ ...lost, figures: ["crown=2"] }, { ...lost, figures: ["jewel=3"] })).toBe("incomparable")
    expect(relation({ ...lost, figures: ["crown=2"] }, { ...lost, figures: ["jewel=2"] })).toBe("equal")
    expect(relation({ ...lost, figures: ["crown=2"] }, lost)).toBe("equal")
  })

  it("that share only a name are one where neither tells more", () => {
    const holm = actOf("catch", 2, { done: "#holm", plain: ["#holm"] })
    expect(relation(holm, holm)).toBe("equal")
    expect(relation(holm, { ...holm, done: null })).toBe("incomparable")
    expect(relation({ ...holm, telling: ["guard"] }, { ...holm, telling: ["camera"] })).toBe("incomparable")
  })

  const words = fc.subarray(["bikini", "crown", "orb", "statement"])
  const acts: fc.Arbitrary<ActValue> = fc.record({ verb: fc.constantFrom("steal", "make"), telling: words, plain: fc.subarray(["#holm", "man"]), negated: fc.boolean(), maybe: fc.boolean() })
    .map(({ verb, ...its }) => actOf(verb, verb === "make" ? 0 : 2, its)).filter(({ plain, telling, weight }) => weight + telling.length * 2 + plain.length >= 3 && telling.length + plain.length > 0)

  it("keep the laws of comparing, and meet over a key where they are one", () => {
    checkLaws(comparisonLaws(act, acts))
    fc.assert(fc.property(acts, acts, (left, right) => act.compare(left, right).relation === "incomparable" || keysOfAct(left).some((key) => keysOfAct(right).includes(key))))
  })
})
