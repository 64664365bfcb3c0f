import { areExchanged, areOneEditApart, placesApart } from "../../text/edits.ts"
import { similarity, soundOf } from "../../text/similarity.ts"

/** Two spellings of one name from this similarity on (Dice over letter pairs). */
const misspelt = 0.72

/** The same words in another order: "Central Men's Jail", "Men's Central Jail". */
export const reordered = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length === right.length && left.length > 1 && left.join(" ") !== right.join(" ") && [...left].sort().join(" ") === [...right].sort().join(" ")

/** Sorts of courts that are taken for one another: "Third District Court of Appeal", "Third Circuit Court of Appeals". */
const courts = new Set(["circuit", "county", "district", "municipal", "superior"])

/** One court, of another sort in another article. */
export const takenForAnother = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length === right.length && left.length > 2 && left.includes("court") &&
  left.every((word, i) => word === right[i] || courts.has(word) && courts.has(right[i]!) || `${word}s` === right[i] || word === `${right[i]!}s`)

/** Whether two words of a longer name are one to the ear: "Osdan", "Osden"; a single consonant is met by chance. */
const soundAlike = (a: string, b: string): boolean => { const sound = soundOf(a); return sound.length > 1 && sound === soundOf(b) && !inflected(a, b) }

/** Bodies that stand in their names for one or for more; of most other things that a name ends with there may be several ("Trust Fund"). */
const bodies = new Set((
  "agency airline authority brand bureau center commission common council court department enterprise garden height holding industry institute lab laboratory line ministry motor " +
  "network office partner pharmaceutical police product resource service spring studio system technology"
).split(" "))

/** One name but for a word that stands for one or for more: "Orle Harbour Authority", "Orle Harbour Authorities", "Orle Islands", "Orles Islands"; or whose it is: "Saint Osk Clinic", "Saint Osk's Clinic". */
export const inNumber = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length === right.length && left.length > 1 && left.join(" ") !== right.join(" ") && left.every((word, i) => word === right[i] ||
    (i < left.length - 1 || bodies.has(word) || bodies.has(right[i]!)) && (areOneAndMore(word, right[i]!) || areOneAndMore(right[i]!, word)))

const areOneAndMore = (one: string, more: string): boolean => more === pluralOf(one) || more.replace(/['’]s?$/, "") === one

const pluralOf = (word: string): string => (/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`)

/** Letters by which a word that begins with another one is of its own: "Lisk", "LiskLand". */
const ownLetters = 4

const goesOn = (a: string, b: string): boolean => Math.abs(a.length - b.length) >= ownLetters && (a.startsWith(b) || b.startsWith(a))

/** Fewer letters may be one letter apart by chance. */
const tellingLetters = 7

/** Word by word the same but for a misspelling: "Hormozgan province", "Hormuzgan province". */
export const respelt = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length === right.length && left.every((word, i) => word === right[i] || !goesOn(word, right[i]!) &&
    (Math.min(word.length, right[i]!.length) >= 4 && word[0] === right[i]![0] && similarity(word, right[i]!) >= misspelt - (Math.min(word.length, right[i]!.length) > 6 && word.at(-1) === right[i]!.at(-1) ? 0.12 : 0) && !inflected(word, right[i]!)) ||
    left.length > 1 && soundAlike(word, right[i]!) || word.length >= tellingLetters && areExchanged(word, right[i]!))

/** One letter apart in a short word of a long name: "Ile d'Orlane", "Isle d'Orlane". Numbers are no slips. */
export const slipped = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  const [a, b] = [left.join(""), right.join("")]
  return left.length > 1 && left.length === right.length && Math.min(a.length, b.length) >= tellingLetters && a[0] === b[0] && areOneEditApart(a, b) &&
    left.every((word, i) => word === right[i] || !/\d/.test(word + right[i]!) && !inflected(word, right[i]!))
}

/** Letters from which a name of one word is told by most of them. */
const longWord = 9

/** One name inside a longer one, with a letter wrong: "La Orle", "La Orel Speedway". */
export const slippedWithin = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  const begin = long.slice(0, short.length)
  return short.length < long.length && (short.length > 1 || short[0]!.length >= longWord && begin[0]!.length >= longWord) &&
    (short.length > 1 ? slipped(short, begin) : areOneEditApart(short[0]!, begin[0]!) && short[0]![0] === begin[0]![0] && !inflected(short[0]!, begin[0]!))
}

/** One name at the beginning of a longer one, divided otherwise: "Oskmart", "Osk-Mart Stores". */
export const dividedWithin = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => beginsDivided(left, right) || beginsDivided(right, left)

const beginsDivided = (short: ReadonlyArray<string>, long: ReadonlyArray<string>): boolean => {
  const whole = short.join("")
  return whole.length >= tellingLetters && long.some((_, n) => n > 0 && n !== short.length && long.slice(0, n).join("") === whole)
}

/** Endings that make other words of one stem. */
const endings = ["al", "es", "ic", "ics", "ied", "ies", "ism", "ist", "ists"]

/** "Islamic" and "Islamist", "Allied" and "Allies", "Tribal" and "Tribes". */
const shareStem = (a: string, b: string): boolean => endings.some((ending) => a.length > ending.length + 2 && a.endsWith(ending) &&
  endings.some((other) => b === `${a.slice(0, -ending.length)}${other}`))

/** "European" and "Europeans", "Athens" and "Athenian", "Democrat" and "Democratic", "Berlin" and "Berliner", "German" and "Germany", "Antarctic" and "Antarctica" are forms of one word, not spellings of one name. */
const inflected = (a: string, b: string): boolean => {
  if (shareStem(a, b)) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const [ending] = /(?:s|an|en|ish|ese|ic|ica|er|i|ism|ite|ity|any)$/.exec(long) ?? []
  // What both end with is no ending of one: "Osker", "Oskeer".
  return ending !== undefined && (ending === "s" || !short.endsWith(ending)) && long.startsWith(short.slice(0, -1)) && long.length - short.length <= 3
}

/** Firms that are named for a country or a town, not as its own: "Orlian Airlines" is nobody's name where there is an "Orle Airlines". */
const firms = new Set("air airline airlines airways bank motors oil railway railways steel telecom".split(" "))

/** Words of a name from which on two of them that differ in the form of one word name one thing. */
const longName = 4

/** One name but for the form of one word: "Orle Airlines", "Orlian Airlines", "Consortium of Orle Journalists", "Consortium of Orle Journalism". */
export const inTwoForms = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (left.length !== right.length) return false
  const [at, ...more] = placesApart(left, right)
  if (at === undefined || more.length > 0) return false
  const [one, other] = [left[at]!, right[at]!]
  return inflected(one, other) && !areOneAndMore(one, other) && !areOneAndMore(other, one) && (left.length >= longName || at < left.length - 1 && firms.has(left.at(-1)!))
}

/** What joins the words of a body's name, and tells no two bodies apart: "Society of Orle Rescue", "Society for Orle Rescue". */
const joints = new Set(["against", "and", "at", "for", "in", "of", "on", "to"])

/** One name of several words but for such a word, which may also be left out: "University College of Orle", "University College Orle". */
export const joinedOtherwise = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (Math.max(left.length, right.length) < longName || left.join(" ") === right.join(" ")) return false
  const told = (words: ReadonlyArray<string>) => words.filter((word) => !joints.has(word))
  const [ours, theirs] = [told(left), told(right)]
  return ours.length >= longName - 1 && ours.join(" ") === theirs.join(" ")
}
