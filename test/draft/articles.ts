import { checkDraft } from "../../src/check-draft.ts"
import type { Article } from "../../src/model/article.ts"
import type { DraftFinding, DraftReport } from "../../src/model/draft.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** A source: its text, and the day it appeared. */
export type SourceText = string | readonly [date: string, text: string]

/** Sources by these texts, `1.txt` and so on. */
export const sourcesOf = (...texts: ReadonlyArray<SourceText>): ReadonlyArray<Article> => texts.map((one, index) =>
  articleOf(typeof one === "string" ? one : one[1], { id: `${index + 1}.txt`, published: typeof one === "string" ? null : { date: one[0] } }))

/** A draft held against sources with these texts. */
export const draftReport = (draft: string, ...sources: ReadonlyArray<SourceText>): DraftReport =>
  checkDraft(articleOf(draft, { id: "draft.txt" }), sourcesOf(...sources), compiled, { version: "0" })

/** The finding on these words of the draft. Throws where there is none, or more than one. */
export const findingOn = (report: DraftReport, quote: string): DraftFinding => {
  const found = report.findings.filter(({ places }) => places.some((place) => place.quote === quote))
  if (found.length === 1) return found[0]!
  throw new Error(`${found.length} findings on "${quote}", of: ${report.findings.map(({ places }) => places[0]!.quote).join(" | ")}`)
}
