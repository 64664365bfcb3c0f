import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../model/tokens.ts"
import { isNewline } from "./characters.ts"

/** States and provinces written short. */
const states = new Set((
  "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ont ore pa penn tenn tex va vt wash wis wyo que " +
  "n.c. s.c. n.d. s.d. n.h. n.j. n.m. n.y. r.i."
).split(" "))

/** Words that end in a period without ending a sentence, names of states, months and days only with their capital: "ill.", "wed." */
const named = new Set([...states, ..."jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri".split(" ")])
const abbreviations = new Set((
  "mr mrs ms dr prof rev hon sen sens rep reps gov govs gen lt col sgt capt cmdr adm maj cpl pvt det supt insp jr sr st ave blvd rd hwy " +
  "inc corp co ltd llc bros vs approx dept univ assn est etc al eg ie cf mt ft sq"
).split(" "))

/** Those that stand before a number: "No. 4", but "they voted no." */
const numbering = new Set(["no", "nos", "fig"])

/** Whether the period behind a word may only shorten it; `next` is the token behind the period. */
const isAbbreviation = (tokens: Tokens, at: number, next: number): boolean => {
  const word = tokens.word[at]!
  return abbreviations.has(word) || named.has(word) && (tokens.flags[at]! & TokenFlag.capital) !== 0 || numbering.has(word) && tokens.kind[next] === TokenKind.number
}

/** What has its town and state right before it: "Osk, Calif. Police". */
const ofTowns = new Set("mayor police fire sheriff city county council".split(" "))

/** Whether a state written short stands at token `i` behind its town, and what follows it opens a sentence: a comma would follow it inside of one. */
const endsWithState = (tokens: Tokens, i: number, next: number): boolean =>
  states.has(tokens.word[i]!) && i > 1 && tokens.word[i - 1] === "," && (tokens.flags[i - 2]! & TokenFlag.capital) !== 0 && tokens.kind[next] === TokenKind.word && !ofTowns.has(tokens.word[next]!)

/** After an abbreviation, only these words begin a new sentence: "in the U.S. The next day". */
const openers = new Set(
  "the a an this that these those he she it they we i you his her its their our my there here in on at but and when while after before if as for however meanwhile although according".split(" ")
)

/** Behind a clock time these open a sentence as well: "at 11 p.m. Officers found", but not "at 11 p.m. Saturday". */
const openersBehindTime = new Set(
  ("police officers deputies detectives investigators firefighters crews paramedics rescuers witnesses neighbors neighbours residents officials authorities prosecutors " +
  "one two three four five six seven eight nine ten eleven twelve some several many most no none both all each more").split(" ")
)

const terminal = (word: string) => word === "." || word === "?" || word === "!" || word === "…"

/** Marks of Markdown's emphasis. */
const emphasis = new Set(["*", "_"])

/** No sentence is longer: pathological input must not make later stages slow. */
const longest = 400

/**
 * Groups tokens into sentences. A line break ends a sentence unless the article is hard-wrapped, where only a blank
 * line does.
 */
export const sentences = (tokens: Tokens): ReadonlyArray<Sentence> => {
  const out: Array<Sentence> = []
  const wrapped = isHardWrapped(tokens)
  let first = 0
  let paragraph = 0
  const close = (last: number) => {
    if (last > first) out.push({ first, last, paragraph })
    first = last
  }
  for (let i = 0; i < tokens.count; i++) {
    if (i > 0 && tokens.flags[i]! & TokenFlag.lineStart) {
      const blank = newlinesBefore(tokens, i) > 1
      if (blank || !wrapped) {
        close(i)
        paragraph++
        continue
      }
    }
    if (i - first >= longest) { close(i); continue }
    if (i === first) continue
    if (tokens.kind[i] === TokenKind.closeQuote || !boundaryAfter(tokens, i - 1)) continue
    close(i)
  }
  close(tokens.count)
  return out
}

