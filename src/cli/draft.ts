import { Effect, Option } from "effect"
import { existsSync, realpathSync } from "node:fs"
import { join } from "node:path"
import { checkDraft } from "../check-draft.ts"
import { type ArticleInput, type ArticleSet, readArticles, readOneArticle } from "../io/articles.ts"
import type { Article } from "../model/article.ts"
import type { FailLevel } from "../model/config.ts"
import type { DraftFinding, DraftReport } from "../model/draft.ts"
import type { ClaimKind } from "../model/rule.ts"
import { version } from "../package.ts"
import { type DraftFormatName, draftFormatNames, draftFormats } from "../report/draft/index.ts"
import { renderDraftTerminal } from "../report/draft/terminal.ts"
import { wantsLook } from "../report/draft/words.ts"
import { inkFor } from "./colours.ts"
import { cannot, Ended } from "./ended.ts"
import { loadRules, printUnreadable } from "./inputs.ts"
import { print } from "./output.ts"
import { progress } from "./progress.ts"
import { writeAmong } from "./reports.ts"
import { type ConfigFlags, given, printSettings, settingsOf } from "./settings.ts"

/** The command line of `draft`: what is not given is left to the configuration. */
export interface DraftFlags extends ConfigFlags {
  /** The draft, `-` for standard input, and more sources behind it; with `stdin` all of them are sources. */
  readonly files: ReadonlyArray<string>
  readonly against: ReadonlyArray<string>
  readonly stdin: boolean
  readonly stdinFilename: Option.Option<string>
  readonly formats: ReadonlyArray<DraftFormatName>
  readonly out: Option.Option<string>
  readonly rules: ReadonlyArray<string>
  readonly failOn: Option.Option<FailLevel>
  readonly minConfidence: Option.Option<number>
  readonly only: ReadonlyArray<ClaimKind>
}

/** The claims of a draft that fail a run, by what `--fail-on` names. */
export const fails: Readonly<Record<FailLevel, (finding: DraftFinding) => boolean>> = {
  contradiction: ({ verdict }) => verdict === "contradiction",
  discrepancy: ({ state }) => wantsLook(state),
  none: () => false
}

/** What standard input is called where nothing else is said. */
const unnamed = "<stdin>"

interface DraftFile {
  /** As it is named in reports. */
  readonly name: string
  readonly input: Effect.Effect<ArticleInput>
}

const readInput = Effect.promise(async () => {
  const chunks: Array<Buffer> = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  return Buffer.concat(chunks)
})

const draftFileOf = ({ files, stdin, stdinFilename }: DraftFlags): DraftFile | null => {
  if (stdin || files[0] === "-") {
    const name = Option.getOrElse(stdinFilename, () => unnamed)
    return { name, input: Effect.map(readInput, (bytes) => ({ name, bytes })) }
  }
  const [path] = files
  return path === undefined ? null : { name: path, input: Effect.succeed({ path }) }
}

const usageProblems = (flags: DraftFlags, draft: DraftFile | null, sources: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...(draft === null ? ["There is no draft. Give a FILE, or - for standard input. See: variorum draft --help"] : []),
  ...(sources.length === 0 ? ["There is nothing to hold the draft against. Add --against PATH: articles or a folder of them; or name `against` in a configuration file"] : []),
  ...(Option.isSome(flags.stdinFilename) && !flags.stdin && flags.files[0] !== "-" ? ["--stdin-filename names what comes from standard input. Add --stdin, or leave it out"] : []),
  ...(Option.isSome(flags.out) && flags.out.value === "" ? ["--out is empty. Name a folder"] : []),
  ...(Option.isNone(flags.out) && new Set(flags.formats).size > 1 ? ["Several formats cannot share standard output. Add --out DIR, or ask for one format"] : [])
]

const realPath = (path: string): string | null => (existsSync(path) ? realpathSync(path) : null)

