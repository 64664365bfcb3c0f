import { Effect } from "effect"
import { existsSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { isThere, type OutputFile, writeFiles } from "../io/write.ts"
import { cannot, type Ended } from "./ended.ts"
import { print } from "./output.ts"
import type { SchemaName } from "./schema-names.ts"

export interface InitOptions {
  readonly folder: string
  readonly rules: boolean
}

/**
 * The line by which editors know a file's schema. It names a path, so it holds only where Variorum is installed below
 * the folder, as `npm install` does it: a path into another place of one machine would be of no use in a repository.
 */
const modeline = (folder: string, from: string, name: SchemaName): string => {
  const installed = join(folder, "node_modules", "variorum", "docs", "schemas", `${name}.schema.json`)
  const path = existsSync(installed) ? relative(join(folder, from), installed) : null
  return path === null
    ? `# For completion in your editor: variorum schema ${name} > ${name}.schema.json, and then\n# # yaml-language-server: $schema=${name}.schema.json\n`
    : `# yaml-language-server: $schema=${path.split(sep).join("/")}\n`
}

const configText = (folder: string, rules: boolean): string => `${modeline(folder, ".", "config")}# Settings of Variorum. Every key is optional, and a flag on the command line wins. Paths are relative to this file.
# variorum check --print-config shows what holds, and where it comes from.

# Articles, or folders of them: what variorum check reads when it is given no path.
paths: [articles]

# Take every sub-folder as a story of its own.
each: false

# Exit with 1 if there is such a finding: contradiction, discrepancy or none.
failOn: none

# Leave out findings of lower confidence, from 0 to 1.
minConfidence: 0

# Where reports are written, and in which formats; without a folder a summary is printed.
# out: report
# formats: [markdown, html, json]

# Folders of rules of your own.
${rules ? "" : "# "}rules: [variorum-rules]
`

const ignoreText = `# What is no article, in the syntax of .gitignore.
README.md
drafts/
`

const ruleText = (folder: string): string => `${modeline(folder, "variorum-rules", "rule")}# A rule says what a claim looks like. variorum rules test variorum-rules runs its examples.
rule: house.crowd
kind: quantity
description: How many people came to a gathering, as the one who counted them says.
predicate: house.crowd
triggers: [counted]
patterns:
  - "{who:phrase} counted {value:number} (people|visitors|marchers|demonstrators)"
value: value
facts: { role: level }
message: "the number counted by {who}"
examples:
  match:
    - { text: "The organisers counted 4,000 marchers.", quote: "The organisers counted 4,000 marchers", value: "4,000" }
    - { text: "Police counted 900 people at noon.", quote: "Police counted 900 people", value: "900" }
  noMatch:
    - "The organisers counted on good weather."
    - "Nobody counted the visitors."
`

/**
 * Puts a first configuration into a folder, and with it an ignore file and, if asked for, a rule to begin with.
 *
 * Fails with exit code 2 if one of the files is there already, all of them named: nothing is overwritten.
 */
export const runInit = Effect.fnUntraced(function*({ folder, rules }: InitOptions): Effect.fn.Return<void, Ended> {
  const files: ReadonlyArray<OutputFile> = [
    { name: "variorum.config.yaml", content: configText(folder, rules) },
    { name: ".variorumignore", content: ignoreText },
    ...(rules ? [{ name: "variorum-rules/crowd.rule.yaml", content: ruleText(folder) }] : [])
  ]
  const there = files.filter(({ name }) => isThere(join(folder, name)))
  if (there.length > 0) return yield* cannot(...there.map(({ name }) => `${join(folder, name)} is there already. Move it away, or edit it by hand; nothing was written`))
  yield* writeFiles(folder, files).pipe(Effect.mapError(({ message }) => cannot(message)))
  yield* print(`${files.map(({ name }) => `wrote ${join(folder, name)}\n`).join("")}\nNext:\n`
    + `  put articles about one event into ${join(folder, "articles")}\n  variorum check${rules ? "\n  variorum rules test variorum-rules" : ""}\n`)
})
