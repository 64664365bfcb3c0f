import { Effect, Ref, type Scope, Semaphore } from "effect"
import { resolve, sep } from "node:path"
import type { CompiledRules } from "../extract/compile.ts"
import { type Extracted, nothingExtracted, recheck } from "../incremental.ts"
import { type ArticleSet, type KeptFiles, readArticlesAgain } from "../io/articles.ts"
import { readDecisions, storyOf } from "../io/decisions.ts"
import { type Changes, watchFiles, type WatchFailed } from "../io/watch.ts"
import type { Article } from "../model/article.ts"
import type { Decisions } from "../model/decision.ts"
import type { Report } from "../model/report.ts"
import type { ClaimKind } from "../model/rule.ts"
import { version } from "../package.ts"
import { noDecisions, ofStory } from "../review/decisions.ts"
import { loadRules } from "./inputs.ts"

/** What is watched, and how it is checked. */
export interface LiveOptions {
  readonly paths: ReadonlyArray<string>
  readonly rules: ReadonlyArray<string>
  readonly minConfidence: number
  readonly only: ReadonlyArray<ClaimKind>
  /** The decisions file, which need not exist. */
  readonly decisions: string
}

/** A report that could be made, with what it was made of. */
export interface Shown<R = Report> {
  readonly report: R
  readonly articles: ReadonlyArray<Article>
  /** The folder that the articles' ids are relative to. */
  readonly root: string
  /** The story's name in the decisions file. */
  readonly story: string
}

/** How things stand after a look at the files. */
export interface Live<S = Shown> {
  /** The last report that could be made; null before there is one. */
  readonly shown: S | null
  /** What is in the way of a report of the files as they are; empty when `shown` is that report. */
  readonly problems: ReadonlyArray<string>
  /** Ids of the articles that this look extracted from. */
  readonly fresh: ReadonlyArray<string>
  /** What is not as it was at the look before: an article or the report, the problems alone, or nothing. */
  readonly changed: "report" | "problems" | "nothing"
  /** What need not be worked out again at the next look. */
  readonly memory: Memory
}

interface Memory {
  readonly kept: KeptFiles
  readonly extracted: Extracted
  /** The last that could be used, and what is wrong with what is there now. */
  readonly rules: { readonly sound: CompiledRules | null, readonly problem: string | null }
  readonly decisions: { readonly sound: Decisions, readonly problem: string | null }
}

const nothing: Live<never> = {
  shown: null, problems: [], fresh: [], changed: "nothing",
  memory: { kept: new Map(), extracted: nothingExtracted, rules: { sound: null, problem: null }, decisions: { sound: noDecisions, problem: null } }
}

/** What there is to make a report of. */
export interface Material {
  readonly set: ArticleSet
  readonly rules: CompiledRules
  readonly root: string
  readonly story: string
  readonly decisions: Decisions
  readonly before: Extracted
}

/** Makes the report of one kind of watching, or says what is in the way. */
export type Maker<S> = (material: Material, options: LiveOptions) => Effect.Effect<
  { readonly shown: S, readonly extracted: Extracted, readonly fresh: ReadonlyArray<string> } | { readonly problems: ReadonlyArray<string> }>

/** The report on the articles, as `check` makes it. */
export const storyMaker: Maker<Shown> = ({ before, decisions, root, rules, set: { articles, unreadable }, story }, { minConfidence, only }) => Effect.sync(() => {
  const { extracted, fresh, report } = recheck(before, articles, rules, { version, unreadable, only, minConfidence, decisions })
  return { shown: { report, articles, root, story }, extracted, fresh }
})

/** The value, or the words of its failure. What is no failure of ours to expect is thrown on. */
const attempt = <A>(effect: Effect.Effect<A, { readonly message: string }>): Effect.Effect<{ readonly value: A } | { readonly problem: string }> =>
  effect.pipe(Effect.match({ onSuccess: (value) => ({ value }), onFailure: ({ message }) => ({ problem: message }) }))

const liesBelow = (path: string, folders: ReadonlyArray<string>): boolean =>
  folders.some((folder) => path === resolve(folder) || path.startsWith(`${resolve(folder)}${sep}`))

