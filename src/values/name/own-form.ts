import { fold } from "../../text/characters.ts"
import { oneSpelling } from "../../text/spelling.ts"

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
export const ownForm = (name: string) => inFull(fold(name).replace(shipPrefix, "").replace(initials, (letters) => letters.replaceAll(/[. ]/g, "")).replace(/^i-(?=\d)/, "interstate "))

export const bare = (own: string) => own.replaceAll(/[\s.'’-]/g, "")

const plain = (own: string) => own.replaceAll("’", "'").replaceAll(/\bo ' (?=\p{L})/gu, "o'").replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b|$|\s)/gu, "")

/** The same without hyphens within it ("G-20" is "G20"), and without the apostrophe of several owners: "Players' Union" is "Players Union". */
export const unhyphened = (own: string): string => plain(own).replaceAll(/(?<=\p{L})[-‐‑](?=\p{L})/gu, " ").replaceAll(/(?<=\p{L})[-‐‑](?=\d)/gu, "").replaceAll(/(?<=s)'(?=\s|$)/g, "")

/** What firms end their full names with. */
const legalForms = new Set("ag co company corp corporation gmbh inc incorporated limited llc llp ltd nv plc sa spa".split(" "))

/** A folded name of a body without its legal form: "orrin foods inc" is "orrin foods". */
export const withoutLegalForm = (name: string): string => {
  const at = name.lastIndexOf(" ")
  return at > 0 && legalForms.has(name.slice(at + 1)) ? name.slice(0, at) : name
}

export const words = (own: string) => withoutLegalForm(own.replace(/\.$/, "")).split(/[\s-]+/).map((word) => oneSpelling(word.replace(/(?<=s)['’]$/, "")))

/** The legal form at the end of a name, null where it has none. */
export const legalFormOf = (own: string): string | null => {
  const full = own.replace(/\.$/, "")
  const bare = withoutLegalForm(full)
  return bare === full ? null : full.slice(bare.length + 1)
}

/** Kinds of places and bodies that are written as one word or as two, and are the same name both ways. */
const compounds = new Set((
  "airbase airfield airpark airport ballpark bookstore boatyard campground churchyard clubhouse coffeehouse courthouse daycare fairground fairgrounds farmhouse firehouse " +
  "healthcare lakefront lighthouse marketplace motorway playground raceway racetrack riverfront schoolhouse seaport shipyard speedway statehouse steakhouse townhouse waterfront wildlife"
).split(" "))

/** A name with such words as one. */
export const joined = (own: string): string => plain(own).split(" ").reduce((done, word) => {
  const at = done.lastIndexOf(" ") + 1
  return compounds.has(done.slice(at) + word) ? done + word : `${done} ${word}`
})
