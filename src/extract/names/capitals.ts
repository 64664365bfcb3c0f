import { TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import { weekdayNames } from "../../text/time-words.ts"
import { isGlued } from "../../values/scan.ts"
import type { Lexicons } from "../lexicons.ts"

/** Whether a word has a capital. */
export const capitalWord = (tokens: Tokens, i: number): boolean =>
  tokens.kind[i] === TokenKind.word && (tokens.flags[i]! & TokenFlag.capital) !== 0

/** End of the run of capitals at a token. */
export const capitalsEnd = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): number => {
  let last = at
  while (last < end && capitalWord(tokens, last) && !lexicons["function-words"].hasAt(tokens, last)) last++
  return last
}

/** Whether a run of capitals from a token has the word of a body or a place among its first words. */
export const namesBody = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean => {
  const last = capitalsEnd(tokens, at, Math.min(end, at + 4), lexicons)
  for (let i = at; i < last; i++) if (lexicons["organisation-words"].hasAt(tokens, i) || lexicons["place-words"].hasAt(tokens, i)) return true
  return false
}

/** Small words that are surnames as well. */
export const smallSurnames: ReadonlySet<string> = new Set(["little", "long", "may", "more", "will"])

/** Whether a token is the name of a day, which is no part of another name: "… said Ada Lisk Friday". */
export const isWeekday = (tokens: Tokens, i: number): boolean => weekdayNames.has(tokens.word[i]!)

const saying = new Set(["said", "says", "told"])

/** Whether a token is a verb that is no part of a name, whatever its capital: "Paul Reed Told"; not the first name of "with Said Osk". */
export const isSaying = (tokens: Tokens, i: number): boolean => saying.has(tokens.word[i]!) && !(i > 0 && isSmallWord(tokens, i - 1) && capitalWord(tokens, i) && i + 1 < tokens.count && capitalWord(tokens, i + 1))

const isSmallWord = (tokens: Tokens, i: number): boolean => tokens.kind[i] === TokenKind.word && !capitalWord(tokens, i)

/** Whether a small word begins a name, or a part of one, by what stands behind it: "Orle Little League", "Little Rock", the "A." of "Paul A. Reed". */
export const beginsName = (tokens: Tokens, i: number, end: number, lexicons: Lexicons): boolean =>
  isInitial(tokens, i, end, lexicons) || i + 1 < end && capitalWord(tokens, i + 1) && (tokens.word[i] === "little" && lexicons["organisation-words"].hasAt(tokens, i + 1) ||
    (lexicons.cities.longest(tokens, i, end)?.last ?? 0) > i + 1)

/** With a point and a name behind it a capital letter is no article; "hepatitis A. The" has none behind it. */
const isInitial = (tokens: Tokens, i: number, end: number, lexicons: Lexicons): boolean =>
  tokens.word[i]!.length === 1 && capitalWord(tokens, i) && tokens.word[i + 1] === "." && isGlued(tokens, i + 1) && i + 2 < end && capitalWord(tokens, i + 2) &&
  !(tokens.word[i + 2]!.length > 1 && lexicons["function-words"].hasAt(tokens, i + 2))
