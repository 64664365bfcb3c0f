import type { Sentence } from "../../model/tokens.ts"
import type { Value } from "../../model/value.ts"
import { isHyphen, wordBefore } from "../../values/scan.ts"
import type { CompiledRule, CompiledRules } from "../compile.ts"
import type { Document, Stretch } from "../document.ts"
import { isWithinName } from "../names/within.ts"
import type { Bound, Match } from "../patterns/pattern.ts"
import { knownPerson, type KnownPerson } from "../people/known-person.ts"
import { areDoers } from "../tolls/doers.ts"
import { hasLoneVictim } from "../tolls/lone-victim.ts"
import { withListed } from "../tolls/tolls.ts"
import { clauseAround } from "./clause-bounds.ts"
import { incidentAt, type Incident } from "./incidents.ts"
import { valueOf } from "./value.ts"

/** A match of a rule as the article reads it: what a claim is made of. */
export interface Reading {
  readonly document: Document
  readonly sentence: Sentence
  readonly compiled: CompiledRule
  readonly rules: CompiledRules
  readonly match: Match
  readonly value: Value
  /** The words that give the value; absent where the rule itself has it. */
  readonly bound: Bound | undefined
  /** Their tokens `[valueFirst, valueLast)`, those of the whole match where there are none. */
  readonly valueFirst: number
  readonly valueLast: number
  /** The clause around the match. */
  readonly clause: Stretch
  /** Whether it counts the victims of something. */
  readonly isToll: boolean
  /** Whether a word in it takes a side ("rose", "denied"). */
  readonly takesSide: boolean
  readonly incident: Incident | null
  readonly known: KnownPerson
  /** Whether what the rule says of the only victim holds, so far as it asks for one. */
  readonly ofLone: boolean
}

/** "The then-17-year-old": how old somebody was. */
const isOfThen = (tokens: Document["tokens"], first: number): boolean => wordBefore(tokens, isHyphen(wordBefore(tokens, first)) ? first - 1 : first) === "then"

/** Reads a match, or gives null where the article shows that it claims nothing of the sort. */
export const readingOf = (document: Document, sentence: Sentence, compiled: CompiledRule, matched: Match, rules: CompiledRules): Reading | null => {
  const { tokens } = document
  const { rule } = compiled
  const isToll = matched.roles.has("state") || rule.facts?.["state"] !== undefined
  const match = isToll || matched.roles.get("who")?.listed !== undefined ? withListed(document, sentence, matched, rule.value, rules.lexicons) : matched
  const value = valueOf(document, compiled, match, rules)
  if (value === null) return null
  const bound = match.roles.get(rule.value)
  const valueFirst = bound?.first ?? match.first
  const valueLast = bound?.last ?? match.last
  if (rule.kind === "age" && isOfThen(tokens, valueFirst)) return null
  const takesSide = value.kind === "stance" && bound !== undefined
  if (takesSide && isWithinName(document, valueFirst, valueLast)) return null
  const incident = rule.of !== "incident" ? null : incidentAt(document, sentence, valueFirst, valueLast, rules.lexicons)
  // Those who come may come on another day.
  if (rule.of === "incident" && (incident === null || (incident.phase === "response" && value.kind === "date"))) return null
  if (isToll && areDoers(document, sentence, match.last, valueLast, rules.lexicons)) return null
  const known = knownPerson(document, rule, match, valueFirst)
  if (known === null) return null
  const lone = rule.facts?.["lone"]
  const ofLone = lone === undefined || hasLoneVictim(document)
  if (!ofLone && lone === "claim") return null
  if (rule.facts?.["lead"] === "claim" && !leads(document, sentence)) return null
  const clause = clauseAround(tokens, sentence, match.first, match.last)
  return { document, sentence, compiled, rules, match, value, bound, valueFirst, valueLast, clause, isToll, takesSide, incident, known, ofLone }
}

/** How many sentences of some length an article leads with, and how many tokens make one of some length. */
const leadSentences = 3
const fullSentence = 8

/** Whether a sentence is one of the first of its article, headings and short ones aside. */
const leads = ({ sentences }: Document, sentence: Sentence): boolean => {
  let before = 0
  for (const other of sentences) {
    if (other.first >= sentence.first) return true
    if (other.last - other.first >= fullSentence && ++before >= leadSentences) return false
  }
  return false
}
