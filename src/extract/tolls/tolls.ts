import type { TollContext } from "../../model/claim.ts"
import { TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Document } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import type { Match } from "../patterns/pattern.ts"

/** A claim's tokens: the whole match, and the figure in it. */
export interface TollPlace {
  readonly first: number
  readonly last: number
  readonly valueFirst: number
  readonly valueLast: number
  /** The match names the whole as well: "two of the three climbers died" tells of all the dead. */
  readonly ofWhole: boolean
}

const isDeadWord = (word: string, lexicons: Lexicons): boolean => lexicons["noun-synonyms"].entryOf(word)?.id === "dead"

/** Whether a number stands at a token, in figures or in words. */
export const isNumberAt = (tokens: Tokens, at: number, lexicons: Lexicons): boolean =>
  tokens.kind[at] === TokenKind.number || lexicons["function-words"].entryAt(tokens, at)?.facts?.["class"] === "number"

/** Before these stand others, and behind them those who belong to those. */
export const belonging: ReadonlySet<string> = new Set(["his", "her", "their"])

/** Whether "of" behind an amount makes it a share of a definite whole ("30 of the 80"). */
export const isFraction = (tokens: Tokens, last: number): boolean => {
  if (tokens.word[last] !== "of") return false
  const next = tokens.word[last + 1] ?? ""
  return ["the", "them", "whom", "which", "those", "its", "their", "his", "these"].includes(next) || tokens.kind[last + 1] === TokenKind.number
}

const finding = new Set(["found", "find", "finding", "discovered", "located", "treated", "treating", "interviewed"])
const onTop = new Set(["another", "additional", "further"])
const besides = new Set(["other", "others", "also", "more"])

/** What belongs to people rather than being them: "the identities of three victims" may leave a fourth out. */
const belongings = new Set(["identities", "identity", "names", "families", "relatives", "friends", "parents", "photos", "photographs", "portraits", "bodies", "stories"])

/**
 * Whether the figure of a toll is a part: "30 of the wounded", "another two", "the names of three victims", "a girl hurt,
 * three others wounded", "officers found three people shot". Beside the dead, "four others wounded" are all the
 * wounded; "two others dead" are never all the dead.
 */
export const isPartOfToll = (tokens: Tokens, sentence: Sentence, { valueFirst, valueLast, ofWhole }: TollPlace, state: string, lexicons: Lexicons): boolean => {
  const before = valueFirst > sentence.first ? tokens.word[valueFirst - 1]! : ""
  if (ofWhole) return false
  // Whom the police take of a crowd are all that they take: "arrested 38 of them".
  if (before === "remaining" || state !== "arrested" && isFraction(tokens, valueLast)) return true
  const ofLaw = lawful.has(state)
  if (state !== "dead" && !ofLaw && isRest(tokens, valueFirst, valueLast, lexicons)) return false
  if (before === "of" && valueFirst - 1 > sentence.first && belongings.has(tokens.word[valueFirst - 2]!)) return true
  // "Seven children and one adult dead", "a couple and three of their children" are all of them together.
  if (before === "and" && isCounted(tokens, sentence, valueFirst - 1, lexicons) || isJoinedByOwn(tokens, sentence, valueLast)) return true
  // Who was found at the scene need not be all.
  if (state !== "dead" && state !== "treated" && finding.has(before)) return true
  // "Four other sailors were rescued" leaves out those who were not.
  if (state === "rescued" || state === "missing") return onTop.has(before)
  let beside = onTop.has(before)
  for (let i = valueFirst; i < Math.min(sentence.last, valueLast + 4); i++) {
    // Behind these another figure begins: "killing ten people and wounding others".
    if (i >= valueLast && (tokens.word[i] === "and" || tokens.word[i] === ",")) break
    beside ||= besides.has(tokens.word[i]!) && tokens.word[i + 1] !== "than"
  }
  // Those who are without power still are fewer than lost it.
  if (state === "without power") return beside || isStill(tokens, sentence, valueLast)
  if (beside && state === "dead" && isBesideLiving(tokens, sentence, valueFirst, lexicons)) return false
  if (!beside || state === "dead" || ofLaw) return beside
  for (let i = sentence.first; i < sentence.last; i++) if (isDeadWord(tokens.word[i]!, lexicons)) return false
  return true
}

