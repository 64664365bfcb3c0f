import { isWordOrNumber, TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import type { PersonValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { areOneEditApart } from "../text/edits.ts"
import { oneSpelling } from "../text/spelling.ts"
import type { Entity, Found } from "./document.ts"
import type { Kinds } from "../values/registry.ts"
import type { Lexicons } from "./lexicons.ts"
import { insidePlaceName } from "./mentions.ts"
import { isModifier, personClues } from "./name-clues.ts"
import { capitalWord, nameEnd } from "./name-ends.ts"
import { listedPlaces } from "./name-lists.ts"
import { lowerCaseWords, startsName, surnamesThatOpen } from "./name-starts.ts"

/** A run of capitalised words, before it is known what it names. */
interface Chunk {
  readonly first: number
  readonly last: number
  /** End of its sentence. */
  readonly end: number
  /** Whether the words before and after show a person ("Mr. X", "X, 34,", "X said"). */
  readonly person: number
  readonly place: number
  /** "The" stands before it, as before bodies and things. */
  readonly definite: boolean
  readonly headline: boolean
  /** A piece of a run of capitals in a headline: the person that the text below names so, if it is one. */
  readonly piece: boolean
}

export interface Names {
  readonly found: ReadonlyArray<Found>
  readonly entities: ReadonlyArray<Entity>
}

/**
 * Finds proper names and joins the mentions of one person, organisation or place within an article. What a name
 * names is decided over all its mentions: a first name, an honorific, an age or a verb of saying show a person;
 * gazetteers and words like "Street" a place. Tokens marked in `taken` belong to dates, amounts and the like.
 */
export const findNames = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, taken: Uint8Array, lexicons: Lexicons, kinds: Kinds
): Names => {
  const lowered = lowerCaseWords(tokens)
  const chunks: Array<Chunk> = []
  for (const sentence of sentences) {
    const headline = isHeadline(tokens, sentence, lexicons)
    for (let i = sentence.first; i < sentence.last; i++) {
      if (taken[i] === 1 || !startsName(tokens, i, sentence, lexicons, lowered, headline)) continue
      const last = nameEnd(tokens, i, sentence, lexicons)
      const chunk = trim(tokens, i, last, sentence, lexicons, headline)
      if (chunk !== null) chunks.push(chunk)
      i = Math.max(i, last - 1, (chunk?.last ?? 0) - 1)
    }
  }
  const opening = surnamesThatOpen(tokens, sentences, chunks, lowered, lexicons).map((first) =>
    ({ first, last: first + 1, end: sentenceEnd(sentences, first), person: 2, place: 0, definite: false, headline: false, piece: false }))
  const all = opening.length === 0 ? chunks : [...chunks, ...opening].sort((a, b) => a.first - b.first)
  const listed = listedPlaces(tokens, all, lexicons)
  return join(tokens, listed.size === 0 ? all : all.map((chunk) => (listed.has(chunk.first) ? { ...chunk, place: chunk.place + 1 } : chunk)), lexicons, kinds)
}

const sentenceEnd = (sentences: ReadonlyArray<Sentence>, at: number): number => sentences.find(({ last }) => at < last)!.last

/** A line in title case tells nothing by its capitals. */
export const isHeadline = (tokens: Tokens, sentence: Sentence, lexicons: Lexicons): boolean => {
  let words = 0
  let capitals = 0
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.flags[i]! & TokenFlag.possessive || lexicons["function-words"].hasAt(tokens, i)) continue
    words++
    if (tokens.flags[i]! & TokenFlag.capital) capitals++
  }
  const end = tokens.word[sentence.last - 1]!
  if (words >= 4) return capitals >= words * (end === "." ? 0.95 : 0.75)
  return words >= 2 && capitals === words && sentence.last - sentence.first > words && end !== "." && end !== "?" && tokens.kind[sentence.last - 1] === TokenKind.word
}

/** Words that begin the name of a place: "Port Ellen", "Cape Orle". */
const placesBegin = new Set(["port", "cape", "fort", "mount", "lake"])

