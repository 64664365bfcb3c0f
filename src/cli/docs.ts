// Writes the generated files: the rule reference and the JSON Schema of the report in `docs/`, and the script of the
// HTML report. `npm run docs`
import { Effect } from "effect"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { readRules } from "../io/rules.ts"
import { builtInRules } from "../package.ts"
import { reportJsonSchema } from "../report/schema.ts"
import { pageScriptModule } from "./page-script.ts"
import { ruleReference } from "./reference.ts"

const root = join(builtInRules, "..")

const files = {
  "docs/rule-reference.md": ruleReference(Effect.runSync(readRules([builtInRules])), builtInRules),
  "docs/report.schema.json": reportJsonSchema(),
  "src/report/html/script.ts": pageScriptModule()
}

for (const [name, text] of Object.entries(files)) writeFileSync(join(root, name), text)
