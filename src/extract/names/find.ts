import { isWordOrNumber, TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { LexiconMatch } from "../../text/lexicon.ts"
import type { Kinds } from "../../values/registry.ts"
import { isGlued } from "../../values/scan.ts"
import type { Lexicons } from "../lexicons.ts"
import { insidePlaceName, isParticle } from "../mentions.ts"
import { partyMemberAt } from "../politics/party-members.ts"
import { bylineEnds } from "./bylines.ts"
import { capitalWord } from "./capitals.ts"
import { isModifier, personClues } from "./clues.ts"
import { nameEnd } from "./ends.ts"
import { joinNames, type Names } from "./entities.ts"
import { withHouses } from "./houses.ts"
import { isOrganisation, isPlaceName, type Chunk } from "./kinds.ts"
import { listedPersons, listedPlaces } from "./lists.ts"
import { isPlain } from "./plain.ts"
import { lowerCaseWords, startsName, surnamesOfNamed } from "./starts.ts"
import { Taken } from "./taken.ts"

/**
 * Finds proper names and joins the mentions of one person, organisation or place within an article. What a name
 * names is decided over all its mentions: a first name, an honorific, an age or a verb of saying show a person;
 * gazetteers and words like "Street" a place. `taken` tells what dates, amounts and the like leave of each token.
 */
export const findNames = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, taken: Uint8Array, lexicons: Lexicons, kinds: Kinds
): Names => {
  const lowered = lowerCaseWords(tokens)
  const chunks: Array<Chunk> = []
  const cuts = bylineEnds(tokens, sentences[0], lexicons)
  for (const sentence of sentences) {
    const headline = isHeadline(tokens, sentence, lexicons)
    for (let i = sentence.first; i < sentence.last; i++) {
      if (taken[i] === Taken.byValue || !startsName(tokens, i, sentence, lexicons, lowered, headline)) continue
      const end = nameEnd(tokens, i, sentence, lexicons)
      const last = cuts.find((cut) => cut > i && cut < end) ?? end
      const chunk = trim(tokens, i, last, sentence, lexicons, headline)
      if (chunk !== null) chunks.push(...ownerBefore(tokens, i, chunk, lexicons), chunk)
      i = Math.max(i, last - 1, (chunk?.last ?? 0) - 1)
    }
  }
  const bare = surnamesOfNamed(tokens, sentences, chunks, taken, lowered, lexicons).map((first) =>
    ({ first, last: first + 1, end: sentenceEnd(sentences, first), person: 2, place: 0, definite: false, headline: false, piece: false }))
  const all = withHouses(tokens, bare.length === 0 ? chunks : [...chunks, ...bare].sort((a, b) => a.first - b.first), lexicons)
  const places = listedPlaces(tokens, all, lexicons)
  const persons = listedPersons(tokens, all, lexicons)
  const shown = all.map((chunk) => (places.has(chunk.first) ? { ...chunk, place: chunk.place + 1 } : persons.has(chunk.first) ? { ...chunk, person: chunk.person + 2 } : chunk))
  return joinNames(tokens, shown, lexicons, kinds)
}

/**
 * The nation, the place or the body that a title before a name begins with, named by itself: "Egyptian" of "Egyptian President Ada
 * Lisk", "Orle County" of "Orle County Sheriff Ada Lisk".
 */
const ownerBefore = (tokens: Tokens, from: number, { end, first, headline }: Chunk, lexicons: Lexicons): ReadonlyArray<Chunk> => {
  const nation = first > from ? lexicons.countries.longest(tokens, from, first) : null
  const last = nation !== null && nation.last < first ? nation.last : bodyEnd(tokens, from, first, end, lexicons)
  return last === null ? [] : [{ first: from, last, end, person: 0, place: 0, definite: false, headline, piece: false }]
}

