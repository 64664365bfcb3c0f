import type { Argument, Claim, Extraction } from "../../model/claim.ts"
import { addTo } from "../../model/multimap.ts"
import type { OfficeValue, PersonValue, Value } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import type { PersonKind } from "../../values/person.ts"
import { givenOnce } from "../evidence/aged.ts"
import { namesOfOneStory, type NamesShared } from "../evidence/one-story.ts"

/** Somebody of whom an article tells what nobody else in it is: of that age, or in that office. */
interface Known {
  readonly value: PersonValue
  readonly trait: string
  /** The names that another one may share, as keys: an office is held by many of one first name. */
  readonly names: ReadonlyArray<string>
  /** All persons whom the article names in full. */
  readonly named: ReadonlyArray<PersonValue>
}

/**
 * Two persons of two articles who have one name in common and are of one age, or one surname and one office, are one,
 * whatever the other name is: "Steven Karvel, 39" and "Steven Karvis, 39", "sheriff Marlo Reed" and "sheriff Marko Reed".
 * Their names note the trait, by which they are compared. Each article has to name nobody else who may be the other one,
 * and nobody else of that age or in that office.
 */
export const knowTraits = (extractions: ReadonlyArray<Extraction>, kind: PersonKind, namesShared: NamesShared): ReadonlyArray<Extraction> => {
  /** Persons by a trait and a name of theirs, with the number of the article. */
  const alike = new Map<string, Array<readonly [article: number, person: Known]>>()
  extractions.forEach(({ claims }, article) => {
    for (const person of knownIn(claims)) for (const name of person.names) addTo(alike, `${person.trait} ${name}`, [article, person])
  })
  /** By article the traits that names note. */
  const noted = new Map<number, Map<string, ReadonlyArray<string>>>()
  const note = (article: number, { trait, value }: Known) => {
    const traits = noted.get(article) ?? new Map<string, ReadonlyArray<string>>()
    const name = nameOf(value)
    noted.set(article, traits.set(name, [...new Set([...traits.get(name) ?? [], trait])]))
  }
  for (const people of alike.values()) {
    people.forEach(([article, person], i) => {
      for (const [other, its] of people.slice(0, i)) {
        if (other === article || !areOne(person, its, kind) || namesShared(article, other) < namesOfOneStory) continue
        note(article, person)
        note(other, its)
      }
    })
  }
  return noted.size === 0 ? extractions : extractions.map((extraction, article) => {
    const traits = noted.get(article)
    return traits === undefined ? extraction : { ...extraction, claims: extraction.claims.map((claim) => withTraits(claim, traits)) }
  })
}

const knownIn = (claims: ReadonlyArray<Claim>): ReadonlyArray<Known> => {
  const told = [...agedIn(claims), ...inOfficeIn(claims)]
  if (told.length === 0) return []
  const named = claims.flatMap(({ kind, value }) => (kind === "name" && value.kind === "person" && value.given.length > 0 ? [value] : []))
  return told.map((person) => ({ ...person, named }))
}

const agedIn = (claims: ReadonlyArray<Claim>): ReadonlyArray<Omit<Known, "named">> => {
  const isOfOne = givenOnce(claims)
  const out = new Map<string, Omit<Known, "named">>()
  for (const claim of claims) {
    const { printed, value } = claim
    const person = holderOf(claim)
    if (value.kind !== "age" || value.unit !== "year" || value.low !== value.high || !isOfOne(claim) || person === null) continue
    out.set(nameOf(person), { value: person, trait: printed, names: [`given ${fold(person.given[0]!)}`, familyOf(person)] })
  }
  return [...out.values()]
}

/** Whoever alone holds an office, by the office; kin and couples share surnames as it is. */
const inOfficeIn = (claims: ReadonlyArray<Claim>): ReadonlyArray<Omit<Known, "named">> => {
  const holders = new Map<string, PersonValue | null>()
  for (const claim of claims) {
    const person = holderOf(claim)
    if (claim.value.kind !== "office" || claim.value.ladder === "kin" || person === null) continue
    const trait = titleOf(claim.value)
    const known = holders.get(trait)
    holders.set(trait, known === undefined || known !== null && nameOf(known) === nameOf(person) ? person : null)
  }
  return [...holders].flatMap(([trait, value]) => (value === null ? [] : [{ value, trait, names: [familyOf(value)] }]))
}

const titleOf = ({ domain, level, qualifiers }: OfficeValue): string => [...qualifiers, ...domain, level].join(" ")

/** Whom a claim tells something of, where it names him or her in full. */
const holderOf = ({ arguments: { person } }: Claim): PersonValue | null => (person?.value?.kind === "person" && person.value.given.length > 0 ? person.value : null)

const familyOf = ({ surname }: PersonValue): string => `family ${fold(surname)}`

/** Whether nothing but the name that two persons do not share says that they are two. */
const areOne = (one: Known, other: Known, kind: PersonKind): boolean =>
  kind.compareBare(one.value, other.value).relation === "incomparable" &&
  !one.named.some((person) => mayBe(person, other.value, kind)) && !other.named.some((person) => mayBe(person, one.value, kind))

const mayBe = (person: PersonValue, other: PersonValue, kind: PersonKind): boolean => kind.compareBare(person, other).relation !== "incomparable"

const nameOf = ({ given, surname }: PersonValue): string => [...given, surname].join(" ")

const withTraits = (claim: Claim, noted: ReadonlyMap<string, ReadonlyArray<string>>): Claim => {
  const value = withTrait(claim.value, noted)
  const argumentsOf = (all: Readonly<Record<string, Argument>>) =>
    Object.fromEntries(Object.entries(all).map(([role, argument]) => [role, argument.value === null ? argument : { ...argument, value: withTrait(argument.value, noted) }]))
  return { ...claim, value, arguments: argumentsOf(claim.arguments), details: argumentsOf(claim.details) }
}

const withTrait = <V extends Value>(value: V, noted: ReadonlyMap<string, ReadonlyArray<string>>): V => {
  const traits = value.kind === "person" ? noted.get(nameOf(value)) : undefined
  return traits === undefined ? value : { ...value, traits }
}
