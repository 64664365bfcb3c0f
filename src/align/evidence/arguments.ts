import type { Argument } from "../../model/claim.ts"
import { daysApart } from "../../values/date.ts"
import { agree } from "../../values/relations.ts"
import { mayBeOnePerson } from "./aged.ts"
import { takesPart, type Features, type Role } from "./features.ts"
import type { Ledger } from "./ledger.ts"
import { shareName, tellOneStory } from "./one-story.ts"
import { ofOnePhase } from "./phases.ts"
import type { Scales } from "./scales.ts"
import { mayBeKnown, shareAny } from "./standing-alone.ts"
import { areAkin, haveOneDoer, victims } from "./tolls.ts"

/** Notes what two claims are about, role by role, and what they say beside. */
export const noteArguments = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  const { fields } = scales
  for (const its of one.roles) {
    const { role } = its
    const theirs = roleOf(other, role)
    if (theirs === undefined || role === "as") continue
    const a = its.argument
    const b = theirs.argument
    if (a.value?.kind === "person" && b.value?.kind === "person") ledger.note(fields.person, personLevel(its, theirs), role)
    else if (a.value?.kind === "event" && b.value?.kind === "event") ledger.note(fields.event, scales.relationOf(its.value, theirs.value), role)
    else ledger.note(fields.thing, thingLevel(role, a, b, one, other, scales), role)
  }
  if (isOfDeedAndAnswer(one, other) || isOfDeedAndAnswer(other, one)) ledger.note(fields.thing, "different")
  if (mayBeKnown(one, other)) {
    const shared = shareAny(one.knownAs, other.knownAs)
    ledger.note(fields.known, !shared && !areOfOneAge(one, other, scales) ? "different" : shared && tellOneStory(one, other, scales) ? "same" : "elsewhere")
  }
  for (const role of one.details) {
    const b = other.claim.details[role]
    if (b === undefined) continue
    const level = role === "by" ? doerLevel(one, other) : detailLevel(role, one.claim.details[role]!, b, scales)
    if (level !== null) ledger.note(fields.detail, level, role)
  }
}

/** Whether one claim is of an incident and the other of what is done about it: of the shooting, and of the arrest. */
const isOfDeedAndAnswer = ({ claim: one }: Features, { claim: other }: Features): boolean =>
  "incident" in one.arguments && !("proceeding" in one.arguments) && "proceeding" in other.arguments && !("incident" in other.arguments)

/** Whether two people are as old, and nothing says that they are two: "a 43-year-old nurse" may be the 43-year-old victim, and not who is accused. */
const areOfOneAge = (one: Features, other: Features, { relationOf }: Scales): boolean =>
  one.claim.kind === "age" && one.distinctive && relationOf(one.value, other.value) === "equal" && isAccused(one) === isAccused(other)

const isAccused = ({ knownAs }: Features): boolean => knownAs.includes("accused")

const roleOf = ({ roles }: Features, role: string): Role | undefined => {
  for (const its of roles) if (its.role === role) return its
  return undefined
}

const personLevel = ({ argument: a, person }: Role, { argument: b, person: other }: Role): string => {
  // Of two that do not name their persons the less sure one counts.
  const reference = a.reference === "pronoun" ? a.reference : b.reference ?? a.reference
  if (person === undefined || person !== other) return reference === undefined ? "different" : "other"
  if (reference !== undefined) return reference
  const full = a.value?.kind === "person" && b.value?.kind === "person" && a.value.given.length > 0 && b.value.given.length > 0
  return full ? "same" : "surname"
}

const thingLevel = (role: string, a: Argument, b: Argument, one: Features, other: Features, scales: Scales): string => {
  if (a.key !== b.key) {
    if (role === "who" && mayBeOnePerson(one.claim, other.claim, scales.personNouns)) return "people"
    if (role === "state") return areAkin(one.claim, other.claim, scales.relationOf(one.value, other.value)) ? "akin" : "different"
    if (isSameAmount(a, b, scales)) return "exact"
    return one.exact && scales.relationOf(one.value, other.value) === "equal" ? "reworded" : oneIncludes(a.key, b.key, scales) || arePeople(a, b, one, other, scales) ? "kind" : "different"
  }
  if ((role === "act" || role === "proceeding") && areOfTwo(one, other)) return "different"
  // An article may tell of the dead of other incidents as well.
  if (role === "state" && victims.has(a.key)) return "victims"
  if (role === "measure" || role === "state" || role === "act") return role
  if (role === "incident") return incidentLevel(one, other, scales)
  if (a.value !== null && "low" in a.value) return "exact"
  return a.key === "person" ? "people" : scales.common.get(a.key) === 1 ? "common" : "same"
}

