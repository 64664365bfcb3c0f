import { TokenFlag, TokenKind } from "../model/tokens.ts"
import type { Comparison, NameValue } from "../model/value.ts"
import { areExchanged, areOneEditApart, placesApart } from "../text/edits.ts"
import { areOneInTwoLetters, fold } from "../text/characters.ts"
import { oneSpelling } from "../text/spelling.ts"
import { similarity, soundOf } from "../text/similarity.ts"
import { areTwoSpellings } from "./arabic.ts"
import { areInitialsOf, asInitials } from "./initials.ts"
import { kindsApart } from "./kinds-in-names.ts"
import { compareNumbers, thingIn } from "./numbered.ts"
import type { ValueKind } from "./kind.ts"

/** Two spellings of one name from this similarity on (Dice over letter pairs). */
const misspelt = 0.72

/** What stands before the name of a ship and is no part of it ("MV", "M/T", "HMS"). */
const shipPrefix = /^(m\/?[stvy]|f\/?v|r\/?v|s\/?[vy]|ss|rms|uss|uscgc|usns|hms|hmas|hmcs|hmnzs|ins)\.? (?=.)/

/** What is written short at the end of a name, and at its beginning. */
const atEnd = new Map(Object.entries({ ave: "avenue", blvd: "boulevard", dr: "drive", hwy: "highway", ln: "lane", pkwy: "parkway", rd: "road", st: "street", dept: "department", univ: "university" }))
const atBeginning = new Map(Object.entries({ co: "county", ft: "fort", hwy: "highway", mt: "mount", prop: "proposition", rte: "route", st: "saint", univ: "university", dept: "department" }))

/** What is written short wherever it stands in a name. */
const anywhere = new Map(Object.entries({ "&": "and", eu: "european union", gop: "republican", intl: "international", metro: "metropolitan", nyc: "new york city", uk: "united kingdom", un: "united nations", us: "united states" }))

const short = new RegExp(`(?<=^|\\s)(?:${[...anywhere.keys()].join("|")})(?=\\s|$)`, "g")

/** A folded name with what is written short in full: "Seymour Ave.", "Co Clare", "Osk Metro Airport". */
const inFull = (name: string): string => name
  .replaceAll(short, (word) => anywhere.get(word)!)
  .replaceAll(/(?<=\s)st\.(?= \p{L})/gu, "saint")
  .replace(/ (\p{L}+)\.?$/u, (end, word: string) => (atEnd.has(word) ? ` ${atEnd.get(word)!}` : end))
  .replace(/^(\p{L}+)\.? /u, (begin, word: string) => (atBeginning.has(word) ? `${atBeginning.get(word)!} ` : begin))

/** Two initials or more with their points: "u.s." */
const initials = /(?<=^|\s)\p{L}(?:\. ?\p{L})+\.(?=\s|$)/gu

/** A name as it is compared, folded and in full; what follows takes this form. */
const own = (name: string) => inFull(fold(name).replace(shipPrefix, "").replace(initials, (letters) => letters.replaceAll(/[. ]/g, "")).replace(/^i-(?=\d)/, "interstate "))

