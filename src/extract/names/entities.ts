import { addOnce } from "../../model/multimap.ts"
import type { Tokens } from "../../model/tokens.ts"
import type { PersonValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { areOneEditApart } from "../../text/edits.ts"
import { oneSpelling } from "../../text/spelling.ts"
import type { Kinds } from "../../values/registry.ts"
import type { Entity, Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { areaOf, isAdjectival, isKnownBody, isOrganisation, isPlaceName, isPlaceNameOnly, type Chunk } from "./kinds.ts"

export interface Names {
  readonly found: ReadonlyArray<Found>
  readonly entities: ReadonlyArray<Entity>
}

/** Among more surnames than these two may be alike by chance, and no story tells of so many people. */
const manySurnames = 200

/** Longest name looked for inside a headline, in tokens. */
const longestName = 8

/**
 * Joins the mentions of one person, body or place within an article. What a name names is decided over all its mentions; a
 * bare surname means the last person so named, and capitals of a headline name only what the text below names.
 */
export const joinNames = (tokens: Tokens, chunks: ReadonlyArray<Chunk>, lexicons: Lexicons, kinds: Kinds): Names => {
  const keyAt = (first: number, last: number): string => fold(tokens.text.slice(tokens.start[first]!, tokens.end[last - 1]!).replaceAll(/\s+/g, " "))
  const keys = new Map(chunks.map((chunk) => [chunk, keyAt(chunk.first, chunk.last)]))
  const keyOf = (chunk: Chunk): string => keys.get(chunk) ?? keyAt(chunk.first, chunk.last)
  const evidence = new Map<string, { person: number, place: number, definite: boolean, body: boolean }>()
  for (const chunk of chunks) {
    const key = keyOf(chunk)
    const known = evidence.get(key) ?? { person: 0, place: 0, definite: false, body: false }
    known.person += chunk.person
    known.place += chunk.place
    known.definite ||= chunk.definite
    known.body ||= !chunk.headline
    evidence.set(key, known)
  }
  // Persons go by their last word later in a text, bodies by their first.
  for (const [key, known] of evidence) {
    const later = known.body && key.includes(" ") ? evidence.get(key.slice(key.lastIndexOf(" ") + 1)) : undefined
    // "The Northport Herons" are "the Herons" further down.
    if (later !== undefined) known.person += later.person > 0 && !known.definite && !later.definite ? 2 : 1
  }
  const shownOf = (chunk: Chunk) => evidence.get(keyOf(chunk)) ?? { person: 0, place: 0, definite: false, body: false }
  // Capitals of a headline name something only if the text below does: "Osk" in "Osk Quits" where it has "Henrik Osk".
  const told = new Set<string>()
  for (const [key, { body }] of evidence) {
    if (!body) continue
    for (let at = 0; at >= 0; at = key.indexOf(" ", at) < 0 ? -1 : key.indexOf(" ", at) + 1) told.add(key.slice(at))
  }
  const namedIn = (chunk: Chunk): ReadonlyArray<Chunk> => {
    const out: Array<Chunk> = []
    for (let first = chunk.first; first < chunk.last; first++) {
      let last = Math.min(chunk.last, first + longestName)
      while (last > first && !told.has(keyAt(first, last))) last--
      if (last === first) continue
      out.push(first === chunk.first && last === chunk.last ? chunk : { ...chunk, first, last, piece: true })
      first = last - 1
    }
    return out
  }
  const entities: Array<Entity> = []
  const found: Array<Found> = []
  const byKey = new Map<string, number>()
  /** Persons by surname, in order of mention: a bare surname means the last one so named. */
  const bySurname = new Map<string, Array<number>>()
  const byGiven = new Map<string, Array<number>>()
  const full: Array<{ chunk: Chunk, value: PersonValue }> = []
  const rest: Array<Chunk> = []
  const chunkAt = new Map(chunks.map((chunk) => [chunk.first, chunk]))
  /** "Tom" of "Tom and Ellen Brisco": a first name that shares the surname of the next. */
  const withSurname = ({ first, last }: Chunk): PersonValue | null => {
    const next = tokens.word[last] === "and" ? chunkAt.get(last + 1) : undefined
    if (next === undefined || next.last - next.first !== 2 || !lexicons["given-names"].has(fold(tokens.word[next.first]!)) || isPlaceName(tokens, next, lexicons) || isOrganisation(tokens, next, lexicons)) return null
    const other = kinds.person.parse(tokens, next.first, next.last)
    return other === null || other.given.length === 0 ? null : { ...other, given: [tokens.text.slice(tokens.start[first]!, tokens.end[last - 1]!)] }
  }
  const naming = chunks.flatMap((chunk) => chunk.headline && !shownOf(chunk).body ? namedIn(chunk) : [chunk])
  for (const chunk of naming) {
    const shown = shownOf(chunk)
    const words = chunk.last - chunk.first
    const organisation = isOrganisation(tokens, chunk, lexicons)
    const place = isPlaceName(tokens, chunk, lexicons)
    const given = lexicons["given-names"].has(fold(tokens.word[chunk.first]!))
    // "Royal Caribbean said"
    const ofRegion = !given && (lexicons.regions.hasAt(tokens, chunk.last - 1) || lexicons.countries.hasAt(tokens, chunk.last - 1))
    const looksPerson = words >= 2 && words <= 6 && !organisation && (given && !place || shown.person >= 2 && !place && !ofRegion || shown.person >= 3)
    const value = looksPerson ? kinds.person.parse(tokens, chunk.first, chunk.last) : given && words === 1 && !organisation && !place ? withSurname(chunk) : null
    if (value !== null && value.given.length > 0) full.push({ chunk, value })
    else rest.push(chunk)
  }
  const mentions = new Map<Chunk, { value: Found["value"], entity: number | null }>()
  /** Token at which each person is first named in full, by entity. */
  const introduced = new Map<number, number>()
  /** The only one of several relatives whom a reader knows at a token, else null. */
  const onlyKnown = (people: ReadonlyArray<number>, at: number): number | null => {
    if (people.length === 1) return people[0]!
    const [known, another] = people.filter((entity) => introduced.get(entity)! < at)
    return known !== undefined && another === undefined ? known : null
  }
  /** The only person named in full before a token whose surname is one letter from a bare one: papers give no bare surname before the name. */
  const misspelt = (key: string, at: number): number | null => {
    if (bySurname.size > manySurnames) return null
    const close = [...bySurname].flatMap(([surname, people]) => (areOneEditApart(surname, key) ? people : []))
    return close.length === 1 && introduced.get(close[0]!)! < at ? close[0]! : null
  }
  for (const { chunk, value } of full) {
    // The same person under a fuller or shorter form of the name.
    const surname = fold(value.surname)
    const candidates = [...(bySurname.get(surname) ?? []), ...(value.surname.includes(" ") ? bySurname.get(fold(value.surname.split(" ").at(-1)!)) ?? [] : [])]
    let entity = candidates.find((index) => {
      const relation = kinds.person.compareBare(entities[index]!.value as PersonValue, value).relation
      return relation === "equal" || relation === "compatible"
    })
    if (entity === undefined) {
      entity = entities.length
      entities.push({ type: "person", name: kinds.person.print(value), key: surname, value })
      for (const part of new Set([surname, fold(value.surname.split(" ").at(-1)!)])) addOnce(bySurname, part, entity)
      for (const given of value.given) addOnce(byGiven, fold(given), entity)
    } else if (value.given.length > (entities[entity]!.value as PersonValue).given.length) {
      entities[entity] = { ...entities[entity]!, name: kinds.person.print(value), value }
    }
    if (!introduced.has(entity)) introduced.set(entity, chunk.first)
    mentions.set(chunk, { value, entity })
  }
  for (const chunk of rest) {
    const key = keyOf(chunk)
    const words = chunk.last - chunk.first
    const people = words <= 2 ? bySurname.get(key) : undefined
    if (people !== undefined && people.length >= 1 && !isPlaceNameOnly(tokens, chunk, lexicons)) {
      const entity = onlyKnown(people, chunk.first)
      mentions.set(chunk, { value: { kind: "person", given: [], surname: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!), suffix: null }, entity })
      continue
    }
    const named = words === 1 ? byGiven.get(key) : undefined
    if (named !== undefined && named.length === 1) {
      const person = entities[named[0]!]!.value as PersonValue
      mentions.set(chunk, { value: { ...person, given: [person.given[0]!] }, entity: named[0]! })
      continue
    }
    if (chunk.piece) continue
    const shown = shownOf(chunk)
    const meant = words === 1 && shown.person > 0 && !isPlaceName(tokens, chunk, lexicons) && !isOrganisation(tokens, chunk, lexicons) ? misspelt(key, chunk.first) : null
    if (meant !== null) {
      const { given } = entities[meant]!.value as PersonValue
      mentions.set(chunk, { value: { kind: "person", given, surname: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!), suffix: null }, entity: meant })
      continue
    }
    const place = isPlaceName(tokens, chunk, lexicons)
    const organisation = isOrganisation(tokens, chunk, lexicons)
    if (!place && !organisation && words === 1 && shown.person >= 2) {
      let entity = byKey.get(key)
      if (entity === undefined) {
        entity = entities.length
        const surname = tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!)
        entities.push({ type: "person", name: surname, key, value: { kind: "person", given: [], surname, suffix: null } })
        byKey.set(key, entity)
        addOnce(bySurname, key, entity)
      }
      mentions.set(chunk, { value: entities[entity]!.value, entity })
      continue
    }
    const type = (place && !isAdjectival(tokens, chunk, lexicons)) || (!place && !organisation && shown.place > shown.person) ? "place" as const : "name" as const
    const placeValue = type === "place" ? kinds.place.named(tokens, chunk.first, chunk.last, Math.min(chunk.end, chunk.last + 4)) : null
    const value = placeValue?.value ?? { kind: "name" as const, name: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!), type: place || isKnownBody(tokens, chunk, lexicons) ? "known" : organisation ? "organisation" : null }
    const canonical = lexicons.organisations.longest(tokens, chunk.first, chunk.last) ?? lexicons.countries.longest(tokens, chunk.first, chunk.last)
    const entityKey = canonical !== null && canonical.last === chunk.last ? canonical.entry.id : value.kind === "place" ? value.name : key.split(" ").map(oneSpelling).join(" ")
    let entity = byKey.get(entityKey)
    if (entity === undefined) {
      entity = entities.length
      entities.push({ type, name: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!), key: entityKey, value })
      byKey.set(entityKey, entity)
    }
    // Who names the sheriff's office of a county names the county.
    const area = areaOf(tokens, chunk, lexicons)
    const larger = area === null ? null : kinds.place.named(tokens, chunk.first, area, area)
    if (larger !== null && !byKey.has(larger.value.name)) {
      byKey.set(larger.value.name, entities.length)
      entities.push({ type: "place", name: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[area! - 1]!), key: larger.value.name, value: larger.value })
    }
    mentions.set(chunk, { value, entity })
  }
  for (const chunk of naming) {
    const mention = mentions.get(chunk)
    if (mention !== undefined) found.push({ first: chunk.first, last: chunk.last, value: mention.value, entity: mention.entity })
  }
  return { found, entities }
}
