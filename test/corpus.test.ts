import { Effect } from "effect"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { check } from "../src/check.ts"
import { locate } from "../src/eval/locate.ts"
import { scoreStory } from "../src/eval/score.ts"
import { readAnnotations } from "../src/io/annotations.ts"
import { readArticles } from "../src/io/articles.ts"
import type { Tier } from "../src/model/annotation.ts"
import { version } from "../src/package.ts"
import { formats } from "../src/report/index.ts"
import { formatNames } from "../src/cli/formats.ts"
import { compiled } from "./support/rules.ts"

const root = join(import.meta.dirname, "..")

const stories = readdirSync(join(root, "corpus"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()

const checked = Object.fromEntries(await Promise.all(stories.map(async (story) => {
  const folder = join(root, "corpus", story)
  const { articles, unreadable } = await Effect.runPromise(readArticles([folder]))
  const [annotated] = await Effect.runPromise(readAnnotations([join(folder, "expected.yaml")]))
  const { gold, misplaced } = locate(annotated!.value, new Map(articles.map(({ id, text }) => [id, text])))
  const report = check(articles, compiled, { version, unreadable })
  return [story, { annotated: annotated!.value, articles, misplaced, report, unreadable, score: scoreStory({ name: story, gold, report, claims: [] }) }] as const
})))

it("the corpus has its two stories", () => expect(stories).toEqual(["nato-ministers", "river-flood"]))

describe.each(stories)("corpus/%s", (story) => {
  const { annotated, articles, misplaced, report, score, unreadable } = checked[story]!
  const missed = (tier: Tier) => score.groups.filter((group) => group.tier === tier && group.foundBy.length === 0).map(({ id }) => id)

  it("is read whole, and is the story that its expected file speaks of", () => {
    expect(unreadable).toEqual([])
    expect(misplaced).toEqual([])
    expect(articles.length).toBeGreaterThanOrEqual(5)
    expect(annotated.corpus).toBe(story)
  })

  it("must: every group is found", () => expect(missed("must")).toEqual([]))

  it("should: every group is found", () => expect(missed("should")).toEqual([]))

  it("springs no trap", () => expect(score.traps.filter(({ sprungBy }) => sprungBy.length > 0).map(({ id }) => id)).toEqual([]))

  it("calls no agreement different", () => expect(score.groups.filter(({ calledDifferentBy }) => calledDifferentBy.length > 0).map(({ id }) => id)).toEqual([]))

  it("shows no difference that is not expected", () => expect(score.alarms).toEqual([]))

  it("counts copies of one text as one witness", () => {
    expect(score.copies.filter(({ apart }) => apart)).toEqual([])
    expect(report.summary.witnesses).toBe(articles.length - score.copies.reduce((n, { articles: copy }) => n + copy.length - 1, 0))
  })

  it.each(formatNames)("reports/ holds its %s report, byte for byte", (name) => {
    const format = formats[name]
    const path = join(root, "reports", story, `report.${format.extension}`)
    const committed = existsSync(path) ? readFileSync(path, "utf8") : ""
    // Not toBe: a failure would print both reports whole.
    expect(committed === format.render(report, articles, `corpus/${story}`), `reports/${story}/report.${format.extension} is not what check renders now: run npm start, and read what changed`).toBe(true)
  })
})
