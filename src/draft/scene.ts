import type { Features } from "../align/evidence/features.ts"
import type { Scales } from "../align/evidence/scales.ts"
import { weigh } from "../align/evidence/weigh.ts"
import { comparing, type Compare } from "../judge/compare.ts"
import type { ClaimsOf } from "../judge/tolls.ts"
import type { DecideOptions } from "../judge/verdict.ts"
import type { Link } from "../model/alignment.ts"
import type { Article } from "../model/article.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import type { ExplanationFile, WeightsFile } from "../model/rule.ts"
import type { Value } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import type { Kinds } from "../values/registry.ts"

/** What checking a draft looks at: its claims, those of the sources, and how two claims are weighed and compared. */
export interface Scene {
  readonly draft: Extraction
  readonly sources: ReadonlyArray<Extraction>
  readonly weights: WeightsFile
  readonly explanations: ReadonlyArray<ExplanationFile>
  readonly witnessOf: (source: string) => string
  readonly publishedOf: (article: string) => string | null
  readonly compare: Compare
  /** Prints a value as a report shows it. */
  readonly print: (value: Value) => string
  readonly decide: DecideOptions
  /** All evidence about two claims, whether or not they were lined up. */
  readonly weigh: (left: Claim, right: Claim) => Link
  /** Whether a source has these words in its text, whatever stands between them and however they are accented. */
  readonly isInSources: (words: string) => boolean
  /** Persons that an article names in full, by its path. */
  readonly personsOf: (article: string) => ReadonlySet<string>
}

export interface SceneInput {
  readonly draft: Extraction
  readonly sources: ReadonlyArray<Extraction>
  readonly articles: ReadonlyMap<string, Article>
  readonly features: ReadonlyArray<Features>
  readonly scales: Scales
  readonly kinds: Kinds
  readonly explanations: ReadonlyArray<ExplanationFile>
  readonly witnessOf: (source: string) => string
}

/** Sets the scene. The draft is a witness of its own, whatever it was copied from: it never backs itself. */
export const sceneOf = (input: SceneInput): Scene => {
  const { articles, draft, scales, sources } = input
  const compare = comparing(input.kinds)
  const byArticle = new Map([draft, ...sources].map((extraction) => [extraction.article, extraction.claims]))
  const claimsOf: ClaimsOf = (article) => byArticle.get(article) ?? []
  const features = new Map(input.features.map((one) => [one.claim, one]))
  const persons = new Map([...byArticle].map(([article, claims]) =>
    [article, new Set(claims.filter(({ value }) => value.kind === "person").map(({ printed }) => printed))]))
  const texts = sources.map(({ article }) => bareWords(articles.get(article)!.text))
  return {
    draft, sources, weights: scales.weights, explanations: input.explanations, witnessOf: input.witnessOf, compare, print: input.kinds.print,
    publishedOf: (article) => articles.get(article)?.published?.date ?? null,
    decide: { compare, witnessOf: input.witnessOf, articleOf: (id) => articles.get(id)!, claimsOf, differs: scales.weights.thresholds.differs, opposes: () => scales.weights.thresholds.differs },
    weigh: (left, right) => weigh(features.get(left)!, features.get(right)!, scales),
    isInSources: (words) => texts.some((text) => text.includes(bareWords(words))),
    personsOf: (article) => persons.get(article) ?? new Set()
  }
}

/** Words in comparable form with a space on either side, so that only whole words are found. */
const bareWords = (text: string): string => ` ${fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "").join(" ")} `
