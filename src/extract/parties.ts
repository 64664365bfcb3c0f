import type { Claim } from "../model/claim.ts"
import type { Sentence } from "../model/tokens.ts"
import type { Document } from "./document.ts"

/** Those whom a crime or accident report tells of: the one who is blamed, and the one who suffered it. */
type Party = "accused" | "victim"

const told = (list: string, party: Party): ReadonlyArray<readonly [string, Party]> => list.split(" ").map((word) => [word, party] as const)

/** Words that say of a person which party he or she is. */
const parties: ReadonlyMap<string, Party> = new Map([
  ...told("arrested charged accused custody sentenced pleaded indicted convicted jailed arraigned detained suspected", "accused"),
  ...told("killed killing died dead slain drowned", "victim")
])

/** Words that begin another clause, or name somebody else. */
const breaks = new Set(["who", "which", "that", "whose", "when", "while", "after", "before", "because", "said", "by", "and", "but", ";"])

/** Tokens between a person and the word that tells the party. */
const reach = 12
/** The same where the word stands before the person ("police arrested a 22-year-old man"). */
const reachBefore = 3

const partyAt = ({ tokens }: Document, sentence: Sentence, first: number, last: number): Party | null => {
  for (let i = last; i < Math.min(sentence.last, last + reach); i++) {
    const party = parties.get(tokens.word[i]!)
    if (party !== undefined) return party
    if (breaks.has(tokens.word[i]!)) break
  }
  for (let i = first - 1; i >= Math.max(sentence.first, first - reachBefore); i--) {
    const party = parties.get(tokens.word[i]!)
    if (party !== undefined) return party
    if (breaks.has(tokens.word[i]!)) break
  }
  return null
}

/** The persons that an article names as each party. */
const namedParties = (document: Document): ReadonlyMap<Party, ReadonlySet<number>> => {
  const named = new Map<Party, Set<number>>([["accused", new Set()], ["victim", new Set()]])
  for (const list of document.mentionsAt.values()) {
    for (const { first, last, entity, value } of list) {
      if (entity === null || value.kind !== "person") continue
      const party = partyAt(document, document.sentences[document.sentenceOf[first]!]!, first, last)
      if (party !== null) named.get(party)!.add(entity)
    }
  }
  return named
}

/**
 * Claims about people described by their part in the story, given to the person whom the article names in that part:
 * "a 22-year-old man has been arrested" is the age of the only one that it says was arrested. An article that gives
 * the person's age with the name needs no such reading.
 */
export const nameDescribed = (document: Document, claims: ReadonlyArray<Claim>): ReadonlyArray<Claim> => {
  const described = claims.filter((claim) => claim.predicate === "age" && claim.arguments["person"] === undefined)
  if (described.length === 0) return claims
  const named = namedParties(document)
  const { tokens, entities } = document
  return claims.map((claim) => {
    if (!described.includes(claim)) return claim
    const sentence = document.sentences.find(({ first, last }) => tokens.start[first]! <= claim.span.start && claim.span.end <= tokens.end[last - 1]!)
    if (sentence === undefined) return claim
    let first = sentence.first
    while (tokens.start[first]! < claim.span.start) first++
    let last = first
    while (last < sentence.last && tokens.end[last]! <= claim.span.end) last++
    const party = partyAt(document, sentence, first, last)
    const [entity, another] = party === null ? [] : [...named.get(party)!]
    if (entity === undefined || another !== undefined) return claim
    const { name: text, key, value } = entities[entity]!
    const known = claims.some(({ predicate, arguments: { person } }) => predicate === "age" && person?.key === key)
    return known ? claim : { ...claim, arguments: { person: { key, text, value } } }
  })
}
