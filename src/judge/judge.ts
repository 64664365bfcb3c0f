import { isNoNews } from "../align/links.ts"
import type { Alignment } from "../model/alignment.ts"
import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { Judgement } from "../model/judgement.ts"
import type { Severity, Verdict } from "../model/report.ts"
import type { ExplanationFile, WeightsFile } from "../model/rule.ts"
import type { Comparison } from "../model/value.ts"
import type { Kinds } from "../values/registry.ts"
import { explain } from "./explanations.ts"
import { focus } from "./focus.ts"
import type { ClaimsOf } from "./tolls.ts"
import { groupByValue, type Compare } from "./variants.ts"
import { decide } from "./verdict.ts"

export interface JudgeOptions {
  readonly kinds: Kinds
  readonly weights: WeightsFile
  readonly explanations: ReadonlyArray<ExplanationFile>
  readonly articles: ReadonlyMap<string, Article>
  readonly witnessOf: (article: string) => string
  readonly claimsOf: ClaimsOf
}

/** Gives each alignment its verdict, and ranks them by how much a reader should care. */
export const judge = (alignments: ReadonlyArray<Alignment>, options: JudgeOptions): ReadonlyArray<Judgement> => {
  const compare: Compare = (left, right) => compareClaims(left, right, options.kinds)
  const out: Array<Judgement> = []
  for (const whole of alignments) {
    const alignment = focus(whole, compare)
    if (alignment.links.length === 0) continue
    const decision = decide(alignment, {
      compare, witnessOf: options.witnessOf, articleOf: (id) => options.articles.get(id)!, claimsOf: options.claimsOf, differs: options.weights.thresholds.differs
    })
    if (decision === null || (isNoNews(alignment.claims[0]!) && decision.verdict !== "discrepancy")) continue
    const byWitnesses = groupByValue(alignment.claims, compare, options.witnessOf)
    const groups = decision.verdict === "update" ? inTime(byWitnesses, (id) => options.articles.get(id)!.published?.date ?? "") : byWitnesses
    const comparisons = groups.flatMap((left, i) => groups.slice(i + 1).map((right, k) => ({
      left: i, right: i + 1 + k, ...compare(left.claims[0]!, right.claims[0]!)
    })))
    const topic = topicOf(alignment.claims)
    const differs = decision.verdict === "discrepancy" || decision.verdict === "contradiction" || decision.verdict === "update"
    const { thresholds } = options.weights
    const excess = decision.bits - (differs ? thresholds.differs : thresholds.aligned)
    out.push({
      alignment, verdict: decision.verdict, topic, groups, comparisons, steps: decision.steps, excess,
      confidence: confidence(excess, options.weights.confidence),
      severity: severity(decision.verdict, alignment, groups.length),
      message: messageOf(decision.verdict, topic, groups),
      explanations: differs || decision.verdict === "related"
        ? explain(alignment.claims, groups, topic, options.explanations, (id) => options.articles.get(id)!.published?.date ?? null) : []
    })
  }
  // Every comparison of the sort asks for the importance: it is worked out once for each.
  const ranked = out.map((judgement) => ({ judgement, importance: importance(judgement) }))
  ranked.sort((a, b) => b.importance - a.importance || b.judgement.confidence - a.judgement.confidence || (orderKey(a.judgement) < orderKey(b.judgement) ? -1 : 1))
  return ranked.map(({ judgement }) => judgement)
}

/** Values compared as claims: a denial of a value is no other value, and a quotation has its speaker. */
export const compareClaims = (left: Claim, right: Claim, kinds: Kinds): Comparison => {
  if (left.value.kind !== right.value.kind) return { relation: "incomparable", because: `${left.value.kind} and ${right.value.kind}` }
  const comparison = kinds.compare(left.value, right.value)
  if (left.value.kind === "stance" && left.negated !== right.negated && comparison.relation === "equal") {
    return { relation: "incomparable", because: "one of them is denied, perhaps of something else" }
  }
  if (left.value.kind === "stance" && left.negated !== right.negated && comparison.relation === "incompatible") {
    return { relation: "compatible", because: "one denies the opposite of the other" }
  }
  return comparison
}

/** Words of a topic that only the surroundings give. */
const topicWords = 4

