import type { Finding } from "../../model/report.ts"
import type { Changes } from "../../review/changes.ts"
import { decisionWord } from "../decisions.ts"
import { indented, terminalColumns, wrapped } from "../terminal/layout.ts"
import { oneLine } from "../visible.ts"
import { count, shortened, verdictWords } from "../words.ts"
import { byVerdict, changeWords, valuesOf } from "./words.ts"

function heading(finding: Finding): string {
  const word = decisionWord(finding)
  const tail = `  [${oneLine(finding.id)}]${word === null ? "" : `  ${word}`}`
  return `    ${verdictWords[finding.verdict].symbol} ${shortened(oneLine(finding.topic), terminalColumns - 6 - tail.length)}${tail}`
}

function paragraph(words: string): ReadonlyArray<string> {
  return indented(wrapped(oneLine(words), terminalColumns - 8), 6)
}

function group<A>(
  word: string, items: ReadonlyArray<A>, findingOf: (item: A) => Finding, below: (item: A) => ReadonlyArray<string>, most: number
): ReadonlyArray<string> {
  if (items.length === 0) return []
  return [
    `  ${count(items.length, `${word} finding`)}`,
    ...byVerdict(items, findingOf).slice(0, most).flatMap((item) => [heading(findingOf(item)), ...below(item).flatMap(paragraph)]),
    ...(items.length > most ? [`    and ${items.length - most} more`] : [])
  ]
}

/**
 * What is new, changed and gone between two reports, in plain text of at most 100 columns; empty if nothing is.
 *
 * @param most how many findings of each group are named; the others are counted
 */
export function changesForTerminal({ added, changed, gone }: Changes, most: number): string {
  const itself = (finding: Finding): Finding => finding
  const lines = [
    ...group("new", added, itself, (finding) => [valuesOf(finding)], most),
    ...group("changed", changed, ({ after }) => after,
      (one) => changeWords(one).map(({ line }) => line), most),
    ...group("former", gone, itself, (finding) => [valuesOf(finding)], most)
  ]
  return lines.map((line) => `${line.trimEnd()}\n`).join("")
}
