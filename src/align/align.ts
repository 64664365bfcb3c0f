import type { Alignment, Evidence, Link } from "../model/alignment.ts"
import type { Claim, Extraction } from "../model/claim.ts"
import type { WeightsFile } from "../model/rule.ts"
import type { Relation } from "../model/value.ts"
import type { Kinds } from "../values/registry.ts"
import { weigh, weightOf, type Weight } from "./evidence.ts"
import { featuresOf, type Features } from "./features.ts"
import { blockingKeys } from "./keys.ts"
import { resolvePeople } from "./people.ts"
import { prospects } from "./prospects.ts"
import type { Scales } from "./scales.ts"

export interface AlignOptions {
  readonly weights: WeightsFile
  readonly kinds: Kinds
  readonly common: ReadonlyMap<string, number>
  readonly peopleNouns: ReadonlySet<string>
}

/**
 * Lines up the claims of several articles: candidates by blocking key, links by evidence, groups by joining links
 * from the strongest down. Two groups join only while nothing speaks clearly against any pair of their claims, so a
 * chain of half-likenesses never makes one thing of two.
 */
export const align = (extractions: ReadonlyArray<Extraction>, options: AlignOptions): ReadonlyArray<Alignment> => {
  const { features, scales } = weighing(extractions, options)
  const links = linksOf(extractions, features, scales, storyNeighbours(extractions))
  return group(features, links, scales)
}

/** What weighing the claims of these articles takes: their features, in the order of the claims, and the scales. */
export const weighing = (
  extractions: ReadonlyArray<Extraction>, options: AlignOptions
): { readonly features: ReadonlyArray<Features>, readonly scales: Scales } => {
  const people = resolvePeople(extractions, options.kinds.person)
  const { features, most, values } = featuresOf(extractions, { ...options, people })
  return {
    features,
    scales: {
      ...options, people, extractions: new Map(extractions.map((e) => [e.article, e])), most, relationOf: (left, right) => values.relationOf(left, right)
    }
  }
}

/** Up to this many articles every pair is weighed; in larger folders articles must share names first. */
const smallFolder = 60

/** For each article the later ones that may tell of the same story, ascending; null when every pair may. */
const storyNeighbours = (extractions: ReadonlyArray<Extraction>): ReadonlyArray<ReadonlyArray<number>> | null => {
  if (extractions.length <= smallFolder) return null
  const holders = new Map<string, Array<number>>()
  extractions.forEach((extraction, index) => {
    const names = new Set<string>()
    // Claims of one sentence share the list.
    let before: ReadonlyArray<string> | null = null
    for (const { context } of extraction.claims) {
      if (context.names !== before) for (const name of context.names) names.add(name)
      before = context.names
    }
    for (const name of names) { const list = holders.get(name); if (list === undefined) holders.set(name, [index]); else list.push(index) }
  })
  const shared = extractions.map(() => new Map<number, number>())
  for (const list of holders.values()) {
    // Names that a twentieth of the folder mentions (countries, capitals) bind no story.
    if (list.length > Math.max(12, extractions.length / 20)) continue
    for (let a = 0; a < list.length; a++) {
      const counts = shared[list[a]!]!
      for (let b = a + 1; b < list.length; b++) counts.set(list[b]!, (counts.get(list[b]!) ?? 0) + 1)
    }
  }
  return shared.map((counts) => [...counts].filter(([, count]) => count >= 2).map(([article]) => article).sort((a, b) => a - b))
}

/** Larger blocks hold words, not things: their pairs meet in a smaller block too, or not at all. */
const largestBlock = 400

/** A link with the numbers of its claims, the smaller first. Its evidence is put into words when somebody asks for it. */
class NumberedLink implements Link {
  readonly left: Claim
  readonly right: Claim
  readonly bits: number
  /** The strongest single piece of evidence against it, in bits. */
  readonly least: number
  readonly i: number
  readonly j: number
  private readonly words: () => ReadonlyArray<Evidence>

  constructor(features: ReadonlyArray<Features>, i: number, j: number, { bits, least }: Weight, scales: Scales) {
    this.left = features[i]!.claim
    this.right = features[j]!.claim
    this.bits = bits
    this.least = least
    this.i = i
    this.j = j
    this.words = () => weigh(features[i]!, features[j]!, scales).evidence
  }

  get evidence(): ReadonlyArray<Evidence> { return this.words() }
}

