import { TokenFlag } from "../../model/tokens.ts"
import type { SentenceWords } from "./sentence-words.ts"
import { WordClass } from "./word-classes.ts"

const { adverb, auxiliary, base, be, gerund, have, modal, negation, participle, past, third } = WordClass

/** A verb with its auxiliaries, before its subject is known. */
export interface VerbGroup {
  readonly last: number
  readonly verb: number
  readonly lemma: string
  readonly passive: boolean
  readonly form: "finite" | "infinitive" | "gerund" | "participle"
}

/** The verb behind the “to” at token `i`, or null. */
export const infinitiveAt = (words: SentenceWords, i: number): VerbGroup | null => {
  const { sentence } = words
  let at = i + 1
  while (at < sentence.last && (words.useAt(at).classes & adverb) !== 0) at++
  if (at >= sentence.last || words.isName(at)) return null
  const { classes, lemma } = words.useAt(at)
  if ((classes & (be | have)) !== 0) return { ...auxiliaryGroupAt(words, at), form: "infinitive" }
  return (classes & base) !== 0 && lemma !== null ? { last: at + 1, verb: at, lemma, passive: false, form: "infinitive" } : null
}

/** The verb that begins with an auxiliary: "has been shot", "will not be going", "didn't see"; a copula alone is the verb "be". */
export const auxiliaryGroupAt = (words: SentenceWords, i: number): VerbGroup => {
  const { tokens, sentence } = words
  let at = i
  let passive = false
  let main = -1
  let copula = i
  let lemma = "be"
  let waits: "any" | "base" | "participle" | "be" | "either" = "any"
  while (at < sentence.last) {
    const { classes, lemma: own } = words.useAt(at)
    const contracted = (tokens.flags[at]! & TokenFlag.possessive) !== 0
    if (contracted || (classes & be) !== 0) {
      // "Got" and "been" in a chain stay auxiliaries where a participle follows.
      waits = "be"; copula = at; lemma = own === "get" ? "get" : "be"; at++
    } else if ((classes & have) !== 0) { waits = "participle"; copula = at; lemma = "have"; at++ }
    // "He'd go", "he'd gone"
    else if (tokens.word[at] === "'d") { waits = "either"; copula = at; lemma = "have"; at++ }
    else if ((classes & modal) !== 0 || tokens.word[at] === "do" || tokens.word[at] === "does" || tokens.word[at] === "did") { waits = "base"; copula = at; lemma = own ?? "do"; at++ }
    else if ((classes & (negation | adverb)) !== 0) at++
    else if (words.isAgain(at)) at += 2
    else if (own !== null && (waits === "base" || waits === "either") && (classes & base) !== 0) { main = at; lemma = own; break }
    else if (own !== null && (waits === "participle" || waits === "either") && (classes & (participle | past)) !== 0) { main = at; lemma = own; break }
    else if (own !== null && waits === "be" && (classes & participle) !== 0) { main = at; lemma = own; passive = true; break }
    else if (own !== null && waits === "be" && (classes & gerund) !== 0) { main = at; lemma = own; break }
    else if (own === null && waits === "be" && classes === 0 && isProgressive(tokens.word[at]!)) { main = at; lemma = tokens.word[at]!; break }
    else break
  }
  const first = words.useAt(i).classes
  const form = (first & gerund) !== 0 ? "gerund" : (first & (participle | past | third | base | modal | auxiliary | negation)) === (first & participle) && (first & participle) !== 0 && (first & past) === 0 ? "participle" : "finite"
  if (main < 0) return { last: Math.max(i + 1, trimAdverbs(at, i, (k) => (words.useAt(k).classes & (negation | adverb)) !== 0)), verb: copula, lemma, passive: false, form }
  return { last: main + 1, verb: main, lemma, passive, form }
}

/** Words in -ing that are no verbs behind a form of be. */
const noVerbs = new Set((
  "amazing anything boring clothing conflicting devastating disgusting disappointing evening everything fascinating forthcoming gratifying interesting king " +
  "lifesaving morning nothing ongoing outing outstanding parking pending promising puzzling something spring string thing thrilling upcoming wedding willing wing"
).split(" "))

/** A verb that the list does not have is known by its -ing behind a form of be: "was jogging". */
const isProgressive = (word: string): boolean => word.length > 5 && word.endsWith("ing") && !noVerbs.has(word)

const trimAdverbs = (at: number, from: number, isAdverb: (token: number) => boolean): number => {
  while (at - 1 > from && isAdverb(at - 1)) at--
  return at
}
