import type { Reference } from "../../model/claim.ts"
import { addTo } from "../../model/multimap.ts"
import { TokenFlag, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Entity, Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { isHeadline } from "../names/find.ts"
import { partyBehind } from "../politics/party-members.ts"
import { findAppositions } from "./appositions.ts"
import { describe, namedPersons, place } from "./cast.ts"
import { findDescriptions, type Description } from "./descriptions.ts"
import { includedParts, partAt, type Part } from "./parts.ts"
import { agedAs, only, Persons, type Cast, type Described, type Person, type Sex } from "./persons.ts"

/** A place where a person is told of. */
interface Mention {
  readonly person: Person
  /** May be the subject of its sentence. */
  readonly free: boolean
}

/** How far back a description's person is looked for before the whole story is, in sentences. */
const near = 2

/** How far back a pronoun's person is looked for, in sentences. */
const memory = 3

/** A story of more people than this tells of nobody as the only one. */
const crowd = 60

const prepositions = new Set("in on at of for with from by to as about against into onto during near than like between among".split(" "))

const possessives = new Set(["his", "her"])

const sexOfPronoun: ReadonlyMap<string, Sex> = new Map([["he", "m"], ["she", "f"], ["his", "m"], ["her", "f"]])

/**
 * Finds the people of an article, and whom its descriptions ("the 31-year-old", "the boy") and pronouns mean. One that
 * may mean two people means nobody.
 */
export const findCast = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, found: ReadonlyArray<Found>, entities: ReadonlyArray<Entity>,
  values: ReadonlyArray<Found>, lexicons: Lexicons
): { readonly cast: Cast, readonly references: ReadonlyArray<Found> } => {
  const names = found.filter(({ value, entity }) => value.kind === "person" && entity !== null)
  const descriptions = findDescriptions(tokens, sentences, values, lexicons)
  const appositions = findAppositions(tokens, sentences, sentenceOf, names, descriptions, values, lexicons)
  const persons = new Persons()
  const named = namedPersons(tokens, sentences, sentenceOf, names, entities, appositions, values, persons, lexicons)
  const apposed = new Map(appositions.map(({ name, description }) => [description, named.get(name.entity!)!]))
  const references: Array<Found> = []
  /** Those without a name whom only the headline has told of. */
  const headlined = new Set<Person>()
  /** Everybody told of so far. */
  const told = new Set<Person>()
  const mentions: Array<Array<Mention>> = sentences.map(() => [])

  const mention = (person: Person, at: number, last: number): void => {
    const possessive = last < tokens.count && (tokens.flags[last]! & TokenFlag.possessive) !== 0 || possessives.has(tokens.word[at]!)
    // Whom a quotation names is not whom the words around it go on about.
    if ((tokens.flags[at]! & TokenFlag.quoted) === 0) mentions[sentenceOf[at]!]!.push({ person, free: !possessive && !prepositions.has(tokens.word[at - 1] ?? "") })
    told.add(person)
    if (at >= bodyFrom && !firstTold.has(person)) firstTold.set(person, at)
  }
  const bodyFrom = behindHeadline(tokens, sentences, lexicons)
  /** Where the story below the headline first tells of a person. */
  const firstTold = new Map<Person, number>()
  const described = new Map<number, Described>()
  /** Descriptions of people without a name, until one turns out to be named further down. */
  const waiting = new Map<Person, Array<Description>>()
  const introduced = new Set<Person>()
  const introduce = (people: ReadonlyArray<Person>, part: Part): void => {
    const name = only(people, ({ entity }) => entity !== null)
    if (name === null || name.official || !firstTold.has(name)) return
    const before = only(people, (person) => person.entity === null && firstTold.has(person) && firstTold.get(person)! < firstTold.get(name)!)
    if (before === null || !isCompatible(before, name)) return
    introduced.add(before)
    if (before.age !== null) persons.give(name, before.age)
    name.sex ??= before.sex
    for (const label of before.labels) if (!includedParts(part).includes(label as Part)) persons.label(name, label)
    for (const { first, last } of waiting.get(before) ?? []) {
      refer(name, first, last, "described")
      for (let k = first; k < last; k++) described.set(k, { person: name, beside: false })
    }
  }
  /** "A man was killed" tells of the one whom the story then describes by age or name. */
  const absorb = (people: ReadonlyArray<Person>): void => {
    const isTold = ({ age, entity }: Person) => age !== null || entity !== null
    const one = only(people, (person) => isTold(person) && !introduced.has(person))
    if (one === null || one.official) return
    for (const other of people) if (!isTold(other) && isCompatible(other, one)) introduced.add(other)
  }
  const refer = (person: Person, first: number, last: number, reference: Reference): void => {
    if (person.entity !== null) references.push({ first, last, entity: person.entity, value: entities[person.entity]!.value, reference })
  }
  /** The only one who fits in the nearest sentence that tells of anybody who does; for a pronoun, or in a sentence before `own`, also who may be its subject. */
  const nearest = (sentence: number, back: number, fits: (person: Person) => boolean, sex: Sex | null = null, own = sex === null ? 0 : sentence): Person | null => {
    for (let s = sentence; s >= Math.max(0, sentence - back); s--) {
      const fitting = mentions[s]!.length > crowd ? [] : mentions[s]!.filter(({ person }) => fits(person))
      // Somebody known to be a woman before somebody who may be one.
      const sure = sex === null ? [] : fitting.filter(({ person }) => person.sex === sex)
      const here = sure.length > 0 ? sure : fitting
      if (here.length === 0) continue
      const one = only(here.map(({ person }) => person), () => true)
      if (one !== null || s >= own) return one
      if (sex !== null) return here[0]!.free && mentions[s]![0] === here[0] ? here[0]!.person : null
      return only(here.filter(({ free }) => free).map(({ person }) => person), () => true)
    }
    return null
  }
  /** Whom the last pronoun meant. */
  let pronoun: { readonly at: number, readonly person: Person } | null = null
  /** What a relative is known as: "mother of Reed", of "his mother" and "Reed's mother". */
  const kinLabel = ({ kin, determined, first }: Description): string | null => {
    if (kin === null || determined !== "own") return null
    const owner = pronoun?.at === first ? pronoun.person : name > 0 && names[name - 1]!.last === first ? named.get(names[name - 1]!.entity!) : undefined
    if (owner === undefined || owner.entity === null) return null
    const { value } = entities[owner.entity]!
    return value.kind === "person" ? `${kin} of ${value.surname}` : null
  }
  const someone = (description: Description, part: Part | null, kin: string | null): Person => {
    const fits = (person: Person) => suits(person, description)
    const relative = kin === null ? null : only(persons.labelled(kin), fits)
    if (relative !== null) return relative
    const age = description.age?.low ?? null
    const sameAge = age === null ? null : only(persons.aged(age), fits)
    // "A 15-year-old" is nobody whom the article names elsewhere, unless the name stands beside it.
    if (sameAge !== null && (description.determined !== "a" || sameAge.entity === null)) return sameAge
    // A headline tells of somebody whom the story then introduces.
    const foretold = description.label === null ? null : only(persons.labelled(description.label), (person) => headlined.has(person) && fits(person))
    if (foretold !== null) return foretold
    const inIt = part === null || description.determined === "a" ? null : inPart(part, fits)
    return inIt ?? (description.determined === "the" ? meant(description, age, fits) : null) ?? persons.add(null)
  }
  /** "The victim" of several is the one who died. */
  const inPart = (part: Part, fits: (person: Person) => boolean): Person | null =>
    only(persons.labelled(part), fits) ?? (part === "victim" ? only(persons.labelled("killed"), fits) : null)
  /** Whether the sentence around a token names somebody behind it: "the 31-year-old" who came on for Reed is not Reed. */
  const isNamedBehind = (person: Person, at: number): boolean => {
    for (let i = name; i < names.length && sentenceOf[names[i]!.first] === sentenceOf[at]; i++) {
      if (names[i]!.first > at && named.get(names[i]!.entity!) === person) return true
    }
    return false
  }
  const meant = ({ part, label, ladder, noun, sex, first, young }: Description, age: number | null, fits: (person: Person) => boolean): Person | null => {
    if (part !== null) return inPart(part, fits)
    const called = label === null || ladder === null && !young ? null : only(persons.labelled(label), fits)
    if (called !== null || label !== null && ladder !== null && age === null) return called
    if (noun !== null && age === null && (ladder !== null || sex === null && !young)) return null
    const here = sentenceOf[first]!
    // Without an age "the man" is somebody who has been called one, and not whom its sentence has named already.
    const possibly = (person: Person) => fits(person) && (age !== null ? person.entity !== null && !isNamedBehind(person, first)
      : (young ? person.young || person.age !== null : person.grown) && !mentions[here]!.some((one) => one.person === person))
    if (told.size > crowd) return nearest(here, near, possibly)
    const candidates = [...told].filter(possibly)
    const plain = candidates.filter(({ official }) => !official)
    const possible = age !== null && plain.length > 0 ? plain : candidates
    // An age describes whom the sentence before is about rather than somebody whom its own has named.
    const before = age === null || here === 0 ? null : nearest(here - 1, 0, (person) => possible.includes(person) && !mentions[here]!.some((one) => one.person === person), null, here)
    return only(possible, () => true) ?? before ?? (age === null ? null : protagonist(possible)) ?? nearest(here, near, (person) => possible.includes(person)) ??
      (age === null ? null : nearest(here, 1, (person) => person.entity === null && person.age === null && fits(person)))
  }
  const readDescription = (description: Description): void => {
    const { first, last, quoted } = description
    const beside = apposed.get(description)
    // "The guard" is somebody where the story has a guard.
    const isKnown = description.loose && description.determined === "the" && description.label !== null && persons.labelled(description.label).length > 0
    if (beside === undefined && (quoted || !isKnown && isNobody(tokens, description))) return
    const sentence = sentences[sentenceOf[first]!]!
    const kin = kinLabel(description)
    const part = partAt(tokens, sentence, first, last, lexicons)
    const person = beside ?? someone(description, part, kin)
    if (kin !== null) persons.label(person, kin)
    if (first >= bodyFrom) headlined.delete(person)
    else if (person.entity === null) headlined.add(person)
    describe(person, description, persons)
    place(person, part, tokens, sentence, last, persons, lexicons)
    for (let k = first; k < last; k++) described.set(k, { person, beside: beside !== undefined })
    if (beside !== undefined) return
    person.mentions++
    if (person.entity === null) addTo(waiting, person, description)
    refer(person, first, last, "described")
    mention(person, first, last)
  }
  const readPronoun = (at: number, sex: Sex): void => {
    const person = nearest(sentenceOf[at]!, memory, (one) => one.sex === null || one.sex === sex, sex)
    if (person === null) return
    pronoun = { at, person }
    refer(person, at, at + 1, "pronoun")
    const sentence = sentences[sentenceOf[at]!]!
    place(person, partAt(tokens, sentence, at, at + 1, lexicons), tokens, sentence, at + 1, persons, lexicons)
    mention(person, at, at + 1)
  }

  let name = 0
  let description = 0
  for (let i = 0; i < tokens.count; i++) {
    while (name < names.length && names[name]!.first < i) name++
    if (names[name]?.first === i) {
      const person = named.get(names[name]!.entity!)!
      const party = partyBehind(tokens, names[name]!.last, lexicons)
      if (party !== null) persons.label(person, party)
      mention(person, i, names[name]!.last)
      continue
    }
    // "Her mother" means two people.
    const sex = sexOfPronoun.get(tokens.word[i]!)
    if (sex !== undefined && (tokens.flags[i]! & TokenFlag.quoted) === 0) readPronoun(i, sex)
    while (description < descriptions.length && descriptions[description]!.first < i) description++
    if (descriptions[description]?.first === i) readDescription(descriptions[description++]!)
  }
  // "A 19-year-old man has been charged": whoever the story then names as charged.
  for (const part of parts) introduce(persons.labelled(part), part)
  for (const part of parts) absorb(persons.labelled(part))
  const knownAs = (person: Person) => [
    ...[...person.labels].filter((label) => only(persons.labelled(label), (other) => !introduced.has(other)) === person).sort(),
    ...person.age !== null && only(persons.aged(person.age), (other) => !introduced.has(other)) === person ? [agedAs(person.age)] : []
  ]
  references.sort((a, b) => a.first - b.first)
  return { references, cast: { describedAt: (token) => described.get(token) ?? null, named: (entity) => named.get(entity), knownAs } }
}

