import type { Claim } from "../model/claim.ts"
import type { Judgement } from "../model/judgement.ts"
import { addTo } from "../model/multimap.ts"
import type { Span } from "../model/span.ts"
import { conflict } from "../values/relations.ts"
import { agrees as isAgreed, differs as isDiffering } from "./outcomes.ts"

/**
 * Leaves out what another finding says already: statements over a quotation, the side that clauses take which agree word
 * for word, days and hours that one tells of something, places that one names; and clauses that say the same but for what
 * one shows them to differ in.
 */
export const withoutEchoes = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => withoutBare(withoutToldSides(withoutToldFigures(withoutToldThings(withoutToldActs(withoutDisputedStatements(withoutQuotedStatements(judgements)))))))

/**
 * Leaves out the days, hours and places of nothing in particular all of which another finding tells of something, or names, under
 * the same verdict or as at odds, be it with others.
 */
const withoutBare = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => {
  const told = new Map<string, Array<Judgement>>()
  for (const judgement of judgements) {
    if (kindOf(judgement) !== "name" && (!isTime(judgement) || isBare(judgement))) continue
    for (const claim of judgement.alignment.claims) addTo(told, placeOf(claim), judgement)
  }
  if (told.size === 0) return judgements
  return judgements.filter((judgement) => {
    if (!isTime(judgement) && kindOf(judgement) !== "place" || !isBare(judgement)) return true
    const [first, ...others] = judgement.alignment.claims.map((claim) => told.get(placeOf(claim)) ?? [])
    return !first!.some((other) => (other.verdict === judgement.verdict || differs(other)) && others.every((over) => over.includes(other)))
  })
}

const isTime = (judgement: Judgement): boolean => kindOf(judgement) === "date" || kindOf(judgement) === "time"

const isBare = ({ alignment }: Judgement): boolean => alignment.claims.every((claim) => Object.keys(claim.arguments).length === 0)

const placeOf = ({ article, valueSpan }: Claim): string => `${article} ${valueSpan.start}`

/** Leaves out statements that say over again what one quotation says: all their words stand in those that it lines up. */
const withoutQuotedStatements = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> =>
  withoutThoseIn(judgements, (judgement) => kindOf(judgement) === "statement" && !differs(judgement), (judgement) => kindOf(judgement) === "quotation", (claim) => claim.span)

/** Kinds of which another form in a clause leaves it the same. */
const ofForm: ReadonlySet<Claim["kind"]> = new Set(["age", "name", "office", "quotation", "speaker", "statement"])

/** Leaves out statements that agree where each of them holds a value of one finding, and these differ: "four were killed", "five were killed". */
const withoutDisputedStatements = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => {
  const disputed = new Map<string, Array<Disputed>>()
  for (const judgement of judgements) {
    if (!isDisputed(judgement) || ofForm.has(kindOf(judgement))) continue
    judgement.groups.forEach(({ claims }, side) => { for (const { article, valueSpan } of claims) addTo(disputed, article, { at: valueSpan, by: judgement, side }) })
  }
  if (disputed.size === 0) return judgements
  const within = ({ article, span }: Claim) => (disputed.get(article) ?? []).filter(({ at }) => at.start < span.end && at.end > span.start)
  return judgements.filter((judgement) => {
    if (!agrees(judgement) || !isStatement(judgement) && !isAct(judgement)) return true
    const held = judgement.alignment.claims.map(within)
    return !held[0]!.some(({ by, side }) => held.every((its) => its.some((other) => other.by === by)) && held.some((its) => its.some((other) => other.by === by && other.side !== side)))
  })
}

/** Whether values are at odds, be it that too little shows them to be of one thing. */
const isDisputed = (judgement: Judgement): boolean => differs(judgement) || judgement.verdict === "related" && judgement.comparisons.some(({ relation }) => conflict(relation))

interface Disputed {
  readonly at: Span
  readonly by: Judgement
  readonly side: number
}

/** Leaves out sides ("rose") that clauses take which statements with the same outcome line up: these say of what. */
const withoutToldSides = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => [agrees, differs].reduce((left, outcome) =>
  withoutThoseIn(left, (judgement) => outcome(judgement) && isSide(judgement), (judgement) => outcome(judgement) && isStatement(judgement), (claim) => claim.valueSpan), judgements)

/** Leaves out acts that clauses hold which statements line up, word for word or in other words. */
const withoutToldActs = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> =>
  withoutThoseIn(judgements, isAct, (judgement) => agrees(judgement) && isStatement(judgement), (claim) => claim.span)

/** Leaves out things of which another finding that lines something up tells more. */
const withoutToldThings = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> =>
  withoutThoseIn(judgements, isThing, (judgement) => judgement.verdict !== "related" && !isThing(judgement) && !isSide(judgement), (claim) => claim.span)

/** Leaves out figures that any other finding gives or sets against each other. */
const withoutToldFigures = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> =>
  withoutThoseIn(judgements, isFigure, (judgement) => judgement.verdict !== "related" && !isFigure(judgement) && !isThing(judgement) && !isSide(judgement), (claim) => claim.valueSpan)

/** Leaves out judgements all of whose claims stand, by their `place`, in the words that one judgement of another sort lines up. */
const withoutThoseIn = (
  judgements: ReadonlyArray<Judgement>, isEcho: (judgement: Judgement) => boolean, isFirst: (judgement: Judgement) => boolean, place: (claim: Claim) => Span
): ReadonlyArray<Judgement> => {
  const told = new Map<string, Array<readonly [claim: Claim, by: Judgement]>>()
  for (const judgement of judgements) {
    if (!isFirst(judgement)) continue
    for (const claim of judgement.alignment.claims) addTo(told, claim.article, [claim, judgement])
  }
  if (told.size === 0) return judgements
  const over = (claim: Claim): ReadonlySet<Judgement> => {
    const { end, start } = place(claim)
    return new Set((told.get(claim.article) ?? []).flatMap(([{ span }, by]) => (span.start < end && span.end > start ? [by] : [])))
  }
  return judgements.filter((judgement) => {
    if (!isEcho(judgement)) return true
    const [first, ...others] = judgement.alignment.claims.map(over)
    return ![...first!].some((by) => others.every((its) => its.has(by)))
  })
}

const kindOf = ({ alignment }: Judgement): Claim["kind"] => alignment.claims[0]!.kind

const isSide = ({ alignment }: Judgement): boolean => alignment.claims[0]!.kind === "statement" && alignment.claims[0]!.value.kind === "stance"

const isStatement = ({ alignment }: Judgement): boolean => alignment.claims[0]!.value.kind === "statement"

const isAct = ({ alignment }: Judgement): boolean => alignment.claims[0]!.value.kind === "act"

const isThing = ({ alignment }: Judgement): boolean => alignment.claims[0]!.value.kind === "compound"

const isFigure = ({ alignment }: Judgement): boolean => alignment.claims[0]!.value.kind === "figure"

const agrees = ({ verdict }: Judgement): boolean => isAgreed(verdict)

const differs = ({ verdict }: Judgement): boolean => isDiffering(verdict)
