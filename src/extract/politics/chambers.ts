import type { Argument } from "../../model/claim.ts"
import { TokenFlag, type Sentence } from "../../model/tokens.ts"
import { textOf, type Document } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"

/** How far behind a result the chamber may stand that voted: "a 51-49 vote in the Senate". */
const reach = 5

/** Words between a result and the chamber behind it. */
const between = new Set(["vote", "votes", "margin", "majority", "tally", "in", "by", "of", "the", "a", "state", "u", "s", "."])

/**
 * The chamber whose vote a result at tokens `[first, last)` is: the one right behind it, else the nearest one before it in the
 * sentence, else the only one of the sentence before. Null where none is named.
 */
export const chamberOf = (document: Document, sentence: Sentence, first: number, last: number, lexicons: Lexicons): Argument | null => {
  const { sentences, sentenceOf, tokens } = document
  for (let i = last; i < Math.min(last + reach, sentence.last); i++) {
    const behind = chamberAt(document, i, sentence, lexicons)
    if (behind !== null) return behind
    if (!between.has(tokens.word[i]!)) break
  }
  const here = lastIn(document, sentence.first, first, sentence, lexicons)
  if (here !== null) return here
  const previous = sentences[sentenceOf[first]! - 1]
  if (previous === undefined) return null
  const [named, ...others] = chambersIn(document, previous, lexicons)
  return named !== undefined && others.every(({ key }) => key === named.key) ? lastIn(document, previous.first, previous.last, previous, lexicons) : null
}

const chambersIn = (document: Document, sentence: Sentence, lexicons: Lexicons): ReadonlyArray<Argument> => {
  const found: Array<Argument> = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const chamber = chamberAt(document, i, sentence, lexicons)
    if (chamber !== null) found.push(chamber)
  }
  return found
}

const lastIn = (document: Document, from: number, to: number, sentence: Sentence, lexicons: Lexicons): Argument | null => {
  for (let i = to - 1; i >= from; i--) {
    const found = chamberAt(document, i, sentence, lexicons)
    if (found !== null && !isVotedOn(document, i, from)) return found
  }
  return null
}

/** Words between "to" and the court that a judge is confirmed to. */
const mostBefore = 6

/** Whether a chamber is what somebody is voted into: "confirmed her to the federal appeals court". */
const isVotedOn = ({ tokens: { word } }: Document, at: number, from: number): boolean => {
  for (let i = at - 1; i >= Math.max(from, at - mostBefore); i--) if (word[i] === "to") return true
  return false
}

/** The chamber that a token names, or begins to. */
const chamberAt = ({ tokens }: Document, at: number, sentence: Sentence, lexicons: Lexicons): Argument | null => {
  const chambers = lexicons["chambers"]
  if (!chambers.beginsAt(tokens, at)) return null
  const found = chambers.longest(tokens, at, sentence.last)
  if (found === null) return null
  const { facts, id } = found.entry
  if (facts?.["name"] === true && (!(tokens.flags[at]! & TokenFlag.capital) || tokens.word[at - 1] === "white")) return null
  return { key: String(facts?.["of"] ?? id), text: textOf(tokens, at, found.last), value: null }
}
