import { Effect } from "effect"
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { findWitnesses } from "../../src/align/witnesses.ts"
import { lineUp, rulesOf } from "../../src/check.ts"
import { type Gold, locate } from "../../src/eval/locate.ts"
import type { EvaluatedStory } from "../../src/eval/score.ts"
import type { CompiledRules } from "../../src/extract/compile.ts"
import { extract } from "../../src/extract/extract.ts"
import { readAnnotations } from "../../src/io/annotations.ts"
import { readArticles } from "../../src/io/articles.ts"
import type { Article } from "../../src/model/article.ts"
import type { Extraction } from "../../src/model/claim.ts"
import type { WeightsFile } from "../../src/model/rule.ts"
import { assemble } from "../../src/report/assemble.ts"

/** An annotated story, taken in once: weights matter only from here on. */
export interface Story {
  readonly name: string
  readonly articles: ReadonlyArray<Article>
  readonly extractions: ReadonlyArray<Extraction>
  readonly gold: Gold
}

/**
 * The stories of a folder that some annotation names, by name. Throws where a file cannot be read or an annotation does
 * not fit its article.
 */
export const readStories = async (storiesFolder: string, goldFolder: string, rules: CompiledRules): Promise<ReadonlyArray<Story>> => {
  const annotations = await Effect.runPromise(readAnnotations([goldFolder]))
  const names = readdirSync(storiesFolder).filter((name) => statSync(join(storiesFolder, name)).isDirectory()).sort()
  const out: Array<Story> = []
  for (const name of names) {
    const annotated = annotations.find(({ value }) => value.corpus === name)
    if (annotated === undefined) continue
    const { articles, unreadable } = await Effect.runPromise(readArticles([join(storiesFolder, name)]))
    if (unreadable.length > 0) throw new Error(`${name}: ${unreadable.map(({ path, reason }) => `${path} ${reason}`).join(", ")}`)
    const { gold, misplaced } = locate(annotated.value, new Map(articles.map(({ id, text }) => [id, text])))
    if (misplaced.length > 0) throw new Error(misplaced.map(({ path, problem }) => `${annotated.file}:${annotated.lineOf(path)}: ${problem}`).join("\n"))
    out.push({ name, articles, gold, extractions: articles.map((article) => extract(article, rules)) })
  }
  return out
}

/** A checked story, with the bits by which each finding's evidence passes its threshold, by the finding's id. */
export interface Checked extends EvaluatedStory {
  readonly excess: ReadonlyMap<string, number>
}

/** Checks a story with these weights in place of the rules' own. */
export const checkWith = ({ articles, extractions, gold, name }: Story, rules: CompiledRules, weights: WeightsFile): Checked => {
  const witnesses = findWitnesses(articles)
  const witnessOf = (article: string) => witnesses.get(article) ?? article
  const judgements = lineUp(articles, extractions, { ...rules, weights }, witnessOf)
  return {
    name, gold, claims: [], excess: new Map(judgements.map(({ id, judgement }) => [id, judgement.excess])),
    report: assemble({ tool: "fit", rules: rulesOf(rules), articles, unreadable: [], extractions, judgements, witnessOf, normalise: rules.kinds.normalise })
  }
}
