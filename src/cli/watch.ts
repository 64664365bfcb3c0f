import { Effect, Option } from "effect"
import { decisionsFileName } from "../io/decisions.ts"
import type { FailLevel } from "../model/config.ts"
import type { ClaimKind } from "../model/rule.ts"
import { changesForTerminal } from "../report/changes/terminal.ts"
import { formats } from "../report/index.ts"
import { count } from "../report/words.ts"
import { changesBetween } from "../review/changes.ts"
import { isSettled } from "../review/decisions.ts"
import { failingVerdicts } from "./check.ts"
import { cannot, Ended } from "./ended.ts"
import { type FormatName, isFormatName } from "./formats.ts"
import { interruption } from "./interruption.ts"
import { type Live, type LiveReport, openLive, type Shown } from "./live.ts"
import { print, printError } from "./output.ts"
import { articlesFolder, writeReport } from "./reports.ts"
import { type ConfigFlags, given, printSettings, settingsOf } from "./settings.ts"

/** The command line of `watch`: what is not given is left to the configuration. */
export interface WatchFlags extends ConfigFlags {
  readonly paths: ReadonlyArray<string>
  readonly formats: ReadonlyArray<FormatName>
  readonly out: Option.Option<string>
  readonly rules: ReadonlyArray<string>
  readonly failOn: Option.Option<FailLevel>
  readonly minConfidence: Option.Option<number>
  readonly only: ReadonlyArray<ClaimKind>
  readonly decisions: Option.Option<string>
}

/** How many new, changed and former findings are named; the others are counted. */
const namedChanges = 5

/** The articles that came, changed or went since the look before. */
const whatChanged = (before: Live, now: Live): string => {
  const articles = now.shown?.articles ?? []
  const there = new Set(articles.map(({ id }) => id))
  const gone = (before.shown?.articles ?? []).filter(({ id }) => !there.has(id)).map(({ id }) => `${id} is gone`)
  const read = now.fresh.length === 0 ? [] : [`read ${now.fresh.slice(0, 5).join(", ")}${now.fresh.length > 5 ? ` and ${now.fresh.length - 5} more` : ""}`]
  return `${[...gone, ...read, `extracted from ${now.fresh.length} of ${count(articles.length, "article")}`].join("; ")}\n`
}

const incomplete = ({ problems, shown }: Live): boolean => problems.length > 0 || shown === null || shown.report.unreadable.length > 0

/**
 * Checks the articles, and again whenever they, the rules or the decisions change, and prints the summary and what
 * is new in it each time, until it is interrupted. Reports below `--out` are kept fresh.
 *
 * Interrupted, it ends as `check` of the files at that moment does: fails with exit code 2 if something could not be
 * read or written, else with 1 if there are findings at the level that `failOn` names.
 */
export const runWatch = Effect.fnUntraced(function*(flags: WatchFlags): Effect.fn.Return<void, Ended> {
  const { decisions, failOn, formats: wanted, minConfidence, only, out, paths, rules } = flags
  const settings = yield* settingsOf(given({ paths, formats: wanted, out, rules, failOn, minConfidence, only, decisions }), flags)
  if (flags.printConfig) return yield* print(printSettings(settings))
  const { values } = settings
  if (values.paths.length === 0) return yield* cannot("There is nothing to watch. Give a PATH: articles or a folder of them; or name `paths` in a configuration file (variorum init writes one)")
  if (values.out === "") return yield* cannot("--out is empty. Name a folder")
  if (values.formats.length > 0 && values.out === undefined) return yield* cannot("--format needs --out DIR here: what is watched is shown as a summary")

  let unwritten = false
  const tell = Effect.fnUntraced(function*({ problems }: Live) {
    for (const problem of problems) yield* printError(`${problem}\n`)
  })
  const show = Effect.fnUntraced(function*({ articles, report, root }: Shown) {
    yield* print(formats.terminal.render(report, articles))
    if (values.out === undefined) return
    const written = yield* writeReport(values.out, values.paths, articlesFolder(root), values.formats.filter(isFormatName), report, articles).pipe(
      Effect.map((file) => ({ file })), Effect.catch(({ message }) => Effect.succeed({ message })))
    unwritten = "message" in written
    yield* "message" in written ? printError(`${written.message}\n`) : print(`\nReport: ${written.file}\n`)
  })

  const follow = Effect.fnUntraced(function*({ current, next }: LiveReport) {
    for (let before = yield* current; ;) {
      const now = yield* next
      if (now.changed !== "nothing") yield* tell(now)
      if (now.changed === "problems" && now.problems.length === 0) yield* print("\nAll is well again.\n")
      if (now.changed === "report" && now.shown !== null) {
        yield* print(`\n${whatChanged(before, now)}${before.shown === null ? "" : changesForTerminal(changesBetween(before.shown.report, now.shown.report), namedChanges)}\n`)
        yield* show(now.shown)
      }
      before = now
    }
  })

  const last = yield* Effect.scoped(Effect.gen(function*() {
    const interrupted = yield* interruption
    const live = yield* openLive({ ...values, decisions: values.decisions ?? decisionsFileName })
    const first = yield* live.current
    yield* tell(first)
    if (first.shown !== null) yield* show(first.shown)
    yield* print(`\nWatching ${values.paths.join(", ")}. Ctrl-C ends it.\n`)
    yield* Effect.raceFirst(follow(live), interrupted)
    return yield* live.current
  })).pipe(Effect.mapError(({ message }) => cannot(message)))
  if (incomplete(last) || unwritten) return yield* new Ended({ exitCode: 2, message: "" })
  if (last.shown?.report.findings.some((finding) => !isSettled(finding) && failingVerdicts[values.failOn].includes(finding.verdict))) return yield* new Ended({ exitCode: 1, message: "" })
})
