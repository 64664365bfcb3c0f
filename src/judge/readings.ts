import type { Claim } from "../model/claim.ts"
import type { Comparison, Relation, Value } from "../model/value.ts"
import { isOver } from "../values/office/compare.ts"
import { agree } from "../values/relations.ts"
import type { Compare } from "./compare.ts"
import { areHeldTogether, isRank, isRefutation } from "./focus.ts"

/** Two claims that answer each other, and how their values stand. */
export interface Conflict {
  readonly left: Claim
  readonly right: Claim
  readonly comparison: Comparison
  readonly bits: number
}

/** What the claims of two articles are read with. */
export interface Weighing {
  readonly compare: Compare
  /** Bits of evidence that two claims are of one thing, 0 where nothing ties them. */
  readonly bits: (a: Claim, b: Claim) => number
  /** Bits from which clauses may be called opposed. */
  readonly least: () => number
}

/** Where the claims of two articles are at odds in a way of their kind, whatever else they agree on; null where they are not. */
type Reading = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, weighing: Weighing) => Conflict | null

/** From what goes together to what has nothing in common. */
const rank: Readonly<Record<Relation, number>> = { equal: 0, compatible: 1, different: 2, incompatible: 3, incomparable: 4 }

/** How the claims of two articles answer each other: by the first reading that tells, else by the two that go together best. */
export const answerOf = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, weighing: Weighing): Conflict => {
  for (const read of readings) {
    const found = read(left, right, weighing)
    if (found !== null) return found
  }
  return bestPair(left, right, weighing)
}

/** A denial of what the other article says, which it has to repeat: that it does so is no agreement. */
const refutation: Reading = (left, right, { bits, compare, least }) => {
  if (!left.some(isRefutation) && !right.some(isRefutation)) return null
  for (const a of left) for (const b of right) {
    if (!isRefutation(a) && !isRefutation(b)) continue
    const comparison = compare(a, b)
    if (comparison.relation === "different" && bits(a, b) >= least()) return { left: a, right: b, comparison, bits: bits(a, b) }
  }
  return null
}

/** Two clauses at odds, where nothing else that the two articles say on the matter is bound as well by the evidence, or says the same. */
const denial: Reading = (left, right, { bits, compare, least }) => {
  if (left[0]!.value.kind !== "statement") return null
  let best: Conflict | null = null
  let agreeing = -Infinity
  for (const a of left) for (const b of right) {
    const comparison = compare(a, b)
    const weight = bits(a, b)
    if (comparison.relation === "equal") return null
    if (comparison.relation === "compatible") agreeing = Math.max(agreeing, weight)
    else if (comparison.relation === "different" && weight >= least() && (best === null || weight > best.bits)) best = { left: a, right: b, comparison, bits: weight }
  }
  return best !== null && best.bits > agreeing ? best : null
}

/** A name written with other spaces or capitals is another spelling, even where the article uses the usual one too. */
const respelling: Reading = (left, right, { bits, compare }) => {
  if (left[0]!.predicate !== "name.proper") return null
  for (const a of left) for (const b of right) {
    const comparison = compare(a, b)
    if (comparison.relation === "different" && a.printed.replaceAll(" ", "") === b.printed.replaceAll(" ", "")) return { left: a, right: b, comparison, bits: bits(a, b) }
  }
  return null
}

/**
 * A quotation that the other article has only in other words. One long quotation here may stand for several there, so
 * that the others agree is no excuse; but one that this article has too, whole, is not this one in other words.
 */
const rewording: Reading = (left, right, weighing) => {
  if (left[0]!.value.kind !== "quotation") return null
  let worst: Conflict | null = null
  const look = (from: ReadonlyArray<Claim>, to: ReadonlyArray<Claim>) => {
    for (const claim of from) {
      const best = bestPair([claim], to, weighing)
      if (best.comparison.relation === "different" && best.bits > (worst?.bits ?? 0) && !hasWholly(from, best.right)) worst = best
    }
  }
  look(left, right)
  look(right, left)
  return worst
}

/** Whether one of some quotations is another one from its first word to its last. */
const hasWholly = (claims: ReadonlyArray<Claim>, quotation: Claim): boolean => claims.some(({ value }) => sameWords(value, quotation.value))

const sameWords = (left: Value, right: Value): boolean =>
  left.kind === "quotation" && right.kind === "quotation" && left.words.length === right.words.length && left.words.every((word, i) => word === right.words[i])

/**
 * An office that the other article gives for another field. Who holds two may be called by both in both articles, so
 * that these agree on one is no excuse for the other.
 */
