import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { areOneEditApart } from "../../text/edits.ts"
import type { Lexicons } from "../lexicons.ts"
import { beginsName, capitalsEnd, capitalWord, isSaying, namesBody, smallSurnames } from "./capitals.ts"
import { followsDateline, opensWithDateline } from "./datelines.ts"
import { isOrdinalOfName } from "./ends/numbers.ts"
import { numberEnd } from "./numbered.ts"
import { isBehindStop, isPlain } from "./plain.ts"
import { Taken } from "./taken.ts"

/** Numbers of the words that the article writes in lower case somewhere: capitalised at a sentence start they are no names. */
export const lowerCaseWords = (tokens: Tokens): ReadonlySet<number> => {
  const seen = new Set<number>()
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === TokenKind.word && !(tokens.flags[i]! & TokenFlag.capital)) seen.add(tokens.id[i]!)
  }
  return seen
}

/** Whether a name begins at a token: `lowered` holds the words that the article writes small elsewhere. */
export const startsName = (
  tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons, lowered: ReadonlySet<number>, headline: boolean
): boolean => {
  if (!capitalWord(tokens, i)) return isOrdinalOfName(tokens, i, sentence.last, lexicons) || isBodyWithArticle(tokens, i, sentence, lexicons)
  if (isSeatOf(tokens, i) || isHandle(tokens, i) || isLetterOfThing(tokens, i) || isSaying(tokens, i)) return false
  if (numberEnd(tokens, i, i + 1, sentence.last, lexicons) !== null) return true
  const word = tokens.word[i]!
  const caps = (tokens.flags[i]! & TokenFlag.allCaps) !== 0
  if (beginsName(tokens, i, sentence.last, lexicons)) return true
  if (isLabel(tokens, i, sentence, lexicons)) return false
  if (lexicons["function-words"].longest(tokens, i, sentence.last) !== null && !(caps && word.length > 1 && !headline)) return !headline && beginsWithSmallWord(tokens, i, sentence, lexicons)
  if (!opens(tokens, i, sentence, lexicons) && !headline) return true
  if (caps && word.length > 1 && !headline) return true
  // "Secretary of State Marco Rubio" opens a sentence with its title.
  const known = lexicons.offices.longest(tokens, i, sentence.last) !== null || lexicons["given-names"].hasAt(tokens, i) || lexicons.countries.hasAt(tokens, i) || lexicons.cities.hasAt(tokens, i) || lexicons.organisations.longest(tokens, i, sentence.last) !== null
  if (known) return true
  if (isExclaimed(tokens, i, sentence) || countsPeople.has(word) || isOfPeople(tokens, i, sentence, lexicons) || describesNoun(tokens, i, sentence, lexicons)) return false
  return !lowered.has(tokens.id[i]!) && !isPlain(tokens, i, lexicons) || !headline && opensLongerName(tokens, i, sentence, lexicons)
}

/** Whether a plain word stands before a colon, as what the rest is about: "Age: 57", "Photo: Anna Holm". */
const isLabel = (tokens: Tokens, i: number, { last }: Sentence, lexicons: Lexicons): boolean =>
  i + 1 < last && tokens.word[i + 1] === ":" && isPlain(tokens, i, lexicons) && !lexicons["given-names"].hasAt(tokens, i)

/** Whether a body that everybody knows begins with its small article: "al Qaeda". */
const isBodyWithArticle = (tokens: Tokens, i: number, { last }: Sentence, lexicons: Lexicons): boolean =>
  (tokens.word[i] === "al" || tokens.word[i] === "el") && lexicons.organisations.beginsAt(tokens, i) && lexicons.organisations.longest(tokens, i, last) !== null

/** Whether a letter tells of what shape or sort a thing is: "T-shirt", "X-ray". */
const isLetterOfThing = (tokens: Tokens, i: number): boolean =>
  tokens.word[i]!.length === 1 && tokens.word[i + 1] === "-" && tokens.end[i] === tokens.start[i + 1] && tokens.end[i + 1] === tokens.start[i + 2] &&
  tokens.kind[i + 2] === TokenKind.word && !capitalWord(tokens, i + 2)

