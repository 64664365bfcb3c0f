/** The kinds of files that people write, by which `variorum schema` knows them. */
export const schemaNames = ["annotations", "config", "explanation", "lexicon", "rule", "weights"] as const
export type SchemaName = (typeof schemaNames)[number]
