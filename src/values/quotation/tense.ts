import type { QuotationOverlap } from "./overlap.ts"

const presentOf = new Map(Object.entries({ am: "was", is: "was", are: "were", has: "had", have: "had", do: "did", does: "did", will: "would", can: "could", may: "might" }))
const pasts = new Set([...presentOf.values(), "said", "told", "thought", "knew", "saw", "took", "gave", "made", "found", "kept", "left", "lost", "got", "came", "went"])

/** The tense of a word that another form stands for, null for what has none. */
const tenseOf = (word: string): "present" | "past" | null =>
  presentOf.has(word) ? "present" : pasts.has(word) || word.length > 3 && word.endsWith("ed") ? "past" : null

/**
 * Which of two quotations tells in the past what the other tells as it is, with every verb of it in its tense: -1 the
 * left one, 1 the right one, 0 neither. Somebody who says one thing while it lasts and again when it is over says it so.
 */
export const retold = ({ pairs }: QuotationOverlap): -1 | 0 | 1 => {
  let past: -1 | 0 | 1 = 0
  for (const [left, right] of pairs) {
    const [ours, theirs] = [tenseOf(left), tenseOf(right)]
    if (left === right) {
      if (presentOf.has(left) || ours === "past" && pasts.has(left)) return 0
      continue
    }
    const here = ours === "past" && theirs !== "past" ? -1 : theirs === "past" && ours !== "past" ? 1 : 0
    if (here === 0) continue
    if (past !== 0 && past !== here) return 0
    past = here
  }
  return past
}