/** Whether a sentence ends after token `i`, going by it and what follows. */
const boundaryAfter = (tokens: Tokens, i: number): boolean => {
  let mark = i
  while (mark > 0 && (tokens.kind[mark] === TokenKind.closeQuote || tokens.word[mark] === ")" || emphasis.has(tokens.word[mark]!)) && i - mark < 3) mark--
  const word = tokens.word[mark]!
  const next = i + 1
  if (next >= tokens.count) return true
  const nextCapital = (tokens.flags[next]! & TokenFlag.capital) !== 0
  const nextStarts = nextCapital || tokens.kind[next] === TokenKind.openQuote || tokens.kind[next] === TokenKind.number
  if (word.length > 2 && word.endsWith(".") && tokens.kind[mark] === TokenKind.word) {
    return nextCapital && (openers.has(tokens.word[next]!) || endsWithState(tokens, mark, next) || ((word === "a.m." || word === "p.m.") && openersBehindTime.has(tokens.word[next]!)))
  }
  if (!terminal(word)) return false
  // "**Monday.** The river rose": a heading that the sentence runs on from. A question in bold stands alone.
  if (word === "." && emphasis.has(tokens.word[i]!)) return false
  if (!(tokens.flags[next]! & TokenFlag.spaceBefore) && tokens.kind[next] !== TokenKind.openQuote && !(mark === i && isRunOn(tokens, mark))) return false
  if (!nextStarts) return false
  if (word === "…") return nextCapital && mark < i
  if (word === "." && mark > 0 && tokens.kind[mark - 1] === TokenKind.word && !(tokens.flags[mark]! & TokenFlag.spaceBefore)) {
    const before = tokens.word[mark - 1]!
    const initial = before.length === 1 && (tokens.flags[mark - 1]! & TokenFlag.capital) !== 0 && before !== "i"
    if (initial || isAbbreviation(tokens, mark - 1, next)) return nextCapital && (openers.has(tokens.word[next]!) || endsWithState(tokens, mark - 1, next)) && !initial
    // "a. m." and "p. m.", spaced
    if (before.length === 1 && tokens.word[next] === "m") return false
    if (before === "m" && mark > 2 && tokens.word[mark - 2] === ".") return nextCapital && openers.has(tokens.word[next]!)
  }
  return true
}

/** Whether the space behind a sentence was lost: "were taken to hospitals.Two adults". */
const isRunOn = (tokens: Tokens, mark: number): boolean => {
  const before = mark > 0 && tokens.kind[mark - 1] === TokenKind.word ? tokens.word[mark - 1]! : ""
  return tokens.word[mark] === "." && before.length > 2 && (tokens.flags[mark - 1]! & TokenFlag.capital) === 0 && !isAbbreviation(tokens, mark - 1, mark + 1) &&
    (tokens.flags[mark + 1]! & TokenFlag.capital) !== 0 && (tokens.flags[mark + 1]! & TokenFlag.allCaps) === 0 && ((tokens.flags[mark + 2] ?? 0) & TokenFlag.spaceBefore) !== 0
}

const newlinesBefore = (tokens: Tokens, i: number): number => {
  const from = i === 0 ? 0 : tokens.end[i - 1]!
  let lines = 0
  for (let at = from; at < tokens.start[i]!; at++) {
    const code = tokens.text.charCodeAt(at)
    if (isNewline(code) && !(code === 13 && tokens.text.charCodeAt(at + 1) === 10)) lines++
  }
  return lines
}

/**
 * Whether line breaks are typesetting: most lines are between 50 and 100 units long and many go on in lower case.
 */
const isHardWrapped = (tokens: Tokens): boolean => {
  let lines = 0
  let even = 0
  let continued = 0
  let lineFrom = 0
  for (let i = 1; i < tokens.count; i++) {
    if (!(tokens.flags[i]! & TokenFlag.lineStart)) continue
    if (newlinesBefore(tokens, i) === 1) {
      lines++
      const width = tokens.end[i - 1]! - tokens.start[lineFrom]!
      if (width >= 45 && width <= 100) even++
      if (!(tokens.flags[i]! & TokenFlag.capital) && tokens.kind[i] === TokenKind.word) continued++
    }
    lineFrom = i
  }
  return lines >= 3 && even >= lines * 0.7 && continued >= lines * 0.25
}
