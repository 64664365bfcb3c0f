import type { LexiconEntry } from "../../model/rule.ts"
import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { AgeValue } from "../../model/value.ts"
import { recogniseBareAge } from "../../values/age.ts"
import type { Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { partyMemberAt } from "../politics/party-members.ts"
import { isPart, type Part } from "./parts.ts"
import type { Sex } from "./persons.ts"

/** Words that describe one person: "the 39-year-old Marlow man", "a security guard, 46,", "the 15-year-old". */
export interface Description {
  /** With what determines it. */
  readonly first: number
  /** With an age set behind it. */
  readonly last: number
  /** Tokens of the noun; a bare age has none. */
  readonly noun: { readonly first: number, readonly last: number } | null
  /** `the`: somebody known; `a`: somebody new; `own`: somebody's relative; `none`: as headlines write. */
  readonly determined: "the" | "a" | "own" | "none"
  readonly sex: Sex | null
  readonly young: boolean
  readonly grown: boolean
  /** What the noun itself says of the person's part: "suspect", "victim". */
  readonly part: Part | null
  /** What the noun says the person is, null where it says no more than that it is one ("man"). */
  readonly label: string | null
  /** What relative the noun names, null where it names none. */
  readonly kin: string | null
  /** Ladder of the title or calling that the noun is, "kin" for relatives; null for all other nouns. */
  readonly ladder: string | null
  /** The noun is a common word too ("head", "guard"): by itself it describes nobody. */
  readonly loose: boolean
  readonly age: AgeValue | null
  readonly quoted: boolean
}

const definite = new Set(["the", "this", "that"])
const indefinite = new Set(["a", "an", "another", "one"])
const possessive = new Set(["his", "her", "their", "my", "our", "your"])

/** Longest run of words before the noun, in tokens. */
const reach = 9

/** All descriptions of one person, in order. */
export const findDescriptions = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, values: ReadonlyArray<Found>, lexicons: Lexicons): ReadonlyArray<Description> => {
  const ages = values.filter(({ value, last }) => value.kind === "age" && value.low === value.high && tokens.word[last - 1] === "old")
  const ageAt = new Map(ages.filter(isInYears).map((age) => [age.first, age]))
  const ageEnding = new Map(ages.map((age) => [age.last, age]))
  const out: Array<Description> = []
  for (const sentence of sentences) {
    /** End of the last noun phrase that was read. */
    let read = sentence.first
    for (let i = sentence.first; i < sentence.last; i++) {
      const noun = nounAt(tokens, i, sentence, lexicons)
      if (noun !== null) {
        const description = around(tokens, i, noun, Math.max(read, i - reach), sentence, ageEnding, lexicons)
        // "The youth were", but "two men and a girl were".
        if (description.determined !== "a" && plural.has(tokens.word[noun.last] ?? "")) continue
        out.push(description)
        read = description.last
        i = noun.last - 1
        continue
      }
      const age = ageAt.get(i)
      if (age === undefined) continue
      i = age.last - 1
      if (nounAt(tokens, age.last, sentence, lexicons) !== null || !standsAlone(tokens, age.last, sentence, lexicons)) continue
      const lead = leadOf(tokens, age.first, Math.max(read, age.first - reach), ageEnding, lexicons)
      if (lead.determined === "none" || lead.determined === "own") continue
      out.push({
        first: lead.first, last: age.last, noun: null, determined: lead.determined, sex: null, young: false, grown: false, part: null, label: null, kin: null, ladder: null, loose: false,
        age: age.value as AgeValue, quoted: quotedAt(tokens, age.first)
      })
      read = age.last
    }
  }
  return out
}

const isInYears = ({ value }: Found): boolean => value.kind === "age" && value.unit === "year"

const quotedAt = (tokens: Tokens, i: number): boolean => (tokens.flags[i]! & TokenFlag.quoted) !== 0

/** The noun for one person that begins at a token, with what the lexicons say of it. */
const nounAt = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): { last: number, entry: LexiconEntry } | null => {
  if (tokens.kind[at] !== TokenKind.word) return null
  const noun = lexicons["person-nouns"].longest(tokens, at, sentence.last)
  const office = lexicons.offices.longest(tokens, at, sentence.last)
  const match = office !== null && office.last > (noun?.last ?? 0) ? office : noun ?? partyMemberAt(tokens, at, sentence.last, lexicons)
  if (match === null || isCompound(tokens, match.last, sentence, lexicons)) return null
  return tokens.flags[match.last]! & TokenFlag.possessive && bodies.has(tokens.word[match.last + 1] ?? "") ? null : match
}

/** Verbs of several people. */
const plural = new Set(["were", "are", "have"])

/** "The sheriff's office" is a body. */
const bodies = new Set(["office", "department", "offices", "team", "club"])

/** Verbs whose past is their base form: every other base form behind a noun in the singular is a noun itself. */
const pastAsBase = new Set("hit put cut shut let set bet beat quit cast cost hurt read shed split spread burst".split(" "))

/** Whether the word at a token makes a modifier of the noun before it: "suspect vehicle", "boy band". */
const isCompound = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): boolean => {
  if (at >= sentence.last || tokens.kind[at] !== TokenKind.word) return at < sentence.last && tokens.word[at] === "-" && !(tokens.flags[at]! & TokenFlag.spaceBefore)
  const word = tokens.word[at]!
  if (tokens.flags[at]! & (TokenFlag.capital | TokenFlag.possessive)) return false
  const verb = lexicons.verbs.entryOf(word)
  return !lexicons["function-words"].has(word) && (verb === undefined || verb.id === word && !pastAsBase.has(word)) && !/(?:ed|ing|ly)$/u.test(word) && !lexicons["reporting-verbs"].has(word)
}

