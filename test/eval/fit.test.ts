import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { describe, expect, it } from "vitest"
import { fitCurve, fitWeights, scaleOf, surprise } from "../../bench/fit/logistic.ts"
import { levelsOf, type Pattern, patternsOf } from "../../bench/fit/pairs.ts"
import { checkWith } from "../../bench/fit/stories.ts"
import { fixedLevels, weightsText, withModel } from "../../bench/fit/weights.ts"
import { locate } from "../../src/eval/locate.ts"
import { scoreStory } from "../../src/eval/score.ts"
import { extract } from "../../src/extract/extract.ts"
import type { AnnotationFile } from "../../src/model/annotation.ts"
import { articleOf, compiled, rulesFolder, ruleSet } from "../support/rules.ts"

const hand = ruleSet.weights.value

/** Pairs as a world makes them whose levels 0, 1, 2 are worth 3, −2 and 0 bits, and whose matches are one in 17 without any. */
const world: ReadonlyArray<Pattern> = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]].map((levels) => {
  const odds = 2 ** (levels.reduce((sum, level) => sum + [3, -2, 0][level]!, 0) - 4)
  return { levels, counts: { match: Math.round(10_000 * odds / (1 + odds)), other: Math.round(10_000 / (1 + odds)), open: 500 } }
})

describe("fitting weights", () => {
  it("finds the scale of weights that are right but for their scale", () => {
    const { base, slope } = scaleOf(world, [6, -4, 0])
    expect(slope).toBeCloseTo(0.5, 1)
    expect(base).toBeCloseTo(-4, 1)
  })

  it("finds weights again, open pairs or not", () => {
    const start = { bits: [1, 1, 1], slope: 1, base: -4 }
    const fitted = fitWeights(world, start, new Set(), 4)
    expect(fitted.bits.map((bits) => Math.round(10 * bits) / 10)).toEqual([3, -2, 0])
    expect(surprise(world, fitted)).toBeLessThan(surprise(world, start))
  })

  it("stays where it is told to, and near where there is little to learn from", () => {
    const start = { bits: [1, 1, 1], slope: 1, base: -4 }
    expect(fitWeights(world, start, new Set([1]), 4).bits[1]).toBe(1)
    expect(fitWeights(world, start, new Set(), 0)).toEqual(start)
    const few = world.map(({ counts: { match, other }, levels }) => ({ levels, counts: { match: match / 5000, other: other / 5000, open: 0 } }))
    expect(Math.abs(fitWeights(few, start, new Set(), 0.5).bits[0]! - 1)).toBeLessThan(0.5)
  })
})

describe("fitting confidence", () => {
  it("finds the curve", () => {
    const trials = [-6, -4, -2, 0, 2, 4, 6].flatMap((excess) => Array.from({ length: 200 }, (_, i) => ({ excess, right: i < 200 / (1 + 2 ** (-0.5 * (excess + 2))) })))
    const { midpoint, slope } = fitCurve(trials)
    expect(slope).toBeCloseTo(0.5, 1)
    expect(midpoint).toBeCloseTo(-2, 0)
  })
  it("rises even where the evidence tells nothing", () => {
    expect(fitCurve([{ excess: 0, right: true }, { excess: 1, right: true }, { excess: 9, right: false }, { excess: 8, right: false }]).slope).toBeGreaterThan(0)
  })
})

describe("the weights file", () => {
  const levels = levelsOf(hand)
  const start = { bits: levels.map(({ bits }) => bits), slope: 0.5, base: -5 }

  it("keeps what rules, and makes nothing else rule", () => {
    const low = withModel(hand, { ...start, bits: levels.map(() => -30) }, start)
    const fixed = fixedLevels(hand)
    expect(fixed.size).toBeGreaterThan(0)
    levelsOf(low).forEach(({ bits }, i) => expect(bits).toBe(fixed.has(i) ? levels[i]!.bits : -7.9))
  })

  it("moves its thresholds with the base, so that the odds at them stay", () => {
    expect(withModel(hand, { ...start, base: -4 }, start).thresholds.aligned).toBeCloseTo(hand.thresholds.aligned - 2, 5)
  })

  it("is written as it was laid out, with other figures", () => {
    const text = readFileSync(join(rulesFolder, "default.weights.yaml"), "utf8")
    const other = { ...withModel(hand, { ...start, bits: start.bits.map((bits) => bits + 1) }, start), source: "fitted: on \"five\" stories", confidence: { midpoint: -1, slope: 0.3 } }
    const written = weightsText(text, other)
    expect(parse(written)).toEqual(other)
    expect(written.split("\n")).toHaveLength(text.split("\n").length)
    expect(() => weightsText(text.replace("  value:", "  worth:"), other)).toThrow("value")
  })
})

describe("labelled pairs", () => {
  const articles = [["a.txt", "The fire killed 12 people. The mill lost 300 sacks."], ["b.txt", "The fire killed 19 people. The mill lost 300 sacks."]]
    .map(([id, text]) => articleOf(text!, { id: id! }))
  const source = (article: string, quote: string) => ({ article, quote, value: quote })
  const annotated = (verdict: "discrepancy" | "related"): AnnotationFile => ({
    corpus: "fire", groups: [{ id: "toll", kind: "quantity", topic: "", verdict, tier: "must", sources: [source("a.txt", "killed 12 people"), source("b.txt", "killed 19 people")] }]
  })
  const storyOf = (file: AnnotationFile) => ({
    name: "fire", articles, extractions: articles.map((article) => extract(article, compiled)), gold: locate(file, new Map(articles.map(({ id, text }) => [id, text]))).gold
  })
  const counted = (file: AnnotationFile) => patternsOf(storyOf(file), compiled).reduce((sum, { counts: { match, other } }) => ({ match: sum.match + match, other: sum.other + other }), { match: 0, other: 0 })

  it("are about the same thing in a group, and about two where they are only related", () => {
    const different = counted(annotated("discrepancy"))
    const related = counted(annotated("related"))
    expect(different.match).toBeGreaterThan(0)
    expect(related.match).toBe(0)
    expect(related.other).toBeGreaterThanOrEqual(different.match)
  })

  it("leave out what no annotator looked at", () => expect(counted({ corpus: "fire", groups: [] })).toEqual({ match: 0, other: 0 }))

  it("are checked with the weights at hand", () => {
    const story = storyOf(annotated("discrepancy"))
    const checked = checkWith(story, compiled, hand)
    expect(scoreStory(checked).groups[0]!.foundBy).toHaveLength(1)
    expect([...checked.excess.keys()].sort()).toEqual(checked.report.findings.map(({ id }) => id).sort())
    const strict = { ...hand, thresholds: { aligned: 100, differs: 100, opposes: 100, related: 100 } }
    expect(checkWith(story, compiled, strict).report.findings).toEqual([])
  })
})
