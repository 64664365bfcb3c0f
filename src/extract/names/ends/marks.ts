import { TokenFlag, TokenKind } from "../../../model/tokens.ts"
import { isSaint } from "../../../values/place.ts"
import { isGlued } from "../../../values/scan.ts"
import { capitalWord } from "../capitals.ts"
import { isModelNumber } from "./numbers.ts"
import { capitalAt, type Reader } from "./reader.ts"

/** "Osk-Lisk", "Mark-48" */
export const hyphen: Reader = ({ last, sentence, tokens }) =>
  tokens.word[last] === "-" && isGlued(tokens, last) && last + 1 < sentence.last && isGlued(tokens, last + 1) &&
  (capitalWord(tokens, last + 1) || isModelNumber(tokens, last + 1, sentence)) ? last + 2 : null

/** A small word with a hyphen on both sides that joins two parts of a name: "Stratford-upon-Osk". */
export const smallBetween: Reader = (name) => {
  const { last, tokens } = name
  return tokens.word[last] === "-" && tokens.word[last + 2] === "-" && tokens.kind[last + 1] === TokenKind.word && tokens.word[last + 1]!.length <= 5 && capitalAt(name, last + 3) &&
    [last, last + 1, last + 2, last + 3].every((i) => isGlued(tokens, i)) ? last + 4 : null
}

/** The full stop of an initial or of a word written short: "Ada M. Lisk", "St. Osk", "Lt. Reed". */
export const shortened: Reader = (name) => {
  const { first, last, lexicons, tokens } = name
  if (tokens.word[last] !== "." || !capitalAt(name, last + 1)) return null
  if (tokens.end[last - 1]! - tokens.start[last - 1]! <= 2) return last + 1
  // "Hill Ave. Detectives came": a street's name ends with its kind, unless it goes by a letter ("NW Ave. L").
  const street = last - 1 > first && lexicons["place-words"].entryAt(tokens, last - 1)?.facts?.["type"] === "street" && tokens.word[last + 1]!.length > 1
  return !street && isGlued(tokens, last) && (lexicons.honorifics.hasAt(tokens, last - 1) || lexicons["place-words"].hasAt(tokens, last - 1) || lexicons.offices.hasAt(tokens, last - 1)) ? last + 1 : null
}

/** "St. Anselm's Hospital" */
export const saints: Reader = (name) => {
  const { first, last, tokens } = name
  return tokens.flags[last]! & TokenFlag.possessive && isSaint(tokens, first) && capitalAt(name, last + 1) ? last + 2 : null
}

/** "Osk & Lisk", "Osk A&M" */
export const ampersand: Reader = (name) => {
  const { last, tokens } = name
  if (tokens.word[last] === "a") return capitalWord(tokens, last) && tokens.word[last + 1] === "&" && tokens.word[last + 2] === "m" ? last + 3 : null
  return tokens.word[last] === "&" && capitalAt(name, last + 1) ? last + 1 : null
}

/** Letters before the name of a ship, on both sides of a slash: "F/V Destiny". */
const vessels = new Set(["f/v", "m/v", "m/s", "m/t", "m/y", "r/v", "s/s", "s/v", "s/y"])

/** A slash inside the name of a ship or of a model ("Osk 500/Gale 100"), not between two names ("Lisk/Reed"). */
export const slash: Reader = (name) => {
  const { last, tokens } = name
  if (tokens.word[last] !== "/" || !capitalAt(name, last + 1) || !isGlued(tokens, last) || !isGlued(tokens, last + 1)) return null
  const ofVessel = vessels.has(`${tokens.word[last - 1]!}/${tokens.word[last + 1]!}`)
  if (!ofVessel && !/\d/.test(tokens.word[last - 1]!)) return null
  name.model = !ofVessel
  return last + 2
}
