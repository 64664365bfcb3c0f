import type { Article } from "../model/article.ts"
import type { Argument, Claim, ClaimContext, Extraction, Frame, Modality, NumberRole } from "../model/claim.ts"
import { isWordOrNumber, type Sentence } from "../model/tokens.ts"
import type { PersonValue, Value } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { sentences as splitSentences } from "../text/sentences.ts"
import { stem } from "../text/stem.ts"
import { tokenise } from "../text/tokenise.ts"
import { resolve } from "../values/date.ts"
import { withoutLegalForm } from "../values/name.ts"
import { chamberOf } from "./chambers.ts"
import type { CompiledRule, CompiledRules } from "./compile.ts"
import {
  clauseAround, contentStems, contentWords, isBackgroundAt, numberRole, ownClause, ownersOf, sentenceContexts, stanceOf, type SentenceContext
} from "./context.ts"
import { attributionOf } from "./attribution.ts"
import { isShown, MentionsAt, spanOf, textOf, type Document, type Found } from "./document.ts"
import { valueOf } from "./claim-value.ts"
import { resolvedMatches } from "./match.ts"
import { hasLoneVictim } from "./lone-victim.ts"
import { areDoers, doerOf } from "./doers.ts"
import { findClauses } from "./clauses.ts"
import { incidentAt } from "./incidents.ts"
import { findEvents, findOffices, findValues } from "./mentions.ts"
import { findMemberLists } from "./member-lists.ts"
import { findNames } from "./names/find.ts"
import { longerParty, partyOf } from "./parties.ts"
import { isPartial } from "./partial.ts"
import type { Bound, Match } from "./pattern.ts"
import { findQuotations } from "./quotations.ts"
import { quotedParts } from "./quoted-parts.ts"
import { findCast } from "./references.ts"
import { knownPerson, relativeOf } from "./known-person.ts"
import { Reporters } from "./reporters.ts"
import { Speech } from "./speech.ts"
import { frameOf } from "./syntax/frames.ts"
import { isOfOthers, isPartOfToll, tollContextOf, withListed } from "./tolls.ts"
import { isWithinName } from "./within-names.ts"

/** Takes an article apart: tokens, sentences, typed mentions, entities, quotations. */
export const analyse = (article: Article, rules: CompiledRules): Document => {
  const { lexicons, kinds } = rules
  const tokens = tokenise(article.text, article.exclusions)
  const sentences = splitSentences(tokens)
  const sentenceOf = new Int32Array(tokens.count)
  sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.first, sentence.last))
  const values = findValues(tokens, sentences, kinds)
  const taken = new Uint8Array(tokens.count)
  // "737-800" of a Boeing is no result, and can be a part of a name.
  for (const { first, last, value } of values) if (value.kind !== "quantity" && value.kind !== "ordinal") taken.fill(value.kind === "score" ? 2 : 1, first, last)
  const names = findNames(tokens, sentences, taken, lexicons, kinds)
  const free = names.found.filter((name) => { for (let i = name.first; i < name.last; i++) if (taken[i] === 1 || taken[i] === 2 && !isNumbered(name)) return false; return true })
  const { cast, references } = findCast(tokens, sentences, sentenceOf, free, names.entities, values, lexicons)
  const speech = new Speech(tokens, sentences, sentenceOf, free, references, cast, names.entities, lexicons)
  const quotations = findQuotations(speech)
  const reporters = new Reporters(speech)
  const quoted = quotedParts(tokens, sentences, sentenceOf, quotations)
  const clauses = findClauses(tokens, sentences, lexicons)
  // "Third" of "Third District Court" ranks nothing, and "Gale 100" are no hundred.
  const named = new Uint8Array(tokens.count)
  for (const name of free) if (name.last - name.first > 1) named.fill(isNumbered(name) ? 2 : 1, name.first, name.last)
  const figures = values.filter(({ first, value }) => named[first] === 0 || named[first] === 1 && value.kind !== "ordinal")
  const mentionsAt = new MentionsAt(tokens.count, [
    ...figures, ...free, ...references, ...findOffices(tokens, sentences, free, lexicons, kinds), ...findEvents(tokens, sentences, lexicons, kinds), ...quoted, ...clauses, ...findMemberLists(tokens, sentences, free, names.entities)
  ])
  const quotationOf = new Int32Array(tokens.count).fill(-1)
  quotations.forEach((quotation, index) => quotationOf.fill(index, quotation.first, quotation.last))
  return {
    article, tokens, sentences, sentenceOf, entities: names.entities, quotations, quotationOf,
    reporterOf: (sentence) => reporters.of(sentence), mentionsAt, cast
  }
}

/** Whether a name goes by a number in it, so that no other reading of this number stands. */
const isNumbered = ({ value }: Found): boolean => value.kind === "name" && value.type === "numbered"

