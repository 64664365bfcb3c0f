import { isOfChild } from "../align/evidence/aged.ts"
import type { Alignment, Link } from "../model/alignment.ts"
import type { Article } from "../model/article.ts"
import type { Claim } from "../model/claim.ts"
import type { Verdict } from "../model/report.ts"
import { conflict } from "../values/relations.ts"
import type { Compare } from "./compare.ts"
import { excuseOf, saidAgain } from "./excuses.ts"
import { areHeldTogether } from "./focus.ts"
import { fullNames, writtenOut } from "./full-names.ts"
import { answerOf, isThirdTitle, type Conflict } from "./readings.ts"
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

/** Bits above the threshold for a difference from which two values cannot be of two things. */
const surely = 6.5

/**
 * The verdict of an alignment, or null where there is nothing to say: one witness, no difference. Two articles
 * conflict when none of the values one gives agrees with any the other gives: an article that reports two figures is
 * at odds only with articles that report neither.
 */
export const decide = (alignment: Alignment, options: DecideOptions): Decision | null => {
  const read = answersOf(alignment, options)
  if (read.conflicts.length === 0) return unopposed(alignment, read, options)
  if (alignment.strength === "related") {
    return { verdict: "related", steps: [`the values differ, but the evidence (${strongest(alignment)} bits) does not show one and the same thing`], bits: strongest(alignment) }
  }
  const { excused, open } = withoutExcused(read.conflicts, alignment, options)
  if (open.length > 0) return opposed(open, options)
  const agreed = agreement(alignment, read, options)
  return agreed === null ? { verdict: "related", steps: [...excused], bits: Math.max(...read.conflicts.map(({ bits }) => bits)) } : { ...agreed, steps: [...agreed.steps, ...excused] }
}

/** How the claims of the articles answer each other, two articles at a time. */
interface Answers {
  readonly conflicts: ReadonlyArray<Conflict>
  /** Whether two witnesses give one value, and whether two give values of which one is more exact. */
  readonly equal: boolean
  readonly compatible: boolean
  /** Bits of the best of these; -Infinity for none. */
  readonly agreeing: number
  readonly witnesses: number
}

const answersOf = (alignment: Alignment, options: DecideOptions): Answers => {
  const { compare, opposes: least, witnessOf } = options
  const byArticle = Map.groupBy(alignment.claims, ({ article }) => article)
  const articles = [...byArticle.keys()].sort()
  const told = articles.map((article) => fullNames(mostExact(withDays(byArticle.get(article)!), compare)))
  const bits = alignment.claims[0]!.context.toll === null ? bitsBetween(alignment.links) : throughVague(bitsBetween(alignment.links), alignment.claims, told.flat(), compare)
  const conflicts: Array<Conflict> = []
  let [equal, compatible, agreeing] = [false, false, -Infinity]
  for (let i = 0; i < articles.length; i++) {
    for (let j = i + 1; j < articles.length; j++) {
      const [left, right] = writtenOut(told[i]!, told[j]!)
      const pair = answerOf(left, right, { compare, bits, least })
      const { relation } = pair.comparison
      if (relation === "incomparable" || conflict(relation) && isThirdTitle(pair, [...left, ...right])) continue
      if (conflict(relation)) { conflicts.push(pair); continue }
      // What a copy says as well nobody else says.
      if (witnessOf(articles[i]!) === witnessOf(articles[j]!)) continue
      if (relation === "equal") equal = true
      else compatible = true
      agreeing = Math.max(agreeing, pair.bits)
    }
  }
  return { conflicts: [...conflicts, ...withinArticles(alignment, compare)], equal, compatible, agreeing, witnesses: new Set(articles.map(witnessOf)).size }
}

/** Where an article is at odds with itself: the evidence must bind the two claims directly. */
const withinArticles = ({ links }: Alignment, compare: Compare): ReadonlyArray<Conflict> => links.flatMap(({ bits, left, right }) => {
  if (left.article !== right.article || isOlderPicture(left, right) || areHeldTogether(left, right) || areTwoAges(left, right)) return []
  const comparison = compare(left, right)
  return conflict(comparison.relation) ? [{ left, right, comparison, bits }] : []
})

/** The verdict where no two values stand against each other. */
const unopposed = (alignment: Alignment, read: Answers, options: DecideOptions): Decision | null => {
  if (!read.equal && !read.compatible) {
    return read.witnesses < 2 ? null : { verdict: "related", steps: ["the values are of different measures, so they are only shown side by side"], bits: strongest(alignment) }
  }
  if (alignment.strength === "related") {
    return { verdict: "related", steps: [`the evidence (${strongest(alignment)} bits) stays below the threshold for one and the same thing`], bits: strongest(alignment) }
  }
  return agreement(alignment, read, options) ?? { verdict: "related", steps: ["the clauses share words, but not enough to say the same"], bits: read.agreeing }
}

/** The verdict on what several witnesses say alike; null where they do not, or where clauses only share words. */
const agreement = (alignment: Alignment, { agreeing, compatible, equal }: Answers, { differs }: DecideOptions): Decision | null => {
  if (!equal && (!compatible || alignment.claims[0]!.value.kind === "statement" && agreeing < differs)) return null
  const first = equal ? "independent witnesses give the same value" : "the values differ in exactness only"
  return { verdict: equal ? "agreement" : "compatible", steps: equal && compatible ? [first, "some give it more exactly than others"] : [first], bits: agreeing }
}

/** Conflicts without those that have an excuse, and what excuses the last of these. */
const withoutExcused = (conflicts: ReadonlyArray<Conflict>, { links }: Alignment, options: DecideOptions): { readonly open: ReadonlyArray<Conflict>, readonly excused: ReadonlyArray<string> } => {
  const open: Array<Conflict> = []
  let excused: ReadonlyArray<string> = []
  for (const conflict of conflicts) {
    const excuse = conflict.bits < options.opposes() ? `the evidence (${conflict.bits} bits) is too weak to call it a difference`
      : excuseOf(conflict, links) ?? saidAgain(conflict, options.articleOf) ?? (isUpdate(conflict.left, conflict.right, options) ? null : reconciled(conflict.left, conflict.right, options.claimsOf))
    if (excuse === null) open.push(conflict)
    else excused = [excuse]
  }
  return { open, excused }
}

/** The verdict on values that stand against each other. */
const opposed = (open: ReadonlyArray<Conflict>, options: DecideOptions): Decision => {
  const steps = open.slice(0, 3).map(({ left, right, comparison }) => `${left.article} and ${right.article}: ${comparison.because}`)
  const bits = Math.max(...open.map((c) => c.bits))
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