/**
 * Looks at the files again. Only files with other bytes are read as articles, only articles that changed are
 * extracted from, and rules are read only where `touched` (null at the first look) names one of their files. Never
 * fails: while rules or decisions are broken, the last sound ones stay in force, and while there is no article, the
 * last report stays.
 */
const look = Effect.fnUntraced(function*<S>(
  before: Live<S>, make: Maker<S>, options: LiveOptions, touched: ReadonlySet<string> | null
): Effect.fn.Return<Live<S>> {
  const rules = touched === null || [...touched].some((path) => liesBelow(path, options.rules))
    ? yield* rulesNow(before.memory.rules, options.rules)
    : before.memory.rules
  const decisions = yield* decisionsNow(before.memory.decisions, options.decisions)
  const { kept, set } = yield* readArticlesAgain(options.paths, before.memory.kept)
  const root = set.roots[0] ?? "."
  const story = storyOf(options.decisions, root)
  const made = rules.sound === null ? { problems: [] } : set.articles.length === 0 ? { problems: noArticles(set, options) } : yield* make(
    { set, rules: rules.sound, root, story, decisions: ofStory(decisions.sound, story), before: before.memory.extracted }, options)
  const problems = [rules.problem, decisions.problem, ...("problems" in made ? made.problems : [])].filter((problem) => problem !== null)
  const otherProblems = isSame(problems, before.problems) ? "nothing" : "problems"
  const memory: Memory = { kept, extracted: before.memory.extracted, rules, decisions }
  if ("problems" in made) return { shown: before.shown, problems, fresh: [], changed: otherProblems, memory }
  const { extracted, fresh, shown } = made
  return {
    shown, problems, fresh, memory: { ...memory, extracted },
    changed: fresh.length > 0 || !isSame(shown, before.shown) ? "report" : otherProblems
  }
})

const noArticles = ({ unreadable }: ArticleSet, { paths }: LiveOptions): ReadonlyArray<string> => [
  ...unreadable.map(({ hint, path, reason }) => `${path} ${reason}; ${hint}`),
  `${paths.join(", ")}: no articles. Variorum reads .txt, .md and .html files`
]

/** Plain data: equal when its JSON is. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const rulesNow = (before: Memory["rules"], folders: ReadonlyArray<string>): Effect.Effect<Memory["rules"]> =>
  attempt(loadRules(folders)).pipe(Effect.map((now) => "value" in now
    ? { sound: now.value.compiled, problem: null }
    : { sound: before.sound, problem: before.sound === null ? now.problem : `${now.problem}\nUntil this is mended, the rules stay as they were.` }))

const decisionsNow = (before: Memory["decisions"], file: string): Effect.Effect<Memory["decisions"]> =>
  attempt(readDecisions(file)).pipe(Effect.map((now) => "value" in now
    ? { sound: now.value, problem: null }
    : { sound: before.sound, problem: `${now.problem}\nUntil this is mended, the decisions stay as they were.` }))

/** The files as they are watched: how things stand, and ways to learn more. */
export interface LiveReport<S = Shown> {
  readonly current: Effect.Effect<Live<S>>
  /** Looks at the files now. The rules are read again where one of their files is named. */
  readonly refresh: (touched: ReadonlySet<string>) => Effect.Effect<Live<S>>
  /** Waits until files change, and looks at them. */
  readonly next: Effect.Effect<Live<S>, WatchFailed>
}

/** Watches the articles, the rules, the decisions and what `more` names until the scope ends, and has looked at them once. */
export const openLive = Effect.fnUntraced(function*<S>(
  options: LiveOptions, make: Maker<S>, more: ReadonlyArray<string> = []
): Effect.fn.Return<LiveReport<S>, WatchFailed, Scope.Scope> {
  const changes: Changes = yield* watchFiles([...options.paths, ...options.rules, options.decisions, ...more])
  const state = yield* Ref.make<Live<S>>(yield* look<S>(nothing, make, options, null))
  const alone = yield* Semaphore.make(1)
  const refresh = (touched: ReadonlySet<string>) => alone.withPermits(1)(Effect.gen(function*() {
    const now = yield* look(yield* Ref.get(state), make, options, touched)
    yield* Ref.set(state, now)
    return now
  }))
  return { current: Ref.get(state), refresh, next: changes.next.pipe(Effect.flatMap(refresh)) }
})
