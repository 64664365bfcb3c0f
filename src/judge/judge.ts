import { NumberedValues } from "../align/compare.ts"
import { isNoNews } from "../align/links.ts"
import type { Alignment } from "../model/alignment.ts"
import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { Judgement, ValueGroup } from "../model/judgement.ts"
import type { Severity, Verdict } from "../model/report.ts"
import type { ExplanationFile, WeightsFile } from "../model/rule.ts"
import type { Comparison, Value } from "../model/value.ts"
import type { Kinds } from "../values/registry.ts"
import { conflict } from "../values/relations.ts"
import { agreedOf, tellingStatements } from "./agreed.ts"
import { comparing, type Compare } from "./compare.ts"
import { withoutEchoes } from "./echoes.ts"
import { explain } from "./explanations.ts"
import { focus, narrowed } from "./focus.ts"
import { differingNames } from "./full-names.ts"
import { messageOf } from "./message.ts"
import { agrees, differs } from "./outcomes.ts"
import { sidesOf } from "./sides.ts"
import { bySort } from "./sorts.ts"
import { speakerDisputes } from "./speakers.ts"
import type { ClaimsOf } from "./tolls.ts"
import { topicOf, type Topic } from "./topic.ts"
import { comparisonsAmong, groupByValue } from "./variants.ts"
import { decide } from "./verdict.ts"

export interface JudgeOptions {
  readonly kinds: Kinds
  /** The values of the claims by number, where lining up has numbered them. */
  readonly values?: NumberedValues
  readonly weights: WeightsFile
  readonly explanations: ReadonlyArray<ExplanationFile>
  readonly articles: ReadonlyMap<string, Article>
  readonly witnessOf: (article: string) => string
  readonly claimsOf: ClaimsOf
}

/** Articles of more sentences have clauses enough for two to be alike, and one of them denied, by chance. */
const fewSentences = 2

/** Which articles are long, each found out once. */
const longOnes = (claimsOf: ClaimsOf): ((article: string) => boolean) => {
  const known = new Map<string, boolean>()
  return (article) => {
    let long = known.get(article)
    if (long === undefined) {
      long = new Set(claimsOf(article).map(({ sentence }) => sentence.start)).size > fewSentences
      known.set(article, long)
    }
    return long
  }
}

/** Bits from which two clauses of an alignment, which nothing but words ties together, may be called opposed: more where two of its articles are long. That one speaker says both counts twice. */
const bitsToOppose = ({ claims, links }: Alignment, { differs, opposes }: WeightsFile["thresholds"], isLong: (article: string) => boolean): number =>
  claims[0]!.kind === "statement" && Object.keys(claims[0]!.arguments).length === 0 && [...new Set(claims.map(({ article }) => article))].filter(isLong).length > 1 ? opposes - bitsOfSpeaker(links) : differs

const bitsOfSpeaker = (links: Alignment["links"]): number =>
  Math.max(0, ...links.flatMap(({ evidence }) => evidence.flatMap(({ bits, field }) => (field === "speaker" ? [bits] : []))))

/** Gives each alignment its verdict, and ranks them by how much a reader should care. */
export const judge = (alignments: ReadonlyArray<Alignment>, options: JudgeOptions): ReadonlyArray<Judgement> => {
  const values = options.values ?? new NumberedValues(options.kinds)
  const compare = comparing(options.kinds, values)
  const isLong = longOnes(options.claimsOf)
  const out: Array<Judgement> = []
  for (const whole of alignments.flatMap(bySort)) {
    const focused = focus(whole, compare)
    if (focused.links.length === 0) continue
    let needed: number | undefined
    const decision = decide(focused, {
      compare, witnessOf: options.witnessOf, articleOf: (id) => options.articles.get(id)!, claimsOf: options.claimsOf,
      differs: options.weights.thresholds.differs, opposes: () => needed ??= bitsToOppose(focused, options.weights.thresholds, isLong)
    })
    if (decision === null || (focused.claims.every(isNoNews) && decision.verdict !== "discrepancy" && decision.verdict !== "contradiction")) continue
    const agreed = agrees(decision.verdict)
    const told = agreed || decision.verdict === "related" ? tellingStatements(focused, agreed, compare, options.witnessOf) : focused
    if (told === null) continue
    const all = groupByValue(told.claims, compare, options.witnessOf)
    const byWitnesses = agreed ? agreedOf(all, compare) : differs(decision.verdict) ? differingNames(all) : all
    const alignment = byWitnesses.length === all.length ? told : narrowed(told, byWitnesses.flatMap((group) => group.claims))
    // Statements whose words say different things of the same matter ("two people died", "five people died") give no same value.
    const inOwnWords = decision.verdict === "agreement" && byWitnesses.length > 1 && focused.claims[0]!.value.kind === "statement"
    // Values that differ in exactness only, and not in print, are one.
    const verdict = inOwnWords ? "compatible" : decision.verdict === "compatible" && byWitnesses.length === 1 ? "agreement" : decision.verdict
    const groups = verdict === "update" ? inTime(byWitnesses, (id) => options.articles.get(id)!.published?.date ?? "") : byWitnesses
    const comparisons = comparisonsAmong(groups, (left, right) =>
      (differs(verdict) ? comparisonOf(left.claims, right.claims, compare) : compare(left.claims[0]!, right.claims[0]!)))
    const topic = topicOf(alignment.claims, { textOf: (id) => options.articles.get(id)!.text, print: options.kinds.print })
    const { thresholds } = options.weights
    const excess = decision.bits - (differs(verdict) ? thresholds.differs : thresholds.aligned)
    out.push(finished({ alignment, verdict, topic, groups, comparisons, steps: decision.steps, excess }, options))
    if (verdict === "discrepancy" && told.claims[0]!.kind === "name") out.push(...all.filter(({ witnesses }) => witnesses.length > 1).map((group) => agreementOn(group, told, options)))
  }
  const { claimsOf, weights: { thresholds }, witnessOf } = options
  const relationOf = (left: Value, right: Value) => values.relationOf(values.numberOf(left), values.numberOf(right))
  const disputed = speakerDisputes(alignments, { compare, relationOf, witnessOf, claimsOf, differs: thresholds.differs })
    .map((dispute) => finished({ ...dispute, verdict: "discrepancy" }, options))
  // Every comparison of the sort asks for these: they are worked out once for each.
  const ranked = [...withoutEchoes(out), ...disputed].map((judgement) => ({ judgement, importance: importance(judgement), order: orderKey(judgement) }))
  ranked.sort((a, b) => b.importance - a.importance || b.judgement.confidence - a.judgement.confidence || (a.order < b.order ? -1 : 1))
  return ranked.map(({ judgement }) => judgement)
}

