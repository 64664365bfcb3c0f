import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { checkLaws, pipelineLaws, plainArticle, wordingLaws, type Dispute } from "../../src/testing/index.ts"
import { misplaced } from "../../src/testing/offsets.ts"
import { reportOn } from "../../src/testing/reports.ts"
import { compiled, ruleSet } from "../support/rules.ts"

describe("laws of the whole pipeline", () => {
  for (const law of pipelineLaws(ruleSet)) it(law.name, () => checkLaws([law], { numRuns: 100 }))
})

describe("laws of wording", () => {
  for (const law of wordingLaws(ruleSet)) it(law.name, () => checkLaws([law], { numRuns: 200 }))
})

describe("what the laws catch", () => {
  const fire: Dispute = {
    about: "deaths", figure: "12", wrong: "31", paraphrases: ["twelve"],
    tell: (n) => `The fire at the Tolven cannery killed ${n} people on Monday, police said.`,
    hedge: (n) => `The fire at the Tolven cannery reportedly killed ${n} people on Monday, police said.`
  }
  const broken: ReadonlyArray<readonly [string, Dispute]> = [
    ["the same figure is an agreement", { ...fire, tell: () => "The fire at the Tolven cannery killed people." }],
    ["another figure is a difference", { ...fire, wrong: "12" }],
    ["the same figure in words", { ...fire, paraphrases: ["thirty"] }],
    ["a hedge makes no verdict stronger", { ...fire, hedge: fire.tell }],
    ["a third newsroom", { ...fire, wrong: "about 12" }]
  ]
  it.each(broken)("wording: %s", (name, dispute) => {
    expect(() => checkLaws(wordingLaws(ruleSet, fc.constant(fire)), { numRuns: 20 })).not.toThrow()
    expect(() => checkLaws(wordingLaws(ruleSet, fc.constant(dispute)), { numRuns: 20 })).toThrow(name)
  })

  const articles = [plainArticle("a.txt", `Rain fell.\n${fire.tell("12")}`), plainArticle("b.txt", `${fire.tell("31")} Nobody spoke.`)]

  it("a claim whose span, value, sentence or print is not its own", () => {
    const [article] = articles
    const { claims } = extract(article!, compiled)
    const [claim] = claims
    const moved = ({ end, start }: { start: number; end: number }) => ({ start: start + 1, end: end + 1 })
    expect(misplaced.claims(article!, claims)).toEqual([])
    for (const wrong of [
      { span: moved(claim!.span) }, { valueSpan: { start: 0, end: article!.text.length } }, { sentence: { start: 0, end: 1 } }, { printed: "" }
    ]) expect(misplaced.claims(article!, [{ ...claim!, ...wrong }]), JSON.stringify(wrong)).toHaveLength(1)
    expect(misplaced.claims({ ...article!, exclusions: [{ span: claim!.span, reason: "byline" }] }, [claim!])).toHaveLength(1)
  })

  it("a source whose quote, sentence, line or column is not its own", () => {
    const report = reportOn(articles, compiled)
    const [finding] = report.findings
    const [source] = finding!.sources
    expect(misplaced.sources(articles, report)).toEqual([])
    for (const wrong of [{ start: source!.start + 1 }, { quote: "" }, { sentence: { ...source!.sentence, end: source!.sentence.end - 1 } }, { line: 9 }, { column: 99 }]) {
      expect(misplaced.sources(articles, { ...report, findings: [{ ...finding!, sources: [{ ...source!, ...wrong }] }] }), JSON.stringify(wrong)).toHaveLength(1)
    }
  })
})