const retitling: Reading = (left, right, weighing) => {
  const { compare } = weighing
  const ofLevel = (claims: ReadonlyArray<Claim>, level: string) => claims.filter(({ value }) => value.kind === "office" && value.level === level)
  if (left[0]!.value.kind !== "office") return null
  const halves = unmatchedHalves(left, right, weighing)
  if (halves !== null) return halves
  // That both call somebody a former mayor is no excuse for what he is now.
  const [now, theirNow] = [left.filter(isHeld), right.filter(isHeld)]
  if (now.length > 0 && theirNow.length > 0 && now.length + theirNow.length < left.length + right.length) {
    const best = bestPair(now, theirNow, weighing)
    if (best.comparison.relation === "different") return best
  }
  // Two ranks right before the name differ whatever else both call their holder.
  const [ranked, theirRanks] = [left.filter(isRank), right.filter(isRank)]
  if (ranked.length > 0 && theirRanks.length > 0) {
    const best = bestPair(ranked, theirRanks, weighing)
    // "Commander Gen. Ada Lisk" is the commander of the other article.
    const isToldBefore = (claim: Claim, others: ReadonlyArray<Claim>, theirs: Claim) =>
      others.some((other) => areHeldTogether(other, theirs) && other.valueSpan.end <= theirs.valueSpan.start && agree(compare(claim, other).relation))
    if (best.comparison.relation === "different" && !isToldBefore(best.left, right, best.right) && !isToldBefore(best.right, left, best.left)) return best
  }
  for (const { value } of left) {
    if (value.kind !== "office") return null
    const [ours, theirs] = [ofLevel(left, value.level), ofLevel(right, value.level)]
    if (theirs.length === 0) continue
    const best = bestPair(ours, theirs, weighing)
    if (best.comparison.relation === "different") return best
  }
  return null
}

const isHeld = ({ value }: Claim): boolean => value.kind === "office" && !isOver(value)

/** Whether two titles in firms differ though an article gives their holder a further one itself: who is called publisher and chief executive may be chairman as well. */
export const isThirdTitle = ({ left: one, right: other }: Conflict, told: ReadonlyArray<Claim>): boolean =>
  [one, other].every(({ value }) => value.kind === "office" && value.ladder === "executive") &&
  told.some((claim) => [one, other].some((its) => claim.article === its.article && !areHeldTogether(claim, its) && isOtherTitle(claim.value, its.value)))

const isOtherTitle = (one: Value, other: Value): boolean => one.kind === "office" && other.kind === "office" && one.level !== other.level && one.ladder !== "rank" && one.ladder !== "kin"

/** A listed term where each article has its own: that both also say what includes the two ("is leaving") is no excuse for "fired" against "steps down". */
const specifying: Reading = (left, right, weighing) => {
  if (left[0]!.value.kind !== "term") return null
  const [ours, theirs] = [withoutBroader(left), withoutBroader(right)]
  if (ours.length === left.length && theirs.length === right.length) return null
  const best = bestPair(ours, theirs, weighing)
  return best.comparison.relation === "different" ? best : null
}

/** The claims of one article without those whose terms include that of another one. */
const withoutBroader = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> =>
  claims.filter(({ value }) => !claims.some((other) => other.value.kind === "term" && value.kind === "term" && other.value.broader.includes(value.term)))

/** "Chairman and chief executive" against "president and chief executive": each phrase has a title that the other article has not. */
const unmatchedHalves: Reading = (left, right, weighing) => {
  const { compare } = weighing
  const alone = (claims: ReadonlyArray<Claim>, others: ReadonlyArray<Claim>) => claims.filter((claim) =>
    claims.some((other) => other !== claim && areHeldTogether(claim, other)) && !others.some((other) => agree(compare(claim, other).relation)))
  const [ours, theirs] = [alone(left, right), alone(right, left)]
  if (ours.length === 0 || theirs.length === 0) return null
  const best = bestPair(ours, theirs, weighing)
  return best.comparison.relation === "different" ? best : null
}

const bestPair = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, { bits, compare }: Weighing): Conflict => {
  let best: Conflict | null = null
  for (const a of left) {
    for (const b of right) {
      const comparison = compare(a, b)
      const weight = bits(a, b)
      const better = best === null || rank[comparison.relation] < rank[best.comparison.relation] && comparison.relation !== "incomparable" ||
        (rank[comparison.relation] === rank[best.comparison.relation] && weight > best.bits) || (best.comparison.relation === "incomparable" && comparison.relation !== "incomparable")
      if (better) best = { left: a, right: b, comparison, bits: weight }
    }
  }
  return best!
}

/** What is asked of the claims of two articles, in this order. */
const readings: ReadonlyArray<Reading> = [refutation, denial, respelling, rewording, retitling, specifying]