const bare = (own: string) => own.replaceAll(/[\s.'’-]/g, "")

const plain = (own: string) => own.replaceAll("’", "'").replaceAll(/\bo ' (?=\p{L})/gu, "o'").replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b|$|\s)/gu, "")

/** The same without hyphens within it ("G-20" is "G20"), and without the apostrophe of several owners: "Players' Union" is "Players Union". */
const unhyphened = (own: string): string => plain(own).replaceAll(/(?<=\p{L})[-‐‑](?=\p{L})/gu, " ").replaceAll(/(?<=\p{L})[-‐‑](?=\d)/gu, "").replaceAll(/(?<=s)'(?=\s|$)/g, "")

/** What firms end their full names with. */
const legalForms = new Set("ag co company corp corporation gmbh inc incorporated limited llc llp ltd nv plc sa spa".split(" "))

/** A folded name of a body without its legal form: "orrin foods inc" is "orrin foods". */
export const withoutLegalForm = (name: string): string => {
  const at = name.lastIndexOf(" ")
  return at > 0 && legalForms.has(name.slice(at + 1)) ? name.slice(0, at) : name
}

const words = (own: string) => withoutLegalForm(own.replace(/\.$/, "")).split(/[\s-]+/).map((word) => oneSpelling(word.replace(/(?<=s)['’]$/, "")))

/** The legal form at the end of a name, null where it has none. */
const legalFormOf = (own: string): string | null => {
  const full = own.replace(/\.$/, "")
  const bare = withoutLegalForm(full)
  return bare === full ? null : full.slice(bare.length + 1)
}

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

/** Kinds of places and bodies that are written as one word or as two, and are the same name both ways. */
const compounds = new Set((
  "airbase airfield airpark airport ballpark bookstore boatyard campground churchyard clubhouse coffeehouse courthouse daycare fairground fairgrounds farmhouse firehouse " +
  "healthcare lakefront lighthouse marketplace motorway playground raceway racetrack riverfront schoolhouse seaport shipyard speedway statehouse steakhouse townhouse waterfront wildlife"
).split(" "))

/** A name with such words as one. */
const joined = (own: string): string => plain(own).split(" ").reduce((done, word) => {
  const at = done.lastIndexOf(" ") + 1
  return compounds.has(done.slice(at) + word) ? done + word : `${done} ${word}`
})

/** The same words in another order: "Central Men's Jail", "Men's Central Jail". */
const reordered = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length === right.length && left.length > 1 && left.join(" ") !== right.join(" ") && [...left].sort().join(" ") === [...right].sort().join(" ")

/** Sorts of courts that are taken for one another: "Third District Court of Appeal", "Third Circuit Court of Appeals". */
const courts = new Set(["circuit", "county", "district", "municipal", "superior"])

/** One court, of another sort in another article. */
const takenForAnother = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
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
const inNumber = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
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
const respelt = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean =>
  left.length === right.length && left.every((word, i) => word === right[i] || !goesOn(word, right[i]!) &&
    (Math.min(word.length, right[i]!.length) >= 4 && word[0] === right[i]![0] && similarity(word, right[i]!) >= misspelt - (Math.min(word.length, right[i]!.length) > 6 && word.at(-1) === right[i]!.at(-1) ? 0.12 : 0) && !inflected(word, right[i]!)) ||
    left.length > 1 && soundAlike(word, right[i]!) || word.length >= tellingLetters && areExchanged(word, right[i]!))

/** One letter apart in a short word of a long name: "Ile d'Orlane", "Isle d'Orlane". Numbers are no slips. */
const slipped = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  const [a, b] = [left.join(""), right.join("")]
  return left.length > 1 && left.length === right.length && Math.min(a.length, b.length) >= tellingLetters && a[0] === b[0] && areOneEditApart(a, b) &&
    left.every((word, i) => word === right[i] || !/\d/.test(word + right[i]!) && !inflected(word, right[i]!))
}

/** Letters from which a name of one word is told by most of them. */
const longWord = 9

/** One name inside a longer one, with a letter wrong: "La Orle", "La Orel Speedway". */
const slippedWithin = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  const begin = long.slice(0, short.length)
  return short.length < long.length && (short.length > 1 || short[0]!.length >= longWord && begin[0]!.length >= longWord) &&
    (short.length > 1 ? slipped(short, begin) : areOneEditApart(short[0]!, begin[0]!) && short[0]![0] === begin[0]![0] && !inflected(short[0]!, begin[0]!))
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
  return long.startsWith(short.slice(0, -1)) && long.length - short.length <= 3 && /(s|an|en|ish|ese|ic|ica|er|i|ism|ite|ity|any)$/.test(long) && long !== short
}

/** Firms that are named for a country or a town, not as its own: "Orlian Airlines" is nobody's name where there is an "Orle Airlines". */
const firms = new Set("air airline airlines airways bank motors oil railway railways steel telecom".split(" "))

/** Words of a name from which on two of them that differ in the form of one word name one thing. */
const longName = 4

/** One name but for the form of one word: "Orle Airlines", "Orlian Airlines", "Consortium of Orle Journalists", "Consortium of Orle Journalism". */
const inTwoForms = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (left.length !== right.length) return false
  const [at, ...more] = placesApart(left, right)
  if (at === undefined || more.length > 0) return false
  const [one, other] = [left[at]!, right[at]!]
  return inflected(one, other) && !areOneAndMore(one, other) && !areOneAndMore(other, one) && (left.length >= longName || at < left.length - 1 && firms.has(left.at(-1)!))
}

/** What joins the words of a body's name, and tells no two bodies apart: "Society of Orle Rescue", "Society for Orle Rescue". */
const joints = new Set(["against", "and", "at", "for", "in", "of", "on", "to"])

/** One name of several words but for such a word, which may also be left out: "University College of Orle", "University College Orle". */
const joinedOtherwise = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): boolean => {
  if (Math.max(left.length, right.length) < longName || left.join(" ") === right.join(" ")) return false
  const told = (words: ReadonlyArray<string>) => words.filter((word) => !joints.has(word))
  const [ours, theirs] = [told(left), told(right)]
  return ours.length >= longName - 1 && ours.join(" ") === theirs.join(" ")
}

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
export const numberedThing = ({ name, type }: NameValue): string | null => (type === "numbered" ? thingIn(words(own(name))) : null)

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
    const [our, their] = [own(left.name), own(right.name)]
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
      : slippedWithin(ours, theirs) ? { relation: "different", because: "one name begins almost as the other one, but a letter is another" }
      : { relation: "incomparable", because: "two names" }
  },
  print: (value) => value.name
}
