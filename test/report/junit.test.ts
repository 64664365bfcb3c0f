import { XMLParser, XMLValidator } from "fast-xml-parser"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Report } from "../../src/model/report.ts"
import { findingAsText } from "../../src/report/copy.ts"
import { renderJunit } from "../../src/report/junit.ts"
import { visible } from "../../src/report/visible.ts"
import { anyReport } from "./any-report.ts"
import { articles, emptyReport, hostileReport, report } from "./sample.ts"

interface Outcome {
  readonly "@message"?: string
  readonly "@type"?: string
  readonly "#text"?: string
}

interface Case {
  readonly "@name": string
  readonly "@classname": string
  readonly "@file"?: string
  readonly "@line"?: string
  readonly failure?: Outcome
  readonly error?: Outcome
  readonly skipped?: Outcome
  readonly "system-out"?: Outcome
}

interface Counted {
  readonly "@name": string
  readonly "@tests": string
  readonly "@failures": string
  readonly "@errors": string
  readonly "@skipped": string
}

interface Suite extends Counted {
  readonly testcase: ReadonlyArray<Case>
}

interface Suites extends Counted {
  readonly testsuite?: ReadonlyArray<Suite>
}

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: "@", parseTagValue: false, parseAttributeValue: false, trimValues: false, alwaysCreateTextNode: true,
  htmlEntities: true, isArray: (name) => name === "testsuite" || name === "testcase"
})

const read = (xml: string): Suites => {
  expect(XMLValidator.validate(xml)).toBe(true)
  return (parser.parse(xml) as { readonly testsuites: Suites }).testsuites
}

const casesOf = (suites: Suites): ReadonlyArray<Case> => (suites.testsuite ?? []).flatMap(({ testcase }) => testcase)

const caseOf = (suites: Suites, id: string): Case => casesOf(suites).find((one) => one["@name"].endsWith(`[${id}]`))!

/** What XML cannot hold is shown by its code point; a parser makes every line end a line feed. */
const shown = (text: string): string => visible(text).replaceAll("\uFFFE", "[U+FFFE]").replaceAll("\uFFFF", "[U+FFFF]")

/** Names, counts and order of children as build servers' schemas (Ant, Jenkins, Surefire) have in common. */
const expectJunit = (suites: Suites): void => {
  const counts = (cases: ReadonlyArray<Case>) => ({
    "@tests": String(cases.length), "@failures": String(cases.filter(({ failure }) => failure).length),
    "@errors": String(cases.filter(({ error }) => error).length), "@skipped": String(cases.filter(({ skipped }) => skipped).length)
  })
  expect(suites).toMatchObject({ "@name": "variorum", ...counts(casesOf(suites)) })
  for (const suite of suites.testsuite ?? []) {
    expect(suite).toMatchObject(counts(suite.testcase))
    expect(suite["@name"]).not.toBe("")
    for (const one of suite.testcase) {
      expect(Object.keys(one).filter((key) => !["@name", "@classname", "@file", "@line", "#text", "failure", "error", "skipped", "system-out"].includes(key))).toEqual([])
      expect([one.failure, one.error, one.skipped].filter((outcome) => outcome !== undefined).length).toBeLessThan(2)
      expect(one["@classname"]).toMatch(/^variorum\.[a-z]+$/u)
      if (one["@line"] !== undefined) expect(Number(one["@line"])).toBeGreaterThan(0)
    }
  }
}

describe("renderJunit", () => {
  const suites = read(renderJunit(report, articles, "news/halmer"))

  it("has a suite for each kind of claim and one for unreadable files, with what build servers count", () => {
    expectJunit(suites)
    expect(suites.testsuite?.map((suite) => suite["@name"])).toEqual([
      "Files that could not be read", "Titles and offices", "Attendance", "Counts and measures", "Money", "Ages", "Durations", "Dates", "Quotations"
    ])
    expect(suites).toMatchObject({ "@tests": "10", "@failures": "4", "@errors": "1", "@skipped": "1" })
  })

  it("fails a difference, with who says what in which words", () => {
    const [contradiction] = report.findings
    const one = caseOf(suites, contradiction!.id)
    expect(one).toMatchObject({ "@classname": "variorum.money", "@file": "news/halmer/courier.md", "@line": "9" })
    expect(one.failure).toEqual({ "@message": contradiction!.message, "@type": "contradiction", "#text": findingAsText(report, contradiction!) })
    expect(one.failure?.["#text"]).toContain("said by Mayor Ida Voss")
  })

  it("passes an update and says what changed, and skips what is not comparable", () => {
    expect(caseOf(suites, "0bda7e01")["system-out"]?.["#text"]).toContain("Update: People treated for heat exhaustion")
    expect(caseOf(suites, "4e1a7ed1").skipped?.["@message"]).toContain("not comparable")
    expect(Object.keys(caseOf(suites, "a9ee0001"))).not.toEqual(expect.arrayContaining(["skipped"]))
  })

  it("skips what an editor dismissed or the baseline accepts, with the reason", () => {
    const [first, second, third, ...others] = report.findings
    const settled = read(renderJunit({ ...report, findings: [
      { ...first!, decision: { as: "dismissed", because: "with and without the roads" } }, { ...second!, accepted: true },
      { ...third!, decision: { as: "confirmed", because: "asked the works office" } }, ...others
    ] }, articles))
    expect(caseOf(settled, first!.id).skipped?.["@message"]).toBe("dismissed: with and without the roads")
    expect(caseOf(settled, second!.id).skipped?.["@message"]).toContain("baseline")
    expect(caseOf(settled, third!.id).failure).toBeDefined()
    expect(settled["@failures"]).toBe("2")
  })

  it("names an HTML page without a line, which would be one of its extracted text", () => {
    const onlyHtml = { ...report, findings: [{ ...report.findings[0]!, sources: report.findings[2]!.sources.filter(({ article }) => article === "bell.html") }] }
    const [one] = casesOf(read(renderJunit({ ...onlyHtml, unreadable: [] }, articles)))
    expect(one?.["@file"]).toBe("bell.html")
    expect(one).not.toHaveProperty("@line")
  })

  it("is well-formed without findings", () => {
    expect(read(renderJunit(emptyReport, articles))).toMatchObject({ "@tests": "0", "@failures": "0" })
  })

  it("reads back as the same words, whatever they are", () => {
    const holds = ({ report: any }: { readonly report: Report }) => {
      const xml = renderJunit(any, [])
      expect(xml).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u)
      const again = read(xml)
      expectJunit(again)
      for (const finding of any.findings) {
        const one = caseOf(again, finding.id)
        expect(one["@name"]).toBe(shown(`${finding.topic} [${finding.id}]`))
        if (one.failure !== undefined) {
          expect(one.failure["@message"]).toBe(shown(finding.message))
          expect(one.failure["#text"]).toBe(shown(findingAsText(any, finding)))
        }
      }
    }
    holds({ report: { ...hostileReport, findings: hostileReport.findings.map((finding) => ({ ...finding, id: "1" })) } })
    fc.assert(fc.property(anyReport, holds))
  })
})
