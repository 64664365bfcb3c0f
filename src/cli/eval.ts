import { Effect, Option } from "effect"
import { existsSync } from "node:fs"
import { basename, join, resolve } from "node:path"
import { conclude } from "../check.ts"
import { changes } from "../eval/compare.ts"
import { evaluate, failures } from "../eval/evaluate.ts"
import { type Gold, locate } from "../eval/locate.ts"
import type { EvaluatedStory } from "../eval/score.ts"
import { evaluationText } from "../eval/text.ts"
import { extract } from "../extract/extract.ts"
import { type Annotations, readAnnotations } from "../io/annotations.ts"
import { readArticles } from "../io/articles.ts"
import { readEvaluation } from "../io/evaluation.ts"
import type { RuleProblem } from "../model/rule.ts"
import { version } from "../package.ts"
import { cannot, Ended } from "./ended.ts"
import { loadRules, place, printUnreadable, type Rules } from "./inputs.ts"
import { print, printError } from "./output.ts"
import { progress } from "./progress.ts"
import { eachStory, type Story } from "./stories.ts"

export interface EvalOptions {
  readonly folder: string
  /** Annotation files named after the folder: what a shell makes of `--gold annotations/*.yaml`. */
  readonly more: ReadonlyArray<string>
  readonly gold: ReadonlyArray<string>
  readonly each: boolean
  readonly compare: Option.Option<string>
  readonly format: "text" | "json"
  readonly rules: ReadonlyArray<string>
}

/** A story with the annotations that speak of it. */
interface AnnotatedStory {
  readonly name: string
  readonly path: string
  readonly annotations: ReadonlyArray<Annotations>
}

/** Annotations that lie beside a story's articles. */
const besideArticles = "expected.yaml"

const listProblems = (problems: ReadonlyArray<RuleProblem>): Ended =>
  cannot(...problems.map((problem) => `${place(problem)}: ${problem.problem}; ${problem.hint}`))

const read = (files: ReadonlyArray<string>) =>
  readAnnotations(files).pipe(Effect.mapError(({ problems }) => listProblems(problems)))

const storiesOf = ({ each, folder }: EvalOptions): Effect.Effect<ReadonlyArray<Story & { readonly name: string }>, Ended> =>
  each ? eachStory([folder]).pipe(Effect.map((stories) => stories.map(({ name, paths }) => ({ name: name ?? folder, paths }))))
    : Effect.succeed([{ name: basename(resolve(folder)), paths: [folder] }])

/** Stories with the `expected.yaml` beside their articles; of several, those without are named and passed over. */
const annotatedBeside = Effect.fnUntraced(function*(stories: ReadonlyArray<Story & { readonly name: string }>): Effect.fn.Return<ReadonlyArray<AnnotatedStory>, Ended> {
  const out: Array<AnnotatedStory> = []
  for (const { name, paths: [path = name] } of stories) {
    const file = join(path, besideArticles)
    if (existsSync(file)) out.push({ name, path, annotations: yield* read([file]) })
    else if (stories.length === 1) return yield* cannot(`${path}: has no ${besideArticles}. Name its annotations with --gold FILE`)
    else yield* printError(`${path}: has no ${besideArticles}, and is passed over\n`)
  }
  return out
})

/** Stories with the annotations whose `corpus` names them; a single story takes annotations of any one name. */
const annotatedByName = Effect.fnUntraced(function*(
  stories: ReadonlyArray<Story & { readonly name: string }>, files: ReadonlyArray<string>
): Effect.fn.Return<ReadonlyArray<AnnotatedStory>, Ended> {
  const all = yield* read(files)
  const names = new Set(all.map(({ value }) => value.corpus))
  const mine = stories.length === 1 && names.size === 1 ? () => true : (name: string, { value }: Annotations) => value.corpus === name
  const out = stories.map(({ name, paths: [path = name] }) => ({ name, path, annotations: all.filter((one) => mine(name, one)) }))
  for (const { annotations, path } of out) if (annotations.length === 0) yield* printError(`${path}: has no annotations, and is passed over\n`)
  const used = new Set(out.flatMap(({ annotations }) => annotations))
  for (const one of all) if (!used.has(one)) yield* printError(`${one.file}: its corpus, ${one.value.corpus}, is not among the stories, and is passed over\n`)
  return out.filter(({ annotations }) => annotations.length > 0)
})

