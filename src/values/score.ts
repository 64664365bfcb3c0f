import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { Comparison, ScoreValue } from "../model/value.ts"
import type { Recognised, ValueKind } from "./kind.ts"

/** Words before two joined numbers that make them a range: "from 20-30", "aged 20-30". */
const rangeWords = new Set("from between about some around aged ages roughly nearly almost to up over than pages page nos rooms".split(" "))

/** Nouns after two joined numbers that make them a result. Any other noun is counted: "20-30 people". */
const resultWords = new Set("loss win victory defeat record start lead vote decision rout score finish final triumph run mark overtime tie draw margin series advantage lifetime overall season home away thrashing".split(" "))

/** At most three digits: "1999-2003" are years. */
const part = (tokens: Tokens, at: number, end: number): number | null =>
  at < end && tokens.kind[at] === TokenKind.number && /^\d{1,3}$/.test(tokens.word[at]!) ? Number(tokens.word[at]) : null

/** How many judges or members of a board there may be, in words. */
const spelled = new Map("one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, i + 1]))

/** The same, also in words: "five votes to four". */
const votes = (tokens: Tokens, at: number, end: number): number | null => part(tokens, at, end) ?? (at < end ? spelled.get(tokens.word[at]!) ?? null : null)

const joins = (tokens: Tokens, at: number, end: number): boolean =>
  at < end && (tokens.word[at] === "-" || tokens.word[at] === "–") && (tokens.flags[at]! & TokenFlag.spaceBefore) === 0

/** What tells that two numbers with a "to" between them are votes for and against. */
const voting = new Set("vote votes voted voting tally passed approved rejected adopted defeated ruled decided split".split(" "))

/** How many tokens before the numbers it may stand. */
const reach = 5

const isVote = (tokens: Tokens, at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - reach && tokens.word[i] !== "."; i--) if (voting.has(tokens.word[i]!)) return true
  return false
}

const inFavour = new Set("favor favour for yes ayes yeas backing supporting".split(" "))

const opposed = new Set("against opposed opposing no noes nays".split(" "))

/** How many tokens may stand between a number of a division and what its voters said. */
const voters = 4

/** How many tokens may stand between what the ones voted for and the number of the others. */
const votedFor = 8

/** Where one of some words stands at most `voters` tokens behind `at`, before any other number or the end of a clause; 0 where none does. */
const saying = (tokens: Tokens, at: number, end: number, words: ReadonlySet<string>): number => {
  for (let i = at; i < end && i <= at + voters && tokens.kind[i] !== TokenKind.number && tokens.word[i] !== "." && tokens.word[i] !== ";"; i++) if (words.has(tokens.word[i]!)) return i + 1
  return 0
}

/** "48 in favour and 39 against", "52 members voted for the plan, 48 opposed", "48 yes votes to 39 noes" */
const division = (tokens: Tokens, at: number, end: number, left: number): Recognised<ScoreValue> | null => {
  const told = saying(tokens, at + 1, end, inFavour)
  if (told === 0) return null
  for (let i = told; i < end && i <= told + votedFor; i++) {
    const right = votes(tokens, i, end)
    if (right === null) continue
    const last = saying(tokens, i + 1, end, opposed)
    return last === 0 ? null : { first: at, last, value: { kind: "score", left, right, votes: true } }
  }
  return null
}

/** "a 48-to-39 vote" */
const joinedTally = (tokens: Tokens, at: number, end: number, left: number): Recognised<ScoreValue> | null => {
  if (!joins(tokens, at + 1, end) || tokens.word[at + 2] !== "to" || !joins(tokens, at + 3, end)) return null
  const right = part(tokens, at + 4, end)
  return right === null ? null : { first: at, last: at + 5, value: { kind: "score", left, right, votes: true } }
}

/** "78 votes to 61", "by a vote of 52 to 48", "the vote was 22 to 16", "passed, 12 to 3" */
const tally = (tokens: Tokens, at: number, end: number, left: number): Recognised<ScoreValue> | null => {
  const named = tokens.word[at + 1] === "votes"
  const joint = named ? at + 2 : at + 1
  if (joint >= end || (tokens.word[joint] !== "to" && !(named && tokens.word[joint] === "against"))) return null
  const right = votes(tokens, joint + 1, end)
  if (right === null || !named && (isCounted(tokens, joint + 2, end) || !isVote(tokens, at))) return null
  return { first: at, last: joint + 2, value: { kind: "score", left, right, votes: true } }
}

