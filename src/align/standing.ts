import type { Claim } from "../model/claim.ts"

/**
 * How claims are put, by number: kind, modality, role of the number, and which of the surroundings they have at all.
 * There are few ways, so what two of them are worth is worked out once for all pairs of claims that are put so.
 */
export class Standings {
  private readonly words = new Map<string | null, number>()
  private readonly numbers = new Map<number, number>()

  numberOf(claim: Claim): number {
    const { context } = claim
    const has = [
      claim.predicate === "factor", claim.attribution.mode !== "own", context.partial, context.background, context.when !== null,
      context.modifiers.length > 0, context.complement.length > 0, context.owners.length > 0
    ].reduce((bits, holds) => bits * 2 + (holds ? 1 : 0), 0)
    return numbered(this.numbers, [claim.kind, claim.modality, claim.role].reduce((key, word) => key * 64 + numbered(this.words, word), has))
  }
}

/** The number of a key: the next one where it is new. */
const numbered = <K>(numbers: Map<K, number>, key: K): number => {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}
