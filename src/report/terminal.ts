import type { Article } from "../model/article.ts"
import type { Finding, Report } from "../model/report.ts"
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

function values(finding: Finding): string {
  return finding.variants.map((variant) => {
    const [first, ...others] = variant.articles
    const more = others.length === 0 ? "" : ` and ${others.length} more`
    return `${oneLine(variant.value)} (${first === undefined ? "no article" : articleReference(first)}${more})`
  }).join(" | ")
}

/**
 * The summary that ends `variorum check`: plain text of at most 100 columns, with the counts and the differences most
 * worth a look, two lines each.
 */
export function renderTerminal(report: Report, _articles: ReadonlyArray<Article>): string {
  const lines = [headline(report), ""]
  if (report.findings.length === 0) lines.push(`  ${nothingFound}`)
  else lines.push(...counts(report))
  const found = differences(report)
  if (found.length > 0) {
    lines.push("", found.length > namedDifferences ? `The first ${namedDifferences} of ${found.length} differences:` : "Differences:")
    for (const finding of found.slice(0, namedDifferences)) {
      const tail = `  [${oneLine(finding.id)}]`
      lines.push(
        `  ${verdictWords[finding.verdict].symbol} ${shortened(oneLine(finding.topic), terminalColumns - 4 - tail.length)}${tail}`,
        `    ${shortened(values(finding), terminalColumns - 4)}`)
    }
  }
  if (report.unreadable.length > 0) {
    lines.push("", `${capitalised(count(report.unreadable.length, "file"))} could not be read:`)
    for (const file of report.unreadable) {
      lines.push(...indented(wrapped(`${oneLine(file.path)}: ${sentence(oneLine(file.reason))} ${oneLine(file.hint)}`, terminalColumns - 4), 2))
    }
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`
}
