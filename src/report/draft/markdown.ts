import type { Article } from "../../model/article.ts"
import type { DraftFinding, DraftReport, DraftState } from "../../model/draft.ts"
import { code, escapeMarkdown, table, webLink } from "../markdown/escape.ts"
import { count, percentOf } from "../words.ts"
import { changedWords, copiesNote, draftHeadline, stanceWords, stateCounts, stateWords, toldBy, wantsLook } from "./words.ts"

/** The report on a draft for a desk, in GitHub-flavoured Markdown: what wants a look in full, what is backed in a table. */
export function renderDraftMarkdown(report: DraftReport, _draft: Article): string {
  const note = copiesNote(report)
  const sections = [
    `# ${escapeMarkdown(report.draft.title ?? report.draft.path)}`,
    `The draft ${escapeMarkdown(report.draft.path)}: ${draftHeadline(report)}`,
    ...(note === null ? [] : [escapeMarkdown(note)]),
    table(["State", "Claims", "What it means"], stateCounts(report).map(({ amount, state }) =>
      [`${stateWords[state].symbol} ${stateWords[state].heading}`, String(amount), stateWords[state].means]))
  ]
  for (const { state } of stateCounts(report)) {
    const findings = report.findings.filter((finding) => finding.state === state)
    const { heading, means } = stateWords[state]
    sections.push(`## ${heading}`, means, ...(wantsLook(state) ? findings.map((finding) => inFull(report, finding)) : [inShort(findings, state)]))
  }
  sections.push("## Sources", table(["Source", "Date", "Claims", "Witness"], report.sources.map(({ claims, id, published, witness }) =>
    [escapeMarkdown(id), published === null ? "–" : escapeMarkdown(published), String(claims), witness === id ? "itself" : `same story as ${escapeMarkdown(witness)}`])))
  if (report.unreadable.length > 0) {
    sections.push("## Sources that could not be read", table(["File", "Why", "What to do"],
      report.unreadable.map(({ hint, path, reason }) => [path, reason, hint].map(escapeMarkdown))))
  }
  sections.push("---", `${report.tool.name} ${escapeMarkdown(report.tool.version)}, ${count(report.rules.count, "rule")} (digest ${code(report.rules.digest)}).`)
  return `${sections.join("\n\n")}\n`
}

function inFull(report: DraftReport, finding: DraftFinding): string {
  const rows = [
    ...finding.places.map((at) => ["draft", escapeMarkdown(at.value), `${escapeMarkdown(report.draft.path)}:${at.line}`, said(at.speaker), "–", escapeMarkdown(at.quote)]),
    ...toldBy(finding).map(({ copies, source }) => [
      stanceWords[source.stance].word, escapeMarkdown(source.value),
      `${escapeMarkdown(source.article)}:${source.line}${copies.length === 0 ? "" : ` and ${count(copies.length, "copy", "copies")}`}`,
      said(source.speaker), source.published ?? "–",
      [escapeMarkdown(source.quote), ...[changedWords(finding, source)].flatMap((changed) => (changed === null ? [] : [`(${escapeMarkdown(changed)})`]))].join(" ")
    ])
  ]
  const explanations = finding.explanations.map(({ source, text }) => `- ${escapeMarkdown(text)}${source === null ? "" : ` (${webLink(source)})`}`)
  return [
    `### ${escapeMarkdown(finding.topic)}`,
    [`**${stateWords[finding.state].symbol} ${stateWords[finding.state].heading}**`, `line ${finding.places[0]!.line}`,
      ...(finding.confidence === null ? [] : [`confidence ${percentOf(finding.confidence)}`]), code(finding.id)].join(" · "),
    escapeMarkdown(finding.message),
    table(["", "Value", "Where", "Speaker", "Date", "Exact words"], rows),
    ...(explanations.length === 0 ? [] : [`What may explain it:\n\n${explanations.join("\n")}`])
  ].join("\n\n")
}

const said = (speaker: string | null): string => (speaker === null ? "–" : escapeMarkdown(speaker))

function inShort(findings: ReadonlyArray<DraftFinding>, state: DraftState): string {
  const head = state === "not-found" ? "Nearest" : "Sources"
  return table(["Line", "What", "Exact words", head], findings.map((finding) => [
    finding.places.map(({ line }) => String(line)).join(", "), escapeMarkdown(finding.topic), escapeMarkdown(finding.places[0]!.quote),
    toldBy(finding).filter(({ source }) => source.stance !== "older")
      .map(({ source }) => `${escapeMarkdown(source.article)}:${source.line}${state === "not-found" ? ` (${escapeMarkdown(source.quote)})` : ""}`).join(", ") || "–"
  ]))
}
