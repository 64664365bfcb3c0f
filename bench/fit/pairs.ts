import { weigh } from "../../src/align/evidence/weigh.ts"
import { blocksOf } from "../../src/align/keys.ts"
import { weighing } from "../../src/align/align.ts"
import { alignOptionsOf } from "../../src/check.ts"
import { needsTwoValues } from "../../src/eval/accepted.ts"
import type { Gold, Place } from "../../src/eval/locate.ts"
import type { CompiledRules } from "../../src/extract/compile.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { WeightsFile } from "../../src/model/rule.ts"
import type { Relation } from "../../src/model/value.ts"
import type { Story } from "./stories.ts"

/** Whether two claims are about the same thing: `open` where the annotations do not tell. */
export type Label = "match" | "other" | "open"

/** Pairs of a story that show the same evidence, counted by label. */
export interface Pattern {
  /** Numbers of the levels that hold, in the order of `levelsOf`; a level that holds for two roles stands twice. */
  readonly levels: ReadonlyArray<number>
  readonly counts: Record<Label, number>
}

/** One level of one field, with its weight. */
export interface Level {
  readonly field: string
  readonly level: string
  readonly bits: number
}

/** The levels of a weights file, in its order. */
export const levelsOf = ({ evidence }: WeightsFile): ReadonlyArray<Level> =>
  Object.entries(evidence).flatMap(([field, levels]) => Object.entries(levels).map(([level, bits]) => ({ field, level, bits })))

/**
 * The candidate pairs of a story (claims of two articles that share a blocking key) by the evidence about them, labelled
 * by the annotations.
 */
export const patternsOf = ({ extractions, gold }: Story, rules: CompiledRules): ReadonlyArray<Pattern> => {
  const numberOf = new Map(levelsOf(rules.weights).map(({ field, level }, number) => [`${field} ${level}`, number]))
  // Weighing leaves out what weighs nothing, so here every level weighs something.
  const evidence = Object.fromEntries(Object.entries(rules.weights.evidence).map(([field, levels]) => [field, Object.fromEntries(Object.keys(levels).map((level) => [level, 1]))]))
  const { features, scales } = weighing(extractions, { ...alignOptionsOf(rules), weights: { ...rules.weights, evidence } })
  const annotated = features.map(({ claim }) => annotationsOf(claim, gold))
  const blocks = new Set(blocksOf(features, scales).flat())
  const met = new Set<number>()
  const patterns = new Map<string, Pattern>()
  for (const block of blocks) {
    block.forEach((j, position) => {
      for (const i of block.slice(0, position)) {
        const [left, right] = [features[i]!, features[j]!]
        const pair = i * features.length + j
        if (left.article === right.article || met.has(pair)) continue
        met.add(pair)
        const label = labelOf(annotated[i]!, annotated[j]!, scales.relationOf(left.value, right.value))
        if (label === null) continue
        const levels = weigh(left, right, scales).evidence.map((one) => numberOf.get(`${one.field} ${one.level}`)!).sort((a, b) => a - b)
        const key = levels.join(" ")
        const pattern = patterns.get(key) ?? { levels, counts: { match: 0, other: 0, open: 0 } }
        patterns.set(key, pattern)
        pattern.counts[label]++
      }
    })
  }
  return [...patterns.values()]
}

/** An annotated group or trap that a claim stands in, and the place of it. */
interface Membership {
  readonly of: { readonly id: string }
  readonly match: boolean
  /** Whether its sources may give different values. */
  readonly differs: boolean
  readonly place: Place
}

const annotationsOf = (claim: Claim, { groups, traps }: Gold): ReadonlyArray<Membership> => [
  ...groups.flatMap((of) => of.places.filter((place) => standsIn(claim, place)).map((place) => ({ of, place, match: of.verdict !== "related", differs: needsTwoValues(of.verdict) }))),
  ...traps.flatMap((of) => of.places.filter((place) => standsIn(claim, place)).map((place) => ({ of, place, match: false, differs: true })))
]

/** Whether a claim's value and an annotator's phrase are mostly the same words: touching at an edge says nothing. */
const standsIn = ({ article, valueSpan: { end, start } }: Claim, place: Place): boolean =>
  place.article === article && place.spans.some((span) => {
    const shared = Math.min(end, span.end) - Math.max(start, span.start)
    return shared > 0 && 2 * shared >= Math.min(end - start, span.end - span.start)
  })

/**
 * Claims of one group match where their values stand to each other as the annotator says: a phrase may hold a second
 * figure. Annotators list every difference but not every agreement: so a claim on annotated words and one beside them with
 * another value are of two things, while equal values leave it open. Of claims that no annotator looked at nothing is
 * known, and they are left out.
 */
const labelOf = (left: ReadonlyArray<Membership>, right: ReadonlyArray<Membership>, relation: Relation): Label | null => {
  if (left.length === 0 && right.length === 0) return null
  const same = relation === "equal" || relation === "compatible"
  for (const one of left) {
    const other = right.find(({ of }) => of === one.of)
    if (other === undefined) continue
    if (!one.match) return "other"
    const expected = !one.differs || one.place.value === other.place.value
    return expected === same ? "match" : "open"
  }
  return same && (left.length === 0 || right.length === 0) ? "open" : "other"
}
