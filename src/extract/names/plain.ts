import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"

/** Whether everybody writes a word small: one that is no name, but can be a part of one. */
export const isPlain = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  lexicons["plain-words"].hasAt(tokens, i) || lexicons["common-words"].hasAt(tokens, i) || lexicons.verbs.hasAt(tokens, i)

/** What bodies and events of a nation are called by right behind its short form: "U.S. Army", "U.S. Open". */
const ofNations = new Set("air airways army attorney capitol circuit coast congress customs district embassy forest geological house marine marines marshals navy open senate steel supreme treasury".split(" "))

/** What firms end their names with, written short. */
const legalForms = new Set(["co", "corp", "dept", "inc", "ltd"])

/**
 * Whether a capital right behind the full stop of a nation, an hour or a firm written short ("the U.S. Officials said") is that of a
 * plain word. Some texts take such a stop for the end of a sentence.
 */
export const isBehindStop = (tokens: Tokens, i: number, { first, last }: Sentence, lexicons: Lexicons): boolean => {
  if (i <= first || !isPlain(tokens, i, lexicons) || ofNations.has(tokens.word[i]!)) return false
  const before = tokens.word[i - 1]!
  if (before === "..." || before === "…") return true
  const short = before === "." ? legalForms.has(tokens.word[i - 2] ?? "") && tokens.kind[i - 2] === TokenKind.word : before.endsWith(".") && (hours.has(before) || lexicons.countries.hasAt(tokens, i - 1))
  // "U.S. Department of Justice", "U.S. Food and Drug Administration"
  const next = tokens.word[i + 1] === "of" || tokens.word[i + 1] === "for" || tokens.word[i + 1] === "and" ? i + 2 : i + 1
  return short && !(next < last && tokens.kind[next] === TokenKind.word && (tokens.flags[next]! & TokenFlag.capital) !== 0)
}

const hours = new Set(["a.m.", "p.m."])
