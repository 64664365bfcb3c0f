import type { Argument, Claim, Extraction } from "../model/claim.ts"
import type { PersonValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { areOneEditApart } from "../text/edits.ts"
import { soundOf, spokenForm } from "../text/similarity.ts"
import { inAnyOrder, isSuffix, type PersonKind } from "../values/person.ts"
import { agree } from "../values/relations.ts"
import { NumberedValues } from "./compare.ts"

/** One person across articles: the mentions of each article that name him or her. */
interface Person {
  readonly values: Array<Named>
  /** Numbers of the names that the mentions give. */
  readonly names: Set<number>
}

/** What one article calls somebody; equal names have one number. */
interface Named {
  readonly article: string
  readonly value: PersonValue
  readonly name: number
}

/** Persons resolved across articles, by article and surname as that article writes it. */
export interface People {
  /** Number of the person that `article` names so, or undefined. */
  readonly of: (article: string, value: PersonValue) => number | undefined
  /** The last name of somebody as one of the articles spells it, the same for all of them; of who is no person the last word. */
  readonly lastNameOf: (article: string, name: string) => string
  /** The surname of whoever some article knows as a person of that full name ("Elton Brand"); else the name itself. */
  readonly surnameOf: (name: string) => string
}

/** Whether one article names two of several persons. */
const shareArticle = (people: ReadonlyArray<Person>): boolean => {
  const articles = people.flatMap(({ values }) => [...new Set(values.map(({ article }) => article))])
  return new Set(articles).size < articles.length
}

/**
 * Joins the persons of all articles: the same surname with compatible first names is one person; a misspelt name is
 * the same person when the articles share its other half. Two given names under one surname stay two persons.
 */
export const resolvePeople = (extractions: ReadonlyArray<Extraction>, kind: PersonKind): People => {
  const people: Array<Person> = []
  const index = new Map<string, number>()
  const byName = new Map<string, number>()
  const slot = (article: string, value: PersonValue) => `${article}\u0000${value.given.map(fold).join(" ")}\u0000${fold(value.surname)}\u0000${value.suffix ?? ""}`
  // Many articles call many people alike: each two names are compared once.
  const names = new NumberedValues({ compare: (left, right) => kind.compareBare(left as PersonValue, right as PersonValue) })
  const full: Array<Named & { readonly order: string }> = []
  for (const { claims } of extractions) {
    const seen = new Set<string>()
    for (const claim of claims) {
      for (const value of personsOf(claim)) {
        const key = `${fold(value.surname)} ${value.given.join(" ")} ${value.suffix ?? ""}`
        if (seen.has(key)) continue
        seen.add(key)
        // Fuller names first, so that a bare surname finds the person it belongs to; names alone decide, never file order.
        full.push({ article: claim.article, value, name: names.numberOf(value), order: `${9 - value.given.length} ${key}` })
      }
    }
  }
  full.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.article < b.article ? -1 : a.article > b.article ? 1 : 0))
  const families = Map.groupBy(full, ({ article, value }) => `${article}\u0000${value.given.length === 0 ? "" : fold(value.surname)}`)
  /** Whether one of the articles names somebody else whose name is as near: "Marlo Osk" is "Marla Osk" or her brother "Marlon". */
  const hasNearRelative = (person: Person, { article, name, value }: Named): boolean => value.given.length > 0 && person.values.some((named) =>
    [named.article, article].some((id) => [fold(value.surname), ""].some((surname) => families.get(`${id}\u0000${surname}`)?.some((other) =>
      names.relationOf(other.name, named.name) === "different" && names.relationOf(other.name, name) === "different") === true)))
  const bySound = new Map<string, Array<number>>()
  for (const mention of full) {
    const { article, name, value } = mention
    const { own, sought } = soundKeys(value)
    const candidates = new Set(sought.flatMap((key) => bySound.get(key) ?? []))
    let best: number | undefined
    let misspelt: number | undefined
    const fitting: Array<Person> = []
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const relations = Array.from(people[candidate]!.names, (other) => names.relationOf(other, name))
      if (relations.some(agree) && !relations.includes("incomparable")) {
        best ??= candidate
        fitting.push(people[candidate]!)
        continue
      }
      // One article that writes both forms means two persons, unless the surname alone is off by a letter.
      if (misspelt === undefined && relations.includes("different") && people[candidate]!.values.every((other) => other.article !== article || isMisspelling(other.value, value)) && !hasNearRelative(people[candidate]!, mention)) misspelt = candidate
    }
    // A bare surname that fits two persons belongs to neither, nor does "Paul Reed" where an article has both "Paul Stuart Reed" and "Paul Neal Reed".
    if (fitting.length > 1 && (value.given.length === 0 || shareArticle(fitting))) continue
    const chosen = best ?? misspelt ?? people.length
    if (chosen === people.length) people.push({ values: [], names: new Set() })
    people[chosen]!.values.push(mention)
    people[chosen]!.names.add(name)
    for (const key of own) {
      const list = bySound.get(key)
      if (list === undefined) bySound.set(key, [chosen])
      else if (!list.includes(chosen)) list.push(chosen)
    }
    index.set(slot(article, value), chosen)
    byName.set(`${article}\u0000${fold([...value.given, value.surname].join(" "))}`, chosen)
  }
  const lastNames = people.map(({ values }) => values.map(({ value }) => lastWordOf(value.surname)).sort()[0]!)
  const surnames = new Map(full.flatMap(({ value: { given, surname } }) => (given.length === 0 ? [] : [[fold([...given, surname].join(" ")), fold(surname)] as const])))
  return {
    surnameOf: (name) => surnames.get(fold(name)) ?? name,
    of: (article, value) => index.get(slot(article, value)),
    lastNameOf: (article, name) => lastNames[byName.get(`${article}\u0000${fold(name)}`) ?? -1] ?? lastWordOf(name)
  }
}