/** Whether a number and its noun stand right before the "and" at a token. */
const isCounted = (tokens: Tokens, { first }: Sentence, and: number, lexicons: Lexicons): boolean =>
  and - 2 >= first && isNumberAt(tokens, and - 2, lexicons) && lexicons["people-nouns"].hasAt(tokens, and - 1)

/** Whether some of those who belong to the ones counted are counted behind them: "killed a couple and three of their children". */
const isJoinedByOwn = ({ word }: Tokens, { last: end }: Sentence, last: number): boolean => {
  const and = word[last] === "and" ? last : last + 1
  return and + 3 < end && word[and] === "and" && word[and + 2] === "of" && belonging.has(word[and + 3]!)
}

/** How many tokens behind a figure "still" may stand. */
const stillReach = 8

const isStill = (tokens: Tokens, sentence: Sentence, last: number): boolean => {
  for (let i = last; i < Math.min(sentence.last, last + stillReach); i++) if (tokens.word[i] === "still") return true
  return false
}

/** Whether the sentence counts those who live, and no dead, before a figure of the dead: in "171 missing, with 31 others dead" the others are all the dead. */
const isBesideLiving = (tokens: Tokens, sentence: Sentence, first: number, lexicons: Lexicons): boolean => {
  let living = false
  for (let i = sentence.first; i < first; i++) {
    if (isDeadWord(tokens.word[i]!, lexicons)) return false
    living ||= alive.has(lexicons["noun-synonyms"].entryOf(tokens.word[i]!)?.id ?? "")
  }
  return living
}

/** What befalls suspects: those beside whom "two others are charged" are no victims. */
const lawful = new Set(["arrested", "charged"])

/** How far back the dead may be told whom "the other four" leave out, in tokens. */
const restReach = 80

/**
 * Whether a figure is of those whom the dead told before it leave: "One of them died. The other four were flown to a
 * clinic", "Nine people died. A further 20 were hurt". Behind a first figure of the hurt, "another 20" come on top of it.
 */
const isRest = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  const before = tokens.word[first - 1] ?? ""
  const definite = before === "other" && tokens.word[first - 2] === "the"
  if (!definite && !onTop.has(before) && !besides.has(tokens.word[last] ?? "")) return false
  for (let i = first - 1; i >= Math.max(0, first - restReach); i--) {
    const word = tokens.word[i]!
    if (isDeadWord(word, lexicons)) return true
    if (!definite && harmed.has(lexicons["noun-synonyms"].entryOf(word)?.id ?? "")) return false
  }
  return false
}

/** States of those who live. */
const harmed = new Set(["injured", "hospitalised", "shot"])
const alive = new Set([...harmed, "missing", "trapped", "rescued"])

/** Whether the figure is one of others than those told before: "one dead, three others in hospital" tells of all the hurt. */
export const isOfOthers = (tokens: Tokens, { first, last }: TollPlace): boolean => {
  for (let i = Math.max(0, first - 1); i < last; i++) if (besides.has(tokens.word[i]!)) return true
  return false
}

/** What the sentence of a toll says about the figure's bounds. */
export const tollContextOf = (document: Document, sentence: Sentence, place: TollPlace, lexicons: Lexicons): TollContext => ({
  several: addsUpIncidents(document, sentence, place),
  besideDead: isBesideDead(document.tokens, sentence, place, lexicons) || isRest(document.tokens, place.valueFirst, place.valueLast, lexicons),
  attacker: attackerOf(document.tokens, sentence, place),
  lead: document.sentenceOf[place.valueFirst]! < leadSentences,
  incident: incidentOf(document.tokens, sentence, lexicons)
})

