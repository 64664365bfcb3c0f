import type { Evidence, Link } from "../model/alignment.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import type { WeightsFile } from "../model/rule.ts"
import type { Comparison, EventValue, QuotationValue, Relation, Value } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { quotationOverlap } from "../values/quotation.ts"
import type { Kinds } from "../values/registry.ts"
import type { People } from "./people.ts"

/** What weighing needs beside the two claims. */
export interface Scales {
  readonly weights: WeightsFile
  readonly kinds: Kinds
  readonly people: People
  /** Band of the words frequent in all news (1 very, 2 fairly), by stem. */
  readonly common: ReadonlyMap<string, number>
  /** Nouns for people of any kind: "10 people", "10 villagers" and "10 victims" may be the same ten. */
  readonly peopleNouns: ReadonlySet<string>
  readonly extractions: ReadonlyMap<string, Extraction>
}

/**
 * All evidence about two claims of one predicate: per field the first level that holds, with its weight in bits
 * (Fellegi and Sunter, "A theory for record linkage", 1969). Symmetric in the claims; nothing beyond the two articles
 * counts, so that further articles never undo a link.
 */
export const weigh = (left: Claim, right: Claim, scales: Scales): Link => {
  const evidence: Array<Evidence> = []
  assess(left, right, scales, (field, level, detail) => {
    const bits = scales.weights.evidence[field]?.[level]
    if (bits !== undefined && bits !== 0) evidence.push({ field, level, bits, detail: detail() })
  })
  return { left, right, evidence, bits: round(sum(evidence.map((e) => e.bits))) }
}

/** What the evidence about two claims comes to. */
export interface Weight {
  /** Sum of the evidence, in bits. */
  readonly bits: number
  /** The strongest single piece of evidence against them, in bits; 0 if there is none. */
  readonly least: number
}

