import { fold } from "../../text/characters.ts"
import { soundOf } from "../../text/similarity.ts"

/** Shorter words may be alike by chance. */
const tellingLetters = 5

/** Fewer consonants two words may share by chance. */
const tellingConsonants = 3

/** The words of a name that the Arabic article stands before: "nusrah" of "Jabhat al-Nusrah", "nusra" of "Al Nusra Front". */
const withArticle = (name: string): ReadonlyArray<string> =>
  [...fold(name).matchAll(/(?<!\p{L})(?:a[dlnrstz]|ash|el)[ -](\p{L}+)/gu)].map(([, word]) => word!).filter((word) => word.length >= tellingLetters && soundOf(word).length >= tellingConsonants)

/** What names with such a word sound like, so that two spellings of it meet. */
export const soundsWithArticle = (name: string): ReadonlyArray<string> => withArticle(name).map(soundOf)

/** Two spellings of an Arabic word, one in each name, null where there are none: what stands beside it may be translated. */
export const areTwoSpellings = (left: string, right: string): readonly [string, string] | null => {
  for (const one of withArticle(left)) for (const other of withArticle(right)) if (one !== other && soundOf(one) === soundOf(other)) return [one, other]
  return null
}
