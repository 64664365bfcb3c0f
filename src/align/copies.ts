import type { Extraction } from "../model/claim.ts"
import type { Features } from "./evidence/features.ts"
import type { NumberedLink } from "./links.ts"
import { Numbers } from "./numbers.ts"

/** The links without those of a copy to another place of its original: a copy says the same in the same place, and nothing more. */
export const withoutOtherPlaces = (
  extractions: ReadonlyArray<Extraction>, features: ReadonlyArray<Features>, links: ReadonlyArray<NumberedLink>
): ReadonlyArray<NumberedLink> => {
  const contents = new Numbers<string>()
  const contentOf = extractions.map((extraction) => contents.of(contentIn(extraction)))
  if (new Set(contentOf).size === extractions.length) return links
  const place = (claim: number): number => features[claim]!.claim.index
  const content = (claim: number): number => contentOf[features[claim]!.article]!
  return links.filter(({ i, j }) => content(i) !== content(j) || place(i) === place(j))
}

/** All that an article claims, and where: equal ones are copies of one article. */
const contentIn = ({ claims }: Extraction): string => claims.map(({ quote, span }) => `${span.start} ${quote}`).join("|")
