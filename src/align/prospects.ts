import type { Claim } from "../model/claim.ts"
import { isTied, mayBeKnown, oneIncludes, standAlone, surroundingsRank, valueLevel } from "./evidence.ts"
import { sameSurroundings, sharedNames, type Features } from "./features.ts"
import { overlapLevels } from "./overlap.ts"
import type { Scales } from "./scales.ts"
import { isTimeless } from "./timeless.ts"
import { bothLead, hit } from "./tolls.ts"

/**
 * Whether two claims can reach so many bits. Most pairs of a block cannot, and are spared the weighing: whatever costs
 * little is worked out exactly, everything else counts with the most that its field can give.
 */
export type Prospect = (left: Features, right: Features) => boolean

/** Bits may be summed in another order here than in the weighing. */
const slack = 0.001

/** Makes the test: false only where `weigh` stays below `lowest`. */
export const prospects = (scales: Scales, lowest: number): Prospect => {
  const fields = scales.weights.evidence
  const bits = (field: string, level: string): number => fields[field]?.[level] ?? 0
  const best = (field: string): number => Math.max(0, ...Object.values(fields[field] ?? {}))
  // A field that this file does not know counts in full, always.
  const weighed = new Set([
    "value", "wording", "person", "known", "event", "thing", "spelling", "speaker", "clause", "sentence", "names", "role", "part", "modifiers", "detail", "owner", "surroundings",
    "time", "modality", "lead"
  ])
  const others = Object.keys(fields).reduce((sum, field) => sum + (weighed.has(field) ? 0 : best(field)), 0)
  const [rare, anyValue, wording, spelling, speaker] = [Math.max(0, bits("value", "rare")), bestBut(fields["value"], "rare"), best("wording"), best("spelling"), best("speaker")]
  const [modifiers, owner, detail, time] = [best("modifiers"), best("owner"), best("detail"), best("time")]
  const [sameRole, otherRole, onePart, bothParts] = [bits("role", "same"), bits("role", "different"), bits("part", "one"), bits("part", "both")]
  const [sameModality, otherModality, background] = [bits("modality", "same"), bits("modality", "different"), Math.max(bits("time", "background"), bits("time", "aside"))]
  const [noNames, someNames, manyNames] = [bits("names", "none"), bits("names", "some"), bits("names", "many")]
  const known = best("known")
  const [person, event, thing, otherThing, akin, kind] = [best("person"), best("event"), best("thing"), bits("thing", "different"), bits("thing", "akin"), bits("thing", "kind")]
  const [identical, lead] = [bits("surroundings", "identical"), bits("lead", "both")]
  const clauseBits = Float64Array.from(overlapLevels, (level) => bits("clause", level))
  const sentenceBits = Float64Array.from(overlapLevels, (level) => bits("sentence", level))
  const [mostOfClause, mostOfSentence] = [best("clause"), best("sentence")]

  const argumentsBits = (left: Features, right: Features): number => {
    let sum = 0
    for (const { role, argument: a } of left.roles) {
      const b = right.claim.arguments[role]
      if (b === undefined) continue
      sum += a.value?.kind === "person" && b.value?.kind === "person" ? person
        : a.value?.kind === "event" && b.value?.kind === "event" ? event
        : a.key !== b.key ? (role === "state" && hit.has(a.key) && hit.has(b.key) ? Math.max(akin, otherThing) : oneIncludes(a.key, b.key, scales) ? Math.max(kind, otherThing) : otherThing) : thing
    }
    if (mayBeKnown(left, right)) sum += known
    for (const role of left.details) if (role in right.claim.details) sum += detail
    return sum
  }

  /** What depends on nothing but `Standings`. */
  const standing = (a: Claim, b: Claim): number => {
    const x = a.context
    const y = b.context
    let sum = others + (a.modality === b.modality ? sameModality : otherModality)
    if (a.attribution.mode !== "own" && b.attribution.mode !== "own") sum += speaker
    if (a.role !== null && b.role !== null) sum += a.role === b.role ? sameRole : otherRole
    if (x.partial !== y.partial) sum += onePart
    else if (x.partial) sum += bothParts
    if (x.modifiers.length > 0 && y.modifiers.length > 0) sum += modifiers
    if (x.owners.length > 0 && y.owners.length > 0) sum += owner
    if (x.when !== null && y.when !== null) sum += time
    else if (x.background !== y.background && !isTimeless(a)) sum += background
    return sum
  }
  const standings: Array<Array<number | undefined>> = []

  return (left, right) => {
    const a = left.claim
    const b = right.claim
    const quotations = a.value.kind === "quotation" && b.value.kind === "quotation"
    const name = a.kind !== "name" ? 0 : a.value.kind === "person" ? person : spelling
    const mostOfValue = quotations ? wording : (left.distinctive && right.distinctive ? Math.max(rare, anyValue) : anyValue) + name
    // What is cheap comes first: most pairs are out before their words are laid side by side.
    let missing = lowest - slack - mostOfValue - ((standings[left.standing] ??= [])[right.standing] ??= standing(a, b))
    if (left.roles.length > 0 || left.details.length > 0) missing -= argumentsBits(left, right)
    if (left.names.ids.length > 0 && right.names.ids.length > 0) {
      const shared = sharedNames(left, right, scales)
      missing -= shared > 2 ? manyNames : shared > 0 ? someNames : standAlone(left, right, scales) ? 0 : noNames
    }
    if (sameSurroundings(left, right)) missing -= identical
    if (bothLead(left, right, scales)) missing -= lead
    if (mostOfClause + mostOfSentence < missing) return false
    if (left.clause.ids.length > 1 && right.clause.ids.length > 1) missing -= clauseBits[surroundingsRank(left, right, scales, "clause")]!
    if (mostOfSentence < missing) return false
    if (left.sentence.ids.length > 1 && right.sentence.ids.length > 1) missing -= sentenceBits[surroundingsRank(left, right, scales, "sentence")]!
    if (missing > 0) return false
    if (quotations) return true
    const relation = scales.relationOf(left.value, right.value)
    return bits("value", valueLevel(left, right, relation, isTied(left, right, scales))) + (a.value.kind !== "person" && relation !== "different" ? 0 : name) >= missing + mostOfValue
  }
}

const bestBut = (levels: Readonly<Record<string, number>> | undefined, but: string): number =>
  Math.max(0, ...Object.entries(levels ?? {}).filter(([level]) => level !== but).map(([, weight]) => weight))
