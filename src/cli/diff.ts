import { Effect } from "effect"
import { readReports } from "../io/report.ts"
import type { Report, Verdict } from "../model/report.ts"
import { changesAsJson } from "../report/changes/json.ts"
import { changesAsMarkdown } from "../report/changes/markdown.ts"
import { changesForTerminal } from "../report/changes/terminal.ts"
import { changesHeadline } from "../report/changes/words.ts"
import { type Changes, changesBetween, newIn } from "../review/changes.ts"
import type { DiffFailLevel, DiffFormat } from "./diff-levels.ts"
import { cannot, Ended } from "./ended.ts"
import { print, printError } from "./output.ts"

export interface DiffOptions {
  readonly before: string
  readonly after: string
  readonly format: DiffFormat
  readonly failOn: DiffFailLevel
}

const render: Readonly<Record<DiffOptions["format"], (changes: Changes) => string>> = {
  terminal: (changes) => `${changesHeadline(changes)}\n${changesForTerminal(changes, Number.POSITIVE_INFINITY)}`,
  markdown: changesAsMarkdown,
  json: changesAsJson
}

const fails = (changes: Changes, level: DiffOptions["failOn"]): boolean => {
  const failing: ReadonlyArray<Verdict> = level === "new-contradiction" ? ["contradiction"] : level === "new-discrepancy" ? ["contradiction", "discrepancy"] : []
  return level === "any" ? changes.added.length + changes.changed.length + changes.gone.length > 0 : newIn(changes, failing).length > 0
}

/**
 * Prints what is new, changed and gone from one report to the next.
 *
 * Fails with exit code 2 if a file is no report, else with 1 if there is a change at the level that `failOn` names.
 */
export const runDiff = Effect.fnUntraced(function*(options: DiffOptions): Effect.fn.Return<void, Ended> {
  const [before, after] = (yield* readReports([options.before, options.after]).pipe(Effect.mapError(({ message }) => cannot(message)))) as [Report, Report]
  if (before.rules.digest !== after.rules.digest || before.tool.version !== after.tool.version) {
    yield* printError("The reports were made with different rules or versions of Variorum, so not every change is one of the articles\n")
  }
  const changes = changesBetween(before, after)
  yield* print(render[options.format](changes))
  if (fails(changes, options.failOn)) return yield* new Ended({ exitCode: 1, message: "" })
})
