import { Effect, type Option } from "effect"
import { check } from "../check.ts"
import { readArticles } from "../io/articles.ts"
import { recordBaseline, storyOf } from "../io/decisions.ts"
import { isThere } from "../io/write.ts"
import type { AcceptedEntry } from "../model/decision.ts"
import { version } from "../package.ts"
import { count } from "../report/words.ts"
import { baselineOf, ofStory } from "../review/decisions.ts"
import { loadDecisions } from "./decisions.ts"
import { cannot, type Ended } from "./ended.ts"
import { loadRules, printUnreadable } from "./inputs.ts"
import { print } from "./output.ts"
import { type ConfigFlags, given, settingsOf } from "./settings.ts"
import { eachStory } from "./stories.ts"

export interface BaselineFlags extends Omit<ConfigFlags, "printConfig"> {
  readonly paths: ReadonlyArray<string>
  readonly each: Option.Option<boolean>
  readonly rules: ReadonlyArray<string>
  readonly decisions: Option.Option<string>
}

const summary = (before: ReadonlyArray<AcceptedEntry>, after: ReadonlyArray<AcceptedEntry>): string => {
  const isIn = (entries: ReadonlyArray<AcceptedEntry>) => ({ id, story }: AcceptedEntry): boolean =>
    entries.some((entry) => entry.id === id && entry.story === story)
  const kept = after.filter(isIn(before)).length
  const gone = before.length - kept
  return `${count(after.length, "difference")} accepted, ${after.length - kept} of them new.`
    + (gone === 0 ? "" : ` ${gone} accepted before ${gone === 1 ? "is" : "are"} gone, and not listed any more.`)
}

/**
 * Accepts the differences that are there now, in place of the stories' earlier baselines: only new ones fail a run
 * from now on.
 *
 * Fails with exit code 2 if something could not be read or written; then nothing is accepted.
 */
export const runBaseline = Effect.fnUntraced(function*(flags: BaselineFlags): Effect.fn.Return<void, Ended> {
  const settings = yield* settingsOf(given({ paths: flags.paths, each: flags.each, rules: flags.rules, decisions: flags.decisions }), flags)
  const { each, paths: all, rules } = settings.values
  if (all.length === 0) return yield* cannot("There is nothing to accept. Give a PATH: articles or a folder of them; or name `paths` in a configuration file")
  const stories = each ? yield* eachStory(all) : [{ name: null, paths: all }]
  const { decisions, file } = yield* loadDecisions(settings, "write")
  const { compiled } = yield* loadRules(rules)
  const names: Array<string> = []
  const accepted: Array<AcceptedEntry> = []
  for (const { paths } of stories) {
    const { articles, roots, unreadable } = yield* readArticles(paths)
    const where = paths.join(", ")
    if (unreadable.length > 0) {
      yield* printUnreadable(unreadable)
      return yield* cannot(`${where}: not all files could be read, so nothing was accepted`)
    }
    if (articles.length === 0) return yield* cannot(`${where}: no articles, so nothing was accepted`)
    const story = storyOf(file, roots[0] ?? ".")
    names.push(story)
    accepted.push(...baselineOf(check(articles, compiled, { version, decisions: ofStory(decisions, story) }), story))
  }
  const before = decisions.accepted.filter(({ story }) => names.includes(story))
  if (accepted.length > 0 || isThere(file)) {
    yield* recordBaseline(file, names, accepted).pipe(Effect.mapError(({ message }) => cannot(message)))
  }
  yield* print(`${summary(before, accepted)}\n`)
})
