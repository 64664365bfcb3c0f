import { Ajv2020 } from "ajv/dist/2020.js"
import fc from "fast-check"
import type { Log, Region, Result } from "sarif"
import { describe, expect, it } from "vitest"
import type { Article } from "../../src/model/article.ts"
import type { Report, Source } from "../../src/model/report.ts"
import { limits, renderSarif } from "../../src/report/sarif.ts"
import { plainArticle } from "../../src/testing/articles.ts"
import { anyReport } from "./any-report.ts"
import { articles, emptyReport, finding, hostileArticles, hostileReport, report, reportOf, source } from "./sample.ts"
import { sarifSchema } from "./sarif-schema.ts"

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, formats: { "uri-reference": (uri: string) => URL.canParse(uri, "file:///root/") } })
  .compile(sarifSchema)

const read = (sarif: string): Log => {
  const log: unknown = JSON.parse(sarif)
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
  return log as Log
}

const resultsOf = (log: Log): ReadonlyArray<Result> => log.runs[0]!.results!

const notificationsOf = (log: Log): ReadonlyArray<string> => log.runs[0]!.invocations![0]!.toolExecutionNotifications!.map(({ message }) => message.text ?? "")

/** Lines as the file says that they end. */
const cut = (text: string, { endColumn, endLine, startColumn, startLine }: Region): string => {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/gu)].map(({ 0: end, index }) => index + end.length)]
  return text.slice(starts[startLine! - 1]! + startColumn! - 1, starts[endLine! - 1]! + endColumn! - 1)
}

const isDifference = ({ verdict }: { readonly verdict: string }): boolean => ["contradiction", "discrepancy", "update"].includes(verdict)

describe("renderSarif", () => {
  const log = read(renderSarif(report, articles, "news/halmer"))

  it("has one result for each finding whose values differ, the gravest as errors, each with its rule", () => {
    const rules = log.runs[0]!.tool.driver.rules!
    expect(resultsOf(log).map(({ level, partialFingerprints, ruleId }) => [partialFingerprints!["variorumClaim/v1"], level, ruleId])).toEqual([
      ["c0ffee01", "error", "money.sample"], ["c0ffee02", "error", "attendance.sample"], ["d15c0001", "warning", "date.sample"],
      ["d15c0002", "note", "quotation.sample"], ["0bda7e01", "note", "quantity.sample"]
    ])
    for (const { ruleId, ruleIndex } of resultsOf(log)) expect(rules[ruleIndex!]?.id).toBe(ruleId)
  })

  it("describes each rule in the words of its file", () => {
    const used = [{ id: "money.sample", description: "Sums of {money} [sic](1)." }]
    const { rules } = read(renderSarif({ ...report, rules: { ...report.rules, used } }, articles)).runs[0]!.tool.driver
    const rule = rules?.find(({ id }) => id === "money.sample")
    expect(rule?.shortDescription?.text).toBe("Sums of {{money}} [sic\\](1).")
    expect(rule?.help?.text).toContain("Money: Sums of {{money}}")
    expect(rule?.help?.text).toContain("does not say which article is right")
  })

  it("stands at one source, and gives every other as a related location that says who says what", () => {
    const [cost] = resultsOf(log)
    expect(cost?.locations).toHaveLength(1)
    expect(cost?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "news/halmer/courier.md", uriBaseId: "%SRCROOT%" }, region: { startLine: 9, startColumn: 12, charLength: 22, snippet: { text: "cost 2.4 million euros" } }
    })
    expect(cost?.relatedLocations?.map(({ id, message }) => [id, message?.text])).toEqual([
      [1, "Coastline Wire (wire.txt:3), as of 2031-05-08: “repairs of 4.2 million euros” (EUR 4.2 million)"],
      [2, "Valley Post (valley/post.txt:3): “repairs of 4.2 million euros” (EUR 4.2 million)"]
    ])
    expect(cost?.message.text).toContain("Elsewhere: [EUR 4.2 million](1).")
  })

  it("says how lines end and what columns count, and cuts exactly the quoted words out of the file both ways", () => {
    expect(log.runs[0]).toMatchObject({ columnKind: "utf16CodeUnits", newlineSequences: ["\r\n", "\n", "\r"] })
    const text = "😀 one\r\ntwo\rthree 𝒳 costs 5\r\neuros.\nend"
    const words = "costs 5\r\neuros"
    const start = text.indexOf(words)
    const article = plainArticle("a.txt", text)
    const from: Source = { ...source("courier.md", "2.4 million", "5", 0), article: "a.txt", start, end: start + words.length, quote: words, line: 3, column: 10 }
    const [one] = resultsOf(read(renderSarif(reportOf([finding("f", "discrepancy", "money", "t", "m", [from])], [article]), [article])))
    const region = one!.locations![0]!.physicalLocation!.region!
    expect(cut(text, region)).toBe(words)
    expect(text.slice(region.charOffset, region.charOffset! + region.charLength!)).toBe(words)
    expect(region).toMatchObject({ startLine: 3, endLine: 4, endColumn: 6 })
  })

  it("names an HTML page without a region, which would be one of its extracted text, and stands at another source where there is one", () => {
    const lane = resultsOf(log).find(({ partialFingerprints }) => partialFingerprints!["variorumClaim/v1"] === "d15c0001")
    expect(lane?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("news/halmer/courier.md")
    expect(lane?.relatedLocations?.map(({ physicalLocation }) => physicalLocation)).toEqual([0, 1].map(() => ({ artifactLocation: { uri: "news/halmer/bell.html", uriBaseId: "%SRCROOT%" } })))
  })

  it("percent-encodes names of files", () => {
    const article = plainArticle("Übersicht 100% #1?.txt", "The repair cost 5 euros.")
    const from = { ...source("courier.md", "2.4 million", "5", 0), article: article.id }
    const [one] = resultsOf(read(renderSarif(reportOf([finding("f", "discrepancy", "money", "t", "m", [from])], [article]), [article])))
    expect(one?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("%C3%9Cbersicht%20100%25%20%231%3F.txt")
  })

  it("reports files that could not be read, and that the run was not whole", () => {
    expect(log.runs[0]!.invocations![0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] })
    expect(notificationsOf(log)).toEqual(["broken.txt could not be read: The file is not UTF-8 (byte 12).; Save it as UTF-8."])
    expect(read(renderSarif(emptyReport, articles)).runs[0]!.invocations).toEqual([{ executionSuccessful: true, toolExecutionNotifications: [] }])
  })

  it("keeps what an editor dismissed or the baseline accepts as suppressed, with the reason", () => {
    const [first, second, ...others] = report.findings
    const results = resultsOf(read(renderSarif({ ...report, findings: [
      { ...first!, decision: { as: "dismissed", because: "with and without the roads" } }, { ...second!, accepted: true }, ...others
    ] }, articles)))
    expect(results.map(({ suppressions }) => suppressions?.map(({ justification }) => justification)))
      .toEqual([["Dismissed: with and without the roads"], ["Accepted in the baseline."], [], [], []])
  })
})

