import { Effect } from "effect"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { analyse } from "../../src/extract/analyse.ts"
import { neededKinds, neededWords } from "../../src/extract/patterns/needs.ts"
import { mentionBits, openingOf } from "../../src/extract/patterns/openings.ts"
import { matchHere, programOf, sceneOf } from "../../src/extract/patterns/pattern.ts"
import { readArticles } from "../../src/io/articles.ts"
import { stem } from "../../src/text/stem.ts"
import { articleOf, compiled, ruleSet } from "../support/rules.ts"

const { kinds, lexicons, rules } = compiled

/** Every article of the corpus, and every example of every rule. */
const documents = [
  ...(await Effect.runPromise(readArticles([fileURLToPath(new URL("../../corpus", import.meta.url))]))).articles,
  ...ruleSet.rules.map(({ value }) => articleOf([...value.examples.match.map(({ text }) => text), ...value.examples.noMatch].join("\n\n")))
].map((article) => analyse(article, compiled))

describe("what is passed over could not have matched", () => {
  it("no pattern matches at a token that its opening excludes, or where a kind or a word that it needs does not follow", () => {
    const wrong: Array<string> = []
    let matches = 0
    const programs = rules.flatMap(({ rule, patterns, unless }) => [...patterns, ...unless].map((pattern) => {
      const program = programOf(pattern)
      return { rule: rule.rule, program, opening: openingOf(program), kinds: neededKinds(program), words: neededWords(program) }
    }))
    for (const document of documents) {
      const { mentionsAt, sentences, tokens } = document
      const scene = sceneOf(document, lexicons)
      const bitsAt = (i: number) => (mentionsAt.get(i) ?? []).reduce((bits, found) => bits | mentionBits(found), 0)
      for (const { first, last } of sentences) {
        scene.first = first
        scene.last = last
        let held = 0
        for (let i = first; i < last; i++) held |= bitsAt(i)
        const there = tokens.word.slice(first, last)
        const stems = there.map(stem)
        for (let i = first; i < last; i++) {
          const word = tokens.word[i]!
          for (const { kinds: its, opening, program, rule, words } of programs) {
            if (matchHere(program, i, scene) === null) continue
            matches++
            const opens = opening.anything || opening.words.has(word) || opening.stems.has(stem(word)) || (opening.kinds & bitsAt(i)) !== 0
            const follow = i - first
            const isMet = words.every((need) => there.slice(follow).some((next) => need.words.has(next)) || stems.slice(follow).some((root) => need.stems.has(root)))
            if (!opens || (its & held) !== its || !isMet) wrong.push(`${rule} at “${word}” of ${document.article.id}`)
          }
        }
      }
    }
    expect(matches).toBeGreaterThan(1000)
    expect(wrong).toEqual([])
  })

  it("no value begins at a token that `beginningAt` keeps from its kind", () => {
    const wrong: Array<string> = []
    let values = 0
    for (const { article, sentences, tokens } of documents) {
      for (const { first, last } of sentences) {
        for (let i = first; i < last; i++) {
          const tried = kinds.beginningAt(tokens, i)
          for (const kind of kinds.measured) {
            if (kind.recognise(tokens, i, last) === null) continue
            values++
            if (!tried.includes(kind)) wrong.push(`${kind.kind} at “${tokens.word[i]}” of ${article.id}`)
          }
        }
      }
    }
    expect(values).toBeGreaterThan(300)
    expect(wrong).toEqual([])
  })
})
