import { Schema } from "effect"
import { claimKinds } from "./rule.ts"

/** What `--fail-on` may name. */
export const failLevels = ["contradiction", "discrepancy", "none"] as const
export type FailLevel = (typeof failLevels)[number]

const Path = Schema.String.check(Schema.isPattern(/\S/u))
const Paths = Schema.Array(Path)

const described = <S extends Schema.Top>(schema: S, description: string) => Schema.optionalKey(schema.annotate({ description }))

/**
 * A configuration file, `variorum.config.yaml`, `.json` or `.ts`. Flat, and every key is optional; a flag of the same
 * meaning wins. Paths are relative to the file's folder.
 */
export const Config = Schema.Struct({
  paths: described(Paths, "Articles and folders that `check` reads when the command names none."),
  against: described(Paths, "Sources that `draft` holds a draft against when the command names none."),
  rules: described(Paths, "Folders of rules of your own, added to the built-in ones. Flag: --rules"),
  only: described(Schema.Array(Schema.Literals(claimKinds)), "Report these kinds of claim only. Flag: --only"),
  minConfidence: described(Schema.Finite.check(Schema.isBetween({ minimum: 0, maximum: 1 })), "Leave out findings of lower confidence, from 0 to 1. Flag: --min-confidence"),
  failOn: described(Schema.Literals(failLevels), "Exit with 1 if there is a finding of this verdict or a graver one. Flag: --fail-on"),
  formats: described(Schema.Array(Schema.String), "Formats of the report. Flag: --format"),
  out: described(Path, "Folder to write the reports to. Flag: --out"),
  each: described(Schema.Boolean, "Take every sub-folder of the paths as a story of its own. Flag: --each"),
  decisions: described(Path, "File that keeps the editors' decisions. Flag: --decisions")
})
export type Config = typeof Config.Type
export type ConfigKey = keyof Config

/** The keys, in the order of the schema. */
export const configKeys = Object.keys(Config.fields) as ReadonlyArray<ConfigKey>

/** Checks the types of a `variorum.config.ts`: `export default defineConfig({ paths: ["articles"] })`. */
export const defineConfig = (config: Config): Config => config
