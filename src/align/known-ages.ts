import type { Argument, Claim, Extraction } from "../model/claim.ts"
import { addTo } from "../model/multimap.ts"
import type { PersonValue, Value } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { givenOnce } from "./aged.ts"
import { namesOfOneStory, sharingNames } from "./one-story.ts"
import type { PersonKind } from "../values/person.ts"

/** Somebody of whom an article tells the age, and whom else it names. */
interface Aged {
  readonly value: PersonValue
  readonly age: number
  /** All persons whom the article names in full. */
  readonly named: ReadonlyArray<PersonValue>
}

/**
 * Two persons of two articles who have one name in common and are of one age are one, whatever the other name is: "Steven
 * Karvel, 39" and "Steven Karvis, 39". Their names note the age, by which they are compared. Each article has to name nobody
 * else who may be the other one, and nobody else of that age.
 */
export const knowAges = (extractions: ReadonlyArray<Extraction>, kind: PersonKind): ReadonlyArray<Extraction> => {
  /** Persons by an age and a name of theirs, with the number of the article. */
  const alike = new Map<string, Array<readonly [article: number, person: Aged]>>()
  extractions.forEach(({ claims }, article) => {
    for (const person of agedIn(claims)) {
      for (const name of new Set([`given ${fold(person.value.given[0]!)}`, `family ${fold(person.value.surname)}`])) addTo(alike, `${person.age} ${name}`, [article, person])
    }
  })
  const namesShared = sharingNames(extractions)
  /** By article the names that note an age. */
  const noted = new Map<number, Map<string, number>>()
  const note = (article: number, { age, value }: Aged) => noted.set(article, (noted.get(article) ?? new Map()).set(nameOf(value), age))
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
    const ages = noted.get(article)
    return ages === undefined ? extraction : { ...extraction, claims: extraction.claims.map((claim) => withAges(claim, ages)) }
  })
}

const agedIn = (claims: ReadonlyArray<Claim>): ReadonlyArray<Aged> => {
  const isOfOne = givenOnce(claims)
  const ages = new Map<string, Aged>()
  let named: ReadonlyArray<PersonValue> | null = null
  for (const claim of claims) {
    const { arguments: { person }, value } = claim
    if (value.kind !== "age" || value.unit !== "year" || value.low !== value.high || !isOfOne(claim) || person?.value?.kind !== "person" || person.value.given.length === 0) continue
    named ??= claims.flatMap(({ kind, value }) => (kind === "name" && value.kind === "person" && value.given.length > 0 ? [value] : []))
    ages.set(nameOf(person.value), { value: person.value, age: value.low, named })
  }
  return [...ages.values()]
}

/** Whether nothing but the name that two persons do not share says that they are two. */
const areOne = (one: Aged, other: Aged, kind: PersonKind): boolean =>
  kind.compareBare(one.value, other.value).relation === "incomparable" &&
  !one.named.some((person) => mayBe(person, other.value, kind)) && !other.named.some((person) => mayBe(person, one.value, kind))

const mayBe = (person: PersonValue, other: PersonValue, kind: PersonKind): boolean => kind.compareBare(person, other).relation !== "incomparable"

const nameOf = ({ given, surname }: PersonValue): string => [...given, surname].join(" ")

const withAges = (claim: Claim, noted: ReadonlyMap<string, number>): Claim => {
  const value = withAge(claim.value, noted)
  const argumentsOf = (all: Readonly<Record<string, Argument>>) =>
    Object.fromEntries(Object.entries(all).map(([role, argument]) => [role, argument.value === null ? argument : { ...argument, value: withAge(argument.value, noted) }]))
  return { ...claim, value, arguments: argumentsOf(claim.arguments), details: argumentsOf(claim.details) }
}

const withAge = <V extends Value>(value: V, noted: ReadonlyMap<string, number>): V => {
  const aged = value.kind === "person" ? noted.get(nameOf(value)) : undefined
  return aged === undefined ? value : { ...value, aged }
}