/**
 * What the claims are about, for a reader: the phrase most of them use, and where that says little ("when", "how
 * much"), the words that their clauses share.
 */
export const topicOf = (claims: ReadonlyArray<Claim>): string => {
  // A statement is its own topic, in its shortest wording.
  if (claims[0]!.value.kind === "statement") return shortest(claims.map((claim) => claim.quote)).replaceAll(/\s+/g, " ")
  const counts = new Map<string, number>()
  for (const { topic } of claims) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  const said = [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]![0]
  if (Object.keys(claims[0]!.arguments).length > 0 || claims[0]!.kind === "name") return said
  if (claims[0]!.value.kind === "quotation") {
    const speakers = new Set(claims.map((claim) => claim.attribution.speaker).filter((speaker) => speaker !== null))
    const words = shortest(claims.map((claim) => claim.quote)).replaceAll(/\s+/g, " ")
    return `${speakers.size === 0 ? "" : `${[...speakers].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]}: `}“${words.length > 60 ? `${words.slice(0, 57).trimEnd()}…` : words}”`
  }
  const shared = claims[0]!.context.words.filter(([stem]) => claims.every((claim) => claim.context.clause.includes(stem) || claim.context.sentence.includes(stem)))
  const seen = new Set<string>()
  const words = shared.filter(([stem]) => !seen.has(stem) && seen.add(stem)).slice(0, topicWords).map(([, word]) => word)
  return words.length === 0 ? said : `${said}: ${words.join(" ")}`
}

const shortest = (texts: ReadonlyArray<string>): string => [...texts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]!

/** Values in the order in which they were reported first. */
const inTime = (groups: Judgement["groups"], publishedOf: (article: string) => string): Judgement["groups"] => {
  const first = (group: Judgement["groups"][number]) => group.claims.map((claim) => publishedOf(claim.article)).sort()[0]!
  return [...groups].sort((a, b) => (first(a) < first(b) ? -1 : first(a) > first(b) ? 1 : 0))
}

const words: Readonly<Record<Verdict, string>> = {
  agreement: "Sources agree", compatible: "Sources agree, some more exactly", update: "Reports changed over time", discrepancy: "Sources differ",
  contradiction: "Sources contradict each other", related: "Not comparable, but worth seeing together"
}

const messageOf = (verdict: Verdict, topic: string, groups: Judgement["groups"]): string => {
  const shown = groups.slice(0, 4).map((g) => `${g.printed} (${g.witnesses.length === 1 ? "1 witness" : `${g.witnesses.length} witnesses`})`)
  return `${words[verdict]} on ${topic}: ${shown.join(verdict === "agreement" || verdict === "compatible" ? ", " : verdict === "update" ? ", then " : " against ")}${groups.length > 4 ? ", …" : ""}`
}

/** Share of findings with this many bits above their threshold that hold up, from 0 to 1 in hundredths. */
export const confidence = (excess: number, { midpoint, slope }: WeightsFile["confidence"]): number =>
  Math.round(100 / (1 + 2 ** (-slope * (excess - midpoint)))) / 100

/** Kinds whose values are typed and explicit weigh more than words. */
const typed = new Set(["office", "name", "quantity", "percent", "money", "age", "date", "time", "target", "attendance", "duration"])

const severity = (verdict: Verdict, alignment: Alignment, variants: number): Severity => {
  if (verdict === "contradiction") return "high"
  if (verdict === "discrepancy") return typed.has(alignment.claims[0]!.kind) || variants > 2 ? "medium" : "low"
  if (verdict === "update") return "low"
  return "none"
}

const verdictWeight: Readonly<Record<Verdict, number>> = { contradiction: 60, discrepancy: 50, update: 40, agreement: 20, compatible: 20, related: 10 }

const importance = (judgement: Judgement): number => {
  const { alignment, verdict, groups } = judgement
  const witnesses = new Set(groups.flatMap((g) => g.witnesses)).size
  return verdictWeight[verdict] + (typed.has(alignment.claims[0]!.kind) ? 4 : 0) + Math.min(witnesses, 5) + 3 * judgement.confidence
}

const orderKey = (judgement: Judgement): string =>
  JSON.stringify([judgement.topic, judgement.alignment.claims.map((claim) => [claim.article, claim.span.start, claim.predicate])])
