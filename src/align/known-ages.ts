import type { Argument, Claim, Extraction } from "../model/claim.ts"
import type { PersonValue, Value } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import type { PersonKind } from "../values/person.ts"

/** Somebody of whom an article tells the age, and whom else it names. */
interface Aged {
  readonly value: PersonValue
  readonly age: number
  /** All persons whom the article names in full. */
  readonly named: ReadonlyArray<PersonValue>
}

/** From so many years on one age seldom is that of two people of a story. */
const grown = 13

/**
 * Two persons of two articles who have one name in common and are of one age are one, whatever the other name is: "Steven
 * Karvel, 39" and "Steven Karvis, 39". Their names note the age, by which they are compared. Each article has to name nobody
 * else who may be the other one, and nobody else of that age.
 */
export const knowAges = (extractions: ReadonlyArray<Extraction>, kind: PersonKind): ReadonlyArray<Extraction> => {
  const aged = extractions.map(({ claims }) => agedIn(claims))
  if (aged.filter((people) => people.length > 0).length < 2) return extractions
  /** By article the names that note an age. */
  const noted = extractions.map(() => new Map<string, number>())
  const byAge = new Map<number, Array<{ readonly article: number, readonly person: Aged }>>()
  aged.forEach((people, article) => {
    for (const person of people) {
      const others = byAge.get(person.age) ?? []
      for (const other of others) {
        if (other.article === article || !areOne(person, other.person, kind)) continue
        noted[article]!.set(nameOf(person.value), person.age)
        noted[other.article]!.set(nameOf(other.person.value), person.age)
      }
      byAge.set(person.age, [...others, { article, person }])
    }
  })
  return extractions.map((extraction, article) => (noted[article]!.size === 0 ? extraction : { ...extraction, claims: extraction.claims.map((claim) => withAges(claim, noted[article]!)) }))
}

const agedIn = (claims: ReadonlyArray<Claim>): ReadonlyArray<Aged> => {
  const ages = new Map<string, Aged>()
  /** Whoever an article gives an age, by it; a description counts for somebody. */
  const holders = new Map<number, Set<string>>()
  let named: ReadonlyArray<PersonValue> | null = null
  for (const { arguments: args, kind, value } of claims) {
    if (kind !== "age" || value.kind !== "age" || value.unit !== "year" || value.low !== value.high || value.low < grown) continue
    const person = args["person"]?.value
    const isNamed = person?.kind === "person" && person.given.length > 0
    const holder = isNamed ? nameOf(person) : Object.values(args).map(({ key }) => key).join(" ")
    holders.set(value.low, (holders.get(value.low) ?? new Set()).add(holder))
    named ??= claims.flatMap(({ kind, value }) => (kind === "name" && value.kind === "person" && value.given.length > 0 ? [value] : []))
    if (isNamed) ages.set(holder, { value: person, age: value.low, named })
  }
  return [...ages.values()].filter(({ age }) => holders.get(age)!.size === 1)
}

const areOne = (one: Aged, other: Aged, kind: PersonKind): boolean =>
  shareName(one.value, other.value) && kind.compareBare(one.value, other.value).relation === "incomparable" &&
  !one.named.some((person) => mayBe(person, other.value, kind)) && !other.named.some((person) => mayBe(person, one.value, kind))

const mayBe = (person: PersonValue, other: PersonValue, kind: PersonKind): boolean => kind.compareBare(person, other).relation !== "incomparable"

const shareName = (one: PersonValue, other: PersonValue): boolean =>
  fold(one.surname) === fold(other.surname) || fold(one.given[0]!) === fold(other.given[0]!)

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
