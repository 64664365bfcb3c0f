import { TokenFlag, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { PersonValue } from "../../model/value.ts"
import type { Entity, Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import type { Apposition } from "./appositions.ts"
import { ageBehind, type Description } from "./descriptions.ts"
import { includedParts, partAt, type Part } from "./parts.ts"
import type { Person, Persons, Sex } from "./persons.ts"
import { seatAt } from "./vehicle-seats.ts"

const officialLadders = new Set(["government", "legislature", "rank", "court", "press"])

/** Adds to a person what a description tells. */
export const describe = (person: Person, { sex, young, grown, part, label, ladder, age }: Description, persons: Persons): void => {
  person.sex ??= sex
  if (age !== null) persons.give(person, age.low)
  person.young ||= young
  person.grown ||= grown
  if (part !== null) givePart(person, part, persons)
  if (label !== null) persons.label(person, label)
  person.official ||= ladder !== null && officialLadders.has(ladder)
}

/** Knows a person by a part in the story, and by those that it includes. */
const givePart = (person: Person, part: Part, persons: Persons): void => {
  for (const one of includedParts(part)) persons.label(person, one)
}

/** Adds to a person what the words around a mention of him or her tell: the part in the story, and a seat behind token `last`. */
export const place = (person: Person, part: Part | null, tokens: Tokens, sentence: Sentence, last: number, persons: Persons, lexicons: Lexicons): void => {
  if (part !== null) givePart(person, part, persons)
  const seat = seatAt(tokens, sentence, last, lexicons)
  if (seat !== null) persons.label(person, seat)
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
    const behind = ageBehind(tokens, name.last, sentence)
    const age = ageEnding.get(name.first)?.value ?? behind?.value
    if (age?.kind === "age") persons.give(person, age.low)
    const last = behind?.last ?? name.last
    place(person, partAt(tokens, sentence, name.first, last, lexicons), tokens, sentence, last, persons, lexicons)
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
