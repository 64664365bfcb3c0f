import { oneSpelling } from "../../text/spelling.ts"
import { stem } from "../../text/stem.ts"
import { rememberingLast } from "./last-pair.ts"
import { isLight } from "./words.ts"

/** What two quotations share, where they share most, and whether that is worded alike. */
export interface QuotationOverlap {
  /** Words in common, in order: each as the left and as the right quotation has it. */
  readonly pairs: ReadonlyArray<readonly [string, string]>
  /** Content words among them. */
  readonly content: number
  /** Words that only one of them has where both go on. */
  readonly changed: ReadonlyArray<string>
  /** Weight of what they share less half of what is changed: what speaks for one utterance. */
  readonly score: number
  /** That score as a part of all that the shorter one says. */
  readonly share: number
  /** Whether all words of one of them are shared. */
  readonly whole: boolean
  /** Whether both go on at one end with many words of their own, so that neither is cut there. */
  readonly parts: boolean
  /** Whether both begin with what they share, and only go on differently. */
  readonly begunAlike: boolean
}

/** A word that says little by itself, and any other. */
const lightWeight = 1
const fullWeight = 3
/** What is left of the weight where only the form of a word is another one ("want", "wanted"). */
const ofForm = 0.6
/** What a word that only one side has takes away, of its weight: between shared words, and at an end, where a quotation may be cut. */
const cost = 0.5
const costAtEnd = 0.25
/** What a clause takes away that only one side has, however long. */
const costOfClause = 4

const weightOf = (word: string): number => (isLight(word) ? lightWeight : fullWeight)

interface Prepared {
  readonly words: ReadonlyArray<string>
  readonly keys: ReadonlyArray<string>
  readonly forms: ReadonlyArray<string>
  readonly weights: ReadonlyArray<number>
  readonly weight: number
  /** All words in one line, those that may be two put together, and each two neighbours that may be one. */
  readonly text: string
  readonly long: ReadonlySet<string>
  readonly joined: ReadonlyArray<string>
}

/** Quotations read before: each is laid beside many others. */
const prepared = new WeakMap<ReadonlyArray<string>, Prepared>()

const prepare = (words: ReadonlyArray<string>): Prepared => {
  const known = prepared.get(words)
  if (known !== undefined) return known
  const made = prepareAnew(words)
  prepared.set(words, made)
  return made
}

