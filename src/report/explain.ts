import type { Finding, Report } from "../model/report.ts"
import { decisionNotes } from "./decisions.ts"
import { indented, terminalColumns, wrapped } from "./terminal/layout.ts"
import { oneLine } from "./visible.ts"
import {
  capitalised, percentOf, severityWords, shortened, signedBits, variantLetter, verdictWords, witnessNotes
} from "./words.ts"

/** The finding with this id, or the only one whose id begins so; null where there is none or more than one. */
export function findFinding(report: Report, id: string): Finding | null {
  const exact = report.findings.find((finding) => finding.id === id)
  if (exact !== undefined) return exact
  const beginning = id === "" ? [] : report.findings.filter((finding) => finding.id.startsWith(id))
  return beginning.length === 1 ? beginning[0] ?? null : null
}

function paragraph(words: string, columns: number): ReadonlyArray<string> {
  return indented(wrapped(oneLine(words), terminalColumns - columns - 2), columns)
}

/** Where a source stands: `path:line:column`, as editors open it. */
function place(finding: Finding, source: number): string {
  const found = finding.sources[source]
  return found === undefined ? `source ${source}` : `${oneLine(found.article)}:${found.line}:${found.column}`
}

function normalisations(finding: Finding): ReadonlyArray<string> {
  return finding.sources.flatMap((source, index) => {
    const circumstances = [
      source.speaker === null ? "in the article's own voice" : `said by ${oneLine(source.speaker)}`,
      source.modality,
      `as of ${source.asOf === null ? "no date" : oneLine(source.asOf)}`,
      `rule ${oneLine(source.rule)}`,
      `witness ${oneLine(source.witness)}`
    ]
    return [
      `  ${variantLetter(source.variant)} ${place(finding, index)}`,
      ...paragraph(`"${oneLine(source.quote)}" → ${oneLine(source.value)}`, 4),
      ...paragraph(circumstances.join(", "), 4)
    ]
  })
}

/** The longest name of a piece of evidence; weights stand aligned behind it. */
const labelColumns = 48

/** The evidence of each link as a column of weights that adds up to its sum. */
function waterfall(finding: Finding): ReadonlyArray<string> {
  return finding.trace.links.flatMap((link, index) => {
    const rows = link.evidence.map((item) => ({ words: shortened(`${oneLine(item.field)}: ${oneLine(item.level)}`, labelColumns), ...item }))
    const width = Math.max("sum".length, ...rows.map((row) => row.words.length))
    const weight = (words: string, bits: number): string => `    ${words.padEnd(width)} ${signedBits(bits).padStart(7)}`
    return [
      ...(index === 0 ? [] : [""]),
      `  ${place(finding, link.left)}`,
      `  ${place(finding, link.right)}`,
      ...rows.flatMap((row) => {
        const line = weight(row.words, row.bits)
        const detail = oneLine(row.detail)
        if (detail === "") return [line]
        return line.length + 2 + detail.length <= terminalColumns ? [`${line}  ${detail}`] : [line, ...paragraph(detail, 6)]
      }),
      `    ${"-".repeat(width + 8)}`,
      weight("sum", link.bits)
    ]
  })
}

function comparisons(finding: Finding): ReadonlyArray<string> {
  const name = (variant: number): string => {
    const found = finding.variants[variant]
    return found === undefined ? variantLetter(variant) : `${variantLetter(variant)} ${oneLine(found.value)}`
  }
  return finding.trace.comparisons.flatMap(({ because, left, relation, right }) =>
    paragraph(`${name(left)} / ${name(right)}: ${relation}, because ${because}`, 2))
}

function section(title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> {
  return lines.length === 0 ? [] : ["", `${title}:`, ...lines]
}

/**
 * Why a finding is there, in plain text of at most 100 columns: what each source says and how it was normalised, the
 * evidence in bits that lined the claims up, the comparisons, the steps to the verdict and what may explain a
 * difference. An id may be shortened as long as it is unique; for an unknown one the text says so (ask
 * {@link findFinding} first to tell the cases apart).
 */
export function explainFinding(report: Report, id: string): string {
  const finding = findFinding(report, id)
  if (finding === null) return `No finding of this report, or more than one, has an id that begins with "${oneLine(id)}".\n`
  const words = verdictWords[finding.verdict]
  const lines = [
    ...paragraph(`${words.symbol} ${capitalised(words.one)}: ${finding.topic}`, 0),
    ...paragraph(`${severityWords[finding.severity]}, confidence ${percentOf(finding.confidence)}, rule ${finding.rule}, finding ${finding.id}`, 0),
    "",
    ...wrapped(oneLine(finding.message), terminalColumns),
    ...decisionNotes(finding).flatMap((note) => ["", ...paragraph(note, 0)]),
    ...section("From words to values", [...normalisations(finding), ...witnessNotes(finding).flatMap((note) => paragraph(note, 2))]),
    ...section("Evidence that these are claims of the same thing, in bits", waterfall(finding)),
    ...section("Values compared", comparisons(finding)),
    ...section("Why this verdict", finding.trace.verdict.flatMap((step, index) => paragraph(`${index + 1}. ${step}`, 2))),
    ...section("What may explain it", finding.explanations.flatMap(({ source, text }) =>
      paragraph(`- ${text}${source === null ? "" : ` (${source})`}`, 2)))
  ]
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`
}