/** The agreement of several witnesses on one form of a name that others have in another one: whose form it is, is what a reader wants to know. */
const agreementOn = (group: ValueGroup, whole: Alignment, options: JudgeOptions): Judgement => {
  const alignment = narrowed(whole, group.claims)
  const topic = topicOf(alignment.claims, { textOf: (id) => options.articles.get(id)!.text, print: options.kinds.print })
  const bits = alignment.links[0]?.bits ?? whole.links[0]!.bits
  return finished({ alignment, verdict: "agreement", topic, groups: [group], comparisons: [], steps: ["independent witnesses give the same value"], excess: bits - options.weights.thresholds.aligned }, options)
}

/** What is decided of an alignment, before it is told. */
type Decided = Pick<Judgement, "alignment" | "verdict" | "groups" | "comparisons" | "steps" | "excess"> & { readonly topic: Topic }

const finished = ({ alignment, comparisons, excess, groups, steps, topic, verdict }: Decided, options: JudgeOptions): Judgement => {
  // Values that changed over time are told in their order, whatever fits them.
  const sides = differs(verdict) && verdict !== "update" ? sidesOf(groups.length, comparisons) : { sides: [...groups.keys()], fitting: [] }
  return {
    alignment, verdict, topic: topic.title, groups, comparisons, steps, excess,
    confidence: confidence(excess, options.weights.confidence),
    severity: severity(verdict, alignment, sides.sides.length),
    message: messageOf(verdict, topic, groups, sides),
    explanations: differs(verdict) || verdict === "related"
      ? explain(alignment.claims, groups, topic.title, options.explanations, (id) => options.articles.get(id)!.published?.date ?? null) : []
  }
}

/** How the values of two groups stand to each other: where claims of theirs are apart, as those do. */
const comparisonOf = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare): Comparison => {
  for (const a of left) for (const b of right) {
    const comparison = compare(a, b)
    if (conflict(comparison.relation)) return comparison
  }
  return compare(left[0]!, right[0]!)
}

/** Values in the order in which they were reported first. */
const inTime = (groups: Judgement["groups"], publishedOf: (article: string) => string): Judgement["groups"] => {
  const first = (group: Judgement["groups"][number]) => group.claims.map((claim) => publishedOf(claim.article)).sort()[0]!
  return [...groups].sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0))
}

/** Share of findings with this many bits above their threshold that hold up, from 0 to 1 in hundredths. */
export const confidence = (excess: number, { midpoint, slope }: WeightsFile["confidence"]): number =>
  Math.round(100 / (1 + 2 ** (-slope * (excess - midpoint)))) / 100

/** Kinds whose values are typed and explicit weigh more than words. */
const typed = new Set(["office", "name", "quantity", "percent", "money", "age", "date", "time", "target", "attendance", "duration", "speaker"])

const severity = (verdict: Verdict, alignment: Alignment, sides: number): Severity => {
  if (verdict === "contradiction") return "high"
  if (verdict === "discrepancy") return typed.has(alignment.claims[0]!.kind) || sides > 2 ? "medium" : "low"
  if (verdict === "update") return "low"
  return "none"
}

const verdictWeight: Readonly<Record<Verdict, number>> = { contradiction: 60, discrepancy: 50, update: 40, agreement: 20, compatible: 20, related: 10 }

const importance = (judgement: Judgement): number => {
  const { alignment, verdict, groups } = judgement
  const witnesses = new Set(groups.flatMap((g) => g.witnesses)).size
  // Statements are lined up by their words: of these the surest come first, not those that most articles have a word of.
  const support = alignment.claims[0]!.kind === "statement" ? 5 * judgement.confidence + witnesses / 100 : Math.min(witnesses, 5) + 3 * judgement.confidence
  return verdictWeight[verdict] + weightOf(alignment.claims[0]!) + support
}

/** A value that the words around it alone say what it is of is less telling than one that its phrase says it of. */
const weightOf = ({ arguments: args, kind }: Claim): number =>
  !typed.has(kind) ? 0 : kind === "name" || Object.keys(args).length > 0 ? 4 : 2

const orderKey = (judgement: Judgement): string =>
  JSON.stringify([judgement.topic, judgement.alignment.claims.map((claim) => [claim.article, claim.span.start, claim.predicate])])
