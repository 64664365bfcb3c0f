import type { Features } from "../align/evidence/features.ts"
import type { Scales } from "../align/evidence/scales.ts"
import { linksOf, type NumberedLink } from "../align/links.ts"
import { decide } from "../judge/verdict.ts"
import type { Link } from "../model/alignment.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import { quotationOverlap } from "../values/quotation/overlap.ts"
import type { Scene } from "./scene.ts"
import { isCheckable } from "./state.ts"

/** The draft laid beside itself: the second extraction is of the same text under another path, and both have been weighed together. */
export interface Mirror {
  readonly extractions: readonly [Extraction, Extraction]
  readonly features: ReadonlyArray<Features>
  readonly scales: Scales
}

/** A thing to which the draft gives two values. */
export interface SelfConflict {
  readonly first: Claim
  readonly second: Claim
  readonly because: string
  readonly link: Link
  readonly bits: number
}

/**
 * Where the draft gives one thing two values. The draft is lined up with itself as two articles would be, and judged
 * more strictly: in one text, two figures for like things are mostly figures for two things.
 */
export const againstItself = (mirror: Mirror, scene: Scene): ReadonlyArray<SelfConflict> => {
  const [{ claims }] = mirror.extractions
  const originals = new Map(mirror.extractions[1].claims.map((claim, i) => [claim, claims[i]!]))
  const found: Array<SelfConflict> = []
  const told = new Set<Claim>()
  const links = [...linksOf(mirror.extractions, mirror.features, mirror.scales)].sort((a, b) => b.bits - a.bits || a.i - b.i || a.j - b.j)
  for (const link of links) {
    const [first, second] = inOrder(link, originals)
    if (first === second || told.has(first) || told.has(second) || !namesOneThing(first, second)) continue
    const { because, relation } = scene.compare(first, second)
    if (relation !== "different" && relation !== "incompatible") continue
    const own: Link = { left: first, right: second, bits: link.bits, evidence: link.evidence }
    const decision = decide({ claims: [first, second], links: [own], strength: "aligned" }, scene.decide)
    if (decision === null || (decision.verdict !== "discrepancy" && decision.verdict !== "contradiction")) continue
    told.add(first).add(second)
    found.push({ first, second, because, link: own, bits: decision.bits })
  }
  return found
}

const inOrder = (link: NumberedLink, originals: ReadonlyMap<Claim, Claim>): readonly [Claim, Claim] => {
  const [left, right] = [originals.get(link.left) ?? link.left, originals.get(link.right) ?? link.right]
  return left.index <= right.index ? [left, right] : [right, left]
}

/** Roles that say what a figure counts for certain; a noun alone ("people", "houses") may stand for two groups of them. */
const telling = new Set(["person", "state", "incident"])

/** Share of the shorter of two quotations that must recur in the other: a speaker has favourite words. */
const requoted = 0.75

/** Whether two claims of one text name the same thing, in two sentences, and both as it stands now. */
const namesOneThing = (first: Claim, second: Claim): boolean => {
  if (first.sentence.start === second.sentence.start || !isCheckable(first) || !isCheckable(second)) return false
  if (first.value.kind === "quotation" && second.value.kind === "quotation") {
    const [ours, theirs] = [first.value.words, second.value.words]
    return quotationOverlap(ours, theirs).pairs.length >= requoted * Math.min(ours.length, theirs.length)
  }
  // Somebody may hold two offices, and be called by each of them.
  if (first.kind === "office") return false
  const roles = Object.keys(first.arguments)
  return roles.some((role) => telling.has(role)) && roles.length === Object.keys(second.arguments).length &&
    roles.every((role) => first.arguments[role]!.key === second.arguments[role]?.key) &&
    !first.context.background && !second.context.background && !first.context.partial && !second.context.partial
}
