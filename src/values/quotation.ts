import { TokenFlag, TokenKind, type Tokens } from "../model/tokens.ts"
import type { Comparison, QuotationValue } from "../model/value.ts"
import { fold } from "../text/characters.ts"
import { oneSpelling } from "../text/spelling.ts"
import { stem } from "../text/stem.ts"
import type { ValueKind } from "./kind.ts"

/** The comparable words of a stretch of tokens: no punctuation, contractions and accents as one form. */
export const quotedWords = (tokens: Tokens, first: number, last: number): ReadonlyArray<string> => {
  const words: Array<string> = []
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== TokenKind.word && tokens.kind[i] !== TokenKind.number) continue
    const word = fold(tokens.word[i]!)
    // "It's" is split into "it" and "'s"; keep it one word, so that "it is" can be told from "its".
    if (tokens.flags[i]! & TokenFlag.possessive && words.length > 0) words.push(`${words.pop()!}${word}`)
    else words.push(word)
  }
  return words.flatMap((word) => expansions.get(word) ?? [numerals.get(word) ?? word])
}

/** "12th" for "twelfth", "3" for "three": figures or words are the paper's style, not the speaker's. */
const numerals = new Map<string, string>([
  ..."zero one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, n) => [word, String(n)] as const),
  ..."zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ").map((word, n) => [word, `${n}${n === 1 ? "st" : n === 2 ? "nd" : n === 3 ? "rd" : "th"}`] as const)
])

/** A contraction is no difference in wording. */
const expansions = new Map(Object.entries({
  "it's": ["it", "is"], "i'm": ["i", "am"], "he's": ["he", "is"], "she's": ["she", "is"], "that's": ["that", "is"], "there's": ["there", "is"],
  "what's": ["what", "is"], "we're": ["we", "are"], "they're": ["they", "are"], "you're": ["you", "are"], "i've": ["i", "have"],
  "we've": ["we", "have"], "you've": ["you", "have"], "they've": ["they", "have"], "i'll": ["i", "will"], "we'll": ["we", "will"], "he'll": ["he", "will"],
  "it'll": ["it", "will"], "they'll": ["they", "will"], "don't": ["do", "not"], "doesn't": ["does", "not"], "didn't": ["did", "not"],
  "isn't": ["is", "not"], "aren't": ["are", "not"], "wasn't": ["was", "not"], "weren't": ["were", "not"], "can't": ["can", "not"], "cannot": ["can", "not"],
  "couldn't": ["could", "not"], "won't": ["will", "not"], "wouldn't": ["would", "not"], "haven't": ["have", "not"], "hasn't": ["has", "not"]
}))

const light = new Set("a an the and or but of to in on at by for with from that this these those it is are was were be been being am i we you he she they me us them him her my our your his its their not no do does did so as just very really when what which who where how there here if then than all some more also now yet will would can could may might should has have had about into over up out come comes get got go going".split(" "))

/** Longest common subsequence of two word lists: index pairs in order. Quadratic in the (short) quotations. */
export const commonWords = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): ReadonlyArray<readonly [number, number]> => {
  const width = right.length + 1
  const table = new Int32Array((left.length + 1) * width)
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      table[i * width + j] = left[i] === right[j] ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  const pairs: Array<readonly [number, number]> = []
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) { pairs.push([i, j]); i++; j++ }
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** How much two quotations share, and whether what they share is worded alike. */
export interface QuotationOverlap {
  /** Words in common, in order. */
  readonly shared: number
  /** Content words in common. */
  readonly content: number
  /** Words that stand between shared words on one side only. */
  readonly changed: ReadonlyArray<string>
  /** Length of the stretch from the first to the last shared word, the shorter of the two. */
  readonly stretch: number
}

export const quotationOverlap = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): QuotationOverlap => {
  const runs = runsOf(commonWords(a.map(oneSpelling), b.map(oneSpelling)), Math.min(a.length, b.length))
  const changed: Array<string> = []
  let stretch = 0
  for (const run of runs) {
    const [firstA, firstB] = run[0]!
    const [lastA, lastB] = run.at(-1)!
    const inA = new Set(run.map(([i]) => i))
    const inB = new Set(run.map(([, j]) => j))
    for (let i = firstA; i <= lastA; i++) if (!inA.has(i)) changed.push(a[i]!)
    for (let j = firstB; j <= lastB; j++) if (!inB.has(j)) changed.push(b[j]!)
    stretch += Math.min(lastA - firstA, lastB - firstB) + 1
  }
  const pairs = runs.flat()
  // Whole sentences that begin alike and end with other words differ in those words; cut short they would differ on one side alone.
  if (pairs.length >= shortestWhole && changed.length === 0) changed.push(...otherEnding(a, b, pairs))
  return { shared: pairs.length, content: pairs.filter(([i]) => !light.has(a[i]!)).length, changed, stretch }
}

