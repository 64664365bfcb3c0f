import type { LexiconEntry } from "../../model/rule.ts"
import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { textOf, type Document } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"

/** The incident of an article that a time, a day or a place belongs to, and the words that say so. */
export interface Incident {
  /** Class of incidents ("attack", "fire"). */
  readonly type: string
  /** What the article calls it ("shooting"). */
  readonly name: string
  /** Happened by itself, or follows from something: an arrest, a verdict, a funeral. */
  readonly role: "incident" | "proceeding"
  /** Whether the words tell of the incident itself, of the call about it, or of those who came. */
  readonly phase: Phase
  /** The governing words: tokens `[first, last)`. */
  readonly first: number
  readonly last: number
}

export type Phase = "itself" | "call" | "response"

/** How an entry of the lexicon `incidents` tells of an incident: its fact `word`. */
type Word = "noun" | "verb" | "any" | "happen" | "harm" | "call" | "report" | "response" | "alarm" | "lasting"

/** An entry of the lexicon at tokens `[first, last)`. */
interface Cue {
  readonly first: number
  readonly last: number
  readonly entry: LexiconEntry
  readonly word: Word
}

/** What an article tells of incidents. */
interface Incidents {
  /** Cues by each of their tokens. */
  readonly cueAt: ReadonlyMap<number, Cue>
  /** The same for what lasts, which has no day but its first. */
  readonly lastingAt: ReadonlyMap<number, Cue>
  /** Class that the article is about, which "it happened" means, and what it calls incidents of each class. */
  readonly main: string | null
  readonly names: ReadonlyMap<string, string>
}

const known = new WeakMap<Document, Incidents>()

/** Sentences that say what an article is about count more. */
const leadSentences = 3
const leadWeight = 3

const incidentsOf = (document: Document, lexicons: Lexicons): Incidents => {
  const before = known.get(document)
  if (before !== undefined) return before
  const { tokens, sentences } = document
  const lexicon = lexicons.incidents
  const cueAt = new Map<number, Cue>()
  const lastingAt = new Map<number, Cue>()
  const weights = new Map<string, number>()
  const names = new Map<string, string>()
  sentences.forEach((sentence, index) => {
    for (let i = sentence.first; i < sentence.last; i++) {
      const found = lexicon.beginsAt(tokens, i) ? lexicon.longest(tokens, i, sentence.last) : null
      if (found === null || !hasParty(found.entry, tokens, sentence, i, found.last, lexicons)) continue
      const cue: Cue = { first: i, last: found.last, entry: found.entry, word: found.entry.facts?.["word"] as Word }
      for (let k = i; k < found.last; k++) (cue.word === "lasting" ? lastingAt : cueAt).set(k, cue)
      const type = typeOf(cue)
      if (type !== null && roleOf(cue) === "incident") weights.set(type, (weights.get(type) ?? 0) + (index < leadSentences ? leadWeight : 1))
      if (type !== null && cue.word === "noun" && !names.has(type)) names.set(type, textOf(tokens, i, found.last).toLowerCase())
      i = found.last - 1
    }
  })
  let main: string | null = null
  for (const [type, weight] of weights) {
    const most = main === null ? 0 : weights.get(main)!
    if (weight > most || (weight === most && main !== null && type < main)) main = type
  }
  const made: Incidents = { cueAt, lastingAt, main, names }
  known.set(document, made)
  return made
}

/** Tokens around a verb of many meanings within which whoever makes an act of it is named. */
const partyBefore = 14
const partyBehind = 10

/** Whether one of the parties that an entry asks for by its fact `with` is named around tokens `[first, last)`: a suit is dismissed, or a cook. */
const hasParty = ({ facts }: LexiconEntry, tokens: Tokens, sentence: Sentence, first: number, last: number, lexicons: Lexicons): boolean => {
  const asked = facts?.["with"]
  if (asked === undefined) return true
  const parties = lexicons["act-parties"]
  for (let i = Math.max(sentence.first, first - partyBefore); i < Math.min(sentence.last, last + partyBehind); i++) {
    const found = parties.beginsAt(tokens, i) ? parties.longest(tokens, i, sentence.last) : null
    if (found !== null && (asked as ReadonlyArray<string>).includes(found.entry.id) && !(i > sentence.first && further.has(tokens.word[i - 1]!))) return true
  }
  return false
}

const typeOf = (cue: Cue): string | null => (cue.entry.facts?.["incident"] as string | undefined) ?? null
const roleOf = (cue: Cue): "incident" | "proceeding" => (cue.entry.facts?.["class"] === "proceeding" ? "proceeding" : "incident")

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))

