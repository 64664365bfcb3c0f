import { isOfChild } from "../align/evidence/alone.ts"
import { ofOnePhase } from "../align/evidence/phases.ts"
import { isUntimed } from "../align/evidence/timeless.ts"
import type { Alignment, Link } from "../model/alignment.ts"
import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { Verdict } from "../model/report.ts"
import type { Comparison, Relation, Value } from "../model/value.ts"
import { daysApart } from "../values/date.ts"
import { nearEnough } from "../values/interval.ts"
import { isOver } from "../values/office/compare.ts"
import { quotationOverlap } from "../values/quotation/overlap.ts"
import { retold } from "../values/quotation/tense.ts"
import type { Compare } from "./compare.ts"
import { areHeldTogether, isRank, isRefutation } from "./focus.ts"
import { fullNames, writtenOut } from "./full-names.ts"
import { mostExact, reconciled, type ClaimsOf } from "./tolls.ts"
import { isUpdate } from "./updates.ts"

export interface Decision {
  readonly verdict: Verdict
  readonly steps: ReadonlyArray<string>
  /** Bits of the evidence that the verdict rests on: the weakest conflict, or the strongest agreement. */
  readonly bits: number
}

export interface DecideOptions {
  readonly compare: Compare
  readonly witnessOf: (article: string) => string
  readonly articleOf: (id: string) => Article
  readonly claimsOf: ClaimsOf
  /** Bits from which a difference may be called one. */
  readonly differs: number
  /** The same for two clauses, one of which denies the other: worked out for those only. */
  readonly opposes: () => number
}

interface Conflict {
  readonly left: Claim
  readonly right: Claim
  readonly comparison: Comparison
  readonly bits: number
}

/** Bits above the threshold for a difference from which two values cannot be of two things. */
const surely = 6.5

const rank: Readonly<Record<Relation, number>> = { equal: 0, compatible: 1, different: 2, incompatible: 3, incomparable: 4 }

/**
 * The verdict of an alignment, or null where there is nothing to say: one witness, no difference. Two articles
 * conflict when none of the values one gives agrees with any the other gives: an article that reports two figures is
 * at odds only with articles that report neither.
 */
