import { Effect, Result, Schema } from "effect"
import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { AnnotationFile } from "../model/annotation.ts"
import type { RuleProblem } from "../model/rule.ts"
import { decodeText } from "./decode.ts"
import { byCodeUnit } from "./find.ts"
import { type Readable, readable, refusalOf } from "./refusal.ts"
import { schemaProblems } from "./schema-problems.ts"
import { parseYaml } from "./yaml.ts"

/** One file of annotations, with the way back from a part of it to its line. */
export interface Annotations {
  readonly file: string
  readonly value: AnnotationFile
  /** 1-based line of the key or list item at `path`. */
  readonly lineOf: (path: ReadonlyArray<PropertyKey>) => number
}

/** The annotations cannot be used. Holds everything that is wrong with them, in the order of the files and lines. */
export class AnnotationsInvalid extends Schema.TaggedError<AnnotationsInvalid>()("AnnotationsInvalid", {
  problems: Schema.Array(Schema.Struct({ file: Schema.String, line: Schema.Int, problem: Schema.String, hint: Schema.String }))
}) {
  override get message(): string {
    return this.problems.map(({ file, line, problem, hint }) => `${file}:${line}: ${problem} (${hint})`).join("\n")
  }
}

const decode = Schema.decodeUnknownResult(AnnotationFile, { errors: "all", onExcessProperty: "error" })

/** What no schema sees: names given twice, and groups that no finding could ever meet. */
const slips = ({ groups, traps = [] }: AnnotationFile): ReadonlyArray<{ readonly path: ReadonlyArray<PropertyKey>, readonly problem: string, readonly hint: string }> => {
  const seen = new Set<string>()
  const twice = (list: "groups" | "traps", index: number, id: string) => {
    if (seen.has(id)) return [{ path: [list, index, "id"], problem: `the id \`${id}\` stands twice`, hint: "give each group and trap an id of its own" }]
    seen.add(id)
    return []
  }
  return [
    ...groups.flatMap(({ id, sources, verdict }, index) => {
      const path = ["groups", index, "sources"]
      const differs = verdict === "discrepancy" || verdict === "contradiction" || verdict === "update"
      return [
        ...twice("groups", index, id),
        ...(new Set(sources.map(({ article }) => article)).size < 2 ? [{ path, problem: `the sources of \`${id}\` are all in one article`, hint: "name a second article that makes the claim" }] : []),
        ...(differs && new Set(sources.map(({ value }) => value)).size < 2
          ? [{ path, problem: `\`${id}\` is a ${verdict}, but its sources give one value`, hint: "write what each source says, or choose another verdict" }] : [])
      ]
    }),
    ...traps.flatMap(({ id }, index) => twice("traps", index, id))
  ]
}

/** The annotation files that a path stands for: itself, or the YAML and JSON files of a folder. */
const filesAt = (path: string): ReadonlyArray<string> =>
  statSync(path).isDirectory()
    ? readdirSync(path).filter((name) => /\.(?:ya?ml|json)$/iu.test(name) && !name.startsWith(".")).sort(byCodeUnit).map((name) => join(path, name))
    : [path]

const textOf = (file: string): Readable<string> => {
  try {
    const decoded = decodeText(readFileSync(file))
    return decoded.ok ? readable(decoded.value) : decoded
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) }
  }
}

const readFile = (file: string, problems: Array<RuleProblem>): Annotations | null => {
  const text = textOf(file)
  if (!text.ok) {
    problems.push({ file, line: 1, problem: text.refusal.reason, hint: text.refusal.hint })
    return null
  }
  // JSON is YAML, so one parser gives the lines of both.
  const yaml = parseYaml(text.value)
  if (!yaml.ok) {
    problems.push(...yaml.problems.map((problem) => ({ file, ...problem })))
    return null
  }
  const result = decode(yaml.value)
  const found = Result.isFailure(result) ? schemaProblems(result.failure.issue, yaml.value) : slips(result.success)
  problems.push(...found.map(({ path, problem, hint }) => ({ file, line: yaml.lineOf(path), problem, hint })).sort((a, b) => a.line - b.line))
  return Result.isFailure(result) || found.length > 0 ? null : { file, value: result.success, lineOf: yaml.lineOf }
}

/**
 * Reads annotation files (YAML or JSON), and those of folders, in the order given and each folder's by name. Decoding
 * is strict: fails with every problem of every file at once, each with its file, line and a hint.
 */
export const readAnnotations = Effect.fn("readAnnotations")((paths: ReadonlyArray<string>) =>
  Effect.suspend((): Effect.Effect<ReadonlyArray<Annotations>, AnnotationsInvalid> => {
    const problems: Array<RuleProblem> = []
    const files = paths.flatMap((path) => {
      try {
        const found = filesAt(path)
        if (found.length === 0) problems.push({ file: path, line: 1, problem: "holds no annotations", hint: "name .yaml or .json files, or a folder of them" })
        return found
      } catch (error) {
        const { reason, hint } = refusalOf(error)
        problems.push({ file: path, line: 1, problem: reason, hint })
        return []
      }
    })
    const read = [...new Set(files)].map((file) => readFile(file, problems)).filter((annotations) => annotations !== null)
    return problems.length > 0 ? Effect.fail(new AnnotationsInvalid({ problems })) : Effect.succeed(read)
  })
)
