import type { Argument } from "../../model/claim.ts"
import type { PersonValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { stem } from "../../text/stem.ts"
import { resolve } from "../../values/date.ts"
import { withoutLegalForm } from "../../values/name/own-form.ts"
import { contentStems } from "../content-words.ts"
import { textOf, type Document } from "../document.ts"
import type { Bound, Match } from "../patterns/pattern.ts"
import { relativeOf } from "../people/known-person.ts"
import { chamberOf } from "../politics/chambers.ts"
import { longerParty, partyOf } from "../politics/parties.ts"
import { isNumeric } from "./numeric.ts"
import type { Reading } from "./reading.ts"

/** What a claim says it is about. */
export interface Arguments {
  /** The arguments that tell one claim from another, by role. */
  readonly args: Record<string, Argument>
  /** Those that only say more of it. */
  readonly details: Record<string, Argument>
  /** Stems of the words that describe what an argument names. */
  readonly modifiers: ReadonlyArray<string>
}

/** What a reading's match binds, what its rule adds, and what the article knows of its person, party, chamber or incident. */
export const argumentsOf = (reading: Reading): Arguments => {
  const { compiled: { facts, rule }, document, incident, known, match, ofLone, rules, sentence, value, valueFirst, valueLast } = reading
  const args: Record<string, Argument> = {}
  const details: Record<string, Argument> = {}
  let modifiers = none
  for (const [role, its] of inOrder(match.roles)) {
    if (role === rule.value || role === "who" && known.argument !== null) continue
    if (rule.roles?.[role]?.identifies === false) { details[role] = argumentOf(reading, its); continue }
    args[role] = argumentOf(reading, its)
    if (its.found === null && its.last - its.first > 1) modifiers = contentStems(document.tokens, its.first, its.last - 1, rules.lexicons)
  }
  if (known.argument !== null) args[known.role] = known.argument
  const party = rule.of === "party" ? partyIn(reading, args["who"]) : null
  if (party !== null) args["who"] = party
  const chamber = rule.of === "chamber" ? chamberOf(document, sentence, valueFirst, valueLast, rules.lexicons) : null
  if (chamber !== null) args["chamber"] = chamber
  const relative = relativeOf(document, value, match)
  if (relative !== null) args["to"] = relative
  for (const [fact, argument] of facts) if (ofLone || fact !== "measure") args[fact] = argument
  if (incident !== null) {
    args[incident.role] = { key: incident.type, text: incident.name, value: null }
    if (rule.kind === "time") details["phase"] = { key: incident.phase, text: incident.phase, value: null }
  }
  return { args, details, modifiers }
}

const none: ReadonlyArray<string> = []

/** The party that a result is of: that of the leader whom its words name, or the longer name of what they call it. */
const partyIn = ({ document, match, rules }: Reading, who: Argument | undefined): Argument | null => {
  const leader = match.roles.get("who")?.found
  if (leader?.value.kind === "person") return partyOf(document, leader, rules.lexicons)
  return who === undefined ? null : longerParty(document, who.key, rules.lexicons)
}

/** Roles by their names: the order of a pattern tells nothing. */
const inOrder = (roles: Match["roles"]): Iterable<readonly [string, Bound]> => (roles.size < 2 ? roles : [...roles].sort((a, b) => (a[0] < b[0] ? -1 : 1)))

const argumentOf = ({ document, rules }: Reading, bound: Bound): Argument => {
  const text = bound.text ?? bound.listed?.entry.id ?? textOf(document.tokens, bound.first, bound.last)
  const { found } = bound
  const named = found !== null ? found.entity : bound.listed === undefined ? bodyAtEnd(document, bound) : null
  if (named !== null) {
    const entity = document.entities[named]!
    return { key: entity.value.kind === "name" ? withoutLegalForm(entity.key) : entity.key, text: entity.name, value: entity.value, ...found?.reference === undefined ? {} : { reference: found.reference } }
  }
  if (found === null) return { key: bound.key ?? stem(fold(text)), text, value: null }
  if (found.value.kind === "person") return { key: fold((found.value as PersonValue).surname), text, value: found.value }
  // "Last year" and "in 2018" are one period.
  if (found.value.kind === "date") return { key: fold(text), text, value: resolve(found.value, document.article.published, "past") }
  return { key: isNumeric(found.value) ? rules.kinds.print(rules.kinds.normalise(found.value)) : fold(text), text, value: found.value }
}

/** The body that a noun phrase ends with the name of: the last word of "partner Orrin Foods" alone names nothing. */
const bodyAtEnd = ({ entities, mentionsAt }: Document, { first, last }: Bound): number | null => {
  for (let at = first; at < last - 1; at++) {
    const name = mentionsAt.get(at)?.find((found) => found.last === last && found.entity !== null)
    const value = name === undefined ? undefined : entities[name.entity!]!.value
    if (value?.kind === "name" && value.type === "organisation") return name!.entity
  }
  return null
}
