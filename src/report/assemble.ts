import type { Article, Unreadable } from "../model/article.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import type { Judgement } from "../model/judgement.ts"
import { verdicts, type Amount, type Finding, type Report, type ReportArticle, type Source, type Verdict } from "../model/report.ts"
import type { Value } from "../model/value.ts"
import { lineIndex } from "../text/lines.ts"
import { amountsOf } from "./amounts.ts"
import { unstemmed, wordsByStem, type WordsByStem } from "./unstemmed.ts"

export interface AssembleInput {
  readonly tool: string
  readonly rules: { readonly digest: string, readonly count: number, readonly descriptionOf: (rule: string) => string }
  readonly articles: ReadonlyArray<Article>
  readonly unreadable: ReadonlyArray<Unreadable>
  readonly extractions: ReadonlyArray<Extraction>
  readonly judgements: ReadonlyArray<{ readonly id: string, readonly judgement: Judgement }>
  readonly witnessOf: (article: string) => string
  /** Brings a value to the base unit of what it measures. */
  readonly normalise: (value: Value) => Value
}

/** Links shown of one finding: the strongest that hold it together, and the weakest. */
const shownLinks = 4

/** Puts the report together: cuts every quotation out of its text and counts. Nothing is decided here. */
export const assemble = (input: AssembleInput): Report => {
  const texts = new Map(input.articles.map((article) => [article.id, { article, lines: lineIndex(article.text), words: new Map<number, WordsByStem>() }]))
  const findings = input.judgements.map(({ id, judgement }) => finding(id, judgement, texts, input))
  const claimsOf = new Map(input.extractions.map((e) => [e.article, e.claims.length]))
  return withFindings({
    version: 1,
    tool: { name: "variorum", version: input.tool },
    rules: { digest: input.rules.digest, count: input.rules.count, used: usedRules(input) },
    articles: input.articles.map((article) => articleEntry(article, claimsOf.get(article.id) ?? 0, input.witnessOf(article.id))),
    unreadable: input.unreadable.map(({ path, reason, hint }) => ({ path, reason, hint })),
    findings: [],
    summary: {
      articles: input.articles.length,
      witnesses: new Set(input.articles.map((article) => input.witnessOf(article.id))).size,
      claims: input.extractions.reduce((n, e) => n + e.claims.length, 0),
      ...counted([])
    }
  }, findings)
}

const usedRules = ({ extractions, rules: { descriptionOf } }: AssembleInput): NonNullable<Report["rules"]["used"]> =>
  [...new Set(extractions.flatMap(({ claims }) => claims.map(({ rule }) => rule)))].sort()
    .map((id) => ({ id, description: descriptionOf(id) }))

const counted = (findings: ReadonlyArray<Finding>): Pick<Report["summary"], "findings" | "verdicts" | "kinds"> => {
  const count = <K extends string>(keys: ReadonlyArray<K>, of: (finding: Finding) => string) =>
    Object.fromEntries(keys.map((key) => [key, findings.filter((f) => of(f) === key).length])) as Record<K, number>
  return {
    findings: findings.length,
    verdicts: count(verdicts, (f) => f.verdict) as Record<Verdict, number>,
    kinds: count([...new Set(findings.map((f) => f.kind))].sort(), (f) => f.kind)
  }
}

/** The report with these findings and no others, counted anew. */
export const withFindings = (report: Report, findings: ReadonlyArray<Finding>): Report =>
  ({ ...report, findings, summary: { ...report.summary, ...counted(findings) } })

/** An article as a report lists it. */
export const articleEntry = (article: Article, claims: number, witness: string): ReportArticle => {
  const lines = article.exclusions.length === 0 ? null : lineIndex(article.text)
  return {
    id: article.id, format: article.format, title: article.title, source: article.source, author: article.author,
    published: article.published === null ? null : [article.published.date, ...(article.published.time === undefined ? [] : [`T${article.published.time}${article.published.zone ?? ""}`])].join(""),
    url: article.url, claims, witness,
    excluded: article.exclusions.map(({ span, reason }) => ({
      start: span.start, end: span.end, line: lines!.lineOf(span.start), reason, text: article.text.slice(span.start, span.end)
    }))
  }
}