/** Fewer shared words do not show that two quotations are one sentence as a whole. */
const shortestWhole = 6
/** More words at the end are another thought, which one paper quotes and the other does not. */
const longestEnding = 2

/** The words after the last shared one, where both quotations are alike up to there and end with a word or two of their own. */
const otherEnding = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, pairs: ReadonlyArray<readonly [number, number]>): ReadonlyArray<string> => {
  const [firstA, firstB] = pairs[0]!
  const [lastA, lastB] = pairs.at(-1)!
  const [endA, endB] = [a.slice(lastA + 1), b.slice(lastB + 1)]
  const short = (end: ReadonlyArray<string>) => end.length > 0 && end.length <= longestEnding
  return firstA === 0 && firstB === 0 && short(endA) && short(endB) ? [...endA, ...endB] : []
}

/** A gap of more words on either side ends a stretch of shared wording. */
const widestGap = 3
/** Shorter stretches are shared by chance. */
const shortestRun = 4

/** The stretches of shared wording: runs of common words with small gaps, long enough not to be chance. */
const runsOf = (pairs: ReadonlyArray<readonly [number, number]>, shorter: number): ReadonlyArray<ReadonlyArray<readonly [number, number]>> => {
  const runs: Array<Array<readonly [number, number]>> = []
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && pair[0] - last[0] <= widestGap && pair[1] - last[1] <= widestGap) runs.at(-1)!.push(pair)
    else runs.push([pair])
  }
  return runs.filter((run) => run.length >= Math.min(shortestRun, shorter))
}

const compare = (left: QuotationValue, right: QuotationValue): Comparison => {
  if (left.words.length === right.words.length && left.words.every((w, i) => w === right.words[i])) {
    return { relation: "equal", because: "the same words" }
  }
  const [a, b] = left.words.join(" ") <= right.words.join(" ") ? [left.words, right.words] : [right.words, left.words]
  const { shared, content, changed, stretch } = quotationOverlap(a, b)
  const shorter = Math.min(a.length, b.length)
  if (shared >= 1 && changed.length === 0 && (shared === shorter || content >= 2)) {
    return shared === shorter || (shared >= 4 && content >= 3) ? { relation: "equal", because: "one quotation is a part of the other, word for word" }
      : { relation: "incomparable", because: "too few words in common" }
  }
  if (shared >= 5 && (content >= 2 || shared >= 0.75 * shorter) && shared >= 0.7 * stretch && changed.length <= shared && shared >= 0.45 * shorter) {
    // A form of the same word ("tests" for "test") or a small word is a slip; other words are another wording.
    const shownChange = changed.map((w) => `“${w}”`).join(", ")
    return { relation: "different", because: `the same sentence, other words: ${shownChange}` }
  }
  const stemsOf = (words: ReadonlyArray<string>) => new Set(words.filter((w) => !light.has(w)).map(stem))
  const [ours, theirs] = [stemsOf(a), stemsOf(b)]
  const common = [...ours].filter((s) => theirs.has(s)).length
  return common >= 2 && common * 2 >= Math.min(ours.size, theirs.size, 6)
    ? { relation: "compatible", because: "the same thought in other words" }
    : { relation: "incomparable", because: "too few words in common" }
}

/** Words in quotation marks. */
export const quotation: ValueKind<QuotationValue> = {
  kind: "quotation",
  recognise: (tokens, at, end) => {
    if (tokens.kind[at] !== TokenKind.openQuote) return null
    let last = at + 1
    while (last < end && tokens.kind[last] !== TokenKind.closeQuote) last++
    const words = quotedWords(tokens, at + 1, last)
    return words.length === 0 ? null : { first: at, last: Math.min(last + 1, end), value: { kind: "quotation", words } }
  },
  normalise: (value) => value,
  compare,
  print: (value) => `“${value.words.join(" ")}”`
}