describe("what a code host does not take", () => {
  const many = (amount: number): Report => reportOf(Array.from({ length: amount }, (_, index) =>
    finding(`f${index}`, "discrepancy", "money", "Cost of the repair", "They differ.", report.findings[0]!.sources)), articles)

  it("is left out beyond 5,000 results, the most important kept, and said", () => {
    const log = read(renderSarif(many(limits.results + 7), articles))
    expect(resultsOf(log).length).toBe(limits.results)
    expect(resultsOf(log)[0]?.partialFingerprints).toEqual({ "variorumClaim/v1": "f0" })
    expect(notificationsOf(log)).toEqual([expect.stringMatching(/^5000 of 5007 differences are here/u)])
  })

  it("is left out beyond 10 MB, and said", () => {
    const sources = Array.from({ length: 90 }, (_, index) => ({ ...source("courier.md", "2.4 million", "5", index % 3), quote: "ü".repeat(400) }))
    const large = reportOf(Array.from({ length: 400 }, (_, index) => finding(`f${index}`, "discrepancy", "money", "t", "m", sources)), articles)
    const sarif = renderSarif(large, articles)
    const log = read(sarif)
    expect(new TextEncoder().encode(sarif).length).toBeLessThan(10_000_000)
    expect(new TextEncoder().encode(sarif).length).toBeGreaterThan(9_000_000)
    expect(notificationsOf(log)).toEqual([expect.stringMatching(new RegExp(`^${resultsOf(log).length} of 400 differences`, "u"))])
  })

  it("is left out beyond 100 locations, every value kept, and said", () => {
    const sources = Array.from({ length: 150 }, (_, index) => source("courier.md", "2.4 million", index < 149 ? "A" : "B", index < 149 ? 0 : 1))
    const log = read(renderSarif(reportOf([finding("f", "discrepancy", "money", "t", "m", sources)], articles), articles))
    const [one] = resultsOf(log)
    expect(one!.relatedLocations).toHaveLength(limits.locations - 1)
    expect(one!.relatedLocations![0]!.message!.text).toMatch(/\(B\)$/u)
    expect(notificationsOf(log)).toEqual([expect.stringMatching(/^1 result .*100 of/u)])
  })

  it("cuts long words, and marks the cut", () => {
    const long = finding("f", "discrepancy", "money", "t", "x".repeat(3_000), report.findings[0]!.sources)
    const [one] = resultsOf(read(renderSarif(reportOf([long], articles), articles)))
    expect(one!.message.text).toMatch(/^x{999}…/u)
  })
})

it("any report gives valid SARIF, with the exact words of every source and no link that an article made", () => {
  const holds = ({ articles: read_, report: any }: { readonly report: Report, readonly articles: ReadonlyArray<Article> }) => {
    const log = read(renderSarif(any, read_))
    const differences = any.findings.filter(isDifference)
    expect(resultsOf(log)).toHaveLength(differences.length)
    for (const [index, { locations, message, relatedLocations }] of resultsOf(log).entries()) {
      expect(1 + relatedLocations!.length).toBe(differences[index]!.sources.length)
      for (const { physicalLocation } of [...locations!, ...relatedLocations!]) {
        const id = decodeURIComponent(physicalLocation!.artifactLocation!.uri!)
        const article = read_.find((one) => one.id.toWellFormed() === id)!
        expect(article).toBeDefined()
        const { region } = physicalLocation!
        if (article.format === "html") expect(region).toBeUndefined()
        else expect(article.text.slice(region!.charOffset, region!.charOffset! + region!.charLength!)).toBe(region!.snippet!.text)
      }
      // Links lead to related locations, and there is one for each other value at most.
      const links = [...message.text!.matchAll(/(?<!\\)\]\((?<id>[^)]*)\)/gu)].map(({ groups }) => Number(groups!["id"]))
      for (const id of links) expect(relatedLocations!.map((related) => related.id)).toContain(id)
      expect(links.length).toBeLessThan(differences[index]!.variants.length)
    }
  }
  holds({ report: hostileReport, articles: hostileArticles })
  fc.assert(fc.property(anyReport, holds))
})
