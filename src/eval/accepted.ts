import type { Verdict } from "../model/report.ts"

/** Verdicts of findings that meet an annotated verdict. A gentler reading of a difference still shows it to the reader. */
export const accepted: Readonly<Record<Verdict, ReadonlySet<Verdict>>> = {
  agreement: new Set(["agreement", "compatible"]),
  compatible: new Set(["compatible", "agreement"]),
  update: new Set(["update"]),
  discrepancy: new Set(["discrepancy", "contradiction", "update"]),
  contradiction: new Set(["contradiction", "discrepancy"]),
  related: new Set(["related", "compatible", "update", "agreement"])
}

/** Whether a verdict says that sources are at odds. */
export const isDifference = (verdict: Verdict): boolean => verdict === "discrepancy" || verdict === "contradiction"

/** Whether an annotated verdict is met only where two of its values are shown. */
export const needsTwoValues = (verdict: Verdict): boolean => isDifference(verdict) || verdict === "update"