/** Parties whose members are told by them right before the name. */
const parties = new Set("republican democrat democratic conservative labour labor liberal tory independent socialist".split(" "))

/** Before the "Class" of a rank. */
const classes = new Set(["1st", "2nd", "3rd", "first", "second", "third"])

/** Small words inside a name. */
const innerWords = new Set(["of", "for", "on", "the"])

/** Takes titles, nationalities and honorifics off the front, and reads the surroundings. */
const trim = (tokens: Tokens, from: number, last: number, sentence: Sentence, lexicons: Lexicons, headline: boolean): Chunk | null => {
  let first = from
  let person = 0
  for (let i = from; i < last; i++) {
    // "The Coast Guard" and "the Marine Corps" are no guard and no marine.
    const body = lexicons.organisations.longest(tokens, i, last)
    if (body !== null && body.last - i > 1) { i = body.last - 1; continue }
    // "The Convention on the Rights of the Farmer" is no farmer's.
    const inner = i > from + 1 && innerWords.has(tokens.word[i - 1]!)
    const honorific = !inner && lexicons.honorifics.hasAt(tokens, i)
    const office = inner || honorific || insidePlaceName(tokens, i + 1, sentence.last, lexicons) ? null : officeAt(tokens, i, sentence.last, last, lexicons)
    const end = honorific ? i + 1 : office === null ? 0 : fieldEnd(tokens, office.last, sentence.last, lexicons)
    if (end === 0) continue
    let next = end
    if (tokens.word[next] === ".") next++
    // "Under Secretary of War" ends one run of capitals, and the name begins the next.
    if (next > last && next < sentence.last && capitalWord(tokens, next) && !lexicons["function-words"].hasAt(tokens, next)) last = nameEnd(tokens, next, sentence, lexicons)
    if (next >= last) {
      // "Journal of Criminal Justice"
      if (i > first + 1 && tokens.word[i - 2] === "of" && (lexicons["common-words"].hasAt(tokens, i - 1) || lexicons["body-fields"].hasAt(tokens, i - 1))) break
      // The title ends the run: "Secretary of State", or a lower-case name part follows later.
      if (i === first) { if (next > last || end >= last) return null }
      last = Math.min(last, i)
      break
    }
    first = next
    person += 2
    i = next - 1
  }
  while (first < last && !isWordOrNumber(tokens, first)) first++
  if (first >= last) return null
  // "Petty Officer 3rd Class Ada Lisk"
  if (last - first > 1 && tokens.word[first] === "class" && first > sentence.first && classes.has(tokens.word[first - 1]!)) { first++; person += 2 }
  // "Republican Paul Reed", "American Paul Reed"
  if (last - first >= 3 && lexicons["given-names"].hasAt(tokens, first + 1) && (parties.has(tokens.word[first]!) || lexicons.countries.hasAt(tokens, first))) first++
  // "Skipper Paul Reed" at the beginning of a sentence: what he is has its capital from there.
  else if (first === sentence.first && last - first === 3 && isCalling(tokens.word[first]!, lexicons) && lexicons["given-names"].hasAt(tokens, first + 1) && !isOrganisationWord(tokens, last - 1, last, lexicons)) { first++; person += 2 }
  person += personClues(tokens, first, last, sentence, lexicons)
  const before = first > sentence.first ? tokens.word[first - 1]! : ""
  const place = ["in", "at", "near", "from"].includes(before) || before === "-" && first > sentence.first + 1 && tokens.end[first - 2]! - tokens.start[first - 2]! === 1 ? 1 : 0
  return { first, last, end: sentence.last, person, place, definite: before === "the" && !isModifier(tokens, last, sentence, lexicons), headline, piece: false }
}

/** Whether a word can say what somebody is: "skipper", "manageress", "victim". */
const isCalling = (word: string, lexicons: Lexicons): boolean =>
  !lexicons["given-names"].has(word) && (lexicons["person-nouns"].has(word) || lexicons["people-nouns"].has(word) || word.length > 5 && /(?:er|or|man|woman|ist|ian|eer|ess)$/.test(word))

