import type { Alignment, Link } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import { addTo } from "../model/multimap.ts"
import { agree } from "../values/relations.ts"
import type { Features } from "./evidence/features.ts"
import type { Scales } from "./evidence/scales.ts"
import { slipOf } from "./evidence/spelling.ts"
import { weightOf, weightsUnless, type Weight } from "./evidence/weigh.ts"
import { NumberedLink } from "./links.ts"
import { PairTable } from "./pair-table.ts"
import { isMisspelling, whoOf } from "./people.ts"

/**
 * Groups by joining links from the strongest down. Two groups join only while nothing speaks clearly against any pair of
 * their claims, so a chain of half-likenesses never makes one thing of two.
 */
export const group = (features: ReadonlyArray<Features>, links: ReadonlyArray<NumberedLink>, scales: Scales): ReadonlyArray<Alignment> => {
  const claims = features.map(({ claim }) => claim)
  const { aligned, related } = scales.weights.thresholds
  const order = claimOrder(claims)
  const sorted = strongestFirst([...links, ...ownLinks(features, scales), ...misspellings(features, scales)], order)
  /** Number of each claim's group, -1 outside of any. */
  const groupOf = new Int32Array(claims.length).fill(-1)
  const groups: Array<Array<number>> = []
  const member = (i: number) => {
    const known = groupOf[i]!
    if (known >= 0) return known
    groups.push([i])
    return groupOf[i] = groups.length - 1
  }
  /** What speaks against two claims, the smaller number first; links know the answer. */
  const against = new PairTable(links.length)
  const weightUnless = weightsUnless(veto, scales)
  const objectionOf = (weight: Weight, i: number, j: number): number => {
    const known = objection(weight)
    // Two clauses may each share words with a third one and have nothing to do with each other.
    if (claims[i]!.value.kind === "statement" || claims[i]!.value.kind === "act") return known === Objection.none && weight.bits < related ? Objection.sum : known
    return known === Objection.sum && isUndecided(features[i]!, features[j]!) ? Objection.none : known
  }
  for (const link of links) against.set(link.i, link.j, objectionOf(link, link.i, link.j))
  const objectionTo = (a: number, b: number): number => {
    const i = Math.min(a, b)
    const j = Math.max(a, b)
    if (features[i]!.article === features[j]!.article) return Objection.none
    let known = against.get(i, j)
    if (known < 0) {
      known = objectionOf(weightUnless(features[i]!, features[j]!), i, j)
      against.set(i, j, known)
    }
    return known
  }
  /** Two days or amounts that a link lines up are no more against each other where a third article gives one of them as well. */
  const isSameValue = (a: number, b: number): boolean =>
    features[a]!.value === features[b]!.value && (features[a]!.claim.kind === "date" || features[a]!.exact)
  // An article that says the same twice says it once.
  for (const twins of repeats(claims)) {
    // Of those that give one value in one form the first stands for all.
    const forms = new Map<string, number>()
    for (const i of twins) {
      const { claim, toldWithFigure, value } = features[i]!
      if (toldWithFigure) continue
      let known: number | undefined
      for (const k of forms.values()) {
        if (claim.printed !== claims[k]!.printed && !("low" in claim.value && agree(scales.relationOf(features[k]!.value, value)))) continue
        known = k
        break
      }
      const form = `${value} ${claim.printed}`
      if (!forms.has(form)) forms.set(form, i)
      if (known === undefined) continue
      const g = member(known)
      groups[g]!.push(i)
      groupOf[i] = g
    }
  }
  /** Two thoughts on one matter are shown side by side; one utterance they are not. */
  const joins = ({ bits, i, j }: NumberedLink): boolean =>
    bits >= aligned && (claims[i]!.kind !== "quotation" || scales.relationOf(features[i]!.value, features[j]!.value) !== "incomparable")
  /** Whether anything speaks against the groups of two claims being one. */
  const areApart = (ours: ReadonlyArray<number>, theirs: ReadonlyArray<number>, { i, j }: NumberedLink): boolean => {
    for (const a of ours) {
      for (const b of theirs) {
        const known = objectionTo(a, b)
        if (known === Objection.none) continue
        const told = isSameValue(a, i) && isSameValue(b, j) || isSameValue(a, j) && isSameValue(b, i)
        if (known > (told ? Objection.sum : Objection.none)) return true
      }
    }
    return false
  }
  const slips = slipsAmong(sorted, features, scales)
  for (const link of sorted) {
    if (link.bits < aligned) break
    if (vetoes(link) || !joins(link) || slips.has(link)) continue
    const a = member(link.i)
    const b = member(link.j)
    if (a === b || groups[a]!.length * groups[b]!.length > 400) continue
    if (areApart(groups[a]!, groups[b]!, link)) continue
    for (const j of groups[b]!) groupOf[j] = a
    groups[a]!.push(...groups[b]!)
    groups[b] = []
  }
  const linksByGroup = new Map<number, Array<Link>>()
  for (const link of sorted) {
    const g = groupOf[link.i]!
    if (g < 0 || g !== groupOf[link.j] || link.bits < related) continue
    addTo(linksByGroup, g, link)
  }
  const out: Array<Alignment> = []
  groups.forEach((members, g) => {
    const held = linksByGroup.get(g)
    if (held === undefined) return
    out.push({ claims: members.sort((i, j) => order[i]! - order[j]!).map((i) => claims[i]!), links: held, strength: "aligned" })
  })
  // A slip is shown against the right name by itself: its article agrees with the others on that one.
  for (const [slip, held] of Map.groupBy(slips.keys(), (link) => slips.get(link)!)) {
    const members = [slip, ...held.map(({ i, j }) => (i === slip ? j : i))]
    out.push({ claims: members.sort((i, j) => order[i]! - order[j]!).map((i) => claims[i]!), links: held, strength: "aligned" })
  }
  // What stayed in the grey zone is shown pair by pair, best pairs first, each claim once.
  const used = new Set<number>()
  for (const link of sorted) {
    if (joins(link) || link.bits < related || !hasSubject(claims[link.i]!) || groupOf[link.i]! >= 0 || groupOf[link.j]! >= 0 || used.has(link.i) || used.has(link.j)) continue
    used.add(link.i)
    used.add(link.j)
    out.push({ claims: [link.i, link.j].sort((i, j) => order[i]! - order[j]!).map((i) => claims[i]!), links: [link], strength: "related" })
  }
  return out
}

