import { Effect, Option } from "effect"
import { check } from "../check.ts"
import { readArticles } from "../io/articles.ts"
import { recordDecision, removeDecision, storyOf } from "../io/decisions.ts"
import type { DecisionKind } from "../model/report.ts"
import { version } from "../package.ts"
import { entryOf } from "../review/decisions.ts"
import { type DecisionsInForce, decisionsOn, loadDecisions, oneFinding } from "./decisions.ts"
import { cannot, type Ended } from "./ended.ts"
import { loadRules, printUnreadable } from "./inputs.ts"
import { print, printError } from "./output.ts"
import { type ConfigFlags, given, settingsOf } from "./settings.ts"

export interface DecideFlags extends Omit<ConfigFlags, "printConfig"> {
  readonly finding: string
  readonly paths: ReadonlyArray<string>
  readonly as: Option.Option<DecisionKind>
  readonly because: Option.Option<string>
  readonly by: Option.Option<string>
  readonly undo: boolean
  readonly rules: ReadonlyArray<string>
  readonly decisions: Option.Option<string>
}

const usageProblems = ({ as, because, by, undo }: DecideFlags): ReadonlyArray<string> => {
  if (undo) {
    return [as, because, by].some(Option.isSome) ? ["--undo takes a decision back, so it goes with none of --as, --because and --by"] : []
  }
  return [
    ...(Option.isNone(as) ? ["Say what you decide: --as confirmed, --as dismissed or --as noted"] : []),
    ...(Option.isNone(because) || because.value.trim() === "" ? ["Say why, for whoever reviews it: --because \"...\""] : []),
    ...(Option.isSome(by) && by.value.trim() === "" ? ["--by is empty. Name who decides, or leave it out"] : [])
  ]
}

const undo = Effect.fnUntraced(function*({ finding, paths }: DecideFlags, inForce: DecisionsInForce): Effect.fn.Return<void, Ended> {
  const { decisions } = paths.length === 0 ? inForce.decisions : decisionsOn(inForce, (yield* readArticles(paths)).roots)
  const candidates = decisions.filter(({ id }) => id.startsWith(finding))
  const [entry, ...others] = candidates
  if (entry === undefined) return yield* cannot(`${inForce.file}: holds no decision whose id begins with "${finding}"`)
  if (others.length > 0) {
    return yield* cannot(
      `${inForce.file}: ${candidates.length} decisions have an id that begins with "${finding}". Give more of it, or the PATH of the articles:`,
      ...candidates.map(({ id, story, topic }) => `  ${id}  ${story}: ${topic}`)
    )
  }
  yield* removeDecision(inForce.file, entry).pipe(Effect.mapError(({ message }) => cannot(message)))
  yield* print(`Taken back: ${entry.topic} [${entry.id}] is not ${entry.as} any more.\n`)
})

/**
 * Records what an editor decides about a finding, or takes that back.
 *
 * Fails with exit code 2 if the invocation is not complete, no finding has this id (or more than one begins with it),
 * or the decisions file cannot be read or written.
 */
export const runDecide = Effect.fnUntraced(function*(flags: DecideFlags): Effect.fn.Return<void, Ended> {
  const problems = usageProblems(flags)
  if (problems.length > 0) return yield* cannot(...problems)
  const settings = yield* settingsOf(given({ paths: flags.paths, rules: flags.rules, decisions: flags.decisions }), flags, { paths: ["."] })
  const inForce = yield* loadDecisions(settings, "write")
  if (flags.undo) return yield* undo(flags, inForce)

  const { paths, rules } = settings.values
  const { compiled } = yield* loadRules(rules)
  const { articles, roots, unreadable } = yield* readArticles(paths)
  yield* printUnreadable(unreadable)
  const report = check(articles, compiled, { version, unreadable, decisions: decisionsOn(inForce, roots) })
  const finding = yield* oneFinding(report, flags.finding, paths)
  const entry = entryOf(finding, storyOf(inForce.file, roots[0] ?? "."), {
    as: Option.getOrThrow(flags.as),
    because: Option.getOrThrow(flags.because).trim(),
    ...(Option.isSome(flags.by) ? { by: flags.by.value.trim() } : {})
  })
  yield* recordDecision(inForce.file, entry).pipe(Effect.mapError(({ message }) => cannot(message)))
  yield* print(`${entry.topic} [${entry.id}] is ${entry.as}, in ${inForce.file}.\n`)
  for (const { as, id, near } of report.stale ?? []) {
    if (as !== "accepted" && id !== entry.id && near.includes(entry.id)) {
      yield* printError(`The decision on ${id} was about this topic, and its finding is gone. To take it out: variorum decide ${id} --undo\n`)
    }
  }
})
