import { Readability } from "@mozilla/readability"
import { parseHTML } from "linkedom"
import type { Article, Exclusion } from "../model/article.ts"
import { furniture } from "./furniture.ts"
import { detailsOf, maxDepth, type Survey, surveyHtml } from "./html-details.ts"
import { type HtmlText, htmlToText } from "./html-text.ts"
import { type Readable, readable, refused } from "./refusal.ts"

/**
 * The DOM recurses, and ranking an element looks at all those around it. Beyond this, several times what large news
 * pages have, the plain text of the body must do.
 */
const domLimits = { depth: 400, bulk: 500_000 } as const

interface Extracted extends HtmlText {
  readonly title: string | null
  readonly author: string | null
}

/** The main text by Readability, or null where it finds none or the page is beyond what it can do. */
const mainText = (html: string, survey: Survey): Extracted | null => {
  if (survey.depth > domLimits.depth || survey.bulk > domLimits.bulk) return null
  try {
    const whole = /<html[\s>]/iu.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
    const { document } = parseHTML(whole)
    const found = new Readability(document).parse()
    if (found?.content == null) return null
    return { ...htmlToText(found.content), title: found.title ?? null, author: found.byline ?? null }
  } catch {
    // Whatever markup makes the DOM or Readability fail, the words of the page are still there.
    return null
  }
}

const merged = (captions: ReadonlyArray<Exclusion>, others: ReadonlyArray<Exclusion>): ReadonlyArray<Exclusion> => {
  const all = [...captions, ...others].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const kept: Array<Exclusion> = []
  for (const exclusion of all) {
    const { start, end } = exclusion.span
    const from = Math.max(start, kept.at(-1)?.span.end ?? 0)
    if (from < end) kept.push({ ...exclusion, span: { start: from, end } })
  }
  return kept
}

/**
 * One article of an HTML page. Its text is the main text by Readability, or, where that fails, the text of the body
 * without navigation, footers and forms. Refused when the page has no text or nests without end.
 */
export const readHtml = (id: string, html: string): Readable<Article> => {
  const survey = surveyHtml(html)
  if (survey === null) return refused(`nests elements more than ${maxDepth} deep`, "save the article's text as a .txt file")
  const main = mainText(html, survey)
  const { text, captions } = main !== null && main.text !== "" ? main : htmlToText(html, true)
  if (text === "") return refused("has no text", "check that the saved page holds the article itself, not a script that loads it")
  const details = detailsOf(survey, { title: main?.title ?? null, author: main?.author ?? null })
  return readable({
    id,
    format: "html",
    ...details,
    language: details.language ?? "en",
    text,
    exclusions: merged(captions.map((span) => ({ span, reason: "caption or gallery" })), furniture(text, "html"))
  })
}
