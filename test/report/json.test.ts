import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { Report } from "../../src/model/report.ts"
import { renderJson } from "../../src/report/json.ts"
import { reportJsonSchema } from "../../src/report/schema.ts"
import { articles, emptyReport, hostileArticles, hostileReport, report } from "./sample.ts"

const json = renderJson(report, articles)
const schemaFile = new URL("../../docs/report.schema.json", import.meta.url)

/** The same data with the keys of every object in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, entry]) => [key, reversed(entry)]))
}

describe("renderJson", () => {
  it("reads back as the same report", () => {
    expect(Schema.decodeUnknownSync(Report)(JSON.parse(json))).toEqual(report)
    expect(JSON.parse(renderJson(hostileReport, hostileArticles))).toEqual(hostileReport)
  })

  it("is the same text whatever the order of keys in memory", () => {
    expect(renderJson(reversed(report) as Report, articles)).toBe(json)
  })

  it("is indented by two spaces and ends with one line end", () => {
    expect(json).toMatch(/^\{\n {2}"version": 1,\n {2}"tool": \{\n {4}"name"/u)
    expect(json).toMatch(/[^\n]\n$/u)
  })

  it("escapes characters that would hide or reorder text", () => {
    expect(renderJson(hostileReport, hostileArticles)).not.toMatch(/[\u202A-\u202E\u0000-\u0009\u000B-\u001F]/u)
  })

  it("cuts out of each article exactly the quoted words", () => {
    const written = JSON.parse(json) as Report
    const texts = new Map(articles.map(({ id, text }) => [id, text]))
    for (const { article, end, quote, start } of written.findings.flatMap(({ sources }) => sources)) {
      expect(texts.get(article)?.slice(start, end)).toBe(quote)
    }
  })

  it("refuses a report that breaks the contract", () => {
    expect(() => renderJson({ ...report, version: 2 } as unknown as Report, articles)).toThrow()
  })
})

describe("the JSON Schema", () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(JSON.parse(reportJsonSchema()) as object)

  it("is the published file, byte for byte (vitest -u writes it)", async () => {
    await expect(reportJsonSchema()).toMatchFileSnapshot(schemaFile.pathname)
    expect(readFileSync(schemaFile, "utf8")).toBe(reportJsonSchema())
  })

  it.each([["every verdict", report], ["nothing", emptyReport], ["hostile words", hostileReport]])("accepts a report of %s", (_, one) => {
    expect(validate(JSON.parse(renderJson(one, articles))), JSON.stringify(validate.errors)).toBe(true)
  })

  it.each([
    ["an unknown verdict", (copy: Record<string, any>) => { copy["findings"][0].verdict = "false" }],
    ["a missing quotation", (copy: Record<string, any>) => { delete copy["findings"][0].sources[0].quote }],
    ["a negative offset", (copy: Record<string, any>) => { copy["findings"][0].sources[0].start = -1 }],
    ["a confidence above one", (copy: Record<string, any>) => { copy["findings"][0].confidence = 1.5 }],
    ["another version", (copy: Record<string, any>) => { copy["version"] = 2 }]
  ])("refuses %s", (_, breakIt) => {
    const copy = JSON.parse(json) as Record<string, any>
    breakIt(copy)
    expect(validate(copy)).toBe(false)
  })
})
