import type { Argument, Claim, Extraction } from "../model/claim.ts"
import type { Value } from "../model/value.ts"
import { NumberedValues } from "./compare.ts"
import { Lists } from "./lists.ts"
import { Numbers } from "./numbers.ts"
import { worthByRarity, type Words } from "./overlap.ts"
import type { Scales } from "./scales.ts"
import { Standings } from "./standing.ts"

/** Whether two claims stand among the very same words, and enough of them to tell. */
export const sameSurroundings = (left: Features, right: Features): boolean =>
  (left.phrase >= 0 && left.phrase === right.phrase) || (left.wording >= 0 && left.wording === right.wording)

/** How many names the sentences of two claims share. */
export const sharedNames = (one: Features, other: Features, { overlaps }: Scales): number =>
  overlaps.names.of(one.article, one.names, other.article, other.names)

/** What of a claim tells at little cost whether another claim can be about the same thing. */
export interface Features {
  readonly claim: Claim
  /** Number of the article. */
  readonly article: number
  readonly clause: Words
  readonly sentence: Words
  readonly frame: Words
  readonly names: Words
  /** Its arguments by role, with the number of the person each of them names, if it does. */
  readonly roles: ReadonlyArray<{ readonly role: string, readonly argument: Argument, readonly person: number | undefined }>
  readonly details: ReadonlyArray<string>
  /** What the story knows the claim's person as matters where one of two articles does not name the person. */
  readonly named: boolean
  /** What sort of figure it gives, null for what comes in no sorts, and how many of that sort its article gives. */
  readonly sort: string | null
  readonly ofSort: number
  readonly distinctive: boolean
  /** Number of the person that the value names, if it does. */
  readonly person: number | undefined
  /** Numbers of the value and of its time, -1 for none: equal numbers are equal values. */
  readonly value: number
  /** Number of the claim's words without its value, and of the words of its clause, -1 where they are too few to tell. */
  readonly phrase: number
  readonly wording: number
  readonly when: number
  /** Number of how the claim is put: what of it weighs alike whatever it is about. */
  readonly standing: number
}

/** Features of all claims, in their order, and the words they speak of. */
export interface FeatureTable {
  readonly features: ReadonlyArray<Features>
  readonly overlaps: Scales["overlaps"]
  readonly values: NumberedValues
}

/** Works out the features of the claims of all articles. */
export const featuresOf = (
  extractions: ReadonlyArray<Extraction>, { people, kinds, common }: Pick<Scales, "people" | "kinds" | "common">
): FeatureTable => {
  const words = new Set<string>()
  const named = new Set<string>()
  eachList(extractions, (claim) => claim.context.clause, words)
  eachList(extractions, (claim) => claim.context.sentence, words)
  eachList(extractions, (claim) => claim.context.frame.words, words)
  eachList(extractions, (claim) => claim.context.names, named)
  const [clauses, sentences, frames, names] = [new Lists(words), new Lists(words), new Lists(words), new Lists(named)]
  const values = new NumberedValues(kinds)
  const features: Array<Features> = []
  const phrases = new Numbers<string>()
  const wordings = new Numbers<string>()
  const standings = new Standings()
  extractions.forEach((extraction, article) => {
    for (const lists of [clauses, sentences, frames, names]) lists.turnTo(extraction)
    const sorts = new Map<string, number>()
    for (const claim of extraction.claims) { const sort = sortOf(claim); if (sort !== null) sorts.set(sort, (sorts.get(sort) ?? 0) + 1) }
    for (const claim of extraction.claims) {
      const { context } = claim
      const sort = sortOf(claim)
      const personOf = (value: Value | null) => (value?.kind === "person" ? people.of(claim.article, value) : undefined)
      features.push({
        claim, article, clause: clauses.wordsOf(context.clause), sentence: sentences.wordsOf(context.sentence), frame: frames.wordsOf(context.frame.words),
        names: names.wordsOf(context.names),
        roles: Object.entries(claim.arguments).map(([role, argument]) => ({ role, argument, person: personOf(argument.value) })),
        details: Object.keys(claim.details), named: "person" in claim.arguments, sort, ofSort: sort === null ? 0 : sorts.get(sort)!,
        distinctive: distinctive(claim.value), person: personOf(claim.value),
        phrase: phraseOf(claim, phrases), wording: wordingOf(context.clause, wordings), value: values.numberOf(claim.value), when: context.when === null ? -1 : values.numberOf(context.when),
        standing: standings.numberOf(claim)
      })
    }
  })
  const rarity = worthByRarity(Float64Array.from(clauses.words, (word) => { const band = common.get(word); return band === 1 ? 1 : band === 2 ? 2 : 4 }))
  return { features, values, overlaps: { clause: clauses.overlaps(rarity), sentence: sentences.overlaps(rarity), frame: frames.overlaps(rarity), names: names.overlaps(() => 1) } }
}

/** Fewer words are met by chance. */
const fewestWords = 3

/** The number of the words of a clause: equal ones are the same words. */
const wordingOf = (clause: ReadonlyArray<string>, wordings: Numbers<string>): number => (clause.length < fewestWords ? -1 : wordings.of(clause.join(" ")))

/** What sort of figure a claim gives: an amount of its dimension, a number of its noun. Null for what comes in no such sorts. */
export const sortOf = ({ arguments: { thing }, context: { frame }, predicate, value }: Claim): string | null => {
  if (value.kind === "score") return "score"
  if (value.kind !== "quantity") return null
  if (value.dimension !== null) return `${predicate} ${value.dimension}`
  const head = thing?.key ?? frame.head
  return head === null || head === undefined ? null : `${predicate} ${head}`
}

/** Fewer letters around a value say nothing ("in 5", "of the 5"). */
const shortestPhrase = 12

/** The number of the words that a measured claim puts around its value: two claims with equal ones differ in the value alone. */
const phraseOf = (claim: Claim, phrases: Numbers<string>): number => {
  if (!("low" in claim.value)) return -1
  const before = claim.quote.slice(0, Math.max(0, claim.valueSpan.start - claim.span.start))
  const after = claim.quote.slice(Math.max(0, claim.valueSpan.end - claim.span.start))
  if (before.length + after.length < shortestPhrase) return -1
  return phrases.of(`${claim.predicate}|${before.toLowerCase()}|${after.toLowerCase()}`)
}

const eachList = (extractions: ReadonlyArray<Extraction>, listOf: (claim: Claim) => ReadonlyArray<string>, into: Set<string>): void => {
  for (const { claims } of extractions) {
    let before: ReadonlyArray<string> | null = null
    for (const claim of claims) {
      const list = listOf(claim)
      if (list !== before) for (const word of list) into.add(word)
      before = list
    }
  }
}

/** Whether a value is unlikely to be met twice by chance. */
const distinctive = (value: Value): boolean => {
  switch (value.kind) {
    case "money": case "score": return true
    case "age": return value.low >= 10
    case "quantity": case "percent": case "duration": {
      if (value.kind === "quantity" && value.unit !== null && value.low >= 10) return true
      const digits = String(value.low).replace(/^0*\.?0*|\./g, "").replace(/0+$/, "").length
      return Number.isFinite(value.low) && (digits >= 3 || (digits >= 2 && value.low > 31) || value.low >= 1000)
    }
    case "date": return value.day !== null && value.month !== null
    case "time": return value.low % 30 !== 0
    case "place": return value.name.includes(" ")
    case "person": case "name": case "office": return true
    default: return false
  }
}
