import { Effect, Result, Schema } from "effect"
import { existsSync, readFileSync } from "node:fs"
import { basename, dirname, relative, resolve, sep } from "node:path"
import { type AcceptedEntry, type DecisionEntry, type Decisions, DecisionsFile } from "../model/decision.ts"
import type { RuleProblem } from "../model/rule.ts"
import { decodeText } from "./decode.ts"
import { withAccepted, withDecision, withoutDecision } from "./decisions-text.ts"
import { refusalOf } from "./refusal.ts"
import { type SchemaProblem, schemaProblems } from "./schema-problems.ts"
import { type WriteFailed, writeFiles } from "./write.ts"
import { parseYaml } from "./yaml.ts"

/** The decisions file of a working folder. */
export const decisionsFileName = "variorum.decisions.yaml"

/** A decisions file cannot be used. Holds everything that is wrong with it, in the order of its lines. */
export class DecisionsInvalid extends Schema.TaggedError<DecisionsInvalid>()("DecisionsInvalid", {
  problems: Schema.Array(Schema.Struct({ file: Schema.String, line: Schema.Int, problem: Schema.String, hint: Schema.String }))
}) {
  override get message(): string {
    return this.problems.map(({ file, line, problem, hint }) => `${file}:${line}: ${problem}; ${hint}`).join("\n")
  }
}

/** The name of a story in a decisions file: the folder that its articles' ids are relative to, seen from the file. */
export const storyOf = (file: string, root: string): string => {
  const way = relative(dirname(resolve(file)), root)
  return way === "" ? "." : way.split(sep).join("/")
}

const decode = Schema.decodeUnknownResult(DecisionsFile, { errors: "all", onExcessProperty: "error" })

/** What no schema sees: two entries on one finding, of which only one could hold. */
const repeated = (file: DecisionsFile): ReadonlyArray<SchemaProblem> => (["decisions", "accepted"] as const).flatMap((list) => {
  const seen = new Set<string>()
  return (file[list] ?? []).flatMap(({ id, story }, index) => {
    const key = JSON.stringify([story, id])
    if (!seen.has(key)) {
      seen.add(key)
      return []
    }
    return [{ path: [list, index, "id"], problem: `the finding \`${id}\` of ${story} stands twice in \`${list}\``, hint: "keep one of the two" }]
  })
})

interface Read {
  readonly text: string
  readonly decisions: Decisions
}

const load = (file: string): Result.Result<Read, ReadonlyArray<RuleProblem>> => {
  const one = (reason: string, hint: string) => Result.fail([{ file, line: 1, problem: reason, hint }])
  try {
    if (!existsSync(file)) return Result.succeed({ text: "", decisions: { decisions: [], accepted: [] } })
    const decoded = decodeText(readFileSync(file))
    if (!decoded.ok) return one(decoded.refusal.reason, decoded.refusal.hint)
    const yaml = parseYaml(decoded.value)
    if (!yaml.ok) return Result.fail(yaml.problems.map((problem) => ({ file, ...problem })))
    // A file of which only the comments are left holds no decisions.
    const value = yaml.value ?? {}
    const result = decode(value)
    const problems = Result.isFailure(result) ? schemaProblems(result.failure.issue, value) : repeated(result.success)
    if (Result.isFailure(result) || problems.length > 0) {
      return Result.fail(problems.map(({ hint, path, problem }) => ({ file, line: yaml.lineOf(path), problem, hint })).sort((a, b) => a.line - b.line))
    }
    const { accepted = [], decisions = [] } = result.success
    return Result.succeed({ text: decoded.value, decisions: { decisions, accepted } })
  } catch (error) {
    const { hint, reason } = refusalOf(error)
    return one(reason, hint)
  }
}

const read = (file: string): Effect.Effect<Read, DecisionsInvalid> =>
  Effect.suspend(() => Effect.fromResult(Result.mapError(load(file), (problems) => new DecisionsInvalid({ problems }))))

/**
 * Reads a decisions file. Without one there are no decisions. Decoding is strict: fails with every problem at once,
 * each with its line and a hint.
 */
export const readDecisions = Effect.fn("readDecisions")((file: string): Effect.Effect<Decisions, DecisionsInvalid> =>
  read(file).pipe(Effect.map(({ decisions }) => decisions)))

/** Changes the text of a decisions file that is sound, and writes it whole or not at all. */
const edit = (file: string, change: (text: string) => string): Effect.Effect<void, DecisionsInvalid | WriteFailed> =>
  read(file).pipe(Effect.flatMap(({ text }) => writeFiles(dirname(resolve(file)), [{ name: basename(file), content: change(text) }])))

/**
 * Writes a decision into a decisions file, which is made if need be, in place of an earlier one on the same finding.
 * The other entries, their order and all comments stay.
 */
export const recordDecision = Effect.fn("recordDecision")((file: string, entry: DecisionEntry) =>
  edit(file, (text) => withDecision(text, entry)))

/** Takes the decision on a finding of a story out of a decisions file. */
export const removeDecision = Effect.fn("removeDecision")((file: string, about: Pick<DecisionEntry, "id" | "story">) =>
  edit(file, (text) => withoutDecision(text, about)))

/** Writes the baselines of these stories into a decisions file, in place of their earlier ones. */
export const recordBaseline = Effect.fn("recordBaseline")(
  (file: string, stories: ReadonlyArray<string>, accepted: ReadonlyArray<AcceptedEntry>) =>
    edit(file, (text) => withAccepted(text, stories, accepted)))
