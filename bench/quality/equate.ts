import { Schema } from "effect"
import { join } from "node:path"
import { lineUp } from "../../src/check.ts"
import type { CompiledRules } from "../../src/extract/compile.ts"
import { extract } from "../../src/extract/extract.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Judgement } from "../../src/model/judgement.ts"
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
 * one of them cannot be what the premise gives for the same thing, else neutral. Which claims are of the same thing is what lining them up
 * says; whether one value implies or excludes the other is logic: in a news story "250" and "fewer than 550"
 * are worth a question, yet the first implies the second. Figures: accuracy, and the recall of each label.
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
  const extractions = articles.map((article) => extract(article, rules))
  const [said, claimed] = extractions.map(({ claims }) => quantities(claims)) as [ReturnType<typeof quantities>, ReturnType<typeof quantities>]
  if (claimed.length === 0) return { answer: "neutral", because: "the hypothesis makes no claim of a quantity" }
  // Two texts with nearly the same words are no copies here, but one with a figure changed.
  const lined = lineUp(articles, extractions, rules, (article) => article).map(({ judgement }) => judgement).filter(({ verdict }) => verdict !== "related")
  const open = claimed.map((claim) => ({ claim, others: closest(said.filter((other) => lined.some((judgement) => holds(judgement, claim) && holds(judgement, other))), claim, lined) }))
    .filter(({ claim, others }) => !others.some((other) => implies(other.value, claim.value, rules)))
  if (open.length === 0) return { answer: "entailment", because: "all quantities are supported" }
  const differing = open.find(({ claim, others }) => others.length > 0 && others.every((other) => excludes(other.value, claim.value, rules)))
  return differing === undefined
    ? { answer: "neutral", because: `nothing supports ${open.map(({ claim }) => `“${claim.quote}”`).join(", ")}` }
    : { answer: "contradiction", because: `${differing.others.map(({ printed }) => printed).join(", ")} against ${differing.claim.printed}` }
}

/**
 * Of several amounts that are lined up with the claim ("10 black socks, 12 blue socks") those with the strongest evidence,
 * leaving out what the values themselves tell.
 */
const closest = <C extends Claim>(others: ReadonlyArray<C>, claim: Claim, lined: ReadonlyArray<Judgement>): ReadonlyArray<C> => {
  const bits = others.map((other) => Math.max(0, ...lined.flatMap(({ alignment }) => alignment.links)
    .filter(({ left, right }) => left === other && right === claim || left === claim && right === other)
    .map(({ bits, evidence }) => bits - evidence.reduce((sum, { field, bits }) => sum + (field === "value" ? bits : 0), 0))))
  const most = Math.max(...bits)
  return others.filter((_, i) => bits[i] === most)
}

/** Whether the finding is about the words that make the claim's value. */
const holds = ({ alignment }: Judgement, claim: Claim): boolean =>
  alignment.claims.some(({ article, span }) => article === claim.article && span.start < claim.valueSpan.end && claim.valueSpan.start < span.end)

/** A bound with the end that it leaves out: "more than 8" is above 8, "at least 8" is not. */
interface Bounds {
  readonly low: number
  readonly high: number
  readonly openLow: boolean
  readonly openHigh: boolean
}

/** "About" leaves a tenth open, as everywhere in Variorum. */
const slack = 0.1

const boundsOf = (value: Numeric, rules: CompiledRules): Bounds => {
  const { low, high, approximate } = rules.kinds.normalise(value) as Numeric
  if (approximate && low === high) return { low: low - slack * Math.abs(low), high: high + slack * Math.abs(high), openLow: false, openHigh: false }
  return { low, high, openLow: approximate && high === Infinity, openHigh: approximate && low === -Infinity }
}

const comparable = (a: Numeric, b: Numeric, rules: CompiledRules): boolean => a.kind === b.kind && rules.kinds.compare(a, b).relation !== "incomparable"

/** Whether whoever says the first value says the second: "exactly 8" implies "at least 5", not the other way round. */
const implies = (said: Numeric, claimed: Numeric, rules: CompiledRules): boolean => {
  if (!comparable(said, claimed, rules)) return false
  if (rules.kinds.compare(said, claimed).relation === "equal") return true
  const [inner, outer] = [boundsOf(said, rules), boundsOf(claimed, rules)]
  return (outer.low < inner.low || outer.low === inner.low && (!outer.openLow || inner.openLow)) &&
    (outer.high > inner.high || outer.high === inner.high && (!outer.openHigh || inner.openHigh))
}

/** Whether no number fits both. */
const excludes = (said: Numeric, claimed: Numeric, rules: CompiledRules): boolean => {
  if (!comparable(said, claimed, rules) || rules.kinds.compare(said, claimed).relation === "equal") return false
  const below = (a: Bounds, b: Bounds) => a.high < b.low || a.high === b.low && (a.openHigh || b.openLow)
  const [a, b] = [boundsOf(said, rules), boundsOf(claimed, rules)]
  return below(a, b) || below(b, a)
}
