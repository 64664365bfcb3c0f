import type { Claim, Extraction } from "../../model/claim.ts"
import type { Value } from "../../model/value.ts"
import { yearsOf } from "../../values/age.ts"
import type { NumberedValues } from "../compare.ts"
import { Lists, Wordbook } from "../lists.ts"
import { Numbers } from "../numbers.ts"
import { datedActs } from "./acts.ts"
import { givenOnce, isOfPerson } from "./aged.ts"
import { measuredAlone, measureOf, measureOfThing } from "./alone.ts"
import { dayTold } from "./days.ts"
import { sortOf, type Features } from "./features.ts"
import { middleOf, sumOf } from "./figures.ts"
import { toldWithFigure } from "./loose.ts"
import { worthByRarity } from "./overlap.ts"
import type { Scales } from "./scales.ts"
import { isTimeless } from "./timeless.ts"
import { victims } from "./tolls.ts"

/** Features of all claims, in their order, and the words they speak of. */
export interface FeatureTable {
  readonly features: ReadonlyArray<Features>
  readonly overlaps: Scales["overlaps"]
}

/** Works out the features of the claims of all articles. */
export const featuresOf = (
  extractions: ReadonlyArray<Extraction>, { people, kinds, common, personNouns, values }: Pick<Scales, "people" | "kinds" | "common" | "personNouns"> & { readonly values: NumberedValues }
): FeatureTable => {
  // The words of a clause are among those of its sentence.
  const words = wordsIn(extractions, [({ context }) => context.sentence, ({ context }) => context.frame.words, saidIn])
  const [clauses, sentences, frames, statements, names] = [new Lists(words), new Lists(words), new Lists(words), new Lists(words), new Lists(wordsIn(extractions, [({ context }) => context.names]))]
  const numberOf = (claim: Claim | null | undefined) => (claim === null || claim === undefined ? -1 : values.numberOf(claim.value))
  const saidOf = (words: ReadonlyArray<string>) => (words.length === 0 ? -1 : values.numberOf({ kind: "quotation", words, before: [], after: [] }))
  const features: Array<Features> = []
  const [phrases, wordings, nouns, parties, speakers, sorts, measures, acts, days] = [new Numbers<string>(), new Numbers<string>(), new Numbers<string>(), new Numbers<string>(), new Numbers<string>(), new Numbers<string>(), new Numbers<string>(), new Numbers<string>(), new Numbers<string>()]
  const partyOf = (key: string | null) => (key?.startsWith("#") === true ? parties.of(people.surnameOf(key.slice(1))) : -1)
  extractions.forEach((extraction, article) => {
    for (const lists of [clauses, sentences, frames, names, statements]) lists.turnTo(extraction)
    const sortsOf = extraction.claims.map((claim) => { const sort = sortOf(claim); return sort === null ? -1 : sorts.of(sort) })
    const [alone, ofThing] = [measuredAlone(extraction.claims, measureOf), measuredAlone(extraction.claims, measureOfThing)]
    const ofSort = new Map<number, number>()
    for (const sort of sortsOf) ofSort.set(sort, (ofSort.get(sort) ?? 0) + 1)
    const speakerOf = numberedOnce((speaker: string) => speakers.of(people.lastNameOf(extraction.article, speaker)))
    const wordingOf = numberedOnce((clause: ReadonlyArray<string>) => (clause.length < fewestWords ? -1 : wordings.of(clause.join(" "))))
    const agedAlone = givenOnce(extraction.claims)
    const ownSums = extraction.claims.map(sumOf)
    const sums = new Set(ownSums.filter((sum) => sum !== null))
    const withFigure = toldWithFigure(extraction.claims)
    const dated = datedActs(extraction.claims, numberOf, (claim) => isDistinctive(claim, personNouns))
    extraction.claims.forEach((claim, index) => {
      const { act, figures, happening } = dated[index]!
      const { arguments: args, attribution, context, context: { frame }, value } = claim
      const personOf = (its: Value | null) => (its?.kind === "person" ? people.of(claim.article, its) : undefined)
      const sort = sortsOf[index]!
      const day = dayTold(claim)
      const state = args["state"]?.key ?? null
      features.push({
        claim, article, clause: clauses.wordsOf(context.clause), sentence: sentences.wordsOf(context.sentence), frame: frames.wordsOf(frame.words),
        names: names.wordsOf(context.names), said: statements.wordsOf(saidIn(claim)), wordsOnly: isWordsOnly(claim),
        roles: orNone(Object.entries(args).map(([role, argument]) =>
          ({ role, argument, person: personOf(argument.value), value: argument.value?.kind === "event" ? values.numberOf(argument.value) : -1 }))),
        details: orNone(Object.keys(claim.details)), modifiers: orNone(context.modifiers), owners: orNone(context.owners), knownAs: orNone(context.knownAs),
        modality: claim.modality, role: claim.role, partial: context.partial, background: context.background, isQuotation: value.kind === "quotation",
        saidBefore: value.kind === "quotation" ? saidOf(value.before) : -1, saidAfter: value.kind === "quotation" ? saidOf(value.after) : -1,
        named: "person" in args, sort, ofSort: sort < 0 ? 0 : ofSort.get(sort)!, alone: alone[index] == null ? -1 : measures.of(alone[index]),
        aloneOfThing: ofThing[index] == null ? -1 : measures.of(ofThing[index]),
        day: day === null ? -1 : days.of(day),
        distinctive: isDistinctive(claim, personNouns), agedAlone: agedAlone(claim), toldWithFigure: withFigure[index]!, exact: value.kind === "money" || value.kind === "quantity" && value.unit !== null, sum: ownSums[index] ?? null, sums, person: personOf(value),
        phrase: phraseOf(claim, phrases), wording: wordingOf(context.clause), value: values.numberOf(value), when: context.when === null ? -1 : values.numberOf(context.when),
        speaker: attribution.mode === "own" || attribution.speaker === null ? -1 : speakerOf(attribution.speaker),
        described: attribution.speaker !== null && attribution.speaker === attribution.speaker.toLowerCase(),
        framed: framed.has(claim.kind), closeWords: frame.words.length > 0 && context.toll === null,
        head: frame.head === null ? -1 : nouns.of(frame.head), subject: partyOf(frame.subject), object: partyOf(frame.object), middle: middleOf(value, kinds),
        act: act === null ? -1 : acts.of(act), happening: happening === null ? -1 : acts.of(happening), figures,
        measured: "measure" in args, state, doer: personOf(claim.details["by"]?.value ?? null), leading: context.toll?.lead === true && state !== null && victims.has(state) ? state : null,
        ofPerson: ofPersons.has(claim.predicate) && "person" in args, timeless: isTimeless(claim)
      })
    })
  })
  const rarity = worthByRarity(Float64Array.from(words.words, (word) => { const band = common.get(word); return band === 1 ? 1 : band === 2 ? 2 : 4 }))
  return { features, overlaps: { clause: clauses.overlaps(rarity), sentence: sentences.overlaps(rarity), frame: frames.overlaps(rarity), names: names.overlaps(() => 1), said: statements.overlaps(() => 1) } }
}

