import { areOneEditApart } from "../../text/edits.ts"
import { numberedThing } from "../../values/name.ts"
import { sameSurroundings, type Features } from "./features.ts"
import { tellOneStory } from "./one-story.ts"
import { overlapLevels, overlapRank } from "./overlap.ts"
import type { Scales } from "./scales.ts"

/** Fewer digits are one digit apart by chance. */
const tellingDigits = 4

/** Levels of the words that two clauses share from which they tell one thing: of numbers that differ in a digit, and of any others. */
const telling = { digit: overlapLevels.indexOf("good"), other: overlapLevels.indexOf("strong") }

/**
 * Whether two numbers are one number of which an article has a digit wrong: each article has this one thing of the kind
 * that the other does not name, and they differ in a digit, or stand among the same words.
 */
export const areOneNumber = (one: Features, other: Features, scales: Scales): boolean => {
  const [a, b] = [one.claim.value, other.claim.value]
  if (a.kind !== "name" || b.kind !== "name") return false
  const thing = numberedThing(a)
  if (thing === null || thing !== numberedThing(b) || !tellOneStory(one, other, scales)) return false
  const [ours, theirs] = [scales.numbered(one.article).get(thing), scales.numbered(other.article).get(thing)]
  if (!isOnlyOther(ours, theirs, scales) || !isOnlyOther(theirs, ours, scales)) return false
  const [x, y] = [digitsOf(a.name), digitsOf(b.name)]
  const near = areOneEditApart(x, y)
  return near && Math.min(x.length, y.length) >= tellingDigits || sameSurroundings(one, other) ||
    overlapRank(scales.overlaps.clause.of(one.article, one.clause, other.article, other.clause)) >= (near ? telling.digit : telling.other)
}

const digitsOf = (name: string): string => name.replaceAll(/\D/g, "")

/** Whether just one of an article's numbers is none of the other's. */
const isOnlyOther = (ours: ReadonlyArray<number> = [], theirs: ReadonlyArray<number> = [], { relationOf }: Scales): boolean =>
  ours.filter((number) => theirs.every((other) => relationOf(number, other) === "different" || relationOf(number, other) === "incomparable")).length === 1
