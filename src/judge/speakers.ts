import { lastWordOf } from "../align/people.ts"
import type { Alignment, Link } from "../model/alignment.ts"
import type { Claim, NamedSpeaker } from "../model/claim.ts"
import type { Judgement } from "../model/judgement.ts"
import type { Comparison, Relation, Value } from "../model/value.ts"
import { quotationOverlap, type QuotationOverlap } from "../values/quotation/overlap.ts"
import type { Compare } from "./compare.ts"
import type { ClaimsOf } from "./tolls.ts"
import { quoted, type Topic } from "./topic.ts"
import { comparisonsAmong, groupByValue } from "./variants.ts"

/** Words that articles give to different persons. */
export interface SpeakerDispute extends Pick<Judgement, "alignment" | "groups" | "comparisons" | "steps"> {
  readonly topic: Topic
  /** Bits of the evidence above the threshold for a difference, no more than a speaker is sure. */
  readonly excess: number
}

export interface SpeakerOptions {
  readonly compare: Compare
  readonly relationOf: RelationOf
  readonly witnessOf: (article: string) => string
  readonly claimsOf: ClaimsOf
  /** Bits from which a difference may be called one. */
  readonly differs: number
}

/** How two values stand to each other. */
type RelationOf = (left: Value, right: Value) => Relation

/** A claim with the person whom the words beside it name. */
interface Said {
  readonly claim: Claim
  readonly by: NamedSpeaker
}

/** Bits above the threshold that two speakers are worth at most: of 100 who are named beside the words 99 are read right, but both may have said it. */
const surest = 6

/**
 * Who said what more than one article tells in the same words, where the words beside it name two persons in two
 * articles. A speaker whom only a pronoun or the sentence before tells may be misread, and is held against nobody.
 */
export const speakerDisputes = (alignments: ReadonlyArray<Alignment>, options: SpeakerOptions): ReadonlyArray<SpeakerDispute> => {
  const found = alignments.flatMap((alignment) => disputeOver(alignment, options) ?? [])
  // An utterance of several sentences is told once, by the words that show most; a quotation before a clause.
  const order = new Map(found.map((dispute) => [dispute, JSON.stringify([dispute.alignment.claims.map(({ article, span }) => [article, span.start])])]))
  found.sort((a, b) => a.rank - b.rank || b.words - a.words || (order.get(a)! < order.get(b)! ? -1 : 1))
  const told = new Set<string>()
  return found.filter(({ utterances }) => {
    const isNew = utterances.some((utterance) => !told.has(utterance))
    for (const utterance of utterances) told.add(utterance)
    return isNew
  })
}

interface Found extends SpeakerDispute {
  readonly rank: number
  readonly words: number
  /** Which two names stand against each other, each by its place. */
  readonly utterances: ReadonlyArray<string>
}

const disputeOver = ({ claims, links, strength }: Alignment, options: SpeakerOptions): Found | null => {
  if (strength !== "aligned") return null
  const named = links.flatMap((link) => {
    const [left, right] = [saidOf(link.left), saidOf(link.right)]
    return left !== null && right !== null && options.witnessOf(link.left.article) !== options.witnessOf(link.right.article) ? [{ link, left, right }] : []
  })
  // Most words have one speaker, and nobody asks how alike they are.
  if (named.every(({ left, right }) => left.claim.attribution.speaker === right.claim.attribution.speaker)) return null
  const ofTwo = named.filter(({ left, link, right }) => link.bits >= options.differs && areTwo(left.by, right.by, options.relationOf))
  const against = ofTwo.filter(({ left, right }) => areSameWords(left, right) && !givesToBoth(left, right.by, options) && !givesToBoth(right, left.by, options))
  if (against.length === 0) return null
  const pairs = named.filter(({ left, right }) => areSameWords(left, right))
  const members = new Set(against.flatMap(({ left, right }) => [left.claim, right.claim]))
  for (const { left, right } of pairs) if (members.has(left.claim) || members.has(right.claim)) members.add(left.claim).add(right.claim)
  const attributed = new Map(claims.filter((claim) => members.has(claim)).map((claim) => [claim, attributionIn(saidOf(claim)!)]))
  const held = pairs.filter(({ link }) => attributed.has(link.left) && attributed.has(link.right)).map(({ link }) => between(link, attributed))
  const groups = groupByValue([...attributed.values()], options.compare, options.witnessOf)
  const said = against.flatMap(({ left, right }) => [left.by.said, right.by.said]).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!
  const title = `who said ${quoted(said)}`
  return {
    alignment: { claims: [...attributed.values()], links: held, strength }, groups, comparisons: comparisonsAmong(groups, (left, right) => comparisonOf(left.claims[0]!, right.claims[0]!, options.compare)), topic: { title, spoken: title },
    steps: [
      ...against.slice(0, 3).map(({ left, right }) => `${left.claim.article} gives these words to ${left.claim.attribution.speaker}, ${right.claim.article} to ${right.claim.attribution.speaker}`),
      "each names its speaker beside the words, and no one bears both names", "one may be mistaken, or both may have said it, so a person should look"
    ],
    excess: Math.min(surest, Math.max(...against.map(({ link }) => link.bits)) - options.differs),
    rank: claims[0]!.kind === "quotation" ? 0 : 1, words: Math.max(...against.map(({ left, right }) => Math.min(left.by.words.length, right.by.words.length))),
    utterances: against.map(({ left, right }) => [left, right].map(({ by, claim }) => `${claim.article} ${by.name.start}`).sort().join(" | "))
  }
}

