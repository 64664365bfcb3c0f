import type { Article } from "../model/article.ts"
import { Report } from "../model/report.ts"
import { encoder } from "./encode.ts"
import { escapeHiddenInJson } from "./visible.ts"

const encode = encoder(Report)

/**
 * The JSON report: two spaces of indentation, a final newline, keys in the order of the schema. Characters that an
 * editor would hide or reorder are written as `\u` escapes. Throws if the report has another shape than its schema.
 */
export function renderJson(report: Report, _articles: ReadonlyArray<Article>): string {
  const kinds = Object.entries(report.summary.kinds).sort(([left], [right]) => (left < right ? -1 : 1))
  const stable: Report = { ...report, summary: { ...report.summary, kinds: Object.fromEntries(kinds) } }
  return `${escapeHiddenInJson(JSON.stringify(encode(stable), null, 2))}\n`
}
