import { isWordOrNumber, TokenFlag, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { beginsName, capitalWord, isSaying, isWeekday, smallSurnames } from "./capitals.ts"
import { complement, feast, fields, owner, partners, secondHalf, title } from "./ends/bodies.ts"
import { ampersand, hyphen, saints, shortened, slash, smallBetween } from "./ends/marks.ts"
import { joinedNumber, modelNumber, numberOfBody, ordinalInside, ownNumber } from "./ends/numbers.ts"
import { arabicArticle, bareInitial, elided, generation, nickname, particle, secondSyllable, spacedApostrophe } from "./ends/people.ts"
import type { NameSoFar, Reader } from "./ends/reader.ts"
import { isBehindStop } from "./plain.ts"

const capital: Reader = (name) => {
  const { last, lexicons, sentence, tokens } = name
  return capitalWord(tokens, last) && !isSaying(tokens, last) && (!lexicons["function-words"].hasAt(tokens, last) || (tokens.flags[last]! & TokenFlag.allCaps) !== 0 || isSmallSurname(name) || beginsName(tokens, last, sentence.last, lexicons)) ? last + 1 : null
}

/** "Justin May" and "Mrs May" with no capital behind it, as the words of a headline have. */
const isSmallSurname = ({ first, last, lexicons, sentence, tokens }: NameSoFar): boolean =>
  smallSurnames.has(tokens.word[last]!) && last > first && (lexicons["given-names"].hasAt(tokens, last - 1) || lexicons.honorifics.hasAt(tokens, last - 1)) && !(last + 1 < sentence.last && capitalWord(tokens, last + 1))

/** What ends a name and belongs to it. */
const closing: ReadonlyArray<Reader> = [ownNumber, generation, modelNumber]

/** What a name goes on with; of those that know one token the first is right. */
const within: ReadonlyArray<Reader> = [
  capital,
  bareInitial, nickname, secondSyllable, spacedApostrophe, arabicArticle, elided, particle,
  hyphen, smallBetween, shortened, saints, ampersand, slash,
  partners, complement, title, fields, secondHalf, owner, feast,
  joinedNumber, numberOfBody, ordinalInside
]

const firstOf = (readers: ReadonlyArray<Reader>, name: NameSoFar): number | null => {
  for (const read of readers) {
    const end = read(name)
    if (end !== null) return end
  }
  return null
}

/** Token behind the name that begins at a token: behind its last capitalised word, with the small words inside it. */
export const nameEnd = (tokens: Tokens, first: number, sentence: Sentence, lexicons: Lexicons): number => {
  // "Islamic State in Iraq and Syria": a body that everybody knows is named whole, whatever small words are in its name.
  const known = lexicons.organisations.beginsAt(tokens, first) ? lexicons.organisations.longest(tokens, first, sentence.last) : null
  const name: NameSoFar = { tokens, sentence, lexicons, first, last: known?.last ?? first + 1, field: false, model: false }
  while (name.last < sentence.last && !isWeekday(tokens, name.last) && !isBehindStop(tokens, name.last, sentence, lexicons)) {
    const end = firstOf(closing, name)
    if (end !== null) return end
    const next = firstOf(within, name)
    if (next === null) break
    name.last = next
  }
  let { last } = name
  while (last > first + 1 && !isWordOrNumber(tokens, last - 1)) last--
  return last
}
