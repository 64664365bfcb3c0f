import { Schema } from "effect"
import { readFileSync } from "node:fs"
import type { CompiledRules } from "../../src/extract/compile.ts"
import type { Article } from "../../src/model/article.ts"

/** One line of the table: a data set with what was counted in it, and its figures as shares from 0 to 1. */
export interface Row {
  readonly set: string
  readonly counts: Readonly<Record<string, number>>
  readonly shares: Readonly<Record<string, number>>
}

/** What one measure found: its figures, and each error as a line for a person to read. */
export interface Measure {
  readonly name: string
  readonly rows: ReadonlyArray<Row>
  readonly errors: ReadonlyArray<string>
}

/** Runs one measure on its part of the data. Throws where a file is missing or a line has another shape. */
export type Run = (folder: string, rules: CompiledRules) => Measure

/** The lines of a JSONL file. Throws with the line's number where one does not fit. */
export const readLines = <A>(file: string, line: Schema.Decoder<A>): ReadonlyArray<A> => {
  const decode = Schema.decodeUnknownSync(Schema.fromJsonString(line))
  return readFileSync(file, "utf8").split("\n").filter((text) => text.trim() !== "").map((text, index) => {
    try { return decode(text) } catch (error) { throw new Error(`${file}:${index + 1}: ${error instanceof Error ? error.message : String(error)}`, { cause: error }) }
  })
}

/** A plain-text article; `date` is `YYYY-MM-DD`. */
export const articleOf = (id: string, text: string, date: string | null = null): Article => ({
  id, format: "text", title: null, source: null, author: null, published: date === null ? null : { date }, url: null, language: "en", text, exclusions: []
})

/** Two one-sentence articles. */
export const pairOf = (premise: string, hypothesis: string, dates: readonly [string | null, string | null] = [null, null]): readonly [Article, Article] =>
  [articleOf("premise.txt", premise, dates[0]), articleOf("hypothesis.txt", hypothesis, dates[1])]

/** A part of a whole; 0 of nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** Precision, recall and their harmonic mean. */
export const precisionRecall = (right: number, answered: number, expected: number): { readonly precision: number, readonly recall: number, readonly f1: number } => {
  const precision = share(right, answered)
  const recall = share(right, expected)
  return { precision, recall, f1: precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall) }
}
