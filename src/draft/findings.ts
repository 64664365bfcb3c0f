import { isNoNews } from "../align/links.ts"
import { explain } from "../judge/explanations.ts"
import { focus } from "../judge/focus.ts"
import { confidence } from "../judge/judge.ts"
import { topicOf } from "../judge/topic.ts"
import { groupByValue } from "../judge/variants.ts"
import type { Alignment, Link } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import type { DraftState, Stance } from "../model/draft.ts"
import { addTo } from "../model/multimap.ts"
import type { Explanation, Verdict } from "../model/report.ts"
import type { SelfConflict } from "./itself.ts"
import { nearestTo } from "./nearest.ts"
import type { Scene } from "./scene.ts"
import { standsOf, type Stand } from "./stands.ts"
import { isCheckable, stateOf, verdictOf } from "./state.ts"

/** What one source says on a claim of the draft. */
export interface Said {
  readonly claim: Claim
  readonly stance: Stance
  readonly because: string
  readonly link: Link
}

/** A claim of the draft with its state, before spans are cut out of the texts. */
export interface Checked {
  readonly state: DraftState
  readonly verdict: Verdict | null
  readonly topic: string
  readonly confidence: number | null
  /** The draft's claims of this value, in order; for `against-itself` one for each value. */
  readonly claims: ReadonlyArray<Claim>
  readonly witnesses: ReadonlyArray<string>
  readonly said: ReadonlyArray<Said>
  readonly explanations: ReadonlyArray<Explanation>
}

/** Every checkable claim of the draft with its state, in the order of the draft. */
export const checkClaims = (alignments: ReadonlyArray<Alignment>, conflicts: ReadonlyArray<SelfConflict>, scene: Scene): ReadonlyArray<Checked> => {
  const linedUp = alignments.flatMap((alignment) => checkAlignment(alignment, scene))
  const settled = new Set(linedUp.flatMap(({ claims }) => claims))
  const itself = conflicts.map((conflict) => selfConflict(conflict, linedUp, scene))
  const open = unsettled(scene.draft.claims.filter((claim) => !settled.has(claim) && isCheckable(claim)), scene)
  const told = [...linedUp.filter(isWorthSaying), ...itself]
  const quoted = told.filter(({ claims }) => claims[0]!.value.kind === "quotation")
  return [...told.filter((one) => !isToldBetter(one, told) && !(isBacked(one.state) && standsIn(one, quoted))), ...open.filter((one) => !standsIn(one, told) && !isTitleOfUnknown(one, open))].sort(byPlace)
}

const byPlace = (left: Checked, right: Checked): number => {
  const [a, b] = [left.claims[0]!, right.claims[0]!]
  return a.span.start - b.span.start || a.index - b.index
}

/** The draft's claims of one alignment, by value. An alignment without a claim of the sources on the same thing gives none. */
const checkAlignment = (whole: Alignment, scene: Scene): ReadonlyArray<Checked> => {
  const isOwn = (claim: Claim) => claim.article === scene.draft.article
  if (!whole.claims.some(isOwn) || whole.claims.every(isOwn)) return []
  const alignment = focus(whole, scene.compare)
  const own = alignment.claims.filter(isOwn)
  return groupByValue(own, scene.compare, (article) => article).flatMap(({ claims }) => {
    const stands = standsOf(alignment, claims, own.filter((claim) => !claims.includes(claim)), scene)
    const current = stands.filter(({ stance }) => stance !== "older")
    return current.length === 0 ? [] : [settle(alignment, claims, stands, scene)]
  })
}

const settle = (alignment: Alignment, claims: ReadonlyArray<Claim>, stands: ReadonlyArray<Stand>, scene: Scene): Checked => {
  const witnesses = [...new Set(stands.filter(({ stance }) => stance === "agrees").map(({ claim }) => scene.witnessOf(claim.article)))].sort()
  const state = stateOf(stands, witnesses.length)
  const backed = isBacked(state)
  // What some source says otherwise decides how sure the finding is; else the best of those that agree.
  const deciding = backed ? stands.filter(({ stance }) => stance === "agrees") : stands.filter(({ stance }) => stance !== "agrees" && stance !== "older")
  const { thresholds } = scene.weights
  const verdict = backed ? verdictOf(deciding) : verdictOf(stands)
  const differs = !backed && state !== "attributed-to-another"
  const topic = topicIn(scene, alignment.claims)
  return {
    state, verdict, topic, claims, witnesses,
    confidence: confidence(Math.max(...deciding.map(({ bits }) => bits)) - (differs ? thresholds.differs : thresholds.aligned), scene.weights.confidence),
    said: stands.map(({ because, claim, link, stance }) => ({ because, claim, link, stance })),
    explanations: differs ? explanationsOf([...claims, ...deciding.map(({ claim }) => claim)], topic, scene) : []
  }
}

