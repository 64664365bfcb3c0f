import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { wildTexts } from "../../src/testing/texts.ts"
import { articleOf, compiled } from "../support/rules.ts"

const words = ["Paul Reed", "Anna Holm", "Mayor", "said", "told", "attended", "the Oslo meeting", "missed", "killed", "at least", "12", "40", "people", "boats", "percent", "$4 million", "“", "”", "\"",
  "‘", "’", "'s", ",", ".", ":", "not", "will", "did", "In 2019", "On Friday", "Oslo", "NATO", "the", "of", "target", "aged 54", "54", "years old", "fell", "rose", "to", "two-thirds of", "members", "\n\n", "\n"]
const newsTexts = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join(" "))

describe("laws", () => {
  it("every claim is cut out of the article exactly, its value inside it, and no input crashes it", () => {
    fc.assert(fc.property(fc.oneof({ weight: 3, arbitrary: newsTexts }, wildTexts), (text) => {
      const { claims } = extract(articleOf(text), compiled)
      claims.forEach((claim, index) => {
        expect(claim.index).toBe(index)
        expect(claim.quote).toBe(text.slice(claim.span.start, claim.span.end))
        expect(claim.quote).not.toBe("")
        expect(claim.span.start).toBeGreaterThanOrEqual(claim.sentence.start)
        expect(claim.span.end).toBeLessThanOrEqual(claim.sentence.end)
        expect(claim.valueSpan.start).toBeGreaterThanOrEqual(claim.span.start)
        expect(claim.valueSpan.end).toBeLessThanOrEqual(claim.span.end)
        expect(claim.valueSpan.end).toBeGreaterThan(claim.valueSpan.start)
        expect(claim.printed).not.toBe("")
        expect(claim.topic).not.toMatch(/[{}]/u)
        expect(compiled.kinds.compare(claim.value, claim.value).relation).toBe("equal")
      })
    }), { numRuns: 300 })
  })

  it("the same article gives the same claims", () => {
    fc.assert(fc.property(newsTexts, (text) => { expect(extract(articleOf(text), compiled)).toEqual(extract(articleOf(text), compiled)) }), { numRuns: 40 })
  })

  it("an excluded stretch makes no claims", () => {
    const text = "Some 40 boats sank. BUY 12 BARGES NOW"
    const start = text.indexOf("BUY")
    const article = articleOf(text, { exclusions: [{ span: { start, end: text.length }, reason: "advertisement" }] })
    expect(extract(articleOf(text), compiled).claims.some(({ span }) => span.start >= start)).toBe(true)
    expect(extract(article, compiled).claims.filter(({ span }) => span.start >= start)).toEqual([])
  })

  it("claims of one clause share its words, so that a clause without end does not cost its length for each", () => {
    const [first, ...others] = extract(articleOf("ferry killed ".repeat(40)), compiled).claims.filter(({ value }) => value.kind === "stance").map(({ context }) => context.words)
    expect(first).toHaveLength(40)
    expect(others).toHaveLength(39)
    expect(others.every((words) => words === first)).toBe(true)
  })
})
