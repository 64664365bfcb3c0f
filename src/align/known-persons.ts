import type { Claim, Extraction } from "../model/claim.ts"
import type { PersonValue } from "../model/value.ts"
import type { PersonKind } from "../values/person.ts"

/**
 * Names that an article leaves open ("Dalon Hayes talks with police") are persons where another article names such a
 * person ("Dalon Haynes, 18"): their claims become those of a person's name, so that the two meet.
 */
export const knowPersons = (extractions: ReadonlyArray<Extraction>, kind: PersonKind): ReadonlyArray<Extraction> => {
  if (extractions.length > mostArticles) return extractions
  const persons = extractions.flatMap(personsIn)
  if (persons.length === 0) return extractions
  return extractions.map((extraction) => {
    let changed = false
    const claims = extraction.claims.map((claim) => {
      const value = personOf(claim)
      if (value === null) return claim
      const other = persons.find((person) => person.article !== claim.article && areOne(value, person.value as PersonValue, kind))
      if (other === undefined) return claim
      changed = true
      return { ...claim, rule: other.rule, predicate: other.predicate, value }
    })
    return changed ? { ...extraction, claims } : extraction
  })
}

/** In a folder of many stories two people of one name are two. */
const mostArticles = 60

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

/** The person that a proper name may be, null where it cannot be any. */
const personOf = ({ kind, value }: Claim): PersonValue | null => {
  if (kind !== "name" || value.kind !== "name" || value.type !== null || !/^\p{Lu}[\p{L}'’.-]+( \p{Lu}[\p{L}'’.-]*){1,2}$/u.test(value.name)) return null
  const words = value.name.split(" ")
  return { kind: "person", given: words.slice(0, -1), surname: words.at(-1)!, suffix: null }
}

/** Whether a name and a person's are one, or one of them misspelt in its first or its last word. */
const areOne = (value: PersonValue, person: PersonValue, kind: PersonKind): boolean => {
  if (person.given.length === 0) return false
  const { relation } = kind.compareBare(value, person)
  return relation === "equal" || relation === "compatible" || relation === "different" && (value.surname === person.surname || value.given[0] === person.given[0])
}
