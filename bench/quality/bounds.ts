import type { CompiledRules } from "../../src/extract/compile.ts"
import type { Claim } from "../../src/model/claim.ts"
import type { Interval, Value } from "../../src/model/value.ts"
import { onOneScale } from "../../src/values/one-scale.ts"

// Logic of amounts: which one follows from another, and which two cannot both be.

export type Numeric = Value & Interval

/** A claim that tells how much or how many. */
export type Quantity = Claim & { readonly value: Numeric }

const isNumeric = (value: Value): value is Numeric =>
  value.kind === "quantity" || value.kind === "money" || value.kind === "percent" || value.kind === "duration" || value.kind === "age"

/** The claims that tell how much or how many. */
export const quantities = (claims: ReadonlyArray<Claim>): ReadonlyArray<Quantity> => claims.filter((claim): claim is Quantity => isNumeric(claim.value))

/** What claims tell the number of all beside theirs: "nine of the 31 passengers" are 31 passengers as well. */
export const wholes = (claims: ReadonlyArray<Claim>): ReadonlyArray<Quantity> => claims.flatMap((claim) => {
  const value = claim.details["among"]?.value
  return value == null || !isNumeric(value) ? [] : [{ ...claim, value }]
})

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

/** Two amounts as ones of one kind, where they are on one scale: a share and a percentage. */
const scaled = (a: Numeric, b: Numeric): readonly [Numeric, Numeric] => (a.kind === b.kind ? [a, b] : onOneScale(a, b) as readonly [Numeric, Numeric] | null ?? [a, b])

/** Whether whoever says the first value says the second: "exactly 8" implies "at least 5", not the other way round. */
export const implies = (one: Numeric, other: Numeric, rules: CompiledRules): boolean => {
  const [said, claimed] = scaled(one, other)
  if (!comparable(said, claimed, rules)) return false
  if (rules.kinds.compare(said, claimed).relation === "equal") return true
  if (isToldAs(rules.kinds.normalise(said) as Numeric, rules.kinds.normalise(claimed) as Numeric)) return true
  const [inner, outer] = [boundsOf(said, rules), boundsOf(claimed, rules)]
  // Who says "up to 15" has heard of 15; whoever heard of 4 would not say so.
  if (outer.low === -Infinity && !outer.openHigh && inner.high !== outer.high) return false
  return (outer.low < inner.low || outer.low === inner.low && (!outer.openLow || inner.openLow)) &&
    (outer.high > inner.high || outer.high === inner.high && (!outer.openHigh || inner.openHigh))
}

/** "At least 15", "about 15" and "nearly 15" are passed on as "15"; "more than 15", "up to 15" and "10 to 15" are not. */
const isToldAs = ({ low, high, approximate }: Numeric, claimed: Numeric): boolean =>
  claimed.low === claimed.high && !claimed.approximate && (low === claimed.low ? high === Infinity ? !approximate : approximate : high === claimed.high && approximate && low > 0)

/** Whether no number fits both. */
export const excludes = (one: Numeric, other: Numeric, rules: CompiledRules): boolean => {
  const [said, claimed] = scaled(one, other)
  if (!comparable(said, claimed, rules) || rules.kinds.compare(said, claimed).relation === "equal") return false
  const below = (a: Bounds, b: Bounds) => a.high < b.low || a.high === b.low && (a.openHigh || b.openLow)
  const [a, b] = [boundsOf(said, rules), boundsOf(claimed, rules)]
  return below(a, b) || below(b, a)
}
