import type { Article } from "../../src/model/article.ts"
import { verdicts, type Finding, type Report, type Source } from "../../src/model/report.ts"
import { claimKinds } from "../../src/model/rule.ts"
import { finding, reportOf, sourceOf } from "./sample.ts"

const articleCount = 100
const findingCount = 500
const speakers = ["harbour master", "Edda Lorn", "Piet Vanner", "coast guard", "tide office", null] as const

/** Whether an article makes a claim: about one of twelve does. */
const speaks = (article: number, claim: number): boolean => (article * 7 + claim * 11) % 12 === 0

const verdictOf = (claim: number): Finding["verdict"] => verdicts[claim % verdicts.length] ?? "related"

/** Which of three values an article gives: always the first where all agree. */
const variantOf = (article: number, claim: number): number => (verdictOf(claim) === "agreement" ? 0 : (Math.floor(article / 12) + claim) % 3)

const words = (article: number, claim: number): string => `recorded ${100 + claim + variantOf(article, claim)} vessels off berth ${claim + 1}`

const articles: ReadonlyArray<Article> = Array.from({ length: articleCount }, (_, article) => ({
  id: `paper-${String(article + 1).padStart(3, "0")}.txt`,
  format: "text",
  title: `What the harbour counted, part ${article + 1}`,
  source: `Paper ${article + 1}`,
  author: null,
  published: { date: `2031-05-${String(1 + (article % 28)).padStart(2, "0")}` },
  url: null,
  language: "en",
  exclusions: [],
  text: `${Array.from({ length: findingCount }, (_, claim) => claim)
    .filter((claim) => speaks(article, claim))
    .map((claim) => `In the morning of the census the counters ${words(article, claim)}, as they had been asked to do by the port.`)
    .join("\n\n")}\n`
}))

const findings: ReadonlyArray<Finding> = Array.from({ length: findingCount }, (_, claim) => {
  const sources = articles.flatMap((article, index): ReadonlyArray<Source> => speaks(index, claim)
    ? [sourceOf(article, words(index, claim), `${100 + claim + variantOf(index, claim)} vessels`, variantOf(index, claim), {
      speaker: speakers[(claim + index) % speakers.length] ?? null
    })]
    : [])
  const numbers = [...new Set(sources.map(({ variant }) => variant))].sort((a, b) => a - b)
  return finding(`1a${String(claim).padStart(6, "0")}`, verdictOf(claim), claimKinds[claim % claimKinds.length] ?? "quantity",
    `Vessels off berth ${claim + 1}`, `The papers count the vessels off berth ${claim + 1}.`,
    sources.map((source) => ({ ...source, variant: numbers.indexOf(source.variant) })), { confidence: 0.5 + (claim % 50) / 100 })
})

/** As large as a report gets: 500 findings in 100 articles, each finding with eight sources or nine. */
export const large: { readonly report: Report; readonly articles: ReadonlyArray<Article> } = { report: reportOf(findings, articles), articles }
