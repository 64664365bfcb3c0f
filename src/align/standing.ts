import type { Claim } from "../model/claim.ts"
import { Numbers } from "./numbers.ts"
import { isTimeless } from "./timeless.ts"

/**
 * How claims are put, by number: kind, modality, role of the number, and which of the surroundings they have at all.
 * There are few ways, so what two of them are worth is worked out once for all pairs of claims that are put so.
 */
export class Standings {
  private readonly words = new Numbers<string | null>()
  private readonly numbers = new Numbers<number>()

  numberOf(claim: Claim): number {
    const { context } = claim
    let key = (this.words.of(claim.kind) * 64 + this.words.of(claim.modality)) * 64 + this.words.of(claim.role)
    key = key * 2 + Number(isTimeless(claim))
    key = key * 2 + Number(claim.attribution.mode !== "own")
    key = key * 2 + Number(context.partial)
    key = key * 2 + Number(context.background)
    key = key * 2 + Number(context.when !== null)
    key = key * 2 + Number(context.modifiers.length > 0)
    return this.numbers.of(key * 2 + Number(context.owners.length > 0))
  }
}
