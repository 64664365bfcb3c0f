import type { Argument, Claim, Modality, NumberRole } from "../../model/claim.ts"
import type { Sentence } from "../../model/tokens.ts"
import type { CompiledRule, CompiledRules } from "../compile.ts"
import { spanOf, textOf, type Document } from "../document.ts"
import type { Match } from "../patterns/pattern.ts"
import { attributionOf } from "../speech/attribution.ts"
import { doerOf } from "../tolls/doers.ts"
import { isOfOthers, tollContextOf } from "../tolls/tolls.ts"
import { argumentsOf } from "./arguments.ts"
import { contextOf, tollPlace } from "./context.ts"
import { isTollRate, numberRole } from "./number-role.ts"
import { isNumeric } from "./numeric.ts"
import { readingOf, type Reading } from "./reading.ts"
import type { SentenceContext } from "./sentence-context.ts"
import { stanceOf } from "./stance.ts"
import { printedValue, shownWords, topicOf } from "./words.ts"

/** The claim that a match of a rule makes, the article's one of this `index`; null where the article shows that it makes none. */
export const makeClaim = (
  document: Document, sentence: Sentence, context: SentenceContext, compiled: CompiledRule, matched: Match, rules: CompiledRules, index: number
): Claim | null => {
  const reading = readingOf(document, sentence, compiled, matched, rules)
  if (reading === null) return null
  const { article, tokens } = document
  const { rule } = compiled
  const { bound, clause, isToll, value, valueFirst, valueLast } = reading
  const about = argumentsOf(reading)
  const { args, details } = about
  const topic = topicOf(reading, about)
  const stance = stanceOf(tokens, clause, valueFirst, valueLast, rules.lexicons)
  const numeric = isNumeric(value)
  const toll = isToll && numeric ? tollContextOf(document, sentence, tollPlace(reading), rules.lexicons) : null
  const doer = toll !== null && broughtAbout.has(args["state"]!.key) ? doerOf(document, tollPlace(reading), rules.lexicons) : null
  if (doer !== null) details["by"] = doer
  if (toll?.besideDead === true && args["state"]!.key === "hospitalised" && isOfOthers(tokens, tollPlace(reading))) args["state"] = { ...args["state"]!, key: "injured" }
  // A title, a name or an age in the reporter's sentence is the paper's own, whoever is quoted beside it.
  const reporter = value.kind === "quotation" || personal.has(rule.kind) ? null : document.reporterOf(sentence)
  const [first, last] = shownWords(reading)
  const shownLast = Math.min(valueLast, last)
  const span = spanOf(tokens, first, last)
  return {
    article: article.id, index, rule: rule.rule, kind: rule.kind, predicate: rule.predicate,
    span, quote: textOf(tokens, first, last), sentence: context.span,
    arguments: orNone(args), details: orNone(details), topic, value,
    valueSpan: valueFirst === first && shownLast === last ? span : spanOf(tokens, valueFirst, shownLast), printed: printedValue(reading, shownLast),
    role: numeric ? roleOf(reading) : null,
    // A rule's own pole ("absent") says what its words deny.
    negated: stance.negated && bound !== undefined,
    modality: rule.facts?.["modality"] as Modality | undefined ?? (stance.modality === "denied" && bound === undefined ? "asserted" : stance.modality),
    attribution: attributionOf(document, value, valueFirst, valueLast, reporter, rules.lexicons),
    context: contextOf(reading, context, about, toll)
  }
}

/** What the number of a claim does: as its rule says, or the words around it. */
const roleOf = ({ clause, compiled: { rule }, document: { tokens }, isToll, match, rules: { lexicons }, valueFirst, valueLast }: Reading): NumberRole => {
  if (isToll && isTollRate(tokens, match.last, clause.last, lexicons)) return "rate"
  return rule.facts?.["role"] as NumberRole | undefined ?? numberRole(tokens, clause, valueFirst, valueLast, lexicons)
}

/** Most claims have no argument or no detail: one record for all of them, of which a large folder has a million. */
const orNone = (roles: Readonly<Record<string, Argument>>): Readonly<Record<string, Argument>> => {
  for (const _ in roles) return roles
  return none
}
const none: Readonly<Record<string, Argument>> = {}

/** States that somebody may have brought about. */
const broughtAbout = new Set(["dead", "injured", "shot", "casualty", "kidnapped"])

const personal = new Set(["office", "name", "age"])
