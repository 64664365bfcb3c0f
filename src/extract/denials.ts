import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { StatementValue } from "../model/value.ts"
import type { Lexicons } from "./lexicons.ts"
import { Cue, traitsOf } from "./traits.ts"

/** What of a clause is denied. */
export interface Denial {
  readonly negated: boolean
  /** Stems of the words that the denial is about; none where it only says that nobody knows or tells. */
  readonly denied: ReadonlyArray<string>
  readonly course: StatementValue["course"]
  /** Stems of the denying words themselves, which say nothing else. */
  readonly own: ReadonlyArray<string>
}

/** "Not", "never" and verbs like "failed to" deny the next words of content: the verb, and what it is done to. */
const governed = 2
/** "No one was hurt in the fire" denies that anybody was hurt, not that there was a fire. */
const quantifiers = new Set(["no", "nobody", "none", "nothing", "neither", "nor", "without"])
/** Tokens behind a negation that may be a verb of saying or knowing. */
const reach = 3
/** Not to know or to tell denies nothing; nor does what is not only, or not yet, so. */
const knowing = new Set("know known knows clear sure certain immediately only just necessarily whether if why how because yet understand understood remember recall".split(" "))

/** What people suppose or ask is told by nobody: "allegations that", "whether". */
const supposing = new Set((
  "whether if allege alleges alleged alleging allegation allegations accuse accuses accused accusing accusation accusations speculate speculates speculated " +
  "speculating speculation rumor rumors rumored rumour rumours rumoured suspicion suspicions suggestion suggestions"
).split(" "))

/** A plea says nothing of guilt. */
const pleading = new Set("plead pleads pleaded pleading pled plea".split(" "))

/** Kinds of negators that turn a whole clause around, and one word beside them; "instead of Rome" is about a part. */
const turning = new Set(["particle", "contraction"])
const lacking = "without"
/** "Failed to land" is: did not land. */
const undone = new Set("fail failed fails failing refuse refuses refused refusing decline declines declined declining unable unwilling".split(" "))

/** Finds out whether the tokens `[first, last)`, a clause, deny something, and what; two denials cancel each other. */
export const denialIn = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): Denial => {
  const { stem, cues } = traitsOf(tokens, lexicons)
  const { denials } = lexicons
  let negated = false
  let named = false
  let course: StatementValue["course"] = announces(tokens, first, last, lexicons) ? "planned" : "told"
  let denied: ReadonlyArray<string> = []
  const own: Array<string> = []
  const stems = (from: number, most: number): ReadonlyArray<string> => {
    const out: Array<string> = []
    for (let i = from; i < last && out.length < most; i++) if (stem[i] !== null) out.push(stem[i]!)
    return out
  }
  for (let i = first; i < last;) {
    if (supposing.has(tokens.word[i]!)) course = "open"
    const denial = denials.firstWords.has(tokens.word[i]!) ? denials.longest(tokens, i, last) : null
    if (denial?.entry.facts?.["reach"] === "plan") {
      if (course === "told") course = "dropped"
      i = denial.last
      continue
    }
    if (denial !== null) {
      for (let k = i; k < denial.last; k++) if (stem[k] !== null) own.push(stem[k]!)
      // "Fake hoax": one denial, however many words.
      if (!named) negated = !negated
      named = true
      denied = denial.entry.facts?.["reach"] === "after" ? stems(denial.last, Infinity) : stems(first, Infinity)
      i = denial.last
      continue
    }
    const negator = (cues[i]! & Cue.negator) === 0 ? null : negatorAt(tokens, i, last, lexicons)
    if (negator === null) { i++; continue }
    for (let k = i; k < negator; k++) if (stem[k] !== null) own.push(stem[k]!)
    negated = !negated
    const nothing = tells(tokens, negator, last, lexicons) || i > first && pleading.has(tokens.word[i - 1]!)
    if (!named) denied = nothing ? [] : stems(negator, quantifiers.has(tokens.word[i]!) ? 1 : governed)
    i = negator
  }
  return { negated, denied: negated ? denied.filter((word) => !own.includes(word)) : [], course, own }
}

/** Whether a clause tells what is to come: "will sail", "plans to sail", and as headlines have it "Osk to sail". */
const announces = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  const { cues } = traitsOf(tokens, lexicons)
  let verb = false
  for (let i = first; i < last; i++) {
    const word = tokens.word[i]!
    if ((cues[i]! & Cue.plan) !== 0 && lexicons.plans.longest(tokens, i, last) !== null) return true
    if (word === "to" && !verb && i > first && i + 1 < last && lexicons.verbs.has(tokens.word[i + 1]!)) return true
    // A capital may begin a name that is a verb elsewhere ("Rose").
    if ((tokens.flags[i]! & TokenFlag.capital) === 0 && (lexicons.verbs.has(word) || word.endsWith("ed"))) verb = true
  }
  return false
}

/** End of the negator at a token, or null. */
const negatorAt = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): number | null => {
  const found = lexicons.negators.longest(tokens, at, end)
  if (found === null) return null
  const type = found.entry.facts?.["type"]
  return turning.has(String(type)) || tokens.word[at] === lacking || type === "verb" && undone.has(tokens.word[at]!) ? found.last : null
}

/** Whether a verb of saying or knowing follows, up to the first other word of content. */
const tells = (tokens: Tokens, from: number, last: number, lexicons: Lexicons): boolean => {
  for (let i = from; i < Math.min(last, from + reach); i++) {
    if (tokens.kind[i] === TokenKind.word && (knowing.has(tokens.word[i]!) || lexicons["reporting-verbs"].has(tokens.word[i]!))) return true
  }
  return false
}
