import { isWordOrNumber, TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import { fold } from "../../text/characters.ts"

/**
 * The comparable words of a stretch of tokens. What is the paper's style and not the speaker's is brought to one form:
 * no punctuation, no accents, contractions in full, figures for number words.
 */
export const quotedWords = (tokens: Tokens, first: number, last: number): ReadonlyArray<string> => {
  const words: Array<string> = []
  for (let i = first; i < last; i++) {
    // What stands in brackets a paper has put in: "Reed (the mayor)", "[Reed]"; but "wave upon wave [of] boats" is the same without.
    const end = behindOwn(tokens, i, last)
    if (end > i) { i = end - 1; continue }
    if (tokens.word[i] === "%") words.push("percent")
    if (!isWordOrNumber(tokens, i) || fillers.has(tokens.word[i]!)) continue
    const masked = behindMask(tokens, i, last)
    if (masked > i) { i = masked - 1; continue }
    if (expletive.test(tokens.word[i]!)) continue
    const word = halves.get(tokens.word[i]!) ?? withoutPoints(withoutCommas(fold(tokens.word[i]!)))
    if (word === "cent" && words.at(-1) === "per") { words.splice(-1, 1, "percent"); continue }
    // "9.39 pm" is another paper's "9:39 p.m."
    const clock = halves.has(tokens.word[i + 1] ?? "") ? /^(\d{1,2})\.(\d{2})$/.exec(word) : null
    if (clock !== null) { words.push(clock[1]!, clock[2]!); continue }
    // "It's" is split into "it" and "'s"; keep it one word, so that "it is" can be told from "its".
    if (tokens.flags[i]! & (TokenFlag.possessive | TokenFlag.contraction) && words.length > 0) words.push(`${words.pop()!}${word}`)
    // Who begins anew says a word twice: "that – that I".
    else if (words.at(-1) !== word) words.push(word)
    // "$5 million" is said "five million dollars".
    if (tokens.kind[i] === TokenKind.number && tokens.word[i - 1] === "$" && !magnitudes.has(tokens.word[i + 1] ?? "") || magnitudes.has(word) && tokens.word[i - 2] === "$") words.push("dollars")
  }
  return withoutRestarts(inFigures(words.flatMap((word, i) => inFull(word, words, i + 1))))
}

/** Sounds of somebody who thinks, which most papers leave out. */
const fillers = new Set(["um", "uh", "er", "erm"])

const magnitudes = new Set(["hundred", "thousand", "million", "billion", "trillion"])

/** "1,000" is another paper's "1000". */
const withoutCommas = (word: string): string => (/^\d{1,3}(?:,\d{3})+$/.test(word) ? word.replaceAll(",", "") : word)

/** Words with figures for those of numbers: "25" for "twenty-five". */
const inFigures = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const out: Array<string> = []
  for (let i = 0; i < words.length; i++) {
    const [figure, next] = [numerals.get(words[i]!), numerals.get(words[i + 1] ?? "")]
    if (figure !== undefined && next !== undefined && /^[2-9]0$/.test(figure) && /^[1-9]$/.test(next)) { out.push(String(Number(figure) + Number(next))); i++ }
    else out.push(figure ?? words[i]!)
  }
  return out
}

/** Most words that a speaker says again. */
const longestRestart = 4

/** Words without those with which a speaker begins anew: "through this – through this terrible year". */
const withoutRestarts = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const out: Array<string> = []
  for (const word of words) {
    out.push(word)
    for (let n = longestRestart; n > 1; n--) {
      if (out.length < 2 * n || !out.slice(-n).every((said, i) => said === out[out.length - 2 * n + i])) continue
      out.length -= n
      break
    }
  }
  return out
}

/** Initials as papers without points write them: "l.a.", "u.s." */
const withoutPoints = (word: string): string => (/^(?:\p{L}\.)+$/u.test(word) ? word.replaceAll(".", "") : word)

/** Whether a word is one that papers put into a sentence to mend it. */
export const mends = (word: string): boolean => little.has(word)

const little = new Set("a an the of to in on at by for with from that and or too is was are were".split(" "))

/** The halves of a day. */
const halves = new Map([["a.m.", "am"], ["am", "am"], ["p.m.", "pm"], ["pm", "pm"]])

const brackets = new Map([["(", ")"], ["[", "]"]])

/** Longest words in brackets, in tokens. */
const longestBracket = 12

/** Behind the brackets at a token; the token itself where none stand there. */
const behindBrackets = ({ word }: Tokens, open: number, last: number): number => {
  const closing = brackets.get(word[open]!)
  if (closing === undefined) return open
  for (let i = open + 1; i < Math.min(last, open + longestBracket); i++) if (word[i] === closing) return i + 1
  return open
}

/** The same of brackets in which a paper has put what was not said; a little word may have been. */
const behindOwn = (tokens: Tokens, open: number, last: number): number => {
  const end = behindBrackets(tokens, open, last)
  return end === open + 3 && mends(tokens.word[open + 1]!) ? open : end
}

/** Whether a paper has put words of its own into a stretch of quoted tokens. */
export const isBracketed = (tokens: Tokens, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) if (behindBrackets(tokens, i, last) > i) return true
  return false
}

