import type { Evidence, Link } from "../model/alignment.ts"
import type { Argument, Claim, Extraction } from "../model/claim.ts"
import type { QuotationValue, Relation, Value } from "../model/value.ts"
import { daysApart } from "../values/date.ts"
import { fold } from "../text/characters.ts"
import { quotationOverlap } from "../values/quotation.ts"
import { compareValues } from "./compare.ts"
import { type Features, sameSurroundings, sharedNames } from "./features.ts"
import { overlapLevels, overlapRank } from "./overlap.ts"
import { ofOnePhase } from "./phases.ts"
import type { Scales } from "./scales.ts"
import { isTimeless } from "./timeless.ts"
import { areAkin, bothLead, ofOneIncident, victims } from "./tolls.ts"

/**
 * All evidence about two claims of one predicate: per field the first level that holds, with its weight in bits
 * (Fellegi and Sunter, "A theory for record linkage", 1969). Symmetric in the claims; nothing beyond the two articles
 * counts, so that further articles never undo a link.
 */
export const weigh = (left: Features, right: Features, scales: Scales): Link => {
  const evidence: Array<Evidence> = []
  assess(left, right, scales, (field, level, detail) => {
    const bits = scales.weights.evidence[field]?.[level]
    if (bits !== undefined && bits !== 0) evidence.push({ field, level, bits, detail: detail() })
  })
  return { left: left.claim, right: right.claim, evidence, bits: round(sum(evidence.map((e) => e.bits))) }
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
  let total = 0
  let least = 0
  assess(left, right, scales, (field, level) => {
    const bits = scales.weights.evidence[field]?.[level] ?? 0
    total += bits
    if (bits < least) least = bits
  })
  return { bits: round(total), least }
}

/** Notes each field's level about two claims. */
const assess = (one: Features, other: Features, scales: Scales, note: Note): void => {
  const left = one.claim
  const right = other.claim
  const relation = scales.relationOf(one.value, other.value)
  const quotations = left.value.kind === "quotation" && right.value.kind === "quotation"

  const wording = quotations ? wordingOf(left.value as QuotationValue, right.value as QuotationValue, relation) : null
  if (wording !== null) note("wording", wording.level, () => `${wording.shared} words in common, ${wording.content} of them content words`)
  else note("value", valueLevel(one, other, relation, isTied(one, other, scales)), () => compareValues(left.value, right.value, scales.kinds).because)
  if (left.kind === "name") noteSpelling(one, other, relation, scales, note)
  if (one.roles.length > 0 || one.details.length > 0) noteArguments(one, other, relation, scales, note)
  noteFrame(one, other, scales, note)
  if (left.attribution.mode !== "own" && right.attribution.mode !== "own") {
    const [a, b] = [left.attribution.speaker, right.attribution.speaker]
    // Words this alike are one utterance: there a misread speaker is likelier than a second one.
    const twoSayings = wording !== null && wording.level !== "same" && wording.level !== "close"
    if (a !== null && b !== null) note("speaker", sameSpeaker(a, b) ? "same" : twoSayings ? "different" : "unlike", () => `${a} · ${b}`)
  }
  // Surroundings that say nothing at all speak neither for nor against.
  if (left.context.clause.length > 1 && right.context.clause.length > 1) {
    note("clause", overlapLevels[surroundingsRank(one, other, scales, "clause")]!, () => common(left.context.clause, right.context.clause).join(" "))
  }
  if (left.context.sentence.length > 1 && right.context.sentence.length > 1) {
    note("sentence", overlapLevels[surroundingsRank(one, other, scales, "sentence")]!, () => common(left.context.sentence, right.context.sentence).join(" "))
  }
  if (sameSurroundings(one, other)) note("surroundings", "identical", () => "word for word")
  if (left.context.names.length > 0 && right.context.names.length > 0) {
    const shared = sharedNames(one, other, scales)
    if (shared > 0 || !standAlone(one, other, scales)) note("names", shared > 2 ? "many" : shared > 0 ? "some" : "none", () => commonOrBoth(left.context.names, right.context.names, ", "))
  }
  noteMeasure(left, right, note)
  if (bothLead(one, other, scales)) note("lead", "both", () => "both articles lead with it")
  noteTime(one, other, scales, note)
  note("modality", left.modality === right.modality ? "same" : "different", () => `${left.modality} · ${right.modality}`)
}

