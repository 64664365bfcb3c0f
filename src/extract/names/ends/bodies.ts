import { TokenFlag, type Sentence, type Tokens } from "../../../model/tokens.ts"
import type { Lexicons } from "../../lexicons.ts"
import { capitalsEnd, capitalWord, isWeekday, namesBody } from "../capitals.ts"
import { isPlain } from "../plain.ts"
import { withArticleEnd } from "./people.ts"
import { capitalAt, type NameSoFar, type Reader } from "./reader.ts"

/** Kinds of bodies and texts whose names go on with "of", beside organisations and places: "Convention on the Rights of the Child". */
const withOf = new Set("rights bill charter convention declaration treaty friends knights sons daughters order medal tournament veterans lord lords spirit".split(" "))

/** Kinds of bodies whose names go on with "for" what they serve: "Centers for Disease Control", "Court of Appeals for the Ninth Circuit". */
const withFor = new Set((
  "academy agency alliance appeals association bureau campaign center centers centre centres coalition college commission commissioner committee council court department " +
  "federation foundation fund hospital initiative institute institutes institution movement network office organisation organization partnership programme program project school " +
  "service society trust union"
).split(" "))

/** Kinds of bodies and texts whose names go on with "on" what they are about: "Committee on Oversight". */
const withOn = new Set("accord agreement center centre centers centres commission committee conference congress convention council declaration forum panel subcommittee summit treaty".split(" "))

/** The first word that "of", "for" or "on" brings into the name of a body or a text. */
export const complement: Reader = (name) => {
  const { last, sentence, tokens } = name
  const word = tokens.word[last]
  if (word !== "of" && word !== "for" && word !== "on" || last + 1 >= sentence.last || isPersonFrom(name)) return null
  const end = complementEnd(name)
  if (end !== null) name.field = true
  return end
}

/** "Ada Hall of Marlow" is a person. */
const isPersonFrom = ({ first, last, lexicons, tokens }: NameSoFar): boolean =>
  last === first + 2 && lexicons["given-names"].hasAt(tokens, first) && lexicons["place-words"].entryAt(tokens, first + 1)?.facts?.["surname"] === true

const complementEnd = (name: NameSoFar): number | null => {
  const { last: at, lexicons, sentence, tokens } = name
  const word = tokens.word[at]
  const kind = tokens.word[at - 1]!
  const goesOn = word === "of" ? withOf.has(kind) || lexicons["organisation-words"].hasAt(tokens, at - 1) || lexicons["place-words"].hasAt(tokens, at - 1)
    : word === "for" ? withFor.has(kind) : withOn.has(kind)
  // "Pearl of the Seas"
  if (!goesOn) return word === "of" && tokens.word[at + 1] === "the" && tokens.word[at + 2] === "seas" && capitalWord(tokens, at + 2) ? at + 3 : null
  const next = tokens.word[at + 1] === "the" ? at + 2 : at + 1
  // "The Great Mosque of al-Osk"
  const withArticle = next + 2 < sentence.last ? withArticleEnd(tokens, next) : null
  if (withArticle !== null) return withArticle
  if (!capitalAt(name, next) || isWeekday(tokens, next)) return null
  if (word !== "of" && next + 1 < sentence.last && tokens.flags[next + 1]! & TokenFlag.possessive) return null
  // "The hospital for Paul Reed": what somebody gets or does there.
  return word !== "of" && (lexicons["given-names"].hasAt(tokens, next) || lexicons.honorifics.hasAt(tokens, next) || lexicons.cities.hasAt(tokens, next) || lexicons.countries.hasAt(tokens, next)) ? null : next + 1
}

/** Small words inside the titles of works and the names of bodies: "Game of Lots", "Doctors Without Borders". */
const inTitles = new Set(["of", "without", "with"])

/** Whose something is, in the name of a group or a campaign. */
const whose = new Set(["my", "our", "your"])

/** The word behind the small word inside a title: "of Lots", "With the Wounded", "Our Lake". */
export const title: Reader = ({ first, last, lexicons, sentence, tokens }) => {
  if (last !== first + 1) return null
  if (whose.has(tokens.word[last]!)) return capitalWord(tokens, last) && isPlain(tokens, first, lexicons) && last + 1 < sentence.last && capitalWord(tokens, last + 1) ? last + 2 : null
  if (!inTitles.has(tokens.word[last]!) || tokens.word[last] !== "of" && !capitalWord(tokens, last) || !isTitleWord(tokens, first, sentence, lexicons)) return null
  const next = tokens.word[last + 1] === "the" ? last + 2 : last + 1
  return next < sentence.last && capitalWord(tokens, next) && !isWeekday(tokens, next) && !lexicons["function-words"].hasAt(tokens, next) ? next + 1 : null
}

/** Whether a plain word has a capital inside of a sentence, which only a longer name gives it. */
const isTitleWord = (tokens: Tokens, i: number, sentence: Sentence, lexicons: Lexicons): boolean =>
  capitalWord(tokens, i) && (lexicons["plain-words"].hasAt(tokens, i) || lexicons["common-words"].hasAt(tokens, i) || lexicons.verbs.hasAt(tokens, i) && tokens.word[i]!.endsWith("ing")) && !lexicons.offices.hasAt(tokens, i) && !lexicons.honorifics.hasAt(tokens, i) &&
  !lexicons["given-names"].hasAt(tokens, i) && (i > sentence.first || tokens.word[i + 1] !== "with")

