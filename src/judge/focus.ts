import type { Alignment, Link } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import { agree } from "../values/relations.ts"
import type { Compare } from "./compare.ts"

/**
 * Leaves out what an article tells beside the matter: where it gives several values, those stay that another article
 * gives too; if none is, the one that the evidence binds best. "A quake of 3.8" after "the 5.9 quake" is another quake.
 */
export const focus = (alignment: Alignment, compare: Compare): Alignment => {
  const { claims, links } = alignment
  // Sentences that somebody said are no rival values: one quotation here may stand for several there.
  if (claims[0]!.value.kind === "quotation") return alignment
  const byArticle = Map.groupBy(claims, ({ article }) => article)
  if (byArticle.size === claims.length) return alignment
  let known: ReadonlyMap<Claim, Bonds> | null = null
  // Most matters have no rival values, and nobody asks what binds them.
  const bonds = () => known ??= bondsOf(links)
  const sharing = new Map<Claim, boolean>()
  const shared = (claim: Claim): boolean => {
    let is = sharing.get(claim)
    if (is === undefined) {
      is = claims.some((other) => other.article !== claim.article && agrees(compare, claim, other))
      sharing.set(claim, is)
    }
    return is
  }
  const bound = (claim: Claim) => bonds().get(claim)?.most ?? 0
  const kept = claims.filter((claim) => {
    // Two values that the evidence binds directly are the article's own disagreement, and stay.
    const linked = (other: Claim) => [...bonds().get(claim)?.with ?? []].some((bonded) => bonded === other || bonded.article === claim.article && bonded.printed === other.printed)
    const rivals = byArticle.get(claim.article)!.filter((other) => other !== claim && isRival(compare, claim, other) && !linked(other))
    if (rivals.length === 0 || shared(claim) || isRefutation(claim)) return true
    // A denial that the evidence binds to what it denies stays beside clauses that only share words with it.
    if (deniesBest(claim, compare, links) && rivals.every((rival) => bound(rival) < bound(claim))) return true
    return !rivals.some((rival) => shared(rival) || bound(rival) > bound(claim) || (bound(rival) === bound(claim) && rival.index < claim.index))
  })
  return kept.length === claims.length ? alignment : narrowed(alignment, kept)
}

/** The alignment of some of its claims, in their order, with the links between them. */
export const narrowed = (alignment: Alignment, kept: ReadonlyArray<Claim>): Alignment => {
  const stays = new Set(kept)
  return { ...alignment, claims: alignment.claims.filter((claim) => stays.has(claim)), links: alignment.links.filter((link) => stays.has(link.left) && stays.has(link.right)) }
}

/** Whether what binds a statement best is that another article denies it, or it the other's. */
const deniesBest = (claim: Claim, compare: Compare, links: ReadonlyArray<Link>): boolean => {
  if (claim.value.kind !== "statement") return false
  const best = links.filter(({ left, right }) => left === claim || right === claim).reduce<Link | null>((most, link) => (most === null || link.bits > most.bits ? link : most), null)
  return best !== null && compare(best.left, best.right).relation === "different"
}

/** "Osk dead? A hoax, says his agent": what an article refutes it has to tell as well. */
export const isRefutation = ({ value }: Claim): boolean => value.kind === "statement" && value.refutes

/** What binds a claim to others: the most bits of its links, 0 at least, and the claims that they lead to. */
interface Bonds {
  most: number
  readonly with: Set<Claim>
}

const bondsOf = (links: ReadonlyArray<Link>): ReadonlyMap<Claim, Bonds> => {
  const bonds = new Map<Claim, Bonds>()
  const bind = (claim: Claim, other: Claim, bits: number) => {
    const known = bonds.get(claim)
    if (known === undefined) { bonds.set(claim, { most: Math.max(bits, 0), with: new Set([other]) }); return }
    known.most = Math.max(known.most, bits)
    known.with.add(other)
  }
  for (const { bits, left, right } of links) {
    bind(left, right, bits)
    bind(right, left, bits)
  }
  return bonds
}

/** Whether an article that means one thing can give only one of two values. Two offices may be held at once. */
const isRival = (compare: Compare, left: Claim, right: Claim): boolean =>
  !agrees(compare, left, right) && !(left.kind === "office" && (isRank(left) !== isRank(right) || areHeldTogether(left, right) || compare(left, right).relation === "incomparable"))

/** Whether one phrase gives somebody both titles: "chairman and chief executive". */
export const areHeldTogether = (left: Claim, right: Claim): boolean =>
  left.kind === "office" && right.kind === "office" && left.article === right.article && left.span.start < right.span.end && right.span.start < left.span.end

/** The rank right before a name: a commander may be called the captain of his ship. */
export const isRank = ({ rule, value }: Claim): boolean => rule === "office.before-name" && value.kind === "office" && value.ladder === "rank"

const agrees = (compare: Compare, left: Claim, right: Claim): boolean => {
  const { relation } = compare(left, right)
  return agree(relation)
}
