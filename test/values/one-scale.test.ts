import { expect, it } from "vitest"
import type { Value } from "../../src/model/value.ts"
import { onOneScale } from "../../src/values/one-scale.ts"
import { ordinal } from "../../src/values/ordinal.ts"
import { percent } from "../../src/values/percent.ts"
import { quantityKind } from "../../src/values/quantity.ts"
import type { ValueKind } from "../../src/values/kind.ts"
import { only, units } from "./read.ts"

const quantity = quantityKind(units)

const relation = (left: Value, right: Value): string => {
  const [a, b] = onOneScale(left, right) ?? [null, null]
  return a === null ? "none" : ((a.kind === "percent" ? percent : quantity) as unknown as ValueKind<Value>).compare(a, b!).relation
}

it.each([
  ["the seventh defeat", "seven defeats", "equal"],
  ["the seventh defeat", "eight defeats", "incompatible"],
  ["the seventh defeat", "at least seven defeats", "compatible"]
])("%s / %s: %s", (left, right, expected) => expect(relation(only(ordinal, left), only(quantity, right))).toBe(expected))

it.each([
  ["a quarter of it", "25 percent", "compatible"],
  ["a quarter of it", "22 percent", "different"],
  ["a third of it", "34 percent", "compatible"],
  ["nearly a third of it", "31 percent", "compatible"]
])("%s / %s: %s", (left, right, expected) => expect(relation(only(quantity, left), only(percent, right))).toBe(expected))

it("has no scale for a rank and an amount, or for a fraction and a count", () => {
  expect(onOneScale(only(ordinal, "the seventh mile"), only(quantity, "7 miles"))).toBeNull()
  expect(onOneScale(only(quantity, "a quarter of it"), only(quantity, "25 boats"))).toBeNull()
})
