import type { Argument } from "../../model/claim.ts"
import type { RuleFile } from "../../model/rule.ts"
import { TokenFlag } from "../../model/tokens.ts"
import type { Value } from "../../model/value.ts"
import type { Document, Found } from "../document.ts"
import type { Match } from "../patterns/pattern.ts"
import { isPart } from "./parts.ts"
import { isAge, type Person } from "./persons.ts"

/** The person of a claim: the argument that the match itself does not bind, if there is one, and what the story knows the person as. */
export interface KnownPerson {
  readonly role: "person" | "as"
  readonly argument: Argument | null
  readonly as: ReadonlyArray<string>
}

const nobody: KnownPerson = { role: "person", argument: null, as: [] }

/**
 * Whom a match is about. Where its rule's value describes a person ("the 31-year-old") or tells of one whom it describes
 * ("the girl is in good condition"), that is whom the article names so, or else what the story knows the person as; null
 * where it is nobody in particular and the match names nothing.
 */
export const knownPerson = ({ tokens, cast, entities }: Document, rule: RuleFile, match: Match, valueFirst: number): KnownPerson | null => {
  const entity = match.roles.get("person")?.found?.entity
  // That two are of one age does not show that a third age is theirs.
  const known = (person: Person) => (rule.kind === "age" ? cast.knownAs(person).filter((label) => !isAge(label)) : cast.knownAs(person))
  if (entity !== undefined) {
    const person = entity === null ? undefined : cast.named(entity)
    return person === undefined ? nobody : { ...nobody, as: known(person) }
  }
  if (rule.of !== "person") return nobody
  const who = match.roles.get("who")
  const described = cast.describedAt(valueFirst) ?? (who === undefined ? null : cast.describedAt(who.last - 1))
  // In a quotation an age is mostly nobody's ("like a 30-year-old").
  if (described === null) return who !== undefined && (tokens.flags[valueFirst]! & TokenFlag.quoted) === 0 ? nobody : null
  const { person, beside } = described
  const as = known(person)
  if (person.entity !== null) {
    const { key, name: text, value } = entities[person.entity]!
    return { role: "person", argument: { key, text, value, ...beside ? {} : { reference: "described" as const } }, as }
  }
  if (as.length > 0) return { role: "as", argument: { key: as.join(" "), text: `the ${calledAs(as)}`, value: null }, as }
  return who === undefined ? null : nobody
}

/** What readers would call somebody: what he or she is before the part in the story. */
const calledAs = (labels: ReadonlyArray<string>): string => labels.find((label) => !isPart(label) && !isAge(label)) ?? (labels.includes("victim") ? "victim" : labels[0] === "killed" ? "dead" : isAge(labels[0]!) ? "one " + labels[0]! : labels[0]!)

/** Whose relative a claim's person is, where its value is one: "Reed" of "Reed's mother, Ada Lisk", of "his mother" and of "mother of Paul Reed". */
export const relativeOf = (document: Document, value: Value, match: Match): Argument | null => {
  if (value.kind !== "office" || value.ladder !== "kin") return null
  const title = [...match.roles.values()].find(({ found }) => found?.value === value)
  if (title === undefined) return null
  const { first, last } = title
  const own = personAt(document, first) ?? personAt(document, first - 1)
  if (own !== null) return argumentOf(document, own)
  const { tokens } = document
  for (let i = first; i < last; i++) if (tokens.word[i] === "of") return argumentOf(document, personAt(document, i + 1))
  return tokens.word[last] === "of" ? argumentOf(document, personAt(document, last + 1)) : null
}

const personAt = ({ mentionsAt }: Document, token: number): Found | null =>
  mentionsAt.get(token)?.find(({ value, entity }) => value.kind === "person" && entity !== null) ?? null

const argumentOf = ({ entities }: Document, found: Found | null): Argument | null => {
  if (found === null) return null
  const { key, name: text, value } = entities[found.entity!]!
  return { key, text, value, ...found.reference === undefined ? {} : { reference: found.reference } }
}
