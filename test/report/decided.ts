import type { Finding, Report } from "../../src/model/report.ts"
import { applyDecisions, entryOf } from "../../src/review/decisions.ts"
import { findings, report } from "./sample.ts"

const found = (id: string): Finding => findings.find((finding) => finding.id === id)!

const { because: _, as: __, ...accepted } = entryOf(found("d15c0001"), ".", { as: "noted", because: "-" })

/**
 * The sample report with one finding dismissed, one confirmed, one accepted, an agreement noted, and a decision whose
 * finding is gone.
 */
export const decidedReport: Report = applyDecisions(report, {
  decisions: [
    entryOf(found("c0ffee01"), ".", { as: "dismissed", because: "With & without <roads>.", by: "Ada" }),
    entryOf(found("c0ffee02"), ".", { as: "confirmed", because: "The minister's office called back." }),
    entryOf(found("a9ee0001"), ".", { as: "noted", because: "Birthday in June." }),
    { ...entryOf(found("d15c0002"), ".", { as: "dismissed", because: "Two lanes." }), id: "gone0001" }
  ],
  accepted: [accepted]
})
