import { lastWordOf } from "../align/people.ts"
import type { Claim } from "../model/claim.ts"
import type { ClaimKind } from "../model/rule.ts"
import type { Span } from "../model/span.ts"
import type { Value } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { isOnlyMet } from "../values/only-met.ts"
import { mostOften } from "./most-often.ts"

/** What claims are about, in words for a reader. */
export interface Topic {
  /** Stands alone: the title of a finding. */
  readonly title: string
  /** Stands within a sentence, before the values: what the title says of the values is left out. */
  readonly spoken: string
}

/** What a topic is made from beside the claims. */
export interface TopicSources {
  readonly textOf: (article: string) => string
  readonly print: (value: Value) => string
}

/** Longest words of an article that a topic shows. */
const longest = 64

/** Phrases that say nothing of what a value is the value of. */
const vague: ReadonlySet<string> = new Set([
  "when", "where", "the time of day", "how long", "how much", "how much money", "by how much", "the percentage", "the result", "who took part"
])

/** What a value is called that two articles give without a word in common that would say of what. */
const somewhere: Readonly<Partial<Record<ClaimKind, string>>> = {
  date: "a date", time: "a time of day", place: "a place", duration: "a length of time", money: "an amount of money",
  percent: "a percentage", quantity: "an amount", age: "an age", attendance: "a list of names"
}

/** Whether values of a kind have no topic beside their words: a statement, an act in it, a thing that it names, a figure that it gives. */
export const isItsTopic = (kind: Value["kind"]): boolean => kind === "statement" || isOnlyMet(kind)

/**
 * What the claims are about: the phrase that most of them use; where that says little ("when", "how much"), with the
 * words around the value that all of them share, as one of them puts them. A statement is its own topic, in the wording
 * that is most like the others.
 */
export const topicOf = (claims: ReadonlyArray<Claim>, { print, textOf }: TopicSources): Topic => {
  const [first] = claims
  const { kind, value } = first!
  if (isItsTopic(value.kind)) {
    const title = quoted(mostTypical(claims).quote)
    return { title, spoken: title }
  }
  const said = kind === "name" && value.kind === "place" ? first!.topic.replace(first!.printed, print({ ...value, within: [] })) : phraseOf(claims)
  const bound = Object.values(first!.arguments).map(({ text }) => text)
  if (bound.length > 0 || kind === "name") {
    const title = `${said}${vague.has(said) ? `: ${bound.join(", ")}` : earlier(claims, print)}`
    return { title, spoken: title }
  }
  if (value.kind === "quotation") {
    const speaker = onlySpeaker(claims)
    const quotes = claims.map(({ quote }) => quote).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    const words = quoted(quotes.find((quote) => quote.split(" ").length >= fewestWords) ?? quotes[0]!)
    return { title: speaker === null ? words : `${speaker}: ${words}`, spoken: speaker === null ? said : `the words of ${speaker}` }
  }
  if (value.kind === "stance") {
    const title = clauseOf(mostTypical(claims), textOf)
    return { title, spoken: title }
  }
  if (!vague.has(said)) return { title: said, spoken: said }
  const shared = surroundings(claims, textOf)
  if (shared === "") {
    const spoken = somewhere[kind] ?? said
    return { title: `${spoken}: ${mostOften(claims.map(({ printed }) => printed))!}`, spoken }
  }
  // A word or two do not say what it is about: the clause of one article does. Of a day or an hour it does always, since
  // the words that all share are seldom those that it was the day of.
  const about = kind === "date" || kind === "time" || shared.split(/\s+/u).length < fewestShared ? clauseOf(mostTypical(claims), textOf) : quoted(shared)
  return { title: `${said}: ${about}`, spoken: `${said} (${about})` }
}

/** Whoever all claims give some words to, by the name that most of them use; null where they name two. */
const onlySpeaker = (claims: ReadonlyArray<Claim>): string | null => {
  const speakers = claims.flatMap(({ attribution }) => (attribution.speaker === null ? [] : [attribution.speaker]))
  return speakers.every((speaker, i) => speakers.slice(0, i).every((other) => mayBeOne(speaker, other))) ? mostOften(speakers) : null
}

/** Whether two names may be one: "Holm" and "Anna Holm", "A. Holm" and "Anna Holm", not "Anna" and "Paul Holm". */
const mayBeOne = (left: string, right: string): boolean => {
  const [a, b] = [fold(left).split(" "), fold(right).split(" ")]
  return lastWordOf(left) === lastWordOf(right) && (a[0]![0] === b[0]![0] || a.every((word) => b.includes(word)) || b.every((word) => a.includes(word)))
}

/** Fewer words that all claims share do not say what a value is of. */
const fewestShared = 3

/** Fewer quoted words do not say what was said, where there are more. */
const fewestWords = 4

/** The time of what is told as background: the dead "(in 1997)" are not those of the story. */
const earlier = (claims: ReadonlyArray<Claim>, print: (value: Value) => string): string => {
  if (!("low" in claims[0]!.value)) return ""
  const times = new Set(claims.map(({ context: { background, when } }) => (background && when !== null ? print(when) : "")))
  const [time] = times
  return times.size === 1 && time !== "" ? ` (${time})` : ""
}

/** What most claims are called; of a name, never a part of it where another claim gives the whole. */
const phraseOf = (claims: ReadonlyArray<Claim>): string => {
  const whole = claims[0]!.kind === "name" ? new Set(wholeNames(claims.map(({ printed }) => printed))) : null
  return mostOften(claims.filter(({ printed }) => whole === null || whole.has(printed)).map(withoutArticle))!
}

