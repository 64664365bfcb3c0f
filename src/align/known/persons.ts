import type { Claim, Extraction } from "../../model/claim.ts"
import { addTo } from "../../model/multimap.ts"
import type { PersonValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { inAnyOrder, type PersonKind } from "../../values/person.ts"
import { agree } from "../../values/relations.ts"
import { namesOfOneStory, type NamesShared } from "../evidence/one-story.ts"
import { withBareSurnames } from "./bare-surnames.ts"

/**
 * Names that an article leaves open ("Dalon Hayes talks with police", "Hayes was driving") are persons where another article
 * of the story names such a person ("Dalon Haynes, 18"): their claims become those of a person's name, so that the two meet.
 */
export const knowPersons = (extractions: ReadonlyArray<Extraction>, kind: PersonKind, namesShared: NamesShared): ReadonlyArray<Extraction> => {
  const persons = new Persons(extractions)
  if (persons.isEmpty) return extractions
  return extractions.map((extraction, article) => {
    /** Whom the names of this article name, by the name; claims of one name are many. */
    const known = new Map<string, Claim | null>()
    let changed = false
    const claims = extraction.claims.map((claim) => {
      const value = personOf(claim)
      if (value === null) return claim
      const name = [...value.given, value.surname].join(" ")
      let other = known.get(name)
      if (other === undefined) {
        other = persons.like(value).find((person) => person.article !== article && areOne(value, person.value, kind) && namesShared(article, person.article) >= namesOfOneStory)?.claim ?? null
        known.set(name, other)
      }
      if (other === null) return claim
      changed = true
      return { ...claim, rule: other.rule, predicate: other.predicate, value }
    })
    return changed ? { ...extraction, claims: withBareSurnames(claims, extraction.names) } : extraction
  })
}

interface NamedPerson {
  readonly claim: Claim
  readonly value: PersonValue
  /** Number of the article. */
  readonly article: number
  /** Its place among all of them. */
  readonly place: number
}

/** The persons whom articles name, by what two names of one person have in common. */
class Persons {
  private count = 0
  private readonly byKey = new Map<string, Array<NamedPerson>>()

  constructor(extractions: ReadonlyArray<Extraction>) {
    extractions.forEach((extraction, article) => {
      for (const claim of personsIn(extraction)) {
        const value = claim.value as PersonValue
        const person = { claim, value, article, place: this.count++ }
        for (const key of [...keysOf(value), `given ${fold(value.given[0]!)}`]) addTo(this.byKey, key, person)
      }
    })
  }

  get isEmpty(): boolean { return this.count === 0 }

  /** Those who may be a person by their names, in the order of the articles. */
  like(value: PersonValue): ReadonlyArray<NamedPerson> {
    const alike = new Set([...keysOf(value), ...value.given.length === 0 ? [`given ${fold(value.surname)}`] : []].flatMap((key) => this.byKey.get(key) ?? []))
    return [...alike].sort((a, b) => a.place - b.place)
  }
}

/**
 * What two names of one person have in common: how their surnames end, whatever stands before them and however they are
 * joined ("Mc Donald", "van Dorn"), the first name and a letter at one end of the surname, or both names in whatever order.
 */
const keysOf = (value: PersonValue): ReadonlyArray<string> => {
  const { given, surname } = value
  const letters = fold(surname).replaceAll(/[\s'-]/g, "")
  const first = given.length === 0 ? null : fold(given[0]!)
  const both = inAnyOrder(value)
  return [`ending ${letters.slice(-2)}`, ...both === null ? [] : [`both ${both}`], ...first === null ? [] : [`first ${first} ${letters.slice(0, 1)}`, `last ${first} ${letters.slice(-1)}`]]
}

/** The claims that name a person, the first of each name: an article names one person many times. */
const personsIn = ({ claims }: Extraction): ReadonlyArray<Claim> => {
  const first = new Map<string, Claim>()
  for (const claim of claims) {
    if (!isPerson(claim)) continue
    const { given, suffix, surname } = claim.value as PersonValue
    const name = [...given, surname, suffix ?? ""].join("\u0000")
    if (!first.has(name)) first.set(name, claim)
  }
  return [...first.values()]
}

const isPerson = ({ kind, value }: Claim): boolean => kind === "name" && value.kind === "person" && value.given.length > 0

/** One to three words with capitals, before which a particle or the article of Arabic surnames may stand. */
const mayBePerson = /^\p{Lu}[\p{L}'’.-]+(?: (?:(?:ben|bin|da|de|del|den|der|di|du|ibn|la|le|van|von) |[ae]l-)?\p{Lu}[\p{L}'’.-]*){0,2}$/u

/** The person that a proper name may be, null where it cannot be any. One name alone has to be that person's as it is. */
const personOf = ({ kind, value }: Claim): PersonValue | null => {
  if (kind !== "name" || value.kind !== "name" || value.type !== null || !mayBePerson.test(value.name)) return null
  const words = value.name.split(" ")
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word) && !word.includes("-"))
  const family = particle < 0 ? words.length - 1 : particle
  return { kind: "person", given: words.slice(0, family), surname: words.slice(family).join(" "), suffix: null }
}

/** Whether a name and a person's are one, or one of them misspelt. */
const areOne = (value: PersonValue, person: PersonValue, kind: PersonKind): boolean => {
  const { relation } = kind.compareBare(value, person)
  return agree(relation) || relation === "different" && value.given.length > 0
}
