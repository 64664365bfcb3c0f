import type { Evidence } from "../model/alignment.ts"
import type { Features } from "./evidence/features.ts"
import type { Scales } from "./evidence/scales.ts"
import { isOfStory } from "./evidence/standing-alone.ts"
import type { Weight } from "./evidence/weigh.ts"

/** Two claims by number, with what the evidence about them comes to. */
export interface WeighedPair extends Weight {
  readonly i: number
  readonly j: number
}

/** Kinds of figures of which an article gives many: which of them answers which is told by how well the others fit. */
const numerous = new Set(["quantity", "money", "percent", "duration", "date", "time"])

/** Bits by which one figure has to fit better than the next to be the clear choice. */
const clear = 2

/** How well the claims of one article answer a claim: the bits and the value of the best one, and the bits of the best of those that give another value. */
interface Ranking {
  bits: number
  value: number
  next: number
}

/**
 * What the other figures of two articles say about a pair: of all figures of the other article a claim is most likely
 * about the one that fits it best, all the more where it fits no other. Depends on the two articles only.
 */
export const rivals = <Pair extends WeighedPair>(
  pairs: ReadonlyArray<Pair>, features: ReadonlyArray<Features>, scales: Scales
): ReadonlyArray<readonly [pair: Pair, rival: Evidence]> => {
  const levels = scales.weights.evidence["rival"] ?? {}
  const articles = features.reduce((most, { article }) => Math.max(most, article + 1), 0)
  const rankings = new Map<number, Ranking>()
  const rank = (claim: number, other: number, bits: number): void => {
    const { article, value } = features[other]!
    const key = claim * articles + article
    const known = rankings.get(key)
    if (known === undefined) { rankings.set(key, { bits, value, next: -Infinity }); return }
    if (bits > known.bits) {
      if (known.value !== value) known.next = Math.max(known.next, known.bits)
      known.bits = bits; known.value = value
    } else if (known.value !== value) known.next = Math.max(known.next, bits)
  }
  // Of victims an article gives few figures, of several incidents.
  const counts = ({ claim: { context, kind } }: Features): boolean => numerous.has(kind) && context.toll === null
  for (const { bits, i, j } of pairs) {
    if (!counts(features[i]!)) continue
    rank(i, j, bits)
    rank(j, i, bits)
  }
  const made = (level: string, detail: string): Evidence | null => {
    const bits = levels[level] ?? 0
    return bits === 0 ? null : { field: "rival", level, bits, detail }
  }
  const rivalOf = ({ bits, i, j }: Pair): Evidence | null => {
    if (!counts(features[i]!)) return null
    const left = rankings.get(i * articles + features[j]!.article)!
    const right = rankings.get(j * articles + features[i]!.article)!
    if (left.bits - bits >= clear || right.bits - bits >= clear) {
      return isOfStory(features[i]!, features[j]!) ? null : made("beaten", "another figure of the article fits better")
    }
    const isBest = (ranking: Ranking, other: number): boolean => ranking.value === features[other]!.value
    if (!isBest(left, j) || !isBest(right, i)) return null
    return bits - Math.max(left.next, right.next) >= clear ? made("clear", "no other figure of either article fits as well") : null
  }
  const told: Array<readonly [Pair, Evidence]> = []
  for (const pair of pairs) {
    const rival = rivalOf(pair)
    if (rival !== null) told.push([pair, rival])
  }
  return told
}
