import { Effect } from "effect"
import fc from "fast-check"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { checkDraft } from "../../src/check-draft.ts"
import { readArticles } from "../../src/io/articles.ts"
import type { Article } from "../../src/model/article.ts"
import { renderDraftJson } from "../../src/report/draft/json.ts"
import { renderDraftMarkdown } from "../../src/report/draft/markdown.ts"
import { wantsLook } from "../../src/report/draft/words.ts"
import { renderDraftTerminal } from "../../src/report/draft/terminal.ts"
import { articleOf, compiled } from "../support/rules.ts"

const stories = await Promise.all(["nato-ministers", "river-flood"].map(async (story) =>
  (await Effect.runPromise(readArticles([join(import.meta.dirname, "../../corpus", story)]))).articles))

const hold = (draft: Article, sources: ReadonlyArray<Article>) => checkDraft({ ...draft, id: "draft" }, sources, compiled, { version: "0" })

/** Every article of the corpus, with the others of its story. */
const drafts = stories.flatMap((articles) => articles.map((draft) => ({ name: draft.id, draft, others: articles.filter((other) => other !== draft) })))

describe.each(drafts)("$name as a draft", ({ draft, others }) => {
  it("held against itself is found in that one source, claim by claim", () => {
    const report = hold(draft, [draft])
    expect(report.findings.filter(({ state }) => state !== "one-source").map(({ message }) => message)).toEqual([])
    expect(report.findings.length).toBeGreaterThan(5)
    expect(report.draft.copies).toEqual([draft.id])
  })

  it("has no more witnesses and no other differences when every source is there twice", () => {
    const once = hold(draft, others)
    const twice = hold(draft, [...others, ...others.map((other) => ({ ...other, id: `again/${other.id}` }))])
    const differing = ({ findings }: typeof once) => findings.filter(({ state }) => wantsLook(state)).map(({ id, state }) => [id, state])
    expect(differing(twice)).toEqual(differing(once))
    const witnesses = new Map(once.findings.map((finding) => [finding.id, finding.witnesses]))
    for (const finding of twice.findings) expect(witnesses.get(finding.id) ?? finding.witnesses, finding.message).toEqual(finding.witnesses)
    expect(twice.summary.witnesses).toBe(once.summary.witnesses)
  })

  it("loses no finding that differs by an unrelated source", () => {
    const unrelated = articleOf("The bakery on the corner opens early. Its owner likes the quiet of the morning.", { id: "bread.txt" })
    const differing = (sources: ReadonlyArray<Article>) => hold(draft, sources).findings.filter(({ state }) => state === "differs").map(({ id }) => id)
    expect(differing([...others, unrelated])).toEqual(differing(others))
  })
})

it("no text crashes it, in any format", () => {
  const words = fc.constantFrom("12", "people", "died", "on Monday", "Mayor Lena Holm", ", 51,", "said", "“we will", "rebuild”", "\"", "\n\n", "\t", "€3 million", "東京", "\u202E", "…")
  const text = fc.oneof(fc.array(words, { maxLength: 40 }).map((list) => list.join(" ")), fc.string({ unit: "binary", maxLength: 200 }))
  fc.assert(fc.property(text, text, (left, right) => {
    const draft = articleOf(left, { id: "draft" })
    const report = checkDraft(draft, [articleOf(right, { id: "source" })], compiled, { version: "0" })
    expect(renderDraftTerminal(report, draft)).toMatch(/checkable claims? held against 1 source/u)
    expect(renderDraftMarkdown(report, draft)).toContain("## Sources")
    expect(JSON.parse(renderDraftJson(report, draft)).summary.findings).toBe(report.findings.length)
  }), { numRuns: 100 })
})