/** All claims of one article, in order of appearance. */
export const extract = (article: Article, rules: CompiledRules): Extraction => {
  const document = analyse(article, rules)
  const contexts = sentenceContexts(document, rules.lexicons)
  const claims: Array<Claim> = []
  document.sentences.forEach((sentence, index) => {
    for (const { rule, match } of resolvedMatches(document, sentence, rules)) {
      const claim = makeClaim(document, sentence, contexts[index]!, rule, match, rules, claims.length)
      if (claim !== null) claims.push(claim)
    }
  })
  const sentencesWith = new Map<string, number>()
  for (const context of contexts) for (const s of context.stems) sentencesWith.set(s, (sentencesWith.get(s) ?? 0) + 1)
  return { article: article.id, claims, sentencesWith, sentences: contexts.length, names: new Set(document.entities.map((entity) => fold(entity.name))) }
}

const makeClaim = (
  document: Document, sentence: Sentence, context: SentenceContext, compiled: CompiledRule, matched: Match, rules: CompiledRules, index: number
): Claim | null => {
  const { tokens, article } = document
  const { rule } = compiled
  const isToll = matched.roles.has("state") || rule.facts?.["state"] !== undefined
  const match = isToll || matched.roles.get("who")?.listed !== undefined ? withListed(document, sentence, matched, rule.value, rules.lexicons) : matched
  const value = valueOf(document, compiled, match, rules)
  if (value === null) return null
  const bound = match.roles.get(rule.value)
  const valueFirst = bound?.first ?? match.first
  const valueLast = bound?.last ?? match.last
  const takesSide = value.kind === "stance" && bound !== undefined
  if (takesSide && isWithinName(document, valueFirst, valueLast)) return null
  const incident = rule.of !== "incident" ? null : incidentAt(document, sentence, valueFirst, valueLast, rules.lexicons)
  // Those who come may come on another day.
  if (rule.of === "incident" && (incident === null || (incident.phase === "response" && value.kind === "date"))) return null
  if (isToll && areDoers(document, sentence, match.last, valueLast, rules.lexicons)) return null
  const clause = clauseAround(tokens, sentence, match.first, match.last)
  const stance = stanceOf(tokens, clause, valueFirst, valueLast, rules.lexicons)
  const known = knownPerson(document, rule, match, valueFirst)
  if (known === null) return null
  const lone = rule.facts?.["lone"]
  const ofLone = lone === undefined || hasLoneVictim(document)
  if (!ofLone && lone === "claim") return null
  if (rule.facts?.["lead"] === "claim" && !leads(document, sentence)) return null
  const args: Record<string, Argument> = {}
  const details: Record<string, Argument> = {}
  let modifiers: ReadonlyArray<string> = []
  for (const [role, its] of inOrder(match.roles)) {
    if (role === rule.value || role === "who" && known.argument !== null) continue
    if (rule.roles?.[role]?.identifies === false) { details[role] = argumentOf(document, its, rules); continue }
    args[role] = argumentOf(document, its, rules)
    if (its.found === null && its.last - its.first > 1) modifiers = contentStems(tokens, its.first, its.last - 1, rules.lexicons)
  }
  if (known.argument !== null) args[known.role] = known.argument
  const leader = rule.of === "party" ? match.roles.get("who")?.found : undefined
  const party = rule.of !== "party" ? null : leader?.value.kind === "person" ? partyOf(document, leader, rules.lexicons)
    : args["who"] === undefined ? null : longerParty(document, args["who"].key, rules.lexicons)
  if (party !== null) args["who"] = party
  const chamber = rule.of === "chamber" ? chamberOf(document, sentence, valueFirst, valueLast, rules.lexicons) : null
  if (chamber !== null) args["chamber"] = chamber
  const relative = relativeOf(document, value, match)
  if (relative !== null) args["to"] = relative
  for (const [fact, argument] of compiled.facts) if (ofLone || fact !== "measure") args[fact] = argument
  if (incident !== null) {
    args[incident.role] = { key: incident.type, text: incident.name, value: null }
    if (rule.kind === "time") details["phase"] = { key: incident.phase, text: incident.phase, value: null }
  }
  const role = rule.facts?.["role"] as NumberRole | undefined
  const fixed = rule.facts?.["modality"] as Modality | undefined
  const [matchFirst, matchLast] = incident === null ? [match.first, match.last] : [Math.min(match.first, incident.first), Math.max(match.last, incident.last)]
  const [first, last] = shownWords(document, matchFirst, matchLast, valueFirst, valueLast, takesSide ? clause : null)
  const quotation = value.kind === "quotation"
  // A title, a name or an age in the reporter's sentence is the paper's own, whoever is quoted beside it.
  const reported = quotation || personal.has(rule.kind) ? null : document.reporterOf(sentence)
  const attribution = attributionOf(document, value, valueFirst, valueLast, reported, rules.lexicons)
  // What holds whenever it is told has no time of its own.
  const timed = rule.facts?.["when"] !== "any"
  const when = nearestDate(context, valueFirst, clause, rule.kind === "date" ? valueFirst : -1)
  // A name, a quotation and a statement say themselves what they are about, whatever frames them.
  const bare = rule.kind === "name" || quotation || value.kind === "statement"
  // The words of an amount are no evidence for what it is an amount of, nor those that take a side for what it is taken
  // of: they are the claim itself.
  const own = isNumeric(value) || value.kind === "members" || takesSide ? contentStems(tokens, match.first, match.last, rules.lexicons) : []
  const place = { first: match.first, last: match.last, valueFirst, valueLast, ofWhole: match.roles.has("whole") || match.roles.has("kind") }
  const toll = isToll && isNumeric(value) ? tollContextOf(document, sentence, place, rules.lexicons) : null
  const doer = toll !== null && victims.has(args["state"]!.key) ? doerOf(document, place, rules.lexicons) : null
  if (doer !== null) details["by"] = doer
  if (toll?.besideDead === true && args["state"]!.key === "hospitalised" && isOfOthers(tokens, place)) args["state"] = { ...args["state"]!, key: "injured" }
  return {
    article: article.id, index, rule: rule.rule, kind: rule.kind, predicate: rule.predicate,
    span: spanOf(tokens, first, last), quote: textOf(tokens, first, last), sentence: spanOf(tokens, sentence.first, sentence.last),
    arguments: args, details, topic: topicOf(rule.message, incident !== null ? { ...args, incident: args[incident.role]! } : known.argument === null ? args : { ...args, person: known.argument, who: known.argument }, document, match), value,
    valueSpan: spanOf(tokens, valueFirst, Math.min(valueLast, last)),
    printed: printedValue(value, textOf(tokens, valueFirst, Math.min(valueLast, last)), rules),
    role: isNumeric(value) ? role ?? numberRole(tokens, clause, valueFirst, valueLast, rules.lexicons) : null,
    // A rule's own pole ("absent") says what its words deny.
    negated: stance.negated && bound !== undefined, modality: fixed ?? (stance.modality === "denied" && bound === undefined ? "asserted" : stance.modality),
    attribution,
    context: {
      clause: without(contentStems(tokens, clause.first, clause.last, rules.lexicons), own, asStem), sentence: takesSide ? context.stems : without(context.stems, own, asStem),
      words: bare || Object.keys(args).length > 0 ? []
        : without(contentWords(tokens, clause.first, clause.last, rules.lexicons), own, stemIn),
      names: context.names, modifiers,
      owners: isNumeric(value) ? ownersOf(document, sentence, valueFirst, valueLast, rules.lexicons) : [],
      when: timed ? when ?? context.when : null, background: timed && isBackgroundAt(context, valueFirst, ownClause(tokens, clause, match.last)),
      partial: isNumeric(value) && value.kind !== "ordinal" && rule.facts?.["part"] !== "never" && (isToll ? isPartOfToll(tokens, sentence, place, args["state"]!.key, rules.lexicons) : !match.roles.has("whole") && isPartial(tokens, sentence, valueFirst, valueLast, value.kind === "percent" || value.kind === "quantity" && value.share, rules.lexicons)),
      knownAs: known.as, frame: bare ? noFrame : withoutArguments(frameOf(document, valueFirst, valueLast, rules.lexicons), args, takesSide ? [...own, ...stemsOf(tokens, valueFirst, valueLast)] : []), toll
    }
  }
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

/** Roles by their names: the order of a pattern tells nothing. */
const inOrder = (roles: Match["roles"]): Iterable<readonly [string, Bound]> => (roles.size < 2 ? roles : [...roles].sort((a, b) => (a[0] < b[0] ? -1 : 1)))

/** States of those to whom somebody did something. */
const victims = new Set(["dead", "injured", "shot", "casualty", "kidnapped"])

const noFrame: Frame = { head: null, verb: null, subject: null, object: null, words: [] }

/** Stems of all words from one token to another. */
const stemsOf = ({ word }: Document["tokens"], first: number, last: number): ReadonlyArray<string> => {
  const stems: Array<string> = []
  for (let i = first; i < last; i++) stems.push(stem(word[i]!))
  return stems
}

/** A frame without what the arguments, or the words of the claim itself, say already. */
const withoutArguments = (frame: Frame, args: Readonly<Record<string, Argument>>, own: ReadonlyArray<string>): Frame => {
  let words = own.length === 0 ? frame.words : frame.words.filter((word) => !own.includes(word))
  for (const role in args) {
    const { key } = args[role]!
    if (words.includes(key)) words = words.filter((word) => word !== key)
  }
  return words === frame.words ? frame : { ...frame, words }
}

/**
 * Words without those of the claim itself. Claims that leave the same words out of the same list share what is left: a
 * sentence of many figures would otherwise have as many long lists.
 */
const without = <W>(words: ReadonlyArray<W>, own: ReadonlyArray<string>, stemOf: (word: W) => string): ReadonlyArray<W> => {
  const left = own.filter((stem) => words.some((word) => stemOf(word) === stem))
  if (left.length === 0) return words
  let known = shortened.get(words)
  if (known === undefined) { known = new Map(); shortened.set(words, known) }
  const key = left.join(" ")
  let rest = known.get(key) as ReadonlyArray<W> | undefined
  if (rest === undefined) { rest = words.filter((word) => !left.includes(stemOf(word))); known.set(key, rest) }
  return rest
}
const shortened = new WeakMap<ReadonlyArray<unknown>, Map<string, ReadonlyArray<unknown>>>()
const asStem = (stem: string): string => stem
const stemIn = ([stem]: ClaimContext["words"][number]): string => stem

const personal = new Set(["office", "name", "age"])

/** The words of a match that a claim quotes, and around a verb that takes a side those of its clause: "rose" alone says nothing. */
const shownWords = (document: Document, first: number, last: number, valueFirst: number, valueLast: number, clause: { first: number, last: number } | null): readonly [number, number] => {
  const { tokens } = document
  const fits = (from: number, to: number) => isShown(tokens, from, to)
  if (!fits(first, last)) return [valueFirst, Math.min(valueLast, lastWithin(document, valueFirst))]
  if (clause === null || first !== valueFirst || last !== valueLast) return [first, last]
  let [from, to] = [first, last]
  for (let grew = true; grew;) {
    grew = false
    if (to < clause.last && fits(from, to + 1)) { to++; grew = true }
    if (from > clause.first && fits(from - 1, to)) { from--; grew = true }
  }
  while (to > last && !isWordOrNumber(tokens, to - 1)) to--
  while (from < first && !isWordOrNumber(tokens, from)) from++
  return [from, to]
}

const lastWithin = (document: Document, first: number): number => {
  const { tokens } = document
  let last = first + 1
  while (last < tokens.count && isShown(tokens, first, last + 1)) last++
  return last
}

const isNumeric = (value: Value): boolean =>
  value.kind === "quantity" || value.kind === "percent" || value.kind === "money" || value.kind === "age" || value.kind === "duration" || value.kind === "ordinal"

/** Numbers and dates in one form; what is words is shown in the article's own words. */
const printedValue = (value: Value, words: string, rules: CompiledRules): string =>
  value.kind === "stance" ? value.pole
    // "D-Ohio"
    : value.kind === "term" && words.length === 1 ? value.term
    : value.kind === "term" || value.kind === "office" || value.kind === "person" || value.kind === "place" || value.kind === "name" || value.kind === "quotation" || value.kind === "statement" || value.kind === "event" || value.kind === "members"
      ? singleSpaced(words) : rules.kinds.print(value)

/** Each run of white space as one space; most texts come through as they are. */
const singleSpaced = (words: string): string => (unevenSpace.test(words) ? words.replaceAll(/\s+/g, " ") : words)
const unevenSpace = /\s\s|[^\S ]/

const nearestDate = (context: SentenceContext, at: number, clause: { first: number, last: number }, own: number) => {
  if (context.dates.length === 0) return null
  let best: SentenceContext["dates"][number] | null = null
  for (const date of context.dates) {
    if (date.first === own || date.first < clause.first || date.first >= clause.last) continue
    if (best === null || Math.abs(date.first - at) < Math.abs(best.first - at)) best = date
  }
  if (best !== null) return best.value
  // "In February, a quake hit the town, killing 612 people": a date before the claim governs it too.
  return context.dates.filter((date) => date.first < at && date.first !== own).at(-1)?.value ?? null
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

const argumentOf = (document: Document, bound: Bound, rules: CompiledRules): Argument => {
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

/** Messages by their pieces: words, then a role, then words, and so on. */
const messages = new Map<string, ReadonlyArray<string>>()

const topicOf = (message: string, args: Readonly<Record<string, Argument>>, document: Document, match: Match): string => {
  let pieces = messages.get(message)
  if (pieces === undefined) { pieces = message.split(/\{([^}]*)\}/); messages.set(message, pieces) }
  let topic = pieces[0]!
  for (let i = 1; i < pieces.length; i += 2) {
    const role = pieces[i]!
    const bound = match.roles.get(role)
    topic += (args[role]?.text ?? (bound === undefined ? role : textOf(document.tokens, bound.first, bound.last))) + pieces[i + 1]!
  }
  return topic
}
