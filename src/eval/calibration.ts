import type { CalibrationBin } from "../model/evaluation.ts"
import type { JudgedFinding } from "./score.ts"

/** Lower ends of the bins, narrower where readers look. */
const ends = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const

/** How often findings of a confidence are right. Bins without a judged finding are kept, so that runs can be compared. */
export const calibrate = (findings: ReadonlyArray<JudgedFinding>): ReadonlyArray<CalibrationBin> => {
  const judged = findings.filter(({ outcome }) => outcome !== "open")
  return ends.slice(0, -1).map((from, bin) => {
    const to = ends[bin + 1]!
    const inside = judged.filter(({ finding: { confidence } }) => confidence >= from && (confidence < to || to === 1))
    return {
      from, to, right: { count: inside.filter(({ outcome }) => outcome === "right").length, of: inside.length },
      stated: inside.length === 0 ? 0 : Math.round(inside.reduce((sum, { finding }) => sum + finding.confidence, 0) / inside.length * 1000) / 1000
    }
  })
}