/** Words that papers print, mask or leave out, each by its own house rules, whatever the speaker said. */
const expletive = /^(?:(?:mother)?fuck|(?:bull|horse|dip)?shit|cunt|nigg(?:er|a)|bitch|asshole|god-?dam)/

/** Letters before the marks that a paper has put for the rest of a word. */
const mostShown = 2

/** Behind an expletive that a paper has made unreadable ("f------", "sh*t", "godd*mmit"), as another one puts "[expletive]"; the token itself where there is none. */
const behindMask = (tokens: Tokens, at: number, last: number): number => {
  if (tokens.kind[at] !== TokenKind.word) return at
  let [to, marks] = [at + 1, ""]
  while (to < last && /^[-*_]+$/.test(tokens.word[to]!)) marks += tokens.word[to++]!
  const goesOn = to < last && (tokens.flags[to]! & TokenFlag.spaceBefore) === 0 && isWordOrNumber(tokens, to)
  // Two hyphens are a dash; a star within a word is no dash, however many letters are shown.
  if (!/^(?:-{3,}|[*_]+)$/.test(marks) || tokens.word[at]!.length > mostShown && !(goesOn && marks.startsWith("*") && !(tokens.flags[at + 1]! & TokenFlag.spaceBefore))) return at
  return goesOn ? to + 1 : to
}

/** A word without its contraction or other apostrophes, which pages lose ("Im", "last nights show"); `next` is where the word behind it stands. */
const inFull = (word: string, words: ReadonlyArray<string>, next: number): ReadonlyArray<string> => {
  const known = spoken.get(word)
  if (known !== undefined) return known
  const at = word.lastIndexOf("'")
  if (at <= 0) return [word]
  const bare = word.replaceAll("'", "")
  const rest = word.slice(0, at)
  switch (word.slice(at + 1)) {
    case "t": return rest.endsWith("n") ? [rest.slice(0, -1), "not"] : [bare]
    case "m": return [rest, "am"]
    case "re": return [rest, "are"]
    case "ve": return [rest, "have"]
    case "ll": return [rest, "will"]
    case "s": return carriers.has(rest) ? [rest, perfect.has(wordBehind(words, next)) ? "has" : "is"] : [bare]
    case "d": return [rest, isPast(wordBehind(words, next)) ? "had" : "would"]
    default: return [bare]
  }
}

/** Ways of writing down what was said. */
const spoken = new Map(Object.entries({
  "can't": ["can", "not"], "cannot": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"], "let's": ["let", "us"], "gonna": ["going", "to"],
  "wanna": ["want", "to"], "im": ["i", "am"], "ive": ["i", "have"], "youve": ["you", "have"], "weve": ["we", "have"], "theyve": ["they", "have"], "youre": ["you", "are"], "theyre": ["they", "are"],
  "youll": ["you", "will"], "theyll": ["they", "will"], "thats": ["that", "is"], "theres": ["there", "is"], "whats": ["what", "is"], "lets": ["let", "us"], "cant": ["can", "not"], "dont": ["do", "not"],
  "doesnt": ["does", "not"], "didnt": ["did", "not"], "isnt": ["is", "not"], "arent": ["are", "not"], "wasnt": ["was", "not"], "werent": ["were", "not"], "hasnt": ["has", "not"], "havent": ["have", "not"],
  "hadnt": ["had", "not"], "couldnt": ["could", "not"], "wouldnt": ["would", "not"], "shouldnt": ["should", "not"], "gotta": ["got", "to"], "em": ["them"], "till": ["until"], "til": ["until"], "okay": ["ok"]
}))

/** Words behind which "'s" is a verb: behind others it may be the sign of a possessor. */
const carriers = new Set("it he she that this there here what who where when how everything everybody everyone nobody somebody nothing something someone anyone anything why".split(" "))

/** Words before which "'s" is "has". */
const perfect = new Set("got been had become taken made seen said come changed happened".split(" "))

const adverbs = new Set("not never always already just also still only really".split(" "))

/** The word from `next` on that a verb in front of it goes with, "" at the end. */
const wordBehind = (words: ReadonlyArray<string>, next: number): string => {
  let at = next
  while (adverbs.has(words[at] ?? "")) at++
  return words[at] ?? ""
}

const participles = new Set("been had gone seen known made taken given got done said told heard thought left lost won found better".split(" "))

/** Whether "'d" before a word is "had". */
const isPast = (word: string): boolean => participles.has(word) || word.length > 4 && word.endsWith("ed")

const small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ")
const tens = "thirty forty fifty sixty seventy eighty ninety".split(" ")
const places = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ")
const suffixes = ["th", "st", "nd", "rd"]

/** "12th" for "twelfth", "3" for "three". */
const numerals = new Map<string, string>([
  ...small.map((word, n) => [word, String(n)] as const), ...tens.map((word, n) => [word, String((n + 3) * 10)] as const),
  ...places.map((word, n) => [word, `${n}${suffixes[n] ?? "th"}`] as const)
])

const light = new Set((
  "a an the and or but of to in on at by for with from that this these those it is are was were be been being am i we you he she they me us them him her my our your his its their " +
  "not no do does did so as just very really when what which who where how there here if then than all some more also now yet rather will would can could may might should has have had " +
  "about into over up out come comes get got go going"
).split(" "))

/** Whether a word says little by itself. */
export const isLight = (word: string): boolean => light.has(word)
