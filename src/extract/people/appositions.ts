import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import { isCapital } from "../../values/scan.ts"
import type { Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { isDeterminer } from "../phrase.ts"
import { wordUse, WordClass } from "../syntax/word-classes.ts"
import type { Description } from "./descriptions.ts"

/** A name and the description set beside it: "Ada Lisk, the 31-year-old nurse", "the nurse, Ada Lisk". */
export interface Apposition {
  readonly name: Found
  readonly description: Description
}

/** Most words of a calling between an age and a name. */
const calling = 3

const endsApposition = new Set([",", ".", ";", ")", "who", "whose", "from", "of", "at", "in", "with", "for", "accused", "charged", "and"])
const copulas = new Set(["is", "was", "'s"])
const subordinators = new Set(["after", "before", "when", "while", "as", "if", "because", "since", "although", "until", "once"])

/** Pairs each name with the descriptions beside it, and with those that the sentence says it is the name of. */
export const findAppositions = (
  tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array, names: ReadonlyArray<Found>, descriptions: ReadonlyArray<Description>, values: ReadonlyArray<Found>, lexicons: Lexicons
): ReadonlyArray<Apposition> => {
  const starting = new Map(names.map((name) => [name.first, name]))
  const ending = new Map(names.map((name) => [name.last, name]))
  const ages = new Map(values.filter(({ value }) => value.kind === "age").map((age) => [age.first, age]))
  /** The name that begins at a token, perhaps behind a title ("Sister Ada Lisk"), or an age and a calling ("24-year-old ski instructor Ada Lisk"). */
  const nameAt = (at: number): Found | undefined => {
    const age = ages.get(at)
    if (age === undefined) return starting.get(at) ?? (isCapital(tokens, at) ? starting.get(tokens.word[at + 1] === "." ? at + 2 : at + 1) : undefined)
    for (let i = age.last; i <= age.last + calling; i++) {
      const name = starting.get(i)
      if (name !== undefined) return name
      if (tokens.kind[i] !== TokenKind.word || isCapital(tokens, i)) return undefined
    }
    return undefined
  }
  const out: Array<Apposition> = []
  /** First token of the last sentence that has told of somebody. */
  let opened = -1
  for (const description of descriptions) {
    const { first, last, determined } = description
    const sentence = sentences[sentenceOf[first]!]!
    const opens = opened !== sentence.first
    opened = sentence.first
    // "Ada Lisk" behind "nurse", "Lt." or "the nurse,"
    const next = starting.get(last) ?? (tokens.word[last] === "." ? starting.get(last + 1) : undefined) ?? (tokens.word[last] === "," && determined !== "none" ? nameAt(last + 1) : undefined)
    // "The guard and Paul Reed" are two; "a guard, Paul Reed, said" is one.
    const follows = next !== undefined && next.first < sentence.last && (tokens.word[last] !== "," || !endsWith(tokens, next, "and"))
    if (follows) { out.push({ name: next, description }); continue }
    const identity = determined === "none" ? undefined : identityOf(tokens, sentence, description, opens, nameAt, lexicons)
    if (identity !== undefined) { out.push({ name: identity, description }); continue }
    const mark = tokens.word[first - 1]
    const ends = last >= sentence.last || endsApposition.has(tokens.word[last]!)
    const before = mark === "," || copulas.has(mark ?? "") ? ending.get(first - 1) : undefined
    if (before === undefined || before.first < sentence.first || determined === "own" && description.ladder !== "kin") continue
    // "After he shot Reed, the boy ran": the main clause begins with somebody else.
    const opening = mark === "," && (subordinators.has(tokens.word[sentence.first]!) || !ends)
    if (!opening && determined !== "none") out.push({ name: before, description })
  }
  return out
}

const endsWith = (tokens: Tokens, name: Found, word: string): boolean => tokens.word[name.last] === word

const naming = new Set(["identified", "named"])

/** Words that may stand between a description and the "was" that says who it is: "the woman in the car was Ada Lisk". */
const linking = new Set("in at on of behind inside near from with the a an his her their".split(" "))

/** Longest such run of words, and the longest between "identified" and "as". */
const reach = 7

/** The name that a sentence says a description is of: "the victim was Ada Lisk", "police named the driver as Ada Lisk", "a man who died has been identified as Paul Reed". */
const identityOf = (
  tokens: Tokens, sentence: Sentence, { determined, first, last }: Description, opens: boolean, nameAt: (token: number) => Found | undefined, lexicons: Lexicons
): Found | undefined => {
  const whole = (name: Found | undefined): Found | undefined =>
    name === undefined || name.first >= sentence.last || (tokens.flags[name.last] ?? 0) & TokenFlag.possessive ? undefined : name
  const verb = tokens.word[first - 1] ?? ""
  if (naming.has(verb)) return tokens.word[last] === "as" ? whole(nameAt(last + 1)) : undefined
  if (determined !== "a") {
    const end = linking.has(tokens.word[last]!) ? Math.min(sentence.last, last + reach) : last
    let at = last
    while (at < end && !copulas.has(tokens.word[at]!) && tokens.word[at] !== "," && !isFinite(tokens, at, lexicons)) at++
    const name = tokens.word[at] === "is" || tokens.word[at] === "was" ? whole(nameAt(at + 1)) : undefined
    if (name !== undefined) return name
  }
  // Of several people in a sentence the first is the one who is identified at its end.
  if (!opens) return undefined
  for (let i = last; i < sentence.last; i++) {
    if (!naming.has(tokens.word[i]!) || !isPassive(tokens, i, last)) continue
    for (let as = i + 1; as < Math.min(sentence.last, i + reach); as++) if (tokens.word[as] === "as") return whole(nameAt(as + 1))
  }
  return undefined
}

/** Whether the verb of a clause stands at a token: "said", but not "the burned van". */
const isFinite = (tokens: Tokens, at: number, lexicons: Lexicons): boolean =>
  (wordUse(tokens, at, lexicons).classes & (WordClass.past | WordClass.third)) !== 0 && !isDeterminer(tokens.word[at - 1]!)

/** Whether a participle is what a sentence says of its subject: "was identified", "has since been named". */
const isPassive = (tokens: Tokens, at: number, last: number): boolean => {
  for (let i = at - 1; i >= Math.max(last, at - 3); i--) {
    const word = tokens.word[i]!
    if (word === "was" || word === "been" || word === "is" || word === "were") return !(tokens.word[i - 1] === "who" && i - 1 > last)
  }
  return false
}