/** Numbers what many claims of an article have in common, its speakers and the words of its clauses, once for each. */
const numberedOnce = <A>(numberOf: (its: A) => number): ((its: A) => number) => {
  const known = new Map<A, number>()
  return (its) => {
    let number = known.get(its)
    if (number === undefined) { number = numberOf(its); known.set(its, number) }
    return number
  }
}

/** Most lists of most claims are empty: one list for all of them. */
const orNone = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> => (list.length === 0 ? none : list)
const none: ReadonlyArray<never> = []

/** The words of a statement. */
const saidIn = ({ value }: Claim): ReadonlyArray<string> => (value.kind === "statement" ? value.words : none)

/** Whether nothing but the words of a claim tells of what it is: no party, no figure, no label of a person. */
const isWordsOnly = ({ arguments: args, context: { knownAs, modifiers, owners }, details, role, value }: Claim): boolean =>
  value.kind === "statement" && role === null && Object.keys(args).length + Object.keys(details).length + knownAs.length + modifiers.length + owners.length === 0

/** Kinds of claim that are told apart by what the clause around their value says. */
const framed = new Set(["quantity", "money", "percent", "duration", "date", "time", "age", "place"])

/** Predicates whose claims hold of a person whatever else their sentence tells. */
const ofPersons = new Set(["age", "residence"])

/** Fewer words of a clause are met by chance. */
const fewestWords = 3

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

const wordsIn = (extractions: ReadonlyArray<Extraction>, lists: ReadonlyArray<(claim: Claim) => ReadonlyArray<string>>): Wordbook => {
  const words = new Set<string>()
  for (const { claims } of extractions) {
    for (const listOf of lists) {
      // Claims of one sentence share the list.
      let before: ReadonlyArray<string> | null = null
      for (const claim of claims) {
        const list = listOf(claim)
        if (list !== before) for (const word of list) words.add(word)
        before = list
      }
    }
  }
  return new Wordbook(words)
}

/** Whether a value is unlikely to be met twice by chance: somebody's age is, a thing's is not. */
const isDistinctive = (claim: Claim, personNouns: Scales["personNouns"]): boolean => {
  const { value } = claim
  switch (value.kind) {
    case "money": case "score": return true
    case "age": return yearsOf(value, "low") >= 10 && isOfPerson(claim, personNouns)
    case "quantity": case "percent": case "duration": {
      if (value.kind === "quantity" && value.unit !== null && value.low >= 10) return true
      const digits = String(value.low).replace(/^0*\.?0*|\./g, "").replace(/0+$/, "").length
      return Number.isFinite(value.low) && (digits >= 3 || (digits >= 2 && value.low > 31) || value.low >= 1000)
    }
    case "date": return value.day !== null && value.month !== null || value.grain === "year" && value.year !== null || value.until !== null
    case "time": return value.low % 30 !== 0
    // Two articles on one story seldom tell of two people from one country or of one party.
    case "term": return claim.predicate === "nationality" || claim.predicate === "party.member"
    case "place": return claim.kind === "name" || value.name.includes(" ")
    // Any story may tell of two mothers.
    case "office": return value.ladder !== "kin"
    case "person": case "name": case "members": return true
    default: return false
  }
}
