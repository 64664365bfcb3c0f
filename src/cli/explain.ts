import { Effect, type Option } from "effect"
import { check } from "../check.ts"
import { readArticles } from "../io/articles.ts"
import { explainFinding } from "../report/explain.ts"
import { decisionsOn, loadDecisions, oneFinding } from "./decisions.ts"
import { cannot, type Ended } from "./ended.ts"
import { loadRules, printUnreadable } from "./inputs.ts"
import { print } from "./output.ts"
import { version } from "../package.ts"
import { type ConfigFlags, given, settingsOf } from "./settings.ts"

export interface ExplainFlags extends Omit<ConfigFlags, "printConfig"> {
  readonly finding: string
  readonly paths: ReadonlyArray<string>
  readonly rules: ReadonlyArray<string>
  readonly decisions: Option.Option<string>
}

/**
 * Checks the articles and prints why one finding is there, and what was decided about it.
 *
 * Fails with exit code 2 if no finding has this id, or more than one begins with it.
 */
export const runExplain = Effect.fnUntraced(function*(flags: ExplainFlags): Effect.fn.Return<void, Ended> {
  const { decisions, finding: id, paths, rules } = flags
  const settings = yield* settingsOf(given({ paths, rules, decisions }), flags)
  const inForce = yield* loadDecisions(settings)
  const { compiled } = yield* loadRules(settings.values.rules)
  const { articles, roots, unreadable } = yield* readArticles(paths)
  yield* printUnreadable(unreadable)
  const report = check(articles, compiled, { version, unreadable, decisions: decisionsOn(inForce, roots) })
  const finding = yield* oneFinding(report, id, paths)
  yield* print(`${explainFinding(report, finding.id).trimEnd()}\n`)
  if (unreadable.length > 0) return yield* cannot("The files above could not be read, so this may not be the whole picture")
})
