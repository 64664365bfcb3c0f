import type { Tokens } from "../../model/tokens.ts"
import type { PersonValue, Value } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { oneSpelling } from "../../text/spelling.ts"
import { tellingLetters } from "../../values/person.ts"
import type { Kinds } from "../../values/registry.ts"
import { textOf, type Entity, type Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { gatherEvidence, namedInHeadline, type Evidence } from "./evidence.ts"
import { areaOf, isAdjectival, isKnownBody, isKnownPlace, isOrganisation, isPlaceName, isPlaceNameOnly, type Chunk } from "./kinds.ts"
import { isFused, namesNoPerson } from "./no-persons.ts"
import { isNumbered } from "./numbered.ts"
import { NamedPeople } from "./people.ts"
import { isPlain } from "./plain.ts"

export interface Names {
  readonly found: ReadonlyArray<Found>
  readonly entities: ReadonlyArray<Entity>
}

type Mention = Pick<Found, "value" | "entity">

/**
 * Joins the mentions of one person, body or place within an article. What a name names is decided over all its mentions; a
 * bare surname means the last person so named, and capitals of a headline name only what the text below names.
 */
export const joinNames = (tokens: Tokens, chunks: ReadonlyArray<Chunk>, lexicons: Lexicons, kinds: Kinds): Names => {
  const keyAt = (first: number, last: number): string => fold(shownAs(tokens, first, last))
  const keys = new Map(chunks.map((chunk) => [chunk, keyAt(chunk.first, chunk.last)]))
  const keyOf = (chunk: Chunk): string => keys.get(chunk) ?? keyAt(chunk.first, chunk.last)
  const evidence = gatherEvidence(chunks, keyOf)
  const naming = chunks.flatMap((chunk) => (chunk.headline && !evidence.of(chunk).body ? namedInHeadline(chunk, evidence.told, keyAt) : [chunk]))
  const chunkAt = new Map(chunks.map((chunk) => [chunk.first, chunk]))
  const entities: Array<Entity> = []
  const people = new NamedPeople(entities, kinds.person)
  const others = new OtherNames(tokens, entities, lexicons, kinds)
  const inLonger = new Set([...keys.values()].flatMap((key) => (key.includes(" ") ? key.split(" ") : [])))
  const mentions = new Map<Chunk, Mention>()
  const rest: Array<Chunk> = []
  // Whoever is named in full first, since one name alone means one of them.
  for (const chunk of naming) {
    const value = fullName(tokens, chunk, evidence.of(chunk), chunkAt, lexicons, kinds)
    if (value === null) rest.push(chunk)
    else mentions.set(chunk, { value, entity: people.inFull(value, chunk.first) })
  }
  for (const chunk of rest) {
    if (isFamily(tokens, chunk, keyOf(chunk), people)) continue
    const mention = oneName(tokens, chunk, keyOf(chunk), evidence.of(chunk), people, others, inLonger, lexicons) ??
      (chunk.piece ? null : others.mention(chunk, keyOf(chunk), evidence.of(chunk)))
    if (mention !== null) mentions.set(chunk, mention)
  }
  const found = naming.flatMap((chunk) => { const mention = mentions.get(chunk); return mention === undefined ? [] : [{ first: chunk.first, last: chunk.last, ...mention }] })
  return { found, entities }
}

/** The words of a name as they are meant: without the spaces that some texts have around the apostrophe of "O ' Hara", and with "&" for "&amp;". */
const shownAs = (tokens: Tokens, first: number, last: number): string =>
  textOf(tokens, first, last).replaceAll(/\s+/g, " ").replaceAll("&amp;", "&").replace(/^O ' (?=\p{Lu})/u, "O'")

/** The person whom a run of capitals names in full, null where it names none. */
const fullName = (
  tokens: Tokens, chunk: Chunk, shown: Evidence, chunkAt: ReadonlyMap<number, Chunk>, lexicons: Lexicons, kinds: Kinds
): PersonValue | null => {
  const words = chunk.last - chunk.first
  if (words > 6 || isOrganisation(tokens, chunk, lexicons) || namesNoPerson(tokens, chunk, lexicons)) return null
  const place = isPlaceName(tokens, chunk, lexicons)
  const given = lexicons["given-names"].has(fold(tokens.word[chunk.first]!))
  if (words === 1) return given && !place ? withSurnameOfNext(tokens, chunk, chunkAt, lexicons, kinds) : null
  // "Royal Caribbean said"
  const ofRegion = !given && (lexicons.regions.hasAt(tokens, chunk.last - 1) || lexicons.countries.hasAt(tokens, chunk.last - 1))
  // "Lone Barn" is somebody's firm sooner than somebody, and "Singer Dead" a headline's news.
  if (!given && (isPlain(tokens, chunk.first, lexicons) || words > 1 && lexicons["place-words"].hasAt(tokens, chunk.first)) && (shown.person < 3 || chunk.headline)) return null
  // "South Korea said": what speaks may be a country, but "Paris Holm" is nobody's town.
  if (!given && isKnownPlace(tokens, chunk.first, chunk.last, lexicons)) return null
  if (!(given && !place || shown.person >= 2 && !place && !ofRegion || shown.person >= 3)) return null
  const value = kinds.person.parse(tokens, chunk.first, chunk.last)
  return value !== null && value.given.length > 0 ? value : null
}

/** "Tom" of "Tom and Ellen Brisco": a first name that shares the surname of the next. */
const withSurnameOfNext = (tokens: Tokens, { first, last }: Chunk, chunkAt: ReadonlyMap<number, Chunk>, lexicons: Lexicons, kinds: Kinds): PersonValue | null => {
  const next = tokens.word[last] === "and" ? chunkAt.get(last + 1) : undefined
  if (next === undefined || next.last - next.first !== 2 || !lexicons["given-names"].has(fold(tokens.word[next.first]!)) && next.person < 2 || isPlaceName(tokens, next, lexicons) || isOrganisation(tokens, next, lexicons)) return null
  const other = kinds.person.parse(tokens, next.first, next.last)
  return other === null || other.given.length === 0 ? null : { ...other, given: [textOf(tokens, first, last)] }
}

/** Whether a name means all who bear it: "the Brisbys" of an article on Ada Brisby. */
const isFamily = (tokens: Tokens, { first, last }: Chunk, key: string, people: NamedPeople): boolean =>
  last === first + 1 && first > 0 && tokens.word[first - 1] === "the" && key.endsWith("s") && people.withSurname(key).length === 0 && (people.withSurname(key.slice(0, -1)).length > 0 || people.withSurname(key.slice(0, -2)).length > 0)

/** What a person's mention by one name only means: a surname or a first name of somebody named in full, or a name of its own. */
const oneName = (
  tokens: Tokens, chunk: Chunk, key: string, shown: Evidence, people: NamedPeople, others: OtherNames, inLonger: ReadonlySet<string>, lexicons: Lexicons
): Mention | null => {
  const words = key.split(" ").length
  const text = shownAs(tokens, chunk.first, chunk.last)
  const named = words <= 2 ? people.withSurname(key) : []
  if (named.length > 0 && !isPlaceNameOnly(tokens, chunk, lexicons)) {
    return { value: { kind: "person", given: [], surname: text, suffix: null }, entity: people.onlyKnown(named, chunk.first) }
  }
  if (words > 1) return null
  const given = people.withGiven(key)
  // "King Omar" is not Ali Omar Osk: nobody goes by a title and a second name.
  if (given !== null && (chunk.person < 2 || fold(people.valueOf(given).given[0]!) === key)) {
    const person = people.valueOf(given)
    return { value: { ...person, given: [person.given[0]!] }, entity: given }
  }
  // A long surname one letter off needs nothing else to show whom it means, unless a longer name has it too ("Karvend Road").
  const isOpen = key.length < tellingLetters.surname || lexicons["given-names"].has(key) || inLonger.has(key) || shown.place > 0 || isResidence(tokens, chunk)
  if (chunk.piece || shown.person === 0 && isOpen || isPlaceName(tokens, chunk, lexicons) || isOrganisation(tokens, chunk, lexicons)) return null
  const meant = people.misspelt(key, chunk.first)
  if (meant !== null) return { value: { kind: "person", given: people.valueOf(meant).given, surname: text, suffix: null }, entity: meant }
  if (shown.person < 2 || meansMany(tokens, chunk.first, lexicons) || isFused(tokens, chunk.first)) return null
  const entity = others.at(key) ?? others.note(key, people.byOneName(text, key))
  return { value: others.valueOf(entity), entity }
}

/** Whether a word means a body, its field or people at large, and no person: "Police said", "Director of Staff Relations". */
const meansMany = (tokens: Tokens, at: number, lexicons: Lexicons): boolean => {
  if (lexicons["given-names"].hasAt(tokens, at)) return false
  return lexicons["organisation-words"].entryAt(tokens, at)?.facts?.["type"] === "police" || [lexicons["plain-words"], lexicons["people-nouns"], lexicons["body-fields"], lexicons["office-domains"]].some((words) => words.hasAt(tokens, at))
}

/** The bodies, places and things that one article names, as entities of it. */
class OtherNames {
  private readonly byKey = new Map<string, number>()
  private readonly tokens: Tokens
  private readonly entities: Array<Entity>
  private readonly lexicons: Lexicons
  private readonly kinds: Kinds

  constructor(tokens: Tokens, entities: Array<Entity>, lexicons: Lexicons, kinds: Kinds) {
    this.tokens = tokens
    this.entities = entities
    this.lexicons = lexicons
    this.kinds = kinds
  }

  at(key: string): number | undefined { return this.byKey.get(key) }

  /** Keeps the entity of a name, and returns it. */
  note(key: string, entity: number): number {
    this.byKey.set(key, entity)
    return entity
  }

  valueOf(entity: number): Value { return this.entities[entity]!.value }

  /** What a run of capitals names that is no person. */
  mention(chunk: Chunk, key: string, shown: Evidence): Mention {
    const { tokens, lexicons } = this
    const { first, last } = chunk
    const text = shownAs(tokens, first, last)
    const place = isPlaceName(tokens, chunk, lexicons)
    const organisation = isOrganisation(tokens, chunk, lexicons)
    const numbered = isNumbered(tokens, first, last, lexicons)
    const type = numbered ? "name" as const : (place && !isAdjectival(tokens, chunk, lexicons)) || (!place && !organisation && shown.place > shown.person) ? "place" as const : "name" as const
    const placeValue = type === "place" ? this.kinds.place.named(tokens, first, last, Math.min(chunk.end, last + 4)) : null
    const value = placeValue?.value ?? { kind: "name" as const, name: text, type: numbered ? "numbered" : isKnownPlace(tokens, first, last, lexicons) || isKnownBody(tokens, chunk, lexicons) ? "known" : place || organisation ? "organisation" : null }
    const canonical = [lexicons.organisations, lexicons.countries].map((lexicon) => lexicon.longest(tokens, first, last)).find((known) => known?.last === last)
    const entityKey = canonical != null ? canonical.entry.id : value.kind === "place" ? value.name : key.split(" ").map(oneSpelling).join(" ")
    const entity = this.byKey.get(entityKey) ?? this.note(entityKey, this.entities.push({ type, name: text, key: entityKey, value }) - 1)
    this.nameArea(chunk)
    return { value, entity }
  }

  /** Who names the sheriff's office of a county names the county. */
  private nameArea(chunk: Chunk): void {
    const area = areaOf(this.tokens, chunk, this.lexicons)
    const larger = area === null ? null : this.kinds.place.named(this.tokens, chunk.first, area, area)
    if (larger === null || this.byKey.has(larger.value.name)) return
    this.note(larger.value.name, this.entities.push({ type: "place", name: textOf(this.tokens, chunk.first, area!), key: larger.value.name, value: larger.value }) - 1)
  }
}

/** "Marlo Lisk, of Lisken": where somebody lives, behind the name or the age. */
const isResidence = ({ word }: Tokens, { first }: Chunk): boolean => word[first - 1] === "of" && word[first - 2] === ","