const merged = (golds: ReadonlyArray<Gold>): Gold => ({
  groups: golds.flatMap(({ groups }) => groups), traps: golds.flatMap(({ traps }) => traps), copies: golds.flatMap(({ copies }) => copies)
})

/** Checks a story and finds its annotations in the articles; problems are added to `problems`. */
const checkStory = Effect.fnUntraced(function*(
  { annotations, name, path }: AnnotatedStory, { compiled }: Rules, problems: Array<RuleProblem>
): Effect.fn.Return<EvaluatedStory, Ended> {
  const { articles, unreadable } = yield* readArticles([path])
  yield* printUnreadable(unreadable)
  if (unreadable.length > 0) return yield* cannot(`${path}: cannot be evaluated without the files above`)
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const golds = annotations.map(({ file, lineOf, value }) => {
    const { gold, misplaced } = locate(value, texts)
    problems.push(...misplaced.map(({ hint, path: where, problem }) => ({ file, line: lineOf(where), problem, hint })))
    return gold
  })
  const extractions = articles.map((article) => extract(article, compiled))
  return { name, gold: merged(golds), report: conclude(articles, extractions, compiled, { version }), claims: extractions.flatMap(({ claims }) => claims) }
})

/**
 * Checks annotated stories, and prints what was found of what the annotations ask for.
 *
 * Fails with exit code 2 if something could not be read or an annotation does not fit its article; else with 1 if a
 * group of tier must is missed, a trap sprung, an agreement called different, or a copy counted twice; beside an earlier
 * run, with 1 if anything is worse than there.
 */
export const runEval = Effect.fnUntraced(function*(options: EvalOptions): Effect.fn.Return<void, Ended> {
  const files = [...options.gold, ...options.more]
  if (options.gold.length === 0 && options.more.length > 0) return yield* cannot(`${options.more.join(", ")}: name annotations with --gold FILE`)
  const before = Option.isSome(options.compare)
    ? yield* readEvaluation(options.compare.value).pipe(Effect.mapError(({ message }) => cannot(message))) : null
  const stories = yield* storiesOf(options)
  const annotated = files.length === 0 ? yield* annotatedBeside(stories) : yield* annotatedByName(stories, files)
  if (annotated.length === 0) return yield* cannot(`${options.folder}: no story has annotations`)
  const rules = yield* loadRules(options.rules)

  const line = progress()
  const problems: Array<RuleProblem> = []
  const checked: Array<EvaluatedStory> = []
  for (const story of annotated) {
    line.step(`Checking ${story.path}`)
    checked.push(yield* checkStory(story, rules, problems))
  }
  line.clear()
  if (problems.length > 0) return yield* listProblems(problems)

  const { digest, rules: { length: count } } = rules.compiled
  const evaluation = evaluate(checked, { rules: { digest, count }, version })
  const changed = before === null ? null : changes(before, evaluation)
  if (options.format === "json") {
    yield* print(`${JSON.stringify(evaluation, null, 1)}\n`)
    // Standard output is for the program that reads it; what changed is for the person beside it.
    for (const { better, story, what } of changed ?? []) yield* printError(`${better ? "better" : "WORSE "}  ${story}: ${what}\n`)
  } else yield* print(evaluationText(evaluation, changed))
  const bad = changed === null ? failures(evaluation) : changed.filter(({ better }) => !better).length
  if (bad > 0) return yield* new Ended({ exitCode: 1, message: "" })
})