/** End of the place or the body whose title follows it, or null. */
const bodyEnd = (tokens: Tokens, from: number, first: number, end: number, lexicons: Lexicons): number | null => {
  const known = lexicons.organisations.longest(tokens, from, first)
  if (known !== null && known.last < first && beginsTitle(tokens, known.last, first, lexicons)) return known.last
  for (let last = from + 1; last < first; last++) {
    if (!capitalWord(tokens, last - 1) || !beginsTitle(tokens, last, first, lexicons)) continue
    const chunk = { first: from, last, end, person: 0, place: 0, definite: false, headline: false, piece: false }
    if (isPlaceName(tokens, chunk, lexicons) || isOrganisation(tokens, chunk, lexicons)) return last
  }
  return null
}

/** Whether a title begins at a token: "Sheriff", "Deputy District Attorney". */
const beginsTitle = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean => {
  for (let title = at; title < end; title++) {
    if (lexicons.offices.longest(tokens, title, end) !== null) return true
    if (!lexicons["office-qualifiers"].hasAt(tokens, title) && tokens.word[title] !== "district") return false
  }
  return false
}

/** Where the sentence ends that a token stands in. */
const sentenceEnd = (sentences: ReadonlyArray<Sentence>, at: number): number => {
  let [low, high] = [0, sentences.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (at < sentences[middle]!.last) high = middle
    else low = middle + 1
  }
  return sentences[low]!.last
}

/** A line in title case tells nothing by its capitals. */
export const isHeadline = (tokens: Tokens, sentence: Sentence, lexicons: Lexicons): boolean => {
  let words = 0
  let capitals = 0
  for (let i = sentence.first; i < sentence.last; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.flags[i]! & TokenFlag.possessive || lexicons["function-words"].hasAt(tokens, i)) continue
    words++
    if (tokens.flags[i]! & TokenFlag.capital) capitals++
  }
  const end = tokens.word[sentence.last - 1]!
  // "Victim: Paul M. Reed." in the middle of a line is a sentence, however many names it holds.
  const begins = (tokens.flags[sentence.first]! & TokenFlag.lineStart) !== 0
  // "Ada Lisk Dead? Singer's Death Is a Hoax" has two halves on one line.
  if (end === "." ? !begins || !endsLine(tokens, sentence) : !begins && !(endsLine(tokens, sentence) && tokens.word[sentence.first - 1] === "?")) return false
  if (words >= 4) return capitals >= words * (end === "." ? 0.95 : 0.75)
  return words >= 2 && capitals === words && sentence.last - sentence.first > words && end !== "." && end !== "?" && tokens.kind[sentence.last - 1] === TokenKind.word
}

const endsLine = (tokens: Tokens, { last }: Sentence): boolean => last >= tokens.count || (tokens.flags[last]! & TokenFlag.lineStart) !== 0

/** Parties whose members are told by them right before the name. */
const parties = new Set("republican democrat democratic conservative labour labor liberal tory independent socialist islamist communist nationalist".split(" "))

/** Before the "Class" of a rank. */
const classes = new Set(["1st", "2nd", "3rd", "first", "second", "third"])

/** Small words inside a name. */
const innerWords = new Set(["of", "for", "on", "the"])

