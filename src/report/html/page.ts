import type { Article } from "../../model/article.ts"
import type { Finding, Report, ReportArticle } from "../../model/report.ts"
import { folded } from "../decisions.ts"
import { verdictOrder } from "../words.ts"

/** A finding with its number on the page and its permanent anchor. */
export interface PageFinding {
  readonly finding: Finding
  readonly number: number
  readonly anchor: string
}

/** An article with its anchor, and its text if the caller handed it over. */
export interface PageArticle {
  readonly entry: ReportArticle
  readonly article: Article | null
  readonly anchor: string
}

/** What the parts of the page share. */
export interface Page {
  readonly report: Report
  /** Grouped by verdict in the order of the page; within a verdict in the order of the report, settled ones last. */
  readonly findings: ReadonlyArray<PageFinding>
  readonly articles: ReadonlyArray<PageArticle>
  readonly articleById: ReadonlyMap<string, PageArticle>
}

/** Letters, digits and hyphens only, and no two ids alike. */
function anchorPart(id: string): string {
  return id.replace(/[^A-Za-z0-9-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)
}

export function pageOf(report: Report, articles: ReadonlyArray<Article>): Page {
  const texts = new Map(articles.map((article) => [article.id, article]))
  const findings = verdictOrder
    .flatMap((verdict) => folded(report.findings.filter((finding) => finding.verdict === verdict), (finding) => finding).flat())
    .map((finding, index) => ({ finding, number: index + 1, anchor: `finding-${anchorPart(finding.id)}` }))
  const entries = report.articles.map((entry) => ({
    entry, article: texts.get(entry.id) ?? null, anchor: `article-${anchorPart(entry.id)}`
  }))
  return { report, findings, articles: entries, articleById: new Map(entries.map((article) => [article.entry.id, article])) }
}

/** Whom a finding is about and who is quoted or reported in it, each once. */
export function peopleOf({ people = [], sources }: Finding): ReadonlyArray<string> {
  return [...new Set([...people, ...sources.flatMap(({ speaker }) => (speaker === null ? [] : [speaker]))])]
}

/** Anchor of a source's words in the text of its article. */
export function sourceAnchor(finding: PageFinding, source: number): string {
  return `${finding.anchor}-source-${source + 1}`
}

/** Anchor of the group of findings with this verdict. */
export function verdictAnchor(verdict: Finding["verdict"]): string {
  return `verdict-${verdict}`
}
