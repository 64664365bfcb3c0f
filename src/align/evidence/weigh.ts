import type { Link } from "../../model/alignment.ts"
import type { Claim } from "../../model/claim.ts"
import type { DateValue, Relation, StatementValue, Value } from "../../model/value.ts"
import { areAlike } from "../../values/figure.ts"
import { isOnlyMet } from "../../values/only-met.ts"
import { agree, conflict } from "../../values/relations.ts"
import { shareTooLittle } from "../../values/statement.ts"
import { areTwoReports, areTwoSayings } from "./acts.ts"
import { mayBeOnePerson } from "./aged.ts"
import { noteArguments } from "./arguments.ts"
import { sameSurroundings, sharedNames, shareRole, type Features } from "./features.ts"
import { isTied, noteFigure, noteFrame } from "./figures.ts"
import { Account, Sum, SumUnless, type Ledger } from "./ledger.ts"
import { areHandfuls, isLoose } from "./loose.ts"
import { areOfOneMatter } from "./one-side.ts"
import { shareName, tellOneStory } from "./one-story.ts"
import { overlapLevels, overlapRank } from "./overlap.ts"
import type { Scales } from "./scales.ts"
import { areOfSeries } from "./series.ts"
import { notePersons, noteSpelling } from "./spelling.ts"
import { isOfStory, mayBeKnown, shareAny, standAlone } from "./standing-alone.ts"
import { bothLead, haveOneDoer } from "./tolls.ts"
import type { Wording } from "./wording.ts"

/**
 * All evidence about two claims of one predicate: per field the first level that holds, with its weight in bits
 * (Fellegi and Sunter, "A theory for record linkage", 1969). Symmetric in the claims; nothing beyond the two articles
 * counts, so that further articles never undo a link.
 */
export const weigh = (left: Features, right: Features, scales: Scales): Link => {
  const account = new Account(left, right, scales)
  assess(left, right, scales, account)
  return { left: left.claim, right: right.claim, evidence: account.evidence, bits: account.bits }
}

/** What the evidence about two claims comes to. */
export interface Weight {
  /** Sum of the evidence, in bits. */
  readonly bits: number
  /** The strongest single piece of evidence against them, in bits; 0 if there is none. */
  readonly least: number
}

/** The same weight as `weigh` gives, without the evidence in words. */
export const weightOf = (left: Features, right: Features, scales: Scales): Weight => {
  const sum = new Sum(-Infinity)
  assess(left, right, scales, sum)
  return { bits: sum.bits, least: sum.least }
}

/**
 * Gives the weight of two claims where it comes to so many bits, else null: most pairs are given up half way. To be
 * asked for the pairs of one claim after the other; what it gives holds until it is asked for the next pair.
 */
export const weightsFrom = (lowest: number, scales: Scales): ((left: Features, right: Features) => Weight | null) => {
  const sum = new Sum(lowest)
  const { clause, frame, names, said, sentence } = scales.overlaps
  const inRows: Scales = { ...scales, overlaps: { clause: clause.inRows(), sentence: sentence.inRows(), frame: frame.inRows(), names: names.inRows(), said: said.inRows() } }
  return (left, right) => {
    sum.clear()
    return assess(left, right, inRows, sum) && sum.bits >= lowest ? sum : null
  }
}

/** Gives the weight of two claims, without what is left to weigh where a single piece of evidence against them comes to `veto`. */
export const weightsUnless = (veto: number, scales: Scales): ((left: Features, right: Features) => Weight) => {
  const sum = new SumUnless(veto)
  return (left, right) => {
    sum.clear()
    assess(left, right, scales, sum)
    return sum
  }
}

/**
 * Notes each field's level about two claims. What costs least and settles most comes first; gives up, with false, where
 * the rest cannot bring the ledger to what it asks for.
 */
