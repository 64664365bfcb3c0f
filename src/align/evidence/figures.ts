import type { Claim } from "../../model/claim.ts"
import type { Interval, Value } from "../../model/value.ts"
import { areExchanged, areOneEditApart } from "../../text/edits.ts"
import type { Kinds } from "../../values/registry.ts"
import { agree } from "../../values/relations.ts"
import { minutesApart } from "../../values/time.ts"
import { areOfOneAct, areTwoSuits } from "./acts.ts"
import { areFarAged, isOfChild, mayBeOnePerson } from "./aged.ts"
import { differLittle } from "./alone.ts"
import { sameSurroundings, shareRole, takesPart, type Features } from "./features.ts"
import type { Ledger } from "./ledger.ts"
import { tellOneStory } from "./one-story.ts"
import type { overlapLevels } from "./overlap.ts"
import type { Scales } from "./scales.ts"
import { isOfStory, mayBeKnown, shareAny } from "./standing-alone.ts"

/** Notes what two values count or measure, who takes part, and how the figures themselves stand to each other. */
export const noteFigure = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  const { common, fields, personNouns } = scales
  if (!one.framed) return
  if (one.head >= 0 && other.head >= 0 && !areOfOneThing(one, other) && !(one.head !== other.head && mayHaveOneHead(one.claim, other.claim, scales))) {
    ledger.note(fields.head, one.head !== other.head ? "different" : common.get(one.claim.context.frame.head!) === 1 ? "common" : "same")
  }
  // A barn of 33 years is nobody, whatever the words around it.
  else if (one.claim.kind === "age" && one.value !== other.value && (one.head < 0 || other.head < 0) && !mayBeOnePerson(one.claim, other.claim, personNouns) && !areOfOneThing(one, other)) ledger.note(fields.head, "different")
  // What is the same may be told of the one who sues, and of those who sue with him.
  if (one.value !== other.value && areTwoSuits(one, other)) ledger.note(fields.party, "other")
  else if (takesPart(one.subject, other) || takesPart(one.object, other)) ledger.note(fields.party, "same")
  else if (one.subject >= 0 && other.subject >= 0) ledger.note(fields.party, "different")
  if (isOfStory(one, other)) {
    // No reports of one incident are that far apart: a study's 400 dead are not a disease's 500,000.
    if ((ratioOf(one, other) ?? 1) > worlds) ledger.note(fields.size, "far")
    return
  }
  if (areLeftAlone(one, other, scales)) ledger.note(fields.sort, one.roles.length > 0 || other.roles.length > 0 ? "only" : one.claim.kind === "time" ? "hour" : "alone")
  else if (isOneDay(one, other, scales)) ledger.note(fields.sort, "day")
  else if (one.sort >= 0 && one.sort === other.sort) {
    const many = Math.max(one.ofSort, other.ofSort)
    ledger.note(fields.sort, many === 1 ? "sole" : many === 2 ? "few" : "many")
  }
  // Of one thing in the same words, another size is what the two differ in.
  if (sameSurroundings(one, other) && sameClause(one, other)) return
  const hours = hoursApart(one.claim.value, other.claim.value)
  if (hours > 0) {
    // What an hour is of may be told by words alone: then many hours between say rather that it is another one.
    if (hours <= 1) ledger.note(fields.size, "near")
    else if (!isTied(one, other, scales) && !shareRole(one, other)) ledger.note(fields.size, hours <= 2 ? "apart" : "hours")
    return
  }
  const apart = ratioOf(one, other)
  if (apart === null) return
  const slip = slipOfDigits(one.claim.value, other.claim.value)
  ledger.note(fields.size, slip !== null ? slip : apart < 1.6 && !areFarAged(one.claim.value, other.claim.value) ? "near" : isSlip(apart) ? "slip" : apart > 3 || areOfTwoTimes(one.claim.value, other.claim.value) ? "far" : "apart")
}

