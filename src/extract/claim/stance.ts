import type { Modality } from "../../model/claim.ts"
import { TokenFlag, type Tokens } from "../../model/tokens.ts"
import { isEmphasis } from "../clauses/denials.ts"
import type { Lexicons } from "../lexicons.ts"
import { Cue, traitsOf } from "../traits.ts"
import { clauses, relatives, withinOpeners } from "./clause-bounds.ts"

/** How many tokens before a value a word still governs it. */
const governs = 9

const stanceCues = Cue.negator | Cue.hedge | Cue.plan | Cue.conditional

/** Polarity and modality of the claim on tokens `[first, last)`, by the words that govern it in its clause. */
export const stanceOf = (
  tokens: Tokens, clause: { first: number, last: number }, first: number, last: number, lexicons: Lexicons
): { modality: Modality, negated: boolean } => {
  const from = Math.max(withinOpeners(tokens, clause, first, last).first, first - governs)
  let negated = false
  let modality: Modality = "asserted"
  const { cues } = traitsOf(tokens, lexicons)
  for (let i = from; i < Math.min(clause.last, last + 2); i++) {
    if ((i >= first && i < last) || (cues[i]! & stanceCues) === 0 || i < first && isAside(tokens, clause, i, first)) continue
    const month = tokens.word[i] === "may" && (tokens.flags[i]! & TokenFlag.capital) !== 0
    const negator = i < first ? lexicons.negators.longest(tokens, i, clause.last) : null
    if (negator !== null && isEmphasis(negator)) { i = negator.last - 1; continue }
    if (negator !== null && tokens.word[i + 1] !== "only" && !isJoined(tokens, i + 1, first, lexicons)) negated = true
    if (modality !== "asserted") continue
    if (!month && lexicons.hedges.longest(tokens, i, clause.last) !== null) modality = "hedged"
    else if (i < first && lexicons.plans.longest(tokens, i, clause.last) !== null) modality = "planned"
    else if (i < first && lexicons.conditionals.longest(tokens, i, clause.last) !== null) modality = "hypothetical"
  }
  if (negated && modality === "asserted") modality = "denied"
  return { modality, negated }
}

/** Whether token `at` stands in what is put in about somebody before token `before`: "Holm, who did not speak, will be heard on Friday". */
const isAside = (tokens: Tokens, clause: { first: number, last: number }, at: number, before: number): boolean => {
  const { begin, end } = clauses(tokens)
  const opens = begin[at]!
  return opens >= clause.first && relatives.has(tokens.word[opens]!) && tokens.word[opens - 1] === "," && end[at]! < before
}

/** Whether tokens `[from, to)` hold a verb that "and" joins to one before it, so that no denial before both reaches behind it: "told her not to jump and broke her fall". */
const isJoined = (tokens: Tokens, from: number, to: number, { verbs }: Lexicons): boolean => {
  for (let i = from; i < to; i++) {
    if ((tokens.word[i - 1] === "and" || tokens.word[i - 1] === "but") && (tokens.flags[i]! & TokenFlag.capital) === 0 && verbs.hasAt(tokens, i)) return true
  }
  return false
}
