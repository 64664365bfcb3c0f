import { type Gold, locate } from "../../src/eval/locate.ts"
import type { EvaluatedStory } from "../../src/eval/score.ts"
import type { AnnotatedGroup, AnnotationFile } from "../../src/model/annotation.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Finding, Report, Verdict } from "../../src/model/report.ts"
import { claimsOf } from "../support/rules.ts"

/** Three invented reports of one fire. */
export const texts: ReadonlyMap<string, string> = new Map([
  ["a.txt", "Nine people died. Ten were hurt. The mill burned on Monday."],
  ["b.txt", "Nine people died. Six were hurt. The mill burned on Tuesday."],
  ["c.txt", "Nine people died. Ten were hurt. Nobody knows the cause."]
])

/** Words of an article, as an annotator or a finding marks them; the value is the quotation unless given. */
export type Words = readonly [article: string, quote: string, value?: string]

const sourceOf = ([article, quote, value = quote]: Words) => ({ article, quote, value })

export const group = (id: string, verdict: Verdict, sources: ReadonlyArray<Words>, more: Partial<AnnotatedGroup> = {}): AnnotatedGroup =>
  ({ id, kind: "quantity", topic: id, verdict, tier: "must", sources: sources.map(sourceOf), ...more })

export const trap = (id: string, sources: ReadonlyArray<Words>) => ({ id, about: id, sources: sources.map(sourceOf) })

export const annotations = (more: Partial<AnnotationFile>): AnnotationFile => ({ corpus: "fire", groups: [], ...more })

export const goldOf = (more: Partial<AnnotationFile>): Gold => {
  const { gold, misplaced } = locate(annotations(more), texts)
  if (misplaced.length > 0) throw new Error(misplaced.map(({ problem }) => problem).join("\n"))
  return gold
}

/** A finding on these words. */
export const finding = (id: string, verdict: Verdict, sources: ReadonlyArray<Words>, more: Partial<Finding> = {}): Finding => ({
  id, verdict, rule: "count", kind: "quantity", topic: id, severity: "none", confidence: 0.95, message: "", explanations: [], variants: [],
  sources: sources.map((words) => {
    const { article, quote, value } = sourceOf(words)
    const start = texts.get(article)!.indexOf(quote)
    if (start < 0) throw new Error(`${quote} does not stand in ${article}`)
    return {
      article, quote, value, start, end: start + quote.length, variant: 0, line: 1, column: start + 1, sentence: { start, end: start + quote.length, text: quote },
      speaker: null, modality: "asserted", asOf: null, rule: "count", witness: article
    }
  }),
  trace: { links: [], comparisons: [], verdict: [] }, ...more
})

export const reportOf = (findings: ReadonlyArray<Finding>, witnesses: Readonly<Record<string, string>> = {}): Report => ({
  version: 1, tool: { name: "variorum", version: "0" }, rules: { digest: "", count: 0 }, unreadable: [], findings,
  articles: [...texts.keys()].map((id) => ({
    id, format: "text", title: null, source: null, author: null, published: null, url: null, claims: 0, witness: witnesses[id] ?? id, excluded: []
  })),
  summary: { articles: texts.size, witnesses: texts.size, claims: 0, findings: findings.length, verdicts: { agreement: 0, compatible: 0, update: 0, discrepancy: 0, contradiction: 0, related: 0 }, kinds: {} }
})

export const story = (gold: Partial<AnnotationFile>, findings: ReadonlyArray<Finding>, claims: ReadonlyArray<Claim> = []): EvaluatedStory =>
  ({ name: "fire", gold: goldOf(gold), report: reportOf(findings), claims })

/** The claims of kind quantity that the built-in rule for counts makes in these articles. */
export const counts = (...articles: ReadonlyArray<string>): ReadonlyArray<Claim> =>
  articles.flatMap((article) => claimsOf(texts.get(article)!, "casualties").map((claim) => ({ ...claim, article })))

/** Hurt: two articles say ten, one six. */
export const hurt: ReadonlyArray<Words> = [["a.txt", "Ten were hurt", "10"], ["b.txt", "Six were hurt", "6"], ["c.txt", "Ten were hurt", "10"]]

/** Died: all say nine. */
export const died: ReadonlyArray<Words> = [["a.txt", "Nine people died", "9"], ["b.txt", "Nine people died", "9"], ["c.txt", "Nine people died", "9"]]
