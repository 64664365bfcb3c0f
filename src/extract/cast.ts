import { TokenFlag, type Sentence, type Tokens } from "../model/tokens.ts"
import type { PersonValue } from "../model/value.ts"
import { ageBehind, type Description } from "./descriptions.ts"
import type { Entity, Found } from "./document.ts"
import type { Lexicons } from "./lexicons.ts"
import { partAt } from "./parts.ts"
import type { Person, Persons, Sex } from "./persons.ts"

/** A name and the description set beside it: "Ada Lisk, the 31-year-old nurse", "the nurse, Ada Lisk". */
export interface Apposition {
  readonly name: Found
  readonly description: Description
}

const endsApposition = new Set([",", ".", ";", ")", "who", "whose", "from", "of", "at", "in", "with", "for", "accused", "charged", "and"])
const copulas = new Set(["is", "was", "'s"])
const subordinators = new Set(["after", "before", "when", "while", "as", "if", "because", "since", "although", "until", "once"])

/** Pairs each name with the descriptions beside it. */
export const findAppositions = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, names: ReadonlyArray<Found>, descriptions: ReadonlyArray<Description>
): ReadonlyArray<Apposition> => {
  const starting = new Map(names.map((name) => [name.first, name]))
  const ending = new Map(names.map((name) => [name.last, name]))
  const out: Array<Apposition> = []
  for (const description of descriptions) {
    const { first, last, determined } = description
    const sentence = sentences[sentenceOf[first]!]!
    // "Ada Lisk" behind "nurse", "Lt." or "the nurse,"
    const next = starting.get(last) ?? (tokens.word[last] === "." ? starting.get(last + 1) : undefined) ?? (tokens.word[last] === "," && determined !== "none" ? starting.get(last + 1) : undefined)
    // "The guard and Paul Reed" are two; "a guard, Paul Reed, said" is one.
    const follows = next !== undefined && next.first < sentence.last && (tokens.word[last] !== "," || !endsWith(tokens, next, "and"))
    if (follows) { out.push({ name: next, description }); continue }
    const mark = tokens.word[first - 1]
    const ends = last >= sentence.last || endsApposition.has(tokens.word[last]!)
    const before = mark === "," ? ending.get(first - 1) : copulas.has(mark ?? "") ? ending.get(first - 1) : undefined
    if (before === undefined || before.first < sentence.first || determined === "own" && description.ladder !== "kin") continue
    // "After he shot Reed, the boy ran": the main clause begins with somebody else.
    const opened = mark === "," && (subordinators.has(tokens.word[sentence.first]!) || !ends)
    if (!opened && determined !== "none") out.push({ name: before, description })
  }
  return out
}

const endsWith = (tokens: Tokens, name: Found, word: string): boolean => tokens.word[name.last] === word

const officialLadders = new Set(["government", "legislature", "rank", "court", "press"])

/** Adds to a person what a description tells. */
export const describe = (person: Person, { sex, young, grown, part, label, ladder, age }: Description, persons: Persons): void => {
  person.sex ??= sex
  if (age !== null) persons.give(person, age.low)
  person.young ||= young
  person.grown ||= grown
  if (part !== null) persons.label(person, part)
  if (label !== null) persons.label(person, label)
  person.official ||= ladder !== null && officialLadders.has(ladder)
}

/** The persons whom an article names, each with what stands beside the name; by entity. */
export const namedPersons = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, names: ReadonlyArray<Found>, entities: ReadonlyArray<Entity>,
  appositions: ReadonlyArray<Apposition>, ages: ReadonlyArray<Found>, persons: Persons, lexicons: Lexicons
): ReadonlyMap<number, Person> => {
  const named = new Map<number, Person>()
  const ageEnding = new Map(ages.filter(({ value }) => value.kind === "age" && value.unit === "year").map((age) => [age.last, age]))
  for (const name of names) {
    if (name.entity === null) continue
    let person = named.get(name.entity)
    if (person === undefined) {
      person = persons.add(name.entity)
      person.sex = sexByName(entities[name.entity]!.value as PersonValue, lexicons)
      named.set(name.entity, person)
    }
    const sentence = sentences[sentenceOf[name.first]!]!
    person.mentions++
    person.sex ??= sexByHonorific(tokens, name.first, lexicons)
    const age = ageEnding.get(name.first)?.value ?? ageBehind(tokens, name.last, sentence)?.value
    if (age?.kind === "age") persons.give(person, age.low)
    const part = partAt(tokens, sentence, name.first, name.last, lexicons)
    if (part !== null) persons.label(person, part)
  }
  for (const { name, description } of appositions) if (name.entity !== null) describe(named.get(name.entity)!, description, persons)
  return named
}

const sexOf = (gender: unknown): Sex | null => (gender === "m" || gender === "f" ? gender : null)

const sexByName = ({ given }: PersonValue, lexicons: Lexicons): Sex | null =>
  given.length === 0 ? null : sexOf(lexicons["given-names"].entryOf(given[0]!.toLowerCase())?.facts?.["gender"])

const sexByHonorific = (tokens: Tokens, first: number, lexicons: Lexicons): Sex | null => {
  const at = tokens.word[first - 1] === "." ? first - 2 : first - 1
  return at < 0 || (tokens.flags[at]! & TokenFlag.capital) === 0 ? null : sexOf(lexicons.honorifics.entryOf(tokens.word[at]!)?.facts?.["gender"])
}