/** Whether two amounts of one story differ a little, and neither article gives another one in their measure. */
const areLeftAlone = (one: Features, other: Features, scales: Scales): boolean =>
  (one.alone >= 0 && one.alone === other.alone || one.aloneOfThing >= 0 && one.aloneOfThing === other.aloneOfThing) &&
  (differLittle(one.claim, other.claim, ratioOf(one, other)) || areMistyped(one.claim.value, other.claim.value)) && tellOneStory(one, other, scales) &&
  (one.claim.kind !== "age" || mayBeOfOnePerson(one, other, scales))

/** Whether nothing shows two ages to be of two people, or of a thing; of grown people, whether nothing else ties them to one either. */
const mayBeOfOnePerson = (one: Features, other: Features, { personNouns }: Scales): boolean =>
  mayBeOnePerson(one.claim, other.claim, personNouns) && (isOfChild(one.claim) || !shareRole(one, other) && !mayBeKnown(one, other))

/** Whether two articles on one story tell one day of it, and not of two acts. */
const isOneDay = (one: Features, other: Features, scales: Scales): boolean => {
  if (one.day < 0 || one.day !== other.day || one.act >= 0 && other.act >= 0 && one.act !== other.act) return false
  const relation = scales.relationOf(one.value, other.value)
  return agree(relation) && tellOneStory(one, other, scales)
}

/** Whether the nouns of two figures may name one thing for all that they differ: what its rule knows it as, a person or people by another word, a length of time by none. */
const mayHaveOneHead = (left: Claim, right: Claim, { peopleNouns, personNouns }: Scales): boolean => {
  const thing = left.arguments["thing"]
  if (thing !== undefined && thing.key === right.arguments["thing"]?.key) return true
  if (left.kind === "age") return mayBeOnePerson(left, right, personNouns)
  const [one, other] = [left.context.frame.head!, right.context.frame.head!]
  if (left.kind === "duration") return stretches.has(one) || stretches.has(other)
  return left.kind === "quantity" && peopleNouns.has(one) && peopleNouns.has(other) && (one === "person" || other === "person")
}

/** Nouns of a length of time itself: a "24-hour period" may be another report's "24-hour deluge". */
const stretches: ReadonlySet<string> = new Set(["period", "span", "spell", "stretch", "time", "timespan", "window"])

/** Whether the clauses of two claims have the same words, however few. */
const sameClause = ({ claim: { context: { clause: left } } }: Features, { claim: { context: { clause: right } } }: Features): boolean =>
  left.length === right.length && left.every((word, i) => word === right[i])

/** Whether two claims name what they are about, so that the nouns of their figures tell nothing more. */
const areOfOneThing = (one: Features, other: Features): boolean => shareRole(one, other, "event") || mayBeKnown(one, other) && shareAny(one.knownAs, other.knownAs)

/** How many times one toll may be another one of the same incident. */
const worlds = 50

/** 1,400 against 14,000: the digits of one figure, of which a zero was lost. */
const isSlip = (ratio: number): boolean => ratio === 10 || ratio === 100 || ratio === 1000

/** Two figures of fewer digits may be alike by chance. */
const tellingDigits = 4

/** Two figures of fewer digits have neighbours exchanged by chance: 26 and 62. */
const digitsToExchange = 3

/** $337,114 against $337,144, a long figure that is another one but for a digit or two neighbours exchanged; $146 against $164, neighbours exchanged in a shorter one; null for all else. */
const slipOfDigits = (left: Value, right: Value): "digit" | "exchanged" | null => {
  const [a, b] = [digitsOf(left), digitsOf(right)]
  if (a.length !== b.length) return null
  return a.length >= tellingDigits && areOneEditApart(a, b) ? "digit" : a.length >= digitsToExchange && areExchanged(a, b) ? "exchanged" : null
}