const isOrganisationWord = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean =>
  lexicons["organisation-words"].longest(tokens, at, end) !== null || lexicons["place-words"].longest(tokens, at, end) !== null

/** End of "of War", "of State", "for Policy" after a title's head noun, or the head's own end. */
const fieldEnd = (tokens: Tokens, after: number, end: number, lexicons: Lexicons): number => {
  let last = after
  for (;;) {
    if (tokens.word[last] !== "of" && tokens.word[last] !== "for") return last
    const field = lexicons["office-domains"].longest(tokens, last + 1, end)
    if (field === null) return last
    last = field.last
  }
}

/** A title inside a run of capitals; "King" and "Judge" after a first name are surnames. */
const officeAt = (tokens: Tokens, at: number, end: number, nameEnd: number, lexicons: Lexicons) => {
  const office = lexicons.offices.longest(tokens, at, end)
  // "Ada Lisk" is no assistant district attorney.
  if (office !== null && office.last === at + 1 && lexicons["given-names"].hasAt(tokens, at) && at + 1 < nameEnd) return null
  // "Orange County Sheriff's Office": it is the body's name.
  if (office !== null && office.last < nameEnd && tokens.flags[office.last]! & TokenFlag.possessive) return null
  if (office === null || office.last < nameEnd || office.entry.facts?.["surname"] !== true) return office
  return lexicons["given-names"].has(tokens.word[at - 1] ?? "") ? null : office
}

/** Among more surnames than these two may be alike by chance, and no story tells of so many people. */
const manySurnames = 200

/** Longest name looked for inside a headline, in tokens. */
const longestName = 8

const join = (tokens: Tokens, chunks: ReadonlyArray<Chunk>, lexicons: Lexicons, kinds: Kinds): Names => {
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
  const isPlaceName = (chunk: Chunk): boolean => {
    const known = lexicons.countries.longest(tokens, chunk.first, chunk.last) ?? lexicons["us-states"].longest(tokens, chunk.first, chunk.last) ??
      lexicons.cities.longest(tokens, chunk.first, chunk.last) ?? lexicons.regions.longest(tokens, chunk.first, chunk.last)
    if (known !== null && known.last === chunk.last) return true
    if (chunk.last - chunk.first > 1 && placesBegin.has(tokens.word[chunk.first]!)) return true
    const lastWord = tokens.word[chunk.last - 1]!
    const placeWord = lexicons["place-words"].entryOf(lastWord)
    return chunk.last - chunk.first > 1 && placeWord !== undefined && !lexicons["given-names"].has(lastWord) &&
      !(placeWord.facts?.["surname"] === true && lexicons["given-names"].hasAt(tokens, chunk.first))
  }
  const isOrganisation = (chunk: Chunk): boolean => {
    const known = lexicons.organisations.longest(tokens, chunk.first, chunk.last)
    if (known !== null && known.last === chunk.last) return true
    for (let i = chunk.first; i < chunk.last; i++) {
      const marker = lexicons["organisation-words"].longest(tokens, i, chunk.last)
      if (marker !== null && chunk.last - chunk.first > 1 && (marker.entry.facts?.["word"] !== true || marker.last === chunk.last)) return true
      if (tokens.word[i] === "&" || tokens.word[i] === "of") return true
    }
    return chunk.last - chunk.first === 1 && (tokens.flags[chunk.first]! & TokenFlag.allCaps) !== 0 && tokens.word[chunk.first]!.length <= 5
  }
  const chunkAt = new Map(chunks.map((chunk) => [chunk.first, chunk]))
  /** "Tom" of "Tom and Ellen Brisco": a first name that shares the surname of the next. */
  const withSurname = ({ first, last }: Chunk): PersonValue | null => {
    const next = tokens.word[last] === "and" ? chunkAt.get(last + 1) : undefined
    if (next === undefined || next.last - next.first !== 2 || !lexicons["given-names"].has(fold(tokens.word[next.first]!)) || isPlaceName(next) || isOrganisation(next)) return null
    const other = kinds.person.parse(tokens, next.first, next.last)
    return other === null || other.given.length === 0 ? null : { ...other, given: [tokens.text.slice(tokens.start[first]!, tokens.end[last - 1]!)] }
  }
  const naming = chunks.flatMap((chunk) => chunk.headline && !shownOf(chunk).body ? namedIn(chunk) : [chunk])
  for (const chunk of naming) {
    const shown = shownOf(chunk)
    const words = chunk.last - chunk.first
    const organisation = isOrganisation(chunk)
    const place = isPlaceName(chunk)
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
      for (const part of new Set([surname, fold(value.surname.split(" ").at(-1)!)])) push(bySurname, part, entity)
      for (const given of value.given) push(byGiven, fold(given), entity)
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
    const meant = words === 1 && shown.person > 0 && !isPlaceName(chunk) && !isOrganisation(chunk) ? misspelt(key, chunk.first) : null
    if (meant !== null) {
      const { given } = entities[meant]!.value as PersonValue
      mentions.set(chunk, { value: { kind: "person", given, surname: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!), suffix: null }, entity: meant })
      continue
    }
    const place = isPlaceName(chunk)
    const organisation = isOrganisation(chunk)
    if (!place && !organisation && words === 1 && shown.person >= 2) {
      let entity = byKey.get(key)
      if (entity === undefined) {
        entity = entities.length
        const surname = tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!)
        entities.push({ type: "person", name: surname, key, value: { kind: "person", given: [], surname, suffix: null } })
        byKey.set(key, entity)
        push(bySurname, key, entity)
      }
      mentions.set(chunk, { value: entities[entity]!.value, entity })
      continue
    }
    const type = (place && !adjectival(tokens, chunk, lexicons)) || (!place && !organisation && shown.place > shown.person) ? "place" as const : "name" as const
    const placeValue = type === "place" ? kinds.place.named(tokens, chunk.first, chunk.last, Math.min(chunk.end, chunk.last + 4)) : null
    const value = placeValue?.value ?? { kind: "name" as const, name: tokens.text.slice(tokens.start[chunk.first]!, tokens.end[chunk.last - 1]!), type: place || known(tokens, chunk, lexicons) ? "known" : organisation ? "organisation" : null }
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

