import type { Article } from "../model/article.ts"
import type { Finding, Report, Source } from "../model/report.ts"
import { isSettled } from "../review/decisions.ts"
import { visible } from "./visible.ts"
import { variantLetter } from "./words.ts"

type Column = readonly [name: string, cell: (finding: Finding, source: Source) => string | number | null]

/** What a sheet is sorted and filtered by stands first, the long texts last. */
const columns: ReadonlyArray<Column> = [
  ["finding", ({ id }) => id],
  ["verdict", ({ verdict }) => verdict],
  ["severity", ({ severity }) => severity],
  ["confidence", ({ confidence }) => confidence],
  ["kind", ({ kind }) => kind],
  ["topic", ({ topic }) => topic],
  ["variant", (_, { variant }) => variantLetter(variant)],
  ["value", (_, { value }) => value],
  ["article", (_, { article }) => article],
  ["line", (_, { line }) => line],
  ["column", (_, { column }) => column],
  ["start", (_, { start }) => start],
  ["end", (_, { end }) => end],
  ["speaker", (_, { speaker }) => speaker],
  ["modality", (_, { modality }) => modality],
  ["as of", (_, { asOf }) => asOf],
  ["witness", (_, { witness }) => witness],
  ["rule", (_, { rule }) => rule],
  ["settled", (finding) => (isSettled(finding) ? "yes" : "no")],
  ["decision", ({ decision }) => decision?.as ?? null],
  ["because", ({ decision }) => decision?.because ?? null],
  ["quote", (_, { quote }) => quote],
  ["sentence", (_, { sentence }) => sentence.text],
  ["message", ({ message }) => message]
]

/**
 * What makes a spreadsheet run a cell as a formula when it begins with it, full-width forms and line feeds included; and
 * the apostrophe, so that taking the one put before it away gives every text back.
 */
const actsInSpreadsheets = /^[=+\-@\t\r\n＝＋－＠']/u

const inert = (text: string): string => (actsInSpreadsheets.test(text) ? `'${text}` : text)

/** Numbers are the report's own and cannot be formulas. */
const cell = (value: string | number | null): string => {
  if (typeof value === "number") return String(value)
  const text = inert(visible(value ?? ""))
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text
}

const row = (cells: ReadonlyArray<string | number | null>): string => `${cells.map(cell).join(",")}\r\n`

/**
 * A table for spreadsheets (RFC 4180): a header, then one row for each source of each finding. Begins with a byte order
 * mark, without which Excel reads UTF-8 as something else. No cell can act as a formula: one that would, or that begins
 * with an apostrophe, has an apostrophe before it.
 */
export function renderCsv(report: Report, _articles: ReadonlyArray<Article>): string {
  const rows = report.findings.flatMap((finding) =>
    finding.sources.map((source) => row(columns.map(([, cellOf]) => cellOf(finding, source)))))
  return `\uFEFF${row(columns.map(([name]) => name))}${rows.join("")}`
}
