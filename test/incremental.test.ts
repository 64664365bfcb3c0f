import fc, { type Arbitrary } from "fast-check"
import { describe, expect, it } from "vitest"
import { check } from "../src/check.ts"
import { checkDraft } from "../src/check-draft.ts"
import { nothingExtracted, recheck, recheckDraft, type Extracted } from "../src/incremental.ts"
import type { Article } from "../src/model/article.ts"
import { plainArticle, stories } from "../src/testing/index.ts"
import { compiled, compiledFrom, ruleSet } from "./support/rules.ts"

const options = { version: "0.0.0" }

/** The same rules but one: a rule set with a digest of its own. */
const fewer = compiledFrom({ ...ruleSet, rules: ruleSet.rules.filter(({ value }) => value.kind !== "quantity"), digest: "fewer" })

type Files = ReadonlyMap<string, Article>

/** What can happen to a folder between two runs. */
type Edit =
  | { readonly kind: "write", readonly article: Article }
  | { readonly kind: "delete" | "touch", readonly at: number }
  | { readonly kind: "rename", readonly at: number, readonly to: string }
  | { readonly kind: "date", readonly at: number, readonly date: string }
  | { readonly kind: "rules", readonly few: boolean }

const ids = ["a.txt", "b.txt", "c.txt", "d.txt"]

const edits: Arbitrary<ReadonlyArray<Edit>> = stories.chain((articles) => {
  const at = fc.nat({ max: 3 })
  return fc.array(fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("write" as const), article: fc.tuple(fc.constantFrom(...articles), fc.constantFrom(...ids)).map(([article, id]) => ({ ...article, id })) }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("delete" as const, "touch" as const), at }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("rename" as const), at, to: fc.constantFrom(...ids) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("date" as const), at, date: fc.constantFrom("2031-03-07", "2031-03-09") }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("rules" as const), few: fc.boolean() }) }
  ), { minLength: 1, maxLength: 12 })
})

const edited = (files: Files, edit: Edit): Files => {
  const after = new Map(files)
  if (edit.kind === "rules") return after
  if (edit.kind === "write") return after.set(edit.article.id, edit.article)
  const target = [...files.values()][edit.at]
  if (target === undefined) return after
  switch (edit.kind) {
    case "delete":
      after.delete(target.id)
      return after
    case "touch":
      return after.set(target.id, structuredClone(target))
    case "rename":
      after.delete(target.id)
      return after.set(edit.to, { ...target, id: edit.to })
    case "date":
      return after.set(target.id, { ...target, published: { date: edit.date } })
  }
}

describe("checking again", () => {
  it("gives, after any edits, the bytes of a fresh run, and extracts from what is new or changed only", () => {
    fc.assert(fc.property(edits, (sequence) => {
      let files: Files = new Map()
      let rules = compiled
      let memory: Extracted = nothingExtracted
      for (const edit of sequence) {
        const before = files
        const rulesBefore = memory.rules
        if (edit.kind === "rules") rules = edit.few ? fewer : compiled
        files = edited(files, edit)
        const articles = [...files.values()]
        const { extracted, fresh, report } = recheck(memory, articles, rules, options)
        expect(JSON.stringify(report)).toBe(JSON.stringify(check(articles, rules, options)))
        const changed = articles.filter((article) => rulesBefore !== rules.digest || JSON.stringify(before.get(article.id)) !== JSON.stringify(article))
        expect(fresh).toEqual(changed.map(({ id }) => id).sort())
        memory = extracted
      }
    }), { numRuns: 40 })
  })

  it("holds a draft against its sources as a fresh run does, and extracts from the draft alone when it alone changed", () => {
    fc.assert(fc.property(stories, fc.array(fc.nat({ max: 4 }), { maxLength: 3 }), ([told, ...sources], tellings) => {
      const draft = { ...told!, id: "draft.txt" }
      const first = recheckDraft(nothingExtracted, draft, sources, compiled, options)
      let memory = first.extracted
      expect(first.fresh).toEqual([...sources.map(({ id }) => id), "draft.txt"])
      for (const telling of tellings) {
        const text = [told, ...sources][telling % (sources.length + 1)]!.text
        const changed = { ...draft, text: `${text} Nothing else is known.` }
        const again = recheckDraft(memory, changed, [...sources].reverse(), compiled, options)
        expect(JSON.stringify(again.report)).toBe(JSON.stringify(checkDraft(changed, sources, compiled, options)))
        expect(again.fresh.filter((id) => id !== "draft.txt")).toEqual([])
        memory = again.extracted
      }
    }), { numRuns: 20 })
  })

  it("extracts from nothing when nothing changed, and forgets what is gone", () => {
    const articles = [plainArticle("b.txt", "Twelve people died."), plainArticle("a.txt", "Nineteen people died.")]
    const first = recheck(nothingExtracted, articles, compiled, options)
    expect(first.fresh).toEqual(["a.txt", "b.txt"])
    const second = recheck(first.extracted, structuredClone(articles).reverse(), compiled, options)
    expect(second.fresh).toEqual([])
    expect(second.report).toEqual(first.report)
    const third = recheck(second.extracted, articles.slice(1), compiled, options)
    expect([...third.extracted.articles.keys()]).toEqual(["a.txt"])
  })

  it("notices a change of what is known of an article although its text is the same", () => {
    const article = plainArticle("a.txt", "Twelve people died on Monday.", "2031-03-07")
    const { extracted } = recheck(nothingExtracted, [article], compiled, options)
    for (const other of [{ ...article, published: { date: "2031-03-14" } }, { ...article, exclusions: [{ span: { start: 0, end: 6 }, reason: "byline" as const }] }]) {
      expect(recheck(extracted, [other], compiled, options).fresh).toEqual(["a.txt"])
    }
  })
})
