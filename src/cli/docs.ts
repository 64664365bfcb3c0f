// Writes the generated files: the rule reference and the JSON Schemas in `docs/`, and the scripts of
// the pages. `npm run docs`
import { Effect } from "effect"
import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { readRules } from "../io/rules.ts"
import { builtInRules } from "../package.ts"
import { draftJsonSchema } from "../report/draft/json.ts"
import { reportJsonSchema } from "../report/schema.ts"
import { pageScriptModules } from "./page-script.ts"
import { ruleReference } from "./reference.ts"
import { schemaNames } from "./schema-names.ts"
import { jsonSchemaOf } from "./schemas.ts"

const root = join(builtInRules, "..")

const files = {
  "docs/rule-reference.md": ruleReference(Effect.runSync(readRules([builtInRules])), builtInRules),
  "docs/report.schema.json": reportJsonSchema(),
  "docs/draft.schema.json": draftJsonSchema(),
  ...Object.fromEntries(schemaNames.map((name) => [`docs/schemas/${name}.schema.json`, jsonSchemaOf(name)])),
  ...pageScriptModules()
}

for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}
