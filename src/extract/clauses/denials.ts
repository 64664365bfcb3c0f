import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { StatementValue } from "../../model/value.ts"
import type { LexiconMatch } from "../../text/lexicon.ts"
import { weekdayNames } from "../../text/time-words.ts"
import { isCapital, wordBefore } from "../../values/scan.ts"
import type { Lexicons } from "../lexicons.ts"
import { coordinating } from "../syntax/word-classes.ts"
import { Cue, traitsOf } from "../traits.ts"

/** What of a clause is denied. */
export interface Denial {
  readonly negated: boolean
  /** Stems of the words that the denial is about; none where it only says that nobody knows or tells. */
  readonly denied: ReadonlyArray<string>
  /** Denied by a word that answers what was told elsewhere ("a hoax", "denied"). */
  readonly refutes: boolean
  /** What it answers where that is told before: any question, or whatever "it" is ("it was a hoax", "of course not"). */
  readonly answers: "question" | "anything" | null
  readonly course: StatementValue["course"]
  /** Stems of the denying words themselves, which say nothing else. */
  readonly own: ReadonlyArray<string>
}

/** "Not", "never" and verbs like "failed to" deny the next words of content: the verb, and what it is done to. */
const governed = 2
/** "No one was hurt in the fire" denies that anybody was hurt, not that there was a fire. */
const quantifiers = new Set(["no", "nobody", "none", "nothing", "neither", "nor", "without"])
/** Tokens behind a negation that may be a verb of saying or knowing. */
const reach = 3
/** Not to know or to tell denies nothing; nor does what is not only, or not yet, so. */
const knowing = new Set("know known knows knew clear sure certain immediately only just necessarily whether if why how because yet understand understood remember recall".split(" "))

/** What people suppose or ask is told by nobody: "allegations that", "whether". */
const supposing = new Set((
  "whether if allege alleges alleged alleging allegation allegations accuse accuses accused accusing accusation accusations speculate speculates speculated " +
  "speculating speculation rumor rumors rumored rumour rumours rumoured suspicion suspicions suggestion suggestions theory theories trial trials"
).split(" "))

/** Who is to do a thing has not done it yet: "asked fans to stop". */
const requests = new Set("ask asks asked asking beg begs begged begging order orders ordered ordering urge urges urged urging".split(" "))

/** What is hard to do may be done. */
const hindering = new Set(["difficult", "hard", "tough", "impossible"])

/** What people once took "it" for is told by nobody: "thought it was a prank". */
const thinking = new Set("thought assumed figured".split(" "))

/** What follows these only says which is meant: "tested negative for viruses known to cause fever". */
const qualifying = new Set("that which who whose whom known because".split(" "))
const none: ReadonlySet<string> = new Set()

/** What is denied is told as one of these: "denies reports that", "news of his death is false". */
const carriers = new Set((
  "report reports claim claims rumor rumors rumour rumours story stories news allegation allegations accusation accusations suggestion suggestions " +
  "speculation photo photos photograph photographs picture pictures video videos footage post posts posting postings message messages tweet tweets"
).split(" "))

/** Between "it" and what is said of it ("it was all a hoax"). */
const fillers = new Set("is was are were be been being all just only a an the actually really simply nothing but".split(" "))
const pronouns = new Set(["it", "that", "this", "these", "they", "which"])
const saysNo = new Set(["no", "nope", "nah"])

/** Before "now" these say that it has always been so. */
const upToNow = new Set(["until", "till", "by", "for", "from", "even"])

/** A plea says nothing of guilt. */
const pleading = new Set("plead pleads pleaded pleading pled plea".split(" "))

/** Kinds of negators that turn a whole clause around, and one word beside them; "instead of Rome" is about a part. */
const turning = new Set(["particle", "contraction"])
const lacking = "without"
/** "Failed to land" is: did not land. */
const undone = new Set("fail failed fails failing refuse refuses refused refusing decline declines declined declining unable unwilling".split(" "))

/** "Avoided falling" is: did not fall. */
const avoiding = new Set(["avoid", "avoided", "avoiding", "avoids"])

