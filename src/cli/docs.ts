// Writes the generated files of `docs/`: the rule reference and the JSON Schema of the report. `npm run docs`
import { Effect } from "effect"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readRules } from "../io/rules.ts"
import { builtInRules } from "../package.ts"
import { reportJsonSchema } from "../report/schema.ts"
import { ruleReference } from "./reference.ts"

const docs = join(builtInRules, "..", "docs")

const files = {
  "rule-reference.md": ruleReference(Effect.runSync(readRules([builtInRules])), builtInRules),
  "report.schema.json": reportJsonSchema()
}

for (const [name, text] of Object.entries(files)) writeFileSync(join(docs, name), text)