const assess = (one: Features, other: Features, scales: Scales, ledger: Ledger): boolean => {
  const { bounds, fields } = scales
  const mostOfValue = valueBound(one, other, scales)
  const wordsOnly = one.wordsOnly && other.wordsOnly
  if (wordsOnly) {
    noteSurroundings(one, other, scales, ledger)
    if (!ledger.mayReach(boundOfWordsOnly(one, other, scales) + mostOfValue)) return false
  }
  noteManner(one, other, scales, ledger)
  noteTime(one, other, scales, ledger)
  notePersons(one, other, scales, ledger)
  if (hasArguments(one) || hasArguments(other)) noteArguments(one, other, scales, ledger)
  if (sameSurroundings(one, other)) ledger.note(fields.surroundings, "identical")
  noteFigure(one, other, scales, ledger)
  const mostOfNames = one.framed ? bounds.names : bounds.namesOfUnframed
  if (!wordsOnly) {
    if (!ledger.mayReach(bounds.surroundings + mostOfNames + mostOfValue)) return false
    noteSurroundings(one, other, scales, ledger)
  }
  if (!ledger.mayReach(mostOfNames + mostOfValue)) return false
  noteNames(one, other, scales, ledger)
  if (!ledger.mayReach(mostOfValue)) return false
  noteValue(one, other, scales, ledger)
  return true
}

const hasArguments = ({ details, roles }: Features): boolean => roles.length > 0 || details.length > 0

/** The most that can be said for two claims that words alone bring together, beside their values and the words around them. */
const boundOfWordsOnly = (one: Features, other: Features, { fields: { lead, modality, names, speaker, surroundings, time } }: Scales): number =>
  modality.most + lead.most + names.most + (one.speaker >= 0 && other.speaker >= 0 ? speaker.most : 0) + (one.when >= 0 && other.when >= 0 ? time.most : 0) +
  (sameSurroundings(one, other) ? surroundings.most : 0)

/** The most that comparing the values of two claims can give. */
const valueBound = ({ agedAlone, article, claim: { kind, value }, distinctive, exact, said }: Features, other: Features, { bounds, overlaps }: Scales): number => {
  if (value.kind === "quotation") return bounds.quotation
  if (value.kind === "statement") {
    if (other.claim.value.kind === "statement" && shareTooLittle(overlaps.said.of(article, said, other.article, other.said), value, other.claim.value)) return bounds.apart
    return mayDiffer(value, other.claim.value) ? bounds.statement : bounds.value
  }
  if (isOnlyMet(value.kind)) return bounds.met
  const most = agedAlone && other.agedAlone ? bounds.aged : exact ? bounds.exact : distinctive && other.distinctive ? bounds.rare : bounds.value
  return kind === "name" ? most + bounds.name : value.kind === "members" ? Math.max(most, bounds.members) : most
}

/** Whether one of two statements may deny or oppose the other: only then is a difference between them worth more than that they agree. */
const mayDiffer = (left: StatementValue, right: Value): boolean =>
  right.kind !== "statement" || left.negated !== right.negated || left.poles.length > 0 && right.poles.length > 0 || left.course === "dropped" || right.course === "dropped"

const noteValue = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  const { fields } = scales
  const { kind } = one.claim
  if (one.isQuotation && other.isQuotation) {
    const alike = scales.wordingOf(one.value, other.value)
    const wording = (alike === "near" || alike === "alike") && standBesideSame(one, other, scales) ? "beside" : alike
    ledger.note(fields.wording, wording)
    // Words this alike are one utterance: there a misread speaker is likelier than a second one.
    noteSpeaker(one, other, isOne(alike) || wording === "beside" ? "unlike" : "different", scales, ledger)
    return
  }
  const relation = scales.relationOf(one.value, other.value)
  ledger.note(fields.value, valueLevel(one, other, relation, scales))
  if (kind === "name" && one.claim.value.kind !== "place") noteSpelling(one, other, relation, scales, ledger)
}

/** Whether two quotations are sentences of one utterance: both stand right before or right after the same other one. */
const standBesideSame = (one: Features, other: Features, { wordingOf }: Scales): boolean =>
  one.saidBefore >= 0 && other.saidBefore >= 0 && isOne(wordingOf(one.saidBefore, other.saidBefore)) ||
  one.saidAfter >= 0 && other.saidAfter >= 0 && isOne(wordingOf(one.saidAfter, other.saidAfter))

const isOne = (wording: Wording): boolean => wording === "same" || wording === "close"

const noteSpeaker = (one: Features, other: Features, unlike: "unlike" | "different", { fields }: Scales, ledger: Ledger): void => {
  // "The convicted man" may be anybody whom the other article names, and "police" the "officials" of the other.
  if (one.speaker < 0 || other.speaker < 0 || one.described !== other.described) return
  if (one.speaker === other.speaker) ledger.note(fields.speaker, "same")
  else if (!one.described) ledger.note(fields.speaker, unlike)
}