/** Finds out whether the tokens `[first, last)`, a clause, deny something, and what; two denials cancel each other. */
export const denialIn = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): Denial => {
  const { stem, cues } = traitsOf(tokens, lexicons)
  let negated = false
  let named = false
  let course: StatementValue["course"] = announces(tokens, first, last, lexicons) ? "planned" : "told"
  let denied: ReadonlyArray<string> = []
  let answers: Denial["answers"] = saysNo.has(tokens.word[first]!) ? "question" : null
  const own: Array<string> = []
  const stems = (from: number, most: number, until: ReadonlySet<string> = none): ReadonlyArray<string> => {
    const out: Array<string> = []
    for (let i = from; i < last && out.length < most && !(out.length > 0 && until.has(tokens.word[i]!)); i++) if (stem[i] !== null) out.push(stem[i]!)
    return out
  }
  for (let i = first; i < last;) {
    if (tokens.word[i] === "now" && tokens.word[i + 1] !== "that" && course === "told" && !upToNow.has(wordBefore(tokens, i))) course = "changed"
    if (supposing.has(tokens.word[i]!) || isWished(tokens, i, last) || isInstead(tokens, i)) course = "open"
    const denying = denialAt(tokens, i, last, lexicons, stem)
    const denial = denying !== null && isOnlyThought(tokens, first, i) ? null : denying
    if (denial !== null) for (let k = i; k < denial.last; k++) if (stem[k] !== null) own.push(stem[k]!)
    if (denial?.entry.facts?.["reach"] === "plan") {
      // "Quits the upcoming film": what stands behind it was the plan.
      if (course === "told" || (course === "planned" && !announces(tokens, first, i, lexicons))) course = "dropped"
      i = denial.last
      continue
    }
    if (denial?.entry.facts?.["reach"] === "answer") {
      answers = i === first ? "anything" : "question"
      i = denial.last
      continue
    }
    if (denial !== null) {
      // "Fake hoax": one denial, however many words.
      if (!named) negated = !negated
      named = true
      const after = denial.entry.facts?.["reach"] === "after"
      denied = after ? stems(denial.last, Infinity, isShare(tokens, denial.last, last) ? ofShare : qualifying) : stems(first, Infinity)
      if (!after && negated) answers ??= pronounBefore(tokens, first, i) === -1 ? "question" : "anything"
      i = denial.last
      continue
    }
    const found = (cues[i]! & Cue.negator) === 0 ? null : lexicons.negators.longest(tokens, i, last)
    if (found !== null && isEmphasis(found)) { i = found.last; continue }
    const negator = behindNegator(tokens, i, last, found)
    if (negator < 0) { i++; continue }
    if (persists(tokens, negator)) { i = negator; continue }
    for (let k = i; k < negator; k++) if (stem[k] !== null) own.push(stem[k]!)
    // "Should not laugh and not talk": one denial beside another takes nothing back.
    negated = negated && isCoordinated(tokens, i) || !negated
    if (tokens.word[negator - 1] === "longer" && course === "told") course = "changed"
    const nothing = tells(tokens, negator, last, lexicons) || isLess(tokens, negator, last) || i > first && pleading.has(tokens.word[i - 1]!)
    const about = deniesVerb(tokens, i) ? verbIn(tokens, i + 2, last, lexicons) : quantifiers.has(tokens.word[i]!) ? nounOf(tokens, verbBehind(tokens, negator, last, lexicons), last, stem, lexicons) : negator
    if (!named) denied = nothing || about !== negator && tells(tokens, about, last, lexicons) || !governsContent(about, last, stem) || isEmptyVerb(tokens, about, stem) ? [] : stems(about, quantifiers.has(tokens.word[i]!) && negator === i + 1 ? 1 : governed)
    i = negator
  }
  if (named) for (let i = first; i < last; i++) if (carriers.has(tokens.word[i]!) && stem[i] !== null) own.push(stem[i]!)
  return { negated, denied: negated ? denied.filter((word) => !own.includes(word)) : [], refutes: negated && named, answers, course, own }
}

/** Verbs that say of somebody who does not do so that he goes on. */
const yielding = new Set(["give up", "back down", "let up"])
const wavering = new Set(["hesitate", "relent", "rest", "waver"])

/** "Will never give up on it" denies nothing. */
const persists = ({ word }: Tokens, at: number): boolean => wavering.has(word[at] ?? "") || yielding.has(`${word[at]} ${word[at + 1]}`)

/** Behind the "to" of "refused on Monday to hear", from the day on; -1 where none stands there. */
const behindDay = ({ word }: Tokens, from: number, last: number): number => {
  let at = word[from] === "on" ? from + 1 : from
  if (weekdayNames.has(word[at]!) || word[at] === "yesterday" || word[at] === "today") at++
  return at > from && at < last && word[at] === "to" ? at + 1 : -1
}

/** Tokens between what makes of an act a wish and the act: "asked the angry fans to", "difficult for most fans to". */
const wishReach = 5

const isWished = (tokens: Tokens, at: number, last: number): boolean => {
  if (!requests.has(tokens.word[at]!) && !hindering.has(tokens.word[at]!)) return false
  for (let i = at + 1; i < Math.min(last, at + wishReach); i++) if (tokens.word[i] === "to") return true
  return false
}