/**
 * What an argument is about, as its own article tells it apart: a person by all names, since relatives share a surname, else the
 * argument's key.
 */
export const whoOf = ({ key, value }: Argument): string => (value?.kind === "person" && value.given.length > 0 ? `${fold(value.given.join(" "))} ${key} ${value.suffix ?? ""}` : key)

/** "Mark Rutte" and "Rutte" are one, and so are "Ed Holm" and "Ed Holm Jr.". */
export const lastWordOf = (name: string): string => {
  const words = fold(name).split(" ")
  return words.length > 1 && isSuffix(words.at(-1)!) ? words.at(-2)! : words.at(-1)!
}

/** Whether two names are one that is written wrong, also in one article: a letter of the surname apart, or in a first name that sounds the same or has the same middle name behind it. */
export const isMisspelling = ({ given: [one, ...ours], surname: a }: PersonValue, { given: [other, ...theirs], surname: b }: PersonValue): boolean => {
  if (one === undefined || other === undefined) return false
  // "Bobby Osk" may be the father of "Bobbi Kristina Osk".
  if (ours.join(" ") !== theirs.join(" ")) return false
  return fold(a) === fold(b) ? fold(one) !== fold(other) && (ours.length > 0 || spokenForm(fold(one)) === spokenForm(fold(other))) : one === other && areOneEditApart(fold(a), fold(b))
}

const personsOf = (claim: Claim): ReadonlyArray<PersonValue> => {
  const out: Array<PersonValue> = []
  if (claim.value.kind === "person") out.push(claim.value)
  for (const argument of Object.values(claim.arguments)) if (argument.value?.kind === "person") out.push(argument.value)
  return out
}

/**
 * Keys under which two spellings of one name meet: the surname and its parts, initial letters with its consonants, and both names in whatever order.
 * A first name alone is enough for a name that stands alone only, and those come after all others.
 */
const soundKeys = (value: PersonValue): { readonly own: ReadonlyArray<string>, readonly sought: ReadonlyArray<string> } => {
  const { given, surname: full, traits } = value
  const surname = fold(full)
  const last = surname.split(" ").at(-1)!
  const keys = new Set([`s ${surname}`, `s ${last}`, `k ${heard(last)}`, ...last.includes("-") ? last.split("-").map((half) => `s ${half}`) : []])
  const first = given.length === 0 ? surname : fold(given[0]!)
  // A misspelt surname begins or ends as it should; what stands behind the first name may be the first of two surnames.
  if (given.length > 0) for (const key of [`g ${first} ${last.slice(0, 1)}`, `e ${first} ${last.slice(-1)}`, ...given.slice(1).map((name) => `s ${fold(name)}`)]) keys.add(key)
  for (const trait of traits ?? []) keys.add(`t ${trait}`)
  const both = inAnyOrder(value)
  if (both !== null) keys.add(`b ${both}`)
  // One name alone may be a first name, also in another spelling.
  const alone = [`s ${first}`, `o ${heard(first)}`]
  return { own: [...new Set([...keys, ...alone])], sought: [...new Set([...keys, ...given.length === 0 ? alone : []])] }
}

/** How a folded name begins when it is spoken. */
const heard = (name: string): string => soundOf(spokenForm(name)).slice(0, 3)
