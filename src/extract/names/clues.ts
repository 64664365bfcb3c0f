import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { namesBody } from "./capitals.ts"
import { timeBegins } from "./kinds.ts"
import { isPlain } from "./plain.ts"

/** Bodily and family things that only persons have: "Quist's mother", "Quist's body". */
const had = new Set(["body", "death", "lawyer", "attorney", "wife", "family", "parents", "arrest", "childhood", "widow", "murder", "killing", "sentencing", "career"])

/** What is done to persons, before "of". */
const suffered = new Set(["murder", "killing", "slaying", "body", "arrest", "disappearance", "abduction", "kidnapping", "assassination", "conviction"])

/** What is done to persons only, behind "was" or "were". */
const undergone = new Set((
  "arrested charged convicted sentenced jailed indicted acquitted arraigned booked hospitalized hospitalised pronounced born married stabbed beaten handcuffed extradited"
).split(" "))

/** What only persons do. */
const done = new Set((
  "died pleaded resigned retired wept cried sobbed sang smiled laughed nodded shrugged knelt hugged kissed slept whispered shouted yelled married graduated confessed texted walked"
).split(" "))

const auxiliaries = new Set(["was", "were", "is", "has", "had", "been"])

/** What is done to persons only, right before the name. */
const hurt = new Set("arrested arresting killing killed murdered murdering strangled strangling stabbed stabbing married marrying assassinated assassinating raped raping".split(" "))

/** What is done to persons, before "as" and the name. */
const identified = new Set(["identified", "named"])

/** Longest field of an office, in tokens: "governor of the state of Marlow". */
const longestField = 6

/** Whether an office with "of" or "for" what ends right before a token. */
const officeWithField = (tokens: Tokens, end: number, sentence: Sentence, lexicons: Lexicons): boolean => {
  for (let i = end - 1; i > Math.max(sentence.first, end - longestField); i--) {
    const word = tokens.word[i]!
    if (word === "of" || word === "for") { if (lexicons.offices.has(tokens.word[i - 1]!)) return true }
    else if (tokens.kind[i] !== TokenKind.word || lexicons.verbs.has(word) && (tokens.flags[i]! & TokenFlag.capital) === 0) return false
  }
  return false
}

const isInitials = (tokens: Tokens, i: number): boolean => /^(\p{Lu}\.){1,3}$/u.test(tokens.text.slice(tokens.start[i]!, tokens.end[i]!)) && !abbreviations.has(tokens.word[i]!)

/** Initials of countries and towns. */
const abbreviations = new Set(["u.s.", "u.k.", "u.n.", "e.u.", "d.c.", "l.a.", "n.y.", "s.c.", "n.c.", "n.j.", "u.s.s.", "u.s.a.", "n.w.", "s.w.", "n.e.", "s.e."])

/**
 * How much the words around the capitalised words `[first, last)` show that they name a person: from 2 on they do where
 * there are two or more of them.
 */