export const decide = (alignment: Alignment, options: DecideOptions): Decision | null => {
  const steps: Array<string> = []
  const byArticle = Map.groupBy(alignment.claims, ({ article }) => article)
  const articles = [...byArticle.keys()].sort()
  const told = articles.map((article) => fullNames(mostExact(withDays(byArticle.get(article)!), options.compare)))
  const linkBits = alignment.claims[0]!.context.toll === null ? bitsBetween(alignment.links) : throughVague(bitsBetween(alignment.links), alignment.claims, told.flat(), options.compare)
  const conflicts: Array<Conflict> = []
  let agreeing = -Infinity
  let compatible = false
  let equal = false
  const witnessPairs = (a: string, b: string) => options.witnessOf(a) !== options.witnessOf(b)
  for (let i = 0; i < articles.length; i++) {
    for (let j = i + 1; j < articles.length; j++) {
      const [left, right] = writtenOut(told[i]!, told[j]!)
      const pair = refutation(left, right, options.compare, linkBits, options.opposes) ?? denial(left, right, options.compare, linkBits, options.opposes) ?? respelling(left, right, options.compare, linkBits) ?? rewording(left, right, options.compare, linkBits) ??
        retitling(left, right, options.compare, linkBits) ?? specifying(left, right, options.compare, linkBits) ??
        bestPair(left, right, options.compare, linkBits)
      if (isThirdTitle(pair, [...left, ...right])) continue
      if (!witnessPairs(articles[i]!, articles[j]!) && rank[pair.comparison.relation] < 2) continue
      if (pair.comparison.relation === "equal" || pair.comparison.relation === "compatible") {
        if (pair.comparison.relation === "equal") equal = true
        else compatible = true
        agreeing = Math.max(agreeing, pair.bits)
      } else if (pair.comparison.relation !== "incomparable") conflicts.push(pair)
    }
  }
  // An article at odds with itself: the evidence must bind the two claims directly.
  const own = alignment.links.filter(({ left, right }) => left.article === right.article)
  for (const list of own.length === 0 ? [] : byArticle.values()) {
    for (const { bits, left, right } of own) {
      if (!list.includes(left)) continue
      const comparison = options.compare(left, right)
      if (isOlderPicture(left, right) || areHeldTogether(left, right) || areTwoAges(left, right)) continue
      if (comparison.relation === "different" || comparison.relation === "incompatible") conflicts.push({ left, right, comparison, bits })
    }
  }
  const witnesses = new Set(articles.map(options.witnessOf))
  if (conflicts.length === 0) {
    if (!equal && !compatible) {
      return witnesses.size < 2 ? null
        : { verdict: "related", steps: ["the values are of different measures, so they are only shown side by side"], bits: strongest(alignment) }
    }
    if (alignment.strength === "related") {
      return { verdict: "related", steps: [`the evidence (${strongest(alignment)} bits) stays below the threshold for one and the same thing`], bits: strongest(alignment) }
    }
    // Shared words alone do not make two clauses say the same.
    if (!equal && alignment.claims[0]!.value.kind === "statement" && agreeing < options.differs) {
      return { verdict: "related", steps: ["the clauses share words, but not enough to say the same"], bits: agreeing }
    }
    steps.push(equal ? "independent witnesses give the same value" : "the values differ in exactness only")
    if (equal && compatible) steps.push("some give it more exactly than others")
    return { verdict: equal ? "agreement" : "compatible", steps, bits: agreeing }
  }
  if (alignment.strength === "related") {
    return { verdict: "related", steps: [`the values differ, but the evidence (${strongest(alignment)} bits) does not show one and the same thing`], bits: strongest(alignment) }
  }
  const open: Array<Conflict> = []
  let excused: string | null = null
  for (const conflict of conflicts) {
    const excuse = conflict.bits < options.opposes() ? `the evidence (${conflict.bits} bits) is too weak to call it a difference`
      : excuseOf(conflict, alignment.links) ?? saidAgain(conflict, options) ?? (isUpdate(conflict.left, conflict.right, options) ? null : reconciled(conflict.left, conflict.right, options.claimsOf))
    if (excuse === null) open.push(conflict)
    else excused = excuse
  }
  if (open.length === 0) {
    steps.push(excused ?? "")
    return agreeing > -Infinity && equal
      ? { verdict: "agreement", steps: ["independent witnesses give the same value", ...steps], bits: agreeing }
      : { verdict: "related", steps, bits: Math.max(...conflicts.map((c) => c.bits)) }
  }
  const bits = Math.max(...open.map((c) => c.bits))
  for (const { left, right, comparison } of open.slice(0, 3)) steps.push(`${left.article} and ${right.article}: ${comparison.because}`)
  if (open.every((c) => isUpdate(c.left, c.right, options))) {
    steps.push("the later report gives the later figure: time passed between them")
    return { verdict: "update", steps, bits }
  }
  const hard = open.some(({ left, right, comparison }) =>
    comparison.relation === "incompatible" && left.modality === "asserted" && right.modality === "asserted" && !left.negated && !right.negated &&
    left.article !== right.article && left.kind !== "statement" && left.context.partial === right.context.partial)
  if (hard && bits >= options.differs + surely) {
    steps.push("both are stated without reserve, and cannot both be right")
    return { verdict: "contradiction", steps, bits }
  }
  steps.push("another reading may reconcile them, so a person should look")
  return { verdict: "discrepancy", steps, bits }
}

/** Whether an article tells of somebody as a child and as grown up: "he turned eight in the camp". */
const areTwoAges = (left: Claim, right: Claim): boolean =>
  left.value.kind === "age" && right.value.kind === "age" && isOfChild(left) !== isOfChild(right) && [left, right].some(({ quote }) => /\bturn(?:ed|ing|s)?\b/u.test(quote))

/** Whether an article gives two ages of somebody, one of them where it tells of another year: below an older picture. */
const isOlderPicture = (left: Claim, right: Claim): boolean => {
  if (left.kind !== "age") return false
  const yearOf = ({ context: { when } }: Claim) => (when?.kind === "date" ? when.year : null)
  return yearOf(left) !== yearOf(right)
}

/** What an article says of a date: where it names the day, the year that it gives elsewhere adds nothing. */
const withDays = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  const days = claims.filter(({ value }) => value.kind === "date" && (value.grain === "day" || value.grain === "part"))
  return days.length === 0 ? claims : days
}

const strongest = (alignment: Alignment) => alignment.links[0]?.bits ?? 0

/** Bits of the link between two claims, 0 where there is none. */
const bitsBetween = (links: ReadonlyArray<Link>): ((a: Claim, b: Claim) => number) => {
  const byClaim = new Map<Claim, Map<Claim, number>>()
  for (const { left, right, bits } of links) {
    const linked = byClaim.get(left)
    if (linked === undefined) byClaim.set(left, new Map([[right, bits]]))
    else if (!linked.has(right)) linked.set(right, bits)
  }
  return (a, b) => byClaim.get(a)?.get(b) ?? byClaim.get(b)?.get(a) ?? 0
}

