import type { Article } from "../model/article.ts"
import type { Finding, Report, ReportArticle } from "../model/report.ts"
import { claimKinds } from "../model/rule.ts"
import { isSettled } from "../review/decisions.ts"
import { decisionNotes, settledWords, staleHeading, staleHints, staleNote } from "./decisions.ts"
import { code, escapeInHtml, escapeMarkdown, table, webLink } from "./markdown/escape.ts"
import { toldIn } from "./told.ts"
import { oneLine } from "./visible.ts"
import {
  capitalised, copiesOf, count, differing, headline, kindWords, leftOutOf, nothingFound, percentOf, severityWords, shortened, storyName,
  variantLetter, verdictOrder, verdictWords, witnessNotes
} from "./words.ts"

const none = "–"

/** Values are shown up to this length (the exact words stand whole beside them), excerpts of what was left out too. */
const shownUnits = 80

function short(text: string): string {
  return escapeMarkdown(shortened(oneLine(text), shownUnits))
}

function summary(report: Report): string {
  const rows = verdictOrder.map((verdict) => {
    const words = verdictWords[verdict]
    return [`${words.symbol} ${capitalised(words.many)}`, String(report.summary.verdicts[verdict]), words.means]
  })
  const nothing = report.findings.length === 0 ? [nothingFound] : []
  return [headline(report), ...nothing, table(["Verdict", "Findings", "What it means"], rows)].join("\n\n")
}

/** A finding whose values differ, whole: who says what, in which words, and what may explain it. */
function difference(finding: Finding, number: number): string {
  return `### ${number}. ${escapeMarkdown(capitalised(finding.topic))}\n\n${differenceBody(finding)}`
}

function differenceBody(finding: Finding): string {
  const words = verdictWords[finding.verdict]
  const facts = [
    `**${words.symbol} ${capitalised(words.one)}**`, kindWords[finding.kind].toLowerCase(), severityWords[finding.severity],
    `confidence ${percentOf(finding.confidence)}`, code(finding.id)
  ]
  const rows = toldIn(finding).map(({ again, source }) => [
    variantLetter(source.variant),
    short(source.value),
    [`${escapeMarkdown(source.article)}:${source.line}`, ...again.map((other) => other.source.line)].join(", "),
    source.speaker === null ? none : escapeMarkdown(source.speaker),
    source.asOf === null ? none : escapeMarkdown(source.asOf),
    escapeMarkdown(source.quote)
  ])
  const explanations = finding.explanations.map(({ source, text }) =>
    `- ${escapeMarkdown(text)}${source === null ? "" : ` (${webLink(source)})`}`)
  return [
    facts.join(" · "),
    ...decisionNotes(finding).map((note) => `> ${escapeMarkdown(note)}`),
    escapeMarkdown(finding.message),
    table(["", "Value", "Article", "Speaker", "Date", "Exact words"], rows),
    ...witnessNotes(finding).map(escapeMarkdown),
    ...(explanations.length === 0 ? [] : [`What may explain it:\n\n${explanations.join("\n")}`])
  ].join("\n\n")
}

function where(finding: Finding): string {
  const places = finding.sources.map((source) => `${escapeMarkdown(source.article)}:${source.line}`)
  return [...new Set(places)].join(", ")
}

function compactTable(findings: ReadonlyArray<Finding>): string {
  return table(["What", "Values", "Witnesses", "Where", "Finding"], findings.map((finding) => [
    [capitalised(finding.topic), ...decisionNotes(finding)].map(escapeMarkdown).join(". "),
    [...new Set(finding.variants.map((variant) => short(variant.value)))].join("; "),
    String(new Set(finding.sources.map((source) => source.witness)).size),
    where(finding),
    code(finding.id)
  ]))
}

/** Findings that want no look of their own, one line each, grouped by kind. */
function compact(findings: ReadonlyArray<Finding>): string {
  return claimKinds.flatMap((kind) => {
    const group = findings.filter((finding) => finding.kind === kind)
    return group.length === 0 ? [] : [`### ${kindWords[kind]}`, compactTable(group)]
  }).join("\n\n")
}

