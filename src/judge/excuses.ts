import { ofOnePhase } from "../align/evidence/phases.ts"
import { isUntimed } from "../align/evidence/timeless.ts"
import type { Link } from "../model/alignment.ts"
import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { Value } from "../model/value.ts"
import { daysApart } from "../values/date.ts"
import { nearEnough } from "../values/interval.ts"
import { quotationOverlap } from "../values/quotation/overlap.ts"
import { retold } from "../values/quotation/tense.ts"
import type { Conflict } from "./readings.ts"

/** Bits of evidence that two claims are of one thing, however long ago one of them says it was. */
const surelyOne = 14

/** Why two differing values are no difference to report, or null. */
export const excuseOf = ({ bits, left, right }: Conflict, links: ReadonlyArray<Link>): string | null => {
  // What somebody is called or said does not depend on when, or on how surely the sentence around it is put.
  if (left.kind === "office" || left.kind === "name" || left.kind === "age" || left.kind === "quotation") return null
  if (left.role !== null && right.role !== null && left.role !== right.role) return `one is a ${left.role}, the other a ${right.role}`
  if ((bits < surelyOne || left.value.kind === "ordinal") && left.context.background !== right.context.background && !isUntimed(left) && !areNeighbours(left.value, right.value)) return "one is told of an earlier time"
  if (left.context.partial !== right.context.partial && !areLeftAlone(left, right, links)) return "one is a part of a whole, or comes on top of another figure"
  if (!ofOnePhase(left, right)) return "one is when it happened, the other when others heard of it or came"
  const open = (claim: Claim) => claim.modality === "planned" || claim.modality === "hypothetical"
  if (open(left) !== open(right) && !areNear(left.value, right.value)) return "one is planned or supposed, the other has happened"
  if (left.kind === "attendance" && !sameOccasion(left, right)) return "the texts do not show that both mean the same occasion"
  return null
}

/**
 * Whether two figures are the only ones of their sort in both articles, and nearly the same: "26 of these books" are then
 * another report's 28 books, a part of a whole that nobody counts; "the other 13 buses" come on top.
 */
const areLeftAlone = (left: Claim, right: Claim, links: ReadonlyArray<Link>): boolean =>
  left.context.toll === null && !left.context.further && !right.context.further && links.some((link) => (link.left === left && link.right === right || link.left === right && link.right === left) &&
    link.evidence.some(({ field, level }) => field === "sort" && (level === "only" || level === "alone")))

/** Whether two figures are so near that what one article announces is what the other one tells as done: "will close 101 shops", "is closing its 102 shops". */
const areNear = (left: Value, right: Value): boolean =>
  "low" in left && "low" in right && left.kind === right.kind && nearEnough(left.low, right.low) && nearEnough(left.high, right.high)

/** Why two quotations of different days are no two versions of one: the later one tells in the past what the earlier tells as it is. */
export const saidAgain = ({ left, right }: Conflict, articleOf: (id: string) => Article): string | null => {
  if (left.value.kind !== "quotation" || right.value.kind !== "quotation") return null
  const [a, b] = [articleOf(left.article).published?.date, articleOf(right.article).published?.date]
  if (a === undefined || b === undefined || a === b) return null
  return retold(quotationOverlap(left.value.words, right.value.words)) === (a > b ? -1 : 1) ? "the later one tells in the past what the earlier one tells as it is: both may have been said" : null
}

/** Whether two values are days with no more than one day between them: however long ago, they are the same days of one story. */
const areNeighbours = (left: Value, right: Value): boolean =>
  left.kind === "date" && right.kind === "date" && (left.day !== null || right.day !== null) && (daysApart(left, right) ?? Infinity) <= 1

/** Whether two claims about an event give no sign of two occasions: a date with only one of them is such a sign. */
const sameOccasion = (left: Claim, right: Claim): boolean => {
  const dated = (claim: Claim) => {
    const event = claim.arguments["event"]?.value
    return event?.kind === "event" && event.when !== null && event.when.month !== null
  }
  const [a, b] = [left.arguments["event"]?.value, right.arguments["event"]?.value]
  const apart = a?.kind === "event" && b?.kind === "event" && a.when !== null && b.when !== null && JSON.stringify(a.when) !== JSON.stringify(b.when)
  return dated(left) === dated(right) && !apart
}