/** The same where an exact toll stands for vague ones of its article: what ties "at least 14 dead" ties the 14 of another sentence as well. */
const throughVague = (
  bits: (a: Claim, b: Claim) => number, claims: ReadonlyArray<Claim>, told: ReadonlyArray<Claim>, compare: Compare
): ((a: Claim, b: Claim) => number) => {
  if (told.length === claims.length) return bits
  const vague = claims.filter((claim) => !told.includes(claim))
  const forms = (claim: Claim) => [claim, ...vague.filter((other) => other.article === claim.article && compare(claim, other).relation === "compatible")]
  return (a, b) => Math.max(...forms(a).flatMap((one) => forms(b).map((other) => bits(one, other))))
}

/** A denial of what the other article says, which it has to repeat: that it does so is no agreement. */
const refutation = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number, least: () => number): Conflict | null => {
  if (!left.some(isRefutation) && !right.some(isRefutation)) return null
  for (const a of left) for (const b of right) {
    if (!isRefutation(a) && !isRefutation(b)) continue
    const comparison = compare(a, b)
    if (comparison.relation === "different" && bits(a, b) >= least()) return { left: a, right: b, comparison, bits: bits(a, b) }
  }
  return null
}

/** Two clauses at odds, where nothing else that the two articles say on the matter is bound as well by the evidence, or says the same. */
const denial = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number, least: () => number): Conflict | null => {
  if (left[0]!.value.kind !== "statement") return null
  let best: Conflict | null = null
  let agreeing = -Infinity
  for (const a of left) for (const b of right) {
    const comparison = compare(a, b)
    const weight = bits(a, b)
    if (comparison.relation === "equal") return null
    if (comparison.relation === "compatible") agreeing = Math.max(agreeing, weight)
    else if (comparison.relation === "different" && weight >= least() && (best === null || weight > best.bits)) best = { left: a, right: b, comparison, bits: weight }
  }
  return best !== null && best.bits > agreeing ? best : null
}

/** A name written with other spaces or capitals is another spelling, even where the article uses the usual one too. */
const respelling = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number): Conflict | null => {
  if (left[0]!.predicate !== "name.proper") return null
  for (const a of left) for (const b of right) {
    const comparison = compare(a, b)
    if (comparison.relation === "different" && a.printed.replaceAll(" ", "") === b.printed.replaceAll(" ", "")) return { left: a, right: b, comparison, bits: bits(a, b) }
  }
  return null
}

/**
 * A quotation that the other article has only in other words. One long quotation here may stand for several there, so
 * that the others agree is no excuse; but one that this article has too, whole, is not this one in other words.
 */
const rewording = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number): Conflict | null => {
  if (left[0]!.value.kind !== "quotation") return null
  let worst: Conflict | null = null
  const look = (from: ReadonlyArray<Claim>, to: ReadonlyArray<Claim>) => {
    for (const claim of from) {
      const best = bestPair([claim], to, compare, bits)
      if (best.comparison.relation === "different" && best.bits > (worst?.bits ?? 0) && !hasWholly(from, best.right)) worst = best
    }
  }
  look(left, right)
  look(right, left)
  return worst
}

/** Whether one of some quotations is another one from its first word to its last. */
const hasWholly = (claims: ReadonlyArray<Claim>, quotation: Claim): boolean => claims.some(({ value }) => sameWords(value, quotation.value))

const sameWords = (left: Value, right: Value): boolean =>
  left.kind === "quotation" && right.kind === "quotation" && left.words.length === right.words.length && left.words.every((word, i) => word === right.words[i])

/**
 * An office that the other article gives for another field. Who holds two may be called by both in both articles, so
 * that these agree on one is no excuse for the other.
 */