/** The class of incidents that a sentence names first, by the lexicon; what follows an incident is none. */
const incidentOf = (tokens: Tokens, sentence: Sentence, lexicons: Lexicons): string | null => {
  const { incidents } = lexicons
  for (let i = sentence.first; i < sentence.last; i++) {
    const facts = incidents.longest(tokens, i, sentence.last)?.entry.facts
    if (typeof facts?.["incident"] === "string" && facts["class"] !== "proceeding") return facts["incident"]
  }
  return null
}

/** A headline, and the sentences in which a news report says what happened. */
const leadSentences = 4

/** Incidents that each have a toll of their own. Attacks, fires and storms are often one event in the plural. */
const singleIncidents = new Set([
  "shootings", "stabbings", "killings", "homicides", "murders", "slayings", "crashes", "accidents", "collisions", "incidents", "robberies", "drive-bys", "fires"
])
const periodHeads = new Set(["hours", "days", "weeks", "months", "years"])
const periods = new Set(["weekend", "year", "month", "week", "decade", "season"])

/** Whether the figure adds up several incidents: "four killed in shootings across the city", "20 shot over the weekend", "two killed in two days". */
const addsUpIncidents = ({ tokens, mentionsAt }: Document, sentence: Sentence, { first, last }: TollPlace): boolean => {
  let perfect = false
  for (let i = first; i < last; i++) perfect ||= tokens.word[i] === "have" || tokens.word[i] === "has"
  // "A week in which five people were killed"
  for (let i = sentence.first; i < first - 1; i++) if (periods.has(tokens.word[i]!) && (tokens.word[i + 1] === "in" || tokens.word[i + 1] === "that")) return true
  for (let i = last; i < sentence.last; i++) {
    const word = tokens.word[i]!
    if (word === ";" || tokens.kind[i] === TokenKind.openQuote) break
    const before = tokens.word[i - 1]!
    // "The shootings" of an article that tells of one are its shots.
    if (singleIncidents.has(word) && !hasDefinite(tokens, last, i)) return true
    if ((word === "in" || word === "within" || word === "over") && i - last < 4) {
      const counted = mentionsAt.get(i + 1)?.find(({ value }) => value.kind === "duration" || (value.kind === "quantity" && value.low > 1))
      if (counted !== undefined && (counted.value.kind === "duration" || periodHeads.has(tokens.word[counted.last] ?? ""))) return true
    }
    if (perfect && periods.has(word) && before === "this") return true
    if (periods.has(word) && (before === "this" || before === "the" || before === "last") && spans.has(tokens.word[i - 2] ?? "")) return true
  }
  return false
}
const spans = new Set(["over", "during", "far", "throughout", "across"])

/** Whether a definite word stands right before the noun at `at` or its adjectives. */
const hasDefinite = (tokens: Tokens, from: number, at: number): boolean => {
  for (let i = at - 1; i >= Math.max(from, at - 3); i--) if (tokens.word[i] === "the" || tokens.word[i] === "these" || tokens.word[i] === "both") return true
  return false
}

/** Whether the sentence tells of the dead outside the figure, so that the figure leaves them out. */
const isBesideDead = (tokens: Tokens, sentence: Sentence, { first, last }: TollPlace, lexicons: Lexicons): boolean => {
  for (let i = sentence.first; i < sentence.last; i++) {
    if (i >= first && i < last) continue
    // Who is named behind "including" is counted.
    if (i >= last && tokens.word[i] === "including") return false
    if (isDeadWord(tokens.word[i]!, lexicons)) return true
  }
  return false
}

const attackers = new Set(["gunman", "shooter", "attacker", "assailant", "bomber", "suspect", "killer", "perpetrator", "himself", "herself", "self", "gunmen", "attackers", "shooters", "bombers", "hijackers"])
const own = new Set(["himself", "herself", "themselves", "self"])
const ending = new Set(["kill", "kills", "killed", "killing", "shot", "shooting", "shoots", "then", "on", "and", ",", "hanged"])

/** Tokens behind a figure within which those counted in are named, with the place of the attack between. */
const countedReach = 12

