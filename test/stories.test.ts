import { Effect } from "effect"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { check } from "../src/check.ts"
import { locate } from "../src/eval/locate.ts"
import { scoreStory } from "../src/eval/score.ts"
import { readAnnotations } from "../src/io/annotations.ts"
import { readArticles } from "../src/io/articles.ts"
import { version } from "../src/package.ts"
import { compiled } from "./support/rules.ts"

const folder = join(import.meta.dirname, "stories")

/** Groups of tier must that are found, of those that there are. Raise a figure when a change finds more. */
const found: Readonly<Record<string, readonly [differences: number, of: number, agreements: number, of: number]>> = {
  "apartment-fire": [8, 10, 3, 3],
  "church-theft": [8, 10, 3, 4],
  "city-election": [10, 11, 1, 1],
  "coach-dismissed": [6, 9, 2, 2],
  "cyclone": [8, 11, 2, 2],
  "film": [7, 9, 1, 1],
  "food-takeover": [9, 9, 4, 5],
  "rink-shooting": [10, 10, 3, 4],
  "shipping-takeover": [8, 8, 6, 6],
  "train-and-bus": [9, 9, 2, 2],
  "trawler": [6, 10, 4, 5],
  "vote-and-march": [7, 8, 2, 2]
}

const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()

const scores = Object.fromEntries(await Promise.all(names.map(async (name) => {
  const { articles, unreadable } = await Effect.runPromise(readArticles([join(folder, name)]))
  const [annotated] = await Effect.runPromise(readAnnotations([join(folder, name, "expected.yaml")]))
  const told = articles.filter(({ id }) => !id.endsWith(".yaml"))
  const { gold, misplaced } = locate(annotated!.value, new Map(told.map(({ id, text }) => [id, text])))
  return [name, { misplaced, unreadable, score: scoreStory({ name, gold, claims: [], report: check(told, compiled, { version }) }) }] as const
})))

it("every story has its figures", () => expect(Object.keys(found)).toEqual(names))

describe.each(names)("test/stories/%s", (name) => {
  const { misplaced, score, unreadable } = scores[name]!
  const must = (verdicts: ReadonlyArray<string>) => score.groups.filter((group) => group.tier === "must" && verdicts.includes(group.verdict))
  const count = (groups: ReturnType<typeof must>) => groups.filter(({ foundBy }) => foundBy.length > 0).length

  it("is read whole, and its annotations stand in its articles", () => expect({ misplaced, unreadable }).toEqual({ misplaced: [], unreadable: [] }))

  it("gives no less than it did", () => {
    const [differences, agreements] = [must(["discrepancy", "contradiction", "update"]), must(["agreement", "compatible"])]
    const [foundDifferences, ofDifferences, foundAgreements, ofAgreements] = found[name] ?? [0, 0, 0, 0]
    expect([differences.length, agreements.length]).toEqual([ofDifferences, ofAgreements])
    expect(count(differences)).toBeGreaterThanOrEqual(foundDifferences)
    expect(count(agreements)).toBeGreaterThanOrEqual(foundAgreements)
  })

  it("springs no trap", () => expect(score.traps.filter(({ sprungBy }) => sprungBy.length > 0).map(({ id }) => id)).toEqual([]))
})
