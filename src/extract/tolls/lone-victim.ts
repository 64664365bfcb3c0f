import type { Tokens } from "../../model/tokens.ts"
import type { Document } from "../document.ts"

const several = new Set("two three four five six seven eight nine ten several many 2 3 4 5 6 7 8 9 10".split(" "))
const people = new Set("people men women boys girls children teens teenagers youths students officers deputies others workers passengers brothers sisters friends adults males females".split(" "))
/** Words of stories in which more than one was hurt. */
const telling = new Set(["victims", "casualties"])
const further = new Set(["others", "another", "both", "second", "also"])
const hurt = new Set("shot hit hurt wounded injured killed stabbed struck hospitalized hospitalised dead died treated".split(" "))

/** How far behind a number its people, and behind those what was done to them, may stand, in tokens. */
const nounReach = 3
const verbReach = 6

const known = new WeakMap<Document, boolean>()

/**
 * Whether an article tells of no more than one person hurt, as far as its words show: then "the hospital", "his condition"
 * and "hit in the leg" are that person's, whatever the article calls him or her.
 */
export const hasLoneVictim = (document: Document): boolean => {
  let lone = known.get(document)
  if (lone === undefined) known.set(document, lone = !tellsOfSeveral(document.tokens))
  return lone
}

const tellsOfSeveral = (tokens: Tokens): boolean => {
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.word[i]!
    if (telling.has(word) || further.has(word) && hurtNear(tokens, i)) return true
    if (!several.has(word)) continue
    for (let k = i + 1; k <= i + nounReach && k < tokens.count; k++) {
      if (hurt.has(tokens.word[k]!) || people.has(tokens.word[k]!) && hurtNear(tokens, k)) return true
    }
  }
  return false
}

/** Whether the words around a token tell of harm. */
const hurtNear = (tokens: Tokens, at: number): boolean => {
  for (let k = Math.max(0, at - verbReach); k <= at + verbReach && k < tokens.count; k++) if (hurt.has(tokens.word[k]!)) return true
  return false
}
