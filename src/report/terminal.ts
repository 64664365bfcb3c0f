import type { Article } from "../model/article.ts"
import type { Finding, Report } from "../model/report.ts"
import { isSettled } from "../review/decisions.ts"
import { decisionNotes, settledWords, staleHeading, staleHints, staleNote } from "./decisions.ts"
import { articleReference, indented, terminalColumns, wrapped } from "./terminal/layout.ts"
import { capitalised, count, differences, headline, nothingFound, sentence, shortened, verdictOrder, verdictWords } from "./words.ts"
import { oneLine } from "./visible.ts"

/** How many differences the summary names; the rest is in the written reports. */
const namedDifferences = 5

function counts(report: Report): ReadonlyArray<string> {
  const width = Math.max(...verdictOrder.map((verdict) => String(report.summary.verdicts[verdict]).length))
  return verdictOrder.map((verdict) => {
    const words = verdictWords[verdict]
    const amount = report.summary.verdicts[verdict]
    return `  ${words.symbol} ${String(amount).padStart(width)} ${(amount === 1 ? words.one : words.many).padEnd(14)} ${words.means}`
  })
}

/** Values are named up to this length. */
const valueUnits = 90

function values(finding: Finding): string {
  return finding.variants.map((variant) => {
    const [first, ...others] = variant.articles
    const more = others.length === 0 ? "" : ` and ${others.length} more`
    return `${shortened(oneLine(variant.value), valueUnits)} (${first === undefined ? "no article" : articleReference(first)}${more})`
  }).join(" | ")
}

function paragraph(words: string, columns: number): ReadonlyArray<string> {
  return indented(wrapped(oneLine(words), terminalColumns - columns - 2), columns)
}

/** How many decisions that no longer hold the summary explains; the others are counted. */
const namedStale = 5

function stale(report: Report): ReadonlyArray<string> {
  const all = report.stale ?? []
  if (all.length === 0) return []
  return [
    "", ...paragraph(`${staleHeading(report)}${all.length > namedStale ? `. The first ${namedStale}` : ""}:`, 0),
    ...all.slice(0, namedStale).flatMap((one) => [
      ...paragraph(`${one.topic} [${one.id}]`, 2), ...paragraph(staleNote(one), 4), ...paragraph(one.why, 4), ...staleHints(one).flatMap((hint) => paragraph(hint, 4))
    ])
  ]
}

/**
 * The summary that ends `variorum check`: plain text of at most 100 columns, with the counts and the differences most
 * worth a look, each with its values and what an editor says of it.
 */
export function renderTerminal(report: Report, _articles: ReadonlyArray<Article>): string {
  const lines = [headline(report), ""]
  if (report.findings.length === 0) lines.push(`  ${nothingFound}`)
  else lines.push(...counts(report))
  const found = differences(report).filter((finding) => !isSettled(finding))
  if (found.length > 0) {
    lines.push("", found.length > namedDifferences ? `The first ${namedDifferences} of ${found.length} differences:` : "Differences:")
    for (const finding of found.slice(0, namedDifferences)) {
      const tail = `  [${oneLine(finding.id)}]`
      lines.push(
        `  ${verdictWords[finding.verdict].symbol} ${shortened(oneLine(finding.topic), terminalColumns - 4 - tail.length)}${tail}`,
        ...paragraph(values(finding), 4),
        ...decisionNotes(finding).flatMap((note) => paragraph(note, 4)))
    }
  }
  const settled = report.findings.filter(isSettled)
  if (settled.length > 0) lines.push("", settledWords(settled))
  lines.push(...stale(report))
  if (report.unreadable.length > 0) {
    lines.push("", `${capitalised(count(report.unreadable.length, "file"))} could not be read:`)
    for (const file of report.unreadable) {
      lines.push(...indented(wrapped(`${oneLine(file.path)}: ${sentence(oneLine(file.reason))} ${oneLine(file.hint)}`, terminalColumns - 4), 2))
    }
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`
}
