import type { Value } from "../model/value.ts"

const onlyMet: ReadonlySet<Value["kind"]> = new Set(["act", "compound", "figure"])

/** Whether two values of a kind are the same or of two things, and never at odds: an article tells many acts, things and figures. */
export const isOnlyMet = (kind: Value["kind"]): boolean => onlyMet.has(kind)
