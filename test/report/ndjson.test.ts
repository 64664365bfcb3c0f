import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Report } from "../../src/model/report.ts"
import { renderNdjson } from "../../src/report/ndjson.ts"
import { reportJsonSchema } from "../../src/report/schema.ts"
import { anyReport } from "./any-report.ts"
import { articles, emptyReport, hostileReport, report } from "./sample.ts"

const schema = JSON.parse(reportJsonSchema()) as { readonly properties: { readonly findings: { readonly items: object } } }

const ajv = new Ajv2020({ strict: false, allErrors: true })

/** The published schema's finding, standing alone. */
const isFinding = ajv.compile({ ...schema, type: undefined, properties: undefined, required: undefined, additionalProperties: undefined, ...schema.properties.findings.items })

const isReport = ajv.compile(schema)

const read = (ndjson: string): ReadonlyArray<Record<string, unknown>> => ndjson.trimEnd().split("\n").map((line) => JSON.parse(line))

describe("renderNdjson", () => {
  it("gives the report on the first line and one finding on each of the others, which fit the published schema", () => {
    const [head, ...findings] = read(renderNdjson(report, articles))
    expect(head?.["type"]).toBe("report")
    expect(isReport({ ...head, findings: [] }), JSON.stringify(isReport.errors)).toBe(true)
    expect(findings).toHaveLength(report.findings.length)
    for (const one of findings) {
      expect(one["type"]).toBe("finding")
      expect(isFinding(one), JSON.stringify(isFinding.errors)).toBe(true)
    }
    expect(isFinding({ ...findings[0], verdict: "unheard of" })).toBe(false)
    expect(isFinding({ ...findings[0], sources: undefined })).toBe(false)
  })

  it("is the head alone when nothing lined up", () => {
    expect(read(renderNdjson(emptyReport, articles)).map(({ type }) => type)).toEqual(["report"])
  })

  it("puts together to the report, whatever is in it, and no line has a line end or a hidden character in it", () => {
    const holds = ({ report: any }: { readonly report: Report }) => {
      const ndjson = renderNdjson(any, [])
      const [{ type: _, ...head } = {}, ...findings] = read(ndjson)
      expect({ ...head, findings: findings.map(({ type: __, ...one }) => one) }).toEqual(JSON.parse(JSON.stringify(any)))
      expect(ndjson.split("\n")).toHaveLength(any.findings.length + 2)
      expect(ndjson).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202A-\u202E\u2028\u2029\uFEFF]/u)
    }
    holds({ report: hostileReport })
    fc.assert(fc.property(anyReport, holds))
  })
})
