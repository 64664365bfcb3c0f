import fc, { type Arbitrary } from "fast-check"
import type { Article, Exclusion } from "../model/article.ts"
import type { RuleSet } from "../model/rule.ts"
import { inWords } from "./paraphrases.ts"
import { brokenTexts } from "./texts.ts"

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

const places = ["orchard", "library", "observatory", "bakery"]

/** An article about something else: no name, thing or figure of the other arbitraries is in it. */
export const unrelatedArticle: Arbitrary<Article> = fc.tuple(fc.integer({ min: 2, max: 400 }), fc.constantFrom(...places), fc.subarray([
  "Gardener Olwen Pryce, 31, welcomed the first guests.", "The roof cost £90,000 to mend.", "\u201cIt smells of fresh paint,\u201d Pryce said.", "About 12 percent of the shelves are new.",
  "It closes at 9:40 p.m. on Sundays."
])).map(([n, place, more]) => plainArticle("unrelated.txt", [`The ${place} in Wendle opened its doors again.`, `It holds ${n} ladders.`, ...more].join(" "), "2031-03-09"))

/** Two to four articles, each made of examples of the rules: every kind of claim comes up, often in two articles. */
export const exampleArticles = (ruleSet: RuleSet): Arbitrary<ReadonlyArray<Article>> => {
  const texts = ruleSet.rules.flatMap(({ value }) => [...value.examples.match.map(({ text }) => text), ...value.examples.noMatch])
  return fc.array(fc.constantFrom(...texts), { minLength: 2, maxLength: 8 }).chain((pool) => fc.array(
    fc.record({ sentences: fc.shuffledSubarray(pool, { minLength: 1 }), separator: fc.constantFrom(" ", "\n\n", "\r\n\r\n"), date: fc.constantFrom(null, "2031-03-07", "2031-03-09") }),
    { minLength: 2, maxLength: 4 }
  ).map((tellings) => tellings.map(({ date, sentences, separator }, i) => plainArticle(`${i}.txt`, sentences.join(separator), date))))
}

/** Whole lines that make no claims, sorted and apart, as reading leaves them out. */
const exclusionsOf = (text: string): Arbitrary<ReadonlyArray<Exclusion>> => {
  const lines = [...text.matchAll(/[^\n]+/gu)].map(({ 0: line, index }) => ({ start: index, end: index + line.length }))
  return fc.subarray(lines, { maxLength: Math.min(4, lines.length) }).map((spans) => spans.map((span) => ({ span, reason: "page furniture" as const })))
}

/** One to three articles whose text may be anything at all, with any of its lines left out. */
export const brokenArticles: Arbitrary<ReadonlyArray<Article>> = fc.array(
  fc.tuple(brokenTexts, fc.constantFrom(null, "0001-01-01", "2031-03-07", "9999-12-31"))
    .chain(([text, date]) => exclusionsOf(text).map((exclusions) => ({ ...plainArticle("", text, date), exclusions }))),
  { minLength: 1, maxLength: 3 }
).map((articles) => articles.map((article, i) => ({ ...article, id: `${i}.txt` })))