/** The links between the slip of one article and the right name in another one, with the number of the slip. */
const slipsAmong = (links: ReadonlyArray<NumberedLink>, features: ReadonlyArray<Features>, scales: Scales): ReadonlyMap<NumberedLink, number> => {
  const out = new Map<NumberedLink, number>()
  for (const link of links) {
    const { bits, i, j } = link
    if (bits < scales.weights.thresholds.differs) break
    const [one, other] = [features[i]!, features[j]!]
    if (one.claim.predicate !== "name.proper" || scales.relationOf(one.value, other.value) !== "different") continue
    const slip = slipOf(one, other, scales)
    if (slip !== null && one.article !== other.article) out.set(link, slip === one ? i : j)
  }
  return out
}

/** Claims of one article about the same thing, as far as their arguments tell, in order. */
const repeats = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<number>> => {
  const said = new Map<string, Array<number>>()
  claims.forEach((claim, i) => {
    if (Object.keys(claim.arguments).length === 0 && claim.kind !== "name") return
    addTo(said, JSON.stringify([
      claim.article, claim.predicate, Object.entries(claim.arguments).filter(([role]) => role !== "event").map(([role, argument]) => [role, whoOf(argument)]),
      claim.context.background, claim.context.partial
    ]), i)
  })
  return [...said.values()].filter((twins) => twins.length > 1)
}

/** Kinds of which a thing has one value at a time, so that an article that gives two is at odds with itself. */
const single = new Set(["age", "target"])

