import type { Exclusion } from "../model/article.ts"
import { TokenFlag, TokenKind, type Tokens, type Vocabulary } from "../model/tokens.ts"
import { isApostrophe, isDigit, isLetter, isNewline, isSpace } from "./characters.ts"
import { endOfSingle, unclosed } from "./single-marks.ts"
import { vocabulary, type Word } from "./vocabulary.ts"

const openingMarks = new Set([0x201c, 0x201e, 0xab, 0x201f])
/** State of being inside „…“. */
const low = 0x201e
const closingMarks = new Set([0x201d, 0xbb])
const contractionEndings = new Set(["s", "m", "re", "ve", "ll", "d", "t"])
/** Endings that a verb has become, behind any word. */
const verbEndings = new Set(["re", "ve", "ll"])
/** Words behind which "'m" and "'d" are verbs: "OK'd" is a word. */
const beforeVerbEndings = new Set(["i", "you", "he", "she", "it", "we", "they", "who", "there", "that", "this", "what", "how"])

/**
 * Growing arrays of the tokens of the text in hand. They serve one text after the other, as most are short, and what is
 * kept of each is cut to its size.
 */
class Builder {
  start = new Int32Array(1024)
  end = new Int32Array(1024)
  kind = new Uint8Array(1024)
  flags = new Uint8Array(1024)
  id = new Int32Array(1024)
  word: Array<string> = []
  count = 0
  text = ""

  turnTo(text: string): this {
    this.text = text
    this.count = 0
    this.word = []
    return this
  }

  push(start: number, end: number, kind: number, flags: number, { id, word }: Word): void {
    if (this.count === this.start.length) {
      const grow = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => { fresh.set(old); return fresh }
      const size = this.count * 2
      this.start = grow(this.start, new Int32Array(size))
      this.end = grow(this.end, new Int32Array(size))
      this.kind = grow(this.kind, new Uint8Array(size))
      this.flags = grow(this.flags, new Uint8Array(size))
      this.id = grow(this.id, new Int32Array(size))
    }
    this.start[this.count] = start
    this.end[this.count] = end
    this.kind[this.count] = kind
    this.flags[this.count] = flags
    this.id[this.count] = id
    this.word.push(word)
    this.count++
  }

  tokens(vocabulary: Vocabulary): Tokens {
    const { count, text, word } = this
    return {
      text, count, word, vocabulary,
      start: this.start.slice(0, count), end: this.end.slice(0, count), kind: this.kind.slice(0, count), flags: this.flags.slice(0, count), id: this.id.slice(0, count)
    }
  }
}

const builder = new Builder()

/**
 * Splits a text into tokens in one pass: words (a possessive ending is a token of its own, as is a verb contracted: "they"
 * "'ve"), numbers with their inner separators ("20,000", "3.5", "39th"), abbreviations of single letters ("U.S."), quotation
 * marks told apart into opening and closing, and single punctuation marks. Excluded stretches give no tokens.
 */