/** Whether a noun follows that two numbers count ("20-30 people"), and none that tells a result. */
const isCounted = (tokens: Tokens, at: number, end: number): boolean =>
  at < end && tokens.kind[at] === TokenKind.word && !resultWords.has(tokens.word[at]!) && !following.has(tokens.word[at]!) && !(tokens.flags[at]! & TokenFlag.capital)

/** The second of two numbers that a mark joins behind the one at `at`, as in "88-72"; null where none is. */
const joined = (tokens: Tokens, at: number, end: number): number | null =>
  !joins(tokens, at + 1, end) || (tokens.flags[at + 2] ?? 0) & TokenFlag.spaceBefore ? null : part(tokens, at + 2, end)

/** A set of a match, and where it ends with its tie-break: "7-6 (4)", "6-7 (1-7)". */
const set = (tokens: Tokens, at: number, end: number): { readonly left: number; readonly right: number; readonly last: number } | null => {
  const [left, right] = [part(tokens, at, end), joined(tokens, at, end)]
  if (left === null || right === null || ![6, 7].includes(Math.max(left, right)) || left === right) return null
  if (tokens.word[at + 3] !== "(" || part(tokens, at + 4, end) === null) return { left, right, last: at + 3 }
  const close = joins(tokens, at + 5, end) ? at + 7 : at + 5
  return { left, right, last: tokens.word[close] === ")" ? close + 1 : at + 3 }
}

/** "6-7 (1), 7-6 (4), 6-2 and 6-4": the sets of a match, two at least, and by them its result. */
const setsOf = (tokens: Tokens, at: number, end: number): Recognised<ScoreValue> | null => {
  const sets: Array<string> = []
  let [left, right, last, next] = [0, 0, at, at]
  for (let one = set(tokens, next, end); one !== null; one = set(tokens, next, end)) {
    if (one.left > one.right) left++
    else right++
    sets.push(`${one.left}-${one.right}`)
    last = next = one.last
    while (tokens.word[next] === "," || tokens.word[next] === "and") next++
  }
  return sets.length < 2 ? null : { first: at, last, value: { kind: "score", left, right, sets } }
}

/** A result or a record: "88-72", "a 9-14 start", "by 51-49". */
export const score: ValueKind<ScoreValue> = {
  kind: "score",
  begins: new Set(spelled.keys()),
  recognise: (tokens, at, end) => {
    const inVotes = votes(tokens, at, end)
    const told = inVotes === null ? null : tally(tokens, at, end, inVotes)
    if (told !== null) return told
    const left = part(tokens, at, end)
    if (left === null) return null
    const cast = setsOf(tokens, at, end) ?? joinedTally(tokens, at, end, left) ?? division(tokens, at, end, left)
    if (cast !== null) return cast
    const right = joined(tokens, at, end)
    if (right === null) return null
    // A third part makes a telephone number or a date of it.
    if (joins(tokens, at + 3, end) || (at > 0 && joins(tokens, at - 1, end)) || tokens.word[at + 3] === "%") return null
    if (at > 0 && (rangeWords.has(tokens.word[at - 1]!) || tokens.kind[at - 1] === TokenKind.symbol)) return null
    // Of a range the first figure is the lower one; what was voted is no range.
    return left < right && !isVote(tokens, at) && isCounted(tokens, at + 3, end) ? null : { first: at, last: at + 3, value: { kind: "score", left, right } }
  },
  normalise: (value) => value,
  compare: (a, b): Comparison => {
    if (a.sets !== undefined && b.sets !== undefined) return compareSets(a.sets, b.sets)
    // "6-4" may be one of the sets, and "2-1" how many were won.
    if (a.sets !== b.sets) return a.left === b.left && a.right === b.right ? { relation: "compatible", because: "the same result, one of them set by set" } : { relation: "incomparable", because: "a match set by set, and one result" }
    if (a.left === b.left && a.right === b.right) return { relation: "equal", because: "the same result" }
    if (a.left === b.right && a.right === b.left) return { relation: "compatible", because: "the same result, told from the other side" }
    return { relation: "incompatible", because: `${print(a)} and ${print(b)}` }
  },
  print: (value) => print(value)
}

const compareSets = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): Comparison => {
  if (a.join() === b.join()) return { relation: "equal", because: "the same sets" }
  if (a.join() === b.map((set) => set.split("-").reverse().join("-")).join()) return { relation: "compatible", because: "the same sets, told from the other side" }
  return { relation: "incompatible", because: `${a.join(", ")} and ${b.join(", ")}` }
}

const print = ({ left, right, sets }: ScoreValue): string => sets?.join(", ") ?? `${left}-${right}`

/** Words that follow a result without being counted by it. */
const following = new Set("in at on for and but to after last when this with over against by as before since while on the a an who which that is was were if or during under".split(" "))
