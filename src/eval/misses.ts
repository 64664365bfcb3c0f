import type { AnnotatedGroup } from "../model/annotation.ts"
import type { Claim } from "../model/claim.ts"
import type { Miss } from "../model/evaluation.ts"
import type { Finding } from "../model/report.ts"
import { claimKinds } from "../model/rule.ts"
import { accepted } from "./accepted.ts"
import { articlesOf, hits, overlaps, type Placed } from "./locate.ts"

const kinds: ReadonlySet<string> = new Set(claimKinds)

/** Why no finding meets a group: no rule saw it, nothing lined it up, or the verdict was another. */
export const missOf = (group: Placed<AnnotatedGroup>, findings: ReadonlyArray<Finding>, claims: ReadonlyArray<Claim>): Miss => {
  // Nearly every word stands in some statement: where the annotator's kind is one of ours, only its claims tell.
  const fitting = kinds.has(group.kind) ? claims.filter(({ kind }) => kind === group.kind) : claims
  const there = fitting.filter((claim) => group.places.some((place) => overlaps(place, claim.article, claim.span)))
  const rules = [...new Set(there.map(({ rule }) => rule))].sort()
  const seen = findings.filter((finding) => articlesOf(hits(finding, group.places)) >= 2)
  const fits = seen.filter(({ verdict }) => accepted[group.verdict].has(verdict))
  if (fits.length > 0) return { stage: "one value", detail: `${fits.map(({ id }) => id).join(", ")} shows one of its values only`, rules }
  if (seen.length > 0) return { stage: "other verdict", detail: `shown as ${seen.map(({ id, verdict }) => `${verdict} (${id})`).join(", ")}`, rules }
  const bare = [...new Set(group.places.map(({ article }) => article))].filter((article) => !there.some((claim) => claim.article === article)).sort()
  const claimed = new Set(there.map(({ article }) => article)).size
  return claimed < 2
    ? { stage: "no claim", detail: `no ${kinds.has(group.kind) ? `${group.kind} ` : ""}claim on its words in ${bare.join(", ")}`, rules }
    : { stage: "not lined up", detail: `claims in ${claimed} articles, but no finding holds two of them`, rules }
}
