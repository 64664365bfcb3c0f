import type { Article } from "../model/article.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import { fold } from "../text/characters.ts"
import { analyse } from "./analyse.ts"
import { makeClaim } from "./claim/make.ts"
import { sentenceContexts } from "./claim/sentence-context.ts"
import type { CompiledRules } from "./compile.ts"
import { resolvedMatches } from "./patterns/match.ts"

/** All claims of one article, in order of appearance. */
export const extract = (article: Article, rules: CompiledRules): Extraction => {
  const document = analyse(article, rules)
  const contexts = sentenceContexts(document, rules.lexicons)
  const claims: Array<Claim> = []
  document.sentences.forEach((sentence, index) => {
    for (const { rule, match } of resolvedMatches(document, sentence, rules)) {
      const claim = makeClaim(document, sentence, contexts[index]!, rule, match, rules, claims.length)
      if (claim !== null) claims.push(claim)
    }
  })
  const sentencesWith = new Map<string, number>()
  for (const context of contexts) for (const s of context.stems) sentencesWith.set(s, (sentencesWith.get(s) ?? 0) + 1)
  return { article: article.id, claims, sentencesWith, sentences: contexts.length, names: new Set(document.entities.map((entity) => fold(entity.name))) }
}