/** The sources without the draft itself, which may lie among them: what it says backs nothing. */
export const withoutDraft = ({ articles, roots, unreadable }: ArticleSet, draft: string): Pick<ArticleSet, "articles" | "unreadable"> => {
  const own = realPath(draft)
  const isOther = (id: string) => own === null || roots.every((root) => realPath(join(root, id)) !== own)
  return { articles: articles.filter(({ id }) => isOther(id)), unreadable: unreadable.filter(({ path }) => isOther(path)) }
}

/** The draft's path as reports show it; told apart where a source in another folder has the same. */
export const idOf = (name: string, sources: ReadonlyArray<Article>): string => {
  const slashed = name.replaceAll("\\", "/")
  return sources.some(({ id }) => id === slashed) ? `./${slashed}` : slashed
}

/** Writes the report on a draft in these formats, all if none is named, and gives the path of the first file. */
export const writeDraft = Effect.fnUntraced(function*(
  folder: string, sources: ReadonlyArray<string>, wanted: ReadonlyArray<DraftFormatName>, report: DraftReport, draft: Article
): Effect.fn.Return<string, Ended> {
  const nameOf = (format: DraftFormatName) => `draft.${draftFormats[format].extension}`
  const files = (wanted.length === 0 ? draftFormatNames : wanted).map((format) => ({ name: nameOf(format), content: draftFormats[format].render(report, draft) }))
  yield* writeAmong(folder, sources, files, draftFormatNames.map(nameOf))
  return join(folder, files[0]?.name ?? "")
})

/**
 * Holds a draft against sources, and prints or writes what they say of its claims.
 *
 * Fails with exit code 2 if something could not be read or written, else with 1 if the draft has claims at the level
 * that `failOn` names.
 */
export const runDraft = Effect.fnUntraced(function*(flags: DraftFlags): Effect.fn.Return<void, Ended> {
  const { failOn, files, minConfidence, only, rules: folders, stdin } = flags
  const against = [...flags.against, ...(stdin ? files : files.slice(1))]
  const { values, ...settings } = yield* settingsOf(given({ against, rules: folders, failOn, minConfidence, only }), flags, { failOn: "discrepancy" })
  if (flags.printConfig) return yield* print(printSettings({ values, ...settings }))
  const file = draftFileOf(flags)
  const problems = usageProblems(flags, file, values.against)
  if (file === null || problems.length > 0) return yield* cannot(...problems)

  const { compiled } = yield* loadRules(values.rules)
  const line = progress()
  line.step(`Reading ${file.name}`)
  const found = withoutDraft(yield* readArticles(values.against), file.name)
  const { articles: sources, unreadable } = found
  const draft = yield* readOneArticle(idOf(file.name, sources), yield* file.input)
  if (!draft.ok) return yield* cannot(`${file.name} ${draft.refusal.reason}; ${draft.refusal.hint}`)
  if (sources.length === 0) {
    yield* printUnreadable(unreadable)
    return yield* cannot(`${values.against.join(", ")}: no sources besides the draft. Variorum reads .txt, .md and .html files`)
  }

  line.step(`Checking ${file.name} against ${sources.length} sources`, sources.reduce((sum, { text }) => sum + text.length, 0))
  const report = checkDraft(draft.value, sources, compiled, { version, unreadable, only: values.only, minConfidence: values.minConfidence })
  line.clear()

  const format = flags.formats[0] ?? "terminal"
  if (Option.isSome(flags.out)) yield* writeDraft(flags.out.value, values.against, flags.formats, report, draft.value)
  if (Option.isSome(flags.out) || format === "terminal") {
    yield* print(renderDraftTerminal(report, draft.value, inkFor({ isTerminal: process.stdout.isTTY, env: process.env })))
  } else {
    // The terminal's view names the unreadable files itself.
    yield* printUnreadable(unreadable)
    yield* print(draftFormats[format].render(report, draft.value))
  }
  if (unreadable.length > 0) return yield* new Ended({ exitCode: 2, message: "" })
  if (report.findings.some(fails[values.failOn])) return yield* new Ended({ exitCode: 1, message: "" })
})
