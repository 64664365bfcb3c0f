import { Effect } from "effect"
import { existsSync } from "node:fs"
import { join, relative, sep } from "node:path"
import { isThere, type OutputFile, writeFiles } from "../io/write.ts"
import { cannot, type Ended } from "./ended.ts"
import { print } from "./output.ts"
import type { SchemaName } from "./schema-names.ts"
import { jsonSchemaOf } from "./schemas.ts"

export interface InitOptions {
  readonly folder: string
  readonly rules: boolean
}

/** The schema that a package installed below the folder has of its own, or null. */
const installedSchema = (folder: string, name: SchemaName): string | null => {
  const path = join(folder, "node_modules", "variorum", "docs", "schemas", `${name}.schema.json`)
  return existsSync(path) ? path : null
}

/**
 * The line by which editors know a file's schema: by a path from that file, so that it holds in every checkout. Where
 * Variorum is not installed below the folder, the schema is written beside the file.
 */
const modeline = (folder: string, from: string, name: SchemaName): string => {
  const installed = installedSchema(folder, name)
  const path = installed === null ? schemaFile(name) : relative(join(folder, from), installed).split(sep).join("/")
  return `# yaml-language-server: $schema=${path}\n`
}

const schemaFile = (name: SchemaName): string => `variorum.${name}.schema.json`

/** The schema's own file, where none is installed. */
const besides = (folder: string, from: string, name: SchemaName): ReadonlyArray<OutputFile> =>
  installedSchema(folder, name) === null ? [{ name: join(from, schemaFile(name)), content: jsonSchemaOf(name) }] : []

const configText = (folder: string, rules: boolean): string => `${modeline(folder, ".", "config")}# Settings of Variorum. Every key is optional, and a flag on the command line wins. Paths are relative to this file.
# variorum check --print-config shows what holds, and where it comes from.

# Articles, or folders of them: what variorum check reads when it is given no path.
paths: [articles]

# Take every sub-folder as a story of its own.
# each: true

# Sources that variorum draft holds a draft against when it is given none.
# against: [articles]

# Exit with 1 if there is such a finding: contradiction, discrepancy or none. Left out: none for check, discrepancy for draft.
# failOn: discrepancy

# Leave out findings of lower confidence, from 0 to 1.
# minConfidence: 0.5

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
    ...besides(folder, "", "config"),
    { name: ".variorumignore", content: ignoreText },
    ...(rules ? [{ name: "variorum-rules/crowd.rule.yaml", content: ruleText(folder) }, ...besides(folder, "variorum-rules", "rule")] : [])
  ]
  const there = files.filter(({ name }) => isThere(join(folder, name)))
  if (there.length > 0) return yield* cannot(...there.map(({ name }) => `${join(folder, name)} is there already. Move it away, or edit it by hand; nothing was written`))
  yield* writeFiles(folder, files).pipe(Effect.mapError(({ message }) => cannot(message)))
  yield* print(`${files.map(({ name }) => `wrote ${join(folder, name)}\n`).join("")}\nNext:\n`
    + `  put articles about one event into ${join(folder, "articles")}\n  variorum check${rules ? "\n  variorum rules test variorum-rules" : ""}\n`)
})
