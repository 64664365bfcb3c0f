import { Effect, Option } from "effect"
import { recheckDraft } from "../incremental.ts"
import { readOneArticle } from "../io/articles.ts"
import { decisionsFileName } from "../io/decisions.ts"
import type { Article } from "../model/article.ts"
import type { FailLevel } from "../model/config.ts"
import type { DraftReport } from "../model/draft.ts"
import type { Report } from "../model/report.ts"
import type { ClaimKind } from "../model/rule.ts"
import { version } from "../package.ts"
import { changesForTerminal } from "../report/changes/terminal.ts"
import { renderDraftTerminal } from "../report/draft/terminal.ts"
import { formats } from "../report/index.ts"
import { count } from "../report/words.ts"
import { changesBetween } from "../review/changes.ts"
import { isSettled } from "../review/decisions.ts"
import { failingVerdicts } from "./check.ts"
import { inkFor } from "./colours.ts"
import { fails, idOf, withoutDraft, writeDraft } from "./draft.ts"
import { cannot, Ended } from "./ended.ts"
import { type FormatName, isFormatName } from "./formats.ts"
import { interruption } from "./interruption.ts"
import { type Live, type LiveOptions, type LiveReport, type Maker, openLive, type Shown, storyMaker } from "./live.ts"
import { print, printError } from "./output.ts"
import { articlesFolder, writeReport } from "./reports.ts"
import { type ConfigFlags, given, printSettings, settingsOf } from "./settings.ts"

