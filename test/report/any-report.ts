import fc, { type Arbitrary } from "fast-check"
import type { Article } from "../../src/model/article.ts"
import { decisionKinds, type Finding, type Report, severities, type Source, verdicts } from "../../src/model/report.ts"
import { claimKinds } from "../../src/model/rule.ts"
import { lineIndex } from "../../src/text/lines.ts"
import { plainArticle } from "../../src/testing/articles.ts"
import { reportOf, variantsOf } from "./sample.ts"

/** Any units at all, halves of characters included, and often what means something in one of the formats. */
export const anyText: Arbitrary<string> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.array(fc.oneof(
    fc.constantFrom("=1+1", "+", "-", "@", "＝", "'", "\"", ",", ";", "\t", "\r", "\n", "\r\n", "]]>", "<", "&", "&amp;", "::", "%", "%0A", "[x](1)", "{0}", "\\", "\0",
      "\uFFFE", "\uFFFF", "\uD83D", "\uDE00", "😀", "\u202E", "\u2028", "\uFEFF", "é", "two words"),
    fc.string({ unit: "binary", maxLength: 3 })
  ), { maxLength: 8 }).map((parts) => parts.join(""))
)

const anyArticles: Arbitrary<ReadonlyArray<Article>> = fc.array(
  fc.record({ name: fc.string({ unit: "binary", maxLength: 6 }), text: anyText, source: fc.option(anyText), format: fc.constantFrom("text", "markdown", "html") }),
  { minLength: 1, maxLength: 3 }
).map((all) => all.map(({ format, name, source, text }, index) => ({ ...plainArticle(`${index} ${name}`, `${text} words`), format, source })))

const anySource = (articles: ReadonlyArray<Article>): Arbitrary<Source> => fc.constantFrom(...articles).chain((article) => fc.record({
  span: fc.tuple(fc.nat(article.text.length), fc.nat(article.text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
  value: anyText, variant: fc.nat(3), speaker: fc.option(anyText), asOf: fc.option(anyText), rule: fc.string({ minLength: 1 }),
  modality: fc.constantFrom("asserted", "hedged", "planned", "denied", "hypothetical")
}).map(({ span: { end, start }, ...source }): Source => {
  const lines = lineIndex(article.text)
  return {
    article: article.id, start, end, quote: article.text.slice(start, end), line: lines.lineOf(start), column: lines.columnOf(start),
    sentence: { start: 0, end: article.text.length, text: article.text }, witness: article.id, ...source
  }
}))

const anyFinding = (articles: ReadonlyArray<Article>): Arbitrary<Finding> => fc.record({
  rule: fc.constantFrom("count", "age.after-name", "{0}", "\u202E"), kind: fc.constantFrom(...claimKinds), topic: anyText, verdict: fc.constantFrom(...verdicts),
  severity: fc.constantFrom(...severities), confidence: fc.double({ min: 0, max: 1, noNaN: true }), message: anyText,
  explanations: fc.array(fc.record({ text: anyText, source: fc.option(anyText) }), { maxLength: 2 }),
  sources: fc.array(anySource(articles), { minLength: 1, maxLength: 5 }),
  decision: fc.option(fc.record({ as: fc.constantFrom(...decisionKinds), because: anyText.map((text) => `${text}x`), by: fc.constantFrom("An Editor", "<b>") })),
  accepted: fc.boolean()
}).map(({ accepted, decision, sources, ...fields }): Finding => ({
  id: "", ...fields, sources, variants: variantsOf(sources), trace: { links: [], comparisons: [], verdict: [] },
  ...(decision === null ? {} : { decision }), ...(accepted ? { accepted: true } : {})
}))

/** Any report at all, with the articles it is of: every text in it may hold anything. */
export const anyReport: Arbitrary<{ readonly report: Report, readonly articles: ReadonlyArray<Article> }> = anyArticles.chain((articles) =>
  fc.record({
    findings: fc.array(anyFinding(articles), { maxLength: 5 }),
    unreadable: fc.array(fc.record({ path: anyText.map((name) => `file ${name}`), reason: anyText, hint: anyText }), { maxLength: 2 })
  }).map(({ findings, unreadable }) => ({
    articles, report: reportOf(findings.map((finding, index) => ({ ...finding, id: `${index}` })), articles, { unreadable })
  })))