/** "Instead of keeping his hands on the wheel" tells what was not done. */
const isInstead = ({ word }: Tokens, at: number): boolean =>
  (word[at] === "instead" && word[at + 1] === "of" || word[at] === "rather" && word[at + 1] === "than") && word[at + 2]?.endsWith("ing") === true

/** What somebody may have had in a thing that nobody denies: "denied any involvement in the hack". */
const shares = new Set("involvement part role hand knowledge responsibility connection connections link links tie ties complicity collusion".split(" "))
const ofShare = new Set("in of for to with".split(" "))

/** Whether a share in something is denied, within a few words that say no more. */
const isShare = (tokens: Tokens, from: number, last: number): boolean => {
  for (let i = from; i < Math.min(last, from + reach); i++) if (shares.has(tokens.word[i]!)) return true
  return false
}

/** Tokens behind "denied" that may be what somebody was denied. */
const withholdingWhom = 5
/** The same with whose it is: "an 84-year-old doctor's request". */
const withholding = 10

/**
 * The denying words at a token. "Bogus charges" denies no more than that they are charges; "a bogus report" denies what it
 * tells; "hoax calls" are calls, and who "denied them entry" kept them out.
 */
const denialAt = (tokens: Tokens, at: number, end: number, { denials }: Lexicons, stem: ReadonlyArray<string | null>): LexiconMatch | null => {
  const found = denials.beginsAt(tokens, at) ? denials.longest(tokens, at, end) : null
  if (found === null) return null
  const { acts, adjective, givers, withheld } = found.entry.facts ?? {}
  const before = wordBefore(tokens, at)
  if (Array.isArray(givers) && givers.includes(before)) return null
  // "A false 'trespass warning'": the noun stands behind the clause.
  if (found.last >= end) return adjective === true && determiners.has(before) ? null : found
  // "A fake-fur coat"
  if (tokens.word[found.last] === "-" && !(tokens.flags[found.last]! & TokenFlag.spaceBefore)) return null
  if (Array.isArray(acts) && acts.includes(tokens.word[found.last]!)) return null
  if (Array.isArray(withheld)) {
    // "Justice denied Ada Lisk"
    if (withheld.includes(before)) return null
    for (let i = found.last; i < Math.min(end, found.last + withholding) && tokens.word[i] !== "that"; i++) {
      if (withheld.includes(tokens.word[i]!) && (i < found.last + withholdingWhom || (tokens.flags[i - 1]! & TokenFlag.possessive) !== 0)) return null
    }
  }
  if (adjective !== true) return found
  // "To fake a call", "a king of fake news", "a fake news prize": a deed, and a kind of thing.
  if (before === "to" || aboutKinds.has(before)) return null
  if (stem[found.last] === null) return found
  return carriers.has(tokens.word[found.last]!) && !(tokens.word[found.last] === "news" && found.last + 1 < end && stem[found.last + 1] !== null) ? found : null
}

/** Prepositions between a noun and the kind of thing that it is of. */
const aboutKinds = new Set(["of", "about", "against"])

/** Words that tell behind "no one" or "none" who these are. */
const among = new Set(["among", "at", "from", "in", "of"])

/** Tokens behind a negation in which "as much" makes less of it. */
const lessReach = 4

/** "Do not have as much oxygen" says that it is less, not that there is none. */
const isLess = (tokens: Tokens, from: number, last: number): boolean => {
  for (let i = from; i < Math.min(last - 1, from + lessReach); i++) if (tokens.word[i] === "as" && (tokens.word[i + 1] === "much" || tokens.word[i + 1] === "many" || tokens.word[i + 1] === "often")) return true
  return false
}

/** Where the verb stands whose subject begins behind "no one" at a token, where it is told who these are: "no one at the mill knew". */
const verbBehind = (tokens: Tokens, from: number, last: number, lexicons: Lexicons): number => {
  if (!among.has(tokens.word[from]!)) return from
  const verb = verbIn(tokens, from + 1, last, lexicons)
  return verb === last ? from : verb
}

/** The first verb of tokens `[from, last)`, `last` where there is none. */
const verbIn = (tokens: Tokens, from: number, last: number, { verbs }: Lexicons): number => {
  for (let i = from; i < last; i++) if (verbs.hasAt(tokens, i) && (tokens.flags[i]! & TokenFlag.capital) === 0) return i
  return last
}

const isCoordinated = (tokens: Tokens, at: number): boolean => tokens.word[at] === "nor" || coordinating.has(wordBefore(tokens, at))

/** What a verb stands behind, or its subject where they are turned around. */
export const auxiliaries: ReadonlySet<string> = new Set("is was are were be has have had will would can could may might must did does do".split(" "))

