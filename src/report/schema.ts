import { JsonSchema, Schema } from "effect"
import { Report } from "../model/report.ts"

/**
 * The JSON Schema (2020-12) of `report.json` as the text of `docs/report.schema.json`. Properties that it does not name
 * are allowed: a later minor version may add some without breaking whoever validates version 1.
 */
export function reportJsonSchema(): string {
  const { schema } = Schema.toJsonSchemaDocument(Report)
  return `${JSON.stringify({
    $schema: JsonSchema.META_SCHEMA_URI_DRAFT_2020_12,
    title: "Variorum report",
    description: "What several articles say about the same events: the claims that line up, and how their values agree or differ.",
    ...schema
  }, null, 2)}\n`
}
