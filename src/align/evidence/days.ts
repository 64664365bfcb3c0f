import type { Claim } from "../../model/claim.ts"
import type { DateValue } from "../../model/value.ts"

/** The predicate of days that no rule of their own ties to anything. */
const plain = "date"

/**
 * The day of a claim in the story's own time, as "weekday 0" or "3 5"; null for all else, and for what is only planned. A
 * story has few days: what two articles tell of one of them is most likely one thing, whatever the words.
 */
export const dayTold = ({ context, modality, predicate, value }: Claim): string | null =>
  predicate === plain && modality === "asserted" && value.kind === "date" && !context.background ? dayOf(value) : null

/** A weekday, or a day of a month; null for what is no single day. */
const dayOf = ({ day, month, until, weekday }: DateValue): string | null =>
  until !== null ? null : weekday !== null ? `weekday ${weekday}` : day !== null && month !== null ? `${day} ${month}` : null