/** Words that begin another clause. */
const openers = words("who which that when where while after before because since as until if and but whom whose although though")
/** Words that lead up to a time or a day. */
const leading = words("at on in around about approximately shortly just sometime early late from")
/** Before a time these say that something was over, or not yet there. */
const bounding = words("by until till since before after than for of recently")
/** Behind a bound these are an hour of the day. */
const lights = words("dawn daybreak sunrise first")
/** An incident so called is not the one that the article is about. */
const further = words("another previous earlier second third separate similar unrelated different other prior past")
/** Behind these a noun belongs to one before it: "the trial over the shooting". */
const belonging = words("over of for about into from")
/** Before a noun these set it beside earlier ones. */
const compared = words("first most worst least fewest only no another any")
/** These tell of persons, not of what has lasted. */
const ofPersons = words("who whom he she jail jailed prison imprisoned held detained custody exile office missing hospital hospitalized")
/** What is done to a proceeding on its own day. */
const performing = words("announced attended began came delivered gave given handed held hosted issued joined made opened reached read returned started")
/** Openers of a clause that tells more of the noun before them. */
const relatives = words("who which whose")
const auxiliaries = words("is was were are be been being had has have did does do will would")
const modals = words("to will would could can may might must should did")
const determiners = words("a an the his her their its this these those")
/** Behind a verb of the courts these lead to the offence. */
const offenceLinks = words("with of to")
/** Before a form in -ing these tell a verb from a noun ("after visiting", "a parking lot"). */
const beforeGerunds = words("and was were is are been be after before while by without of")

/** "A shooting call", "the crash scene": nouns that leave the one before them what it is. */
const alarms = words("call calls report reports alarm scene")

/** Tokens that may lie between an incident's name and its time, with a place or so between them. */
const apart = 12
/** The same where another verb governs both. */
const beside = 3
/** Tokens that the verb may stand behind a time that opens its clause. */
const ahead = 18
/** Tokens between a verb and its subject. */
const subjectReach = 14
/** Tokens behind a call or a response within which what it is about is named: "to the 2600 block of Oak Street around 2 a.m. for a report of shots". */
const aboutReach = 20

interface Scene {
  readonly tokens: Tokens
  readonly sentence: Sentence
  readonly document: Document
  readonly incidents: Incidents
  readonly lexicons: Lexicons
}

/**
 * The incident that the time or day at tokens `[first, last)` belongs to, or null. It is governed by the name of an
 * incident beside it ("Sunday's fire", "the shooting at the club around 2 a.m.") or by the verb of its clause.
 */
export const incidentAt = (document: Document, sentence: Sentence, first: number, last: number, lexicons: Lexicons): Incident | null => {
  const incidents = incidentsOf(document, lexicons)
  const { word } = document.tokens
  const scene: Scene = { tokens: document.tokens, sentence, document, incidents, lexicons }
  if (word[first] === "since") return lastingSince(scene, first)
  // "By 2011" begins with its bound, "before dawn on Sunday" with an hour.
  if (incidents.cueAt.size === 0 || bounding.has(word[first]!) && !lights.has(word[first + 1]!) || (first > sentence.first && bounding.has(word[first - 1]!))) return null
  const named = nameBehind(scene, last)
  if (named !== null) return told(scene, named, named, "itself")
  // "The 6 p.m. train from Harwick crashed."
  if (first > sentence.first && determiners.has(word[first - 1]!) && document.tokens.kind[last] === TokenKind.word && last < sentence.last) return null
  const governing = governedBefore(scene, first)
  return governing === "opens" ? governedBehind(scene, last) : governing
}

/** The incident of the class that `cue` names; `words` are the ones to quote. Null where an article gives it no class. */
const told = ({ incidents }: Scene, cue: Cue, quoted: Cue, phase: Phase): Incident | null => {
  const type = typeOf(cue) ?? incidents.main
  return type === null ? null : { type, name: incidents.names.get(type) ?? type, role: roleOf(cue), phase, first: quoted.first, last: quoted.last }
}

/** What has lasted since a day, by its name in the same clause: "the protests that have gone on since May". */
const lastingSince = (scene: Scene, first: number): Incident | null => {
  const { tokens, sentence, incidents } = scene
  for (let i = first - 1; i >= Math.max(sentence.first, first - apart) && !endsClause(tokens, i); i--) {
    const cue = incidents.lastingAt.get(i)
    if (cue !== undefined) return isFirstSince(scene, cue.first) || !isHead(scene, cue.last) ? null : told(scene, cue, cue, "itself")
    // Others did something since, or are somewhere: "30 have been shot since May", "has been in jail since May".
    if (incidents.cueAt.has(i) || ofPersons.has(tokens.word[i]!) || tokens.kind[i] === TokenKind.number || tokens.word[i] === "," && tokens.word[i + 1] !== "which") return null
  }
  return null
}