/** Links between claims of one article that give one thing two values. */
const ownLinks = (features: ReadonlyArray<Features>, scales: Scales): ReadonlyArray<NumberedLink> => {
  const out: Array<NumberedLink> = []
  const disputable = features.flatMap(({ claim }, i) =>
    // "A man, 47" and "a man, 48" are two men.
    (single.has(claim.kind) && (claim.kind !== "age" || claim.arguments["person"] !== undefined) ? [i] : []))
  for (const twins of repeats(disputable.map((i) => features[i]!.claim))) {
    twins.forEach((b, position) => {
      for (const a of twins.slice(0, position)) {
        const [i, j] = [disputable[a]!, disputable[b]!]
        const relation = scales.relationOf(features[i]!.value, features[j]!.value)
        if (relation !== "different" && relation !== "incompatible") continue
        const weight = weightOf(features[i]!, features[j]!, scales)
        if (weight.bits >= scales.weights.thresholds.differs) out.push(new NumberedLink({ features, scales }, i, j, weight))
      }
    })
  }
  return out
}

/** Links between two spellings of one person's name in one article. */
const misspellings = (features: ReadonlyArray<Features>, scales: Scales): ReadonlyArray<NumberedLink> => {
  const out: Array<NumberedLink> = []
  const firstOf = new Map<string, number>()
  features.forEach(({ claim: { article, value }, person }, i) => {
    if (value.kind !== "person" || person === undefined || value.given.length === 0) return
    const key = `${article}|${person}`
    const j = firstOf.get(key)
    if (j === undefined) { firstOf.set(key, i); return }
    const first = features[j]!.claim.value
    if (first.kind !== "person" || !isMisspelling(first, value)) return
    const weight = weightOf(features[j]!, features[i]!, scales)
    if (weight.bits >= scales.weights.thresholds.differs) out.push(new NumberedLink({ features, scales }, j, i, weight))
  })
  return out
}

/** Whether a claim names what it is about: only then is a mere likeness worth showing. */
const hasSubject = (claim: Claim): boolean => Object.keys(claim.arguments).length > 0 || claim.kind === "quotation" || claim.kind === "name"

/** Evidence this strong against two claims keeps their groups apart, whatever speaks for them. */
const veto = -8

/** What speaks against two claims: nothing clearly, the sum of the evidence, or one piece of it. */
const Objection = { none: 0, sum: 1, veto: 2 } as const

const objection = ({ bits, least }: Weight): number => (least <= veto ? Objection.veto : bits < 0 ? Objection.sum : Objection.none)

const vetoes = (weight: Weight): boolean => objection(weight) !== Objection.none

/**
 * Whether nothing can tell if two claims are of one person: one article names somebody of whom it tells no more, the
 * other only tells what somebody is. That they have nothing in common then speaks neither for nor against.
 */
const isUndecided = (one: Features, other: Features): boolean =>
  one.claim.kind === "age" && one.named !== other.named && (one.knownAs.length === 0 || other.knownAs.length === 0)

/** A total order of claims that does not depend on the order of files: by article, then position. */
const claimOrder = (claims: ReadonlyArray<Claim>): ReadonlyArray<number> => {
  const indices = claims.map((_, i) => i).sort((i, j) => {
    const [a, b] = [claims[i]!, claims[j]!]
    return a.article < b.article ? -1 : a.article > b.article ? 1 : a.index - b.index
  })
  const order: Array<number> = new Array(claims.length)
  indices.forEach((claim, position) => { order[claim] = position })
  return order
}

/** Links by their bits, the strongest first; equally strong ones by the order of their claims. */
const strongestFirst = (links: ReadonlyArray<NumberedLink>, order: ReadonlyArray<number>): ReadonlyArray<NumberedLink> => {
  // Many links share few sums of bits: sorting those, and the links of each, takes a fraction of the comparisons.
  const bySum = new Map<number, Array<NumberedLink>>()
  for (const link of links) addTo(bySum, link.bits, link)
  const out: Array<NumberedLink> = []
  for (const sum of Float64Array.from(bySum.keys()).sort().reverse()) {
    const equal = bySum.get(sum)!
    if (equal.length > 1) equal.sort((a, b) => pairOrder(a, order) - pairOrder(b, order))
    for (const link of equal) out.push(link)
  }
  return out
}

const pairOrder = (link: { i: number, j: number }, order: ReadonlyArray<number>) => {
  const a = order[link.i]!
  const b = order[link.j]!
  return Math.min(a, b) * order.length + Math.max(a, b)
}