export const tokenise = (text: string, exclusions: ReadonlyArray<Exclusion> = []): Tokens => {
  const out = builder.turnTo(text)
  const words = vocabulary()
  const length = text.length
  let at = 0
  let nextExclusion = 0
  let spaceBefore = true
  let lineStart = true
  /** Code of the mark that closes the quotation we are in, 0 outside. */
  let quote = 0
  /** Where the quotation in single marks ends that we are in, -1 outside. */
  let single = -1

  const flagsNow = () =>
    (spaceBefore ? TokenFlag.spaceBefore : 0) | (lineStart ? TokenFlag.lineStart : 0) |
    (quote !== 0 || single >= 0 ? TokenFlag.quoted : 0)
  const emit = (start: number, end: number, kind: number, extra = 0, word = words.of(text.slice(start, end).toLowerCase())) => {
    out.push(start, end, kind, flagsNow() | extra, word)
    spaceBefore = false
    lineStart = false
    at = end
  }

  while (at < length) {
    const exclusion = exclusions[nextExclusion]
    if (exclusion !== undefined && at >= exclusion.span.start) {
      at = Math.max(at, exclusion.span.end)
      nextExclusion++
      spaceBefore = true
      lineStart = true
      quote = 0
      single = -1
      continue
    }
    const stop = exclusion === undefined ? length : exclusion.span.start
    const code = text.charCodeAt(at)

    if (isSpace(code)) {
      if (isNewline(code)) {
        lineStart = true
        if (single === unclosed) single = -1
        // A quotation left open never runs on over a blank line: the next paragraph opens its own.
        if (isNewline(text.charCodeAt(at + 1)) && !(code === 13 && text.charCodeAt(at + 1) === 10) ||
          (code === 13 && text.charCodeAt(at + 1) === 10 && text.charCodeAt(at + 2) === 13)) {
          quote = 0
          single = -1
        }
      }
      spaceBefore = true
      at++
      continue
    }

    if (isLetter(code)) {
      let end = at + 1
      while (end < stop) {
        const c = text.charCodeAt(end)
        if (isLetter(c)) { end++; continue }
        if (isApostrophe(c) && end + 1 < stop && isLetter(text.charCodeAt(end + 1)) && !endsPossessive(text, end, stop) && contractedEnd(text, at, end, stop) === 0) {
          end += 2
          continue
        }
        break
      }
      if (end - at === 1 && text.charCodeAt(end) === 46) {
        // U.S., a.m., J.K.: single letters each followed by a period.
        let last = end + 1
        while (last + 1 < stop && isLetter(text.charCodeAt(last)) && text.charCodeAt(last + 1) === 46) last += 2
        if (last > end + 1) end = last
      }
      if (isAddress(text, at, end)) {
        let last = end
        while (last < stop && !isSpace(text.charCodeAt(last))) last++
        emit(at, last, TokenKind.symbol)
        continue
      }
      const word = words.written(text.slice(at, end))
      emit(at, end, TokenKind.word, word.flags, word)
      continue
    }

    if (isDigit(code) || (code === 46 && spaceBefore && isDigit(text.charCodeAt(at + 1)))) {
      let end = at + 1
      while (end < stop) {
        const c = text.charCodeAt(end)
        if (isDigit(c)) { end++; continue }
        if ((c === 44 && (threeDigits(text, end + 1, stop) || lakhGroup(text, end + 1, stop))) || (c === 46 && isDigit(text.charCodeAt(end + 1)) && end + 1 < stop)) { end += 2; continue }
        break
      }
      const ending = text.slice(end, end + 2).toLowerCase()
      if (end + 2 <= stop && isOrdinalEnding(text, end, ending) && !isLetter(text.charCodeAt(end + 2))) end += 2
      else if (ending.charCodeAt(0) === 115 && end < stop && !isLetter(text.charCodeAt(end + 1))) end += 1
      emit(at, end, TokenKind.number)
      continue
    }

    // `` and '' are the quotation marks of typewriters and archives.
    if ((code === 96 || code === 39) && text.charCodeAt(at + 1) === code) {
      if (code === 96) { emit(at, at + 2, TokenKind.openQuote); quote = 39 } else { quote = 0; emit(at, at + 2, TokenKind.closeQuote) }
      continue
    }
    if (at === single) {
      single = -1
      emit(at, at + 1, TokenKind.closeQuote)
      continue
    }
    if (isApostrophe(code)) {
      const ending = endingAt(text, out.count > 0 ? out.start[out.count - 1]! : at, at, stop, spaceBefore)
      if (ending > 0) {
        const written = text.slice(at + 1, ending).trim().toLowerCase()
        emit(at, ending, TokenKind.word, written === "s" || written === "" ? TokenFlag.possessive : TokenFlag.contraction, words.of(`'${written}`))
        continue
      }
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 32
      const end = code === 39 && single < 0 && (spaceBefore || isOpener(out)) && (isLetter(next) || isSpace(next)) ? endOfSingle(text, at, stop, quote) : -1
      emit(at, at + 1, end < 0 ? TokenKind.punctuation : TokenKind.openQuote)
      if (end >= 0) single = end
      continue
    }

    if (code === 34) {
      // Straight marks tell nothing by themselves: their surroundings do, and the quotation we are in decides ties.
      const next = at + 1 < length ? text.charCodeAt(at + 1) : 32
      const opensByShape = spaceBefore || out.count === 0 || isOpener(out)
      const closesByShape = isSpace(next) || isClosingPunctuation(next)
      if (quote === 0 && !spaceBefore && out.count > 0 && out.kind[out.count - 1] === TokenKind.number) {
        // 10" is ten inches.
        emit(at, at + 1, TokenKind.symbol)
        continue
      }
      const opens = quote === 0 || (opensByShape && !closesByShape && (!afterTerminal(out) || resumes(text, at, length, out)))
      if (opens) {
        emit(at, at + 1, TokenKind.openQuote)
        quote = 34
      } else {
        quote = 0
        emit(at, at + 1, TokenKind.closeQuote)
      }
      continue
    }
    // „So“: the low mark is closed by the high one that opens elsewhere.
    if (code === 0x201c && quote === low) {
      quote = 0
      emit(at, at + 1, TokenKind.closeQuote)
      continue
    }
    if (openingMarks.has(code)) {
      emit(at, at + 1, TokenKind.openQuote)
      quote = code === 0xab ? 0xbb : code === 0x201e ? low : 0x201d
      continue
    }
    if (closingMarks.has(code)) {
      quote = 0
      emit(at, at + 1, TokenKind.closeQuote)
      continue
    }
    if (code === 0x2018) {
      const end = quote === 0 && single < 0 ? endOfSingle(text, at, stop, 0) : -1
      emit(at, at + 1, end < 0 ? TokenKind.punctuation : TokenKind.openQuote)
      if (end >= 0) single = end
      continue
    }
    if (code === 46 && at + 1 < stop && text.charCodeAt(at + 1) === 46) {
      let end = at + 2
      while (end < stop && text.charCodeAt(end) === 46) end++
      emit(at, end, TokenKind.punctuation, 0, words.of("…"))
      continue
    }
    // A page that was saved as text still has its "&amp;".
    if (code === 38 && text.startsWith("&amp;", at) && at + 5 <= stop) {
      emit(at, at + 5, TokenKind.punctuation, 0, words.of("&"))
      continue
    }
    const wide = code >= 0xd800 && code <= 0xdbff && at + 1 < stop && text.charCodeAt(at + 1) >= 0xdc00 && text.charCodeAt(at + 1) <= 0xdfff ? 2 : 1
    emit(at, at + wide, isPunctuation(code) ? TokenKind.punctuation : TokenKind.symbol)
  }
  return out.tokens(words)
}