/** Whether the noun before token `next` is no part of another one: "a war hero", "the protest leader". */
const isHead = ({ tokens, sentence, lexicons }: Scene, next: number): boolean => {
  const word = tokens.word[next] ?? ""
  return next >= sentence.last || tokens.kind[next] !== TokenKind.word || lexicons["function-words"].hasAt(tokens, next) || lexicons.verbs.has(word) || word.endsWith("ing") || word.endsWith("ed")
}

/** Whether a noun is one of several that are compared: "the worst riots since 1968", "the first strike since 1998". */
const isFirstSince = ({ tokens, sentence }: Scene, at: number): boolean => {
  for (let i = Math.max(sentence.first, at - beside); i < at; i++) if (tokens.word[i]!.endsWith("est") || compared.has(tokens.word[i]!)) return true
  return false
}

/** "Sunday's deadly fire", "the 2 a.m. shooting". */
const nameBehind = (scene: Scene, last: number): Cue | null => {
  const { tokens, sentence, incidents, lexicons } = scene
  for (let i = last; i < Math.min(sentence.last, last + beside); i++) {
    const cue = incidents.cueAt.get(i)
    if (cue !== undefined) return isName(scene, cue) ? cue : null
    if ((tokens.flags[i]! & TokenFlag.possessive) !== 0) continue
    if (tokens.kind[i] !== TokenKind.word || (tokens.flags[i]! & TokenFlag.capital) !== 0 || lexicons["function-words"].hasAt(tokens, i) || isVerb(scene, i)) return null
  }
  return null
}

/** The incident by what stands before a value: its clause's verb, or a name without a verb between. "opens": the value stands first. */
const governedBefore = (scene: Scene, first: number): Incident | null | "opens" => {
  const { tokens, sentence, incidents } = scene
  let name: Cue | null = null
  let auxiliary = false
  let from = first - 1
  while (from >= sentence.first && leading.has(tokens.word[from]!)) from--
  for (let i = from; i >= sentence.first && !endsClause(tokens, i); i--) {
    const cue = incidents.cueAt.get(i)
    if (cue !== undefined) {
      if (cue.word !== "noun" && cue.word !== "any") return byVerb(scene, cue, name, sentence.last)
      if (name === null && isName(scene, cue)) name = cue
      i = cue.first
    } else if (openers.has(tokens.word[i]!)) {
      // "And" joins two streets as often as two clauses.
      if (tokens.word[i] === "and" && i < from) continue
      // "Two who had been at a party on Saturday were killed."
      if (name === null) return auxiliary && relatives.has(tokens.word[i]!) ? null : "opens"
      break
    } else if (auxiliaries.has(tokens.word[i]!)) auxiliary = true
    else if (isVerb(scene, i)) {
      if (name === null || first - name.last > beside) return null
      // "Criticised the ruling on Sunday" tells the day of another act.
      if (roleOf(name) === "proceeding" && !performing.has(tokens.word[i]!)) return null
      // "Confirmed the shooting on Sunday" leaves open what was on Sunday.
      return scene.lexicons["reporting-verbs"].hasAt(tokens, i) && name.first - i <= beside ? null : told(scene, name, name, "itself")
    }
  }
  if (name === null) return "opens"
  return first - name.last <= apart ? told(scene, name, name, "itself") : null
}

/** The incident by the verb behind a value that opens its clause: "At 9:20 p.m., a man in a van opened fire". */
const governedBehind = (scene: Scene, last: number): Incident | null => {
  const { tokens, sentence, incidents } = scene
  let name: Cue | null = null
  let other = false
  for (let i = last; i < Math.min(sentence.last, last + ahead) && !endsClause(tokens, i); i++) {
    const cue = incidents.cueAt.get(i)
    const word = tokens.word[i]!
    if (cue !== undefined) {
      if (cue.word !== "noun" && cue.word !== "any") return other ? null : byVerb(scene, cue, name, sentence.last)
      name ??= isName(scene, cue) ? cue : null
      i = cue.last - 1
    } else if (word === "and") other = false
    // "It was around 9 that night when": the clause of the incident only begins here.
    else if (openers.has(word) && !(i - last < beside && (word === "when" || word === "that"))) return null
    else if (isVerb(scene, i)) other = true
  }
  return null
}

