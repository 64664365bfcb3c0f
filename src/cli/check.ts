import { Effect, Option } from "effect"
import { join } from "node:path"
import { check } from "../check.ts"
import { readArticles } from "../io/articles.ts"
import type { Article } from "../model/article.ts"
import type { FailLevel } from "../model/config.ts"
import type { Verdict } from "../model/report.ts"
import type { ClaimKind } from "../model/rule.ts"
import { formats } from "../report/index.ts"
import { isSettled } from "../review/decisions.ts"
import { type DecisionsInForce, decisionsOn, loadDecisions } from "./decisions.ts"
import { cannot, Ended } from "./ended.ts"
import { type FormatName, isFormatName } from "./formats.ts"
import { loadRules, printUnreadable, type Rules } from "./inputs.ts"
import { print, printError } from "./output.ts"
import { version } from "../package.ts"
import { progress, type Progress } from "./progress.ts"
import { articlesFolder, rendered, writeReport } from "./reports.ts"
import { type ConfigFlags, given, printSettings, settingsOf } from "./settings.ts"
import { eachStory, type Story } from "./stories.ts"

/** The command line of `check`: what is not given is left to the configuration. */
export interface CheckFlags extends ConfigFlags {
  readonly paths: ReadonlyArray<string>
  readonly formats: ReadonlyArray<FormatName>
  readonly out: Option.Option<string>
  readonly each: Option.Option<boolean>
  readonly rules: ReadonlyArray<string>
  readonly failOn: Option.Option<FailLevel>
  readonly minConfidence: Option.Option<number>
  readonly only: ReadonlyArray<ClaimKind>
  readonly decisions: Option.Option<string>
}

interface CheckOptions {
  readonly paths: ReadonlyArray<string>
  readonly formats: ReadonlyArray<FormatName>
  readonly out: Option.Option<string>
  readonly each: boolean
  readonly rules: ReadonlyArray<string>
  readonly failOn: FailLevel
  readonly minConfidence: number
  readonly only: ReadonlyArray<ClaimKind>
}

/** The verdicts that fail a run, by what `--fail-on` names. */
export const failingVerdicts: Record<FailLevel, ReadonlyArray<Verdict>> = {
  contradiction: ["contradiction"],
  discrepancy: ["contradiction", "discrepancy"],
  none: []
}

/** How one story went: whether all of its files could be read, and whether it has findings at the level asked for. */
interface Outcome {
  readonly complete: boolean
  readonly failing: boolean
}

const nothingToCheck: Outcome = { complete: false, failing: false }

const characters = (articles: ReadonlyArray<Article>): number => articles.reduce((sum, { text }) => sum + text.length, 0)

const checkStory = Effect.fnUntraced(function*(
  story: Story,
  { compiled }: Rules,
  inForce: DecisionsInForce,
  options: CheckOptions,
  line: Progress
): Effect.fn.Return<Outcome, Ended> {
  const where = story.paths.join(", ")
  line.step(`Reading ${where}`)
  const { articles, roots, unreadable } = yield* readArticles(story.paths)
  if (articles.length === 0) {
    yield* unreadable.length > 0 ? printUnreadable(unreadable)
      : printError(`${where}: no articles. Variorum reads .txt, .md and .html files\n`)
    return nothingToCheck
  }
  if (articles.length === 1) {
    yield* printError(`${where}: only one article, so there is nothing to compare it with except itself\n`)
  }

  line.step(`Checking ${articles.length} articles`, characters(articles))
  const report = check(articles, compiled, {
    version, unreadable, only: options.only, minConfidence: options.minConfidence, decisions: decisionsOn(inForce, roots)
  })
  line.clear()

  const place = articlesFolder(roots[0] ?? "")
  const heading = story.name === null ? "" : `${story.name}\n\n`
  if (Option.isSome(options.out)) {
    const folder = join(options.out.value, story.name ?? "")
    const file = yield* writeReport(folder, story.paths, place, options.formats, report, articles)
    yield* print(`${heading}${formats.terminal.render(report, articles)}\nReport: ${file}\n`)
  } else {
    // The summary names the unreadable files itself.
    if (options.formats.length > 0) yield* printUnreadable(unreadable)
    const format = options.formats[0] ?? "terminal"
    yield* print(`${heading}${yield* rendered(format, report.findings.length, () => formats[format].render(report, articles, place))}`)
  }
  return {
    complete: unreadable.length === 0,
    failing: report.findings.some((finding) => !isSettled(finding) && failingVerdicts[options.failOn].includes(finding.verdict))
  }
})

const usageProblems = ({ each, formats: wanted, out, paths }: CheckOptions): ReadonlyArray<string> => {
  if (paths.length === 0) return ["There is nothing to check. Give a PATH: articles or a folder of them; or name `paths` in a configuration file (variorum init writes one). See: variorum check --help"]
  if (Option.isSome(out)) return out.value === "" ? ["--out is empty. Name a folder"] : []
  const different = new Set(wanted).size
  if (different > 1) return [`${different} formats cannot share standard output. Add --out DIR, or ask for one format`]
  return each && different === 1 ? ["Several reports cannot share standard output. Add --out DIR, or leave --each out"] : []
}

/**
 * Checks every story, and prints or writes the reports.
 *
 * Fails with exit code 2 if something could not be read or written, else with 1 if there are findings at the level
 * that `failOn` names.
 */
export const runCheck = Effect.fnUntraced(function*(flags: CheckFlags): Effect.fn.Return<void, Ended> {
  const { decisions, each, failOn, formats: wanted, minConfidence, only, out, paths, rules: folders } = flags
  const settings = yield* settingsOf(given({ paths, formats: wanted, out, each, rules: folders, failOn, minConfidence, only, decisions }), flags)
  if (flags.printConfig) return yield* print(printSettings(settings))
  const { values } = settings
  const options: CheckOptions = { ...values, formats: values.formats.filter(isFormatName), out: Option.fromUndefinedOr(values.out) }
  const problems = usageProblems(options)
  if (problems.length > 0) return yield* cannot(...problems)
  const stories = options.each ? yield* eachStory(options.paths) : [{ name: null, paths: options.paths }]
  const inForce = yield* loadDecisions(settings)
  const rules = yield* loadRules(options.rules)

  const line = progress()
  const outcomes: Array<Outcome> = []
  for (const story of stories) {
    if (outcomes.length > 0) yield* print("\n")
    outcomes.push(yield* checkStory(story, rules, inForce, options, line))
  }
  if (outcomes.some(({ complete }) => !complete)) return yield* new Ended({ exitCode: 2, message: "" })
  if (outcomes.some(({ failing }) => failing)) return yield* new Ended({ exitCode: 1, message: "" })
})
