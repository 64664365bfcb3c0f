import type { Claim } from "../model/claim.ts"

/**
 * What an amount is measured in ("measure length", "money EUR", "duration hour"), for each claim of an article that gives
 * no second amount in it; null for all others. Two articles on one story that give one amount each in a rare measure
 * mostly mean the same thing.
 */
export const measuredAlone = (claims: ReadonlyArray<Claim>): ReadonlyArray<string | null> => {
  const measures = claims.map(measureOf)
  const amounts = new Map<string, string>()
  claims.forEach(({ value }, i) => {
    const measure = measures[i]
    if (measure === null || measure === undefined || !("low" in value)) return
    const amount = `${value.low} ${value.high}`
    amounts.set(measure, (amounts.get(measure) ?? amount) === amount ? amount : several)
  })
  return measures.map((measure) => (measure === null || amounts.get(measure) === several ? null : measure))
}

const several = ""

/** Of years and months a story has many: an age, a sentence, a contract. */
const short = new Set(["second", "minute", "hour", "day"])

const measureOf = ({ predicate, value }: Claim): string | null => {
  switch (value.kind) {
    case "quantity": return value.dimension === null || value.factor || value.share ? null : `${predicate} ${value.dimension}`
    case "money": return `${predicate} ${value.currency}`
    case "duration": return short.has(value.unit) ? `${predicate} ${value.unit}` : null
    default: return null
  }
}
