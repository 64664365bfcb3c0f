import type { Article } from "../model/article.ts"
import type { Readable } from "./refusal.ts"
import { readPlain } from "./text.ts"

/** One article of a Markdown file: the text stays the whole file, so that offsets are offsets into it. */
export const readMarkdown = (id: string, text: string): Readable<Article> => readPlain(id, text, "markdown")