/**
 * A difference between claims that no argument ties to one thing ("the day", "the place") says rather that they are
 * about two things; so do two numbers of a series.
 */
const valueLevel = (left: Features, right: Features, relation: Relation, scales: Scales): string => {
  if (relation === "equal" && left.claim.value.kind === "stance" && left.roles.length === 0 && !areOfOneMatter(left, right)) return "side"
  if (isOnlyMet(left.claim.value.kind)) return relation === "incomparable" ? "series" : metLevel(left, right, scales)
  if (relation === "equal" && left.agedAlone && right.agedAlone && left.named !== right.named && mayBeOnePerson(left.claim, right.claim, scales.personNouns) && tellOneStory(left, right, scales)) return "aged"
  if (relation === "equal" && !left.exact && !(left.distinctive && right.distinctive)) return "equal"
  if (relation === "equal") return !haveSomethingInCommon(left, right, scales) ? "compatible" : left.exact ? "exact" : "rare"
  // Of two places that everybody knows, one is no other way to name the other.
  if (left.claim.kind === "name" && left.claim.value.kind === "place") return "series"
  if (left.claim.value.kind === "members") return relation === "incomparable" ? "series" : "shared"
  if (relation === "compatible") return left.claim.kind === "time" && left.distinctive && right.distinctive ? "rare" : "compatible"
  const { kind } = left.claim.value
  if (kind === "ordinal" && areOfSeries(left, right, scales)) return "series"
  if (kind === "stance" && relation === "incomparable") return "series"
  // Nobody denies what nobody said: a denial in the words of a statement is about it.
  if (kind === "statement" && relation === "different") return refutes(left.claim.value) || refutes(right.claim.value) ? "refuted" : "denied"
  if (givesBothSums(left, right) || givesBothSums(right, left) || makeUpWhole(left.claim, right.claim)) return "series"
  if (areMomentsOfTwoActs(left, right)) return "series"
  if (isLoose(left.claim.value) || isLoose(right.claim.value)) return "loose"
  if (areHandfuls(left.claim, right.claim)) return "handful"
  const open = left.claim.kind !== "name" && !shareRole(left, right) && !mayBeKnown(left, right) && !isTied(left, right, scales)
  return !open ? relation : kind === "time" ? "hour" : kind === "date" ? "moment" : "open"
}

/** Whether two claims share a word of their sentences, or their articles a name: two stories may have one amount. */
const haveSomethingInCommon = (left: Features, right: Features, scales: Scales): boolean =>
  shareName(left, right, scales) || scales.overlaps.sentence.of(left.article, left.sentence, right.article, right.sentence) > 0

/** A figure without a word in common is one only where both articles surely tell one story; two people of a story may be of one age. */
const metLevel = (left: Features, right: Features, scales: Scales): string => {
  const [{ value: one }, { value: other }] = [left.claim, right.claim]
  if (one.kind !== "figure" || other.kind !== "figure") return "act"
  return areAlike(one, other) ? "figure" : one.tells !== "age" && other.tells !== "age" && tellOneStory(left, right, scales) ? "lone" : "series"
}

/** Whether the article of one sum gives the other as well, and so tells of two things. */
const givesBothSums = ({ sums }: Features, { sum }: Features): boolean => sum !== null && sums.has(sum)

/** Whether two numbers are parts of one whole that make it up: "seven of the ten lines stood still", "three of the ten lines ran". */
const makeUpWhole = ({ details: ours, value: a }: Claim, { details: theirs, value: b }: Claim): boolean => {
  const [one, other] = [ours["among"]?.value, theirs["among"]?.value]
  return a.kind === "quantity" && b.kind === "quantity" && one?.kind === "quantity" && other?.kind === "quantity" && one.low === other.low && a.low + b.low === one.low
}

/**
 * Whether two days or hours are each of an act of its own: of the shooting and of the arrest, or two days of the week, as
 * most of what a running story tells has such a day.
 */
const areMomentsOfTwoActs = (left: Features, right: Features): boolean =>
  left.happening >= 0 && right.happening >= 0 && left.happening !== right.happening ||
  (left.act >= 0 && right.act >= 0 && left.act !== right.act || areTwoReports(left, right) || areTwoSayings(left, right)) && isWeekday(left.claim.value) && isWeekday(right.claim.value)

