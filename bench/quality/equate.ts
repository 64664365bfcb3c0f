import { Schema } from "effect"
import { join } from "node:path"
import { check } from "../../src/check.ts"
import type { CompiledRules } from "../../src/extract/compile.ts"
import { extract } from "../../src/extract/extract.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Finding } from "../../src/model/report.ts"
import type { Interval, Value } from "../../src/model/value.ts"
import { pairOf, readLines, share, type Measure, type Row, type Run } from "./measure.ts"

const Line = Schema.Struct({ id: Schema.String, premise: Schema.String, hypothesis: Schema.String, label: Schema.Literals(["entailment", "neutral", "contradiction"]) })
type Label = (typeof Line.Type)["label"]

/** The files, with the labels that each of them gives: an answer outside them is counted as neutral. */
const sets: ReadonlyArray<{ readonly set: string, readonly file: string, readonly labels: ReadonlyArray<Label> }> = [
  { set: "RTE_Quant", file: "RTE_Quant.jsonl", labels: ["entailment", "neutral"] },
  { set: "NewsNLI", file: "NewsNLI-first300.jsonl", labels: ["entailment", "neutral"] },
  { set: "StressTest", file: "StressTest_dev.jsonl", labels: ["entailment", "neutral", "contradiction"] }
]

/**
 * data/equate: a pair is entailed when the premise supports every quantity that the hypothesis claims, a contradiction when
 * one of them differs for the same thing, else neutral. Figures: accuracy, and the recall of each label.
 */
export const equate: Run = (folder, rules): Measure => {
  const errors: Array<string> = []
  const rows = sets.map(({ set, file, labels }): Row => {
    const lines = readLines(join(folder, "equate", file), Line)
    const counts = new Map(labels.map((label): [Label, { of: number, right: number }] => [label, { of: 0, right: 0 }]))
    for (const { id, premise, hypothesis, label } of lines) {
      const { answer, because } = judged(untokenised(premise), untokenised(hypothesis), rules)
      const counted = labels.includes(answer) ? answer : "neutral"
      const count = counts.get(label)
      if (count === undefined) throw new Error(`${file}: ${id} has the label ${label}`)
      count.of++
      if (counted === label) count.right++
      else errors.push(`${id} [${label}] called ${answer}: ${because}\n    ${premise}\n    ${hypothesis}`)
    }
    const right = [...counts.values()].reduce((sum, count) => sum + count.right, 0)
    return {
      set, counts: { pairs: lines.length }, shares: {
        accuracy: share(right, lines.length),
        ...Object.fromEntries([...counts].map(([label, count]) => [label, share(count.right, count.of)]))
      }
    }
  })
  return { name: "equate", rows, errors }
}

/** The sets come as tokens of the Penn Treebank; articles have their marks where people put them. */
const untokenised = (text: string): string => text
  .replaceAll("-LRB-", "(").replaceAll("-RRB-", ")").replaceAll(/``|(?<=^|\s)''(?=\s)/gu, "\"").replaceAll("''", "\"")
  .replaceAll(/ (?=(?:'(?:s|re|ve|ll|d|m)|n't)\b)/gu, "").replaceAll(/ ' (?=s\b)/gu, "'")
  .replaceAll(/ (?=[,.;:?!%)])/gu, "").replaceAll(/(?<=[($£€]) /gu, "").replaceAll(/(?<=\d) , (?=\d{3}\b)/gu, ",")

type Numeric = Value & Interval

const isNumeric = (value: Value): value is Numeric =>
  value.kind === "quantity" || value.kind === "money" || value.kind === "percent" || value.kind === "duration" || value.kind === "age"

/** Claims that tell how much or how many. */
const quantities = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim & { readonly value: Numeric }> =>
  claims.filter((claim): claim is Claim & { readonly value: Numeric } => isNumeric(claim.value))

const judged = (premise: string, hypothesis: string, rules: CompiledRules): { readonly answer: Label, readonly because: string } => {
  const articles = pairOf(premise, hypothesis)
  const [said, claimed] = articles.map((article) => quantities(extract(article, rules).claims)) as [ReturnType<typeof quantities>, ReturnType<typeof quantities>]
  if (claimed.length === 0) return { answer: "neutral", because: "the hypothesis makes no claim of a quantity" }
  const { findings } = check(articles, rules, { version: "0" })
  const open = claimed.filter((claim) => !supported(claim, said, findings, rules))
  if (open.length === 0) return { answer: "entailment", because: "all quantities are supported" }
  const differing = open.find((claim) => findings.some((finding) => opposed(finding) && holds(finding, claim)))
  return differing === undefined
    ? { answer: "neutral", because: `nothing supports ${open.map(({ quote }) => `“${quote}”`).join(", ")}` }
    : { answer: "contradiction", because: `another value than ${differing.printed}` }
}

const opposed = ({ verdict, sources }: Finding): boolean =>
  (verdict === "contradiction" || verdict === "discrepancy") && new Set(sources.map(({ article }) => article)).size > 1

/** Whether the finding is about the words that make the claim's value. */
const holds = ({ sources }: Finding, claim: Claim): boolean =>
  sources.some(({ article, start, end }) => article === claim.article && start < claim.valueSpan.end && claim.valueSpan.start < end)

/** A finding lines the claim up with one of the premise that leaves no room for another value. */
const supported = (claim: Claim & { readonly value: Numeric }, said: ReturnType<typeof quantities>, findings: ReadonlyArray<Finding>, rules: CompiledRules): boolean =>
  findings.some((finding) => (finding.verdict === "agreement" || finding.verdict === "compatible") && holds(finding, claim) &&
    said.some((other) => holds(finding, other) && implies(other.value, claim.value, rules)))

/** Whether whoever says the first value says the second: "exactly 8" implies "at least 5", not the other way round. */
const implies = (said: Numeric, claimed: Numeric, rules: CompiledRules): boolean => {
  if (said.kind !== claimed.kind) return false
  const { relation } = rules.kinds.compare(said, claimed)
  if (relation === "equal") return true
  if (relation !== "compatible") return false
  const [inner, outer] = [rules.kinds.normalise(said) as Numeric, rules.kinds.normalise(claimed) as Numeric]
  if (outer.approximate && outer.low === outer.high) return inner.low === inner.high
  // "More than 8" leaves 8 itself out; it is told from "at least 8" by being approximate.
  const [low, high] = [outer.low < inner.low || outer.low === inner.low && opens(inner, outer, "high"), outer.high > inner.high || outer.high === inner.high && opens(inner, outer, "low")]
  return low && high
}

/** At an equal bound an exclusive interval holds no inclusive one. */
const opens = (inner: Interval, outer: Interval, infinite: "low" | "high"): boolean =>
  !(Math.abs(outer[infinite]) === Infinity && outer.approximate && !(Math.abs(inner[infinite]) === Infinity && inner.approximate))