/** End of the county, town or district at the beginning of a longer name, or null: "Bay County" of "Bay County Sheriff's Office". */
const areaOf = (tokens: Tokens, { first, last }: Chunk, lexicons: Lexicons): number | null => {
  for (let i = first + 1; i < last - 1; i++) {
    const type = lexicons["place-words"].entryAt(tokens, i)?.facts?.["type"]
    if (type === "area" || type === "settlement") return i + 1
  }
  return null
}

const known = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  const entry = lexicons.organisations.longest(tokens, chunk.first, chunk.last)
  return entry !== null && entry.last === chunk.last
}

/** "US commitment", "Europeans": a place's name used for what or who comes from there. */
const adjectival = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean => {
  const word = tokens.word[chunk.last - 1]!
  if (/(ans|ians|ese|ish|ch)$/.test(word) && lexicons.countries.has(word) || /ans$/.test(word)) return true
  const next = chunk.last
  return next < tokens.count && tokens.kind[next] === TokenKind.word && !(tokens.flags[next]! & (TokenFlag.capital | TokenFlag.possessive | TokenFlag.lineStart)) &&
    !lexicons["function-words"].hasAt(tokens, next) && !lexicons["reporting-verbs"].hasAt(tokens, next) && !/(ed|ing|ly)$/.test(tokens.word[next]!)
}

const isPlaceNameOnly = (tokens: Tokens, chunk: Chunk, lexicons: Lexicons): boolean =>
  chunk.person === 0 && chunk.place > 0 && (lexicons.cities.hasAt(tokens, chunk.first) || lexicons.countries.hasAt(tokens, chunk.first))

const push = <K, V>(map: Map<K, Array<V>>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else if (!list.includes(value)) list.push(value)
}
