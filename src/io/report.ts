import { Effect, Result, Schema } from "effect"
import { readFileSync } from "node:fs"
import { Report } from "../model/report.ts"
import { decodeText } from "./decode.ts"
import { refusalOf } from "./refusal.ts"
import { schemaProblems } from "./schema-problems.ts"
import { parseYaml } from "./yaml.ts"

/** A file that should hold a report does not. */
export class ReportUnreadable extends Schema.TaggedError<ReportUnreadable>()("ReportUnreadable", {
  problems: Schema.Array(Schema.String)
}) {
  override get message(): string {
    return this.problems.join("\n")
  }
}

const howToMake = "make one with: variorum check PATH --format json > FILE"

/** Later versions may add keys; they are passed over. */
const decode = Schema.decodeUnknownResult(Report, { errors: "all" })

/** What is wrong with the parsed text, with the line of each problem. */
const problemsOf = (path: string, text: string, value: unknown, issue: Schema.SchemaError["issue"]): ReadonlyArray<string> => {
  if (typeof value !== "object" || value === null || !("version" in value) || !("findings" in value)) return [`${path}: is no report; ${howToMake}`]
  // JSON is YAML, whose parser knows the lines. It takes longer, so only a file with problems is read so.
  const yaml = parseYaml(text)
  return schemaProblems(issue, value).map(({ hint, path: where, problem }) => `${path}:${yaml.ok ? yaml.lineOf(where) : 1}: ${problem}; ${hint}`)
}

const load = (path: string): Result.Result<Report, ReadonlyArray<string>> => {
  let text = ""
  try {
    const decoded = decodeText(readFileSync(path))
    if (!decoded.ok) return Result.fail([`${path}: ${decoded.refusal.reason}; ${decoded.refusal.hint}`])
    text = decoded.value
  } catch (error) {
    const { hint, reason } = refusalOf(error)
    return Result.fail([`${path}: ${reason}; ${hint}`])
  }
  try {
    const value: unknown = JSON.parse(text)
    return Result.mapError(decode(value), ({ issue }) => problemsOf(path, text, value, issue))
  } catch {
    return Result.fail([`${path}: is no JSON; ${howToMake}`])
  }
}

/** Reads what `variorum check --format json` wrote. Fails with every problem of every file at once. */
export const readReports = Effect.fn("readReports")((paths: ReadonlyArray<string>) =>
  Effect.suspend((): Effect.Effect<ReadonlyArray<Report>, ReportUnreadable> => {
    const read = paths.map(load)
    const problems = read.flatMap((result) => (Result.isFailure(result) ? result.failure : []))
    return problems.length > 0 ? Effect.fail(new ReportUnreadable({ problems }))
      : Effect.succeed(read.flatMap((result) => (Result.isSuccess(result) ? [result.success] : [])))
  })
)
