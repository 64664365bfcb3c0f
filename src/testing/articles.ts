import fc, { type Arbitrary } from "fast-check"
import type { Article } from "../model/article.ts"
import { inWords } from "./paraphrases.ts"

/** An invented event, in facts that articles tell or get wrong. */
export interface StoryFacts {
  readonly town: string
  readonly vessel: string
  readonly captain: string
  readonly captainAge: number
  readonly injured: number
  readonly rescued: number
  readonly cost: number
  readonly weekday: string
}

const towns = ["Harlow Bay", "Port Ansel", "Mirefield", "Tolven"]
const vessels = ["ferry", "trawler", "barge", "tanker"]
const captains = ["Nora Quill", "Tomas Verrin", "Ada Lisk", "Henrik Osk"]
const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]

/** Facts of a small invented story. */
export const storyFacts: Arbitrary<StoryFacts> = fc.record({
  town: fc.constantFrom(...towns), vessel: fc.constantFrom(...vessels), captain: fc.constantFrom(...captains), captainAge: fc.integer({ min: 25, max: 70 }),
  injured: fc.integer({ min: 2, max: 90 }), rescued: fc.integer({ min: 100, max: 900 }), cost: fc.integer({ min: 2, max: 90 }), weekday: fc.constantFrom(...days)
})

/** One sentence a fact: each stands alone, so that their order does not matter. */
export const factSentences = (facts: StoryFacts, words: boolean): ReadonlyArray<string> => {
  const number = (n: number) => (words ? inWords(n) : String(n))
  return [
    `The ${facts.vessel} ran aground off ${facts.town} on ${facts.weekday}.`,
    `${capital(number(facts.injured))} passengers were injured.`,
    `Rescuers brought ${facts.rescued} people ashore.`,
    `The captain, ${facts.captain}, ${facts.captainAge}, was questioned by police.`,
    `The damage was put at $${facts.cost} million.`
  ]
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A plain-text article with this text and nothing else known about it. */
export const plainArticle = (id: string, text: string, date: string | null = null): Article => ({
  id, format: "text", title: null, source: null, author: null, published: date === null ? null : { date }, url: null, language: "en", text, exclusions: []
})

/** The facts as one article, sentences in the given order, numbers in words or in digits. */
export const storyArticle = (id: string, facts: StoryFacts, order: ReadonlyArray<number>, words: boolean): Article => {
  const sentences = factSentences(facts, words)
  return plainArticle(id, order.map((i) => sentences[i] ?? "").join(" "), "2031-03-07")
}

/** Two to five articles about one event. Each may tell one figure differently; sentences come in any order. */
export const stories: Arbitrary<ReadonlyArray<Article>> = storyFacts.chain((facts) =>
  fc.array(
    fc.record({
      injured: fc.option(fc.integer({ min: 2, max: 90 }), { freq: 3 }), words: fc.boolean(),
      order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 })
    }),
    { minLength: 2, maxLength: 5 }
  ).map((tellings) => tellings.map(({ injured, words, order }, i) => storyArticle(`${i}.txt`, { ...facts, injured: injured ?? facts.injured }, order, words)))
)

/** An article about something else. */
export const unrelatedArticle: Arbitrary<Article> = fc.tuple(fc.integer({ min: 2, max: 400 }), fc.constantFrom("orchard", "library", "observatory"))
  .map(([n, place]) => plainArticle("unrelated.txt", `The ${place} in Wendle opened its doors again. It holds ${n} ladders.`, "2031-03-09"))
