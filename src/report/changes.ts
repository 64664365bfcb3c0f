import type { Finding, Report } from "../model/report.ts"
import { terminalColumns } from "./terminal/layout.ts"
import { oneLine } from "./visible.ts"
import { count, shortened, verdictWords } from "./words.ts"

/** How many findings of a kind of change are named; the rest is counted. */
const named = 5

/** What a reader would call a change of a finding: its verdict, its values, or what an editor decided. */
const says = ({ accepted, decision, variants, verdict }: Finding): string =>
  JSON.stringify([verdict, variants.map(({ value, articles }) => [value, articles]), decision, accepted])

const line = (finding: Finding): string => {
  const tail = `  [${oneLine(finding.id)}]`
  const decided = finding.decision === undefined ? "" : `, ${finding.decision.as}`
  const text = `${oneLine(finding.topic)}: ${finding.variants.map(({ value }) => oneLine(value)).join(" | ")}${decided}`
  return `    ${verdictWords[finding.verdict].symbol} ${shortened(text, terminalColumns - 6 - tail.length)}${tail}`
}

const group = (word: string, findings: ReadonlyArray<Finding>): ReadonlyArray<string> =>
  findings.length === 0 ? [] : [
    `  ${count(findings.length, `${word} finding`)}`,
    ...findings.slice(0, named).map(line),
    ...(findings.length > named ? [`    and ${findings.length - named} more`] : [])
  ]

/** What is new, gone and changed between two reports, for the terminal. Empty if no finding is. */
export const renderChanges = (before: Report, now: Report): string => {
  const earlier = new Map(before.findings.map((finding) => [finding.id, finding]))
  const later = new Set(now.findings.map(({ id }) => id))
  const lines = [
    ...group("new", now.findings.filter(({ id }) => !earlier.has(id))),
    ...group("changed", now.findings.filter((finding) => earlier.has(finding.id) && says(earlier.get(finding.id)!) !== says(finding))),
    ...group("former", before.findings.filter(({ id }) => !later.has(id)))
  ]
  return lines.map((text) => `${text}\n`).join("")
}
