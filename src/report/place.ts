import type { Report, Source } from "../model/report.ts"
import { lineIndex } from "../text/lines.ts"

/** Lines and columns count from 1, columns in UTF-16 units; the end is after the last unit. */
export interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/** Where the exact words of a source stand. */
export const regionOf = ({ column, line, quote }: Source): Region => {
  const lines = lineIndex(quote)
  const last = lines.lineOf(quote.length)
  return {
    startLine: line, startColumn: column, endLine: line + last - 1,
    endColumn: last === 1 ? column + quote.length : lines.columnOf(quote.length)
  }
}

/** Articles whose offsets, lines and columns are those of the file. An HTML page's are those of its extracted text. */
export const placedArticles = ({ articles }: Report): ReadonlySet<string> =>
  new Set(articles.filter(({ format }) => format !== "html").map(({ id }) => id))

/** Path of an article below `folder`, which is empty where ids are paths already. */
export const pathIn = (folder: string, article: string): string => (folder === "" ? article : `${folder}/${article}`)

/** A relative path with `/` as a URI reference: every other character that means something in a URI is percent-encoded. */
export const uriOf = (path: string): string =>
  path.split("/").map((part) => encodeURIComponent(part.toWellFormed())).join("/")