/** The same weight as `weigh` gives, without the evidence in words. */
export const weightOf = (left: Claim, right: Claim, scales: Scales): Weight => {
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
const assess = (left: Claim, right: Claim, scales: Scales, note: Note): void => {
  const comparison = compareValues(left.value, right.value, scales.kinds)
  const quotations = left.value.kind === "quotation" && right.value.kind === "quotation"

  if (quotations) noteWording(left.value as QuotationValue, right.value as QuotationValue, comparison, note)
  else note("value", valueLevel(left, right, comparison.relation), () => comparison.because)
  if (left.kind === "name") noteSpelling(left, right, comparison, scales, note)
  noteArguments(left, right, scales, note)
  if (left.attribution.mode !== "own" && right.attribution.mode !== "own") {
    const [a, b] = [left.attribution.speaker, right.attribution.speaker]
    if (a !== null && b !== null) note("speaker", sameSpeaker(a, b) ? "same" : quotations ? "different" : "unlike", () => `${a} · ${b}`)
  }
  const rarity = rarityOf(left, right, scales)
  const overlap = (a: ReadonlyArray<string>, b: ReadonlyArray<string>) => a.filter((s) => b.includes(s))
  const clause = overlap(left.context.clause, right.context.clause)
  const sentence = overlap(left.context.sentence, right.context.sentence)
  const clauseBits = sum(clause.map(rarity))
  const sentenceBits = sum(sentence.map(rarity))
  // Surroundings that say nothing at all speak neither for nor against.
  if (left.context.clause.length > 1 && right.context.clause.length > 1) note("clause", overlapLevel(clauseBits, clause.length), () => clause.join(" "))
  if (left.context.sentence.length > 1 && right.context.sentence.length > 1) note("sentence", overlapLevel(sentenceBits, sentence.length), () => sentence.join(" "))
  const names = overlap(left.context.names, right.context.names)
  if (left.context.names.length > 0 && right.context.names.length > 0) {
    note("names", names.length > 2 ? "many" : names.length > 0 ? "some" : "none", () => names.join(", ") || `${left.context.names.join(", ")} · ${right.context.names.join(", ")}`)
  }
  noteMeasure(left, right, comparison, note)
  noteTime(left, right, scales, note)
  if (left.context.lead && right.context.lead) note("lead", "both", () => "both near the beginning")
  note("modality", left.modality === right.modality ? "same" : "different", () => `${left.modality} · ${right.modality}`)
}

const sum = (values: ReadonlyArray<number>) => values.reduce((a, b) => a + b, 0)
const round = (bits: number) => Math.round(bits * 1000) / 1000

export const compareValues = (left: Value, right: Value, kinds: Kinds): Comparison =>
  left.kind !== right.kind ? { relation: "incomparable", because: `${left.kind} and ${right.kind}` } : kinds.compare(left, right)

/** The detail is worked out only where somebody reads it. */
type Note = (field: string, level: string, detail: () => string) => void

/**
 * A difference between claims that no argument ties to one thing ("the day", "the place") says rather that they are
 * about two things; so do two numbers of a series.
 */
export const valueLevel = (left: Claim, right: Claim, relation: Relation): string => {
  if (relation === "equal") return distinctive(left.value) && distinctive(right.value) ? "rare" : "equal"
  if (relation === "compatible") return "compatible"
  if (left.value.kind === "ordinal") return "series"
  if (left.value.kind === "stance" && relation === "incomparable") return "series"
  const open = left.kind !== "name" && !Object.keys(left.arguments).some((role) => role in right.arguments)
  return open ? "open" : relation
}

/** Two spellings are one name unless an article uses both for two things. */
const noteSpelling = (left: Claim, right: Claim, comparison: Comparison, scales: Scales, note: Note): void => {
  const { value: a } = left
  const { value: b } = right
  if (a.kind === "person" && b.kind === "person") {
    const [p, q] = [scales.people.of(left.article, a), scales.people.of(right.article, b)]
    note("person", p !== undefined && p === q ? "same" : "different", () => `${left.printed} · ${right.printed}`)
    return
  }
  if (comparison.relation !== "different") return
  const both = (article: string) => {
    const { names } = scales.extractions.get(article)!
    return names.has(fold(left.printed)) && names.has(fold(right.printed))
  }
  note("spelling", both(left.article) || both(right.article) ? "two" : "close", () => `${left.printed} · ${right.printed}`)
}

/** Whether a value is unlikely to be met twice by chance. */
export const distinctive = (value: Value): boolean => {
  switch (value.kind) {
    case "money": return true
    case "quantity": case "percent": case "duration": {
      if (value.kind === "quantity" && value.unit !== null && value.low >= 10) return true
      const digits = String(value.low).replace(/^0*\.?0*|\./g, "").replace(/0+$/, "").length
      return Number.isFinite(value.low) && (digits >= 3 || (digits >= 2 && value.low > 31) || value.low >= 1000)
    }
    case "date": return value.day !== null && value.month !== null
    case "time": return value.low % 30 !== 0
    case "place": return value.name.includes(" ")
    case "person": case "name": case "office": return true
    default: return false
  }
}

const noteWording = (left: QuotationValue, right: QuotationValue, comparison: Comparison, note: Note): void => {
  const { shared, content } = quotationOverlap(left.words, right.words)
  const level = comparison.relation === "equal" ? (shared >= 5 || content >= 3 ? "same" : content >= 2 ? "short" : "word")
    : comparison.relation === "different" ? (shared >= 7 && content >= 3 ? "close" : "near")
    : comparison.relation === "compatible" ? "thought" : "other"
  note("wording", level, () => `${shared} words in common, ${content} of them content words`)
}

const noteArguments = (left: Claim, right: Claim, scales: Scales, note: Note): void => {
  for (const role of Object.keys(left.arguments)) {
    const a = left.arguments[role]!
    const b = right.arguments[role]
    if (b === undefined) continue
    if (a.value?.kind === "person" && b.value?.kind === "person") {
      const [p, q] = [scales.people.of(left.article, a.value), scales.people.of(right.article, b.value)]
      const full = a.value.given.length > 0 && b.value.given.length > 0
      const level = p !== undefined && p === q ? (full ? "same" : "surname") : "different"
      note("person", level, () => `${a.text} · ${b.text}`)
    } else if (a.value?.kind === "event" && b.value?.kind === "event") {
      const relation = scales.kinds.compare(a.value as EventValue, b.value as EventValue)
      note("event", relation.relation, () => relation.because)
    } else {
      const level = a.key !== b.key ? "different" : role === "measure" ? "measure" : role === "state" ? "state" : a.value !== null && "low" in a.value ? "exact"
        : a.key === "person" ? "people" : scales.common.get(a.key) === 1 ? "common" : "same"
      note("thing", level, () => `${a.text} · ${b.text}`)
    }
  }
  for (const role of Object.keys(left.details)) {
    const a = left.details[role]!
    const b = right.details[role]
    if (b === undefined || scales.peopleNouns.has(a.key) || scales.peopleNouns.has(b.key)) continue
    note("detail", a.key === b.key ? "same" : "different", () => `${a.text} · ${b.text}`)
  }
}

const noteMeasure = (left: Claim, right: Claim, comparison: Comparison, note: Note): void => {
  const a = left.context
  const b = right.context
  if (left.role !== null && right.role !== null) note("role", left.role === right.role ? "same" : "different", () => `${left.role} · ${right.role}`)
  if (a.partial !== b.partial) note("part", "one", () => "one is a part of a whole, or comes on top")
  else if (a.partial) note("part", "both", () => "both are parts")
  if (a.modifiers.length > 0 && b.modifiers.length > 0) {
    const common = a.modifiers.filter((m) => b.modifiers.includes(m))
    note("modifiers", common.length > 0 ? "shared" : "different", () => common.join(" ") || `${a.modifiers.join(" ")} · ${b.modifiers.join(" ")}`)
  }
  // What follows tells two counts apart only where their values already do.
  if (a.complement.length > 0 && b.complement.length > 0 && comparison.relation !== "equal" && left.role === right.role) {
    const common = a.complement.filter((c) => b.complement.includes(c))
    note("complement", common.length > 0 ? "shared" : "different", () => common.join(" ") || `${a.complement.join(" ")} · ${b.complement.join(" ")}`)
  }
  if (a.owners.length > 0 && b.owners.length > 0) {
    const common = a.owners.filter((o) => b.owners.includes(o))
    // "NATO" and "the alliance" may be one: only two names or two nouns can differ.
    const named = (owners: ReadonlyArray<string>) => owners.every((o) => !o.startsWith("~"))
    if (common.length > 0 || named(a.owners) === named(b.owners)) {
      note("owner", common.length > 0 ? "same" : "different", () => common.join(", ") || `${a.owners.join(", ")} · ${b.owners.join(", ")}`)
    }
  }
}

/** What a person is called, and what grew by how much, holds whenever it is told. */
const timeless = new Set(["date", "office", "name", "age"])

/** Whether no time tells such claims apart. */
export const isTimeless = (claim: Claim): boolean => timeless.has(claim.kind) || claim.predicate === "factor"

const noteTime = (left: Claim, right: Claim, scales: Scales, note: Note): void => {
  if (isTimeless(left)) return
  const [a, b] = [left.context.when, right.context.when]
  if (a !== null && b !== null) {
    const relation = scales.kinds.compare(a, b).relation
    if (relation === "equal" || relation === "compatible") { note("time", "same", () => "the same time"); return }
    if (relation === "different" || relation === "incompatible") {
      // Two days of one story: time may have passed over one and the same thing.
      const within = !left.context.background && !right.context.background && a.grain !== "month" && b.grain !== "month" && a.grain !== "year" && b.grain !== "year"
      note("time", within ? "later" : "different", () => `${scales.kinds.print(a)} · ${scales.kinds.print(b)}`)
      return
    }
  }
  if (left.context.background !== right.context.background) note("time", "background", () => "one is told of an earlier time")
}

export const overlapLevel = (bits: number, count: number): string =>
  bits >= 12 ? "strong" : bits >= 7 ? "good" : bits >= 3.5 ? "some" : count > 0 ? "little" : "none"

const smoothing = 24
const rarities = new Map<number, Float64Array>()

/** Bits that a word's rarity is worth in two articles of so many sentences, by the number of sentences that hold it. */
export const rarityTable = (sentences: number): Float64Array => {
  const known = rarities.get(sentences)
  if (known !== undefined) return known
  const made = Float64Array.from({ length: sentences + 1 }, (_, held) => Math.log2((sentences + smoothing) / (held + 1)))
  if (rarities.size > 1000) rarities.clear()
  rarities.set(sentences, made)
  return made
}

/** Bits a shared stem is worth: its rarity in the sentences of the two articles, less for words frequent everywhere. */
const rarityOf = (left: Claim, right: Claim, scales: Scales) => {
  const [a, b] = [scales.extractions.get(left.article)!, scales.extractions.get(right.article)!]
  const table = rarityTable(a.sentences + b.sentences)
  return (s: string): number => {
    const band = scales.common.get(s)
    const most = band === 1 ? 1 : band === 2 ? 2 : 4
    return Math.min(most, table[(a.sentencesWith.get(s) ?? 0) + (b.sentencesWith.get(s) ?? 0)]!)
  }
}

/** "Mark Rutte" and "Rutte", "police" and "police". */
export const sameSpeaker = (a: string, b: string): boolean => {
  const last = (name: string) => name.toLowerCase().split(" ").at(-1)!
  return a.toLowerCase() === b.toLowerCase() || last(a) === last(b)
}
