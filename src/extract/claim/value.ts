import type { LexiconEntry } from "../../model/rule.ts"
import { TokenKind } from "../../model/tokens.ts"
import type { NameValue, PercentValue, PersonValue, PlaceValue, QuantityValue, TermValue, Value } from "../../model/value.ts"
import type { Lexicon } from "../../text/lexicon.ts"
import { countOf } from "../../values/quantity.ts"
import type { CompiledRule, CompiledRules } from "../compile.ts"
import { textOf, type Document } from "../document.ts"
import type { Bound, Match } from "../patterns/pattern.ts"

/** The value that a match disputes, or null where its words give none of the sort that the rule asks for. */
export const valueOf = (document: Document, compiled: CompiledRule, match: Match, rules: CompiledRules): Value | null => {
  const { rule } = compiled
  const constant = rule.value.indexOf("=")
  if (rule.value.startsWith("number=")) return countOf(Number(rule.value.slice(constant + 1)))
  if (constant > 0) return { kind: "stance", axis: rule.value.slice(0, constant), pole: rule.value.slice(constant + 1) }
  const bound = match.roles.get(rule.value)!
  if (bound.found === null) {
    const facts = bound.listed?.entry.facts
    if (typeof facts?.["axis"] === "string") return { kind: "stance", axis: facts["axis"], pole: String(facts["pole"]) }
    if (bound.listed !== undefined && typeof facts?.["broader"] === "string") return termOf(bound.listed.entry, bound.listed.lexicon)
    return bound.key === null ? null : { kind: "statement", words: [bound.key], negated: false, denied: [], refutes: false, exists: false, poles: [], passing: [], course: "told" }
  }
  const value = rule.facts?.["bound"] === "figure" ? figureOf(bound.found.value) : bound.found.value
  // What is told in percent goes without the word, too ("blew .15").
  if (rule.kind === "percent" && value.kind === "quantity" && !value.share) return percentOf(value)
  if (rule.facts?.["one"] === "person" && value.kind === "person") return oneOf(value)
  if (rule.kind === "name") {
    // A spelling is compared where the name is not one that everybody knows.
    if (value.kind === "person" && value.given.length === 0 && !isNamedSo(document, bound.found.entity)) return null
    if (rule.facts?.["place"] === "known") return knownPlace(document, bound, rules)
    if (rule.facts?.["body"] === "known") return knownBody(document, bound, rules)
    if ((value.kind === "name" || value.kind === "place") && (value.type === "known" || value.type === "region")) return null
    if (value.kind === "place") return { kind: "name", name: textOf(document.tokens, bound.first, bound.last), type: value.type }
  }
  // Which proper names are places an article often leaves open ("was flown to Mercy"): where a rule asks for one, it is.
  if ((rule.facts?.["place"] === "settlement" || rule.facts?.["place"] === "town") && value.kind === "name" && value.type === "organisation") return null
  const place = rule.kind === "place" && value.kind === "name" ? rules.kinds.place.recognise(document.tokens, bound.first, bound.last)?.value ?? null : value
  return place?.kind === "place" && rule.facts?.["place"] !== undefined ? ofSort(place, String(rule.facts["place"])) : place
}

/** Somebody as the only one who did something: two surnames are then two answers, however little the names have in common. */
const oneOf = ({ surname }: PersonValue): TermValue => ({ kind: "term", term: surname, broader: ["somebody"], rank: null })

/** Whether one name is all that an article calls somebody. */
const isNamedSo = ({ entities }: Document, entity: number | null): boolean => {
  const value = entity === null ? undefined : entities[entity]!.value
  return value?.kind === "person" && value.given.length === 0
}

/** What is done with languages, behind the name of one. */
const ofLanguages = new Set("accent class classes course courses dictionary fluently grammar language lesson lessons literature proficiency speaker speakers speaking teacher teachers translation translations translator translators vocabulary word words".split(" "))

/** The country, town or region that everybody knows by this name ("Norway", "Norwegian"), or null: "Norway, Maine" is another place, also where the article says "Norway" later on. */
const knownPlace = ({ entities, tokens }: Document, { first, found: mention, last }: Bound, { kinds, lexicons }: CompiledRules): PlaceValue | null => {
  const next = last < tokens.count && tokens.kind[last] === TokenKind.word ? tokens.word[last]! : null
  // "Taught Spanish", "Spanish lessons": a language is spoken in many countries.
  if (mention?.value.kind === "name" && !tokens.word[last - 1]!.endsWith("s") && (next === null || ofLanguages.has(next) || lexicons["function-words"].has(next))) return null
  const its = mention === null || mention.entity === null ? undefined : entities[mention.entity]!.value
  if (its?.kind === "place" && its.type === null) return null
  const found = kinds.place.named(tokens, first, last, last)
  return found?.value.type === "known" || found?.value.type === "region" ? found.value : null
}

/** The body that everybody knows by this name, under its usual one, or null. What the press is called stands under its reports and pictures. */
const knownBody = ({ tokens }: Document, { first, last }: Bound, { lexicons }: CompiledRules): NameValue | null => {
  const found = lexicons.organisations.longest(tokens, first, last)
  return found === null || found.last !== last || found.entry.facts?.["type"] === "press" ? null : { kind: "name", name: found.entry.id, type: "known" }
}

const percentOf = ({ dimension: _dimension, factor: _factor, share: _share, unit: _unit, ...interval }: QuantityValue): PercentValue => ({ ...interval, kind: "percent", points: false })

/** Last words of the names of hospitals that go without the word: "was taken to Mercy Regional". */
const hospitals = new Set(["baptist", "general", "memorial", "methodist", "presbyterian", "regional"])

/** What a place can be beside a town, by its type. */
const noTowns = new Set(["area", "region", "street", "block", "highway"])

/**
 * A place as the sort that a rule asks for, or null where it is none: a hospital shows it by its name; a town whose
 * name nobody knows ("Lowmoor", "Ashby Falls") is one by the words around it.
 */
const ofSort = (place: PlaceValue, sort: string): PlaceValue | null => {
  if (sort === "hospital" && hospitals.has(place.name.split(" ").at(-1)!)) return { ...place, type: sort }
  // A town that everybody knows lies in a country; one that nobody knows says by its name nothing else.
  if (sort === "town") return place.type === "known" && place.within.length > 0 ? place : place.type === null ? { ...place, type: "known" } : null
  if (sort !== "settlement") return place.type === sort ? place : null
  return (place.type === "known" && place.within.length === 0) || noTowns.has(place.type ?? "") ? place : { ...place, type: sort }
}

/** A listed term with all terms that include it; the chain ends where a term is no entry of the list, or is met again. */
const termOf = (entry: LexiconEntry, { entries }: Lexicon): TermValue => {
  const broader: Array<string> = []
  for (let next = entry.facts?.["broader"]; typeof next === "string" && !broader.includes(next);) {
    const name = next
    broader.push(name)
    next = entries.find(({ id }) => id === name)?.facts?.["broader"]
  }
  const rank = entry.facts?.["rank"]
  return { kind: "term", term: entry.id, broader, rank: typeof rank === "number" ? rank : null }
}

/** "A minimum of 25 years" as 25 years. */
const figureOf = (value: Value): Value => {
  if (!("low" in value) || value.kind === "time" || Number.isFinite(value.low) === Number.isFinite(value.high)) return value
  const figure = Number.isFinite(value.low) ? value.low : value.high
  return { ...value, low: figure, high: figure, approximate: false }
}
