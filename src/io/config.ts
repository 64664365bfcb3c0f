import { Effect, Result, Schema } from "effect"
import { existsSync, readFileSync } from "node:fs"
import { dirname, isAbsolute, join, relative, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { Config } from "../model/config.ts"
import type { RuleProblem } from "../model/rule.ts"
import { decodeText } from "./decode.ts"
import { refusalOf } from "./refusal.ts"
import { schemaProblems } from "./schema-problems.ts"
import { parseYaml } from "./yaml.ts"

/** Names that a configuration file may have, in the order in which they are looked for. */
export const configNames = ["variorum.config.yaml", "variorum.config.yml", "variorum.config.json", "variorum.config.ts"] as const

/** A configuration and the file that it comes from, as an absolute path. Its paths are relative to `folder`, the run's. */
export interface FoundConfig {
  readonly file: string
  readonly config: Config
}

/** The configuration cannot be used. Holds everything that is wrong with it. */
export class ConfigInvalid extends Schema.TaggedError<ConfigInvalid>()("ConfigInvalid", {
  problems: Schema.Array(Schema.Struct({ file: Schema.String, line: Schema.Int, problem: Schema.String, hint: Schema.String }))
}) {
  override get message(): string {
    return this.problems.map(({ file, line, problem, hint }) => `${file}:${line}: ${problem} (${hint})`).join("\n")
  }
}

/** The configuration files of the nearest folder that has one, from `folder` upwards: none, one, or rivals. */
export const configFilesAbove = (folder: string, isThere: (path: string) => boolean = existsSync): ReadonlyArray<string> => {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found = configNames.map((name) => join(at, name)).filter(isThere)
    if (found.length > 0 || dirname(at) === at) return found
  }
}

const decode = Schema.decodeUnknownResult(Config, { errors: "all", onExcessProperty: "error" })

const invalid = (problems: ReadonlyArray<RuleProblem>) => Effect.fail(new ConfigInvalid({ problems }))

type Raw = { readonly value: unknown, readonly lineOf: (path: ReadonlyArray<PropertyKey>) => number }

/** Runs a configuration that is a program: whoever put it there wants it run. */
const readProgram = (file: string): Effect.Effect<Raw, ConfigInvalid> =>
  Effect.tryPromise({
    try: async () => {
      const module: { readonly default?: unknown } = await import(pathToFileURL(file).href)
      return { value: module.default, lineOf: () => 1 }
    },
    catch: (error) => new ConfigInvalid({
      problems: [{ file, line: 1, problem: `cannot be run: ${error instanceof Error ? error.message : String(error)}`, hint: "mend the program, or write the settings as YAML" }]
    })
  })

const readData = (file: string): Effect.Effect<Raw, ConfigInvalid> =>
  Effect.suspend(() => {
    let bytes: Uint8Array
    try {
      bytes = readFileSync(file)
    } catch (error) {
      const { reason, hint } = refusalOf(error)
      return invalid([{ file, line: 1, problem: reason, hint }])
    }
    const text = decodeText(bytes)
    if (!text.ok) return invalid([{ file, line: 1, problem: text.refusal.reason, hint: text.refusal.hint }])
    const yaml = parseYaml(text.value)
    // A file of nothing but comments sets nothing.
    return yaml.ok ? Effect.succeed({ value: yaml.value ?? {}, lineOf: yaml.lineOf }) : invalid(yaml.problems.map((problem) => ({ file, ...problem })))
  })

const pathKeys = ["paths", "against", "rules"] as const

/** The paths of a configuration as the run's own folder sees them. */
const seenFrom = (config: Config, file: string, folder: string): Config => {
  const moved = (path: string): string => (isAbsolute(path) ? path : relative(folder, resolve(dirname(file), path)) || ".")
  return {
    ...config,
    ...Object.fromEntries(pathKeys.flatMap((key) => (config[key] === undefined ? [] : [[key, config[key].map(moved)]]))),
    ...(config.out === undefined ? {} : { out: moved(config.out) }),
    ...(config.decisions === undefined ? {} : { decisions: moved(config.decisions) })
  }
}

/** Reads one configuration file. Fails with everything that is wrong with it, each with its line and a hint. */
export const readConfig = Effect.fn("readConfig")(function*(file: string, folder: string): Effect.fn.Return<FoundConfig, ConfigInvalid> {
  const at = resolve(folder, file)
  const { lineOf, value } = yield* at.endsWith(".ts") ? readProgram(at) : readData(at)
  const result = decode(value)
  if (Result.isFailure(result)) {
    return yield* invalid(schemaProblems(result.failure.issue, value).map(({ hint, path, problem }) => ({ file: at, line: lineOf(path), problem, hint })))
  }
  return { file: at, config: seenFrom(result.success, at, folder) }
})

/**
 * Reads the configuration of a run that starts in `folder`: of the nearest folder upwards that has one, null if none
 * has. Fails also where one folder holds two, since nobody could say which one counts.
 */
export const findConfig = Effect.fn("findConfig")(function*(folder: string): Effect.fn.Return<FoundConfig | null, ConfigInvalid> {
  const [file, ...rivals] = configFilesAbove(folder)
  if (file === undefined) return null
  if (rivals.length > 0) {
    return yield* invalid(rivals.map((rival) => ({ file: rival, line: 1, problem: `stands beside ${file}`, hint: "keep one of them" })))
  }
  return yield* readConfig(file, folder)
})
