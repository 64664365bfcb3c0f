import type { Decision, Finding, Report, StaleDecision } from "../model/report.ts"
import { isSettled } from "../review/decisions.ts"
import { capitalised, count } from "./words.ts"

const deciding = ({ as, because, by = "an editor" }: Pick<Decision, "as" | "because" | "by">): string => `${capitalised(as)} by ${by}: ${because}`

/** What was decided about a finding, a line each; none for a finding that nobody decided upon. */
export function decisionNotes({ accepted, decision }: Finding): ReadonlyArray<string> {
  return [
    ...(decision === undefined ? [] : [deciding(decision)]),
    ...(accepted === true ? ["Accepted with the baseline."] : [])
  ]
}

/** What was decided about a finding in one word; null for a finding that nobody decided upon. */
export function decisionWord({ accepted, decision }: Finding): string | null {
  return decision?.as ?? (accepted === true ? "accepted" : null)
}

/** Findings that want a look, and those that need none any more, each in the order given. */
export function folded<A>(items: ReadonlyArray<A>, findingOf: (item: A) => Finding): readonly [open: ReadonlyArray<A>, settled: ReadonlyArray<A>] {
  return [items.filter((item) => !isSettled(findingOf(item))), items.filter((item) => isSettled(findingOf(item)))]
}

/** `3 findings are settled: 1 dismissed by an editor, 2 accepted with the baseline.` */
export function settledWords(settled: ReadonlyArray<Finding>): string {
  const dismissed = settled.filter(({ decision }) => decision?.as === "dismissed").length
  const accepted = settled.length - dismissed
  const parts = [
    ...(dismissed === 0 ? [] : [`${dismissed} dismissed by an editor`]),
    ...(accepted === 0 ? [] : [`${accepted} accepted with the baseline`])
  ]
  return `${count(settled.length, "finding")} ${settled.length === 1 ? "is" : "are"} settled: ${parts.join(", ")}.`
}

/** What a stale decision was. */
export function staleNote({ as, because, by }: StaleDecision): string {
  return as === "accepted" || because === undefined ? "Accepted with the baseline."
    : deciding({ as, because, ...(by === undefined ? {} : { by }) })
}

/** What to do about a stale decision, a step each. */
export function staleHints({ as, id, near }: StaleDecision): ReadonlyArray<string> {
  if (as === "accepted") return ["`variorum baseline` accepts the differences that are there now."]
  const others = near.filter((finding) => finding !== id)
  return [
    ...(near.includes(id) ? [`Decide on ${id} again, if it still holds.`] : []),
    ...(others.length === 0 ? [] : [`Decide on ${others.join(" or ")}, which may be what became of it.`]),
    `To take it back: variorum decide ${id} --undo`
  ]
}

/** `2 decisions no longer hold, because the finding changed or is gone` */
export function staleHeading({ stale = [] }: Report): string {
  return `${count(stale.length, "decision")} no longer ${stale.length === 1 ? "holds" : "hold"}, because the finding changed or is gone`
}
