import type { Claim } from "../model/claim.ts"
import type { Judgement } from "../model/judgement.ts"

/** Leaves out statements that say over again what one quotation says: all their words stand in those that it lines up. */
export const withoutEchoes = (judgements: ReadonlyArray<Judgement>): ReadonlyArray<Judgement> => {
  const quoted = new Map<string, Array<readonly [claim: Claim, quotation: Judgement]>>()
  for (const judgement of judgements) {
    if (kindOf(judgement) !== "quotation") continue
    for (const claim of judgement.alignment.claims) {
      const there = quoted.get(claim.article)
      if (there === undefined) quoted.set(claim.article, [[claim, judgement]])
      else there.push([claim, judgement])
    }
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
