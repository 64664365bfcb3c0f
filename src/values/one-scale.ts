import type { PercentValue, QuantityValue, Value } from "../model/value.ts"
import { countOf } from "./quantity.ts"

/** What a newspaper's "a third" leaves open: it says so of 32 and of 34.5 percent, not of 30. */
const roundness = 0.05

/**
 * Two values of different kinds that say how much of the same, as two of one kind; null where they do not: the seventh
 * defeat in a row makes seven of them, and who owns a quarter of a company owns about 25 percent.
 */
export const onOneScale = (left: Value, right: Value): readonly [Value, Value] | null => {
  const [a, b] = [asCount(left), asCount(right)]
  if (a !== null && b !== null) return [a, b]
  const [x, y] = [asPercent(left), asPercent(right)]
  return x !== null && y !== null ? [x, y] : null
}

const asCount = (value: Value): QuantityValue | null =>
  value.kind === "ordinal" ? countOf(value.rank)
    : value.kind === "quantity" && value.dimension === null && !value.factor && !value.share ? value : null

const asPercent = (value: Value): PercentValue | null =>
  value.kind === "percent" ? value
    : value.kind === "quantity" && value.share ? { kind: "percent", points: false, low: 100 * value.low * (1 - roundness), high: 100 * value.high * (1 + roundness), approximate: true } : null
