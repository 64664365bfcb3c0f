import type { Attribution, NamedSpeaker } from "../../model/claim.ts"
import { isWordOrNumber, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { Value } from "../../model/value.ts"
import { quotedWords } from "../../values/quotation/words.ts"
import { isShown, spanOf, textOf, type Document, type Found, type Reporter, type Stretch } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"

/**
 * Whose claim tokens `[first, last)` are.
 *
 * @param reporter the one whose report their sentence is
 */
export const attributionOf = (document: Document, value: Value, first: number, last: number, reporter: Reporter | null, lexicons: Lexicons): Attribution => {
  const quoted = document.quotations[document.quotationOf[first]!]
  if (quoted !== undefined && last <= quoted.last) {
    const named = quoted.named === null || value.kind !== "quotation" && value.kind !== "statement" ? null : namedSpeaker(document, { first, last }, quoted.named, lexicons)
    return { mode: "quoted", speaker: quoted.speaker, ...named === null ? {} : { named } }
  }
  if (reporter === null) return own
  const { at, name, says } = reporter
  const named = at === undefined || says === null || last <= says.first || first >= says.last ? null : namedSpeaker(document, says, at, lexicons)
  return { mode: "reported", speaker: name, ...named === null ? {} : { named } }
}

/** Most claims are the article's own. */
const own: Attribution = { mode: "own", speaker: null }

/** Fewer words beside a name do not show what is said. */
const fewestShown = 3

/** Speakers read before, by their words and names: all claims of what somebody says share one. */
const known = new WeakMap<Document, Map<number, NamedSpeaker | null>>()

const namedSpeaker = (document: Document, said: Stretch, name: Found, lexicons: Lexicons): NamedSpeaker | null => {
  const row = document.tokens.count + 1
  const key = (said.first * row + said.last) * row + name.first
  let speakers = known.get(document)
  if (speakers === undefined) { speakers = new Map(); known.set(document, speakers) }
  let speaker = speakers.get(key)
  if (speaker === undefined) { speaker = readSpeaker(document, said, name, lexicons); speakers.set(key, speaker) }
  return speaker
}

/** The person whom a name beside some words says them of; null where the article never gives it in full, or many say so in such words. */
const readSpeaker = (document: Document, said: Stretch, name: Found, lexicons: Lexicons): NamedSpeaker | null => {
  const { entities, tokens } = document
  const person = entities[name.entity!]!.value
  if (person.kind !== "person" || person.given.length === 0 || name.value.kind !== "person") return null
  for (let i = said.first; i < said.last; i++) if (lexicons.formulas.beginsAt(tokens, i) && lexicons.formulas.longest(tokens, i, said.last) !== null) return null
  const shown = shownWith(document, said, { first: name.first, last: lexicons["reporting-verbs"].hasAt(tokens, name.last) ? name.last + 1 : name.last })
  return {
    person, as: name.value, name: spanOf(tokens, name.first, name.last), shown: spanOf(tokens, shown.first, shown.last), quote: textOf(tokens, shown.first, shown.last),
    said: textOf(tokens, said.first, said.last), words: quotedWords(tokens, said.first, said.last)
  }
}

/** The name, and the verb behind it, with as many words of what is said as a finding shows, those next to it. */
const shownWith = ({ tokens }: Document, said: Stretch, name: Stretch): Stretch => {
  const after = name.first >= said.last
  let first = after ? said.first : Math.min(said.first, name.first)
  let last = after ? name.last : said.last
  while (first < said.last && !isShown(tokens, first, last) && after) first++
  while (last > said.first && !isShown(tokens, first, last) && !after) last--
  while (after && first < said.last && !isWordOrNumber(tokens, first)) first++
  while (!after && last > said.first && !isWordOrNumber(tokens, last - 1)) last--
  if ((after ? said.last - first : last - said.first) < fewestShown) return shortened(tokens, said)
  return after ? { first: withMark(tokens, first, first, last), last } : { first, last: withMark(tokens, last, first, last) }
}

/** Where words that begin or end at a place do so with the mark of the quotation, if a finding shows that as well. */
const withMark = (tokens: Tokens, at: number, first: number, last: number): number => {
  if (at === first) return tokens.kind[at - 1] === TokenKind.openQuote && isShown(tokens, first - 1, last) ? first - 1 : first
  const mark = tokens.kind[last] === TokenKind.closeQuote ? last + 1 : tokens.kind[last + 1] === TokenKind.closeQuote && !isWordOrNumber(tokens, last) ? last + 2 : last
  return mark > last && isShown(tokens, first, mark) ? mark : last
}

/** As many words of a stretch as a finding shows. */
const shortened = (tokens: Tokens, { first, last }: Stretch): Stretch => {
  let to = last
  while (to > first + 1 && !isShown(tokens, first, to)) to--
  return { first, last: to }
}
