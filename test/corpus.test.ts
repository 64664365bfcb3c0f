import { Effect } from "effect"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { check } from "../src/check.ts"
import { readArticles } from "../src/io/articles.ts"
import { version } from "../src/package.ts"
import { formats } from "../src/report/index.ts"
import { compiled } from "./support/rules.ts"
import { readExpected, score, type Expected } from "./support/score.ts"

const root = join(import.meta.dirname, "..")

/** Groups and traps that do not hold yet, with the reason. A test fails as soon as one of them holds: take it out then. */
const known: Readonly<Record<string, string>> = {}

const stories = readdirSync(join(root, "corpus"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()

const checked = Object.fromEntries(await Promise.all(stories.map(async (story) => {
  const { articles, unreadable } = await Effect.runPromise(readArticles([join(root, "corpus", story)]))
  return [story, { articles, unreadable, report: check(articles, compiled, { version, unreadable }) }] as const
})))

it("the corpus has its two stories", () => expect(stories).toEqual(["nato-ministers", "river-flood"]))

describe.each(stories)("corpus/%s", (story) => {
  const { articles, report, unreadable } = checked[story]!
  const expected = readExpected(join(root, "corpus", story, "expected.yaml"))
  const result = score(expected, report, new Map(articles.map(({ id, text }) => [id, text])))
  const isNew = (id: string) => !(id in known)

  it("is read whole, and is the story that its expected file speaks of", () => {
    expect(unreadable).toEqual([])
    expect(articles.length).toBeGreaterThanOrEqual(5)
    expect(expected.corpus).toBe(story)
  })

  it("must: every group is found", () => expect(result.missed.must.filter(isNew)).toEqual([]))

  it("should: every group is found", () => expect(result.missed.should.filter(isNew)).toEqual([]))

  it("could: as many as rules reach", () => {
    const { could } = result.missed
    console.info(`${story}: ${result.found.could} of ${result.found.could + could.length} groups of tier could found${could.length === 0 ? "" : `, not ${could.join(", ")}`}`)
    expect(result.found.could + could.length).toBe(expected.groups.filter(({ tier }) => tier === "could").length)
  })

  it("springs no trap", () => expect(result.sprung.filter(isNew)).toEqual([]))

  it("calls no agreement different", () => expect(result.calledDifferent.filter(isNew)).toEqual([]))

  it("shows no difference that is not expected", () => expect(result.unmatched).toEqual([]))

  it("counts copies of one text as one witness", () => {
    const witnessOf = new Map(report.articles.map(({ id, witness }) => [id, witness]))
    const copies = expected.copies ?? []
    for (const copy of copies) expect(new Set(copy.map((id) => witnessOf.get(id))).size, copy.join(", ")).toBe(1)
    expect(report.summary.witnesses).toBe(articles.length - copies.reduce((n, copy) => n + copy.length - 1, 0))
  })

  it.each(["markdown", "html", "json"] as const)("reports/ holds its %s report, byte for byte", (name) => {
    const format = formats[name]
    const path = join(root, "reports", story, `report.${format.extension}`)
    const committed = existsSync(path) ? readFileSync(path, "utf8") : ""
    // Not toBe: a failure would print both reports whole.
    expect(committed === format.render(report, articles), `reports/${story}/report.${format.extension} is not what check renders now: run npm start, and read what changed`).toBe(true)
  })
})

describe("what is known not to hold", () => {
  it("is still so", () => {
    const failing = new Set(stories.flatMap((story) => {
      const { articles, report } = checked[story]!
      const { calledDifferent, missed, sprung } = score(readExpected(join(root, "corpus", story, "expected.yaml")), report, new Map(articles.map(({ id, text }) => [id, text])))
      return [...missed.must, ...missed.should, ...sprung, ...calledDifferent]
    }))
    expect(Object.keys(known).filter((id) => !failing.has(id))).toEqual([])
  })
})

describe("the score", () => {
  const texts = new Map([["a.txt", "Nine died. Ten hurt."], ["b.txt", "Nine dead. Six hurt."]])
  const { articles, report } = checked["nato-ministers"]!
  const source = (article: string, quote: string, value: string) => ({ article, quote, value })
  const expected = (verdict: Expected["groups"][number]["verdict"]): Expected => ({
    corpus: "x", traps: [{ id: "trap", about: "", sources: [source("a.txt", "Ten hurt", "10"), source("b.txt", "Six hurt", "6")] }],
    groups: [{ id: "hurt", kind: "quantity", topic: "", verdict, tier: "must", note: "", sources: [source("a.txt", "Ten hurt", "10"), source("b.txt", "Six hurt", "6")] }]
  })
  const sample = report.findings[0]!
  const at = (article: string, start: number, end: number) => ({ ...sample.sources[0]!, article, start, end })
  const reporting = (verdict: "agreement" | "discrepancy" | "related", ...sources: ReadonlyArray<ReturnType<typeof at>>) => ({ ...report, findings: [{ ...sample, verdict, sources }] })
  const hurt = [at("a.txt", 11, 19), at("b.txt", 11, 19)]

  it("finds a group by its words", () => {
    expect(articles.length).toBeGreaterThan(0)
    expect(score(expected("discrepancy"), reporting("discrepancy", ...hurt), texts)).toMatchObject({ missed: { must: [] }, unmatched: [], sprung: ["trap"], calledDifferent: [] })
  })
  it("misses it in one article, in other words, and under another verdict", () => {
    expect(score(expected("discrepancy"), reporting("discrepancy", hurt[0]!), texts).missed.must).toEqual(["hurt"])
    expect(score(expected("discrepancy"), reporting("discrepancy", at("a.txt", 0, 4), at("b.txt", 0, 4)), texts)).toMatchObject({ missed: { must: ["hurt"] }, unmatched: [expect.stringContaining(sample.id)] })
    expect(score(expected("discrepancy"), reporting("agreement", ...hurt), texts).missed.must).toEqual(["hurt"])
  })
  it("sees an agreement called different", () => {
    expect(score(expected("agreement"), reporting("discrepancy", ...hurt), texts)).toMatchObject({ missed: { must: ["hurt"] }, calledDifferent: ["hurt"] })
    expect(score(expected("agreement"), reporting("related", ...hurt), texts)).toMatchObject({ calledDifferent: [], sprung: [] })
  })
  it("refuses a quotation that does not stand in its article", () => {
    expect(() => score(expected("agreement"), report, new Map([["a.txt", "Ten hurt"], ["b.txt", ""]]))).toThrow("b.txt")
  })
})
