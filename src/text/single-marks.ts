import { isApostrophe, isDigit, isLetter, isNewline, isSpace } from "./characters.ts"

/** What an opening mark has that nothing closes: the next paragraph opens its own, or the text is cut off. */
export const unclosed = Infinity

/** Words that begin with an apostrophe of their own. */
const elided = new Set("em til till cause cos coz twas tis twill n round bout neath tude fraid".split(" "))

/** Longest quotation in single marks, and how far behind an "s'" that may close one its end is looked for, in UTF-16 units. */
const longest = 1500
const behindPlural = 300
/** More single marks than this no quotation has in it. */
const mostMarks = 60
/** Fewest spaces in what a text is cut off in. */
const fewestSpaces = 3

/** Words in "s" that own nothing. */
const ownNothing = new Set("is was has as his this its says does thus us yes".split(" "))

const double = new Set([0x22, 0x201c, 0x201d, 0xab, 0xbb])

/**
 * Where the quotation ends that a single mark at `at` may open: the place of its closing mark, `unclosed`, or -1 where the
 * mark is an apostrophe. Quotations in single marks have apostrophes in them ("the builders' plan"), and quotations too.
 * @param within the mark that closes the quotation around it, 0 for none
 */
export const endOfSingle = (text: string, at: number, stop: number, within: number): number => {
  const spaced = isSpace(text.charCodeAt(at + 1))
  if (spaced ? !mayStandApart(text, at) : startsElided(text, at)) return -1
  const curly = text.charCodeAt(at) !== 39
  const limit = Math.min(stop, at + longest)
  /** An "s'" that is the end unless a surer one follows, and the first end that was read as that of a quotation inside. */
  let [plural, inner] = [-1, -1]
  let nested = 0
  let marks = 0
  const unsure = () => (plural >= 0 ? plural : inner)
  for (let i = at + 1; i < limit; i++) {
    const code = text.charCodeAt(i)
    if (plural >= 0 && i - plural > behindPlural) return plural
    if (isNewline(code)) {
      const next = afterSpace(text, i, stop)
      if (next >= stop) return unsure() >= 0 ? unsure() : isCutOff(text, at, i) ? unclosed : -1
      if (isOneLineEnd(text, i, next) && isLowerCase(text.charAt(next))) { i = next - 1; continue }
      return opensNext(text, next) && opensSentence(text, at) ? unclosed : unsure()
    }
    if (double.has(code) && (plural >= 0 || code === within)) return unsure()
    if (code !== 39 && (!curly || !isApostrophe(code)) && (!curly || code !== 0x2018)) continue
    if (++marks > mostMarks) return unsure()
    switch (markAt(text, i, stop)) {
      case "opens":
        if (plural >= 0) return plural
        nested++
        break
      case "plural":
        if (nested === 0 && plural < 0) plural = i
        break
      case "closes":
        if (nested === 0) return i
        nested--
        if (inner < 0) inner = i
        break
      default:
    }
  }
  return unsure() >= 0 ? unsure() : limit === stop && isCutOff(text, at, stop) ? unclosed : -1
}

/** What a single mark inside a quotation may be: an apostrophe, one behind a plural that may close as well, or a mark that opens or closes. */
const markAt = (text: string, i: number, stop: number): "apostrophe" | "plural" | "opens" | "closes" => {
  const next = i + 1 < stop ? text.charCodeAt(i + 1) : 32
  const before = text.charCodeAt(i - 1)
  const apart = isSpace(before)
  if (isLetter(next)) return (apart || before === 40 || before === 0x2014) && !startsElided(text, i) ? "opens" : "apostrophe"
  if (isDigit(next) || isApostrophe(before) || text.charCodeAt(i) === 0x2018) return "apostrophe"
  if (apart) return isSpace(next) && (isSplitOff(text, i, stop) || isLetter(text.charCodeAt(i + 2)) && endsInitial(text, i - 1)) ? "apostrophe" : isSpace(next) && isPlural(text, i - 1) && isLowerCase(text.charAt(i + 2)) ? "plural" : "closes"
  // "'n'"
  if (isApostrophe(text.charCodeAt(i - 2)) && isLetter(before)) return "apostrophe"
  return isSpace(next) && isLetter(text.charCodeAt(i + 2)) && (isPlural(text, i) || isCutForm(text, i)) ? "plural" : "closes"
}

