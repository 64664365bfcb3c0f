// npm run quality -- DATA [--json FILE] [--only MEASURE] [--verbose]: how good the parts are on data that others made.
import { Effect } from "effect"
import { existsSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { compileRules, type CompiledRules } from "../../src/extract/compile.ts"
import { readRules } from "../../src/io/rules.ts"
import { builtInRules } from "../../src/package.ts"
import { equate } from "./equate.ts"
import type { Measure, Run } from "./measure.ts"
import { numbers } from "./numbers.ts"
import { pairs } from "./pairs.ts"
import { quotes } from "./quotes.ts"

const measures: Readonly<Record<string, Run>> = { pairs, equate, numbers, quotes }

const usage = (problem: string): never => {
  process.stderr.write(`${problem}\nusage: npm run quality -- DATA [--json FILE] [--only ${Object.keys(measures).join("|")}] [--verbose]\n`)
  process.exit(2)
}

const { values, positionals } = parseArgs({
  allowPositionals: true, options: { json: { type: "string" }, only: { type: "string" }, verbose: { type: "boolean", default: false } }
})
const [folder, ...others] = positionals
if (folder === undefined || others.length > 0) usage("one data folder is needed")
else if (!existsSync(folder)) usage(`there is no folder ${folder}`)
if (values.only !== undefined && measures[values.only] === undefined) usage(`there is no measure ${values.only}`)

const rules = ((): CompiledRules => {
  const compiled = compileRules(Effect.runSync(readRules([builtInRules])))
  if (!("rules" in compiled)) throw new Error(`the built-in rules have ${compiled.length} problems: variorum rules test`)
  return compiled
})()

const print = ({ name, rows, errors }: Measure): void => {
  process.stdout.write(`\n${name}\n`)
  for (const { set, counts, shares } of rows) {
    const figures = [...Object.entries(counts).map(([what, count]) => `${what} ${count}`), ...Object.entries(shares).map(([what, share]) => `${what} ${share.toFixed(3)}`)]
    process.stdout.write(`  ${set.padEnd(30)} ${figures.join("  ")}\n`)
  }
  if (values.verbose) for (const error of errors) process.stdout.write(`  - ${error}\n`)
}

const results = Object.entries(measures).filter(([name]) => values.only === undefined || values.only === name).map(([, run]) => {
  const measure = run(folder as string, rules)
  print(measure)
  return measure
})

if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify(Object.fromEntries(results.map(({ name, rows }) => [name, Object.fromEntries(rows.map(({ set, counts, shares }) => [set, { ...counts, ...shares }]))])), null, 2)}\n`)
}
