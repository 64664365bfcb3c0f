import type { Claim } from "../model/claim.ts"

/** The quotations that the same speech has right before and right after one. */
export interface Neighbours {
  readonly before: Claim | null
  readonly after: Claim | null
}

/** Most characters between two sentences of one speech: more, and there are marks and other words between them. */
const betweenSentences = 3

/** The sentences beside each quotation of an article that its marks hold together with it. */
export const neighboursOf = (claims: ReadonlyArray<Claim>): ReadonlyMap<Claim, Neighbours> => {
  const out = new Map<Claim, Neighbours>()
  let last: Claim | null = null
  for (const claim of claims) {
    if (claim.value.kind !== "quotation") continue
    const joined: boolean = last !== null && claim.span.start >= last.span.end && claim.span.start - last.span.end <= betweenSentences
    if (joined) out.set(last!, { before: out.get(last!)?.before ?? null, after: claim })
    if (joined) out.set(claim, { before: last, after: null })
    last = claim
  }
  return out
}
