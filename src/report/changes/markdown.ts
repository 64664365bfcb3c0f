import type { Finding } from "../../model/report.ts"
import type { Changes } from "../../review/changes.ts"
import { decisionNotes } from "../decisions.ts"
import { code, escapeMarkdown, table } from "../markdown/escape.ts"
import { capitalised, verdictWords } from "../words.ts"
import { byVerdict, changesHeadline, changeWords, valuesOf } from "./words.ts"

function verdictOf({ verdict }: Finding): string {
  return `${verdictWords[verdict].symbol} ${verdictWords[verdict].one}`
}

function topicOf(finding: Finding): string {
  return escapeMarkdown([capitalised(finding.topic), ...decisionNotes(finding)].join(". "))
}

function list(title: string, findings: ReadonlyArray<Finding>): ReadonlyArray<string> {
  return findings.length === 0 ? [] : [`## ${title}`, table(["What", "Verdict", "Values", "Finding"],
    byVerdict(findings, (finding) => finding).map((finding) =>
      [topicOf(finding), verdictOf(finding), escapeMarkdown(valuesOf(finding)), code(finding.id)]))]
}

/** What is new, changed and gone between two reports, in GitHub-flavoured Markdown: for a comment on a change. */
export function changesAsMarkdown(changes: Changes): string {
  const { added, changed, gone } = changes
  const rows = byVerdict(changed, ({ after }) => after).flatMap((one) => changeWords(one).map(({ after, before, what }, index) =>
    [index === 0 ? topicOf(one.after) : "", index === 0 ? verdictOf(one.after) : "", what, escapeMarkdown(before), escapeMarkdown(after), code(one.after.id)]))
  return `${[
    "# What changed in what the articles say",
    changesHeadline(changes),
    ...list("New", added),
    ...(rows.length === 0 ? [] : ["## Changed", table(["What", "Verdict", "Changed", "Before", "After", "Finding"], rows)]),
    ...list("Gone", gone)
  ].join("\n\n")}\n`
}
