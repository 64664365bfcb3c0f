import type { Finding } from "../../model/report.ts"
import type { Page, PageArticle } from "./page.ts"
import { relationOf, type Relation } from "./relation.ts"

/** Two articles, and in how many findings both of them speak. */
export interface Pair {
  readonly left: PageArticle
  readonly right: PageArticle
  readonly shared: number
  /** How many of the shared ones are of each relation; those of none are not in it. */
  readonly relations: ReadonlyMap<Relation, number>
}

/** Numbers of the variants that each article gives in a finding. */
function variantsByArticle(finding: Finding): ReadonlyMap<string, ReadonlyArray<number>> {
  const found = new Map<string, ReadonlyArray<number>>()
  finding.variants.forEach((variant, number) => {
    for (const article of variant.articles) found.set(article, [...(found.get(article) ?? []), number])
  })
  return found
}

/** In how many findings each article speaks. An article without any is not in it. */
export function findingsByArticle(page: Page): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { finding } of page.findings) {
    for (const article of variantsByArticle(finding).keys()) counts.set(article, (counts.get(article) ?? 0) + 1)
  }
  return counts
}

/** Every two articles that speak of the same thing at least once: most shared first, then in the order of the page. */
export function pairsOf(page: Page): ReadonlyArray<Pair> {
  const places = new Map(page.articles.map(({ entry }, place) => [entry.id, place]))
  const tallies = new Map<number, Map<Relation, number>>()
  for (const { finding } of page.findings) {
    const speaking = [...variantsByArticle(finding)]
      .flatMap(([article, variants]) => {
        const place = places.get(article)
        return place === undefined ? [] : [{ place, variants }]
      })
      .sort((left, right) => left.place - right.place)
    speaking.forEach((left, index) => {
      for (const right of speaking.slice(index + 1)) {
        const key = left.place * page.articles.length + right.place
        const tally = tallies.get(key) ?? new Map<Relation, number>()
        const relation = relationOf(finding.verdict, left.variants, right.variants)
        tally.set(relation, (tally.get(relation) ?? 0) + 1)
        tallies.set(key, tally)
      }
    })
  }
  return [...tallies]
    .flatMap(([key, relations]): ReadonlyArray<Pair & { readonly key: number }> => {
      const left = page.articles[Math.floor(key / page.articles.length)]
      const right = page.articles[key % page.articles.length]
      if (left === undefined || right === undefined) return []
      return [{ key, left, right, relations, shared: [...relations.values()].reduce((sum, amount) => sum + amount, 0) }]
    })
    .sort((left, right) => right.shared - left.shared || left.key - right.key)
}
