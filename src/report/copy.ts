import type { Finding, Report, Source } from "../model/report.ts"
import { asMarkdown, asText, type Taken, type TakenSource } from "./taken.ts"
import { toldIn } from "./told.ts"
import { articleName, capitalised, percentOf, variantLetter, witnessNotes } from "./words.ts"

/** How a source is named and qualified, in the order of a credit line. */
export const credit = (report: Report, source: Source): ReadonlyArray<string> => {
  const article = report.articles.find(({ id }) => id === source.article)
  const place = `${source.article}:${source.line}`
  return [
    article === undefined ? place : `${articleName(article)} (${place})`,
    ...qualified(source)
  ]
}

/** What a reader should know of how a source puts it. */
export const qualified = ({ asOf, modality, speaker }: Source): ReadonlyArray<string> => [
  ...(speaker === null ? [] : [`said by ${speaker}`]),
  ...(modality === "asserted" ? [] : [modality]),
  ...(asOf === null ? [] : [`as of ${asOf}`])
]

/** The sentence of a source as the words before its quotation, the quotation, and the words after it. */
export const aroundQuote = ({ end, quote, sentence, start }: Source): readonly [before: string, quote: string, after: string] => [
  sentence.text.slice(0, Math.max(0, start - sentence.start)),
  quote,
  end < sentence.end ? sentence.text.slice(end - sentence.start) : ""
]

const takenSource = (report: Report, source: Source): TakenSource => ({ credit: credit(report, source).join(", "), around: aroundQuote(source) })

/** A finding as it is taken along. */
const takenOf = (report: Report, finding: Finding): Taken => ({
  id: finding.id, verdict: finding.verdict, confidence: percentOf(finding.confidence),
  topic: capitalised(finding.topic), message: finding.message,
  variants: finding.variants.map(({ value }, index) => ({
    letter: variantLetter(index), value,
    sources: toldIn(finding).filter(({ source }) => source.variant === index).map(({ source }) => takenSource(report, source))
  })),
  notes: witnessNotes(finding), explanations: finding.explanations
})

/** One finding to paste anywhere: what is claimed, who says what in which words, and what may explain a difference. */
export const findingAsText = (report: Report, finding: Finding): string => asText(takenOf(report, finding))

/** The same in GitHub-flavoured Markdown. */
export const findingAsMarkdown = (report: Report, finding: Finding): string => asMarkdown(takenOf(report, finding))
