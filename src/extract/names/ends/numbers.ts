import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../../model/tokens.ts"
import type { Lexicons } from "../../lexicons.ts"
import { isGlued } from "../../../values/scan.ts"
import { isPlural } from "../../phrase.ts"
import { capitalWord } from "../capitals.ts"
import { numberEnd } from "../numbered.ts"
import type { Reader } from "./reader.ts"

/** The number that something goes by ends its name: "Flight 9525". */
export const ownNumber: Reader = ({ first, last, lexicons, sentence, tokens }) => numberEnd(tokens, first, last, sentence.last, lexicons)

/** The number of "Seaway-3" and "Mark-48", which nothing is counted or told by. */
export const isModelNumber = (tokens: Tokens, i: number, sentence: Sentence): boolean =>
  tokens.kind[i] === TokenKind.number && tokens.word[i + 1] !== "-" && /^\d{1,4}$/.test(tokens.word[i]!) && i < sentence.last

/** The number of a second model: "Osk 500/Gale 100". */
export const modelNumber: Reader = ({ last, model, sentence, tokens }) => (model && isModelNumber(tokens, last, sentence) && !countsNext(tokens, last, sentence) ? last + 1 : null)

/** "MI5", "Hummer H1", "H1N1": a number joined to capitals, no thousands and no decimals. */
export const joinedNumber: Reader = ({ last, tokens }) =>
  tokens.kind[last] === TokenKind.number && isGlued(tokens, last) && /^\d{1,4}$/.test(tokens.word[last]!) && isInCapitals(tokens, last - 1) ? last + 1 : null

/** Whether a word is nothing but capitals. */
const isInCapitals = (tokens: Tokens, i: number): boolean =>
  (tokens.flags[i]! & TokenFlag.allCaps) !== 0 || (tokens.flags[i]! & TokenFlag.capital) !== 0 && tokens.word[i]!.length === 1

/** "Club 21", "Interstate 75", "Highway 101"; parties have seats, and "in the Lisk Mountains 55 miles away" names no number. */
export const numberOfBody: Reader = ({ last, lexicons, sentence, tokens }) =>
  tokens.kind[last] === TokenKind.number && /^\d{1,4}$/.test(tokens.word[last]!) && (lexicons["organisation-words"].hasAt(tokens, last - 1) || lexicons["place-words"].hasAt(tokens, last - 1)) &&
  !isParty(tokens, last - 1, lexicons) && !countsNext(tokens, last, sentence) ? last + 1 : null

/** What goes by an ordinal beside streets: districts, and parts of an army. */
const byOrdinal = new Set("airborne armored armoured battalion brigade circuit congressional district division fleet infantry judicial marine mountain precinct regiment squadron ward wing".split(" "))

/** Whether what stands behind the ordinal at a token goes by it: "252nd Street", "9th Circuit Court". */
export const isOrdinalOfName = (tokens: Tokens, i: number, end: number, lexicons: Lexicons): boolean =>
  tokens.kind[i] === TokenKind.number && i + 1 < end && capitalWord(tokens, i + 1) && /^\d+(?:st|nd|rd|th)$/.test(tokens.word[i]!) &&
  (byOrdinal.has(tokens.word[i + 1]!) || lexicons["place-words"].entryAt(tokens, i + 1)?.facts?.["type"] === "street")

/** "West 10th Street", "Coast Guard 7th District" */
export const ordinalInside: Reader = ({ last, lexicons, sentence, tokens }) => (isOrdinalOfName(tokens, last, sentence.last, lexicons) ? last + 2 : null)

/** Whether a word ends the name of a party or of an alliance of such. */
const isParty = (tokens: Tokens, i: number, lexicons: Lexicons): boolean => {
  const type = lexicons["organisation-words"].entryAt(tokens, i)?.facts?.["type"]
  return type === "party" || type === "association" && tokens.word[i] !== "club"
}

/** Whether a number counts what stands behind it rather than naming something. */
const countsNext = (tokens: Tokens, i: number, sentence: Sentence): boolean =>
  i + 1 < sentence.last && tokens.kind[i + 1] === TokenKind.word && (tokens.flags[i + 1]! & TokenFlag.capital) === 0 && isPlural(tokens.word[i + 1]!)