const parts: ReadonlyArray<Part> = ["accused", "killed", "victim"]

/** The token behind the headline: a first paragraph in title case, or that does not end as sentences do. */
const behindHeadline = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, lexicons: Lexicons): number => {
  const from = sentences.find(({ paragraph }) => paragraph > 0)?.first ?? 0
  return from > 0 && /[.!?”"]/u.test(tokens.word[from - 1]!) && !isHeadline(tokens, sentences[0]!, lexicons) ? 0 : from
}

/** Whether two persons can be one, as far as sex and age tell. */
const isCompatible = (one: Person, other: Person): boolean =>
  (one.sex === null || other.sex === null || one.sex === other.sex) && (one.age === null || other.age === null || one.age === other.age) &&
  !(one.young && other.grown) && !(one.grown && other.young)

/** Who is told of at least twice as often as anybody else. */
const protagonist = (people: ReadonlyArray<Person>): Person | null => {
  const [one, another] = [...people].sort((a, b) => b.mentions - a.mentions)
  return one !== undefined && one.mentions >= 3 && (another === undefined || one.mentions >= 2 * another.mentions) ? one : null
}

const copulas = new Set(["is", "was", "became", "becomes", "be", "as"])

/** Whether words only look like a description: a title in a list, a word with other senses, what somebody is said to be. */
const isNobody = (tokens: Tokens, { first, determined, ladder, loose, age }: Description): boolean =>
  ladder !== null && age === null && (determined === "none" || loose) || determined === "a" && copulas.has(tokens.word[first - 1] ?? "")

/** Whether a description can be of a person, as far as sex and age tell. */
const suits = (person: Person, { sex, young, grown, age }: Description): boolean =>
  (sex === null || person.sex === null || sex === person.sex) && (age === null || person.age === null || person.age === age.low) &&
  !(young && (person.grown || person.age !== null && person.age >= 20)) && !(grown && (person.young || person.age !== null && person.age < 17))