/**
 * Whether what is denied stands behind the subject: "nor did the pilots sink the ferry", "neither Ada Lisk nor Osk sank it".
 * Without a verb, what stands before is denied again ("neither did the pilots").
 */
const deniesVerb = (tokens: Tokens, at: number): boolean =>
  (tokens.word[at] === "neither" || tokens.word[at] === "nor") && at + 1 < tokens.count && (auxiliaries.has(tokens.word[at + 1]!) || isCapital(tokens, at + 1))

/** The noun of a compound that begins at a token: "no campaign events" denies that there are events. */
const nounOf = (tokens: Tokens, from: number, last: number, stem: ReadonlyArray<string | null>, { verbs }: Lexicons): number => {
  let at = from
  while (at + 1 < last && stem[at] !== null && stem[at + 1] !== null && !verbs.hasAt(tokens, at + 1)) at++
  return at
}

/** Tokens between a negation and the first word of content that it is about; "did not have one for the first ferry" is about none. */
const near = 4

const governsContent = (from: number, last: number, stem: ReadonlyArray<string | null>): boolean => {
  for (let i = from; i < Math.min(last, from + near); i++) if (stem[i] !== null) return true
  return false
}

/** A verb that tells nothing by itself leaves open what is denied: "is not following the law". */
const isEmptyVerb = (tokens: Tokens, at: number, stem: ReadonlyArray<string | null>): boolean => stem[at] === null && tokens.word[at] !== "being" && tokens.word[at]?.endsWith("ing") === true

/** The pronoun that is the subject of what stands at a token, or -1. */
const pronounBefore = (tokens: Tokens, first: number, at: number): number => {
  let i = at - 1
  while (i >= first && fillers.has(tokens.word[i]!)) i--
  return i >= first && i < at - 1 && pronouns.has(tokens.word[i]!) ? i : -1
}

const isOnlyThought = (tokens: Tokens, first: number, at: number): boolean => {
  const pronoun = pronounBefore(tokens, first, at)
  return pronoun > first && thinking.has(tokens.word[pronoun - 1]!)
}

const determiners = new Set("a an the this that his her its their our".split(" "))

/** Whether a clause tells what is to come: "will sail", "plans to sail", and as headlines have it "Osk to sail". */
const announces = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  const { cues } = traitsOf(tokens, lexicons)
  let verb = false
  for (let i = first; i < last; i++) {
    const word = tokens.word[i]!
    const plan = (cues[i]! & Cue.plan) === 0 ? null : lexicons.plans.longest(tokens, i, last)
    // "Agreed to a ceasefire" is done; "agreed to meet" is to come.
    if (plan !== null && !(tokens.word[plan.last - 1] === "to" && determiners.has(tokens.word[plan.last] ?? ""))) return true
    if (word === "to" && !verb && i > first && i + 1 < last && lexicons.verbs.hasAt(tokens, i + 1)) return true
    // A capital may begin a name that is a verb elsewhere ("Rose").
    if ((tokens.flags[i]! & TokenFlag.capital) === 0 && (lexicons.verbs.hasAt(tokens, i) || word.endsWith("ed"))) verb = true
  }
  return false
}

/** Whether words of the lexicon of negators deny nothing: "no doubt", "like no other". */
export const isEmphasis = ({ entry }: LexiconMatch): boolean => entry.facts?.["type"] === "emphasis"

/** Behind the words at a token that turn a clause around, -1 where none stand there; `found` is what the lexicon of negators has. */
const behindNegator = (tokens: Tokens, at: number, last: number, found: LexiconMatch | null): number => {
  if (found !== null && turnsClause(tokens, at, found)) return found.last
  if (undone.has(tokens.word[at]!)) return behindDay(tokens, at + 1, last)
  return avoiding.has(tokens.word[at]!) && tokens.word[at + 1]?.endsWith("ing") === true ? at + 1 : -1
}

const turnsClause = (tokens: Tokens, at: number, { entry }: LexiconMatch): boolean => {
  const type = entry.facts?.["type"]
  return turning.has(String(type)) || tokens.word[at] === lacking || type === "verb" && undone.has(tokens.word[at]!)
}

/** Whether a verb of saying or knowing follows, up to the first other word of content. */
const tells = (tokens: Tokens, from: number, last: number, lexicons: Lexicons): boolean => {
  for (let i = from; i < Math.min(last, from + reach); i++) {
    if (tokens.kind[i] === TokenKind.word && (knowing.has(tokens.word[i]!) || lexicons["reporting-verbs"].hasAt(tokens, i))) return true
  }
  return false
}
