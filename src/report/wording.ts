import { diffArrays } from "diff"
import { TokenKind } from "../model/tokens.ts"
import type { Finding, Source } from "../model/report.ts"
import type { Span } from "../model/span.ts"
import { tokenise } from "../text/tokenise.ts"
import { differing } from "./words.ts"

/**
 * A run of words that two texts share, or that one of them has and the other has not. Spans are offsets into the texts;
 * the span of a text without the words is empty and stands where they would.
 */
export interface WordRun {
  readonly same: boolean
  readonly left: Span
  readonly right: Span
}

interface Word extends Span {
  readonly form: string
}

/** Words, numbers and signs of amount; punctuation and quotation marks are no wording. */
const wordsOf = (text: string): ReadonlyArray<Word> => {
  const tokens = tokenise(text)
  const words: Array<Word> = []
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]
    if (kind !== TokenKind.word && kind !== TokenKind.number && kind !== TokenKind.symbol) continue
    words.push({ start: tokens.start[i]!, end: tokens.end[i]!, form: tokens.word[i]! })
  }
  return words
}

/** Texts with more changes than this have nothing in common that a reader could follow. */
const mostChanges = 200

/** Texts that share fewer words than this, of the words of the shorter one, are worded apart, not worded differently. */
const leastShared = 1 / 3

/**
 * Compares two texts word by word, capitals aside. Null where they have too little in common for their differences to
 * tell anything.
 */
export const compareWording = (left: string, right: string): ReadonlyArray<WordRun> | null => {
  const [ours, theirs] = [wordsOf(left), wordsOf(right)]
  const changes = diffArrays([...ours], [...theirs], { comparator: (a, b) => a.form === b.form, maxEditLength: mostChanges })
  if (changes === undefined) return null
  const shared = changes.reduce((sum, { added, count, removed }) => sum + (added || removed ? 0 : count), 0)
  if (shared === 0 || shared < leastShared * Math.min(ours.length, theirs.length)) return null
  const runs: Array<WordRun> = []
  let [i, j] = [0, 0]
  for (const { added, count, removed } of changes) {
    const same = !added && !removed
    const [iNext, jNext] = [added ? i : i + count, removed ? j : j + count]
    const [leftSpan, rightSpan] = [spanOf(ours, i, iNext), spanOf(theirs, j, jNext)]
    const before = runs.at(-1)
    // Words left out and words put in at one place are one change: words in place of others.
    if (before !== undefined && !before.same && !same) {
      runs[runs.length - 1] = { same, left: joined(before.left, leftSpan), right: joined(before.right, rightSpan) }
    } else runs.push({ same, left: leftSpan, right: rightSpan });
    [i, j] = [iNext, jNext]
  }
  return runs
}

const joined = (one: Span, other: Span): Span => (one.start < one.end ? one : other)

/** From the first to the last of the words; of no words, the place behind the word before. */
const spanOf = (words: ReadonlyArray<Word>, from: number, to: number): Span => {
  if (from < to) return { start: words[from]!.start, end: words[to - 1]!.end }
  const at = words[from - 1]?.end ?? words[0]?.start ?? 0
  return { start: at, end: at }
}

/** Where the words of a source differ from those of the other variants, as offsets into its quotation. */
export interface Differing {
  /** Words that another variant has not. */
  readonly words: ReadonlyArray<Span>
  /** Places where another variant has words that this one has not. */
  readonly gaps: ReadonlyArray<number>
}

const none: Differing = { words: [], gaps: [] }

/** Kinds whose value is words: there a change of wording is the difference itself. */
const wordKinds: ReadonlySet<Finding["kind"]> = new Set(["quotation", "office", "name", "statement"])

/** Whether a finding is read word by word. What articles state alike in words of their own is no difference of words. */
export const isOfWords = ({ kind, verdict }: Finding): boolean => wordKinds.has(kind) && (kind !== "statement" || differing.includes(verdict))

/**
 * Where the words of every source differ from those of the other variants, in the order of the sources. Of an amount, a
 * date or a place these are the words that give it; of a quotation, a title or a name, those that the first source of
 * another variant has not. Beside a title stands whose it is, which is no part of the difference.
 */
export const differingWords = (finding: Finding): ReadonlyArray<Differing> => {
  const first = firstOfEachVariant(finding)
  if (finding.kind === "statement" && !isOfWords(finding)) return finding.sources.map(() => none)
  return finding.sources.map((source) => {
    const value = source.valueWords === undefined ? null : { start: source.valueWords.start - source.start, end: source.valueWords.end - source.start }
    if (!isOfWords(finding) && finding.variants.length > 1 && value !== null) return { words: [value], gaps: [] }
    const isTitle = finding.kind === "office"
    const [from, ours] = isTitle && value !== null ? [value.start, source.valueWords!.text] : [0, source.quote]
    const others = first.filter((other) => other.variant !== source.variant)
    const compared = others.flatMap((other) => compareWording(ours, isTitle ? other.valueWords?.text ?? other.quote : other.quote) ?? [])
    // A title that has no word in common with any other is another one as a whole.
    if (isTitle && value !== null && others.length > 0 && compared.length === 0) return { words: [value], gaps: [] }
    const runs = compared.filter((run) => !run.same).map(({ left: { end, start } }) => ({ start: start + from, end: end + from }))
    if (runs.length === 0) return none
    const gaps = runs.filter(({ end, start }) => start === end).map(({ start }) => start)
    return { words: runs.filter(({ end, start }) => start < end), gaps: [...new Set(gaps)] }
  })
}

/** The source that speaks for each variant: its first. */
export const firstOfEachVariant = (finding: Finding): ReadonlyArray<Source> =>
  finding.variants.flatMap((_, variant) => finding.sources.find((source) => source.variant === variant) ?? [])
