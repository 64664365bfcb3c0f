import { alignWeighed, weighing } from "./align/align.ts"
import { know } from "./align/known/known.ts"
import { findWitnesses } from "./align/witnesses.ts"
import { alignOptionsOf, byId, type CheckOptions } from "./check.ts"
import { assembleDraft } from "./draft/assemble.ts"
import { checkClaims } from "./draft/findings.ts"
import { againstItself } from "./draft/itself.ts"
import { sceneOf } from "./draft/scene.ts"
import type { CompiledRules } from "./extract/compile.ts"
import { extract } from "./extract/extract.ts"
import type { Article } from "./model/article.ts"
import type { Extraction } from "./model/claim.ts"
import type { DraftReport } from "./model/draft.ts"
import { articleEntry } from "./report/assemble.ts"

/**
 * Holds a draft against sources: every checkable claim of it with its state. The draft is read as one more article and
 * goes through the same stages, but is no witness. Pure: the same texts and rules give the same report whatever the
 * order of the sources. No source may have the draft's id. `extractFrom` may take over what was extracted before.
 */
export const checkDraft = (
  draft: Article, sources: ReadonlyArray<Article>, rules: CompiledRules, options: CheckOptions,
  extractFrom: (article: Article) => Extraction = (article) => extract(article, rules)
): DraftReport => {
  const sorted = byId(sources)
  const extractions = know([draft, ...sorted].map(extractFrom), rules.kinds.person)
  const own = extractions[0]!
  const others = extractions.slice(1)
  const witnesses = findWitnesses(sorted)
  const witnessOf = (source: string) => witnesses.get(source) ?? source

  const alignOptions = alignOptionsOf(rules)
  const weighed = weighing(extractions, alignOptions)
  const { features, scales } = weighed
  const scene = sceneOf({
    draft: own, sources: others, articles: new Map([draft, ...sorted].map((article) => [article.id, article])), features, scales,
    kinds: rules.kinds, explanations: rules.explanations, witnessOf
  })
  const mirrored = [own, extract({ ...draft, id: `${draft.id}\u0000` }, rules)] as const
  const conflicts = againstItself({ extractions: mirrored, ...weighing(mirrored, alignOptions) }, scene)

  const checked = checkClaims(alignWeighed(extractions, weighed), conflicts, scene).filter(({ claims, confidence }) =>
    (confidence === null || confidence >= (options.minConfidence ?? 0)) &&
    (options.only === undefined || options.only.length === 0 || options.only.includes(claims[0]!.kind)))
  return assembleDraft({
    tool: options.version, rules: { digest: rules.digest, count: rules.rules.length }, draft, extraction: own, checked, witnessOf, articles: sorted,
    copies: sorted.filter((source) => printsTextOf(source, draft)).map(({ id }) => id),
    sources: sorted.map((article, i) => articleEntry(article, others[i]!.claims.length, witnessOf(article.id))),
    unreadable: options.unreadable ?? []
  })
}

const printsTextOf = (source: Article, draft: Article): boolean => new Set(findWitnesses([source, draft]).values()).size === 1
