import type { Claim } from "../../model/claim.ts"
import type { DateValue, EventValue, QuotationValue } from "../../model/value.ts"
import { overlapWithin } from "../../values/quotation/beside.ts"
import { takesPart, type Features } from "./features.ts"
import type { FieldName } from "./fields.ts"
import type { Scales } from "./scales.ts"

/** What a piece of evidence about two claims compares, in words. `role` is that of the argument or detail that it is about. */
export const detailOf = (field: FieldName, level: string, role: string | undefined, one: Features, other: Features, { kinds }: Scales): string => {
  const [left, right] = [one.claim, other.claim]
  const [x, y] = [left.context, right.context]
  const both = (a: unknown, b: unknown) => `${a} · ${b}`
  switch (field) {
    case "value": return kinds.compare(left.value, right.value).because
    case "wording": {
      const { content, pairs } = overlapWithin(left.value as QuotationValue, right.value as QuotationValue).overlap
      return `${pairs.length} words in common, ${content} of them content words`
    }
    case "spelling": case "size": return both(left.printed, right.printed)
    case "person": case "thing": return role === undefined ? both(wordsFor(left), wordsFor(right)) : both(left.arguments[role]!.text, right.arguments[role]!.text)
    case "event": return kinds.compare(left.arguments[role!]!.value as EventValue, right.arguments[role!]!.value as EventValue).because
    case "known": return commonOrBoth(x.knownAs, y.knownAs, ", ")
    case "detail": return both(left.details[role!]!.text, right.details[role!]!.text)
    case "head": return both(x.frame.head, y.frame.head)
    case "frame": return common(x.frame.words, y.frame.words).join(" ")
    case "party": return level === "same" ? sharedParties(one, other).join(", ") : both(x.frame.subject, y.frame.subject)
    case "sort": {
      if (level === "day") return "one day of one story"
      const many = Math.max(one.ofSort, other.ofSort)
      return many === 1 ? "the only figure of its sort in either article" : `${many} figures of this sort in one of the articles`
    }
    case "speaker": return both(left.attribution.speaker, right.attribution.speaker)
    case "clause": return common(x.clause, y.clause).join(" ")
    case "sentence": return common(x.sentence, y.sentence).join(" ")
    case "surroundings": return "word for word"
    case "names": return commonOrBoth(x.names, y.names, ", ")
    case "role": return both(left.role, right.role)
    case "part": return level === "one" ? "one is a part of a whole, or comes on top" : "both are parts"
    case "modifiers": return commonOrBoth(x.modifiers, y.modifiers, " ")
    case "owner": return commonOrBoth(x.owners, y.owners, ", ")
    case "lead": return "both articles lead with it"
    case "time": return level === "same" ? "the same time" : level === "background" || level === "earlier" ? "one is told of an earlier time"
      : both(kinds.print(x.when as DateValue), kinds.print(y.when as DateValue))
    case "modality": return both(left.modality, right.modality)
  }
}

const sharedParties = (one: Features, other: Features): ReadonlyArray<string> => {
  const { object, subject } = one.claim.context.frame
  return [takesPart(one.subject, other) ? subject : null, takesPart(one.object, other) ? object : null].filter((key) => key !== null)
}

const common = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): ReadonlyArray<string> => a.filter((s) => b.includes(s))

/** What two lists share, or both lists where they share nothing. */
const commonOrBoth = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, separator: string): string =>
  common(a, b).join(separator) || `${a.join(separator)} · ${b.join(separator)}`

/** The words for the incident that a claim is of, or for what is done about it; else those of its value. */
const wordsFor = ({ arguments: { incident, proceeding }, printed }: Claim): string => (incident ?? proceeding)?.text ?? printed
