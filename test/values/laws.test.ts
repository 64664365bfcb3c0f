import { readFileSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { Schema } from "effect"
import { LexiconFile } from "../../src/model/rule.ts"
import type { Value } from "../../src/model/value.ts"
import { ages, checkLaws, dates, durations, ordinals, percentages, quantities, quantityParaphrases, sums, times, valueLaws, wildTexts, type Law } from "../../src/testing/index.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import { age } from "../../src/values/age.ts"
import { date } from "../../src/values/date.ts"
import { duration } from "../../src/values/duration.ts"
import type { ValueKind } from "../../src/values/kind.ts"
import { moneyKind } from "../../src/values/money.ts"
import { ordinal } from "../../src/values/ordinal.ts"
import { percent } from "../../src/values/percent.ts"
import { quantityKind } from "../../src/values/quantity.ts"
import { time } from "../../src/values/time.ts"

const lexicon = (name: string) =>
  Schema.decodeUnknownSync(LexiconFile)(parse(readFileSync(join(import.meta.dirname, "../../rules/lexicons", `${name}.lexicon.yaml`), "utf8")), { onExcessProperty: "error" }).entries

const units = lexicon("units")
const currencies = lexicon("currencies")
const quantity = quantityKind(units)
const money = moneyKind(currencies)

const laws: ReadonlyArray<Law> = [
  ...valueLaws(quantity, quantities(units)), ...valueLaws(money, sums(currencies)), ...valueLaws(percent, percentages), ...valueLaws(ordinal, ordinals),
  ...valueLaws(duration, durations), ...valueLaws(age, ages), ...valueLaws(time, times), ...valueLaws(date, dates)
]

describe("laws of the value kinds", () => {
  for (const law of laws) it(law.name, () => checkLaws([law], { numRuns: 400 }))
})

describe("what the laws catch", () => {
  const broken: ReadonlyArray<readonly [string, ValueKind<Value & { kind: "percent" }>]> = [
    ["a value is equal to itself", { ...percent, compare: () => ({ relation: "different", because: "always" }) }],
    ["comparing is symmetric", { ...percent, compare: (a, b) => ({ relation: a.low <= b.low ? "equal" : "different", because: "by order" }) }],
    ["normalising twice", { ...percent, normalise: (value) => ({ ...value, low: value.low - 1 }) }],
    ["what is printed is recognised", { ...percent, print: () => "5%" }],
    ["nothing behind the end", { ...percent, recognise: (tokens, at, end) => percent.recognise(tokens, at, end === 0 ? end : tokens.count) }],
    ["begins at its token", { ...percent, recognise: (tokens, at, end) => { const found = percent.recognise(tokens, at, end); return found === null ? null : { ...found, first: at + 1 } } }]
  ]
  for (const [name, kind] of broken) {
    it(`a kind that breaks "${name}"`, () => {
      expect(() => checkLaws(valueLaws(kind, percentages), { numRuns: 2000 })).toThrow(name)
    })
  }
})

describe("any input", () => {
  const kinds: ReadonlyArray<ValueKind<never>> = [quantity, money, percent, ordinal, duration, age, time, date] as unknown as ReadonlyArray<ValueKind<never>>
  it("crashes no kind", () => {
    fc.assert(fc.property(wildTexts, (text) => {
      const tokens = tokenise(text)
      for (const kind of kinds) for (let at = 0; at <= tokens.count; at++) kind.recognise(tokens, at, tokens.count)
    }), { numRuns: 300 })
  })
})

describe("paraphrases", () => {
  it("keep the value", () => {
    fc.assert(fc.property(quantityParaphrases, ({ left, right, relation }) => {
      const read = (text: string) => {
        const tokens = tokenise(text)
        const found = quantity.recognise(tokens, 0, tokens.count)
        expect(found?.last, text).toBe(tokens.count)
        return found!.value
      }
      expect(quantity.compare(read(left), read(right)).relation, `${left} / ${right}`).toBe(relation)
    }), { numRuns: 500 })
  })
})
