import type { Claim } from "../model/claim.ts"
import type { Judgement } from "../model/judgement.ts"
import { addTo } from "../model/multimap.ts"

/** Leaves out what another finding says already: statements over a quotation, days and hours that one tells of something, places that one names. */
export const withoutEchoes = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => withoutBare(withoutQuotedStatements(judgements))

/**
 * Leaves out the days, hours and places of nothing in particular all of which another finding with the same verdict tells
 * of something, or names.
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
    return !first!.some((other) => other.verdict === judgement.verdict && others.every((over) => over.includes(other)))
  })
}

const isTime = (judgement: Judgement): boolean => kindOf(judgement) === "date" || kindOf(judgement) === "time"

const isBare = ({ alignment }: Judgement): boolean => alignment.claims.every((claim) => Object.keys(claim.arguments).length === 0)

const placeOf = ({ article, valueSpan }: Claim): string => `${article} ${valueSpan.start}`

/** Leaves out statements that say over again what one quotation says: all their words stand in those that it lines up. */
const withoutQuotedStatements = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => {
  const quoted = new Map<string, Array<readonly [claim: Claim, quotation: Judgement]>>()
  for (const judgement of judgements) {
    if (kindOf(judgement) !== "quotation") continue
    for (const claim of judgement.alignment.claims) addTo(quoted, claim.article, [claim, judgement])
  }
  if (quoted.size === 0) return judgements
  const quotationsOver = ({ article, span }: Claim): ReadonlySet<Judgement> => new Set((quoted.get(article) ?? [])
    .flatMap(([claim, quotation]) => (claim.span.start < span.end && claim.span.end > span.start ? [quotation] : [])))
  return judgements.filter((judgement) => {
    if (kindOf(judgement) !== "statement" || differs(judgement)) return true
    const [first, ...others] = judgement.alignment.claims.map(quotationsOver)
    return ![...first!].some((quotation) => others.every((over) => over.has(quotation)))
  })
}

const kindOf = ({ alignment }: Judgement): Claim["kind"] => alignment.claims[0]!.kind

const differs = ({ verdict }: Judgement): boolean => verdict === "contradiction" || verdict === "discrepancy" || verdict === "update"