/** Whether two letters behind the digits that end at `end` make an ordinal of them: "21st", but "16st" are stones. */
const isOrdinalEnding = (text: string, end: number, ending: string): boolean => {
  if (ending !== "st" && ending !== "nd" && ending !== "rd" && ending !== "th") return false
  const last = text.charCodeAt(end - 1) - 48
  const teen = text.charCodeAt(end - 2) === 49
  return ending === (teen || last > 3 || last === 0 ? "th" : last === 1 ? "st" : last === 2 ? "nd" : "rd")
}

const threeDigits = (text: string, at: number, stop: number): boolean =>
  at + 2 < stop + 0 && isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) &&
  !isDigit(text.charCodeAt(at + 3))

/** Two digits and a comma before a group of three or two: "1,50,000", as South Asia writes. */
const lakhGroup = (text: string, at: number, stop: number): boolean =>
  isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && text.charCodeAt(at + 2) === 44 &&
  (threeDigits(text, at + 3, stop) || lakhGroup(text, at + 3, stop))

/** Whether the apostrophe at `at` begins a possessive "s" rather than standing inside a word ("don't", "O'Brien"). */
const endsPossessive = (text: string, at: number, stop: number): boolean =>
  (text.charCodeAt(at + 1) | 32) === 115 && (at + 2 >= stop || !isLetter(text.charCodeAt(at + 2)))