/** What nobody needs to look at again, folded where Markdown is shown and readable where it is not. */
function settledList(settled: ReadonlyArray<Finding>): string {
  return [settledWords(settled), ...settled.flatMap((finding) => [
    `<details>\n<summary>${escapeInHtml(`${capitalised(finding.topic)}. ${decisionNotes(finding).join(" ")}`)}</summary>`,
    differenceBody(finding),
    "</details>"
  ])].join("\n\n")
}

function staleTable(report: Report): string {
  return table(["What", "Values then", "Decision", "Why it no longer holds", "What to do"], (report.stale ?? []).map((one) => [
    `${escapeMarkdown(one.topic)} ${code(one.id)}`, one.values.map(short).join("; "),
    escapeMarkdown(staleNote(one)), escapeMarkdown(one.why), escapeMarkdown(staleHints(one).join(" "))
  ]))
}

function witness(report: Report, article: ReportArticle): string {
  const copies = copiesOf(report, article)
  return copies.length === 0 ? "itself" : `same story as ${copies.map(({ id }) => escapeMarkdown(id)).join(", ")}`
}

function articleList(report: Report): string {
  return table(["Article", "Source", "Date", "Claims", "Witness", "Title"], report.articles.map((article) => [
    escapeMarkdown(article.id),
    article.source === null ? none : escapeMarkdown(article.source),
    article.published === null ? none : escapeMarkdown(article.published),
    String(article.claims),
    witness(report, article),
    article.title === null ? none : escapeMarkdown(article.title)
  ]))
}

function leftOut(articles: ReadonlyArray<ReportArticle>): string {
  const rows = articles.flatMap((article) => leftOutOf(article).map((part) =>
    [`${escapeMarkdown(article.id)}:${part.line}`, escapeMarkdown(part.reason), short(part.text)]))
  return rows.length === 0 ? "Nothing: every line was read for claims." : table(["Where", "What it is", "Begins"], rows)
}

/** The report in GitHub-flavoured Markdown, written so that its source reads well in a terminal too. */
export function renderMarkdown(report: Report, _articles: ReadonlyArray<Article>, folder = ""): string {
  const name = storyName(folder)
  const sections = [`# What the articles say${name === "" ? "" : `: ${escapeMarkdown(name)}`}`, summary(report)]
  let number = 0
  for (const verdict of verdictOrder) {
    const findings = report.findings.filter((finding) => finding.verdict === verdict && !isSettled(finding))
    if (findings.length === 0) continue
    const words = verdictWords[verdict]
    sections.push(verdict === "related" ? "## Lined up, but not comparable" : `## ${capitalised(words.many)}`, words.means)
    if (differing.includes(verdict)) {
      for (const finding of findings) sections.push(difference(finding, ++number))
    } else {
      sections.push(compact(findings))
    }
  }
  const settled = report.findings.filter(isSettled)
  if (settled.length > 0) sections.push("## Settled", settledList(settled))
  if (report.stale !== undefined) sections.push("## Decisions that no longer hold", `${staleHeading(report)}.`, staleTable(report))
  sections.push("## Articles", report.articles.length === 0 ? "None." : articleList(report))
  sections.push("## What was left out", leftOut(report.articles))
  if (report.unreadable.length > 0) {
    sections.push("## Files that could not be read", table(["File", "Why", "What to do"],
      report.unreadable.map((file) => [escapeMarkdown(file.path), escapeMarkdown(file.reason), escapeMarkdown(file.hint)])))
  }
  sections.push("---", `${report.tool.name} ${escapeMarkdown(report.tool.version)}, ${count(report.rules.count, "rule")} ` +
    `(digest ${code(report.rules.digest)}). \`variorum explain FINDING PATH...\` shows why a finding is there.`)
  return `${sections.join("\n\n")}\n`
}