/** Predicates whose claims hold whatever else their sentence tells, by the argument that says of whom they hold. */
const standalone: Readonly<Record<string, string>> = { age: "person", residence: "person" }

/**
 * Whether two claims are of one such thing: that their sentences share no word or name says nothing then. So it is with
 * a figure that a story mostly gives once. Victims are counted in many incidents: of their tolls only those that an
 * article leads with are surely its incident's.
 */
export const standAlone = (one: Features, other: Features, scales: Scales): boolean => {
  const [left, right] = [one.claim, other.claim]
  // What stands close to a figure tells more than the rest of its sentence; of victims the sentence tells which incident.
  if (framed.has(left.kind) && left.context.toll === null && right.context.toll === null && left.context.frame.words.length > 0 && right.context.frame.words.length > 0) return true
  const both = (role: string) => left.arguments[role] !== undefined && right.arguments[role] !== undefined
  const role = standalone[left.predicate]
  if ((role !== undefined && both(role)) || both("measure") || mayBeKnown(one, other) && shareAny(left.context.knownAs, right.context.knownAs)) return true
  if (left.kind === "name" && right.kind === "name") {
    return left.value.kind === "person" ? one.person !== undefined && one.person === other.person : one.value !== other.value && isMisspelling(one, other, scales)
  }
  if (!both("state")) return false
  if (!victims.has(left.arguments["state"]!.key)) return true
  return left.context.toll?.lead === true && right.context.toll?.lead === true && ofOneIncident(left, right) &&
    shareName(scales.extractions.get(left.article)!, scales.extractions.get(right.article)!)
}

/** Whether two articles have a name in common, so that they may tell one story. */
const shareName = ({ names: a }: Extraction, { names: b }: Extraction): boolean => {
  for (const name of a) if (b.has(name)) return true
  return false
}

/** The level of the words that two clauses or sentences share, as its place in `overlapLevels`. */
export const surroundingsRank = (one: Features, other: Features, scales: Scales, of: "clause" | "sentence"): number =>
  overlapRank(scales.overlaps[of].of(one.article, one[of], other.article, other[of])) || (standAlone(one, other, scales) ? 1 : 0)

const common = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): ReadonlyArray<string> => a.filter((s) => b.includes(s))

/** What two lists share, or both lists where they share nothing. */
const commonOrBoth = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, separator: string): string =>
  common(a, b).join(separator) || `${a.join(separator)} · ${b.join(separator)}`

const sum = (values: ReadonlyArray<number>) => values.reduce((a, b) => a + b, 0)
const round = (bits: number) => Math.round(bits * 1000) / 1000

/** The detail is worked out only where somebody reads it. */
type Note = (field: string, level: string, detail: () => string) => void

/**
 * A difference between claims that no argument ties to one thing ("the day", "the place") says rather that they are
 * about two things; so do two numbers of a series.
 */
export const valueLevel = (left: Features, right: Features, relation: Relation, tied: boolean): string => {
  if (relation === "equal") return left.distinctive && right.distinctive ? "rare" : "equal"
  if (relation === "compatible") return "compatible"
  const { kind } = left.claim.value
  // Numbers in a series are many, places in one ranking are not.
  if (kind === "ordinal" && !("measure" in left.claim.arguments && "measure" in right.claim.arguments)) return "series"
  if (kind === "stance" && relation === "incomparable") return "series"
  // Nobody denies what nobody said: a denial in the words of a statement is about it.
  if (kind === "statement" && relation === "different") return refutes(left.claim.value) || refutes(right.claim.value) ? "refuted" : "denied"
  const open = left.claim.kind !== "name" && !left.roles.some(({ role }) => role in right.claim.arguments) && !mayBeKnown(left, right) && !tied
  return open ? "open" : relation
}

const refutes = (value: Value): boolean => value.kind === "statement" && value.refutes

const letters = (name: string) => fold(name).replaceAll(/[^\p{L}\p{N}]/gu, "")