/** End of a contracted verb that begins at the apostrophe at `at`, behind the word that begins at `first`; 0 if there is none. */
const contractedEnd = (text: string, first: number, at: number, stop: number): number => {
  let end = at + 1
  while (end < stop && isLetter(text.charCodeAt(end)) && end - at < 4) end++
  const ending = text.slice(at + 1, end).toLowerCase()
  if (isApostrophe(text.charCodeAt(end))) return 0
  return verbEndings.has(ending) || (ending === "m" || ending === "d") && beforeVerbEndings.has(text.slice(first, at).toLowerCase()) ? end : 0
}

/** End of a possessive or contraction that begins at the apostrophe at `at`, behind the token that begins at `before`; 0 if there is none. */
const endingAt = (text: string, before: number, at: number, stop: number, spaceBefore: boolean): number => {
  if (!spaceBefore) {
    if (endsPossessive(text, at, stop)) return at + 2
    const contracted = contractedEnd(text, before, at, stop)
    if (contracted > 0) return contracted
    // "the allies' plan": an apostrophe right after an s, followed by a space and a word.
    const last = at > 0 ? text.charCodeAt(at - 1) | 32 : 0
    if (last === 115 && isSpace(text.charCodeAt(at + 1)) && isLetter(text.charCodeAt(at + 2))) return at + 1
    return 0
  }
  // "Intel ’ s" and "I ’ m", as some archives space them.
  if (!isSpace(text.charCodeAt(at + 1))) return 0
  let end = at + 2
  while (end < stop && isLetter(text.charCodeAt(end)) && end - at < 5) end++
  return contractionEndings.has(text.slice(at + 2, end)) && !isLetter(text.charCodeAt(end)) ? end : 0
}

const isAddress = (text: string, at: number, end: number): boolean => {
  const next = text.charCodeAt(end)
  if (next === 64) return isLetter(text.charCodeAt(end + 1))
  if (next === 58) return text.startsWith("://", end)
  return next === 46 && end - at === 3 && text.slice(at, end).toLowerCase() === "www"
}

const isClosingPunctuation = (code: number) =>
  code === 44 || code === 46 || code === 59 || code === 58 || code === 41 || code === 33 || code === 63 || code === 0x2014 || code === 0x2013

const isOpener = (out: Builder) => {
  if (out.count === 0) return false
  const before = out.text.charCodeAt(out.end[out.count - 1]! - 1)
  return before === 40 || before === 91 || before === 45 || before === 0x2014 || before === 0x2013
}

/** Whether the last token ends a phrase: then a mark before a word closes what came before (`away, "she said`). */
const afterTerminal = (out: Builder) => {
  const before = out.text.charCodeAt(out.end[out.count - 1]! - 1)
  return before === 44 || before === 46 || before === 63 || before === 33
}

/**
 * Whether a straight mark inside a quotation, right before a new sentence, opens the speaker's next paragraph
 * (`… the coast. "We left.`), which has a closing mark of its own. The search ends at the next mark, so that all
 * searches together read the text once.
 */
const resumes = (text: string, at: number, stop: number, out: Builder): boolean => {
  const next = text.charAt(at + 1)
  if (text.charCodeAt(out.end[out.count - 1]! - 1) === 44 || next === next.toLowerCase()) return false
  for (let i = at + 1; i < stop; i++) {
    const c = text.charCodeAt(i)
    if (isNewline(c)) return false
    if (c === 34) return i + 1 >= stop || isSpace(text.charCodeAt(i + 1)) || isClosingPunctuation(text.charCodeAt(i + 1))
  }
  return false
}

const isPunctuation = (code: number): boolean =>
  code === 33 || code === 38 || (code >= 40 && code <= 47 && code !== 43) || code === 58 || code === 59 || code === 63 || code === 91 ||
  code === 93 || code === 95 || code === 123 || code === 125 || (code >= 0x2010 && code <= 0x2027) || code === 0xb7 || code === 0xbf ||
  code === 0xa1