/** What firms are called behind the name of their owner and "and". */
const inFirms = new Set("associates bros brothers co company daughter daughters partners son sons".split(" "))

/** "J.T. Osk and Son Funeral Home" */
export const partners: Reader = (name) => {
  const { last, tokens } = name
  return tokens.word[last] === "and" && capitalAt(name, last + 1) && inFirms.has(tokens.word[last + 1]!) ? last + 2 : null
}

/** Endings of sciences and arts. */
const sciences = /.{3}(?:ology|omics|istry|graphy|metrics|nomy)$/

/** Whether a word is what a public body can be for: "Drug", "Urban", "Oceanic". */
const isField = (tokens: Tokens, i: number, lexicons: Lexicons): boolean =>
  lexicons["body-fields"].hasAt(tokens, i) || lexicons["office-domains"].hasAt(tokens, i) || sciences.test(tokens.word[i]!)

/** The fields that follow "and" or a comma in the name of a body: "Disease Control and Prevention", "Alcohol, Tobacco, Firearms and Explosives". */
export const fields: Reader = (name) => {
  const { field, last, lexicons, sentence, tokens } = name
  if (!field || !isField(tokens, last - 1, lexicons)) return null
  for (let i = last; i < sentence.last;) {
    const comma = tokens.word[i] === ","
    const closing = tokens.word[i] === "and" || tokens.word[i] === "&" || comma && tokens.word[i + 1] === "and"
    if (!closing && !comma) return null
    const next = closing && comma ? i + 2 : i + 1
    const end = capitalsEnd(tokens, next, sentence.last, lexicons)
    if (end === next || !isField(tokens, next, lexicons) && !(closing && isPlain(tokens, next, lexicons)) || !isField(tokens, end - 1, lexicons)) return null
    if (closing) {
      name.field = false
      return end
    }
    i = end
  }
  return null
}

/** What services are called by where no word of a body follows. */
const endServices = new Set("families forestry game protection recreation rescue services wildlife".split(" "))

/** What bodies with two tasks are called. */
const ofTasks = new Set("agency authority board bureau commission committee council".split(" "))

/** The second half of a name like "Food and Drug Administration" behind its "and". */
export const secondHalf: Reader = ({ field, last: at, lexicons, sentence, tokens }) => {
  if (field || tokens.word[at] !== "and") return null
  // "The Police and Fire Department" may be two, the Securities and Exchange Commission is one.
  if (isPairOfTasks(tokens, at, lexicons) && lexicons.organisations.longest(tokens, at + 1, sentence.last) === null) {
    const end = capitalsEnd(tokens, at + 1, sentence.last, lexicons)
    if (end > at + 2 && ofTasks.has(tokens.word[end - 1]!)) return end
  }
  const first = lexicons["body-fields"].hasAt(tokens, at - 1) || lexicons["office-domains"].hasAt(tokens, at - 1) && !lexicons["organisation-words"].hasAt(tokens, at - 1)
  if (!first || !isField(tokens, at + 1, lexicons)) return null
  const end = capitalsEnd(tokens, at + 1, sentence.last, lexicons)
  if (end > at + 2 && lexicons["organisation-words"].hasAt(tokens, end - 1)) return end
  // "Marlow Parks and Wildlife", "Osk County Fire and Rescue"
  return capitalWord(tokens, at - 2) && endServices.has(tokens.word[end - 1]!) ? end : null
}

/** Whether two plain words stand at the "and" at a token, none of them a body's by itself: "Judicial Conduct and Disability Board". */
const isPairOfTasks = (tokens: Tokens, at: number, lexicons: Lexicons): boolean => [at - 1, at + 1].every((i) => capitalWord(tokens, i) && isPlain(tokens, i, lexicons) &&
  !lexicons["organisation-words"].hasAt(tokens, i) && !lexicons["place-words"].hasAt(tokens, i) && !lexicons.offices.hasAt(tokens, i))

/** "The People's Alliance", "the Mayor's Office": those whom a body is of or for. */
export const owner: Reader = (name) => {
  const { last, lexicons, sentence, tokens } = name
  // "Governors ' Association", where a text has spaces around its marks
  const apart = tokens.word[last] === "'" && tokens.word[last - 1]!.endsWith("s") && namesBody(tokens, last + 1, sentence.last, lexicons)
  if (!apart && !(tokens.flags[last]! & TokenFlag.possessive) || !capitalAt(name, last + 1)) return null
  const known = lexicons["body-owners"].entryAt(tokens, last - 1)
  const isKnown = known !== undefined && (known.facts?.["office"] !== true || namesBody(tokens, last + 1, sentence.last, lexicons))
  return isKnown || apart && lexicons.offices.has(tokens.word[last - 1]!.slice(0, -1)) ? last + 2 : null
}

/** Saints and others after whom a feast is called, beside those who are told by a plain word. */
const honoured = new Set("andrew david george patrick stephen valentine".split(" "))

/** "Mother's Day", "Valentine's Day", "New Year's Eve" */
export const feast: Reader = (name) => {
  const { last, lexicons, tokens } = name
  if (!(tokens.flags[last]! & TokenFlag.possessive) || !capitalAt(name, last + 1) || tokens.word[last + 1] !== "day" && tokens.word[last + 1] !== "eve") return null
  return isPlain(tokens, last - 1, lexicons) || lexicons.offices.hasAt(tokens, last - 1) || honoured.has(tokens.word[last - 1]!) ? last + 2 : null
}
