import { JsonSchema, Schema } from "effect"
import type { Article } from "../../model/article.ts"
import { DraftReport } from "../../model/draft.ts"
import { encoder } from "../encode.ts"
import { escapeHiddenInJson } from "../visible.ts"

const encode = encoder(DraftReport)

/** The report on a draft as JSON: keys in the order of the schema, hidden characters as `\u` escapes. Throws if it has another shape than its schema. */
export function renderDraftJson(report: DraftReport, _draft: Article): string {
  return escapeHiddenInJson(`${JSON.stringify(encode(report), null, 2)}\n`)
}

/** The JSON Schema (2020-12) of `draft.json` as the text of `docs/draft.schema.json`. As for reports, later minor versions may add properties. */
export function draftJsonSchema(): string {
  const { schema } = Schema.toJsonSchemaDocument(DraftReport)
  return `${JSON.stringify({
    $schema: JsonSchema.META_SCHEMA_URI_DRAFT_2020_12,
    title: "Variorum draft report",
    description: "A draft held against sources: the state of each of its checkable claims, with the sources' words.",
    ...schema
  }, null, 2)}\n`
}
