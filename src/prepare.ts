// Writes the built-in rules as JSON, so that a run need not read their YAML: npm runs this after `npm ci` in a checkout.
// A rules file that is changed afterwards is read from its YAML again.
//
// node src/prepare.ts
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { rulesAsJson, RulesInvalid } from "./io/rules.ts"
import { builtInRules, preparedRules } from "./package.ts"

/** Writes `rules.json` into a folder. Throws a RulesInvalid where one of the rules cannot be used. */
export const prepareRules = (folder: string): void => {
  const json = rulesAsJson(builtInRules)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, "rules.json")
  writeFileSync(`${file}.new`, json)
  renameSync(`${file}.new`, file)
}

if (import.meta.main) {
  try {
    prepareRules(dirname(preparedRules))
  } catch (error) {
    // Whoever is at work on the rules can still install; the next run says what is wrong with them.
    if (!(error instanceof RulesInvalid)) throw error
    process.stderr.write(`the rules are left as YAML, since some cannot be used:\n${error.message}\n`)
  }
}