const linksOf = (
  extractions: ReadonlyArray<Extraction>, features: ReadonlyArray<Features>, scales: Scales, neighbours: ReadonlyArray<ReadonlyArray<number>> | null
): ReadonlyArray<NumberedLink> => {
  const blocks = new Map<string, Array<number>>()
  const blocksOf: Array<ReadonlyArray<ReadonlyArray<number>>> = features.map(({ claim }, index) => blockingKeys(claim, scales.people).map((key) => {
    const block = blocks.get(key)
    if (block !== undefined) { block.push(index); return block }
    const made = [index]
    blocks.set(key, made)
    return made
  }))
  const lowest = scales.weights.thresholds.related
  const canReach = prospects(scales, lowest)
  /** Number of the first claim of each article, and of all claims at the end. */
  const firstOf = [0]
  for (const { claims: own } of extractions) firstOf.push(firstOf.at(-1)! + own.length)
  /** For each claim the last one that it was paired with. */
  const met = new Int32Array(features.length).fill(-1)
  const out: Array<NumberedLink> = []
  const pair = (i: number, j: number): void => {
    if (met[j] === i) return
    met[j] = i
    if (!canReach(features[i]!, features[j]!)) return
    const weight = weightOf(features[i]!, features[j]!, scales)
    if (weight.bits >= lowest) out.push(new NumberedLink(features, i, j, weight, scales))
  }
  const meet = (i: number, block: ReadonlyArray<number>, from: number, to: number): void => {
    for (let at = firstAtLeast(block, from); at < block.length && block[at]! < to; at++) pair(i, block[at]!)
  }
  /** For each article the last one that it was marked as a neighbour of. */
  const nextTo = new Int32Array(extractions.length).fill(-1)
  let marked = -1
  for (let i = 0; i < features.length; i++) {
    const { article } = features[i]!
    const [from, near] = [firstOf[article + 1]!, neighbours?.[article]]
    if (near !== undefined && marked !== article) {
      for (const other of near) nextTo[other] = article
      marked = article
    }
    for (const block of blocksOf[i]!) {
      if (block[block.length - 1]! < from) continue
      if (near === undefined) { if (block.length <= largestBlock) meet(i, block, from, features.length) }
      // Short blocks are walked whole; in long ones each neighbour is looked up.
      else if (block.length <= near.length * lookUp) {
        for (let at = firstAtLeast(block, from); at < block.length; at++) {
          const j = block[at]!
          if (nextTo[features[j]!.article] === article) pair(i, j)
        }
      } else for (const other of near) meet(i, block, firstOf[other]!, firstOf[other + 1]!)
    }
  }
  return out
}

/** Numbers of a block that are walked over in the time that one is looked up. */
const lookUp = 8

