import type { Tokens } from "../../model/tokens.ts"
import type { Document } from "../document.ts"

/** Words for more than one that are no number. */
const several = new Set(["several", "many"])
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
  if (lone === undefined) known.set(document, lone = !tellsOfSeveral(document))
  return lone
}

const tellsOfSeveral = (document: Document): boolean => {
  const { tokens } = document
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.word[i]!
    if (telling.has(word) || further.has(word) && hurtNear(tokens, i)) return true
    const behind = several.has(word) ? i + 1 : behindNumber(document, i)
    if (behind === null) continue
    for (let k = behind; k < behind + nounReach && k < tokens.count; k++) {
      if (hurt.has(tokens.word[k]!) || people.has(tokens.word[k]!) && hurtNear(tokens, k)) return true
    }
  }
  return false
}

/** Behind the number of more than one that begins at a token; null where there is none. */
const behindNumber = ({ mentionsAt }: Document, at: number): number | null =>
  mentionsAt.get(at)?.find(({ value }) => value.kind === "quantity" && value.unit === null && !value.share && value.high > 1)?.last ?? null

/** Whether the words around a token tell of harm. */
const hurtNear = (tokens: Tokens, at: number): boolean => {
  for (let k = Math.max(0, at - verbReach); k <= at + verbReach && k < tokens.count; k++) if (hurt.has(tokens.word[k]!)) return true
  return false
}