const topicIn = (scene: Scene, claims: ReadonlyArray<Claim>): string => topicOf(claims, { textOf: (article) => scene.decide.articleOf(article).text, print: scene.print }).title

const explanationsOf = (claims: ReadonlyArray<Claim>, topic: string, scene: Scene): ReadonlyArray<Explanation> =>
  explain(claims, groupByValue(claims, scene.compare, scene.witnessOf), topic, scene.explanations, scene.publishedOf)

/** What the sources say on the matter stands beside the draft's own two values. */
const selfConflict = ({ because, bits, first, link, second }: SelfConflict, linedUp: ReadonlyArray<Checked>, scene: Scene): Checked => {
  const beside = linedUp.filter(({ claims }) => claims.includes(first) || claims.includes(second)).flatMap(({ said }) => said)
  const topic = topicIn(scene, [first, second])
  return {
    state: "against-itself", verdict: "discrepancy", topic, claims: [first, second], witnesses: [],
    confidence: confidence(bits - scene.weights.thresholds.differs, scene.weights.confidence),
    said: [{ claim: second, stance: "differs", because, link }, ...beside],
    explanations: explanationsOf([first, second], topic, scene)
  }
}

/** Claims that no source makes: one for each thing and value, however often the draft says it. */
const unsettled = (claims: ReadonlyArray<Claim>, scene: Scene): ReadonlyArray<Checked> => {
  const things = new Map<string, Array<Claim>>()
  for (const claim of claims) {
    const key = JSON.stringify([claim.predicate, Object.entries(claim.arguments).map(([role, { key }]) => [role, key]), claim.printed.toLowerCase()])
    addTo(things, key, claim)
  }
  return [...things.values()].flatMap((same) => {
    const claim = same[0]!
    const { given, link, made } = nearestTo(claim, scene)
    if (made || (given && isBare(claim))) return []
    return [{
      state: "not-found", verdict: link === null ? null : "related", topic: topicIn(scene, [claim]), claims: same, confidence: null, witnesses: [],
      said: link === null ? [] : [{ claim: link.right, stance: "nearest", because: scene.compare(link.left, link.right).because, link }], explanations: []
    } satisfies Checked]
  })
}

/** Whether a claim is found wherever a source gives its value: little or nothing says what it is the date or the name of. */
const isBare = (claim: Claim): boolean => Object.keys(claim.arguments).every((role) => role === "incident")

/** That sources name a town alike, or share words with a clause of the draft, is no news to its author. */
const isWorthSaying = ({ claims, state }: Checked): boolean => !isBacked(state) || (!isNoNews(claims[0]!) && isCheckable(claims[0]!))

const isBacked = (state: DraftState): boolean => state === "supported" || state === "one-source"

/** Whether all that a claim says stands in a quotation, or in words of which another claim is told about already. */
const standsIn = ({ claims }: Checked, others: ReadonlyArray<Checked>): boolean =>
  claims.every((claim) => others.some((other) => other.claims.some((one) => {
    const { end, start } = one.value.kind === "quotation" ? one.span : one.valueSpan
    return one !== claim && start < claim.valueSpan.end && claim.valueSpan.start < end
  })))

/** Whether it gives the title of somebody whom no source names: that the name is found nowhere says enough. */
const isTitleOfUnknown = ({ claims }: Checked, others: ReadonlyArray<Checked>): boolean =>
  claims[0]!.kind === "office" && others.some((other) => other.claims[0]!.kind === "name" &&
    claims.every(({ span }) => other.claims.some((name) => span.start <= name.span.start && name.span.end <= span.end)))

/** Whether another backed claim of the same words has more witnesses or says more of what it is about: "Monday" and "the flood on Monday". */
const isToldBetter = (one: Checked, others: ReadonlyArray<Checked>): boolean => {
  if (!isBacked(one.state)) return false
  const weight = ({ claims, witnesses }: Checked) => 2 * witnesses.length + (Object.keys(claims[0]!.arguments).length > 0 ? 1 : 0)
  return others.some((other) => other !== one && isBacked(other.state) && other.claims[0]!.value.kind === one.claims[0]!.value.kind &&
    (weight(other) > weight(one) || (weight(other) === weight(one) && other.claims[0]!.index < one.claims[0]!.index)) && standsIn(one, [other]))
}
