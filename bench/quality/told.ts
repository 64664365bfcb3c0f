import type { CompiledRules } from "../../src/extract/compile.ts"
import { nounKey } from "../../src/extract/noun-key.ts"
import { light } from "../../src/extract/syntax/frames.ts"
import type { Article } from "../../src/model/article.ts"
import type { Extraction } from "../../src/model/claim.ts"
import { quantities } from "./bounds.ts"

// How much of what a hypothesis tells its premise tells too.

/** Premise and hypothesis. */
type Both<A> = readonly [premise: A, hypothesis: A]

/**
 * The share of the matter of a hypothesis that its premise tells, and the words that are missing. No part of the matter
 * are the figures and their units, verbs that tell nothing by themselves, and whoever only passes it on ("officials say");
 * a word that most news has counts half.
 */
export const told = ([premise, hypothesis]: Both<Extraction>, articles: Both<Article>, rules: CompiledRules): { readonly share: number, readonly missing: ReadonlyArray<string> } => {
  const stemsOf = (texts: ReadonlyArray<string>): ReadonlySet<string> => new Set(texts.flatMap(wordsOf).map((word) => nounKey(word, rules.lexicons)))
  const amounts = quantities(hypothesis.claims).flatMap(({ valueSpan }) => wordsOf(articles[1].text.slice(valueSpan.start, valueSpan.end))).filter((word) => word.length >= 4 || /^\d/u.test(word))
  const speakers = stemsOf(hypothesis.claims.flatMap(({ attribution }) => (attribution.mode === "reported" && attribution.speaker !== null ? [attribution.speaker] : [])))
  const matter = [...hypothesis.sentencesWith.keys()].filter((word) => !speakers.has(word) && !light.has(word) && !amounts.some((amount) => isDerived(word, amount)))
  const there = new Set([...premise.sentencesWith.keys(), ...stemsOf([articles[0].text]), ...stemsOf([...hypothesis.names].filter((name) => isNamed(name, premise, rules)))])
  const missing = matter.filter((word) => !there.has(word) && ![...premise.sentencesWith.keys()].some((other) => isDerived(word, other)))
  const common = stemsOf(rules.lexicons["common-words"].entries.filter(({ facts }) => facts?.["band"] === 1).flatMap(({ forms }) => forms))
  const weight = (words: ReadonlyArray<string>): number => words.reduce((sum, word) => sum + (common.has(word) ? 0.5 : 1), 0)
  return { share: matter.length === 0 ? 1 : 1 - weight(missing) / weight(matter), missing }
}

const wordsOf = (text: string): ReadonlyArray<string> => text.toLowerCase().split(/[^a-z0-9,.]+/u).filter((word) => word !== "")

/** Whether a text names somebody or something: by the last of several names, or by another name that is known for the same. */
const isNamed = (name: string, { names, sentencesWith }: Extraction, { lexicons }: CompiledRules): boolean => {
  const words = name.split(" ")
  if (words.length > 1 && sentencesWith.has(nounKey(words.at(-1)!, lexicons))) return true
  return (["organisations", "countries", "us-states"] as const).some((list) =>
    lexicons[list].entries.some(({ forms }) => forms.includes(name) && forms.some((form) => names.has(form))))
}

/** Whether two stems are of one word: "partner" and "partnership". */
const isDerived = (a: string, b: string): boolean => {
  const length = Math.max(4, Math.min(a.length, b.length) - 1)
  return a.length >= length && b.length >= length && a.slice(0, length) === b.slice(0, length)
}
