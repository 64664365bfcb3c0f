import { TokenFlag, TokenKind, type Tokens } from "../../../model/tokens.ts"
import { isGeneration } from "../../../values/person.ts"
import { isGlued } from "../../../values/scan.ts"
import { capitalWord, isWeekday, namesBody } from "../capitals.ts"
import { isPlain } from "../plain.ts"
import { capitalAt, type NameSoFar, type Reader } from "./reader.ts"

/** "Paul Lisk Jr." ends with the point; a comma may part it from the name. */
export const generation: Reader = ({ first, last, tokens }) => {
  const isGenerationAt = (at: number): boolean => isGeneration(tokens.word[at] ?? "")
  if (isGenerationAt(last - 1) && last > first + 1) return tokens.word[last] === "." ? last + 1 : null
  if (tokens.word[last] !== "," || !isGenerationAt(last + 1) || last - first < 2) return null
  return tokens.word[last + 2] === "." ? last + 3 : last + 2
}

/** A letter without a point between a first name and the name behind it: "Paul A Reed". */
export const bareInitial: Reader = (name) => {
  const { first, last, lexicons, sentence, tokens } = name
  if (tokens.word[last]!.length > 1 || (tokens.flags[last]! & TokenFlag.capital) === 0 || !capitalAt(name, last + 1) || tokens.word[last + 1]!.length === 1) return null
  // "Hepatitis B Foundation" is nobody.
  const known = lexicons["given-names"].hasAt(tokens, last - 1) || last === first + 1 && !isPlain(tokens, first, lexicons) && !namesBody(tokens, last + 1, sentence.last, lexicons)
  return known ? last + 2 : null
}

/** How many words a nickname may have between its marks. */
const longestNickname = 3

/**
 * What people call somebody, told between the given name and the surname: “William ‘Bill’ Reed”, "Ada (Addie) Holm". Between
 * brackets only what is short for a given name is one.
 */
export const nickname: Reader = (name) => {
  const { last, lexicons, sentence, tokens } = name
  const bracket = tokens.word[last] === "("
  if (!bracket && tokens.kind[last] !== TokenKind.openQuote || !lexicons["given-names"].hasAt(tokens, last - 1)) return null
  let i = last + 1
  while (i < sentence.last && i <= last + longestNickname && capitalWord(tokens, i)) i++
  const closes = bracket ? tokens.word[i] === ")" : tokens.kind[i] === TokenKind.closeQuote
  if (i === last + 1 || !closes || !capitalAt(name, i + 1) || isWeekday(tokens, i + 1)) return null
  return !bracket || lexicons["given-names"].hasAt(tokens, last + 1) ? i + 1 : null
}

/** Family names before given names of two syllables that a hyphen joins, the second written small. */
const familyNames = new Set((
  "ahn ban chang chen chiang cho choe choi chung han hong hsu hwang jang jeong jo joo jung kang kim ko kwon lai lee lim lin ma moon noh oh pak park ri roh ryu seo shin song su suh tsai wang woo yang yi yoo yoon yun"
).split(" "))

/** Second syllables that are words as well: "Ban Ki-moon". */
const syllables = new Set("hung min moon sang soon sun sung won young".split(" "))

/** The second syllable of such a given name: "Kim Yun-seo". */
export const secondSyllable: Reader = ({ first, last, lexicons, sentence, tokens }) => {
  const next = last + 1
  return tokens.word[last] === "-" && isGlued(tokens, last) && next < sentence.last && isGlued(tokens, next) && last - 2 >= first && familyNames.has(tokens.word[last - 2]!) &&
    tokens.kind[next] === TokenKind.word && tokens.word[next]!.length <= 5 && tokens.word[last - 1]!.length <= 6 &&
    (syllables.has(tokens.word[next]!) || !lexicons["common-words"].hasAt(tokens, next) && !lexicons.verbs.hasAt(tokens, next) && !lexicons["function-words"].hasAt(tokens, next)) ? last + 2 : null
}

/** "O ' Hara", where a text has spaces around its marks. */
export const spacedApostrophe: Reader = (name) => {
  const { last, tokens } = name
  return tokens.word[last] === "'" && tokens.word[last - 1] === "o" && capitalWord(tokens, last - 1) && capitalAt(name, last + 1) ? last + 2 : null
}

/** The article of an Arabic name, joined to what follows: "al-Osk", "el-Osk", "ul-Osk". */
const articles = new Set(["ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "ul"])

/** End of an Arabic name with its article that begins at a token, or null. */
export const withArticleEnd = (tokens: Tokens, i: number): number | null =>
  articles.has(tokens.word[i]!) && tokens.word[i + 1] === "-" && i + 2 < tokens.count && isGlued(tokens, i + 1) && isGlued(tokens, i + 2) && capitalWord(tokens, i + 2) ? i + 3 : null

/** "Haider al-Osk" */
export const arabicArticle: Reader = ({ last, tokens }) => withArticleEnd(tokens, last)

/** A word of a name behind an elided particle: "Port d'Orle". */
export const elided: Reader = ({ last, tokens }) => (/^[dl]['’]\p{Lu}/u.test(tokens.text.slice(tokens.start[last]!, tokens.end[last]!)) ? last + 1 : null)

/** Particles that are much oftener plain words: "revealed Ada Lisk as Reed's successor". */
const conjunctions = new Set(["as", "do", "e", "op", "ten"])

/** "Ada van der Lisk" */
export const particle: Reader = (name: NameSoFar) => {
  const { last, lexicons, sentence, tokens } = name
  return lexicons["surname-particles"].hasAt(tokens, last) && !conjunctions.has(tokens.word[last]!) && last + 1 < sentence.last &&
    (capitalWord(tokens, last + 1) || lexicons["surname-particles"].hasAt(tokens, last + 1) && capitalWord(tokens, last + 2)) ? last + 1 : null
}
