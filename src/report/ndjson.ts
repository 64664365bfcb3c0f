import type { Article } from "../model/article.ts"
import { Finding, Report } from "../model/report.ts"
import { encoder } from "./encode.ts"
import { escapeHiddenInJson } from "./visible.ts"

const encodeReport = encoder(Report)
const encodeFinding = encoder(Finding)

/**
 * The report as a stream of JSON lines. The first is the report without its findings, `{"type":"report",…}`; each of the
 * others is a finding as in the JSON report, `{"type":"finding",…}`. Throws if the report has another shape than its schema.
 */
export function renderNdjson(report: Report, _articles: ReadonlyArray<Article>): string {
  const { findings: _, ...head } = encodeReport({ ...report, findings: [] })
  const lines = [{ type: "report", ...head }, ...report.findings.map((finding) => ({ type: "finding", ...encodeFinding(finding) }))]
  return lines.map((line) => `${escapeHiddenInJson(JSON.stringify(line))}\n`).join("")
}
