import type { Argument } from "../../model/claim.ts"
import { TokenFlag, type Tokens } from "../../model/tokens.ts"
import type { Document, Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"

/** What those who head a party are called. */
const leaders = new Set(["leader", "head", "chairman", "chairwoman", "chair", "chief", "president", "founder", "co-founder", "candidate", "frontman"])

/** How a party came to be, or who is at the top of it: "founded in May by Anna Holm". */
const led = new Set(["led", "headed", "founded", "chaired", "formed", "created", "launched", "fronted"])

/** Last words of the names of parties, beside those of the lexicon. */
const partyWords = new Set(["alliance", "left", "right", "front", "bloc", "movement", "union", "league", "congress", "list", "democracy", "force", "centre", "center"])

/** Words of stories about elections in which parties win seats: in others a candidate stands for himself. */
const parliaments = new Set(["parliament", "parliamentary", "seats", "mps", "deputies", "coalition", "assembly", "knesset", "bundestag"])

/** How far a party and its leader may stand apart, in tokens. */
const reach = 12

/** Parties by the entities of those who lead them, worked out once an article. */
const known = new WeakMap<Document, ReadonlyMap<number, number>>()

/** The party that the article tells to be led by the person of a mention, where it tells of an election among parties; else null. */
export const partyOf = (document: Document, { entity }: Found, lexicons: Lexicons): Argument | null => {
  let parties = known.get(document)
  if (parties === undefined) { parties = tellsOfParliament(document.tokens) ? findParties(document, lexicons) : new Map(); known.set(document, parties) }
  const party = entity === null ? undefined : parties.get(entity)
  if (party === undefined || party < 0) return null
  const { key, name: text, value } = document.entities[party]!
  return { key, text, value }
}

/**
 * The party that a shorter form of its name stands for: "the Alliance" and "the liberals" for the Liberal Alliance, where the
 * article names only one party so; else null.
 */
export const longerParty = (document: Document, short: string, lexicons: Lexicons): Argument | null => {
  const words = short.split(" ")
  const stems = words.length > 1 ? [] : [short, short.replace(/s$/u, "")]
  let one: Argument | null = null
  for (const { key, name: text, value } of document.entities) {
    if (value.kind === "person" || key === short) continue
    const own = key.split(" ")
    const last = own.at(-1)!
    if (own.length < 2 || !partyWords.has(last) && lexicons["organisation-words"].entryOf(last)?.facts?.["type"] !== "party") continue
    if (!own.some((word) => stems.includes(word)) || own.length <= words.length) continue
    if (one !== null && one.key !== key) return null
    one = { key, text, value }
  }
  return one
}

const tellsOfParliament = (tokens: Tokens): boolean => {
  for (let i = 0; i < tokens.count; i++) if (parliaments.has(tokens.word[i]!)) return true
  return false
}

const findParties = (document: Document, lexicons: Lexicons): ReadonlyMap<number, number> => {
  const parties = new Map<number, number>()
  // Whom an article gives two parties is of neither.
  const note = (person: Found, party: Found) => {
    const before = parties.get(person.entity!)
    parties.set(person.entity!, before === undefined || before === party.entity ? party.entity! : -1)
  }
  let subject: Found | null = null
  for (const sentence of document.sentences) {
    const here = namesIn(document, sentence.first, sentence.last)
    here.forEach((left, i) => {
      const right = here[i + 1]
      if (right === undefined || right.first - left.last > reach || isPerson(left) === isPerson(right)) return
      if (isPerson(right) ? leadsBehind(document.tokens, left, right, lexicons) : leadsBefore(document.tokens, left, right, lexicons)) note(...(isPerson(right) ? [right, left] as const : [left, right] as const))
    })
    const person = here[0]
    // "Its founder, Anna Holm": of the party that the sentence before is about.
    if (subject !== null && person !== undefined && isPerson(person) && document.tokens.word[sentence.first] === "its" && person.first - sentence.first <= reach &&
      leaders.has(document.tokens.word[sentence.first + 1]!)) note(person, subject)
    subject = here.find((found) => !isPerson(found)) ?? null
  }
  return parties
}

const isPerson = ({ value }: Found): boolean => value.kind === "person"

const namesIn = ({ mentionsAt }: Document, first: number, last: number): ReadonlyArray<Found> => {
  const out: Array<Found> = []
  for (let i = first; i < last; i++) {
    const found = mentionsAt.get(i)?.find(({ entity, reference, value }) => entity !== null && reference === undefined && (value.kind === "person" || value.kind === "name" || value.kind === "place"))
    if (found !== undefined) out.push(found)
  }
  return out
}

/** "The Green Left of Anna Holm", "the Green Left, led by the lawyer Anna Holm", "Green Left leader Anna Holm" */
const leadsBehind = (tokens: Tokens, party: Found, person: Found, lexicons: Lexicons): boolean => {
  const next = tokens.word[party.last]!
  if (next === "of" || next === "under") return isParty(tokens, party, lexicons)
  if (leaders.has(next)) return party.last + 1 === person.first
  if (tokens.flags[party.last]! & TokenFlag.possessive) return leaders.has(tokens.word[party.last + 1]!)
  for (let i = party.last, verb = false; i < person.first; i++) {
    const word = tokens.word[i]!
    if (word === ";" || word === "and") return false
    verb ||= led.has(word)
    if (verb && word === "by") return true
  }
  return false
}

/** Words behind which somebody else is told of. */
const others = new Set(["and", ";", "by", "with", "from", "to", "after", "against"])

/** "Holm's centrist Green Left", "Anna Holm, the 49-year-old leader of the Green Left", "Anna Holm of the Green Left" */
const leadsBefore = (tokens: Tokens, person: Found, party: Found, lexicons: Lexicons): boolean => {
  if (tokens.flags[person.last]! & TokenFlag.possessive) return party.first - person.last <= 4 && isParty(tokens, party, lexicons)
  if (tokens.word[person.last] === "of" && party.first - person.last <= 2) return isParty(tokens, party, lexicons)
  const of = tokens.word[party.first - 1] === "the" ? party.first - 2 : party.first - 1
  if (tokens.word[of] !== "of" || !leaders.has(tokens.word[of - 1]!)) return false
  for (let i = person.last; i < of; i++) if (others.has(tokens.word[i]!)) return false
  return true
}

const isParty = (tokens: Tokens, { last }: Found, lexicons: Lexicons): boolean =>
  partyWords.has(tokens.word[last - 1]!) || lexicons["organisation-words"].entryAt(tokens, last - 1)?.facts?.["type"] === "party"