/** Whether each claim is of somebody who takes no part in the other: two are appointed, each on a day of his own. */
const areOfTwo = (one: Features, other: Features): boolean =>
  one.subject >= 0 && other.subject >= 0 && !takesPart(one.subject, other) && !takesPart(other.subject, one)

/** "320 miles" may be another report's 520 km. */
const isSameAmount = ({ value: a }: Argument, { value: b }: Argument, { kinds }: Scales): boolean => {
  if (a === null || b === null || !("low" in a)) return false
  const { relation } = a.kind === b.kind ? kinds.compare(a, b) : { relation: "incomparable" as const }
  return agree(relation)
}

/** "Two tourists" are another report's two people; of other numbers they are others. */
const arePeople = ({ key: a }: Argument, { key: b }: Argument, one: Features, other: Features, { peopleNouns, relationOf }: Scales): boolean =>
  (a === everybody || b === everybody) && peopleNouns.has(a) && peopleNouns.has(b) && relationOf(one.value, other.value) === "equal"

/** What includes every word for people. */
const everybody = "person"

/** "Six cars" may be another report's six vehicles. */
const oneIncludes = (a: string, b: string, { broaderNouns }: Scales): boolean => broaderNouns.get(a) === b || broaderNouns.get(b) === a

/** Whether one person did what two claims tell; null where a description may be of anybody. */
const doerLevel = (one: Features, other: Features): string | null =>
  haveOneDoer(one, other) ? "same" : isNamed(one.claim.details["by"]!) && isNamed(other.claim.details["by"]!) ? "apart" : null

const isNamed = ({ reference }: Argument): boolean => reference === undefined

/** The level of two details, null where it stays open whether they are one. */
const detailLevel = (role: string, a: Argument, b: Argument, scales: Scales): string | null => {
  if (areOfTwoSides(a, b, scales)) return "apart"
  if (scales.personNouns.has(a.key) || scales.personNouns.has(b.key)) return null
  // Two phases of an incident have been weighed with it.
  if (role === "phase" && a.key !== b.key) return null
  const same = isSameDetail(a, b, scales)
  return same === null ? null : same ? "same" : apart(a, b) ? "apart" : "different"
}

const areOfTwoSides = (a: Argument, b: Argument, { peopleSides }: Scales): boolean => {
  const [one, other] = [peopleSides.get(a.key), peopleSides.get(b.key)]
  return one !== undefined && other !== undefined && one !== other
}

/** Two firms, or two periods: other things than two words for what may be one. */
const apart = (a: Argument, b: Argument): boolean => a.value !== null && a.value.kind === b.value?.kind && (a.value.kind === "name" || a.value.kind === "date")

/** Whether two details are one; null where that stays open, as between "last year" and "2018" without the year of publication. */
const isSameDetail = (a: Argument, b: Argument, scales: Scales): boolean | null => {
  if (a.value?.kind !== "date" || b.value?.kind !== "date") return a.key === b.key || isShortFor(a, b) || isSameAmount(a, b, scales)
  const { relation } = scales.kinds.compare(a.value, b.value)
  return relation === "incomparable" ? null : agree(relation)
}

/** Whether one of two names is a shorter form of the other: "Orrin" for "Orrin Paper". */
const isShortFor = (a: Argument, b: Argument): boolean => {
  if (a.value?.kind !== "name" || b.value?.kind !== "name") return false
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key]
  const words = long.split(" ")
  return short.split(" ").every((word) => words.includes(word))
}

/** Names that an article must have before its sharing none with another one says that they tell of different places. */
const tellingNames = 4

/** Days from which two dates are those of two incidents, not two dates of one. */
const otherIncident = 8

/**
 * An incident of a class is the same in two articles unless all names in them differ, or it lies well before the other.
 * When it happened is not when the police heard of it.
 */
const incidentLevel = (one: Features, other: Features, scales: Scales): string => {
  const [left, right] = [one.claim.value, other.claim.value]
  if (!ofOnePhase(one.claim, other.claim)) return "phase"
  if (left.kind === "date" && right.kind === "date" && (daysApart(left, right) ?? 0) >= otherIncident) return "different"
  const tells = ({ claim }: Features) => scales.extractions.get(claim.article)!.names.size >= tellingNames
  return !tells(one) || !tells(other) || shareName(one, other, scales) ? "incident" : "different"
}
