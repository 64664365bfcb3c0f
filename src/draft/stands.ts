import { lastWordOf } from "../align/people.ts"
import { decide, type Decision } from "../judge/verdict.ts"
import type { Alignment, Link } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import type { Stance } from "../model/draft.ts"
import { addTo } from "../model/multimap.ts"
import type { Verdict } from "../model/report.ts"
import { agree } from "../values/relations.ts"
import type { Scene } from "./scene.ts"

/** How one source stands to a claim of the draft. */
export interface Stand {
  readonly stance: Stance
  /** The source's claim that says so. */
  readonly claim: Claim
  readonly verdict: Verdict
  readonly because: string
  /** Bits of the evidence that the verdict rests on. */
  readonly bits: number
  /** Evidence about the draft's claim and the source's. */
  readonly link: Link
}

/**
 * How each source of an alignment stands to claims of the draft that give one value. A source that says what the draft
 * says elsewhere is no party to this value: two figures of the draft may be those of two days.
 *
 * @param own the draft's claims of this value
 * @param rest the draft's other claims of the alignment
 */
export const standsOf = (alignment: Alignment, own: ReadonlyArray<Claim>, rest: ReadonlyArray<Claim>, scene: Scene): ReadonlyArray<Stand> => {
  const bySource = new Map<string, Array<Claim>>()
  for (const claim of alignment.claims) {
    if (claim.article === scene.draft.article) continue
    addTo(bySource, claim.article, claim)
  }
  const decided = [...bySource.values()].map((claims) => ({ claims, decision: decidePair(alignment, own, claims, scene) }))
  const backing = decided.filter(({ decision }) => agrees(decision))
  return withoutDoubtfulSpeakers(decided.flatMap(({ claims, decision }) => {
    if (decision !== null && agrees(decision)) return [agreeing(decision, own, claims, scene)]
    if (rest.some((other) => claims.some((claim) => isSame(scene, other, claim)))) return []
    return otherwise(alignment, decision, own, claims, backing.map((other) => other.claims), scene)
  }))
}

/** Sources that give the same words to several other people leave open who said them: it counts only that they have them. */
const withoutDoubtfulSpeakers = (stands: ReadonlyArray<Stand>): ReadonlyArray<Stand> => {
  const speakers = stands.filter(({ stance }) => stance === "other-speaker").map(({ claim }) => claim.attribution.speaker!)
  return speakers.every((speaker) => lastWordOf(speaker) === lastWordOf(speakers[0]!)) ? stands
    : stands.map((stand) => (stand.stance === "other-speaker" ? { ...stand, stance: "agrees", because: "the same words" } : stand))
}

const agrees = (decision: Decision | null): boolean => decision?.verdict === "agreement" || decision?.verdict === "compatible"

const disagrees = (decision: Decision | null): boolean =>
  decision?.verdict === "update" || decision?.verdict === "discrepancy" || decision?.verdict === "contradiction"

/**
 * How a source that does not agree stands. Sources that give the draft's value speak for it: where they and this source
 * show that time passed between them, no date of the draft is needed, and where they differ, so does the draft, however
 * briefly it puts the matter.
 */
const otherwise = (
  alignment: Alignment, direct: Decision | null, own: ReadonlyArray<Claim>, claims: ReadonlyArray<Claim>,
  backing: ReadonlyArray<ReadonlyArray<Claim>>, scene: Scene
): ReadonlyArray<Stand> => {
  const spoken = backing.map((others) => ({ others, decision: decidePair(alignment, others, claims, scene) }))
  const passed = spoken.find(({ decision }) => decision?.verdict === "update") ?? (isSeries(alignment, scene) ? spoken[0] : undefined)
  const decision = passed !== undefined ? passed.decision ?? direct
    : disagrees(direct) ? direct : spoken.find((one) => disagrees(one.decision))?.decision ?? null
  if (decision === null) return []
  const time = timeBetween(passed?.others[0]!.article ?? scene.draft.article, claims[0]!.article, scene)
  if (passed !== undefined) return [{ ...differing(decision, time, own, claims, scene), verdict: "update" }]
  const stance = own[0]!.value.kind === "quotation" ? "other-words" : decision.verdict === "update" ? time : "differs"
  return [differing(decision, stance, own, claims, scene)]
}

/** Whether the sources' values differ because time passed: then each later one is news to all before it. */
const isSeries = (alignment: Alignment, scene: Scene): boolean => {
  const isSource = ({ article }: Claim) => article !== scene.draft.article
  const links = alignment.links.filter(({ left, right }) => isSource(left) && isSource(right))
  return decide({ ...alignment, claims: alignment.claims.filter(isSource), links }, scene.decide)?.verdict === "update"
}

const decidePair = (alignment: Alignment, left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, scene: Scene): Decision | null => {
  const between = (link: Link) => (left.includes(link.left) && right.includes(link.right)) || (left.includes(link.right) && right.includes(link.left))
  return decide({ claims: [...left, ...right], links: alignment.links.filter(between), strength: alignment.strength }, scene.decide)
}

const isSame = (scene: Scene, left: Claim, right: Claim): boolean => {
  const { relation } = scene.compare(left, right)
  return agree(relation)
}

const agreeing = (decision: Decision, own: ReadonlyArray<Claim>, claims: ReadonlyArray<Claim>, scene: Scene): Stand => {
  const link = strongest(own, claims.filter((claim) => own.some((one) => isSame(scene, one, claim))), scene)
  const [ours, theirs] = [link.left.attribution.speaker, link.right.attribution.speaker]
  const { because, relation } = scene.compare(link.left, link.right)
  const other = link.left.value.kind === "quotation" && relation === "equal" && ours !== null && theirs !== null && link.bits >= scene.weights.thresholds.differs &&
    scene.personsOf(link.left.article).has(ours) && scene.personsOf(link.right.article).has(theirs) && lastWordOf(ours) !== lastWordOf(theirs)
  return {
    ...decision, link, claim: link.right, stance: other ? "other-speaker" : "agrees",
    because: other ? `the same words from ${theirs}, not from ${ours}` : because
  }
}

const differing = (decision: Decision, stance: Stance, own: ReadonlyArray<Claim>, claims: ReadonlyArray<Claim>, scene: Scene): Stand => {
  const others = claims.filter((claim) => own.some((one) => !isSame(scene, one, claim)))
  const link = strongest(own, others.length > 0 ? others : claims, scene)
  return { ...decision, link, claim: link.right, stance, because: scene.compare(link.left, link.right).because }
}

/** The best evidence about any two of these claims, the draft's on the left. */
const strongest = (own: ReadonlyArray<Claim>, claims: ReadonlyArray<Claim>, scene: Scene): Link =>
  own.flatMap((one) => claims.map((claim) => scene.weigh(one, claim))).reduce((best, link) => (link.bits > best.bits ? link : best))

/** How a source's figure stands in time to an article's. A draft without a date is taken to be written before its sources. */
const timeBetween = (article: string, source: string, scene: Scene): Stance => {
  const [first, second] = [scene.publishedOf(article), scene.publishedOf(source)]
  return first !== null && second !== null && second < first ? "older" : "newer"
}
