import type { WeightsFile } from "../../model/rule.ts"

/**
 * What evidence can be about, in the order in which a report tells it; fields that stand together come in the order of
 * what they are about.
 */
const inOrder = [
  ["value", "wording"], ["spelling"], ["person", "event", "thing"], ["known"], ["detail"], ["head"], ["frame"], ["party"], ["sort"], ["size"], ["speaker"],
  ["clause"], ["sentence"], ["surroundings"], ["names"], ["role"], ["part"], ["modifiers"], ["owner"], ["lead"], ["time"], ["modality"]
] as const
export type FieldName = (typeof inOrder)[number][number]

/** A field of the evidence, with what each of its levels is worth in bits. */
export interface Field {
  readonly name: FieldName
  /** Its place in the order of a report. */
  readonly place: number
  readonly bits: Readonly<Record<string, number>>
  /** The most that it can give, 0 at least. */
  readonly most: number
}
export type Fields = Readonly<Record<FieldName, Field>>

/** The fields of the evidence as a weights file has them. */
export const fieldsOf = ({ evidence }: WeightsFile): Fields =>
  Object.fromEntries(inOrder.flatMap((names, place) => names.map((name): [FieldName, Field] => {
    const bits = evidence[name] ?? {}
    return [name, { name, place, bits, most: mostOf(bits) }]
  }))) as Fields

/** The most that some of a field's levels can give, 0 at least. */
const mostOf = (bits: Readonly<Record<string, number>>, but: ReadonlyArray<string> = []): number =>
  Math.max(0, ...Object.entries(bits).filter(([level]) => !but.includes(level)).map(([, worth]) => worth))

/** The most that evidence can give which is looked for after what costs less, or settles more. */
export interface Bounds {
  /** From what the words around two claims have in common. */
  readonly surroundings: number
  /** From the names around two claims and from what their articles lead with, and what stands close to a figure; of what has nothing close to it. */
  readonly names: number
  readonly namesOfUnframed: number
  /** From two values: quotations, statements, those that share too little, exact amounts, values that are rare by themselves, what two articles can only agree on, lists of names, ages of one person in both, and all others; from how a name is spelt. */
  readonly quotation: number
  readonly statement: number
  readonly apart: number
  readonly aged: number
  readonly met: number
  readonly members: number
  readonly exact: number
  readonly rare: number
  readonly value: number
  readonly name: number
}

/** Levels of values that no other kind reaches: denials of statements, lists of names, what two articles can only agree on, ages. */
const ofStatements = ["denied", "refuted"]
const ofMet = ["act", "figure", "lone"]
const ofOwnKinds = [...ofMet, "shared", "aged"]

/** The bounds of evidence. */
export const boundsOf = ({ clause, frame, lead, names, sentence, speaker, spelling, value, wording }: Fields): Bounds => ({
  surroundings: clause.most + sentence.most, names: names.most + lead.most + frame.most, namesOfUnframed: names.most + lead.most, quotation: wording.most + speaker.most,
  statement: mostOf(value.bits, [...ofOwnKinds, "exact", "rare"]), apart: Math.max(value.bits["incomparable"] ?? 0, value.bits["open"] ?? 0),
  aged: value.bits["aged"] ?? 0, members: value.bits["shared"] ?? 0, met: Math.max(...ofMet.map((level) => value.bits[level] ?? 0)),
  exact: mostOf(value.bits, [...ofStatements, ...ofOwnKinds, "rare"]), rare: mostOf(value.bits, [...ofStatements, ...ofOwnKinds, "exact"]),
  value: mostOf(value.bits, [...ofStatements, ...ofOwnKinds, "exact", "rare"]), name: spelling.most
})