/** Place of the first number of an ascending list that is not below `least`. */
const firstAtLeast = (list: ReadonlyArray<number>, least: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

const group = (features: ReadonlyArray<Features>, links: ReadonlyArray<NumberedLink>, scales: Scales): ReadonlyArray<Alignment> => {
  const claims = features.map(({ claim }) => claim)
  const { aligned, related } = scales.weights.thresholds
  const order = claimOrder(claims)
  const sorted = strongestFirst([...links, ...ownLinks(features, scales)], order)
  const groupOf = new Map<number, number>()
  const groups: Array<Array<number>> = []
  const member = (i: number) => {
    const known = groupOf.get(i)
    if (known !== undefined) return known
    groupOf.set(i, groups.length)
    groups.push([i])
    return groups.length - 1
  }
  const against = new Map<number, boolean>()
  const speaksAgainst = (i: number, j: number): boolean => {
    const [left, right] = [features[i]!, features[j]!]
    if (left.article === right.article) return false
    const key = Math.min(i, j) * claims.length + Math.max(i, j)
    let known = against.get(key)
    if (known === undefined) {
      known = vetoes(weightOf(left, right, scales))
      against.set(key, known)
    }
    return known
  }
  // An article that says the same twice says it once.
  for (const twins of repeats(claims)) {
    // Of those that give one value in one form the first stands for all.
    const forms = new Map<string, number>()
    for (const i of twins) {
      const { claim, value } = features[i]!
      let known: number | undefined
      for (const k of forms.values()) {
        if (claim.printed !== claims[k]!.printed && !("low" in claim.value && isSameAmount(scales.relationOf(features[k]!.value, value)))) continue
        known = k
        break
      }
      const form = `${value} ${claim.printed}`
      if (!forms.has(form)) forms.set(form, i)
      if (known === undefined) continue
      const g = member(known)
      groups[g]!.push(i)
      groupOf.set(i, g)
    }
  }
  for (const link of sorted) {
    if (link.bits < aligned) break
    if (vetoes(link)) continue
    const [a, b] = [member(link.i), member(link.j)]
    if (a === b || groups[a]!.length * groups[b]!.length > 400) continue
    if (groups[a]!.some((i) => groups[b]!.some((j) => speaksAgainst(i, j)))) continue
    for (const j of groups[b]!) groupOf.set(j, a)
    groups[a]!.push(...groups[b]!)
    groups[b] = []
  }
  const linksByGroup = new Map<number, Array<Link>>()
  for (const link of sorted) {
    const g = groupOf.get(link.i)
    if (g === undefined || g !== groupOf.get(link.j) || link.bits < related) continue
    const list = linksByGroup.get(g)
    if (list === undefined) linksByGroup.set(g, [link])
    else list.push(link)
  }
  const out: Array<Alignment> = []
  groups.forEach((members, g) => {
    const held = linksByGroup.get(g)
    if (held === undefined) return
    out.push({ claims: members.sort((i, j) => order[i]! - order[j]!).map((i) => claims[i]!), links: held, strength: "aligned" })
  })
  // What stayed in the grey zone is shown pair by pair, best pairs first, each claim once.
  const used = new Set<number>()
  for (const link of sorted) {
    if (link.bits >= aligned || link.bits < related || !hasSubject(claims[link.i]!) || groupOf.has(link.i) || groupOf.has(link.j) || used.has(link.i) || used.has(link.j)) continue
    used.add(link.i)
    used.add(link.j)
    out.push({ claims: [link.i, link.j].sort((i, j) => order[i]! - order[j]!).map((i) => claims[i]!), links: [link], strength: "related" })
  }
  return out
}

/** Claims of one article about the same thing, as far as their arguments tell, in order. */
const repeats = (claims: ReadonlyArray<Claim>): ReadonlyArray<ReadonlyArray<number>> => {
  const said = new Map<string, Array<number>>()
  claims.forEach((claim, i) => {
    if (Object.keys(claim.arguments).length === 0 && claim.kind !== "name") return
    const key = JSON.stringify([
      claim.article, claim.predicate, Object.entries(claim.arguments).filter(([role]) => role !== "event").map(([role, argument]) => [role, argument.key]),
      claim.context.background, claim.context.partial
    ])
    const before = said.get(key)
    if (before === undefined) said.set(key, [i])
    else before.push(i)
  })
  return [...said.values()].filter((twins) => twins.length > 1)
}

/** Kinds of which a thing has one value at a time, so that an article that gives two is at odds with itself. */
const single = new Set(["age", "target"])

/** Links between claims of one article that give one thing two values. */
const ownLinks = (features: ReadonlyArray<Features>, scales: Scales): ReadonlyArray<NumberedLink> => {
  const out: Array<NumberedLink> = []
  const disputable = features.flatMap(({ claim }, i) =>
    // "A man, 47" and "a man, 48" are two men.
    (single.has(claim.kind) && (claim.kind !== "age" || claim.arguments["person"] !== undefined) ? [i] : []))
  for (const twins of repeats(disputable.map((i) => features[i]!.claim))) {
    twins.forEach((b, position) => {
      for (const a of twins.slice(0, position)) {
        const [i, j] = [disputable[a]!, disputable[b]!]
        const relation = scales.relationOf(features[i]!.value, features[j]!.value)
        if (relation !== "different" && relation !== "incompatible") continue
        const weight = weightOf(features[i]!, features[j]!, scales)
        if (weight.bits >= scales.weights.thresholds.differs) out.push(new NumberedLink(features, i, j, weight, scales))
      }
    })
  }
  return out
}

/** Whether a claim names what it is about: only then is a mere likeness worth showing. */
const hasSubject = (claim: Claim): boolean => Object.keys(claim.arguments).length > 0 || claim.kind === "quotation" || claim.kind === "name"

const isSameAmount = (relation: Relation): boolean => relation === "equal" || relation === "compatible"

/** Evidence this strong against two claims keeps their groups apart, whatever speaks for them. */
const veto = -8

const vetoes = ({ bits, least }: Weight): boolean => bits < 0 || least <= veto

/** A total order of claims that does not depend on the order of files: by article, then position. */
const claimOrder = (claims: ReadonlyArray<Claim>): ReadonlyArray<number> => {
  const indices = claims.map((_, i) => i).sort((i, j) => {
    const [a, b] = [claims[i]!, claims[j]!]
    return a.article < b.article ? -1 : a.article > b.article ? 1 : a.index - b.index
  })
  const order: Array<number> = new Array(claims.length)
  indices.forEach((claim, position) => { order[claim] = position })
  return order
}

/** Links by their bits, the strongest first; equally strong ones by the order of their claims. */
const strongestFirst = (links: ReadonlyArray<NumberedLink>, order: ReadonlyArray<number>): ReadonlyArray<NumberedLink> => {
  // Many links share few sums of bits: sorting those, and the links of each, takes a fraction of the comparisons.
  const bySum = new Map<number, Array<NumberedLink>>()
  for (const link of links) {
    const equal = bySum.get(link.bits)
    if (equal === undefined) bySum.set(link.bits, [link])
    else equal.push(link)
  }
  const out: Array<NumberedLink> = []
  for (const sum of Float64Array.from(bySum.keys()).sort().reverse()) {
    const equal = bySum.get(sum)!
    if (equal.length > 1) equal.sort((a, b) => pairOrder(a, order) - pairOrder(b, order))
    for (const link of equal) out.push(link)
  }
  return out
}

const pairOrder = (link: { i: number, j: number }, order: ReadonlyArray<number>) => {
  const [a, b] = [order[link.i]!, order[link.j]!]
  return Math.min(a, b) * order.length + Math.max(a, b)
}