/** Takes titles, nationalities and honorifics off the front, and reads the surroundings. */
const trim = (tokens: Tokens, from: number, last: number, sentence: Sentence, lexicons: Lexicons, headline: boolean): Chunk | null => {
  let first = from
  let person = 0
  for (let i = from; i < last; i++) {
    // "The Coast Guard" and "the Marine Corps" are no guard and no marine.
    const body = lexicons.organisations.longest(tokens, i, last)
    if (body !== null && body.last - i > 1) { i = body.last - 1; continue }
    // "The Convention on the Rights of the Farmer" is no farmer's.
    const inner = i > from + 1 && (innerWords.has(tokens.word[i - 1]!) || tokens.word[i - 1] === "-")
    // "University of Notre Dame"
    const honorific = !inner && lexicons.honorifics.hasAt(tokens, i) && !(i + 1 < last && tokens.flags[i + 1]! & TokenFlag.possessive) && !(i > from && i + 1 === last && tokens.word[last] !== ".")
    const office = inner || honorific || insidePlaceName(tokens, i + 1, sentence.last, lexicons) ? null : officeAt(tokens, i, sentence.last, last, lexicons)
    const end = honorific ? i + 1 : office === null ? 0 : fieldEnd(tokens, office.last, sentence.last, lexicons)
    if (end === 0) continue
    let next = end
    if (tokens.word[next] === ".") next++
    // "Under Secretary of War" ends one run of capitals, and the name begins the next.
    if (next > last && next < sentence.last && capitalWord(tokens, next) && !lexicons["function-words"].hasAt(tokens, next)) last = nameEnd(tokens, next, sentence, lexicons)
    if (next >= last) {
      // "Journal of Criminal Justice"
      if (i > first + 1 && tokens.word[i - 2] === "of" && (lexicons["common-words"].hasAt(tokens, i - 1) || lexicons["body-fields"].hasAt(tokens, i - 1))) break
      // The title ends the run: "Secretary of State", or a lower-case name part follows later.
      if (i === first) { if (next > last || end >= last) return null }
      last = Math.min(last, i)
      // "The Children's Commissioner"
      if (last === first + 2 && tokens.flags[first + 1]! & TokenFlag.possessive && lexicons["body-owners"].hasAt(tokens, first)) return null
      break
    }
    first = next
    person += 2
    i = next - 1
  }
  while (first < last && !isWordOrNumber(tokens, first)) first++
  // "The Marlow Democrat" is somebody from Marlow.
  if (first < last && partyMemberAt(tokens, last - 1, sentence.last, lexicons) !== null) last--
  if (first >= last) return null
  // "Petty Officer 3rd Class Ada Lisk"
  if (last - first > 1 && tokens.word[first] === "class" && first > sentence.first && classes.has(tokens.word[first - 1]!)) { first++; person += 2 }
  // "Republican Paul Reed", "American Paul Reed"
  if (last - first >= 3 && lexicons["given-names"].hasAt(tokens, first + 1) && (parties.has(tokens.word[first]!) || lexicons.countries.hasAt(tokens, first))) first++
  // "U.S. Citizen Paul Reed", where a text has a capital behind each full stop.
  else if (last - first >= 4 && lexicons.countries.hasAt(tokens, first) && isCalling(tokens.word[first + 1]!, lexicons) && lexicons["given-names"].hasAt(tokens, first + 2)) { first += 2; person += 2 }
  // "Orle News Paul Reed", where a text lost the line break behind the credit of a picture.
  const press = last - first >= 4 ? lexicons.organisations.longest(tokens, first, last) : null
  if (press !== null && press.last - first > 1 && last - press.last >= 2 && last - press.last <= 3 && lexicons["given-names"].hasAt(tokens, press.last)) first = press.last
  // "Detectives Paul Reed and Anna Holm"
  else if (last - first === 3 && arePeople(tokens.word[first]!, lexicons) && lexicons["given-names"].hasAt(tokens, first + 1)) { first++; person += 2 }
  // "Skipper Paul Reed" at the beginning of a sentence: what he is has its capital from there.
  else if (first === sentence.first && last - first === 3 && isCalling(tokens.word[first]!, lexicons) && lexicons["given-names"].hasAt(tokens, first + 1) && !isOrganisationWord(tokens, last - 1, last, lexicons)) { first++; person += 2 }
  person += personClues(tokens, first, last, sentence, lexicons)
  const before = first > sentence.first ? tokens.word[first - 1]! : ""
  const place = ["in", "at", "near", "from"].includes(before) || before === "-" && first > sentence.first + 1 && tokens.kind[first - 2] === TokenKind.word && tokens.end[first - 2]! - tokens.start[first - 2]! === 1 ? 1 : 0
  return { first, last, end: sentence.last, person, place, definite: before === "the" && !isModifier(tokens, last, sentence, lexicons), headline, piece: false }
}

/** Whether a word says in the plural what several people are: "detectives". */
const arePeople = (word: string, lexicons: Lexicons): boolean =>
  word.length > 4 && word.endsWith("s") && !lexicons["given-names"].has(word) && (lexicons.offices.has(word.slice(0, -1)) || lexicons["person-nouns"].has(word.slice(0, -1)) || lexicons["people-nouns"].has(word))