/** Names, without those that are a part of a longer one. */
export const wholeNames = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter((name) => !names.some((other) => other.length > name.length && ` ${other} `.includes(` ${name} `)))

/** "the money for SeaMicro": a name has an article only where the text gives it one. */
const withoutArticle = ({ arguments: args, quote, topic }: Claim): string => {
  const name = Object.values(args).map(({ text }) => text).find((text) => text.charAt(0) !== text.charAt(0).toLowerCase() && topic.includes(`the ${text}`))
  return name === undefined || quote.toLowerCase().includes(`the ${name.toLowerCase()}`) ? topic : topic.replace(`the ${name}`, name)
}

/** The claim whose clause has most in common with those of the others; the shortest of these. */
const mostTypical = (claims: ReadonlyArray<Claim>): Claim => {
  const sums = new Float64Array(claims.length)
  const clauses = claims.map(({ context: { clause } }) => clause)
  for (let i = 0; i < claims.length; i++) for (let j = i + 1; j < claims.length; j++) {
    const alike = likeness(clauses[i]!, clauses[j]!)
    sums[i]! += alike
    sums[j]! += alike
  }
  return claims.map((claim, i) => ({ claim, sum: sums[i]! }))
    .sort((a, b) => b.sum - a.sum || a.claim.quote.length - b.claim.quote.length || (a.claim.quote < b.claim.quote ? -1 : 1))[0]!.claim
}

/** How much of their words two clauses share; the words are sorted. */
const likeness = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): number => {
  let shared = 0
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [a, b] = [left[i]!, right[j]!]
    if (a === b) shared++
    if (a <= b) i++
    if (b <= a) j++
  }
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length)
}

/** The words around the values that all claims share: from the first to the last of them, as one article puts them. */
const surroundings = (claims: ReadonlyArray<Claim>, textOf: (article: string) => string): string => {
  let common: ReadonlyArray<string> | null = null
  for (const { context: { clause, sentence } } of claims) {
    common = common === null ? [...clause, ...sentence] : common.filter((stem) => clause.includes(stem) || sentence.includes(stem))
    if (common.length === 0) return ""
  }
  const inAll = new Set(common)
  let best = ""
  let most = 0
  for (const claim of claims) {
    const shared = wordsAround(claim, textOf(claim.article)).filter(({ stem }) => inAll.has(stem))
    if (shared.length === 0) continue
    const words = textOf(claim.article).slice(shared[0]!.start, shared.at(-1)!.end)
    if (shared.length < most || (shared.length === most && words.length >= best.length)) continue
    most = shared.length
    best = words
  }
  return best
}

const leftOut = "… "

/** The clause that takes a side, or gives a day, with the words that do; where it is long, from as far before them as there is room. */
const clauseOf = (claim: Claim, textOf: (article: string) => string): string => {
  const { span } = claim
  const text = textOf(claim.article)
  const words = [...placed(claim, text), span].sort((a, b) => a.start - b.start)
  const end = Math.max(...words.map((word) => word.end))
  // The mark that words are left out takes room as well.
  const first = words.find(({ start }, i) => end - start <= (i === 0 ? longest : longest - leftOut.length) || span.end - start <= longest / 2) ?? span
  return quoted(`${first === words[0] ? "" : leftOut}${text.slice(first.start, end)}`)
}

interface Placed extends Span {
  readonly stem: string
}

/** The words of a claim's clause beside its value, with their places. */
const wordsAround = (claim: Claim, text: string): ReadonlyArray<Placed> =>
  placed(claim, text).filter(({ end, start }) => end <= claim.valueSpan.start || start >= claim.valueSpan.end)

/** Where the words of a claim's clause stand: the run of them that the value lies in, or lies nearest to. */
const placed = (claim: Claim, text: string): ReadonlyArray<Placed> => {
  const { context: { words }, sentence, valueSpan } = claim
  if (words.length === 0) return []
  let best: ReadonlyArray<Placed> = []
  let distance = Infinity
  for (let from = text.indexOf(words[0]![1], sentence.start); from >= 0 && from < sentence.end; from = text.indexOf(words[0]![1], from + 1)) {
    const run: Array<Placed> = []
    let at = from
    for (const [stem, word] of words) {
      const start = text.indexOf(word, at)
      if (start < 0 || start + word.length > sentence.end) break
      run.push({ stem, start, end: start + word.length })
      at = start + word.length
    }
    if (run.length < words.length) break
    const away = Math.max(run[0]!.start - valueSpan.start, valueSpan.end - run.at(-1)!.end, 0) + (run.at(-1)!.end - run[0]!.start)
    if (away < distance) [best, distance] = [run, away]
  }
  return best
}

/** Words of an article in quotation marks, without what only ties them to the words before, and cut where they are long. */
export const quoted = (words: string, units = longest): string => {
  const line = words.replaceAll(/["“”*]/gu, "").replaceAll(/\s+/gu, " ").trim().replace(/^(?:and|but|or|that) (?=\S)/u, "")
  if (line.length <= units) return `“${line}”`
  const space = line.lastIndexOf(" ", units)
  const cut = space > units / 2 ? line.slice(0, space) : [...line.slice(0, units)].slice(0, -1).join("")
  return `“${cut.replace(/[\s,;:–-]+$/u, "")} …”`
}
