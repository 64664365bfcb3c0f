import { Effect } from "effect"
import { check } from "../check.ts"
import { readArticles } from "../io/articles.ts"
import { explainFinding } from "../report/explain.ts"
import { cannot, type Ended } from "./ended.ts"
import { loadRules, printUnreadable } from "./inputs.ts"
import { print } from "./output.ts"
import { version } from "../package.ts"

export interface ExplainOptions {
  readonly finding: string
  readonly paths: ReadonlyArray<string>
  readonly rules: ReadonlyArray<string>
}

/**
 * Checks the articles and prints why one finding is there.
 *
 * Fails with exit code 2 if no finding has this id, or more than one begins with it.
 */
export const runExplain = Effect.fnUntraced(function*(options: ExplainOptions): Effect.fn.Return<void, Ended> {
  const { compiled } = yield* loadRules(options.rules)
  const { articles, unreadable } = yield* readArticles(options.paths)
  yield* printUnreadable(unreadable)
  const report = check(articles, compiled, { version, unreadable })
  const where = options.paths.join(", ")

  const exact = report.findings.filter(({ id }) => id === options.finding)
  const candidates = exact.length > 0 ? exact : report.findings.filter(({ id }) => id.startsWith(options.finding))
  const [finding, ...others] = candidates
  if (finding === undefined) {
    return yield* cannot(`No finding of ${where} has an id that begins with "${options.finding}". `
      + `This command shows the ids: variorum check ${options.paths.join(" ")}`)
  }
  if (others.length > 0) {
    return yield* cannot(
      `${candidates.length} findings of ${where} have an id that begins with "${options.finding}". Give more of it:`,
      ...candidates.map(({ id, topic }) => `  ${id}  ${topic}`)
    )
  }
  yield* print(`${explainFinding(report, finding.id).trimEnd()}\n`)
  if (unreadable.length > 0) return yield* cannot("The files above could not be read, so this may not be the whole picture")
})