const isPlural = (text: string, end: number): boolean => (text.charCodeAt(end - 1) | 32) === 115

/** "goin'" */
const isCutForm = (text: string, end: number): boolean => text.endsWith("in", end) && isLetter(text.charCodeAt(end - 3)) && isLetter(text.charCodeAt(end - 4))

/** "I ' m", "Intel ’ s" */
const isSplitOff = (text: string, i: number, stop: number): boolean => /^(?:s|m|re|ve|ll|d|t)(?!\p{L})/u.test(text.slice(i + 2, Math.min(i + 6, stop)))

/** "O ' Brien", "Cote d ' Azur": whether the word before `end` is a letter. */
const endsInitial = (text: string, end: number): boolean => isLetter(text.charCodeAt(end - 1)) && !isLetter(text.charCodeAt(end - 2))

/** Whether a mark between spaces opens a quotation, as archives print it, and belongs to no word before it. */
const mayStandApart = (text: string, at: number): boolean => {
  if (!isLetter(text.charCodeAt(at + 2))) return false
  const end = wordEndBefore(text, at)
  return end < 0 || end < at && !(isPlural(text, end) && !ownNothing.has(wordBefore(text, end))) && !endsInitial(text, end) && !isDigit(text.charCodeAt(end - 1))
}

/** Where what stands before a mark in its line ends, or -1 where the line begins with the mark. */
const wordEndBefore = (text: string, at: number): number => {
  let end = at
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) if (isNewline(text.charCodeAt(--end))) return -1
  return end === 0 ? -1 : end
}

const wordBefore = (text: string, end: number): string => {
  let from = end
  while (from > 0 && end - from < 8 && isLetter(text.charCodeAt(from - 1))) from--
  return text.slice(from, end).toLowerCase()
}

const startsElided = (text: string, at: number): boolean => {
  let end = at + 1
  while (end < text.length && end - at < 8 && isLetter(text.charCodeAt(end))) end++
  return elided.has(text.slice(at + 1, end).toLowerCase())
}

const isLowerCase = (char: string): boolean => char !== char.toUpperCase()
const isUpperCase = (char: string): boolean => char !== char.toLowerCase()

const afterSpace = (text: string, from: number, stop: number): number => {
  let i = from
  while (i < stop && isSpace(text.charCodeAt(i))) i++
  return i
}

const isOneLineEnd = (text: string, from: number, to: number): boolean => !/\n.*\n/su.test(text.slice(from, to))

/** Whether a line begins with a mark that opens a sentence. */
const opensNext = (text: string, at: number): boolean => (text.charCodeAt(at) === 39 || text.charCodeAt(at) === 0x2018) && isUpperCase(text.charAt(at + 1)) && !startsElided(text, at)

/** Whether a mark stands where a sentence may begin, before a capital letter. */
const opensSentence = (text: string, at: number): boolean => {
  const end = wordEndBefore(text, at)
  return isUpperCase(text.charAt(afterSpace(text, at + 1, text.length))) && (end < 0 || /[.:,;!?"”)’'–—-]/u.test(text.charAt(end - 1)))
}

/** Whether a text that ends at `end` may be cut off in a sentence that the mark opens. */
const isCutOff = (text: string, at: number, end: number): boolean => {
  if (!opensSentence(text, at)) return false
  let spaces = 0
  for (let i = at + 2; i < end; i++) if (isSpace(text.charCodeAt(i))) spaces++
  return spaces >= fewestSpaces
}
