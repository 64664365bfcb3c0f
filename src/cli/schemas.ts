import { JsonSchema, Schema } from "effect"
import { AnnotationFile } from "../model/annotation.ts"
import { Config } from "../model/config.ts"
import { ExplanationFile, LexiconFile, RuleFile, WeightsFile } from "../model/rule.ts"
import type { SchemaName } from "./schema-names.ts"

interface Described {
  readonly schema: Schema.Top
  readonly title: string
}

/** The files that people write, by the name of their schema. */
const written = {
  annotations: { schema: AnnotationFile, title: "Annotations of a story for variorum eval" },
  config: { schema: Config, title: "Configuration of Variorum, variorum.config.yaml" },
  explanation: { schema: ExplanationFile, title: "An explanation, NAME.explanation.yaml" },
  lexicon: { schema: LexiconFile, title: "A lexicon, NAME.lexicon.yaml" },
  rule: { schema: RuleFile, title: "A claim rule, NAME.rule.yaml" },
  weights: { schema: WeightsFile, title: "Weights of evidence, NAME.weights.yaml" }
} satisfies Record<SchemaName, Described>

/** The JSON Schema (2020-12) of a kind of file, as the text of `docs/schemas/NAME.schema.json`: editors complete and check by it. */
export const jsonSchemaOf = (name: SchemaName): string => {
  const { schema, title } = written[name]
  const { schema: generated } = Schema.toJsonSchemaDocument(schema)
  return `${JSON.stringify({ $schema: JsonSchema.META_SCHEMA_URI_DRAFT_2020_12, title, ...generated, additionalProperties: false }, null, 2)}\n`
}
