/**
 * Variorum as a library. `check` is a pure function; reading articles and rules are Effects.
 *
 * ```ts
 * import { Effect } from "effect"
 * import { builtInRules, check, compileRules, readArticles, readRules, version } from "variorum"
 *
 * const program = Effect.gen(function*() {
 *   const ruleSet = yield* readRules([builtInRules])
 *   const compiled = compileRules(ruleSet)
 *   if (!("rules" in compiled)) return compiled // a list of problems
 *   const { articles, unreadable } = yield* readArticles(["articles"])
 *   return check(articles, compiled, { version, unreadable })
 * })
 * ```
 */
export { check } from "./check.ts"
export { checkDraft } from "./check-draft.ts"
export { compileRules, type CompiledRules } from "./extract/compile.ts"
export { readArticles, type ArticleSet } from "./io/articles.ts"
export { DecisionsInvalid, decisionsFileName, readDecisions, recordDecision, storyOf } from "./io/decisions.ts"
export { readRules, RulesInvalid } from "./io/rules.ts"
export { writeFiles, WriteFailed } from "./io/write.ts"
export type * from "./model/article.ts"
export * from "./model/decision.ts"
export * from "./model/draft.ts"
export * from "./model/report.ts"
export * from "./model/rule.ts"
export type * from "./model/span.ts"
export { builtInRules, version } from "./package.ts"
export { type Config, defineConfig } from "./model/config.ts"
export { draftFormats, type DraftFormat, type DraftFormatName } from "./report/draft/index.ts"
export { explainFinding } from "./report/explain.ts"
export { applyDecisions, entryOf, isSettled, ofStory } from "./review/decisions.ts"
export { formats, type FormatName, type ReportFormat } from "./report/index.ts"
