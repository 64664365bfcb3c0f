import type { Claim } from "../model/claim.ts"
import type { DraftState, Stance } from "../model/draft.ts"
import type { Verdict } from "../model/report.ts"
import type { Stand } from "./stands.ts"

/**
 * The state of a claim by what the sources say, the one that wants a look most first; `not-found` where none gives its
 * value. One source that has somebody else say it is set aside when others bear the draft out: a misread speaker is
 * likelier.
 */
export const stateOf = (stands: ReadonlyArray<Stand>, witnesses: number): DraftState => {
  const any = (stance: Stance) => stands.some((stand) => stand.stance === stance)
  if (any("differs")) return "differs"
  if (any("other-words")) return "misquoted"
  if (any("newer")) return "out-of-date"
  if (any("other-speaker") && witnesses === 0) return "attributed-to-another"
  return witnesses === 0 ? "not-found" : witnesses === 1 ? "one-source" : "supported"
}

const gravity: ReadonlyArray<Verdict> = ["contradiction", "discrepancy", "update", "agreement", "compatible", "related"]

/** The gravest verdict of the sources on a claim, null where they say nothing. */
export const verdictOf = (stands: ReadonlyArray<Stand>): Verdict | null =>
  gravity.find((verdict) => stands.some((stand) => stand.verdict === verdict)) ?? null

/**
 * Whether a claim can be looked for in sources: figures, dates, names, titles and quoted words, but not every clause, nor
 * "several" and "the first", which say little by themselves.
 */
export const isCheckable = (claim: Claim): boolean => {
  if (claim.kind === "statement" || claim.kind === "state" || isNameAlone(claim) || claim.value.kind === "ordinal") return false
  return claim.kind !== "quantity" || (/\d/u.test(claim.printed) && (claim.printed !== "1" || claim.context.toll !== null))
}

/** Whether a claim only names something: a town, a firm, a country. */
const isNameAlone = ({ predicate }: Claim): boolean => predicate === "name.proper" || predicate === "name.place" || predicate === "name.body"