const retitling = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number): Conflict | null => {
  const ofLevel = (claims: ReadonlyArray<Claim>, level: string) => claims.filter(({ value }) => value.kind === "office" && value.level === level)
  if (left[0]!.value.kind !== "office") return null
  const halves = unmatchedHalves(left, right, compare, bits)
  if (halves !== null) return halves
  // That both call somebody a former mayor is no excuse for what he is now.
  const [now, theirNow] = [left.filter(isHeld), right.filter(isHeld)]
  if (now.length > 0 && theirNow.length > 0 && now.length + theirNow.length < left.length + right.length) {
    const best = bestPair(now, theirNow, compare, bits)
    if (best.comparison.relation === "different") return best
  }
  // Two ranks right before the name differ whatever else both call their holder.
  const [ranked, theirRanks] = [left.filter(isRank), right.filter(isRank)]
  if (ranked.length > 0 && theirRanks.length > 0) {
    const best = bestPair(ranked, theirRanks, compare, bits)
    // "Commander Gen. Ada Lisk" is the commander of the other article.
    const isToldBefore = (claim: Claim, others: ReadonlyArray<Claim>, theirs: Claim) =>
      others.some((other) => areHeldTogether(other, theirs) && other.valueSpan.end <= theirs.valueSpan.start && rank[compare(claim, other).relation] < 2)
    if (best.comparison.relation === "different" && !isToldBefore(best.left, right, best.right) && !isToldBefore(best.right, left, best.left)) return best
  }
  for (const { value } of left) {
    if (value.kind !== "office") return null
    const [ours, theirs] = [ofLevel(left, value.level), ofLevel(right, value.level)]
    if (theirs.length === 0) continue
    const best = bestPair(ours, theirs, compare, bits)
    if (best.comparison.relation === "different") return best
  }
  return null
}

const isHeld = ({ value }: Claim): boolean => value.kind === "office" && !isOver(value)

/** Whether two titles in firms differ though an article gives their holder a further one itself: who is called publisher and chief executive may be chairman as well. */
const isThirdTitle = ({ left: one, right: other }: Conflict, told: ReadonlyArray<Claim>): boolean =>
  [one, other].every(({ value }) => value.kind === "office" && value.ladder === "executive") &&
  told.some((claim) => [one, other].some((its) => claim.article === its.article && !areHeldTogether(claim, its) && isOtherTitle(claim.value, its.value)))

const isOtherTitle = (one: Value, other: Value): boolean => one.kind === "office" && other.kind === "office" && one.level !== other.level && one.ladder !== "rank" && one.ladder !== "kin"

/** A listed term where each article has its own: that both also say what includes the two ("is leaving") is no excuse for "fired" against "steps down". */
const specifying = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number): Conflict | null => {
  if (left[0]!.value.kind !== "term") return null
  const [ours, theirs] = [withoutBroader(left), withoutBroader(right)]
  if (ours.length === left.length && theirs.length === right.length) return null
  const best = bestPair(ours, theirs, compare, bits)
  return best.comparison.relation === "different" ? best : null
}

/** The claims of one article without those whose terms include that of another one. */
const withoutBroader = (claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> =>
  claims.filter(({ value }) => !claims.some((other) => other.value.kind === "term" && value.kind === "term" && other.value.broader.includes(value.term)))

/** "Chairman and chief executive" against "president and chief executive": each phrase has a title that the other article has not. */
const unmatchedHalves = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number): Conflict | null => {
  const alone = (claims: ReadonlyArray<Claim>, others: ReadonlyArray<Claim>) => claims.filter((claim) =>
    claims.some((other) => other !== claim && areHeldTogether(claim, other)) && !others.some((other) => rank[compare(claim, other).relation] < 2))
  const [ours, theirs] = [alone(left, right), alone(right, left)]
  if (ours.length === 0 || theirs.length === 0) return null
  const best = bestPair(ours, theirs, compare, bits)
  return best.comparison.relation === "different" ? best : null
}

const bestPair = (left: ReadonlyArray<Claim>, right: ReadonlyArray<Claim>, compare: Compare, bits: (a: Claim, b: Claim) => number): Conflict => {
  let best: Conflict | null = null
  for (const a of left) {
    for (const b of right) {
      const comparison = compare(a, b)
      const weight = bits(a, b)
      const better = best === null || rank[comparison.relation] < rank[best.comparison.relation] && comparison.relation !== "incomparable" ||
        (rank[comparison.relation] === rank[best.comparison.relation] && weight > best.bits) || (best.comparison.relation === "incomparable" && comparison.relation !== "incomparable")
      if (better) best = { left: a, right: b, comparison, bits: weight }
    }
  }
  return best!
}

/** Bits of evidence that two claims are of one thing, however long ago one of them says it was. */
const surelyOne = 14

/** Why two differing values are no difference to report, or null. */
const excuseOf = ({ bits, left, right }: Conflict, links: ReadonlyArray<Link>): string | null => {
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
const saidAgain = ({ left, right }: Conflict, { articleOf }: DecideOptions): string | null => {
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