/** Two spellings are one name unless an article uses both for two things. */
const noteSpelling = (one: Features, other: Features, relation: Relation, scales: Scales, note: Note): void => {
  const [left, right] = [one.claim, other.claim]
  if (left.value.kind === "person" && right.value.kind === "person") {
    note("person", one.person !== undefined && one.person === other.person ? "same" : "different", () => `${left.printed} · ${right.printed}`)
    return
  }
  if (relation !== "different") return
  const both = (article: string) => {
    const { names } = scales.extractions.get(article)!
    return names.has(fold(left.printed)) && names.has(fold(right.printed))
  }
  const sameLetters = letters(left.printed) === letters(right.printed)
  note("spelling", !sameLetters && (both(left.article) || both(right.article)) ? "two" : isMisspelling(one, other, scales) ? "story" : "close", () => `${left.printed} · ${right.printed}`)
}

/** Fewer letters may be alike by chance. */
const tellingLetters = 6

/** Whether two spellings are a name's wherever they stand: a long one, not known to everybody, in articles that share others. */
const isMisspelling = (one: Features, other: Features, scales: Scales): boolean => {
  const [a, b] = [one.claim.value, other.claim.value]
  return a.kind === "name" && b.kind === "name" && letters(a.name) !== letters(b.name) && letters(a.name).length >= tellingLetters && letters(b.name).length >= tellingLetters && tellOneStory(one, other, scales)
}

/** How alike two quotations are worded. */
const wordingOf = (left: QuotationValue, right: QuotationValue, relation: Relation): { level: string, shared: number, content: number } => {
  const { shared, content } = quotationOverlap(left.words, right.words)
  const level = relation === "equal" ? (shared >= 5 || content >= 3 ? "same" : content >= 2 ? "short" : "word")
    : relation === "different" ? (shared >= 7 && content >= 3 ? "close" : "near")
    : relation === "compatible" ? "thought" : "other"
  return { level, shared, content }
}

const noteArguments = (one: Features, other: Features, relation: Relation, scales: Scales, note: Note): void => {
  const left = one.claim
  for (const { role, argument: a, person } of one.roles) {
    const b = other.claim.arguments[role]
    if (b === undefined || role === "as") continue
    if (a.value?.kind === "person" && b.value?.kind === "person") {
      const full = a.value.given.length > 0 && b.value.given.length > 0
      const same = person !== undefined && person === other.roles.find((its) => its.role === role)!.person
      const reference = a.reference ?? b.reference
      note("person", same ? reference ?? (full ? "same" : "surname") : reference === undefined ? "different" : "other", () => `${a.text} · ${b.text}`)
    } else if (a.value?.kind === "event" && b.value?.kind === "event") {
      const relation = scales.kinds.compare(a.value, b.value)
      note("event", relation.relation, () => relation.because)
    } else {
      const level = a.key !== b.key ? (role === "state" ? (areAkin(left, other.claim, relation) ? "akin" : "different") : oneIncludes(a.key, b.key, scales) ? "kind" : "different") : role === "measure" ? "measure" : role === "state" ? "state" : role === "act" ? "act" : role === "incident" ? incidentLevel(one, other, scales) : a.value !== null && "low" in a.value ? "exact"
        : a.key === "person" ? "people" : scales.common.get(a.key) === 1 ? "common" : "same"
      note("thing", level, () => `${a.text} · ${b.text}`)
    }
  }
  if (mayBeKnown(one, other)) {
    const [a, b] = [one.claim.context.knownAs, other.claim.context.knownAs]
    note("known", !shareAny(a, b) ? "different" : tellOneStory(one, other, scales) ? "same" : "elsewhere", () => commonOrBoth(a, b, ", "))
  }
  for (const role of one.details) {
    const a = one.claim.details[role]!
    const b = other.claim.details[role]
    if (b === undefined || scales.peopleNouns.has(a.key) || scales.peopleNouns.has(b.key)) continue
    // Two phases of an incident have been weighed with it.
    if (role === "phase" && a.key !== b.key) continue
    const same = isSameDetail(a, b, scales)
    if (same !== null) note("detail", same ? "same" : apart(a, b) ? "apart" : "different", () => `${a.text} · ${b.text}`)
  }
}

/** Whether only what the stories know two people as can tell that they are one: one of them is not named. */
export const mayBeKnown = (one: Features, other: Features): boolean =>
  !(one.named && other.named) && one.claim.context.knownAs.length > 0 && other.claim.context.knownAs.length > 0

