import { Effect } from "effect"
import { fileURLToPath } from "node:url"
import { extract } from "../../src/extract/extract.ts"
import { readArticles } from "../../src/io/articles.ts"
import type { Claim, Extraction } from "../../src/model/claim.ts"
import type { Value } from "../../src/model/value.ts"
import { articleOf, compiled, ruleSet } from "./rules.ts"

/** What is found in every article of the corpus, and in every rule's examples: a rule's n-th example is its n-th newsroom's. */
export const extractions: ReadonlyArray<Extraction> = [
  ...(await Effect.runPromise(readArticles([fileURLToPath(new URL("../../corpus", import.meta.url))]))).articles,
  ...ruleSet.rules.flatMap(({ value }) => value.examples.match.map(({ text }, i) => articleOf(text, { id: `examples/${value.rule}/${i}.txt` })))
].map((article) => extract(article, compiled))

export const claims: ReadonlyArray<Claim> = extractions.flatMap((extraction) => extraction.claims)

/** Every value that these claims hold, as their value, as an argument or as their time, each once, by kind. */
export const valuesByKind: ReadonlyMap<string, ReadonlyArray<Value>> = (() => {
  const byKind = new Map<string, Map<string, Value>>()
  const add = (value: Value | null) => {
    if (value === null) return
    const known = byKind.get(value.kind) ?? new Map<string, Value>()
    byKind.set(value.kind, known.set(JSON.stringify(value, (_, part: unknown) => (typeof part === "number" ? String(part) : part)), value))
  }
  for (const claim of claims) {
    add(claim.value)
    add(claim.context.when)
    for (const argument of [...Object.values(claim.arguments), ...Object.values(claim.details)]) add(argument.value)
  }
  return new Map([...byKind].map(([kind, values]) => [kind, [...values.values()]]))
})()