/** 35 against 53: two figures are one but for two neighbouring digits that are exchanged. */
const areMistyped = (left: Value, right: Value): boolean => areExchanged(digitsOf(left), digitsOf(right))

/** Years by which no paper is wrong about somebody's age, unless it exchanges the digits. */
const longAgo = 15

/** 26 against 58: who was of the one age when something happened is of the other now. */
const areOfTwoTimes = (left: Value, right: Value): boolean =>
  left.kind === "age" && right.kind === "age" && left.unit === "year" && right.unit === "year" && Math.abs(left.low - right.low) > longAgo && !areMistyped(left, right)

/** The digits of an exact amount without the zeros at its end; "" for all else. */
const digitsOf = (value: Value): string =>
  "low" in value && value.kind !== "time" && value.low === value.high && Number.isFinite(value.low) ? String(value.low).replace(".", "").replace(/^0+|0+$/g, "") : ""

/** Hours between two times of day; 0 for all else. */
const hoursApart = (left: Value, right: Value): number => (left.kind === "time" && right.kind === "time" ? minutesApart(left, right) / 60 : 0)

/** How many times the larger of two amounts is the smaller one, in the same unit; null for what has no such ratio, or is one value. */
const ratioOf = ({ middle: a, claim: left }: Features, { middle: b, claim: right }: Features): number | null =>
  a > 0 && b > 0 && a !== b && left.value.kind === right.value.kind ? Math.max(a / b, b / a) : null

/** The middle of an amount in its base unit; not a number for what has no size. */
export const middleOf = (value: Value, kinds: Kinds): number => {
  if (!("low" in value) || value.kind === "time") return NaN
  return between(kinds.normalise(value) as typeof value)
}

const between = ({ high, low }: Interval): number => (!Number.isFinite(low) ? high : Number.isFinite(high) ? (low + high) / 2 : low)

/** A sum of money by its currency and its middle ("about $3 million" is the sum of "$3 million"), a time of day that is told of nothing in particular; null for all else. */
export const sumOf = ({ predicate, value }: Claim): string | null =>
  value.kind === "money" ? `${value.currency} ${between(value)}` : value.kind === "time" && predicate === "time" ? `at ${value.low}` : null

/** Notes what the words close to two values have in common. */
export const noteFrame = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  if (!one.framed || one.frame.size === 0 || other.frame.size === 0) return
  const level = frameLevel(one, other, scales)
  if (!(level === "none" && (isOfStory(one, other) || one.claim.kind === "age" && areOfOneThing(one, other)))) ledger.note(scales.fields.frame, level)
}

/** Whether what the clauses say of two values ties them to one thing. */
export const isTied = (one: Features, other: Features, scales: Scales): boolean => {
  if (!one.framed) return false
  if (areLeftAlone(one, other, scales)) return true
  if (one.head >= 0 && one.head === other.head && one.ofSort === 1 && other.ofSort === 1 && scales.common.get(one.claim.context.frame.head!) !== 1) return true
  const level = frameLevel(one, other, scales)
  return level === "good" || level === "strong" || level === "act"
}

/**
 * The level of the words that the frames of two values share: they are few, and each of them is close to its value. Days
 * and hours are told by what is done on them, not by how things were.
 */
const frameLevel = (one: Features, other: Features, { overlaps }: Scales): (typeof overlapLevels)[number] | "act" => {
  const { context: { frame: x }, kind } = one.claim
  const { frame: y } = other.claim.context
  const bits = overlaps.frame.of(one.article, one.frame, other.article, other.frame)
  const done = kind !== "date" && kind !== "time" || x.verb !== null && y.words.includes(x.verb) || y.verb !== null && x.words.includes(y.verb)
  if (done && bits >= 1.8 && areOfOneAct(one, other)) return "act"
  return done && bits >= 7 ? "strong" : done && bits >= 3.5 ? "good" : done && bits >= 1.8 ? "some" : bits > 0 ? "little" : "none"
}
