import { TokenFlag } from "../../model/tokens.ts"
import type { Document } from "../document.ts"
import type { Clause, Phrase, Syntax } from "./syntax.ts"

/** Whether a day or an hour begins at token `first`. */
export const isMoment = ({ mentionsAt }: Document, first: number): boolean =>
  mentionsAt.get(first)?.some(({ value }) => value.kind === "date" || value.kind === "time") === true

/** The phrase whose act a day or hour before token `last` is the day of: "Thursday's sale", "Friday night's game"; -1 for none. */
export const ownedBy = ({ tokens }: Document, { phraseOf }: Syntax, last: number): number =>
  last + 1 < tokens.count && (tokens.flags[last]! & TokenFlag.possessive) !== 0 ? phraseOf[last + 1]! : -1

/** The phrases that tell more of one by "of", by number: "the sale of the estate". */
export const belongings = ({ phrases }: Syntax, phrase: number): ReadonlyArray<Phrase> => {
  const found: Array<Phrase> = []
  for (let next = phrase + 1; phrases[next]?.belongsTo === next - 1 && phrases[next]!.preposition >= 0; next++) found.push(phrases[next]!)
  return found
}

/** The clause that tells what was on a day or at an hour before token `last`: "on Friday, when its sale was confirmed"; null for none. */
export const clauseOfWhen = ({ tokens }: Document, { clauseOf, clauses }: Syntax, last: number): Clause | null => {
  const when = tokens.word[last] === "," ? last + 1 : last
  if (tokens.word[when] !== "when" || when + 1 >= tokens.count) return null
  const clause = clauses[clauseOf[when + 1]!]
  return clause !== undefined && clause.first > when ? clause : null
}