type Texts = ReadonlyMap<string, {
  readonly article: Article
  readonly lines: ReturnType<typeof lineIndex>
  /** The words of sentences that evidence was found in, by where they start. */
  readonly words: Map<number, WordsByStem>
}>

/** The persons whom the claims of a judgement are about. */
const peopleIn = ({ alignment: { claims } }: Judgement): ReadonlyArray<string> => [...new Set(claims.flatMap(({ arguments: args, printed, value }) => [
  ...value.kind === "person" ? [printed] : [],
  ...Object.values(args).flatMap(({ text, value: its }) => (its?.kind === "person" ? [text] : []))
]))].sort()

const finding = (id: string, judgement: Judgement, texts: Texts, { normalise, witnessOf }: AssembleInput): Finding => {
  const claims = judgement.groups.flatMap((group, variant) => group.claims.map((claim) => ({ claim, variant })))
    .sort((a, b) => (a.claim.article < b.claim.article ? -1 : a.claim.article > b.claim.article ? 1 : a.claim.index - b.claim.index))
  const position = new Map(claims.map(({ claim }, i) => [claim, i]))
  const amounts = amountsOf(claims.map(({ claim }) => claim.value), normalise)
  const { links } = judgement.alignment
  const shown = links.length <= shownLinks ? links : [...links.slice(0, shownLinks - 1), links.at(-1)!]
  const people = peopleIn(judgement)
  return {
    id,
    rule: claims[0]!.claim.rule,
    kind: claims[0]!.claim.kind,
    topic: judgement.topic,
    verdict: judgement.verdict,
    severity: judgement.severity,
    confidence: judgement.confidence,
    message: judgement.message,
    explanations: judgement.explanations,
    ...people.length === 0 ? {} : { people },
    variants: judgement.groups.map((group) => ({
      value: group.printed, witnesses: group.witnesses, articles: [...new Set(group.claims.map((claim) => claim.article))].sort()
    })),
    sources: claims.map(({ claim, variant }, i) => source(claim, variant, amounts[i] ?? null, texts, witnessOf)),
    trace: {
      links: shown.map(({ bits, evidence, left, right }) => {
        const inWords = unstemmed(wordsOf(left, texts), wordsOf(right, texts))
        return {
          left: position.get(left)!, right: position.get(right)!, bits,
          evidence: evidence.map((item) => ({ ...item, detail: inWords(item.detail) }))
        }
      }),
      comparisons: judgement.comparisons,
      verdict: judgement.steps
    }
  }
}

/** The words of a claim's sentence. */
const wordsOf = ({ article, sentence: { end, start } }: Claim, texts: Texts): WordsByStem => {
  const { article: { text }, words } = texts.get(article)!
  let known = words.get(start)
  if (known === undefined) { known = wordsByStem(text.slice(start, end)); words.set(start, known) }
  return known
}

const source = (
  claim: Claim, variant: number, amount: Amount | null, texts: Texts, witnessOf: (article: string) => string
): Source => {
  const { article, lines } = texts.get(claim.article)!
  return {
    article: claim.article, start: claim.span.start, end: claim.span.end, quote: claim.quote, value: claim.printed,
    ...valueWords(claim, article), ...(amount === null ? {} : { amount }), variant,
    line: lines.lineOf(claim.span.start), column: lines.columnOf(claim.span.start),
    sentence: { ...claim.sentence, text: article.text.slice(claim.sentence.start, claim.sentence.end) },
    speaker: claim.attribution.speaker, modality: claim.modality, asOf: article.published?.date ?? null, rule: claim.rule,
    witness: witnessOf(claim.article)
  }
}

/** The words of a claim that give its value; nothing where they are all of them. */
const valueWords = ({ span, valueSpan: { end, start } }: Claim, { text }: Article): Pick<Source, "valueWords"> =>
  start === span.start && end === span.end || start < span.start || end > span.end ? {} : { valueWords: { start, end, text: text.slice(start, end) } }
