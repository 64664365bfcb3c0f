import type { Link } from "../model/alignment.ts"
import type { Claim } from "../model/claim.ts"
import { agree } from "../values/relations.ts"
import type { Scene } from "./scene.ts"

/** What of the sources comes nearest to a claim of the draft that none of them makes. */
export interface Nearest {
  /** The best evidence, the draft's claim on the left; null where the sources have nothing like it. */
  readonly link: Link | null
  /** Whether some source gives the same value, of whatever, or has a name or quoted words in its text. */
  readonly given: boolean
  /** Whether some source makes this very claim, though the evidence does not tell of whom or what: two people may share a surname. */
  readonly made: boolean
}

/** Looks through all claims of the sources. */
export const nearestTo = (claim: Claim, scene: Scene): Nearest => {
  let best: Link | null = null
  let given = false
  let made = false
  for (const { claims } of scene.sources) {
    for (const other of claims) {
      if (other.kind !== claim.kind || other.value.kind !== claim.value.kind) continue
      const { relation } = scene.compare(claim, other)
      const same = agree(relation)
      if (same) given = true
      if (other.predicate !== claim.predicate) continue
      if (same && Object.entries(claim.arguments).every(([role, { key }]) => other.arguments[role]?.key === key)) made = true
      const link = scene.weigh(claim, other)
      if (link.bits >= scene.weights.thresholds.related && (best === null || link.bits > best.bits)) best = link
    }
  }
  return { link: best, made, given: given || ((claim.kind === "name" || claim.kind === "quotation") && scene.isInSources(claim.printed)) }
}
