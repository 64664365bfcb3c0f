import { Schema } from "effect"
import { join } from "node:path"
import { lineUp } from "../../src/check.ts"
import type { CompiledRules } from "../../src/extract/compile.ts"
import { nounKey } from "../../src/extract/noun-key.ts"
import { extract } from "../../src/extract/extract.ts"
import type { Claim, Extraction } from "../../src/model/claim.ts"
import type { Judgement } from "../../src/model/judgement.ts"
import { excludes, implies, quantities, wholes } from "./bounds.ts"
import { pairOf, readLines, share, type Measure, type Row, type Run } from "./measure.ts"
import { told } from "./told.ts"

const Line = Schema.Struct({ id: Schema.String, premise: Schema.String, hypothesis: Schema.String, label: Schema.Literals(["entailment", "neutral", "contradiction"]) })
type Label = (typeof Line.Type)["label"]

/** The files, with the labels that each of them gives: an answer outside them is counted as neutral. */
const sets: ReadonlyArray<{ readonly set: string, readonly file: string, readonly labels: ReadonlyArray<Label> }> = [
  { set: "RTE_Quant", file: "RTE_Quant.jsonl", labels: ["entailment", "neutral"] },
  { set: "NewsNLI", file: "NewsNLI-first300.jsonl", labels: ["entailment", "neutral"] },
  { set: "StressTest", file: "StressTest_dev.jsonl", labels: ["entailment", "neutral", "contradiction"] }
]

/**
 * data/equate: a pair is entailed when the premise supports every quantity that the hypothesis claims and tells most of its
 * words, a contradiction when a quantity cannot be what the premise gives for the same thing, else neutral. What the texts
 * claim, and which claims are of the same thing, is what the product says; whether one value implies or excludes the other
 * is logic: in a news story "250" and "fewer than 550" are worth a question, yet the first implies the second. Figures:
 * accuracy, and the recall of each label.
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

const judged = (premise: string, hypothesis: string, rules: CompiledRules): { readonly answer: Label, readonly because: string } => {
  const articles = pairOf(premise, hypothesis)
  const extractions = articles.map((article) => extract(article, rules)) as [Extraction, Extraction]
  const [said, claimed] = [[...quantities(extractions[0].claims), ...wholes(extractions[0].claims)], quantities(extractions[1].claims)]
  // Two texts with nearly the same words are no copies here, but one with a figure changed.
  const judgements = lineUp(articles, extractions, rules, (article) => article).map(({ judgement }) => judgement)
  const open = claimed.filter((claim) => !said.some((other) => implies(other.value, claim.value, rules) && isAsserted(other, claim) && isOfOneThing(other, claim, judgements, rules)))
  const result = unmatchedScore(extractions[0].claims, extractions[1].claims, rules)
  if (result !== null) return { answer: "neutral", because: `nothing supports “${result.quote}”` }
  if (open.length === 0) {
    const { share, missing } = told(extractions, articles, rules)
    return share >= enoughWords ? { answer: "entailment", because: "all quantities are supported" } : { answer: "neutral", because: `nothing tells of ${missing.join(", ")}` }
  }
  const lined = judgements.filter(({ verdict }) => verdict !== "related")
  for (const claim of open) {
    const others = closest(said.filter((other) => lined.some((judgement) => holds(judgement, claim) && holds(judgement, other))), claim, lined)
    if (others.length > 0 && others.every((other) => excludes(other.value, claim.value, rules))) {
      return { answer: "contradiction", because: `${others.map(({ printed }) => printed).join(", ")} against ${claim.printed}` }
    }
  }
  return { answer: "neutral", because: `nothing supports ${open.map(({ quote }) => `“${quote}”`).join(", ")}` }
}

/** A result of the hypothesis ("won 3-1") that the premise does not give. */
const unmatchedScore = (said: ReadonlyArray<Claim>, claimed: ReadonlyArray<Claim>, rules: CompiledRules): Claim | null =>
  claimed.find(({ value }) => value.kind === "score" && !said.some((other) => other.value.kind === "score" && rules.kinds.compare(other.value, value).relation === "equal")) ?? null

/** What is only planned or supposed is no support for what is said to be. */
const isAsserted = (said: Claim, claimed: Claim): boolean => claimed.modality !== "asserted" || said.modality === "asserted" || said.modality === "hedged"

/** Arguments that classify what happened; the others name a thing. */
const classes = new Set(["state", "act", "incident"])

const things = ({ arguments: all }: Claim): ReadonlyArray<string> => Object.entries(all).filter(([role]) => !classes.has(role)).map(([, { key }]) => key)

/**
 * Whether the amounts are of one thing: lined up, or told by different rules ("killed six sailors", "six sailors") with one
 * sentence naming the other's thing. A report never compares across rules; here only the same amount can be meant.
 */
const isOfOneThing = (said: Claim, claimed: Claim, judgements: ReadonlyArray<Judgement>, rules: CompiledRules): boolean => {
  const [state, other] = [claimed.arguments["state"]?.key, said.arguments["state"]?.key]
  if (state !== undefined && other !== undefined && state !== other) return false
  if (judgements.some((judgement) => holds(judgement, claimed) && holds(judgement, said))) return true
  if (arePeople(said, rules) && arePeople(claimed, rules)) return true
  const [a, b] = [things(said), things(claimed)]
  return a.length === 0 || b.length === 0 || a.some((key) => b.includes(key) || claimed.context.sentence.includes(key)) || b.some((key) => said.context.sentence.includes(key))
}

/** A count of people may be one of others: the victims are passengers. */
const arePeople = ({ arguments: { thing } }: Claim, { lexicons }: CompiledRules): boolean =>
  thing !== undefined && lexicons["people-nouns"].entries.some(({ forms }) => forms.some((form) => nounKey(form, lexicons) === thing.key))

/** Of the words of a hypothesis so many must be in the premise: figures say nothing of whom they are told. */
const enoughWords = 0.625

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
