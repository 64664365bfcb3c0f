import type { Claim } from "../../model/claim.ts"
import type { PersonValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { areOneEditApart } from "../../text/edits.ts"
import { tellingLetters } from "../../values/person.ts"

/**
 * The claims of one article with those of a bare name as claims of the person whose surname it has in another spelling: "Karvendis
 * left" behind "Orvand Karvandis". Papers give no bare surname before the name, and the article has to use the bare one for
 * nothing else, no place. `names` are all that it uses.
 */
export const withBareSurnames = (claims: ReadonlyArray<Claim>, names: ReadonlySet<string>): ReadonlyArray<Claim> => {
  const people = claims.filter(({ kind, value }) => kind === "name" && value.kind === "person" && value.given.length > 0)
  if (people.length === 0) return claims
  const places = new Set(claims.flatMap(({ kind, printed }) => (kind === "place" ? [fold(printed)] : [])))
  const meant = new Map<string, Claim | null>()
  let changed = false
  const out = claims.map((claim) => {
    const { kind, span, value } = claim
    if (kind !== "name" || value.kind !== "name" || value.type !== null || !/^\p{Lu}[\p{L}'’]+$/u.test(value.name)) return claim
    const surname = fold(value.name)
    let person = meant.get(surname)
    if (person === undefined) {
      person = surname.length < tellingLetters.surname || isPartOfName(surname, names) || places.has(surname) ? null : onlyLike(surname, people)
      meant.set(surname, person)
    }
    if (person === null || person.span.start > span.start) return claim
    changed = true
    return { ...claim, rule: person.rule, predicate: person.predicate, value: { ...person.value as PersonValue, surname: value.name, suffix: null } }
  })
  return changed ? out : claims
}

/** Whether a longer name has a word: "Karvendis Street" may be whatever the bare word means. */
const isPartOfName = (word: string, names: ReadonlySet<string>): boolean => {
  for (const name of names) if (name !== word && name.split(" ").includes(word)) return true
  return false
}

/** The first mention of the only person whose surname is one letter from a bare one; null where there are two such people. A family is told in the plural. */
const onlyLike = (surname: string, people: ReadonlyArray<Claim>): Claim | null => {
  let one: Claim | null = null
  for (const claim of people) {
    const person = claim.value as PersonValue
    const its = fold(person.surname)
    if (its[0] !== surname[0] || surname === `${its}s` || !areOneEditApart(its, surname)) continue
    if (one !== null && fold((one.value as PersonValue).surname) !== its) return null
    if (one !== null && fold((one.value as PersonValue).given[0]!) !== fold(person.given[0]!)) return null
    one ??= claim
  }
  return one
}
