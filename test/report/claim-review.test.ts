import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Decision, Finding } from "../../src/model/report.ts"
import { noReviews, renderClaimReview } from "../../src/report/claim-review.ts"
import { applyDecisions, entryOf } from "../../src/review/decisions.ts"
import { anyReport } from "./any-report.ts"
import { articles, hostileArticles, hostileReport, report } from "./sample.ts"

interface ItemList {
  readonly "@type": string
  readonly description?: string
  readonly numberOfItems: number
  readonly itemListElement: ReadonlyArray<Readonly<Record<string, unknown>>>
}

const read = (jsonld: string): ItemList => JSON.parse(jsonld)

const confirmed: Decision = { as: "confirmed", because: "The works office has 2.4 million in its books.", by: "An Editor", rating: "2.4 million holds; two digits were swapped" }

const decided = (decision: Decision) => applyDecisions(report, { decisions: [entryOf(report.findings[0]!, ".", decision)], accepted: [] })

describe("renderClaimReview", () => {
  it("gives a finding that an editor confirmed with a rating, in the editor's words", () => {
    expect(read(renderClaimReview(decided(confirmed), articles))).toEqual({
      "@context": "https://schema.org", "@type": "ItemList", numberOfItems: 1, itemListElement: [{
        "@type": "ClaimReview", identifier: "c0ffee01", claimReviewed: "Cost of the repair: EUR 2.4 million; EUR 4.2 million",
        itemReviewed: {
          "@type": "Claim", name: "Cost of the repair", appearance: [
            { "@type": "NewsArticle", headline: "Halmer gets its footbridge back", publisher: { "@type": "Organization", name: "Harbour Courier" }, datePublished: "2031-05-09 18:30 +02:00", identifier: "courier.md" },
            { "@type": "NewsArticle", headline: "Bridge over the Lenne reopens", publisher: { "@type": "Organization", name: "Valley Post" }, identifier: "valley/post.txt" },
            { "@type": "NewsArticle", headline: "Bridge over the Lenne reopens", publisher: { "@type": "Organization", name: "Coastline Wire" }, datePublished: "2031-05-08", identifier: "wire.txt" }
          ]
        },
        reviewRating: { "@type": "Rating", alternateName: confirmed.rating }, reviewBody: confirmed.because, author: { "@type": "Person", name: "An Editor" }
      }]
    })
  })

  const { rating: _, ...unrated } = confirmed
  it.each<readonly [string, Decision]>([
    ["without a rating", unrated], ["that was noted", { ...confirmed, as: "noted" }], ["that was dismissed", { ...confirmed, as: "dismissed" }]
  ])("gives no finding %s, and says that the list is empty", (_, decision) => {
    expect(read(renderClaimReview(decided(decision), articles))).toMatchObject({ numberOfItems: 0, itemListElement: [], description: noReviews })
  })

  it("takes no address but one of the web", () => {
    const rated = { ...hostileReport, findings: hostileReport.findings.map((finding): Finding => ({ ...finding, decision: confirmed })) }
    expect(renderClaimReview(rated, hostileArticles)).not.toContain("javascript:alert(4)")
  })

  it("never gives what the machine alone found, whatever the report", () => {
    fc.assert(fc.property(anyReport, ({ report: any }) => {
      expect(read(renderClaimReview(any, [])).itemListElement).toEqual([])
    }))
  })
})