/** Names that two articles must share before "the suspect" of one is the suspect of the other. */
const namesOfOneStory = 2

const tellOneStory = (one: Features, other: Features, { extractions }: Scales): boolean => {
  const [a, b] = [extractions.get(one.claim.article)!.names, extractions.get(other.claim.article)!.names]
  let shared = 0
  for (const name of a) if (b.has(name) && ++shared >= namesOfOneStory) return true
  return false
}

/** Whether two figures are one of their story, whatever it comes to: a toll, a price. */
export const isOfStory = (left: Claim, right: Claim): boolean => ["measure", "state"].some((role) => role in left.arguments && role in right.arguments)

/** Kinds of claim that are told apart by what the clause around their value says. */
const framed = new Set(["quantity", "money", "percent", "duration", "date", "time", "age", "place"])

/** What the clauses around two values say of what they are values of. */
const noteFrame = (one: Features, other: Features, scales: Scales, note: Note): void => {
  const [left, right] = [one.claim, other.claim]
  if (!framed.has(left.kind)) return
  const [x, y] = [left.context.frame, right.context.frame]
  const compared = Object.keys(left.arguments).some((role) => role !== "event" && role in right.arguments)
  if (!compared && x.head !== null && y.head !== null) note("head", x.head !== y.head ? "different" : scales.common.get(x.head) === 1 ? "common" : "same", () => `${x.head} · ${y.head}`)
  const level = one.frame.ids.length > 0 && other.frame.ids.length > 0 ? frameLevel(one, other, scales) : null
  if (level !== null && !(level === "none" && (isOfStory(left, right) || left.kind === "age" && compared))) note("frame", level, () => common(x.words, y.words).join(" "))
  const shared = [x.subject, x.object].filter((key) => key !== null && key.startsWith("#") && (key === y.subject || key === y.object))
  if (shared.length > 0) note("party", "same", () => shared.join(", "))
  else if (x.subject?.startsWith("#") === true && y.subject?.startsWith("#") === true) note("party", "different", () => `${x.subject} · ${y.subject}`)
  if (isOfStory(left, right)) return
  const many = Math.max(one.ofSort, other.ofSort)
  if (one.sort !== null && one.sort === other.sort) note("sort", many === 1 ? "sole" : many === 2 ? "few" : "many", () => many === 1 ? "the only figure of its sort in either article" : `${many} figures of this sort in one of the articles`)
  const apart = ratioOf(left.value, right.value, scales)
  if (apart !== null) note("size", apart < 1.6 ? "near" : apart > 3 ? "far" : "apart", () => `${left.printed} · ${right.printed}`)
}

/** How many times the larger of two amounts is the smaller one, in the same unit; null for what has no such ratio, or is one value. */
const ratioOf = (left: Value, right: Value, { kinds }: Scales): number | null => {
  if (!("low" in left) || !("low" in right) || left.kind !== right.kind || left.kind === "time") return null
  const [a, b] = [middle(kinds.normalise(left)), middle(kinds.normalise(right))]
  return a > 0 && b > 0 && a !== b ? Math.max(a / b, b / a) : null
}

const middle = (value: Value): number => !("low" in value) ? NaN : Number.isFinite(value.low) ? Number.isFinite(value.high) ? (value.low + value.high) / 2 : value.low : value.high

/** Whether what the clauses say of two values ties them to one thing. */
export const isTied = (one: Features, other: Features, scales: Scales): boolean => {
  if (!framed.has(one.claim.kind)) return false
  const level = frameLevel(one, other, scales)
  return level === "good" || level === "strong"
}

/**
 * The level of the words that the frames of two values share: they are few, and each of them is close to its value. Days
 * and hours are told by what is done on them, not by how things were.
 */
const frameLevel = (one: Features, other: Features, { overlaps }: Scales): (typeof overlapLevels)[number] => {
  const { context: { frame: x }, kind } = one.claim
  const { frame: y } = other.claim.context
  const bits = overlaps.frame.of(one.article, one.frame, other.article, other.frame)
  const done = kind !== "date" && kind !== "time" || x.verb !== null && y.words.includes(x.verb) || y.verb !== null && x.words.includes(y.verb)
  return done && bits >= 7 ? "strong" : done && bits >= 3.5 ? "good" : done && bits >= 1.8 ? "some" : bits > 0 ? "little" : "none"
}

