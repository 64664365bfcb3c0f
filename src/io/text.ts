import type { Article, ArticleFormat, Exclusion } from "../model/article.ts"
import { furniture } from "./furniture.ts"
import { readFrontMatter } from "./front-matter.ts"
import { type Readable, readable } from "./refusal.ts"

/** Longer first lines are no headlines. */
const maxHeadline = 150

/**
 * The headline of a text without front matter: its first line, if it stands alone, is short, and is followed by a
 * longer paragraph. Null otherwise: a first paragraph must not be taken for a title.
 */
export const headline = (text: string, from: number, exclusions: ReadonlyArray<Exclusion>): string | null => {
  const [first, second] = text.slice(from, from + 20 * maxHeadline).split(/\r?\n/u)
    .map((line) => line.trim().replace(/^#{1,6}\s+|\s+#+$/gu, ""))
    .filter((line) => /[\p{L}\d]/u.test(line))
  if (first === undefined || second === undefined || first.length > maxHeadline) return null
  const start = text.indexOf(first, from)
  if (exclusions.some(({ span }) => span.start <= start && start < span.end)) return null
  const sentence = /[.!?:;,]["'”’)]*$/u.test(first)
  return !sentence || (first.length < 100 && second.length > 3 * first.length && /[\p{L}\d]\.$/u.test(first)) ? first : null
}

/** One article of a decoded text file. `format` says whether Markdown's own marks are furniture, too. */
export const readPlain = (id: string, text: string, format: ArticleFormat): Readable<Article> => {
  const front = readFrontMatter(text)
  if (!front.ok) return front
  const { details, end } = front.value
  const exclusions = furniture(text, format, end)
  return readable({
    id,
    format,
    ...details,
    title: details.title ?? headline(text, end, exclusions),
    language: details.language ?? "en",
    text,
    exclusions: end === 0 ? exclusions : [{ span: { start: 0, end }, reason: "front matter" }, ...exclusions]
  })
}

/** One article of a plain text file. Front matter is read here, too, since people put it there. */
export const readText = (id: string, text: string): Readable<Article> => readPlain(id, text, "text")
