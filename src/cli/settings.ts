import { Effect, Option } from "effect"
import { relative } from "node:path"
import { stringify } from "yaml"
import { type ConfigInvalid, findConfig, type FoundConfig, readConfig } from "../io/config.ts"
import { type Config, type ConfigKey, configKeys } from "../model/config.ts"
import { didYouMean } from "../io/schema-problems.ts"
import { cannot, type Ended } from "./ended.ts"
import { formatNames, isFormatName } from "./formats.ts"
import { place } from "./inputs.ts"

/** What the command line says of the configuration itself. */
export interface ConfigFlags {
  readonly config: Option.Option<string>
  readonly noConfig: boolean
  readonly printConfig: boolean
}

/** Settings as the command line gives them: a key that is not there was not given. */
export type Given = { readonly [K in ConfigKey]?: Config[K] }

/** Where a setting comes from. */
export type Origin = "flag" | "config" | "default"

/** The settings of a run, each with its origin. */
export interface Settings {
  readonly file: string | null
  readonly values: Required<Omit<Config, "out" | "decisions">> & Pick<Config, "out" | "decisions">
  readonly origins: Readonly<Record<ConfigKey, Origin>>
}

const defaults: Settings["values"] = {
  paths: [], against: [], rules: [], only: [], minConfidence: 0, failOn: "none", formats: [], each: false
}

/** Leaves out what was not given: an option that is none, a list without entries, an absent flag. */
export const given = (flags: Readonly<Record<string, unknown>>): Given =>
  Object.fromEntries(Object.entries(flags).flatMap(([key, value]) => {
    const plain = Option.isOption(value) ? Option.getOrUndefined(value) : value
    return plain === undefined || (Array.isArray(plain) && plain.length === 0) ? [] : [[key, plain]]
  }))

/** Flags before the file, the file before the defaults. `own`: the defaults of the command, where they are not the general ones. */
export const resolveSettings = (flags: Given, found: FoundConfig | null, own: Given = {}): Settings => {
  const config = found?.config ?? {}
  const originOf = (key: ConfigKey): Origin => (flags[key] !== undefined ? "flag" : config[key] !== undefined ? "config" : "default")
  return {
    file: found?.file ?? null,
    values: { ...defaults, ...own, ...config, ...flags },
    origins: Object.fromEntries(configKeys.map((key) => [key, originOf(key)])) as Settings["origins"]
  }
}

const failed = ({ problems }: ConfigInvalid): Ended =>
  cannot(`${problems.length === 1 ? "1 problem" : `${problems.length} problems`} in the configuration:`,
    ...problems.map((problem) => `${place(problem)}: ${problem.problem}; ${problem.hint}`))

const read = ({ config, noConfig }: Omit<ConfigFlags, "printConfig">): Effect.Effect<FoundConfig | null, Ended> =>
  (noConfig ? Effect.succeed(null) : Option.isSome(config) ? readConfig(config.value, ".") : findConfig(".")).pipe(Effect.mapError(failed))

/**
 * The settings of a run: its flags, and the configuration file.
 *
 * Fails with exit code 2 and every problem of the file.
 */
export const settingsOf = Effect.fnUntraced(function*(flags: Given, from: Omit<ConfigFlags, "printConfig">, own: Given = {}): Effect.fn.Return<Settings, Ended> {
  const found = yield* read(from)
  const settings = resolveSettings(flags, found, own)
  const unknown = settings.values.formats.filter((name) => !isFormatName(name))
  if (unknown.length > 0) {
    return yield* cannot(...unknown.map((name) => `${found === null ? "" : `${place({ file: found.file, line: 1 })}: `}there is no format \`${name}\`; ${
      didYouMean(name, formatNames, `the formats are: ${formatNames.join(", ")}`)}`))
  }
  return settings
})

/** The flag of a key, as it is typed. */
const flagOf = (key: ConfigKey): string => (key === "formats" ? "--format" : key === "paths" ? "PATH" : `--${key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`)

/** The settings as YAML that a configuration file may hold, each with where it comes from. */
export const printSettings = ({ file, origins, values }: Settings): string => {
  const name = file === null ? null : relative("", file)
  const lines = configKeys.flatMap((key) => {
    const value = values[key]
    if (value === undefined) return []
    const origin = origins[key] === "flag" ? flagOf(key) : origins[key] === "config" ? name : "default"
    return [{ text: stringify({ [key]: value }, { collectionStyle: "flow", lineWidth: 0 }).trimEnd().replace(/^\{ (.*) \}$/u, "$1"), origin }]
  })
  const width = Math.max(...lines.map(({ text }) => text.length))
  return `# ${name ?? "no configuration file"}\n${lines.map(({ origin, text }) => `${text.padEnd(width)}  # ${origin}\n`).join("")}`
}