const prepareAnew = (words: ReadonlyArray<string>): Prepared => {
  const weights = words.map(weightOf)
  const keys = words.map(oneSpelling)
  return {
    words, keys, forms: keys.map((key) => auxiliaries.get(key) ?? stem(key.replace(/'s$/u, ""))), weights, weight: sum(weights),
    text: words.join(" "), long: new Set(words.filter((word) => word.length >= shortestCompound)),
    joined: words.slice(1).map((word, i) => words[i]! + word).filter((both) => both.length >= shortestCompound)
  }
}

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((a, b) => a + b, 0)

/** Forms of one word that no stem shows. */
const auxiliaries = new Map(Object.entries({
  be: "am is are was were been being", have: "has had having", do: "does did done doing", will: "would", can: "could", go: "goes going went gone", get: "gets got getting gotten",
  come: "comes came coming", say: "said", think: "thought", know: "knew known", see: "saw seen", take: "took taken", give: "gave given", make: "made", tell: "told", find: "found",
  keep: "kept", leave: "left", lose: "lost", the: "this that these those", a: "an", i: "me my we us our", he: "him his", she: "her", they: "them their", it: "its", you: "your"
}).flatMap(([lemma, forms]) => [lemma, ...forms.split(" ")].map((form) => [form, lemma] as const)))

/** Words at the beginning that only tie a sentence to the one before. */
const openers = new Set("and but so because well that which who or then now yes no oh".split(" "))

/** Words that both may have at an end of a quotation for them to be other words for one thing; more are another thought. */
const longestEnd = 3

/**
 * Lays two quotations side by side where they have most in common (Smith and Waterman's local alignment, content words
 * weighing more). Words between shared ones that only one of them has are changes; so are a few at an end where both
 * have some. Words at an end that only one has were cut by the other. Symmetric; quadratic in the short quotations.
 */
export const quotationOverlap = rememberingLast((left: ReadonlyArray<string>, right: ReadonlyArray<string>): QuotationOverlap => overlapOf(left, right))

const overlapOf = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): QuotationOverlap => {
  // Of several alignments as good, the same one whichever side comes first.
  const turned = left.length > right.length || left.length === right.length && prepare(left).text > prepare(right).text
  const [a, b] = turned ? [prepare(compoundsJoined(right, left)), prepare(compoundsJoined(left, right))]
    : [prepare(compoundsJoined(left, right)), prepare(compoundsJoined(right, left))]
  const { pairs, score } = align(a, b)
  const words = pairs.map(([i, j]) => (turned ? [b.words[j]!, a.words[i]!] as const : [a.words[i]!, b.words[j]!] as const))
  const content = pairs.filter(([i, j]) => a.weights[i] === fullWeight && b.weights[j] === fullWeight).length
  const [start, between, end] = [endOf(a, 0, pairs[0]?.[0] ?? 0, b, 0, pairs[0]?.[1] ?? 0), changesBetween(a, b, pairs), behind(a, b, pairs)]
  const least = Math.min(a.weight, b.weight)
  const inOrder = score - start.costs - end.costs
  const inAnyOrder = reordered(a, b)
  const net = Math.max(inOrder, inAnyOrder)
  return {
    pairs: words, content, score: net, share: net / least,
    changed: inAnyOrder > inOrder ? b.words.filter((_, j) => !pairs.some(([, shared]) => shared === j)) : [...start.changed, ...between, ...end.changed],
    whole: pairs.length === Math.min(a.words.length, b.words.length), parts: inAnyOrder <= inOrder && (pairs.length === 0 || start.parts || end.parts),
    begunAlike: start === cut && end.parts && pairs[0]?.[0] === pairs[0]?.[1]
  }
}

type Pairs = ReadonlyArray<readonly [number, number]>

/** Words that only one has between shared ones, and shared ones in another form. */
const changesBetween = (a: Prepared, b: Prepared, pairs: Pairs): ReadonlyArray<string> => {
  const changed: Array<string> = []
  let [i, j] = pairs[0] ?? [0, 0]
  for (const [x, y] of pairs) {
    changed.push(...a.words.slice(i, x), ...b.words.slice(j, y))
    if (a.keys[x] !== b.keys[y]) changed.push(a.words[x]!, b.words[y]!)
    i = x + 1
    j = y + 1
  }
  return changed
}

const behind = (a: Prepared, b: Prepared, pairs: Pairs): End => {
  const last = pairs.at(-1)
  return last === undefined ? cut : endOf(a, last[0] + 1, a.words.length, b, last[1] + 1, b.words.length)
}

/** Of two sentences of the same words what these weigh in another order; 0 where either has more than a word or two of its own. */
const reordered = (a: Prepared, b: Prepared): number => {
  const left = [...b.keys]
  let [common, own] = [0, 0]
  a.keys.forEach((key, i) => {
    const at = left.indexOf(key)
    if (at < 0) own += a.weights[i]!
    else { common += a.weights[i]!; left.splice(at, 1) }
  })
  own += sum(left.map(weightOf))
  return own <= lightWeight * 2 ? ofOrder * common : 0
}

/** What is left of the weight of words in another order. */
const ofOrder = 0.7

interface End {
  readonly changed: ReadonlyArray<string>
  readonly costs: number
  readonly parts: boolean
}

const cut: End = { changed: [], costs: 0, parts: false }

/** What stands at an end beyond the words in common. */
const endOf = (a: Prepared, fromA: number, toA: number, b: Prepared, fromB: number, toB: number): End => {
  const [ours, theirs] = [wordsAt(a, fromA, toA), wordsAt(b, fromB, toB)]
  if (ours.length === 0 || theirs.length === 0) return cut
  const changed = [...ours, ...theirs]
  if (ours.length > longestEnd || theirs.length > longestEnd) return { changed: [], costs: 0, parts: true }
  return { changed, costs: costAtEnd * sum(changed.map(weightOf)), parts: false }
}

const wordsAt = ({ words }: Prepared, from: number, to: number): ReadonlyArray<string> => {
  let at = from
  while (from === 0 && at < to && openers.has(words[at]!)) at++
  return words.slice(at, to)
}

/** The best local alignment: index pairs in order, and its score. Gaps cost by their words, up to what a clause costs that a paper left out. */
const align = (a: Prepared, b: Prepared): { readonly pairs: Pairs, readonly score: number } => {
  const width = b.words.length + 1
  const table = new Float64Array((a.words.length + 1) * width)
  const gain = (i: number, j: number): number =>
    a.keys[i] === b.keys[j] ? Math.min(a.weights[i]!, b.weights[j]!) : a.forms[i] === b.forms[j] ? ofForm * Math.min(a.weights[i]!, b.weights[j]!) : -Infinity
  /** The best score above each column's cell, from which any number of words may be skipped. */
  const above = new Float64Array(width)
  let [score, at] = [0, 0]
  for (let i = 1; i <= a.words.length; i++) {
    let before = 0
    for (let j = 1; j <= b.words.length; j++) {
      const here = i * width + j
      const best = Math.max(
        0, table[here - width - 1]! + gain(i - 1, j - 1), table[here - width]! - cost * a.weights[i - 1]!, table[here - 1]! - cost * b.weights[j - 1]!,
        above[j]! - costOfClause, before - costOfClause
      )
      table[here] = best
      if (best > above[j]!) above[j] = best
      if (best > before) before = best
      if (best > score) { score = best; at = here }
    }
  }
  const pairs: Array<readonly [number, number]> = []
  while (table[at]! > 0) {
    const [i, j] = [Math.floor(at / width), at % width]
    if (table[at] === table[at - width - 1]! + gain(i - 1, j - 1)) { pairs.push([i - 1, j - 1]); at -= width + 1 }
    else if (table[at] === table[at - width]! - cost * a.weights[i - 1]!) at -= width
    else if (table[at] === table[at - 1]! - cost * b.weights[j - 1]!) at--
    else at = skipped(table, at, width, i, j)
  }
  return { pairs: pairs.reverse(), score }
}

/** The cell from which a clause was skipped to get to a cell. */
const skipped = (table: Float64Array, at: number, width: number, i: number, j: number): number => {
  for (let k = 1; k < i; k++) if (table[at - k * width]! - costOfClause === table[at]) return at - k * width
  for (let k = 1; k < j; k++) if (table[at - k]! - costOfClause === table[at]) return at - k
  return 0
}

/** Words with two that the other text writes as one put together ("life long" where it has "lifelong"). */
const compoundsJoined = (words: ReadonlyArray<string>, others: ReadonlyArray<string>): ReadonlyArray<string> => {
  const { long } = prepare(others)
  if (!prepare(words).joined.some((both) => long.has(both))) return words
  const out: Array<string> = []
  for (let i = 0; i < words.length; i++) {
    const both = i + 1 < words.length ? words[i]! + words[i + 1]! : ""
    if (long.has(both)) { out.push(both); i++ }
    else out.push(words[i]!)
  }
  return out
}

const shortestCompound = 5
