import { TokenFlag, type Tokens } from "../../model/tokens.ts"
import type { Lexicons } from "../lexicons.ts"
import { textOf } from "../document.ts"
import { capitalWord } from "./capitals.ts"
import type { Chunk } from "./kinds.ts"

/** Endings of words that are the last of names of firms, faiths and products, and of no surname: "Orle Diagnostics", "Roman Catholics". */
const ofFirms = /.{2}(?:ful|(?<!law|love)less|ics|tions?|(?:busi|fit|good|great|happi|kind|well|wilder)ness|news|sports|foods|labs|tech|soft|media)$|^(?:award|awards|catholics?|daily|elementary|global|high|holdings|lines?|middle|show|trophy|weekly)$/

/** A capital inside a word behind two small letters or more, where no particle of a surname stands before it: "OrleFeed", not "MacOrle". */
const fused = /^(?!Mac|Van|Von|Del|Fitz|San|Saint|Ann|Mary|Jean)\p{Lu}\p{Ll}{2,}\p{Lu}/u

/** Whether a word is put together like the name of a firm. */
export const isFused = (tokens: Tokens, i: number): boolean => fused.test(textOf(tokens, i, i + 1))

/** Articles of other languages, which begin the names of papers and bodies: "La Orlanza". */
const articles = new Set("el il la las le lo los".split(" "))

/** Fewer capital letters may be somebody's initials ("JJ Reed"). */
const mostInitials = 2

/** What stands before "of" and the name of such a place. */
const settlements = new Set("city county district hamlet island port province region suburb town village".split(" "))

/** "East German" */
const directions = new Set(["north", "south", "east", "west"])

const insidePlaces = new Set(["in", "near", "outside", "at"])
const onStreets = new Set(["on", "along", "off", "at", "onto", "to"])

/**
 * Whether a run of capitals is no person's name, whatever its first word: that of a firm by its ending or by capitals
 * ("ORL Sports"), of a street that somebody is on ("on Ada Street"), of a town with what it lies in behind it
 * ("in Ada Vista, California").
 */
export const namesNoPerson = (tokens: Tokens, { end, first, last, person }: Chunk, lexicons: Lexicons): boolean => {
  const [begin, closing] = [tokens.word[first]!, tokens.word[last - 1]!]
  const given = lexicons["given-names"].hasAt(tokens, first)
  if (!given && (isFused(tokens, first) || last - first === 2 && articles.has(begin) || holdsBody(tokens, first, last, lexicons)) || tokens.word.slice(first, last).includes("and")) return true
  if (last - first > 1 && (ofFirms.test(closing) && !lexicons["given-names"].has(closing) || isShouted(tokens, first) && begin.length > mostInitials && !begin.includes(".") && !isShouted(tokens, last - 1))) return true
  if (last - first > 1 && directions.has(begin) && lexicons.countries.hasAt(tokens, last - 1)) return true
  // "The city of Orvand Quist, officials said"
  if (!given && tokens.word[first - 1] === "of" && settlements.has(tokens.word[first - 2] ?? "")) return true
  if (person > 0) return false
  const before = tokens.word[first - 1] ?? ""
  if (onStreets.has(before) && last - first > 1 && lexicons["place-words"].entryOf(closing)?.facts?.["type"] === "street") return true
  return insidePlaces.has(before) && tokens.word[last] === "," && last + 1 < end && knownPlaceAt(tokens, last + 1, end, lexicons)
}

/** Whether a word of a body or a place stands inside a name: "Orle Garden Marlow", "Orle News Paul Reed". */
const holdsBody = (tokens: Tokens, first: number, last: number, lexicons: Lexicons): boolean => {
  for (let i = first + 1; i < last - 1; i++) if (lexicons["organisation-words"].hasAt(tokens, i) || lexicons["place-words"].hasAt(tokens, i)) return true
  return false
}

const isShouted = (tokens: Tokens, at: number): boolean => (tokens.flags[at]! & TokenFlag.allCaps) !== 0

const knownPlaceAt = (tokens: Tokens, at: number, end: number, lexicons: Lexicons): boolean => {
  const known = lexicons["us-states"].longest(tokens, at, end) ?? lexicons.countries.longest(tokens, at, end)
  return known !== null && capitalWord(tokens, at)
}