const isWeekday = (value: Value): boolean => value.kind === "date" && value.weekday !== null && value.month === null && value.until === null

const refutes = (value: Value): boolean => value.kind === "statement" && value.refutes

/** Who says it and how, and what the number does. */
const noteManner = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  const { fields } = scales
  if (!(one.isQuotation && other.isQuotation)) noteSpeaker(one, other, "unlike", scales, ledger)
  ledger.note(fields.modality, one.modality === other.modality ? "same" : "different")
  if (one.role !== null && other.role !== null) ledger.note(fields.role, one.role === other.role ? "same" : "different")
  if (one.partial !== other.partial) ledger.note(fields.part, "one")
  else if (one.partial) ledger.note(fields.part, "both")
  if (one.modifiers.length > 0 && other.modifiers.length > 0) ledger.note(fields.modifiers, shareAny(one.modifiers, other.modifiers) ? "shared" : "different")
  if (one.owners.length > 0 && other.owners.length > 0) {
    const shared = shareAny(one.owners, other.owners)
    // "NATO" and "the alliance" may be one: only two names or two nouns can differ.
    if (shared || areNamed(one.owners) === areNamed(other.owners)) ledger.note(fields.owner, shared ? "same" : "different")
  }
}

const areNamed = (owners: ReadonlyArray<string>): boolean => owners.every((owner) => !owner.startsWith("~"))

const noteTime = (one: Features, other: Features, { fields, relationOf }: Scales, ledger: Ledger): void => {
  if (one.timeless) return
  if (one.when >= 0 && other.when >= 0) {
    const relation = relationOf(one.when, other.when)
    if (agree(relation) && (one.background === other.background || relation === "equal" && isFullDay(one.claim.context.when))) { ledger.note(fields.time, "same"); return }
    if (conflict(relation)) {
      // Two days of one story: time may have passed over one and the same thing.
      const within = !one.background && !other.background && isDay(one.claim.context.when) && isDay(other.claim.context.when)
      ledger.note(fields.time, within ? "later" : "different")
      return
    }
  }
  // An earlier incident has its own toll; other figures that are told beside an earlier date need not be of that date, and
  // what a clause tells may be given its date by one article only.
  if (one.background !== other.background && (!one.framed || isOfStory(one, other)) && !haveOneDoer(one, other)) ledger.note(fields.time, one.claim.kind === "statement" ? "earlier" : "background")
}

/** Whether a date is a day of some month: an article that tells of it as long past tells of the same day. */
const isFullDay = (when: DateValue | null): boolean => when?.grain === "day" && when.month !== null && when.day !== null

/** Whether a date is no longer than some days. */
const isDay = (when: DateValue | null): boolean => when?.grain !== "month" && when?.grain !== "year"

/** What the names around the two claims have in common, and what their articles lead with, and what stands closest to a figure. */
const noteNames = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  const { fields } = scales
  if (one.names.size > 0 && other.names.size > 0) {
    const shared = sharedNames(one, other, scales)
    if (shared > 0 || !standAlone(one, other, scales)) ledger.note(fields.names, shared > 2 ? "many" : shared > 0 ? "some" : "none")
  }
  if (bothLead(one, other, scales)) ledger.note(fields.lead, "both")
  noteFrame(one, other, scales, ledger)
}

/** What the words around the two claims have in common; surroundings that say nothing at all speak neither for nor against. */
const noteSurroundings = (one: Features, other: Features, scales: Scales, ledger: Ledger): void => {
  const { fields } = scales
  if (one.clause.size > 1 && other.clause.size > 1) ledger.note(fields.clause, surroundingsLevel(one, other, scales, "clause"))
  if (one.sentence.size > 1 && other.sentence.size > 1) ledger.note(fields.sentence, surroundingsLevel(one, other, scales, "sentence"))
}

/** The level of the words that two clauses or sentences share. */
const surroundingsLevel = (one: Features, other: Features, scales: Scales, of: "clause" | "sentence"): string =>
  overlapLevels[overlapRank(scales.overlaps[of].of(one.article, one[of], other.article, other[of])) || (standAlone(one, other, scales) ? 1 : 0)]!
