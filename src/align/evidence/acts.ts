import type { Claim } from "../../model/claim.ts"
import { addTo } from "../../model/multimap.ts"
import { takesPart, type Features } from "./features.ts"

/** What a day or an hour is told of: the act, and the figures that its sentence gives. */
export interface Dated {
  /** The verb, with the kind of value; null where there is none, or the article gives several such values for it. */
  readonly act: string | null
  /** Numbers of the values in its sentence that are unlikely to be met twice by chance. */
  readonly figures: ReadonlyArray<number>
  /** What a rule knows it as the moment of: the incident, or what is done about it ("arrest"); null for all else. */
  readonly happening: string | null
}

const undated: Dated = { act: null, figures: [], happening: null }

/** What the days and hours of one article are told of, by claim. `numberOf` numbers a claim's value, `tells` says whether one is met by chance. */
export const datedActs = (
  claims: ReadonlyArray<Claim>, numberOf: (claim: Claim) => number, tells: (claim: Claim) => boolean
): ReadonlyArray<Dated> => {
  const given = new Map<string, number>()
  const figures = new Map<number, Array<number>>()
  const happenings = Map.groupBy(claims.filter((claim) => happeningOf(claim) !== null), ({ sentence }) => sentence.start)
  for (const claim of claims) {
    const time = timeOfAct(claim)
    if (time !== null) given.set(time, !given.has(time) || given.get(time) === numberOf(claim) ? numberOf(claim) : several)
    if (!isMoment(claim) && claim.kind !== "name" && tells(claim)) addTo(figures, claim.sentence.start, numberOf(claim))
  }
  return claims.map((claim) => {
    if (!isMoment(claim)) return undated
    const time = timeOfAct(claim)
    return { act: time !== null && given.get(time) !== several ? actOf(claim) : null, figures: figures.get(claim.sentence.start) ?? undated.figures, happening: happeningAt(claim, happenings.get(claim.sentence.start) ?? []) }
  })
}

const several = -1

/** What a claim tells the moment of, if a rule knows it; null for all others. */
const happeningOf = ({ arguments: { incident, proceeding }, kind }: Claim): string | null =>
  kind !== "date" && kind !== "time" ? null : proceeding !== undefined ? proceeding.key : incident === undefined ? null : "incident"

/** What the moment of a claim is the moment of, by the claims of its sentence that know. */
const happeningAt = ({ kind, span }: Claim, known: ReadonlyArray<Claim>): string | null => {
  const claim = known.find((other) => other.kind === kind && other.span.start <= span.start && other.span.end >= span.end)
  return claim === undefined ? null : happeningOf(claim)
}

/** Days and hours that no rule of their own ties to anything. */
const isMoment = ({ predicate }: Claim): boolean => predicate === "date" || predicate === "time"

const actOf = (claim: Claim): string | null => (isMoment(claim) && claim.context.frame.verb !== null ? `${claim.predicate} ${claim.context.frame.verb}` : null)

/** The act, and whether it is told of the story's own time: what became law in the 1970s is not what became of it on Tuesday. */
const timeOfAct = (claim: Claim): string | null => {
  const act = actOf(claim)
  return act === null ? null : `${act} ${claim.context.background}`
}

/**
 * Whether two days or hours are those of one act: both articles give one for the verb, and the same party takes part and
 * does it to nothing else, the same thing is done or stands beside it, or the sentences give the same figure.
 */
export const areOfOneAct = (one: Features, other: Features): boolean => {
  if (one.act < 0 || one.act !== other.act) return false
  const toOthers = areOthers(one.claim, other.claim, "object")
  if (toOthers && areOthers(one.claim, other.claim, "subject")) return false
  return (takesPart(one.subject, other) || takesPart(one.object, other)) && !toOthers ||
    one.figures.some((figure) => other.figures.includes(figure)) || shareWord(one.claim, other.claim)
}

/** Whether two clauses name two objects, or two subjects. */
const areOthers = ({ context: { frame: one } }: Claim, { context: { frame: other } }: Claim, part: "object" | "subject"): boolean =>
  one[part] !== null && other[part] !== null && one[part] !== other[part]

/** What everybody does for himself, each on a day of its own: "a paper reported Tuesday", "a group reported Wednesday". */
const reporting = new Set(["announce", "confirm", "publish", "report", "tweet", "write"])

/** Whether two clauses tell what two parties report. */
export const areTwoReports = ({ claim: one }: Features, { claim: other }: Features): boolean =>
  reporting.has(one.context.frame.verb ?? "") && one.context.frame.verb === other.context.frame.verb && areOthers(one, other, "subject")

/**
 * Whether nothing is told of two days but who speaks on them: "Holm said Monday", "Holm told the paper late Tuesday". People
 * speak every day of a story. (Verbs of saying are no part of a frame.)
 */
export const areTwoSayings = ({ claim: one }: Features, { claim: other }: Features): boolean => isOnlySaid(one) && isOnlySaid(other)

/** Stems of what somebody speaks in. */
const speeches = new Set(["brief", "confer", "email", "interview", "media", "messag", "new", "phone", "press", "report", "speech", "statement", "telephon", "tweet"])

const isOnlySaid = ({ context: { frame: { subject, verb, words } }, predicate }: Claim): boolean =>
  predicate === "date" && (verb === null || speeches.has(verb)) && subject !== null && words.every((word) => speeches.has(word))

/** Whether the frames of two claims share a word beside the verb. */
const shareWord = ({ context: { frame: { verb, words } } }: Claim, { context: { frame } }: Claim): boolean =>
  words.some((word) => word !== verb && frame.words.includes(word))

/** What each party does in a case of its own, even in one court and against one other party. */
const suing = new Set(["sue", "file", "claim", "seek", "demand", "appeal"])

/** Whether what two claims tell is done by two parties in two cases: "Holm sued the firm on Monday", "Reed sued the firm on Tuesday". */
export const areTwoSuits = (one: Features, other: Features): boolean => {
  const [a, b] = [one.claim.context.frame.verb, other.claim.context.frame.verb]
  return a !== null && a === b && suing.has(a) && one.subject >= 0 && other.subject >= 0 && !takesPart(one.subject, other) && !takesPart(other.subject, one)
}
