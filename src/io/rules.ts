import { Effect, Result, Schema } from "effect"
import { createHash } from "node:crypto"
import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs"
import { basename, join } from "node:path"
import {
  ExplanationFile,
  LexiconFile,
  type Located,
  RuleFile,
  type RuleProblem,
  type RuleSet,
  WeightsFile
} from "../model/rule.ts"
import { decodeText } from "./decode.ts"
import { byCodeUnit } from "./find.ts"
import { digestOfBytes, preparedFor, type Prepared } from "./prepared.ts"
import { refusalOf } from "./refusal.ts"
import { didYouMean, schemaProblems } from "./schema-problems.ts"
import { parseYaml } from "./yaml.ts"

/** The rules cannot be used. Holds everything that is wrong with them, in the order of the files and lines. */
export class RulesInvalid extends Schema.TaggedError<RulesInvalid>()("RulesInvalid", {
  problems: Schema.Array(Schema.Struct({ file: Schema.String, line: Schema.Int, problem: Schema.String, hint: Schema.String }))
}) {
  override get message(): string {
    return this.problems.map(({ file, line, problem, hint }) => `${file}:${line}: ${problem} (${hint})`).join("\n")
  }
}

/** The kinds of rules files, by the last part of their names. */
const kinds = ["rule", "lexicon", "explanation", "weights"] as const
type FileKind = (typeof kinds)[number]

const decoders: Readonly<Record<FileKind, (value: unknown) => Result.Result<unknown, Schema.SchemaError>>> = {
  rule: Schema.decodeUnknownResult(RuleFile, { errors: "all", onExcessProperty: "error" }),
  lexicon: Schema.decodeUnknownResult(LexiconFile, { errors: "all", onExcessProperty: "error" }),
  explanation: Schema.decodeUnknownResult(ExplanationFile, { errors: "all", onExcessProperty: "error" }),
  weights: Schema.decodeUnknownResult(WeightsFile, { errors: "all", onExcessProperty: "error" })
}

interface RulesFile {
  /** As messages and reports show it: the folder as given, and the path below it. */
  readonly file: string
  readonly path: string
  /** Number of the folder it was found in. */
  readonly folder: number
}

const problemAt = (file: string, line: number, problem: string, hint: string): RuleProblem => ({ file, line, problem, hint })

/** The YAML files below each folder, in a fixed order; each real file once. */
const findRulesFiles = (folders: ReadonlyArray<string>, problems: Array<RuleProblem>): ReadonlyArray<RulesFile> => {
  const found: Array<RulesFile> = []
  const visited = new Set<string>()
  for (const [index, given] of folders.entries()) {
    const queue: Array<{ readonly path: string; readonly shown: string }> = [{ path: given, shown: given.replaceAll("\\", "/").replace(/(?<=.)\/+$/u, "") }]
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { path, shown } = next
      try {
        const real = realpathSync(path)
        if (visited.has(real)) continue
        visited.add(real)
        if (statSync(path).isDirectory()) {
          const names = readdirSync(path).filter((name) => !name.startsWith(".")).sort(byCodeUnit)
          queue.push(...names.reverse().map((name) => ({ path: join(path, name), shown: `${shown}/${name}` })))
        } else if (/\.ya?ml$/iu.test(path)) found.push({ file: shown, path, folder: index })
      } catch (error) {
        const { reason, hint } = refusalOf(error)
        problems.push(problemAt(shown, 1, reason, hint))
      }
    }
  }
  return found
}

const kindOfFile = (file: string): FileKind | undefined => kinds.find((kind) => file.endsWith(`.${kind}.yaml`))

const misnamed = (file: string): RuleProblem => {
  const name = basename(file)
  const known = kinds.map((kind) => `.${kind}.yaml`)
  const ending = /\.[^.]*\.ya?ml$/iu.exec(name)?.[0] ?? ""
  return problemAt(file, 1, "is no rules file by its name", didYouMean(ending, known, `end its name in ${known.join(", ")}, or move it elsewhere`))
}

interface Decoded<K extends FileKind, A> extends Located<A> {
  readonly kind: K
  readonly folder: number
}
type AnyDecoded =
  | Decoded<"rule", RuleFile>
  | Decoded<"lexicon", LexiconFile>
  | Decoded<"explanation", ExplanationFile>
  | Decoded<"weights", WeightsFile>

const decodeFile = ({ file, path, folder }: RulesFile, problems: Array<RuleProblem>): AnyDecoded | null => {
  const kind = kindOfFile(file)
  if (kind === undefined) {
    problems.push(misnamed(file))
    return null
  }
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const { reason, hint } = refusalOf(error)
    problems.push(problemAt(file, 1, reason, hint))
    return null
  }
  const prepared = preparedFor(bytes)
  if (prepared !== undefined) {
    const again = decoders[kind](prepared.value)
    // The decoder of a kind gives that kind's value, which the compiler cannot follow through the table.
    if (Result.isSuccess(again)) return { kind, file, line: prepared.line, folder, value: again.success } as AnyDecoded
    // Prepared by an older schema: only the text tells on which lines it is wrong.
  }
  const text = decodeText(bytes)
  if (!text.ok) {
    problems.push(problemAt(file, 1, text.refusal.reason, text.refusal.hint))
    return null
  }
  const yaml = parseYaml(text.value)
  if (!yaml.ok) {
    problems.push(...yaml.problems.map((problem) => ({ file, ...problem })))
    return null
  }
  const result = decoders[kind](yaml.value)
  if (Result.isFailure(result)) {
    problems.push(...schemaProblems(result.failure.issue, yaml.value)
      .map(({ path: where, problem, hint }) => problemAt(file, yaml.lineOf(where), problem, hint)))
    return null
  }
  return { kind, file, line: yaml.lineOf([kind]), folder, value: result.success } as AnyDecoded
}

