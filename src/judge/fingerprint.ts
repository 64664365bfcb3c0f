import { hash } from "node:crypto"
import type { Claim } from "../model/claim.ts"

/**
 * A finding's id: twelve hexadecimal digits over what is claimed and the words that claim it. Offsets do not enter,
 * so an edit elsewhere in an article leaves it as it is.
 */
export const fingerprint = (claims: ReadonlyArray<Claim>, taken: Set<string>): string => {
  const words = claims.map((claim) => `${claim.article}\u0000${claim.quote.toLowerCase().replaceAll(/\s+/g, " ")}`).sort()
  for (let repeat = 0; ; repeat++) {
    const id = hash("sha256", JSON.stringify([claims[0]!.predicate, words, repeat]), "hex").slice(0, 12)
    if (!taken.has(id)) { taken.add(id); return id }
  }
}