export const personClues = (tokens: Tokens, first: number, last: number, sentence: Sentence, lexicons: Lexicons): number => {
  let person = 0
  const before = first > sentence.first ? tokens.word[first - 1]! : ""
  const after = last < sentence.last ? tokens.word[last]! : ""
  const next = last + 1 < sentence.last ? tokens.word[last + 1]! : ""
  const words = last - first
  // "The Institute for the World Economy reported"
  if (before === "the") return 0
  if (lexicons.offices.has(before) && !isAdjective(tokens, first - 1) || lexicons.honorifics.has(before) || before === "." && lexicons.honorifics.has(tokens.word[first - 2] ?? "")) person += 2
  // "His girlfriend, Orvanda Quist", "the mayor, Orvanda Quist"
  if (before === "," && words >= 2 && first - 2 >= sentence.first && (isKin(tokens, first - 2, lexicons) || after === "," && lexicons.offices.has(tokens.word[first - 2]!))) person += 2
  // "His mother, Ada, …", "their 5-year-old son, Orvand, …"
  else if (before === "," && words === 1 && first - 2 >= sentence.first && isKin(tokens, first - 2, lexicons) && (lexicons["given-names"].hasAt(tokens, first) || first - 3 >= sentence.first && tokens.word[first - 3] === "old")) person += 2
  // "The governor of Marlow, Orvanda Quist, …"
  else if (before === "," && words >= 2 && after === "," && officeWithField(tokens, first - 1, sentence, lexicons)) person += 2
  // "The man was identified as Orvand Quist"
  if (before === "as" && words >= 2 && words <= 3 && identified.has(tokens.word[first - 2] ?? "")) person += 2
  if (hurt.has(before) && words >= 2 && words <= 3) person += 2
  // "A woman named Orvanda Quist", "a 2-year-old named Orvand Quist"
  if (before === "named" && words >= 2 && words <= 3 && first - 2 >= sentence.first && (tokens.word[first - 2] === "old" || lexicons["people-nouns"].has(tokens.word[first - 2]!) || lexicons["person-nouns"].has(tokens.word[first - 2]!))) person += 2
  // "A spokesman for Orle Gas said", and news is told to the press: "told Orle Live".
  if (lexicons["reporting-verbs"].has(after) && !ofWhom.has(before) || lexicons["reporting-verbs"].has(before) && !isTelling(before) && !isModifier(tokens, last, sentence, lexicons)) {
    // A firm of plain words speaks as well: "Hobby Barn said in a statement", "said Lone Barn is closed".
    const plain = words >= 2 && isPlain(tokens, first, lexicons) && !lexicons["given-names"].hasAt(tokens, first)
    person += words !== 2 ? 1 : !plain ? 2 : lexicons["reporting-verbs"].has(after) ? 1 : 0
  }
  if (after === "," && tokens.kind[last + 1] === TokenKind.number && /^\d{1,3}$/.test(next) && [",", "and", "."].includes(tokens.word[last + 2] ?? "")) person += 2
  // "The 39-year-old Marlow man" comes from Marlow, and so does "the 39-year-old Marlow Bay man".
  if (before === "old" && !lexicons["person-nouns"].has(after) && (words > 1 || !isModifier(tokens, last, sentence, lexicons))) person += 2
  // "Orvand A Quist" and "Orvand Maria Quist", and no "Hepatitis B Foundation"
  if (words === 3 && tokens.kind[first + 1] === TokenKind.word && (tokens.end[first + 1]! - tokens.start[first + 1]! === 1 || lexicons["given-names"].has(tokens.word[first + 1]!) && !calling.test(tokens.word[first]!)) && !isPlain(tokens, first, lexicons) && !isPlain(tokens, first + 2, lexicons) && !namesBody(tokens, first, sentence.last, lexicons)) person += 2
  // "J. K. Osk", "J.K. Osk"
  if (words >= 3 && tokens.word[first + 1] === "." && tokens.end[first]! - tokens.start[first]! === 1) person += 2
  if (words === 2 && isInitials(tokens, first) && !lexicons.cities.hasAt(tokens, first + 1)) person += 2
  // "Orvanda, a 20-year-old student"
  if (after === "," && words === 1 && lexicons["given-names"].has(tokens.word[first]!) && (next === "a" || next === "an") && tokens.word[last + 3] === "-" && tokens.word[last + 4] === "year") person += 2
  if (after === "," && words >= 2) {
    let at = last + 1
    while (lexicons["function-words"].entryOf(tokens.word[at] ?? "")?.facts?.["class"] === "determiner") at++
    // "Ja'Nya Quist, the 7-year-old", "Orvand Quist, the tall sailor who"
    if (whoWithin(tokens, at, sentence) && !inside.has(before) || tokens.kind[at] === TokenKind.number && tokens.word[at + 2] === "year" || /^(year|old)$/.test(tokens.word[at + 1] ?? "")) person += 2
    // "Masoud Dalman, head of …" and "Massoud Dalman, told …"
    else if (at < sentence.last && (lexicons.offices.longest(tokens, at, sentence.last) !== null || lexicons["reporting-verbs"].hasAt(tokens, at) && !ofWhom.has(before))) person += 2
  }
  // One word alone may be a town or a firm ("Lowmoor's family of makers").
  if (words >= 2) person += tellingOfPersons(tokens, first, last, sentence, lexicons)
  if (before === "of" && words >= 2 && first - 2 >= sentence.first && (suffered.has(tokens.word[first - 2]!) || isKin(tokens, first - 2, lexicons))) person += 2
  else if (before === "of" && words === 2 && tokens.word[first - 2] === "death") person += 1
  // "Winger Orvand Quist": what comes before is somebody's calling, by its ending.
  if (words === 2 && first > sentence.first && calling.test(before) && !isNamelike(tokens, first - 1) && !lexicons["function-words"].has(before) && !lexicons.verbs.has(before) && lexicons.named.get("vessels")?.has(before) !== true) person += 1
  // "Ada Lisk of Marlow"
  if (after === "of" && words <= 3 && last + 1 < sentence.last && (tokens.flags[last + 1]! & TokenFlag.capital) !== 0) person += 1
  return person
}