const idOf = (decoded: AnyDecoded): string => {
  switch (decoded.kind) {
    case "rule":
      return decoded.value.rule
    case "lexicon":
      return decoded.value.lexicon
    case "explanation":
      return decoded.value.explanation
    case "weights":
      return decoded.value.weights
  }
}

const duplicates = (files: ReadonlyArray<AnyDecoded>): ReadonlyArray<RuleProblem> => {
  const first = new Map<string, AnyDecoded>()
  const problems: Array<RuleProblem> = []
  for (const decoded of files) {
    const key = `${decoded.kind} \`${idOf(decoded)}\``
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, decoded)
    else problems.push(problemAt(decoded.file, decoded.line, `the ${key} is defined in ${earlier.file}:${earlier.line} already`, "rename or remove one of them"))
  }
  return problems
}

/** The weights in force: a folder has at most one file of them, and a later folder's replaces an earlier one's. */
const weightsInForce = (
  files: ReadonlyArray<Decoded<"weights", WeightsFile>>,
  problems: Array<RuleProblem>
): Decoded<"weights", WeightsFile> | null => {
  let inForce: Decoded<"weights", WeightsFile> | null = null
  for (const weights of files) {
    if (inForce?.folder === weights.folder) {
      problems.push(problemAt(weights.file, weights.line, `there are weights in ${inForce.file} already`, "keep one weights file in a rules folder"))
    } else inForce = weights
  }
  return inForce
}

/** JSON with sorted keys: equal values give equal texts. */
const canonical = (value: unknown): string => JSON.stringify(value, [...keysIn(value, new Set())].sort(byCodeUnit))

/** Adds the keys of all records in a value. */
const keysIn = (value: unknown, keys: Set<string>): Set<string> => {
  if (Array.isArray(value)) for (const item of value) keysIn(item, keys)
  else if (typeof value === "object" && value !== null) {
    for (const [key, entry] of Object.entries(value)) keysIn(entry, keys.add(key))
  }
  return keys
}

const digestOf = (files: ReadonlyArray<AnyDecoded>): string =>
  createHash("sha256").update(files.map(({ kind, value }) => canonical({ kind, value })).sort(byCodeUnit).join("\n")).digest("hex")

const located = <A>({ file, line, value }: Located<A>): Located<A> => ({ file, line, value })

const byKind = <K extends FileKind>(files: ReadonlyArray<AnyDecoded>, kind: K): ReadonlyArray<Extract<AnyDecoded, { readonly kind: K }>> =>
  files.filter((decoded): decoded is Extract<AnyDecoded, { readonly kind: K }> => decoded.kind === kind)
    .sort((a, b) => byCodeUnit(idOf(a), idOf(b)))

const load = (folders: ReadonlyArray<string>): Result.Result<RuleSet, RulesInvalid> => {
  const problems: Array<RuleProblem> = []
  const found = findRulesFiles(folders, problems)
  const decoded = found.map((file) => decodeFile(file, problems)).filter((file) => file !== null)
  const weightsFiles = decoded.filter((file) => file.kind === "weights")
  const weights = weightsInForce(weightsFiles, problems)
  if (weights === null && !found.some(({ file }) => kindOfFile(file) === "weights")) {
    problems.push(problemAt(folders[0] ?? ".", 1, "there is no weights file", "add one NAME.weights.yaml"))
  }
  const inForce = decoded.filter((file) => file.kind !== "weights" || file === weights)
  problems.push(...duplicates(inForce))
  if (problems.length > 0 || weights === null) {
    const order = new Map(found.map(({ file }, index) => [file, index]))
    return Result.fail(new RulesInvalid({
      problems: problems.sort((a, b) => (order.get(a.file) ?? -1) - (order.get(b.file) ?? -1) || a.line - b.line)
    }))
  }
  return Result.succeed({
    rules: byKind(inForce, "rule").map((file) => located(file)),
    lexicons: byKind(inForce, "lexicon").map((file) => located(file)),
    explanations: byKind(inForce, "explanation").map((file) => located(file)),
    weights: located(weights),
    digest: digestOf(inForce)
  })
}

/** The rules files below a folder as text for `preparedRules`. Throws a RulesInvalid where one of them cannot be used. */
export const rulesAsJson = (folder: string): string => {
  const problems: Array<RuleProblem> = []
  const files: Record<string, Prepared> = {}
  for (const found of findRulesFiles([folder], problems)) {
    const decoded = decodeFile(found, problems)
    if (decoded !== null) files[digestOfBytes(readFileSync(found.path))] = { line: decoded.line, value: decoded.value }
  }
  if (problems.length > 0) throw new RulesInvalid({ problems })
  return JSON.stringify(files)
}

/**
 * Reads the rules files (`*.rule.yaml`, `*.lexicon.yaml`, `*.explanation.yaml`, `*.weights.yaml`) below each folder.
 * Other files are passed over, but a YAML file of another name is a mistake. The lists are sorted by id, so neither
 * the order of folders nor that of files matters, except that a later folder's weights replace an earlier one's.
 * Fails with every problem at once, each with its file, line and a hint.
 */
export const readRules = Effect.fn("readRules")((folders: ReadonlyArray<string>) =>
  Effect.suspend(() => Effect.fromResult(load(folders)))
)
