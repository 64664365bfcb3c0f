import type { Argument } from "../model/claim.ts"
import type { RuleFile } from "../model/rule.ts"
import { TokenFlag } from "../model/tokens.ts"
import type { Document } from "./document.ts"
import type { Match } from "./pattern.ts"

/** The person of a claim: the argument that the match itself does not bind, if there is one, and what the story knows the person as. */
export interface KnownPerson {
  readonly role: "person" | "as"
  readonly argument: Argument | null
  readonly as: ReadonlyArray<string>
}

const nobody: KnownPerson = { role: "person", argument: null, as: [] }

/**
 * Whom a match is about. Where its rule's value describes a person ("the 31-year-old"), that is whom the article names
 * so, or else what the story knows the person as; null where it is nobody in particular and the match names nothing.
 */
export const knownPerson = ({ tokens, cast, entities }: Document, rule: RuleFile, match: Match, valueFirst: number): KnownPerson | null => {
  const entity = match.roles.get("person")?.found?.entity
  if (entity !== undefined) {
    const person = entity === null ? undefined : cast.named(entity)
    return person === undefined ? nobody : { ...nobody, as: cast.knownAs(person) }
  }
  if (rule.of !== "person") return nobody
  const described = cast.describedAt(valueFirst)
  // In a quotation an age is mostly nobody's ("like a 30-year-old").
  if (described === null) return match.roles.has("who") && (tokens.flags[valueFirst]! & TokenFlag.quoted) === 0 ? nobody : null
  const { person, beside } = described
  const as = cast.knownAs(person)
  if (person.entity !== null) {
    const { key, name: text, value } = entities[person.entity]!
    return { role: "person", argument: { key, text, value, ...beside ? {} : { reference: "described" as const } }, as }
  }
  if (as.length > 0) return { role: "as", argument: { key: as.join(" "), text: `the ${as.find((label) => label !== "accused" && label !== "victim") ?? as[0]}`, value: null }, as }
  return match.roles.has("who") ? nobody : null
}
