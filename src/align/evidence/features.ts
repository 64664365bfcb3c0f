import type { Argument, Claim, Modality, NumberRole } from "../../model/claim.ts"
import type { Words } from "./overlap.ts"
import type { Scales } from "./scales.ts"

/** Whether two claims stand among the very same words, and enough of them to tell. */
export const sameSurroundings = (left: Features, right: Features): boolean =>
  (left.phrase >= 0 && left.phrase === right.phrase) || (left.wording >= 0 && left.wording === right.wording)

/** Whether two claims name something in one role, the role `aside` left out. */
export const shareRole = ({ roles }: Features, { claim }: Features, aside?: string): boolean => {
  for (const { role } of roles) if (role !== aside && role in claim.arguments) return true
  return false
}

/** Whether a party of one claim takes part in what another tells. */
export const takesPart = (party: number, { object, subject }: Features): boolean => party >= 0 && (party === subject || party === object)

/** How many names the sentences of two claims share. */
export const sharedNames = (one: Features, other: Features, { overlaps }: Scales): number =>
  overlaps.names.of(one.article, one.names, other.article, other.names)

/** An argument of a claim. */
export interface Role {
  readonly role: string
  readonly argument: Argument
  /** Number of the person that it names, if it does. */
  readonly person: number | undefined
  /** Number of the event that it names, -1 for all else. */
  readonly value: number
}

/**
 * What of a claim is weighed, in a form that two claims are compared in at little cost: equal numbers are equal things.
 * All of it stands here, so that a pair of claims is weighed by looking at two places of the memory.
 */
export interface Features {
  readonly claim: Claim
  /** Number of the article. */
  readonly article: number
  readonly clause: Words
  readonly sentence: Words
  readonly frame: Words
  readonly names: Words
  /** The words of a statement; none of all else. */
  readonly said: Words
  /** Whether nothing but its words tells of what it is. */
  readonly wordsOnly: boolean
  readonly roles: ReadonlyArray<Role>
  readonly details: ReadonlyArray<string>
  readonly modifiers: ReadonlyArray<string>
  readonly owners: ReadonlyArray<string>
  readonly knownAs: ReadonlyArray<string>
  readonly modality: Modality
  readonly role: NumberRole | null
  readonly partial: boolean
  readonly background: boolean
  readonly isQuotation: boolean
  /** Numbers of what a speech says right before and right after it, -1 for nothing. */
  readonly saidBefore: number
  readonly saidAfter: number
  /** What the story knows the claim's person as matters where one of two articles does not name the person. */
  readonly named: boolean
  /** Number of the sort of figure that it gives, -1 for what comes in no sorts, and how many of that sort its article gives. */
  readonly sort: number
  readonly ofSort: number
  /** Number of the measure in which its article gives this one amount alone, -1 for all else. */
  readonly alone: number
  /** The same for the measure of what it is told of. */
  readonly aloneOfThing: number
  /** Number of the day of the story that it tells, -1 for all else. */
  readonly day: number
  readonly distinctive: boolean
  /** Whether it is an age that its article gives to one person only. */
  readonly agedAlone: boolean
  /** Whether it is a number without a figure where its article gives the figure as well, which is met in its stead. */
  readonly toldWithFigure: boolean
  /** An amount of money or in a unit: a story has it of one thing only, whatever it calls that. */
  readonly exact: boolean
  /** Its sum of money, exact or about, by currency and middle, or the time of day; null for all else; and all that its article gives. */
  readonly sum: string | null
  readonly sums: ReadonlySet<string>
  /** Number of the person that the value names, if it does. */
  readonly person: number | undefined
  /** Numbers of the value and of its time, -1 for none: equal numbers are equal values. */
  readonly value: number
  /** Number of the claim's words without its value, and of the words of its clause, -1 where they are too few to tell. */
  readonly phrase: number
  readonly wording: number
  readonly when: number
  /** Number of the last name of whose words it is, -1 where nobody is named; whether he is only described ("police"). */
  readonly speaker: number
  readonly described: boolean
  /** Whether the clause around the value tells such claims apart; whether there are any words, and it is no toll. */
  readonly framed: boolean
  readonly closeWords: boolean
  /** Numbers of the noun that the value belongs to, and of the names that the clause has as its subject and object, -1 for none. */
  readonly head: number
  readonly subject: number
  readonly object: number
  /** Number of the act that it is the day or hour of, -1 for none or one of several days; of what a rule knows it as the moment of; numbers of the telling figures in the sentence of a day. */
  readonly act: number
  readonly happening: number
  readonly figures: ReadonlyArray<number>
  /** The middle of its amount in the base unit; not a number for what has no size. */
  readonly middle: number
  /** Whether it is a measure of its story ("the price"), and the state whose toll it is. */
  readonly measured: boolean
  readonly state: string | null
  /** Number of the person who did it to those counted, if the claim names one. */
  readonly doer: number | undefined
  /** The state of the victims whose toll its article leads with. */
  readonly leading: string | null
  /** Whether it holds of a person whatever its sentence tells. */
  readonly ofPerson: boolean
  /** Whether no time tells such claims apart. */
  readonly timeless: boolean
}

/** What sort of figure a claim gives: an amount of its dimension, a number of its noun. Null for what comes in no such sorts. */
export const sortOf = ({ arguments: { thing }, context: { frame }, predicate, value }: Claim): string | null => {
  if (value.kind === "score") return "score"
  if (value.kind === "ordinal") return thing === undefined ? null : `${predicate} ${thing.key}`
  if (value.kind !== "quantity") return null
  if (value.dimension !== null) return `${predicate} ${value.dimension}`
  const head = thing?.key ?? frame.head
  // Cars that left the rails are cars as well: beside them no other figure of cars is the only one.
  return head === null || head === undefined ? null : `${predicate === "measure" ? "count" : predicate} ${head}`
}