/** Parts of a land, and what lies in it, that begin the names of places and bodies: "North Tolven", "Port Orle". */
const beforeNames = new Set("north south east west northern southern eastern western lake port fort mount cape new saint upper lower greater little".split(" "))

/** What joins the two halves of a band's or a firm's name. */
const pairs = new Set(["&", "n"])

/** Whether a plain word at the beginning of a sentence is the first of a longer name: "Port Orle", "University of Orle", "Rain Lisk" where the article has it inside of a sentence too. */
const opensLongerName = (tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons): boolean => {
  const quoted = i > sentence.first && tokens.kind[i - 1] === TokenKind.openQuote
  if (i !== sentence.first && tokens.word[i - 1] !== ":" && !quoted) return false
  if (i === sentence.first && opensWithDateline(tokens, sentence, lexicons)) return true
  const next = i + 1
  if (next >= sentence.last) return false
  // "The 'Legend' sailed"
  if (quoted && i - 1 > sentence.first && tokens.kind[next] === TokenKind.closeQuote) return true
  if (tokens.word[next] === "of") return (quoted || lexicons["organisation-words"].hasAt(tokens, i) || lexicons["place-words"].hasAt(tokens, i)) && next + 1 < sentence.last && capitalWord(tokens, tokens.word[next + 1] === "the" ? next + 2 : next + 1)
  // "Salt N Lisk", "Salt & Lisk"
  if (pairs.has(tokens.word[next]!) && capitalWord(tokens, next + 1)) return true
  if (!capitalWord(tokens, next) || lexicons["function-words"].hasAt(tokens, next) || lexicons.offices.longest(tokens, next, sentence.last) !== null) return false
  return beforeNames.has(tokens.word[i]!) || namesBody(tokens, next, sentence.last, lexicons) && !lexicons.verbs.hasAt(tokens, i) && !lexicons["office-qualifiers"].hasAt(tokens, i) || isWrittenInside(tokens, i)
}

/** "Tens of thousands of people fled". */
const countsPeople = new Set(["tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"])

/** Whether a sentence opens with an adjective, by its ending, right before a noun: "Preliminary data show". */
const describesNoun = (tokens: Tokens, i: number, { last }: Sentence, lexicons: Lexicons): boolean =>
  /.{4}(?:ary|ous|ive|ful|less|ible|able|ical|ional|ially|ably|ibly|edly|ingly|ously)$/.test(tokens.word[i]!) && i + 1 < last && tokens.kind[i + 1] === TokenKind.word && !capitalWord(tokens, i + 1) &&
  (tokens.flags[i + 1]! & TokenFlag.possessive) === 0 && !lexicons["function-words"].hasAt(tokens, i + 1) && !isFinite(tokens, i + 1, lexicons)

const exclamations = new Set("alas hello hey hi no oh okay oops ouch sorry sure thanks ugh well whoops wow yeah yes".split(" "))

/** Shorter words in "ly" may be surnames ("Daly, who"). */
const adverbLength = 5

/** Whether a sentence opens with an exclamation or an adverb set off by a comma: "Whoops!", "Sadly, the boat sank". */
const isExclaimed = (tokens: Tokens, i: number, { last }: Sentence): boolean => {
  const next = i + 1 < last ? tokens.word[i + 1]! : ""
  if (exclamations.has(tokens.word[i]!)) return true
  return next === "," && tokens.word[i]!.length >= adverbLength && tokens.word[i]!.endsWith("ly") && i + 2 < last && tokens.kind[i + 2] === TokenKind.word && tokens.word[i + 2] !== "who"
}

/** Whether a sentence opens with people told in the plural: "Officers found", "Gunmen fled". */
const isOfPeople = (tokens: Tokens, i: number, { last }: Sentence, lexicons: Lexicons): boolean => {
  const word = tokens.word[i]!
  if (i + 1 >= last || tokens.kind[i + 1] !== TokenKind.word || capitalWord(tokens, i + 1) || tokens.flags[i + 1]! & TokenFlag.possessive || !/(?:s|men|police|people)$/.test(word)) return false
  return lexicons["people-nouns"].hasAt(tokens, i) || lexicons["person-nouns"].hasAt(tokens, i) || lexicons["common-words"].has(word.slice(0, -1)) || word.endsWith("ies") && lexicons["common-words"].has(`${word.slice(0, -3)}y`) || lexicons.offices.has(word.slice(0, -1)) || /(?:[^aeiou]er|tor|ist|ian|ant)s$/.test(word) && word.length > 7
}