/** Whether a word can say what somebody is: "skipper", "manageress", "victim". */
const isCalling = (word: string, lexicons: Lexicons): boolean =>
  !lexicons["given-names"].has(word) && (lexicons["person-nouns"].has(word) || lexicons["people-nouns"].has(word) || word.length > 5 && /(?:er|or|man|woman|ist|ian|eer|ess)$/.test(word))

const isOrganisationWord = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean =>
  lexicons["organisation-words"].longest(tokens, at, end) !== null || lexicons["place-words"].longest(tokens, at, end) !== null

/** End of "of War", "of State", "for Policy" after a title's head noun, or the head's own end. */
const fieldEnd = (tokens: Tokens, after: number, end: number, lexicons: Lexicons): number => {
  let last = after
  for (;;) {
    if (tokens.word[last] !== "of" && tokens.word[last] !== "for") return last
    const field = lexicons["office-domains"].longest(tokens, last + 1, end)
    if (field === null) return last
    last = field.last
  }
}

/** Whether the word before a token is a first name by the one that "and" joins it to: "King" of "Brett and Orvanda King". */
const isBehindSecondName = (tokens: Tokens, at: number, lexicons: Lexicons): boolean =>
  at > 2 && tokens.word[at - 2] === "and" && capitalWord(tokens, at - 1) && capitalWord(tokens, at - 3) && lexicons["given-names"].hasAt(tokens, at - 3)

/** Whether a title is a word of the name of a body or a house: "Osk Village Justice Court", "Lisk & Son Funeral Home", "Paul Husband Airport". */
const isInBodyName = (tokens: Tokens, at: number, { entry, last }: LexiconMatch, nameEnd: number, lexicons: Lexicons): boolean => {
  const ladder = entry.facts?.["ladder"]
  const kin = ladder === "kin"
  // "Dairy Queen", "Minute Maid"
  if (last === nameEnd && (kin || ladder === "royal" || ladder === "occupation") && capitalWord(tokens, at) && at > 0 && isPlain(tokens, at - 1, lexicons) && capitalWord(tokens, at - 1) && !lexicons["office-qualifiers"].hasAt(tokens, at - 1)) return true
  // "Cook County Clerk"
  if (ladder === "occupation" && last < nameEnd && lexicons["place-words"].entryAt(tokens, last)?.facts?.["type"] === "area") return true
  if (kin && capitalWord(tokens, at) && lexicons["given-names"].hasAt(tokens, at - 1)) return true
  const [body, place] = [lexicons["organisation-words"].longest(tokens, last, nameEnd), lexicons["place-words"].longest(tokens, last, nameEnd)]
  // "Judge Church"
  const surname = place?.entry.facts?.["surname"] === true && body?.entry.facts?.["type"] !== "court"
  return (body?.last === nameEnd || place?.last === nameEnd) && !surname
}

/** A title inside a run of capitals; "King" and "Judge" after a first name are surnames. */
const officeAt = (tokens: Tokens, at: number, end: number, nameEnd: number, lexicons: Lexicons) => {
  const office = lexicons.offices.longest(tokens, at, end)
  // "KC135" is no counsel.
  if (office !== null && tokens.kind[office.last] === TokenKind.number && isGlued(tokens, office.last)) return null
  // "Ada Lisk" is no assistant district attorney.
  if (office !== null && office.last === at + 1 && lexicons["given-names"].hasAt(tokens, at) && at + 1 < nameEnd) return null
  // "Orange County Sheriff's Office": it is the body's name.
  if (office !== null && office.last < nameEnd && tokens.flags[office.last]! & TokenFlag.possessive) return null
  // "An Orle County judge": the office is the county's.
  if (office !== null && office.last > nameEnd && nameEnd > at && at > 0 && capitalWord(tokens, at - 1) && (tokens.word[at] === "county" || tokens.word[at] === "parish")) return null
  if (office !== null && (isParticle(tokens, at, lexicons) || isInBodyName(tokens, at, office, nameEnd, lexicons))) return null
  if (office === null || office.last < nameEnd || office.entry.facts?.["surname"] !== true) return office
  return lexicons["given-names"].has(tokens.word[at - 1] ?? "") || isBehindSecondName(tokens, at, lexicons) ? null : office
}
