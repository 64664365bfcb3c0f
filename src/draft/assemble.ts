import { fingerprint } from "../judge/fingerprint.ts"
import type { Article, Unreadable } from "../model/article.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import { draftStates, type DraftFinding, type DraftPlace, type DraftReport, type DraftSource, type DraftState } from "../model/draft.ts"
import type { ReportArticle } from "../model/report.ts"
import { lineIndex, type LineIndex } from "../text/lines.ts"
import type { Checked, Said } from "./findings.ts"
import { messageOf } from "./messages.ts"

export interface DraftInput {
  readonly tool: string
  readonly rules: { readonly digest: string, readonly count: number }
  readonly draft: Article
  readonly extraction: Extraction
  readonly copies: ReadonlyArray<string>
  readonly sources: ReadonlyArray<ReportArticle>
  readonly articles: ReadonlyArray<Article>
  readonly unreadable: ReadonlyArray<Unreadable>
  readonly checked: ReadonlyArray<Checked>
  readonly witnessOf: (source: string) => string
}

/** Puts the report on a draft together: cuts every quotation out of its text and counts. Nothing is decided here. */
export const assembleDraft = (input: DraftInput): DraftReport => {
  const texts: Texts = new Map([input.draft, ...input.articles].map((article) => [article.id, { article, lines: lineIndex(article.text) }]))
  const taken = new Set<string>()
  const findings = input.checked.map((checked) => finding(checked, texts, taken, input))
  const { draft } = input
  return {
    version: 1,
    tool: { name: "variorum", version: input.tool },
    rules: input.rules,
    draft: {
      path: draft.id, format: draft.format, title: draft.title, published: draft.published?.date ?? null, claims: input.extraction.claims.length,
      copies: input.copies
    },
    sources: input.sources,
    unreadable: input.unreadable.map(({ hint, path, reason }) => ({ path, reason, hint })),
    findings,
    summary: {
      sources: input.sources.length,
      witnesses: new Set(input.sources.map(({ witness }) => witness)).size,
      findings: findings.length,
      states: Object.fromEntries(draftStates.map((state) => [state, findings.filter((one) => one.state === state).length])) as Record<DraftState, number>
    }
  }
}

type Texts = ReadonlyMap<string, { readonly article: Article, readonly lines: LineIndex }>

const finding = (checked: Checked, texts: Texts, taken: Set<string>, input: DraftInput): DraftFinding => {
  const [first] = checked.claims
  const fromSources = checked.said.filter(({ claim }) => claim.article !== input.draft.id)
  return {
    // The draft's own path is left out, so that a finding keeps its id when the file is renamed or comes from standard input.
    id: fingerprint(checked.claims.map((claim) => ({ ...claim, article: "" })), taken),
    state: checked.state, verdict: checked.verdict, kind: first!.kind, rule: first!.rule, topic: checked.topic,
    message: messageOf(checked), confidence: checked.confidence,
    places: checked.claims.map((claim) => place(claim, texts)),
    witnesses: checked.witnesses,
    sources: fromSources.map((said) => source(said, texts, input.witnessOf)).sort((a, b) => (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start)),
    explanations: checked.explanations
  }
}

const place = (claim: Claim, texts: Texts): DraftPlace => {
  const { article, lines } = texts.get(claim.article)!
  return {
    start: claim.span.start, end: claim.span.end, quote: claim.quote, value: claim.printed,
    valueStart: Math.max(claim.span.start, claim.valueSpan.start), valueEnd: Math.min(claim.span.end, claim.valueSpan.end),
    line: lines.lineOf(claim.span.start), column: lines.columnOf(claim.span.start),
    sentence: { ...claim.sentence, text: article.text.slice(claim.sentence.start, claim.sentence.end) }, speaker: claim.attribution.speaker
  }
}

const source = ({ because, claim, link, stance }: Said, texts: Texts, witnessOf: (source: string) => string): DraftSource => ({
  article: claim.article, ...place(claim, texts), published: texts.get(claim.article)!.article.published?.date ?? null,
  witness: witnessOf(claim.article), stance, because, bits: link.bits, evidence: link.evidence
})
