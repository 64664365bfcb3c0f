import type { Finding, Report, Source } from "../model/report.ts"
import { code, escapeMarkdown, webLink } from "./markdown/escape.ts"
import { oneLine } from "./visible.ts"
import { articleName, capitalised, percentOf, variantLetter, verdictWords, witnessNotes } from "./words.ts"

/** How a source is named and qualified, in the order of a credit line. */
export const credit = (report: Report, source: Source): ReadonlyArray<string> => {
  const article = report.articles.find(({ id }) => id === source.article)
  const place = `${source.article}:${source.line}`
  return [
    article === undefined ? place : `${articleName(article)} (${place})`,
    ...(source.speaker === null ? [] : [`said by ${source.speaker}`]),
    ...(source.modality === "asserted" ? [] : [source.modality]),
    ...(source.asOf === null ? [] : [`as of ${source.asOf}`])
  ]
}

/** The sentence of a source as the words before its quotation, the quotation, and the words after it. */
export const aroundQuote = ({ end, quote, sentence, start }: Source): readonly [before: string, quote: string, after: string] => [
  sentence.text.slice(0, Math.max(0, start - sentence.start)),
  quote,
  end < sentence.end ? sentence.text.slice(end - sentence.start) : ""
]

const identity = (finding: Finding): string => `Variorum finding ${finding.id}, confidence ${percentOf(finding.confidence)}`

/** One finding to paste anywhere: what is claimed, who says what in which words, and what may explain a difference. */
export function findingAsText(report: Report, finding: Finding): string {
  const words = verdictWords[finding.verdict]
  const variants = finding.variants.flatMap((variant, index) => [
    "",
    `${variantLetter(index)}: ${oneLine(variant.value)}`,
    ...finding.sources.filter((source) => source.variant === index).flatMap((source) => [
      `   ${oneLine(credit(report, source).join(", "))}:`,
      `   ${oneLine(aroundQuote(source).join(""))}`
    ])
  ])
  const explanations = finding.explanations.map(({ source, text }) => `- ${oneLine(text)}${source === null ? "" : ` (${oneLine(source)})`}`)
  return `${[
    `${capitalised(words.one)}: ${oneLine(finding.topic)}`,
    oneLine(finding.message),
    ...variants,
    "",
    ...witnessNotes(finding).map((note) => `${note}\n`),
    ...(explanations.length === 0 ? [] : ["What may explain it:", ...explanations, ""]),
    identity(finding)
  ].join("\n")}\n`
}

/** Bold may not begin or end with a space; what stood there moves out of it. */
const bold = (text: string): string => {
  const words = escapeMarkdown(text)
  return words === "" ? "" : `**${words}**`
}

/** Escaped, with the space that parted it from its neighbours. */
const part = (text: string): string => {
  const words = escapeMarkdown(text)
  if (words === "") return text === "" ? "" : " "
  return `${/^\s/u.test(text) ? " " : ""}${words}${/\s$/u.test(text) ? " " : ""}`
}

/** The same in GitHub-flavoured Markdown: each sentence as a block quotation, the exact words of the claim bold. */
export function findingAsMarkdown(report: Report, finding: Finding): string {
  const words = verdictWords[finding.verdict]
  const variants = finding.variants.flatMap((variant, index) => [
    `**${variantLetter(index)}: ${escapeMarkdown(variant.value)}**`,
    ...finding.sources.filter((source) => source.variant === index).flatMap((source) => {
      const [before, quote, after] = aroundQuote(source)
      return [`${escapeMarkdown(credit(report, source).join(", "))}:`, `> ${`${part(before)}${bold(quote)}${part(after)}`.trim()}`]
    })
  ])
  const explanations = finding.explanations.map(({ source, text }) => `- ${escapeMarkdown(text)}${source === null ? "" : ` (${webLink(source)})`}`)
  return `${[
    `### ${words.symbol} ${capitalised(words.one)}: ${escapeMarkdown(finding.topic)}`,
    escapeMarkdown(finding.message),
    ...variants,
    ...witnessNotes(finding).map(escapeMarkdown),
    ...(explanations.length === 0 ? [] : [`What may explain it:\n\n${explanations.join("\n")}`]),
    `${escapeMarkdown("Variorum finding")} ${code(finding.id)}, confidence ${percentOf(finding.confidence)}`
  ].join("\n\n")}\n`
}
