import type { NumberRole } from "../../model/claim.ts"
import { TokenKind, type Tokens } from "../../model/tokens.ts"
import type { Lexicon } from "../../text/lexicon.ts"
import { smallNumbers } from "../../values/number/words.ts"
import type { Lexicons } from "../lexicons.ts"
import { isPlural } from "../phrase.ts"
import { Cue, traitsOf } from "../traits.ts"
import { withinOpeners } from "./clause-bounds.ts"

/** How far a cue word reaches, in tokens. */
const cueReach: Readonly<Record<NumberRole, number>> = { level: 0, change: 6, target: 4, limit: 3, rate: 3, share: 2 }

/** What right before a number says that so much was got together. */
const raising = new Set(["raise", "raised"])

/** What the number does, by the words around it in its own clause. */
export const numberRole = (tokens: Tokens, around: { first: number, last: number }, first: number, last: number, lexicons: Lexicons): NumberRole => {
  const clause = withinOpeners(tokens, around, first, last)
  const cues = lexicons.named.get("number-cues")
  const before = first > clause.first ? tokens.word[first - 1] : undefined
  // "Up by 30", but "shaken by 30", "won by 30".
  if (before === "by") return tellsChange(tokens, clause.first, first, cues) ? "change" : "level"
  let role: NumberRole = "level"
  let nearest = Infinity
  const traits = traitsOf(tokens, lexicons)
  for (let i = clause.first; i < clause.last; i++) {
    const cue = (traits.cues[i]! & Cue.number) === 0 ? null : cues?.longest(tokens, i, clause.last)
    if (cue === undefined || cue === null) continue
    if (isCounted(tokens, i) || isSeason(tokens, i) || isOtherVerb(tokens, i)) continue
    const distance = i < first ? first - cue.last : i - last
    const given = cue.entry.facts?.["role"]
    if (distance > 0 && particles.has(tokens.word[i]!)) continue
    // "12 stores and cut 300 jobs": what stands before another number is about that; "raised $40" is what came in.
    if (i >= last && cue.last < clause.last && tokens.kind[cue.last] === TokenKind.number || distance === 0 && raising.has(tokens.word[i]!)) continue
    if (typeof given === "string" && distance < nearest && distance < cueReach[given as NumberRole] && (cue.entry.facts?.["side"] !== "before" || i < first) && (cue.entry.facts?.["side"] !== "after" || i >= last)) {
      role = given as NumberRole
      nearest = distance
    }
  }
  // "Rose to 30" tells where it stands now, not by how much it rose.
  return role === "change" && before === "to" ? "level" : role
}

const falls = new Set(["fall", "falls", "fell", "fallen"])
/** Behind "fell" these tell what became of somebody, or where: "117 fell ill in 43 states". */
const fallen = new Set("apart asleep from ill into off onto out overboard overseas short sick silent through victim".split(" "))
/** Verbs whose "down" or "up" is a part of them: "shot down seven drones", "rounded up 40 men". */
const phrasal = new Set((
  "blew blow blown bring broke brought burn burned burnt dug end ended gun gunned held hold hunt hunted knock knocked lock locked made make pick picked " +
  "pull pulled put ripped round rounded set settle settled shoot shot shut stood take taken tear tore torn took track tracked turn turned wound"
).split(" "))

/** Whether a word that can tell of a change is a part of what a verb tells. */
const isOtherVerb = ({ word }: Tokens, i: number): boolean =>
  falls.has(word[i]!) && fallen.has(word[i + 1] ?? "") || particles.has(word[i]!) && phrasal.has(word[i - 1] ?? "")

/** Words of a match that may stand before the time a toll is counted by. */
const rateReach = 2

/** Whether a toll whose match ends at `from` is one for each day or year. "A day" behind it is mostly when it happened ("a day after"). */
export const isTollRate = (tokens: Tokens, from: number, clauseEnd: number, lexicons: Lexicons): boolean => {
  const cues = lexicons.named.get("number-cues")
  for (let i = from; i < Math.min(clauseEnd, from + rateReach); i++) {
    if (tokens.word[i] !== "a" && tokens.word[i] !== "an" && cues?.longest(tokens, i, clauseEnd)?.entry.facts?.["role"] === "rate") return true
  }
  return false
}

/** Whether one of some words tells of a change. */
const tellsChange = (tokens: Tokens, from: number, to: number, cues: Lexicon | undefined): boolean => {
  for (let i = from; i < to; i++) if (cues?.longest(tokens, i, to)?.entry.facts?.["role"] === "change") return true
  return false
}

/** A change where they stand beside the figure ("up 14 percent"), and else a part of a verb ("wrote up the house for 14 faults"). */
const particles = new Set(["up", "down"])

const beforeSeasons = new Set(["last", "this", "next", "each", "every", "early", "late"])

/** "Last fall" is a time of the year. */
const isSeason = (tokens: Tokens, i: number): boolean => tokens.word[i] === "fall" && i > 0 && beforeSeasons.has(tokens.word[i - 1]!)

/** Whether a noun is what a number counts: "nine goals" are no target. */
const isCounted = (tokens: Tokens, i: number): boolean =>
  i > 0 && isPlural(tokens.word[i]!) && (tokens.kind[i - 1] === TokenKind.number || smallNumbers.has(tokens.word[i - 1]!))
