import { isWordOrNumber, TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Found, Quoted, Speaker } from "../document.ts"
import { NamedSpeakers } from "./named-speakers.ts"
import { Speakers } from "./speakers.ts"
import type { Speech } from "./speech.ts"

interface Marks {
  readonly open: number
  readonly close: number
}

/** A quotation whose speaker the ones after it may share. */
interface Previous {
  readonly paragraph: number
  readonly sentence: number
  readonly close: number
  readonly speaker: Speaker | null
  readonly named: Found | null
  /** The speaker stands behind it: `"…," Colby said, "…"`. */
  readonly behind: boolean
  /** Makes a claim: words in scare quotes are nobody's speech that a next sentence could go on with. */
  readonly claims: boolean
}

/**
 * Quotations with their speakers. A verb of saying after the closing mark decides, then the quotation before it in the
 * same sentence, then a verb before the opening mark; a quotation without any belongs to the speaker of the one before it in its
 * paragraph, or, where a paragraph is nothing but quotation, of the paragraph before.
 */
export const findQuotations = (speech: Speech): ReadonlyArray<Quoted> => {
  const { sentenceOf, sentences, tokens } = speech
  const speakers = new Speakers(speech)
  const names = new NamedSpeakers(speech)
  const out: Array<Quoted> = []
  let previous: Previous | null = null
  for (const { open, close } of pairs(tokens, sentences, sentenceOf)) {
    const sentence = sentenceOf[open]!
    const { paragraph } = sentences[sentence]!
    const words = wordCount(tokens, open + 1, close)
    if (words === 0) continue
    const after = speakers.after(open, close)
    const shared: Speaker | null = after === null ? sharedWith(previous, sentence, open, speech) : null
    let speaker: Speaker | null = after ?? shared ?? speakers.before(open) ?? speakers.announced(open)
    let attributed: boolean = speaker !== null
    let named: Found | null = shared !== null ? previous!.named : speaker?.at !== undefined && names.areSaidBy(open + 1, close, speaker.at) ? speaker.at : null
    const alone = opensSentence(tokens, open, sentences[sentence]!)
    if (speaker === null && previous !== null && previous.claims && alone &&
      (previous.paragraph === paragraph || previous.paragraph === paragraph - 1 && words >= 4)) {
      speaker = previous.speaker
      attributed = speaker !== null
    }
    // `“…,” said Anna Holm. “…”`: she goes on.
    if (named === null && alone && previous !== null && previous.named !== null && previous.named.entity === speaker?.entity && previous.paragraph === paragraph &&
      sentence - sentenceOf[previous.named.first]! <= 1) named = previous.named
    // Whole sentences in marks are somebody's words even when the speaker is not found; a word or two are scare quotes.
    const sentenceLike = words >= 4 && !isTitle(tokens, open + 1, close)
    if (speaker === null && sentenceLike) speaker = speakers.likely(open)
    const claims: boolean = (attributed && (words >= 2 || after !== null || oneWord(tokens, open + 1)) && !isTitle(tokens, open + 1, close)) || sentenceLike
    out.push({
      first: open + 1, last: close, speakerEntity: speaker?.entity ?? null, speaker: speaker?.name ?? null, named, attributed: claims
    })
    if (claims || attributed) previous = { paragraph, sentence, close, speaker, named, behind: after !== null, claims }
  }
  return out
}

/** A sentence that goes on quoting without another verb of saying goes on quoting the same speaker. */
const sharedWith = (previous: Previous | null, sentence: number, open: number, speech: Speech): Speaker | null =>
  previous !== null && previous.sentence === sentence && speech.sayings(previous.close, open) <= (previous.behind ? 1 : 0) ? previous.speaker : null

/**
 * Matches opening with closing marks of the same style, so that ‘words’ inside “a quotation” do not end it; a quotation
 * that is not closed ends with its paragraph.
 */
const pairs = (tokens: Tokens, sentences: ReadonlyArray<Sentence>, sentenceOf: Int32Array): ReadonlyArray<Marks> => {
  const out: Array<Marks> = []
  let open = -1
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i]
    if (open >= 0 && sentences[sentenceOf[i]!]!.paragraph !== sentences[sentenceOf[open]!]!.paragraph) {
      if (i - open > 4) out.push({ open, close: i })
      open = -1
    }
    if (kind === TokenKind.openQuote) { if (open < 0) open = i }
    else if (kind === TokenKind.closeQuote && open >= 0 && isSingle(tokens, i) === isSingle(tokens, open)) { out.push({ open, close: i }); open = -1 }
  }
  if (open >= 0 && tokens.count - open > 4) out.push({ open, close: tokens.count })
  return out
}

const isSingle = (tokens: Tokens, i: number): boolean => /^['‘’‚‹›]$/u.test(tokens.text.slice(tokens.start[i]!, tokens.end[i]!))

const wordCount = (tokens: Tokens, first: number, last: number): number => {
  let words = 0
  for (let i = first; i < last; i++) if (isWordOrNumber(tokens, i)) words++
  return words
}

/** Whether the first word of a quotation can be all of it: one that says what somebody or something is, no name, no word in scare quotes ("the “miracle” of"). */
const oneWord = (tokens: Tokens, first: number): boolean =>
  tokens.kind[first] === TokenKind.word && (tokens.flags[first]! & TokenFlag.capital) === 0 && tokens.word[first]!.length >= 5 && !definite.has(tokens.word[first - 2] ?? "")

const definite = new Set("the this that these those his her their its our so-called".split(" "))

const opensSentence = (tokens: Tokens, open: number, sentence: Sentence): boolean =>
  open === sentence.first || ((tokens.flags[open + 1] ?? 0) & TokenFlag.capital) !== 0 && open - sentence.first < 2

/** "The Fires of Pompeii": every word that counts begins with a capital. */
const isTitle = (tokens: Tokens, first: number, last: number): boolean => {
  let words = 0
  let lower = 0
  for (let i = first; i < last; i++) {
    if (tokens.kind[i] !== TokenKind.word || tokens.flags[i]! & TokenFlag.possessive) continue
    words++
    if (!(tokens.flags[i]! & TokenFlag.capital) && tokens.word[i]!.length > 3) lower++
  }
  return words > 0 && words <= 8 && lower === 0 && (tokens.flags[first]! & TokenFlag.capital) !== 0 && words > 1
}
