import { TokenFlag, TokenKind } from "../model/tokens.ts"
import type { Comparison, NameValue } from "../model/value.ts"
import { areOneInTwoLetters } from "../text/characters.ts"
import { areOneEditApart } from "../text/edits.ts"
import type { ValueKind } from "./kind.ts"
import { dividedWithin, inNumber, inTwoForms, joinedOtherwise, reordered, respelt, slipped, slippedWithin, takenForAnother } from "./name/alike.ts"
import { areTwoSpellings } from "./name/arabic.ts"
import { areInitialsOf, asInitials } from "./name/initials.ts"
import { kindsApart } from "./name/kinds.ts"
import { compareNumbers, thingIn } from "./name/numbered.ts"
import { bare, joined, legalFormOf, ownForm, unhyphened, words } from "./name/own-form.ts"

/** Whether two names of a firm, both with its legal form and so in full, differ in more than that: "Orrin Foods Inc.", "Orrin Inc." */
const areTwoFullNames = (left: string, right: string, ours: ReadonlyArray<string>, theirs: ReadonlyArray<string>): boolean => {
  if (ours.length === theirs.length) return false
  const form = legalFormOf(left)
  return form !== null && form === legalFormOf(right)
}

/** Words that name no firm without its legal form. */
const namesOfMany = new Set("american central first general global international media national news standard union united universal".split(" "))

/** Whether a firm has such a word and its legal form for a name, and the other goes on otherwise: "News Corp.", "News Orle". */
const isOtherFirm = (own: string, short: ReadonlyArray<string>, long: ReadonlyArray<string>): boolean =>
  short.length === 1 && long.length > 1 && namesOfMany.has(short[0]!) && own.includes(" ")

/** Whether one of two names is nothing but the initials of the other. */
export const areInitials = (left: NameValue, right: NameValue): boolean => areInitialsOf(asInitials(left.name), right.name) || areInitialsOf(asInitials(right.name), left.name)

/** Fewer initials are one letter apart by chance. */
const tellingInitials = 4

/** Whether two names are nothing but initials, with one letter wrong: "MOAB", "MOAD". Of two bodies that may be right. */
export const areSlippedInitials = (left: string, right: string): boolean => {
  const [a, b] = [asInitials(left), asInitials(right)]
  return a !== null && b !== null && a.length >= tellingInitials && a.length === b.length && areOneEditApart(a, b)
}

/** What goes by the number in its name, by the last word before the number ("flight" of "Osk Air Flight 9525"); null for all other names. */
export const numberedThing = ({ name, type }: NameValue): string | null => (type === "numbered" ? thingIn(words(ownForm(name))) : null)

/** A proper name that is no person and no place: an organisation, a product, a ship, a work. */
export const name: ValueKind<NameValue> = {
  kind: "name",
  recognise: (tokens, at, end) => {
    if (tokens.kind[at] !== TokenKind.word || !(tokens.flags[at]! & TokenFlag.capital)) return null
    let last = at + 1
    while (last < end && tokens.kind[last] === TokenKind.word && tokens.flags[last]! & TokenFlag.capital && last - at < 8) last++
    return { first: at, last, value: { kind: "name", name: tokens.text.slice(tokens.start[at]!, tokens.end[last - 1]!), type: null } }
  },
  normalise: (value) => value,
  compare: (left, right): Comparison => {
    if (left.name === right.name) return { relation: "equal", because: "the same name" }
    const [our, their] = [ownForm(left.name), ownForm(right.name)]
    const [ours, theirs] = [words(our), words(their)]
    const numbers = left.type === "numbered" && right.type === "numbered" ? compareNumbers(ours, theirs) : null
    if (numbers !== null) return numbers
    const letters = bare(our)
    if (letters === bare(their)) {
      if (unhyphened(our) === unhyphened(their)) return { relation: "equal", because: "capitals, accents, apostrophes, hyphens and short forms aside, the same name" }
      if (/^(north|south|east|west)/.test(letters)) return { relation: "equal", because: "a direction written as one word or two" }
      return joined(our) === joined(their) ? { relation: "equal", because: "a kind of place written as one word or two" }
        : { relation: "different", because: "the same letters, divided differently" }
    }
    if (areOneInTwoLetters(left.name, right.name)) return { relation: "equal", because: "a letter written as two, else the same name" }
    if (areInitials(left, right)) return { relation: "compatible", because: "one name is the initials of the other" }
    if (reordered(ours, theirs)) return { relation: "different", because: "the same words in another order" }
    if (takenForAnother(ours, theirs)) return { relation: "different", because: "two sorts of one court" }
    if (inNumber(ours, theirs)) return { relation: "different", because: "the same name, of one and of more" }
    if (inTwoForms(ours, theirs)) return { relation: "different", because: "the same name, with one word in another form" }
    if (joinedOtherwise(ours, theirs)) return { relation: "different", because: "the same name, joined by another word" }
    const apart = kindsApart(ours, theirs)
    if (apart !== null) return { relation: "different", because: `two kinds: ${apart}` }
    if (isOtherFirm(our, ours, theirs) || isOtherFirm(their, theirs, ours)) return { relation: "incomparable", because: "two firms" }
    if (ours.every((w) => theirs.includes(w)) || theirs.every((w) => ours.includes(w))) {
      return areTwoFullNames(our, their, ours, theirs) ? { relation: "different", because: "both with the legal form of the firm, and one with more words" }
        : { relation: "compatible", because: "one name is a shorter form of the other" }
    }
    const arabic = areTwoSpellings(left.name, right.name)
    if (arabic !== null) return { relation: "different", because: `one Arabic word in two spellings: ${arabic.join(" and ")}` }
    if (areSlippedInitials(left.name, right.name)) return { relation: "different", because: "initials that differ in one letter" }
    return respelt(ours, theirs) || slipped(ours, theirs) ? { relation: "different", because: "the names are close, but spelt differently" }
      : dividedWithin(ours, theirs) ? { relation: "different", because: "one name begins with the letters of the other one, divided differently" }
      : slippedWithin(ours, theirs) ? { relation: "different", because: "one name begins almost as the other one, but a letter is another" }
      : { relation: "incomparable", because: "two names" }
  },
  print: (value) => value.name
}