/** What somebody goes by on the net, or a topic there: "@OrleCinema", "#Marlow". */
const isHandle = (tokens: Tokens, i: number): boolean =>
  i > 0 && (tokens.word[i - 1] === "@" || tokens.word[i - 1] === "#") && (tokens.flags[i]! & TokenFlag.spaceBefore) === 0

/** Whether a letter tells of whose party a member is, before the seat: "Sen. Paul Reed, R-Marlow". */
const isSeatOf = (tokens: Tokens, i: number): boolean =>
  (tokens.word[i] === "r" || tokens.word[i] === "d" || tokens.word[i] === "i") && tokens.word[i + 1] === "-" && (tokens.word[i - 1] === "," || tokens.word[i - 1] === "(")

/** Whether a word has its capital from where it stands: at the beginning of a sentence or a quotation, behind a colon or a dateline. */
const opens = (tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons): boolean =>
  i === sentence.first || tokens.kind[i - 1] === TokenKind.openQuote || tokens.word[i - 1] === ":" || followsDateline(tokens, i, sentence, lexicons) || isBehindStop(tokens, i, sentence, lexicons)

const ordinals = new Set("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" "))

const auxiliaries = new Set(["is", "was", "has", "had", "will", "would"])

/** Small words that are no part of a name where they have a capital by themselves: "The", "I". */
const smallInNames = new Set(["adverb", "modal", "preposition", "number"])

/**
 * Whether a small word with a capital begins a name: an ordinal before a body ("Third District Court"), a first name that
 * is a verb too ("Will Reed, 63"), or any with a capital in the middle of a sentence ("at Per Se").
 */
const beginsWithSmallWord = (tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons): boolean => {
  const next = i + 1
  if (next >= sentence.last || !capitalWord(tokens, next) || lexicons["function-words"].hasAt(tokens, next)) return false
  const kind = lexicons["function-words"].entryAt(tokens, i)?.facts?.["class"]
  if (!smallInNames.has(String(kind))) return false
  const inside = !opens(tokens, i, sentence, lexicons) && (tokens.word[i - 1] === "," || tokens.kind[i - 1] === TokenKind.word)
  if (kind === "number") return (inside || ordinals.has(tokens.word[i]!)) && namesBody(tokens, next, sentence.last, lexicons)
  // "Prosecutor Will Reed"
  if (inside) return !capitalWord(tokens, i - 1) || lexicons["function-words"].hasAt(tokens, i - 1) || lexicons.offices.hasAt(tokens, i - 1) && lexicons["given-names"].hasAt(tokens, i)
  if (lexicons["given-names"].hasAt(tokens, i)) return tokens.word[sentence.last - 1] !== "?" && isSubject(tokens, capitalsEnd(tokens, next, sentence.last, lexicons), sentence, lexicons)
  return isWrittenInside(tokens, i)
}

/** Whether what ends at a token is followed by what a person does, has or is: "Will Reed, 63", "Daly said", "Daly's". */
const isSubject = (tokens: Tokens, last: number, sentence: Sentence, lexicons: Lexicons): boolean =>
  last < sentence.last && (tokens.word[last] === "," || (tokens.flags[last]! & TokenFlag.possessive) !== 0 || isFinite(tokens, last, lexicons))

/** Whether a token is a verb in the past or the third person. */
const isFinite = (tokens: Tokens, i: number, lexicons: Lexicons): boolean => {
  if (tokens.kind[i] !== TokenKind.word || tokens.flags[i]! & TokenFlag.capital) return false
  const verb = lexicons.verbs.entryAt(tokens, i)
  return auxiliaries.has(tokens.word[i]!) || lexicons["reporting-verbs"].hasAt(tokens, i) || verb !== undefined && verb.id !== tokens.word[i] && !tokens.word[i]!.endsWith("ing")
}

/** Whether the article has the small word and the capital behind it in the middle of a sentence too. */
const isWrittenInside = (tokens: Tokens, i: number): boolean => {
  const at = writtenInside(tokens).get(pairAt(tokens, i))
  return at !== undefined && at !== i
}

const pairAt = ({ id }: Tokens, i: number): string => `${id[i]} ${id[i + 1]}`

/** Where capitals behind small words begin two words, by these: the place, or -1 for several. Found once for a text. */
const writtenInside = (tokens: Tokens): ReadonlyMap<string, number> => {
  const known = pairsInside.get(tokens)
  if (known !== undefined) return known
  const pairs = new Map<string, number>()
  for (let k = 1; k + 1 < tokens.count; k++) {
    if (!capitalWord(tokens, k) || tokens.kind[k - 1] !== TokenKind.word || capitalWord(tokens, k - 1)) continue
    const pair = pairAt(tokens, k)
    pairs.set(pair, pairs.has(pair) ? -1 : k)
  }
  pairsInside.set(tokens, pairs)
  return pairs
}

const pairsInside = new WeakMap<Tokens, ReadonlyMap<string, number>>()

/** From this length on a surname is known with one letter more, less or other. */
const tellingLetters = 5

interface NameRun {
  readonly first: number
  readonly last: number
  readonly person: number
}

/**
 * Tokens of surnames of somebody whom the article names in full that are no names by themselves: a common word that opens a
 * sentence ("Daly said" where it has "Paul Daly", or "Daley" in another spelling), a small one wherever it has its capital
 * ("sentenced May to five years").
 */
export const surnamesOfNamed = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, names: ReadonlyArray<NameRun>, taken: Uint8Array, lowered: ReadonlySet<number>, lexicons: Lexicons
): ReadonlyArray<number> => {
  const surnames = new Set<string>()
  const begun = new Set<number>()
  for (const { first, last, person } of names) {
    begun.add(first)
    if (last - first > 1 && (person > 1 || lexicons["given-names"].hasAt(tokens, first)) && !lexicons["organisation-words"].hasAt(tokens, last - 1)) surnames.add(tokens.word[last - 1]!)
  }
  if (surnames.size === 0) return []
  const opening = sentences.flatMap((sentence) => {
    const at = sentence.first
    if (begun.has(at) || !capitalWord(tokens, at) || lexicons["function-words"].hasAt(tokens, at) && !surnames.has(tokens.word[at]!) || !isSubject(tokens, at + 1, sentence, lexicons) || tokens.word[at + 1] === "," && !isDescribed(tokens, at + 2, sentence)) return []
    const word = tokens.word[at]!
    const meant = surnames.has(word) || word.length >= tellingLetters && !lowered.has(tokens.id[at]!) && [...surnames].some((surname) => surname[0] === word[0] && areOneEditApart(surname, word))
    return meant ? [at] : []
  })
  const small = new Set([...surnames].filter((surname) => smallSurnames.has(surname)))
  return small.size === 0 ? opening : [...opening, ...sentences.flatMap((sentence) => within(tokens, sentence, small, taken)).filter((at) => !begun.has(at))].sort((a, b) => a - b)
}

/** Where a sentence has one of some small words with a capital that no other begins or ends. */
const within = (tokens: Tokens, { first, last }: Sentence, words: ReadonlySet<string>, taken: Uint8Array): ReadonlyArray<number> => {
  const out: Array<number> = []
  for (let i = first + 1; i < last; i++) {
    if (words.has(tokens.word[i]!) && capitalWord(tokens, i) && !capitalWord(tokens, i - 1) && !(i + 1 < last && capitalWord(tokens, i + 1)) && taken[i] !== Taken.byValue) out.push(i)
  }
  return out
}

/** Whether what follows a comma describes a person: "Gold, 62,", "Gold, who". */
const isDescribed = (tokens: Tokens, at: number, { last }: Sentence): boolean =>
  at < last && (tokens.kind[at] === TokenKind.number || tokens.word[at] === "who" || tokens.word[at] === "whose")
