import type { Article } from "../../model/article.ts"
import type { DraftFinding, DraftReport, DraftState } from "../../model/draft.ts"
import { frameOf } from "../terminal/frame.ts"
import { plain, type Ink, type Tone } from "../terminal/ink.ts"
import { indented, terminalColumns, wrapped } from "../terminal/layout.ts"
import { oneLine } from "../visible.ts"
import { capitalised, count, sentence, shortened } from "../words.ts"
import { changedWords, copiesNote, draftHeadline, stanceWords, stateCounts, stateWords, toldBy, wantsLook, type Told } from "./words.ts"

const tones: Readonly<Record<DraftState, Tone>> = {
  "differs": "alarm", "misquoted": "alarm", "attributed-to-another": "alarm", "against-itself": "alarm", "out-of-date": "notice", "not-found": "notice",
  "one-source": "strong", "supported": "calm"
}

/** Longer quotations of a source are cut: they stand whole in the other formats. */
const shownQuote = 120

/**
 * A draft's findings as compilers show theirs: the place, the line with marks under the claim, what the sources say. What
 * differs comes first, then what no source gives, then a line for each claim that is backed, and the counts.
 *
 * @param draft the text that the findings' places point into
 * @param ink colours, or none
 */
export function renderDraftTerminal(report: DraftReport, draft: Article, ink: Ink = plain): string {
  const framed = (wanted: (state: DraftState) => boolean) =>
    report.findings.filter(({ state }) => wanted(state)).flatMap((finding) => [...inFull(report, finding, draft, ink), ""])
  const note = copiesNote(report)
  const lines = [
    ...framed(wantsLook),
    ...framed((state) => state === "not-found"),
    ...inShort(report, "one-source", ink),
    ...inShort(report, "supported", ink),
    draftHeadline(report),
    ...counts(report, ink),
    ...(report.findings.length > 0 ? [] : ["  The draft makes no claim that could be looked for in sources."]),
    ...(note === null ? [] : indented(wrapped(oneLine(note), terminalColumns - 4), 2)),
    ...unreadable(report)
  ]
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`
}

function place(path: string, { column, line }: { readonly line: number, readonly column: number }): string {
  return `${oneLine(path)}:${line}:${column}`
}

function inFull(report: DraftReport, finding: DraftFinding, draft: Article, ink: Ink): ReadonlyArray<string> {
  const [first, ...others] = finding.places
  const both = finding.state === "against-itself"
  const frames = (both ? finding.places : [first!]).map((at) =>
    frameOf(draft.text, { span: at, value: { start: at.valueStart, end: at.valueEnd } }, terminalColumns - 10))
  const width = Math.max(3, ...frames.flat().map(({ line }) => String(line).length))
  const gutter = (number: string) => ink("quiet", `  ${number.padStart(width)} │ `)
  const words = stateWords[finding.state]
  return [
    `${ink("strong", place(report.draft.path, first!))}: ${ink(tones[finding.state], words.one)}: ${oneLine(finding.topic)}  ${ink("quiet", `[${finding.id}]`)}`,
    ...frames.flatMap((frame) => frame.flatMap(({ line, marks, words: shown }) => [`${gutter(String(line))}${shown}`, `${gutter("")}${ink(tones[finding.state], marks)}`])),
    ...(both || others.length === 0 ? [] : [`${" ".repeat(width + 2)} also at ${others.map((at) => `${at.line}:${at.column}`).join(", ")}`]),
    ...toldBy(finding).flatMap((told) => said(finding, told, width + 3, ink)),
    ...finding.explanations.flatMap(({ text }) => indented(wrapped(`note: ${oneLine(text)}`, terminalColumns - width - 5), width + 3))
  ]
}

function said(finding: DraftFinding, { copies, source }: Told, columns: number, ink: Ink): ReadonlyArray<string> {
  const { symbol, word } = stanceWords[source.stance]
  const head = `${symbol} ${place(source.article, source)}${copies.length === 0 ? "" : ` and ${count(copies.length, "copy", "copies")}`}`
  const quote = oneLine(source.quote)
  const value = oneLine(source.value)
  const says = [
    ...(quote.toLowerCase().includes(value.toLowerCase()) ? [] : [value]), `“${shortened(quote, shownQuote)}”`,
    ...(source.speaker === null || source.stance === "agrees" ? [] : [`said by ${oneLine(source.speaker)}`]),
    ...(source.published === null || (source.stance !== "newer" && source.stance !== "older") ? [] : [source.published])
  ].join(", ")
  const changed = changedWords(finding, source)
  return [
    ...indented(wrapped(`${head}: ${word}: ${says}`, terminalColumns - columns - 2), columns).map((line, index) =>
      (index === 0 ? line.replace(head, ink("strong", head)) : line)),
    ...(changed === null ? [] : indented(wrapped(oneLine(changed), terminalColumns - columns - 4), columns + 2))
  ]
}

/** A backed claim takes one line: where, what, and who gives it. */
function inShort(report: DraftReport, state: DraftState, ink: Ink): ReadonlyArray<string> {
  const findings = report.findings.filter((finding) => finding.state === state)
  if (findings.length === 0) return []
  return [`${ink(tones[state], stateWords[state].heading)}:`, ...findings.flatMap((finding) => {
    const at = finding.places[0]!
    const from = toldBy(finding).filter(({ source }) => source.stance === "agrees").map(({ source }) => `${oneLine(source.article)}:${source.line}`)
    const line = `${`${at.line}:${at.column}`.padEnd(8)}“${shortened(oneLine(at.quote), 50)}”  ${from.join(", ")}`
    return indented(wrapped(line, terminalColumns - 4), 2).map((one, index) => (index === 0 ? one : `        ${one}`))
  }), ""]
}

function counts(report: DraftReport, ink: Ink): ReadonlyArray<string> {
  const found = stateCounts(report)
  const width = Math.max(0, ...found.map(({ amount }) => String(amount).length))
  const heads = Math.max(0, ...found.map(({ state }) => stateWords[state].heading.length))
  return found.map(({ amount, state }) => {
    const { heading, means, symbol } = stateWords[state]
    return `  ${ink(tones[state], `${symbol} ${String(amount).padStart(width)} ${heading.toLowerCase()}`)}${" ".repeat(heads - heading.length)}  ${ink("quiet", means)}`
  })
}

function unreadable({ unreadable: files }: DraftReport): ReadonlyArray<string> {
  return files.length === 0 ? [] : [`${capitalised(count(files.length, "source"))} could not be read:`, ...files.flatMap(({ hint, path, reason }) =>
    indented(wrapped(`${oneLine(path)}: ${sentence(oneLine(reason))} ${oneLine(hint)}`, terminalColumns - 4), 2))]
}