/** The command line of `watch`: what is not given is left to the configuration. */
export interface WatchFlags extends ConfigFlags {
  readonly paths: ReadonlyArray<string>
  readonly draft: Option.Option<string>
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

type Shows = Shown<Report | DraftReport>

/** What is done with the reports of one kind of watching. */
interface Kind<S extends Shows> {
  readonly make: Maker<S>
  /** Files to watch besides the articles. */
  readonly more: ReadonlyArray<string>
  readonly render: (shown: S) => string
  /** What is new, gone or changed. */
  readonly changes: (before: S, now: S) => string
  /** Writes the report's files and says where. */
  readonly write: (out: string, shown: S) => Effect.Effect<string, Ended>
  readonly isFailing: (shown: S, level: FailLevel) => boolean
}

const storyKind = (paths: ReadonlyArray<string>, wanted: ReadonlyArray<FormatName>): Kind<Shown> => ({
  make: storyMaker,
  more: [],
  render: ({ articles, report }) => formats.terminal.render(report, articles),
  changes: (before, now) => changesForTerminal(changesBetween(before.report, now.report), namedChanges),
  write: (out, { articles, report, root }) => writeReport(out, paths, articlesFolder(root), wanted, report, articles),
  isFailing: ({ report }, level) => report.findings.some((finding) => !isSettled(finding) && failingVerdicts[level].includes(finding.verdict))
})

interface ShownDraft extends Shown<DraftReport> {
  readonly draft: Article
}

const draftKind = (file: string, paths: ReadonlyArray<string>): Kind<ShownDraft> => ({
  make: Effect.fnUntraced(function*({ before, root, rules, set, story }, { minConfidence, only }) {
    const { articles, unreadable } = withoutDraft(set, file)
    const draft = yield* readOneArticle(idOf(file, articles), { path: file })
    if (!draft.ok) return { problems: [`${file} ${draft.refusal.reason}; ${draft.refusal.hint}`] }
    if (articles.length === 0) return { problems: [`${paths.join(", ")}: no sources besides the draft`] }
    const { extracted, fresh, report } = recheckDraft(before, draft.value, articles, rules, { version, unreadable, only, minConfidence })
    return { shown: { report, articles: [draft.value, ...articles], root, story, draft: draft.value }, extracted, fresh }
  }),
  more: [file],
  render: ({ draft, report }) => renderDraftTerminal(report, draft, inkFor({ isTerminal: process.stdout.isTTY, env: process.env })),
  changes: () => "",
  write: (out, { draft, report }) => writeDraft(out, paths, [], report, draft),
  isFailing: ({ report }, level) => report.findings.some(fails[level])
})

/** The articles that came, changed or went since the look before. */
const whatChanged = <S extends Shows>(before: Live<S>, now: Live<S>): string => {
  const articles = now.shown?.articles ?? []
  const there = new Set(articles.map(({ id }) => id))
  const gone = (before.shown?.articles ?? []).filter(({ id }) => !there.has(id)).map(({ id }) => `${id} is gone`)
  const read = now.fresh.length === 0 ? [] : [`read ${now.fresh.slice(0, 5).join(", ")}${now.fresh.length > 5 ? ` and ${now.fresh.length - 5} more` : ""}`]
  return `${[...gone, ...read, `extracted from ${now.fresh.length} of ${count(articles.length, "article")}`].join("; ")}\n`
}

const isIncomplete = <S extends Shows>({ problems, shown }: Live<S>): boolean =>
  problems.length > 0 || shown === null || shown.report.unreadable.length > 0

/** Shows reports of one kind until it is interrupted, and ends as a run at that moment would. */
const watch = Effect.fnUntraced(function*<S extends Shows>(
  { changes, isFailing, make, more, render, write }: Kind<S>, options: LiveOptions, out: string | undefined, failOn: FailLevel
): Effect.fn.Return<void, Ended> {
  let unwritten = false
  const tell = Effect.fnUntraced(function*({ problems }: Live<S>) {
    for (const problem of problems) yield* printError(`${problem}\n`)
  })
  const show = Effect.fnUntraced(function*(shown: S) {
    yield* print(render(shown))
    if (out === undefined) return
    const written = yield* write(out, shown).pipe(
      Effect.map((file) => ({ file })), Effect.catch(({ message }) => Effect.succeed({ message })))
    unwritten = "message" in written
    yield* "message" in written ? printError(`${written.message}\n`) : print(`\nReport: ${written.file}\n`)
  })
  const follow = Effect.fnUntraced(function*({ current, next }: LiveReport<S>) {
    for (let before = yield* current; ;) {
      const now = yield* next
      if (now.changed !== "nothing") yield* tell(now)
      if (now.changed === "problems" && now.problems.length === 0) yield* print("\nAll is well again.\n")
      if (now.changed === "report" && now.shown !== null) {
        yield* print(`\n${whatChanged(before, now)}${before.shown === null ? "" : changes(before.shown, now.shown)}\n`)
        yield* show(now.shown)
      }
      before = now
    }
  })

  const last = yield* Effect.scoped(Effect.gen(function*() {
    const interrupted = yield* interruption
    const live = yield* openLive(options, make, more)
    const first = yield* live.current
    yield* tell(first)
    if (first.shown !== null) yield* show(first.shown)
    yield* print(`\nWatching ${[...more, ...options.paths].join(", ")}. Ctrl-C ends it.\n`)
    yield* Effect.raceFirst(follow(live), interrupted)
    return yield* live.current
  })).pipe(Effect.mapError(({ message }) => cannot(message)))
  if (isIncomplete(last) || unwritten) return yield* new Ended({ exitCode: 2, message: "" })
  if (last.shown !== null && isFailing(last.shown, failOn)) return yield* new Ended({ exitCode: 1, message: "" })
})

/**
 * Checks the articles, or a draft against them, and again whenever they, the rules or the decisions change, and prints
 * the summary and what is new in it each time, until it is interrupted. Reports below `--out` are kept fresh.
 *
 * Interrupted, it ends as `check` or `draft` of the files at that moment does: fails with exit code 2 if something
 * could not be read or written, else with 1 if there are findings at the level that `failOn` names.
 */
export const runWatch = Effect.fnUntraced(function*(flags: WatchFlags): Effect.fn.Return<void, Ended> {
  const { decisions, draft, failOn, formats: wanted, minConfidence, only, out, paths, rules } = flags
  const settings = yield* settingsOf(given({ paths, formats: wanted, out, rules, failOn, minConfidence, only, decisions }), flags, Option.isSome(draft) ? { failOn: "discrepancy" } : {})
  if (flags.printConfig) return yield* print(printSettings(settings))
  const { values } = settings
  if (values.paths.length === 0) return yield* cannot("There is nothing to watch. Give a PATH: articles or a folder of them; or name `paths` in a configuration file (variorum init writes one)")
  if (values.out === "") return yield* cannot("--out is empty. Name a folder")
  if (values.formats.length > 0 && values.out === undefined) return yield* cannot("--format needs --out DIR here: what is watched is shown as a summary")
  if (wanted.length > 0 && Option.isSome(draft)) return yield* cannot("--format is for reports on articles. Leave it out with --draft")
  const options: LiveOptions = { ...values, decisions: values.decisions ?? decisionsFileName }
  yield* Option.isSome(draft)
    ? watch(draftKind(draft.value, values.paths), options, values.out, values.failOn)
    : watch(storyKind(values.paths, values.formats.filter(isFormatName)), options, values.out, values.failOn)
})