/** Whether the attacker is among those counted, or died as well without being counted. */
const attackerOf = (tokens: Tokens, sentence: Sentence, { last }: TollPlace): TollContext["attacker"] => {
  for (let i = last; i < Math.min(sentence.last, last + countedReach); i++) {
    if (tokens.word[i] !== "including" && tokens.word[i] !== "counting") continue
    const excluded = tokens.word[i - 1] === "not"
    for (let k = i + 1; k < Math.min(sentence.last, i + 5); k++) if (attackers.has(tokens.word[k]!)) return excluded ? "apart" : "counted"
  }
  for (let i = sentence.first; i < sentence.last; i++) {
    if (own.has(tokens.word[i]!) && i > sentence.first && ending.has(tokens.word[i - 1]!)) return "apart"
    if (tokens.word[i] === "suicide" || (tokens.word[i] === "own" && tokens.word[i + 1] === "life")) return "apart"
  }
  return null
}

/**
 * A match that counts people with those listed right before its figure counted in: "a man and two women were shot" tells
 * of three, "Baby, 4 people injured" of five. `role` is the role of the figure.
 */
export const withListed = (document: Document, sentence: Sentence, match: Match, role: string, lexicons: Lexicons): Match => {
  const bound = match.roles.get(role)
  const value = bound?.found?.value
  if (bound?.found == null || value?.kind !== "quantity") return match
  const listed = listedBefore(document, sentence, bound.first, lexicons)
  if (listed === null) return match
  const { first, count } = listed
  const found = { ...bound.found, first, value: { ...value, low: value.low + count, high: value.high + count } }
  return { ...match, first: Math.min(first, match.first), roles: new Map(match.roles).set(role, { ...bound, first, found }) }
}

/** People told one by one: where they begin, and how many they are. */
interface Listed {
  readonly first: number
  readonly count: number
}

/** Longest description of one of several listed people, in tokens ("a 15-year-old boy"). */
const longestItem = 7

/** The people listed right before the figure at `first`, one or more in each item; null where no one is. */
const listedBefore = ({ tokens, mentionsAt }: Document, sentence: Sentence, first: number, lexicons: Lexicons): Listed | null => {
  const people = lexicons["people-nouns"]
  let start = first
  let count = 0
  while (start > sentence.first + 1) {
    let head = start - 1
    if (tokens.word[head] === "and" || tokens.word[head] === "&" || tokens.word[head] === "plus") head--
    if (tokens.word[head] === ",") head--
    // "A boy, 9, and two girls"
    if (head > sentence.first + 1 && tokens.kind[head] === TokenKind.number && tokens.word[head - 1] === ",") head -= 2
    if (head === start - 1 || head < sentence.first || !people.hasAt(tokens, head)) break
    let from = head
    let number = 0
    while (from >= Math.max(sentence.first, head - longestItem)) {
      const word = tokens.word[from]!
      if (word === "a" || word === "an") { number = 1; break }
      const amount = mentionsAt.get(from)?.find(({ value }) => value.kind === "quantity" && value.unit === null)?.value
      if (from < head && amount?.kind === "quantity" && amount.low === amount.high && !amount.approximate) { number = amount.low; break }
      const inItem = tokens.kind[from] === TokenKind.number || word === "-" || word === "other" || (tokens.kind[from] === TokenKind.word && !lexicons["function-words"].has(word))
      if (!inItem) break
      // A headline does without the article.
      if (from === sentence.first) { number = 1; break }
      from--
    }
    if (number === 0 || !opensList(tokens, sentence, from)) break
    start = from
    count += number
  }
  return count === 0 ? null : { first: start, count }
}

const listOpeners = new Set([",", "and", "that", "said", "say", "says", ":", ";", "but", "when", "where", "after", "while", "–", "—", "-"])

/** Whether a list of people may begin at a token: behind a preposition or a verb they are somebody else's. */
const opensList = (tokens: Tokens, sentence: Sentence, at: number): boolean =>
  at === sentence.first || listOpeners.has(tokens.word[at - 1]!) || tokens.kind[at - 1] === TokenKind.openQuote