/** Whether an age before a token is a description by itself: what follows is no noun. */
const standsAlone = (tokens: Tokens, at: number, sentence: Sentence, lexicons: Lexicons): boolean => {
  if (at >= sentence.last || tokens.kind[at] !== TokenKind.word) return true
  const word = tokens.word[at]!
  if (tokens.flags[at]! & TokenFlag.possessive || lexicons["function-words"].has(word) || lexicons["reporting-verbs"].has(word) || word.endsWith("ed")) return true
  // "The 36-year-old Kazakh", "the 36-year-old turned pro"
  if (tokens.flags[at]! & TokenFlag.capital) return at + 1 >= sentence.last || tokens.kind[at + 1] !== TokenKind.word || lexicons["function-words"].hasAt(tokens, at + 1)
  return lexicons.verbs.has(word) && lexicons.verbs.entryOf(word)!.id !== word
}

/** The words before a noun, back to what determines it. */
const leadOf = (
  tokens: Tokens, at: number, least: number, ageEnding: ReadonlyMap<number, Found>, lexicons: Lexicons
): { first: number, determined: Description["determined"], age: Found | null } => {
  let age = ageEnding.get(at) ?? null
  let first = age?.first ?? at
  while (first > least) {
    const i = first - 1
    const word = tokens.word[i]!
    if (definite.has(word)) return { first: i, determined: "the", age }
    if (indefinite.has(word)) return { first: i, determined: "a", age }
    if (possessive.has(word) || tokens.flags[i]! & TokenFlag.possessive) return { first: i, determined: "own", age }
    const before = ageEnding.get(first)
    if (before !== undefined && before !== age) { age ??= before; first = before.first; continue }
    const hyphen = word === "-" && !(tokens.flags[i]! & TokenFlag.spaceBefore)
    // "The six-term senator", "the 8th grade teacher"
    const compound = tokens.word[i + 1] === "-" && !(tokens.flags[i + 1]! & TokenFlag.spaceBefore) || tokens.word[i + 1] === "grade"
    const modifier = hyphen || compound || tokens.kind[i] === TokenKind.word && !lexicons["function-words"].has(word) && !lexicons["reporting-verbs"].has(word) && !(word.endsWith("ed") && lexicons.verbs.has(word))
    if (!modifier) break
    first = i
  }
  return { first, determined: "none", age }
}

const around = (
  tokens: Tokens, first: number, { last, entry }: { last: number, entry: LexiconEntry }, least: number, sentence: Sentence,
  ageEnding: ReadonlyMap<number, Found>, lexicons: Lexicons
): Description => {
  const lead = leadOf(tokens, first, least, ageEnding, lexicons)
  const facts = entry.facts ?? {}
  const ladder = typeof facts["ladder"] === "string" ? facts["ladder"] : null
  const named = facts["bare"] === true || facts["part"] !== undefined || facts["vague"] === true || ladder === "kin" ? null : entry.id
  const behind = tokens.word[last] === "of" && ladder !== null || facts["grown"] === true && facts["bare"] !== true ? null : ageBehind(tokens, last, sentence)
  return {
    first: lead.first, last: behind?.last ?? last, noun: { first, last }, determined: lead.determined,
    sex: facts["sex"] === "m" || facts["sex"] === "f" ? facts["sex"] : null, young: facts["young"] === true, grown: facts["grown"] === true,
    // "A defendant may appeal": any of them.
    part: lead.determined !== "a" && isPart(facts["part"]) ? facts["part"] : null,
    label: named !== null && isOver(tokens, lead.first, first) ? `former ${named}` : named, kin: ladder === "kin" ? entry.id : null, ladder, loose: facts["word"] === true && last - first === 1,
    // A baby's days are no years.
    age: lead.age === null ? behind?.value ?? null : isInYears(lead.age) ? lead.age.value as AgeValue : null, quoted: quotedAt(tokens, first)
  }
}

/** Whether a word before the noun says that somebody no longer is it. */
const isOver = (tokens: Tokens, first: number, noun: number): boolean => {
  for (let i = first; i < noun; i++) if (tokens.word[i] === "former" || tokens.word[i] === "ex" || tokens.word[i] === "retired") return true
  return false
}

const closes = new Set([",", ".", ";", ")", "and", "who", "of", "from", "was", "is", "has", "had", "in", "at", "on", "near"])

/** An age set behind a noun: "a guard, 46,", "a man of 44", "a nurse (31)", "a man aged 44", "the driver, who was 27,". */
export const ageBehind = (tokens: Tokens, at: number, sentence: Sentence): { last: number, value: AgeValue } | null => {
  const mark = tokens.word[at]
  const told = toldBehind(tokens, at)
  if (told === null && mark !== "," && mark !== "of" && mark !== "(") return null
  const first = told ?? at + 1
  const age = first >= sentence.last ? null : recogniseBareAge(tokens, first, sentence.last)
  if (age === null || age.last < sentence.last && !closes.has(tokens.word[age.last]!)) return null
  return { last: mark === "(" ? age.last + 1 : age.last, value: age.value }
}

/** Where a number begins that words before it say is an age, null without such words: "aged 34", ", who is 27", "was just 19". */
const toldBehind = (tokens: Tokens, at: number): number | null => {
  let i = tokens.word[at] === "," ? at + 1 : at
  if (tokens.word[i] === "who") i++
  if (being.has(tokens.word[i] ?? "")) {
    i++
    if (just.has(tokens.word[i] ?? "")) i++
    return tokens.word[i] === "aged" ? i + 1 : i
  }
  return tokens.word[i] === "aged" || tokens.word[i] === "age" ? i + 1 : null
}

const being = new Set(["is", "was"])
const just = new Set(["just", "only", "now", "still"])
