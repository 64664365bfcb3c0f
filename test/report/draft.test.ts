import { Ajv2020 } from "ajv/dist/2020.js"
import { Effect } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { checkDraft } from "../../src/check-draft.ts"
import { readArticles, readOneArticle } from "../../src/io/articles.ts"
import { version } from "../../src/package.ts"
import { draftFormats, type DraftFormatName } from "../../src/report/draft/index.ts"
import { draftJsonSchema } from "../../src/report/draft/json.ts"
import { renderDraftTerminal } from "../../src/report/draft/terminal.ts"
import { coloured } from "../../src/report/terminal/ink.ts"
import { draftReport } from "../draft/articles.ts"
import { articleOf, compiled } from "../support/rules.ts"

const root = join(import.meta.dirname, "../..")
const path = "corpus/river-flood-draft.md"
const draft = await Effect.runPromise(readOneArticle(path, { path: join(root, path) }))
if (!draft.ok) throw new Error(`${path} ${draft.refusal.reason}`)
const { articles } = await Effect.runPromise(readArticles([join(root, "corpus/river-flood")]))
const report = checkDraft(draft.value, articles, compiled, { version })

describe("the sample draft on the river flood", () => {
  it.each(Object.keys(draftFormats) as ReadonlyArray<DraftFormatName>)("reports/ holds its %s report, byte for byte", (name) => {
    const { extension, render } = draftFormats[name]
    const committed = readFileSync(join(root, `reports/river-flood-draft/draft.${extension}`), "utf8")
    // Not toBe: a failure would print both reports whole.
    expect(committed === render(report, draft.value), `draft.${extension} is not what is rendered now: run npm start, and read what changed`).toBe(true)
  })

  it("has every state that a claim can be in", () => {
    expect(Object.entries(report.summary.states).filter(([, amount]) => amount === 0)).toEqual([])
  })

  it("has an excerpt in the README that is still what it says", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8")
    const excerpt = /```text\n(corpus\/river-flood-draft[\s\S]*?)```/u.exec(readme)?.[1] ?? "(none)"
    expect(renderDraftTerminal(report, draft.value)).toContain(excerpt)
  })

  it("is the same whatever the order of the sources", () => {
    expect(checkDraft(draft.value, [...articles].reverse(), compiled, { version })).toEqual(report)
  })

  it("points to exactly the words that it quotes, in the draft and in every source", () => {
    const texts = new Map([draft.value, ...articles].map(({ id, text }) => [id, text]))
    for (const { places, sources } of report.findings) {
      for (const place of [...places.map((one) => ({ ...one, article: path })), ...sources]) {
        expect(texts.get(place.article)!.slice(place.start, place.end)).toBe(place.quote)
        expect(place.valueStart).toBeGreaterThanOrEqual(place.start)
        expect(place.valueEnd).toBeLessThanOrEqual(place.end)
      }
    }
  })
})

describe("the JSON format", () => {
  it("meets the published schema, which is what the code says", () => {
    const published = readFileSync(join(root, "docs/draft.schema.json"), "utf8")
    expect(published, "run npm run docs").toBe(draftJsonSchema())
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(published))
    const json = JSON.parse(draftFormats.json.render(report, draft.value))
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...json, findings: [{ ...json.findings[0], state: "false" }] })).toBe(false)
  })
})

describe("the terminal view", () => {
  it("tells in colours what it tells without them", () => {
    const plain = renderDraftTerminal(report, draft.value)
    const dressed = renderDraftTerminal(report, draft.value, coloured)
    expect(plain).not.toContain("\u001b")
    expect(dressed).toContain("\u001b[31m")
    expect(dressed.replaceAll(/\u001b\[\d+m/gu, "")).toBe(plain)
  })

  it("says which words of a quotation the draft changes, adds and leaves out", () => {
    const text = "\"We rebuilt the whole harbour twice and will rebuild it again,\" Mayor Lena Holm said."
    const said = draftReport(text, "\"We rebuilt the harbour once and we will rebuild it again,\" Mayor Lena Holm said.")
    const shown = renderDraftTerminal(said, articleOf(text, { id: "draft.txt" }))
    expect(shown).toContain("draft.txt:1:2: other words: ")
    expect(shown).toContain("the draft adds “whole”; the draft has “twice” for “once”; the draft leaves out “we”")
  })

  it("says so when the draft prints a source's text, and when it makes no claim", () => {
    const text = `${"The keeper of the lighthouse writes long letters to his sister about fog and gulls and the tides of winter. ".repeat(3)}\n`
    expect(renderDraftTerminal(draftReport(text, text), articleOf(text))).toMatch(/makes no claim[\s\S]*1\.txt prints the draft's text/u)
  })

  it("never lets an article's hidden characters reach the terminal", () => {
    const text = "The storm killed 12 people on \u001b[31mMonday\u202E in Eastmere.\n"
    expect(renderDraftTerminal(draftReport(text, "The storm in Eastmere killed 19\u0007 people on Monday."), articleOf(text, { id: "draft.txt" })))
      .not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/u)
  })
})
