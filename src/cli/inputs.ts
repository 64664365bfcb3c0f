import { Effect } from "effect"
import { isAbsolute, relative } from "node:path"
import { compileRules, type CompiledRules } from "../extract/compile.ts"
import { readRules } from "../io/rules.ts"
import type { Unreadable } from "../model/article.ts"
import type { RuleProblem, RuleSet } from "../model/rule.ts"
import { cannot, type Ended } from "./ended.ts"
import { printError } from "./output.ts"
import { builtInRules } from "../package.ts"

/** Where something stands in a rules file, as editors open it. */
export const place = ({ file, line }: { readonly file: string; readonly line: number }): string =>
  `${isAbsolute(file) ? relative("", file) : file}:${line}`

const listProblems = (problems: ReadonlyArray<RuleProblem>): Ended =>
  cannot(
    `${problems.length === 1 ? "1 problem" : `${problems.length} problems`} in the rules:`,
    ...problems.map((problem) => `${place(problem)}: ${problem.problem}${problem.hint === "" ? "" : `; ${problem.hint}`}`)
  )

/** The rules of a run, as read and as compiled. */
export interface Rules {
  readonly ruleSet: RuleSet
  readonly compiled: CompiledRules
}

/**
 * Reads and compiles the built-in rules together with those of these folders.
 *
 * Fails with exit code 2 and every problem of every file.
 */
export const loadRules = Effect.fnUntraced(function*(folders: ReadonlyArray<string>): Effect.fn.Return<Rules, Ended> {
  const ruleSet = yield* readRules([builtInRules, ...folders]).pipe(
    Effect.mapError(({ problems }) => listProblems(problems))
  )
  const compiled = compileRules(ruleSet)
  return "rules" in compiled ? { ruleSet, compiled } : yield* listProblems(compiled)
})

/** Names the files that could not be read on standard error, a line each. */
export const printUnreadable = (unreadable: ReadonlyArray<Unreadable>): Effect.Effect<void> =>
  unreadable.length === 0 ? Effect.void : printError(unreadable.map(({ path, reason, hint }) => `${path} ${reason}${hint === "" ? "" : `; ${hint}`}\n`).join(""))