/** "Six cars" may be another report's six vehicles. */
export const oneIncludes = (a: string, b: string, { broaderNouns }: Scales): boolean => broaderNouns.get(a) === b || broaderNouns.get(b) === a

/** Two firms, or two periods: other things than two words for what may be one. */
const apart = (a: Argument, b: Argument): boolean => a.value !== null && a.value.kind === b.value?.kind && (a.value.kind === "name" || a.value.kind === "date")

/** Whether two details are one; null where that stays open, as between "last year" and "2018" without the year of publication. */
const isSameDetail = (a: Argument, b: Argument, { kinds }: Scales): boolean | null => {
  if (a.value?.kind !== "date" || b.value?.kind !== "date") return a.key === b.key || isShortFor(a, b)
  const { relation } = kinds.compare(a.value, b.value)
  return relation === "incomparable" ? null : relation === "equal" || relation === "compatible"
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
const incidentLevel = (one: Features, other: Features, { extractions }: Scales): string => {
  const [left, right] = [one.claim.value, other.claim.value]
  if (!ofOnePhase(one.claim, other.claim)) return "phase"
  if (left.kind === "date" && right.kind === "date" && (daysApart(left, right) ?? 0) >= otherIncident) return "different"
  const [a, b] = [extractions.get(one.claim.article)!, extractions.get(other.claim.article)!]
  return a.names.size < tellingNames || b.names.size < tellingNames || shareName(a, b) ? "incident" : "different"
}

const noteMeasure = (left: Claim, right: Claim, note: Note): void => {
  const a = left.context
  const b = right.context
  if (left.role !== null && right.role !== null) note("role", left.role === right.role ? "same" : "different", () => `${left.role} · ${right.role}`)
  if (a.partial !== b.partial) note("part", "one", () => "one is a part of a whole, or comes on top")
  else if (a.partial) note("part", "both", () => "both are parts")
  if (a.modifiers.length > 0 && b.modifiers.length > 0) {
    note("modifiers", shareAny(a.modifiers, b.modifiers) ? "shared" : "different", () => commonOrBoth(a.modifiers, b.modifiers, " "))
  }
  if (a.owners.length > 0 && b.owners.length > 0) {
    const shared = shareAny(a.owners, b.owners)
    // "NATO" and "the alliance" may be one: only two names or two nouns can differ.
    const named = (owners: ReadonlyArray<string>) => owners.every((o) => !o.startsWith("~"))
    if (shared || named(a.owners) === named(b.owners)) {
      note("owner", shared ? "same" : "different", () => commonOrBoth(a.owners, b.owners, ", "))
    }
  }
}

const shareAny = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean => a.some((s) => b.includes(s))

const noteTime = (one: Features, other: Features, scales: Scales, note: Note): void => {
  const left = one.claim
  const right = other.claim
  if (isTimeless(left)) return
  const a = left.context.when
  const b = right.context.when
  if (a !== null && b !== null) {
    const relation = scales.relationOf(one.when, other.when)
    if ((relation === "equal" || relation === "compatible") && left.context.background === right.context.background) { note("time", "same", () => "the same time"); return }
    if (relation === "different" || relation === "incompatible") {
      // Two days of one story: time may have passed over one and the same thing.
      const within = !left.context.background && !right.context.background && a.grain !== "month" && b.grain !== "month" && a.grain !== "year" && b.grain !== "year"
      note("time", within ? "later" : "different", () => `${scales.kinds.print(a)} · ${scales.kinds.print(b)}`)
      return
    }
  }
  // An earlier incident has its own toll; much else that is told beside an earlier date is not of that date.
  if (left.context.background !== right.context.background) note("time", isOfStory(left, right) ? "background" : "aside", () => "one is told of an earlier time")
}

/** "Mark Rutte" and "Rutte", "police" and "police". */
export const sameSpeaker = (a: string, b: string): boolean => {
  if (a === b) return true
  const last = (name: string) => name.toLowerCase().split(" ").at(-1)!
  return a.toLowerCase() === b.toLowerCase() || last(a) === last(b)
}
