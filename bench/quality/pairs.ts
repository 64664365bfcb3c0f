import { Schema } from "effect"
import { join } from "node:path"
import { check } from "../../src/check.ts"
import type { CompiledRules } from "../../src/extract/compile.ts"
import type { Finding } from "../../src/model/report.ts"
import { pairOf, precisionRecall, readLines, type Measure, type Row, type Run } from "./measure.ts"

const Pair = Schema.Struct({
  id: Schema.String, premise: Schema.String, hypothesis: Schema.String, label: Schema.String,
  date_a: Schema.optionalKey(Schema.NullOr(Schema.String)), date_b: Schema.optionalKey(Schema.NullOr(Schema.String))
})

/** The difference that a report shows between the two articles, or null. */
const difference = (findings: ReadonlyArray<Finding>): Finding | null =>
  findings.find(({ verdict, sources }) => (verdict === "contradiction" || verdict === "discrepancy") && new Set(sources.map(({ article }) => article)).size > 1) ?? null

const shown = (finding: Finding): string => `${finding.verdict} by ${finding.rule}, ${finding.sources.map(({ value }) => value).join(" | ")}`

/**
 * data/pairs: each pair as two articles of one sentence; it is called a contradiction when the report holds a discrepancy or a
 * contradiction between the two. Precision, recall and F1 are those of the label `contradiction`.
 */
export const pairs: Run = (folder, rules): Measure => {
  const errors: Array<string> = []
  const row = (set: string, file: string): Row => {
    let right = 0
    let called = 0
    let expected = 0
    const lines = readLines(join(folder, "pairs", file), Pair)
    for (const line of lines) {
      const found = difference(findingsOf(line, rules))
      const wanted = line.label === "contradiction"
      if (wanted) expected++
      if (found !== null) called++
      if (wanted && found !== null) right++
      if (wanted !== (found !== null)) {
        errors.push(`${line.id} [${line.label}] ${found === null ? "missed" : `called a ${shown(found)}`}\n    ${line.premise}\n    ${line.hypothesis}`)
      }
    }
    return { set, counts: { pairs: lines.length, contradictions: expected, called }, shares: precisionRecall(right, called, expected) }
  }
  const rows = [row("gva-cross-source-pairs", "gva-cross-source-pairs.dev.jsonl"), row("emergent", "emergent-first-half.jsonl")]
  return { name: "pairs", rows, errors }
}

const findingsOf = ({ premise, hypothesis, date_a, date_b }: typeof Pair.Type, rules: CompiledRules): ReadonlyArray<Finding> =>
  check(pairOf(premise, hypothesis, [date_a ?? null, date_b ?? null]), rules, { version: "0" }).findings