/** How words for what somebody is end: "winger", "Libertarian". */
const calling = /(?:er|or|man|woman|ist|ian|eer)$/

/** What stands before those whom somebody speaks for or works at. */
const ofWhom = new Set(["of", "for", "at"])

const inside = new Set(["in", "at", "near"])

const isTelling = (word: string): boolean => word === "told" || word === "tells" || word === "tell"

const isWho = (word: string): boolean => word === "who" || word === "whom"

/** Ranks that are adjectives where they have no capital: "a major Orlish port". */
const adjectives = new Set(["chief", "general", "major", "minor", "principal", "private"])

const isAdjective = (tokens: Tokens, i: number): boolean => adjectives.has(tokens.word[i]!) && (tokens.flags[i]! & TokenFlag.capital) === 0

/** What follows a name where it is a person's: "Orvand Quist, who", "Orvand Quist's mother", "Orvand Quist was arrested". */
const tellingOfPersons = (tokens: Tokens, first: number, last: number, sentence: Sentence, lexicons: Lexicons): number => {
  const after = last < sentence.last ? tokens.word[last]! : ""
  const next = last + 1 < sentence.last ? tokens.word[last + 1]! : ""
  // "The head of a lab in Orle Bay, who"
  if (!inside.has(tokens.word[first - 1] ?? "") && (isWho(after) || after === "," && isWho(next))) return 2
  // "Orvand Quist and his three children"; ships have crews.
  if (after === "and" && (next === "his" || next === "her") && tokens.word[last + 2] !== "crew") return 2
  if (last < sentence.last && tokens.flags[last]! & TokenFlag.possessive && (had.has(next) || isKin(tokens, last + 1, lexicons)) && !isModifier(tokens, last + 2, sentence, lexicons)) return 2
  return done.has(after) || auxiliaries.has(after) && (undergone.has(next) || undergone.has(tokens.word[last + 2] ?? "")) ? 2 : 0
}

/** Whether a noun in small letters follows, so that the capitals before it only modify it. */
export const isModifier = (tokens: Tokens, last: number, sentence: Sentence, lexicons: Lexicons): boolean =>
  last < sentence.last && tokens.kind[last] === TokenKind.word && (tokens.flags[last]! & (TokenFlag.capital | TokenFlag.possessive)) === 0 &&
  !lexicons["function-words"].hasAt(tokens, last) && !timeBegins.has(tokens.word[last]!) && (lexicons.verbs.entryOf(tokens.word[last]!)?.id ?? tokens.word[last]!) === tokens.word[last]!

const isNamelike = (tokens: Tokens, i: number): boolean => tokens.kind[i] !== TokenKind.word || (tokens.flags[i]! & TokenFlag.capital) !== 0

/** Whether a short apposition from a token on goes on with "who". */
const whoWithin = (tokens: Tokens, at: number, sentence: Sentence): boolean => {
  for (let i = at; i < Math.min(sentence.last, at + 6); i++) {
    if (tokens.word[i] === "who") return true
    if (tokens.kind[i] !== TokenKind.word && tokens.word[i] !== "-") return false
  }
  return false
}

/** Whether a relative is named at a token, "girlfriend" or "mother". */
const isKin = (tokens: Tokens, at: number, lexicons: Lexicons): boolean =>
  at < tokens.count && lexicons.offices.entryOf(tokens.word[at]!)?.facts?.["ladder"] === "kin"
