import { Schema } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import type { CompiledRules } from "../../src/extract/compile.ts"
import { spanOf } from "../../src/extract/document.ts"
import { findValues } from "../../src/extract/mentions.ts"
import type { Span } from "../../src/model/span.ts"
import type { Value } from "../../src/model/value.ts"
import { sentences } from "../../src/text/sentences.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import { agrees, Expected, isValueless, kindsOf, numberSets, type NumberSet } from "./expected.ts"
import { readLines, share, type Measure, type Row, type Run } from "./measure.ts"

const Line = Schema.Struct({
  id: Schema.String, input: Schema.String, expected: Schema.Array(Expected), context: Schema.optionalKey(Schema.Struct({ ReferenceDateTime: Schema.optionalKey(Schema.String) }))
})

/** What we read differently on purpose; an expectation is excused when everything that an entry names holds of it. */
const OnPurpose = Schema.Array(Schema.Struct({
  reason: Schema.String, sets: Schema.optionalKey(Schema.Array(Schema.String)), types: Schema.optionalKey(Schema.Array(Schema.String)),
  pattern: Schema.optionalKey(Schema.String), written: Schema.optionalKey(Schema.String), valueless: Schema.optionalKey(Schema.Boolean)
}))

/** Whether a text that was expected, or an input without expectations, is in the list; `written` is how the input has it. */
type Excuses = (set: NumberSet, written: string, one: typeof Expected.Type | null) => boolean

const readExcuses = (): Excuses => {
  const file = parse(readFileSync(join(import.meta.dirname, "different-on-purpose.yaml"), "utf8"))
  const expression = (source: string | undefined, flags: string) => (source === undefined ? null : new RegExp(source, flags))
  const entries = Schema.decodeUnknownSync(OnPurpose, { onExcessProperty: "error" })(file)
    .map((entry) => ({ ...entry, pattern: expression(entry.pattern, "iu"), written: expression(entry.written, "u") }))
  return (set, text, one) => entries.some(({ sets: of, types, pattern, written, valueless }) =>
    (of === undefined || of.includes(set)) && (types === undefined || one?.TypeName !== undefined && types.includes(one.TypeName)) &&
    (pattern === null || pattern.test(one?.Text ?? text)) && (written === null || written.test(text)) && (valueless === undefined || one !== null && isValueless(one)))
}

interface FoundValue {
  readonly span: Span
  readonly value: Value
}

const valuesIn = (text: string, rules: CompiledRules): ReadonlyArray<FoundValue> => {
  const tokens = tokenise(text)
  return findValues(tokens, sentences(tokens), rules.kinds).map(({ first, last, value }) => ({ span: spanOf(tokens, first, last), value }))
}

/**
 * data/numbers: the cases of Recognizers-Text. A case is right when each value it expects overlaps with one of ours that
 * has the same number and unit, or when it expects none and we find none of that kind. Cases that `different-on-purpose.yaml` lists
 * are shown apart: `others` is the share without them.
 */
export const numbers: Run = (folder, rules): Measure => {
  const errors: Array<string> = []
  const excuses = readExcuses()
  const totals = { cases: 0, right: 0, meant: 0 }
  const rows = numberSets.map((set): Row => {
    const lines = readLines(join(folder, "numbers", `recognizers-${set}.jsonl`), Line)
    const count = { cases: lines.length, right: 0, meant: 0 }
    for (const { id, input, expected, context } of lines) {
      const found = valuesIn(input, rules)
      const today = context?.ReferenceDateTime?.slice(0, 10) ?? null
      const missing = expected.filter((one) => !found.some(({ span, value }) => overlaps(span, one, input) && agrees(value, one, set, today, rules.lexicons, overlapping(found, one, input))))
      const extra = expected.length === 0 ? found.filter(({ value }) => kindsOf(set).has(value.kind)) : []
      if (missing.length === 0 && extra.length === 0) { count.right++; continue }
      if (extra.length > 0 ? excuses(set, input, null) : missing.every((one) => excuses(set, writtenIn(input, one), one))) { count.meant++; continue }
      errors.push(`${id} ${JSON.stringify(input)}: ${missing.map((one) => `wants ${one.Text} = ${JSON.stringify(one.Resolution ?? null)}`).join("; ")}${extra.length > 0 ? "wants nothing" : ""}\n      found ${
        found.map(({ span, value }) => `${input.slice(span.start, span.end)} = ${value.kind} ${rules.kinds.print(value)}`).join("; ") || "nothing"}`)
    }
    totals.cases += count.cases
    totals.right += count.right
    totals.meant += count.meant
    return rowOf(set, count)
  })
  return { name: "numbers", rows: [...rows, rowOf("all", totals)], errors }
}

const rowOf = (set: string, { cases, right, meant }: { readonly cases: number, readonly right: number, readonly meant: number }): Row =>
  ({ set, counts: { cases, "on purpose": meant }, shares: { "as expected": share(right, cases), others: share(right, cases - meant) } })

/** Where the text stands; their ends are the last character. */
const placeOf = (one: typeof Expected.Type, input: string): Span => {
  const start = one.Start ?? Math.max(0, input.toLowerCase().indexOf((one.Text ?? "").toLowerCase()))
  return { start, end: start + (one.Text ?? "").length }
}

/** The words as the input has them, capitals and all. */
const writtenIn = (input: string, one: typeof Expected.Type): string => {
  const { start, end } = placeOf(one, input)
  return input.slice(start, end)
}

const overlaps = (span: Span, one: typeof Expected.Type, input: string): boolean => {
  const place = placeOf(one, input)
  return span.start < place.end && place.start < span.end
}

const overlapping = (found: ReadonlyArray<FoundValue>, one: typeof Expected.Type, input: string): ReadonlyArray<Value> =>
  found.filter(({ span }) => overlaps(span, one, input)).map(({ value }) => value)
