import { NumberedValues } from "../align/compare.ts"
import { victims } from "../align/evidence/tolls.ts"
import { whoOf } from "../align/people.ts"
import type { Argument, Claim } from "../model/claim.ts"
import type { Comparison, Value } from "../model/value.ts"
import { isExact, leavesOut } from "../values/interval.ts"
import type { Kinds } from "../values/registry.ts"
import { conflict } from "../values/relations.ts"

export type Compare = (left: Claim, right: Claim) => Comparison

/**
 * Compares claims; each two values are compared once, however many claims give them and however often somebody asks.
 * `values` are those that lining up has numbered already: to number one is dearer than most comparisons.
 */
export const comparing = (kinds: Kinds, values = new NumberedValues(kinds)): Compare => {
  /** Comparisons by the numbers of both values. */
  const known: Array<Map<number, Comparison>> = []
  // One claim is laid beside many others in a row: its comparisons are at hand.
  let latest: Value | null = null
  let row = new Map<number, Comparison>()
  return (left, right) => {
    if (left.value !== latest) {
      latest = left.value
      row = known[values.numberOf(latest)] ??= new Map()
    }
    const number = values.numberOf(right.value)
    let comparison = row.get(number)
    if (comparison === undefined) {
      comparison = kinds.compare(left.value, right.value)
      row.set(number, comparison)
    }
    return asClaims(left, right, comparison)
  }
}

/** A comparison of two values as one of claims: a denial of a value is no other value. */
const asClaims = (left: Claim, right: Claim, comparison: Comparison): Comparison => {
  // Of two counts "more than 100" may be the 100 of the other; of one estimate it is not.
  if (comparison.relation === "compatible" && isEstimate(left) && isEstimate(right) && "low" in left.value && "low" in right.value && leavesOut(left.value, right.value)) {
    return { relation: "different", because: `${comparison.because.split(":")[0]!}: one leaves out the other` }
  }
  // Whom something befell is counted one by one: of 170 missing and 171 neither is the other in round figures.
  if (comparison.relation === "compatible" && isSmallToll(left) && isSmallToll(right)) return { relation: "incompatible", because: `${left.printed} and ${right.printed}: two exact tolls` }
  // "At least six" is as far as one report had counted: seven in the other is another count, not a more exact one.
  if (comparison.relation === "compatible" && (isToldSoFar(left, right) || isToldSoFar(right, left))) return { relation: "different", because: `${left.printed} and ${right.printed}: two counts of a toll` }
  if (comparison.relation === "incomparable" && areOneRelation(left, right)) return { relation: "different", because: comparison.because }
  if (left.negated === right.negated) return comparison
  // Who was not born in Rome may be born in Oslo, but is spelt as ever; a statement has its denial within its value.
  if (left.value.kind !== "stance") return conflict(comparison.relation) && !undenied.has(left.kind) ? { relation: "incomparable", because: "one of them is denied, which leaves room for the other" } : comparison
  if (comparison.relation === "equal") return { relation: "incomparable", because: "one of them is denied, perhaps of something else" }
  return comparison.relation === "incompatible" ? { relation: "compatible", because: "one denies the opposite of the other" } : comparison
}

/** Up to this number those whom something befell are told one by one. */
const countedOneByOne = 999

/** What people are counted by, one by one. */
const tolls = new Set([...victims, "arrested", "hospitalised", "missing", "rescued", "trapped"])

/** Whether a claim gives an exact number of people, of so few that nobody rounds it. */
const isSmallToll = ({ arguments: { state }, value }: Claim): boolean => state !== undefined && tolls.has(state.key) && value.kind === "quantity" && isExact(value) && value.high <= countedOneByOne

/** Whether one claim gives a small toll as far as it is counted ("at least six") and the other one exactly, with another number. */
const isToldSoFar = (bound: Claim, exact: Claim): boolean =>
  isSmallToll(exact) && bound.arguments["state"]?.key === exact.arguments["state"]!.key && bound.value.kind === "quantity" && exact.value.kind === "quantity" &&
  bound.value.high === Infinity && !bound.value.approximate && bound.value.low !== exact.value.low

/** Kinds of claims to which it is nothing that their clause is denied. */
const undenied: ReadonlySet<Claim["kind"]> = new Set(["name", "office", "quotation", "speaker", "statement"])

/** Whether two claims tell what one person is to another one: of the same two people only one of "mother" and "sister" holds. */
const areOneRelation = (left: Claim, right: Claim): boolean => {
  const [a, b] = [left.arguments["to"], right.arguments["to"]]
  return a !== undefined && b !== undefined && a.key === b.key && !(isNamedInFull(a) && isNamedInFull(b) && whoOf(a) !== whoOf(b))
}

const isNamedInFull = ({ value }: Argument): boolean => value?.kind === "person" && value.given.length > 0

/** Whether a claim is an estimate in money that a story has one of ("the damage"). */
const isEstimate = ({ value, arguments: { measure } }: Claim): boolean => value.kind === "money" && measure !== undefined
