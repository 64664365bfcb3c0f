import type { Claim, Extraction } from "../../model/claim.ts"
import type { Relation } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { areOneEditApart } from "../../text/edits.ts"
import { areSlippedInitials } from "../../values/name.ts"
import type { Features } from "./features.ts"
import type { Ledger } from "./ledger.ts"
import { areOneNumber } from "./numbered.ts"
import { tellOneStory } from "./one-story.ts"
import type { Scales } from "./scales.ts"

/** Notes whether two names of persons name one. */
export const notePersons = (one: Features, other: Features, { fields }: Scales, ledger: Ledger): void => {
  if (one.claim.kind !== "name" || one.claim.value.kind !== "person" || other.claim.value.kind !== "person") return
  ledger.note(fields.person, one.person !== undefined && one.person === other.person ? "same" : "different")
}

/** Two spellings are one name unless an article uses both for two things. */
export const noteSpelling = (one: Features, other: Features, relation: Relation, scales: Scales, ledger: Ledger): void => {
  const [left, right] = [one.claim, other.claim]
  if (relation === "incomparable" && left.value.kind === "name" && right.value.kind === "name") ledger.note(scales.fields.spelling, "two")
  if (relation !== "different" || left.value.kind === "person" && right.value.kind === "person") return
  const both = (article: string) => {
    const { names } = scales.extractions.get(article)!
    return names.has(fold(left.printed)) && names.has(fold(right.printed))
  }
  if (areNumbered(one, other)) { ledger.note(scales.fields.spelling, isMisspelling(one, other, scales) ? "story" : "two"); return }
  const sameLetters = letters(left.printed) === letters(right.printed)
  ledger.note(scales.fields.spelling, !sameLetters && (areSlippedInitials(left.printed, right.printed) || both(left.article) || both(right.article)) && slipOf(one, other, scales) === null ? "two" : isMisspelling(one, other, scales) ? "story" : "close")
}

/** Whether two names go by the numbers in them, so that another number is mostly another thing. */
const areNumbered = ({ claim: { value: a } }: Features, { claim: { value: b } }: Features): boolean =>
  a.kind === "name" && b.kind === "name" && a.type === "numbered" && b.type === "numbered"

const letters = (name: string) => fold(name).replaceAll(/[^\p{L}\p{N}]/gu, "")

/** Fewer letters may be alike by chance. */
const tellingLetters = 6

/** From so many letters on the same ones, divided differently, are one name: "Prachin Orle", "Prachinorle". */
const dividedLetters = 9

/** Whether two spellings are a name's wherever they stand: a long one, not known to everybody, in articles that share others. */
export const isMisspelling = (one: Features, other: Features, scales: Scales): boolean => {
  const [a, b] = [one.claim.value, other.claim.value]
  if (areNumbered(one, other)) return areOneNumber(one, other, scales)
  return a.kind === "name" && b.kind === "name" && (letters(a.name) !== letters(b.name) || letters(a.name).length >= dividedLetters) &&
    (letters(a.name).length >= tellingLetters && letters(b.name).length >= tellingLetters || areSlippedInitials(a.name, b.name)) && tellOneStory(one, other, scales)
}

/** How often a name has to stand in two articles, for another spelling of it, met once, to be a slip: less often where they are long, and one letter apart. */
const usual = { long: 2, other: 3 }

/** Fewer letters at the beginning of two names that differ in more than one letter may be alike by chance. */
const sameBeginning = 4

/**
 * The one of two names that is a slip: a letter or two wrong, once, in an article that has it right beside, as the other
 * article does ("Trollvika" in a caption, "Trollvik" below it); null where neither is.
 */
export const slipOf = (one: Features, other: Features, scales: Scales): Features | null => {
  const [left, right] = [one.claim, other.claim]
  const [a, b] = [letters(left.printed), letters(right.printed)]
  const oneLetter = areOneEditApart(a, b)
  if (a[0] !== b[0] || !oneLetter && a.slice(0, sameBeginning) !== b.slice(0, sameBeginning) || !isMisspelling(one, other, scales)) return null
  const enough = oneLetter && Math.min(a.length, b.length) > tellingLetters ? usual.long : usual.other
  const uses = ({ printed }: Claim, { article }: Claim) => usesIn(scales.extractions.get(article)!, printed)
  const isOf = (slip: Claim, right: Claim) => uses(slip, slip) === 1 && uses(slip, right) === 0 && uses(right, slip) > 0 && uses(right, slip) + uses(right, right) >= enough && !standTogether(scales.extractions.get(slip.article)!, slip, right)
  return isOf(left, right) ? one : isOf(right, left) ? other : null
}

/** Whether a sentence of an article has a name beside the other one: nobody misspells what he has just written ("Mara's Mare"). */
const standTogether = ({ claims }: Extraction, { sentence: { start } }: Claim, { printed }: Claim): boolean =>
  claims.some((claim) => claim.kind === "name" && claim.sentence.start === start && asWords(claim.printed) === asWords(printed))

/** How often an article names something so, by itself or in a longer name. */
const usesIn = ({ claims }: Extraction, name: string): number => {
  const words = asWords(name)
  return claims.filter(({ kind, printed }) => kind === "name" && asWords(printed).includes(words)).length
}

const asWords = (name: string): string => ` ${fold(name).replaceAll("-", " ")} `