/** The incident that a verb tells of; `name` stands between it and the value. */
const byVerb = (scene: Scene, verb: Cue, name: Cue | null, end: number): Incident | null => {
  const { tokens, incidents, sentence } = scene
  switch (verb.word) {
    // "Arrested in the shooting Sunday" leaves open what was on Sunday.
    case "verb": return roleOf(verb) === "proceeding" && name !== null && !isOffence(tokens, verb, name) ? null : told(scene, verb, verb, "itself")
    case "happen": {
      const subject = subjectOf(scene, verb)
      return subject === null ? null : told(scene, subject, subject === verb ? verb : { ...verb, first: subject.first }, "itself")
    }
    case "harm": return incidents.main === null ? null : told(scene, subjectOf(scene, verb) ?? verb, verb, "itself")
    case "report": {
      const subject = subjectOf(scene, verb)
      return subject === null ? null : told(scene, subject, verb, "call")
    }
    case "alarm": return told(scene, verb, verb, "call")
    case "call": case "response": {
      for (let i = Math.max(sentence.first, verb.first - subjectReach); i < Math.min(end, verb.last + aboutReach); i++) {
        if (tokens.word[i] === "hospital") return null
        const cue = incidents.cueAt.get(i)
        if (cue?.word === "alarm") return told(scene, cue, verb, "call")
        if (cue !== undefined && roleOf(cue) === "incident" && isName(scene, cue)) return told(scene, cue, verb, verb.word)
        if (tokens.word[i] === "scene" && tokens.word[i - 1] === "the") return told(scene, verb, verb, verb.word)
      }
      return null
    }
    default: return null
  }
}

/** Whether what stands between a verb of the courts and a day is the offence: "charged with murder on Monday", not "convicted of the murder on Monday". */
const isOffence = (tokens: Tokens, verb: Cue, name: Cue): boolean =>
  (offenceLinks.has(tokens.word[verb.last - 1]!) || offenceLinks.has(tokens.word[verb.last] ?? "")) && !determiners.has(tokens.word[name.first - 1]!) && name.first - verb.last <= beside

/** What happened, by the words before the verb: the name of an incident, or the verb itself for "it". */
const subjectOf = (scene: Scene, verb: Cue): Cue | null => {
  const { tokens, sentence, incidents } = scene
  for (let i = verb.first - 1; i >= Math.max(sentence.first, verb.first - subjectReach) && !endsClause(tokens, i); i--) {
    const cue = incidents.cueAt.get(i)
    const word = tokens.word[i]!
    if (cue !== undefined && isName(scene, cue)) return belonging.has(beforePhrase(tokens, cue.first, sentence.first)) ? null : cue
    if (word === "it" || word === "this") return incidents.main === null ? null : verb
    if (word === "which" || word === "that") {
      const named = incidents.cueAt.get(i - 1) ?? (tokens.word[i - 1] === "," ? incidents.cueAt.get(i - 2) : undefined)
      return named !== undefined && isName(scene, named) ? named : null
    }
    if (openers.has(word) && word !== "and") return null
  }
  return null
}

/** The word before a noun, its determiner and an adjective. */
const beforePhrase = (tokens: Tokens, at: number, from: number): string => {
  let i = at - 1
  while (i >= from && at - i <= beside && !belonging.has(tokens.word[i]!)) i--
  return i >= from ? tokens.word[i]! : ""
}

/** Whether a cue names an incident of the story: no other one, and no part of another noun ("a fire chief"). */
const isName = (scene: Scene, cue: Cue): boolean => {
  if (cue.word !== "noun" && cue.word !== "any") return false
  const { tokens, sentence, document, lexicons } = scene
  for (let i = Math.max(sentence.first, cue.first - 2); i < cue.first; i++) if (further.has(tokens.word[i]!)) return false
  const next = cue.last
  if (next >= sentence.last || tokens.kind[next] !== TokenKind.word || lexicons["function-words"].hasAt(tokens, next)) return true
  if ((tokens.flags[next]! & TokenFlag.possessive) !== 0) return false
  const dated = document.mentionsAt.get(next)?.some(({ value }) => value.kind === "date" || value.kind === "time") === true
  return dated || alarms.has(tokens.word[next]!) || tokens.word[next]!.endsWith("ly") || scene.incidents.cueAt.has(next) || isVerb(scene, next)
}

/** Whether the word at token `i` is a verb of its clause, as far as its form and the word before it tell. */
const isVerb = ({ tokens, sentence, lexicons }: Scene, i: number): boolean => {
  if (tokens.kind[i] !== TokenKind.word || (tokens.flags[i]! & TokenFlag.capital) !== 0 && i > sentence.first) return false
  const word = tokens.word[i]!
  if (lexicons["reporting-verbs"].hasAt(tokens, i)) return true
  const before = i > sentence.first ? tokens.word[i - 1]! : ""
  if (auxiliaries.has(word) || determiners.has(before)) return false
  const lemma = lexicons.verbs.entryOf(word)?.id
  if (word.endsWith("ing")) return lemma !== undefined && beforeGerunds.has(before)
  if (lemma === undefined) return word.length > 4 && word.endsWith("ed")
  return lemma === word || word.endsWith("s") ? modals.has(before) : true
}

const endsClause = (tokens: Tokens, i: number): boolean => {
  const word = tokens.word[i]!
  return word === ";" || word === ":" || word === "—" || word === "–" || word === "(" || word === ")" || tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote
}