const saidOf = (claim: Claim): Said | null => (claim.attribution.named === undefined ? null : { claim, by: claim.attribution.named })

/** From these scores on, quotations that share so much of the shorter one are one utterance whoever is said to have spoken. */
const sameQuotation = { pairs: 5, content: 3, score: 13, share: 0.7 }
/** The same of clauses without quotation marks: two may report in much the same words what each of them saw. */
const sameClause = { pairs: 6, content: 4, score: 16, share: 0.8 }

const areSameWords = (left: Said, right: Said): boolean => {
  const areQuoted = left.claim.attribution.mode === "quoted" && right.claim.attribution.mode === "quoted"
  const overlap = quotationOverlap(left.by.words, right.by.words)
  if (areQuoted) return reaches(overlap, sameQuotation)
  return reaches(overlap, sameClause) && overlap.pairs.length >= sameClause.share * Math.max(left.by.words.length, right.by.words.length)
}

const reaches = (overlap: QuotationOverlap, least: typeof sameQuotation): boolean =>
  overlap.pairs.length >= least.pairs && overlap.content >= least.content && overlap.score >= least.score && overlap.share >= least.share

/** Whether two names are those of two persons, both in full and as they stand beside the words: "Holm" may be Anna or Peter Holm. */
const areTwo = (left: NamedSpeaker, right: NamedSpeaker, relationOf: RelationOf): boolean =>
  [left.person, left.as].every((a) => [right.person, right.as].every((b) => relationOf(a, b) === "incomparable"))

/** Fewer words that an article has from somebody else as well do not show that he repeats them. */
const fewestRepeated = 4

/** Whether an article has some words from the other person as well, or names that person beside them. */
const givesToBoth = ({ by, claim }: Said, other: NamedSpeaker, { claimsOf, relationOf }: SpeakerOptions): boolean => claimsOf(claim.article).some((beside) => {
  const { attribution: { named, speaker }, sentence, value } = beside
  if (value.kind === "person") {
    const isNear = sentence.start === claim.sentence.start || sentence.start <= by.name.start && by.name.start < sentence.end
    return isNear && relationOf(value, other.person) !== "incomparable"
  }
  const words = named?.words ?? (value.kind === "quotation" ? value.words : [])
  if (words.length < fewestRepeated) return false
  const isOther = named === undefined ? speaker !== null && lastWordOf(speaker) === lastWordOf(other.person.surname) : relationOf(named.person, other.person) !== "incomparable"
  return isOther && quotationOverlap(words, by.words).pairs.length >= fewestRepeated
})

/** What an article claims of its own: that somebody said these words. */
const attributionIn = ({ by, claim }: Said): Claim => ({
  ...claim, kind: "speaker", predicate: "speaker", span: by.shown, quote: by.quote,
  sentence: { start: Math.min(claim.sentence.start, by.shown.start), end: Math.max(claim.sentence.end, by.shown.end) },
  value: by.person, valueSpan: by.name, printed: claim.attribution.speaker!,
  arguments: {}, details: {}, role: null, negated: false, modality: "asserted", attribution: { mode: "own", speaker: null }
})

/** The link between two claims as one between what they were made into; its evidence is put into words when somebody asks for it. */
const between = (link: Link, made: ReadonlyMap<Claim, Claim>): Link =>
  ({ left: made.get(link.left)!, right: made.get(link.right)!, bits: link.bits, get evidence() { return link.evidence } })

/** How two speakers stand to each other: two names that share nothing are two persons. */
const comparisonOf = (left: Claim, right: Claim, compare: Compare): Comparison => {
  const comparison = compare(left, right)
  return comparison.relation === "incomparable" ? { relation: "different", because: `two persons: ${comparison.because}` } : comparison
}
