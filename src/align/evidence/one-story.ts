import type { Extraction } from "../../model/claim.ts"
import { PairTable } from "../pair-table.ts"
import type { Features } from "./features.ts"
import type { Scales } from "./scales.ts"

/** Names that two articles must share before "the suspect" of one is the suspect of the other. */
export const namesOfOneStory = 2

/** Whether the articles of two claims surely tell one story. */
export const tellOneStory = (one: Features, other: Features, scales: Scales): boolean => scales.namesShared(one.article, other.article) >= namesOfOneStory

/** Whether the articles of two claims have a name in common, so that they may tell one story. */
export const shareName = (one: Features, other: Features, scales: Scales): boolean => scales.namesShared(one.article, other.article) > 0

/** How many names two articles share, by their numbers. */
export type NamesShared = (left: number, right: number) => number

/** Counts the names that two articles share, once for all claims of theirs. */
export const sharingNames = (extractions: ReadonlyArray<Extraction>): NamesShared => {
  const known = new PairTable()
  const words = extractions.map(({ names }) => [...names].map((name) => name.split(/[ -]/)))
  return (left, right) => {
    const [low, high] = left < right ? [left, right] : [right, left]
    let shared = known.get(low, high)
    if (shared >= 0) return shared
    // Both ways, since two names of one article may be forms of one name of the other.
    shared = Math.min(most, countIn(words[low]!, words[high]!), countIn(words[high]!, words[low]!))
    known.set(low, high, shared)
    return shared
  }
}

/** More are not told apart. */
const most = 100

const countIn = (names: ReadonlyArray<Name>, others: ReadonlyArray<Name>): number => names.filter((name) => others.some((other) => areFormsOfOne(name, other))).length

/** The words of a name. */
type Name = ReadonlyArray<string>

/** Whether one name has all words of the other, and so is it or its fuller form: "Anna Maria Holm" is "Anna Holm". */
export const areFormsOfOne = (a: Name, b: Name): boolean => (a.length < b.length ? a.every((word) => b.includes(word)) : b.every((word) => a.includes(word)))
