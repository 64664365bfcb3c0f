import type { Verdict } from "../model/report.ts"

/** Whether a verdict says that sources go together, and whether it says that they stand against each other. */
export const agrees = (verdict: Verdict): boolean => verdict === "agreement" || verdict === "compatible"
export const differs = (verdict: Verdict): boolean => verdict === "discrepancy" || verdict === "contradiction" || verdict === "update"
