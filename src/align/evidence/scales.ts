import type { Extraction } from "../../model/claim.ts"
import type { WeightsFile } from "../../model/rule.ts"
import type { Relation } from "../../model/value.ts"
import type { Kinds } from "../../values/registry.ts"
import type { People } from "../people.ts"
import type { Bounds, Fields } from "./fields.ts"
import type { NumberedThings } from "./numbered-things.ts"
import type { Overlap } from "./overlap.ts"
import type { Wording } from "./wording.ts"

/** What weighing needs beside the two claims. */
export interface Scales {
  readonly weights: WeightsFile
  readonly fields: Fields
  readonly bounds: Bounds
  readonly kinds: Kinds
  readonly people: People
  /** Band of the words frequent in all news (1 very, 2 fairly), by stem. */
  readonly common: ReadonlyMap<string, number>
  /** Nouns for people of any kind: "10 people", "10 villagers" and "10 victims" may be the same ten. */
  readonly peopleNouns: ReadonlySet<string>
  /** Nouns for one person, with the sex that they tell, if they do: "the 52-year-old victim" may be a man, and no woman is one. */
  readonly personNouns: ReadonlyMap<string, string | null>
  /** Nouns for people by their side in a fight or a protest: nobody is of two. */
  readonly peopleSides: ReadonlyMap<string, string>
  /** The noun that includes another: a car is a vehicle. */
  readonly broaderNouns: ReadonlyMap<string, string>
  readonly extractions: ReadonlyMap<string, Extraction>
  /** What the clauses of two articles have in common, in bits, and the sentences, and the frames, and how many names these share, and how many words two statements. */
  readonly overlaps: Readonly<Record<"clause" | "sentence" | "frame" | "names" | "said", Overlap>>
  /** How many names two articles share, by their numbers. */
  readonly namesShared: (left: number, right: number) => number
  /** What the articles name that goes by a number. */
  readonly numbered: NumberedThings
  /** How two values stand to each other, by their numbers. */
  readonly relationOf: (left: number, right: number) => Relation
  /** How alike two quotations are worded, by the numbers of their values. */
  readonly wordingOf: (left: number, right: number) => Wording
}
