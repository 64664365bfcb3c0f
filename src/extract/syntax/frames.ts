import type { Frame } from "../../model/claim.ts"
import { insertWord } from "../../text/word-lists.ts"
import type { Document } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { nounKey } from "../noun-key.ts"
import { wordFacts } from "../word-facts.ts"
import { belongings, clauseOfWhen, isMoment, ownedBy } from "./days.ts"
import { syntaxOf } from "./read.ts"
import type { Clause, Phrase, Syntax } from "./syntax.ts"
import { wordUse, WordClass } from "./word-classes.ts"

/** Verbs that say only that something is, has or does: they tie a value to their subject, and tell nothing themselves. */
export const light: ReadonlySet<string> = new Set(["be", "have", "do", "get", "say", "make", "take", "go", "come", "put", "give", "tell"])

/** What the words around the value at tokens `[first, last)` say of what it is the value of. */
export const frameOf = (document: Document, first: number, last: number, lexicons: Lexicons): Frame => {
  const syntax = syntaxOf(document, lexicons)
  const { tokens } = document
  const at = syntax.phraseOf[first]!
  const phrase = at < 0 ? null : syntax.phrases[at]!
  const words: Array<string> = []
  const add = (key: string | null): string | null => {
    if (key !== null && !key.startsWith("#")) insertWord(words, key)
    return key
  }
  const keyOf = (its: Phrase): string | null => add(phraseKey(document, its, lexicons))
  const act = isMoment(document, first) ? ownedBy(document, syntax, last) : -1
  if (act >= 0) {
    const verb = keyOf(syntax.phrases[act]!)
    for (const its of belongings(syntax, act)) keyOf(its)
    return { head: null, verb, subject: null, object: null, words }
  }
  let head: string | null = null
  if (phrase !== null) {
    if (phrase.head >= last) head = phraseKey(document, phrase, lexicons)
    // "A crowd of 45,200", "the level of .14".
    else if (phrase.belongsTo >= 0 && phrase.preposition >= 0) head = phraseKey(document, syntax.phrases[phrase.belongsTo]!, lexicons)
    for (let i = phrase.first; i < phrase.last; i++) if ((i < first || i >= last) && i !== phrase.head) add(wordKey(tokens, i, lexicons))
    // "Two of the robbers", "36 miles of coast".
    for (const next of [at + 1, at + 2]) if (syntax.phrases[next]?.belongsTo === at && syntax.phrases[next]!.preposition >= 0) keyOf(syntax.phrases[next]!)
  }
  const clause = phrase !== null && phrase.clause >= 0 ? phrase.clause : syntax.clauseOf[first]!
  let verb: string | null = null
  let subject: string | null = null
  let object: string | null = null
  if (clause >= 0) {
    const its = syntax.clauses[clause]!
    if (!light.has(its.lemma)) verb = add(nounKey(its.lemma, lexicons))
    const other = (index: number): string | null => (index < 0 || index === at || phrase !== null && phrase.belongsTo === index ? null : keyOf(syntax.phrases[index]!))
    subject = other(its.subject)
    object = other(its.object)
    for (const oblique of syntax.obliques[clause]!) if (oblique !== at) keyOf(syntax.phrases[oblique]!)
    if (at < 0) verb = add(nounOfAct(document, syntax, its, first, lexicons)) ?? verb
  }
  const then = isMoment(document, first) ? clauseOfWhen(document, syntax, last) : null
  if (then !== null) {
    const told = light.has(then.lemma) ? null : add(nounKey(then.lemma, lexicons))
    verb ??= told
    for (const index of [then.subject, then.object]) if (index >= 0) keyOf(syntax.phrases[index]!)
  }
  return { head, verb, subject, object, words: head !== null && words.includes(head) ? words.filter((word) => word !== head) : words }
}

/** Verbs by which an act that a noun names is told to be done: "the arrest came on Tuesday". */
const eventive: ReadonlySet<string> = new Set(["be", "come", "happen", "occur", "follow", "take"])

/** The act that a noun names whose day or hour stands at token `first`: "the arrest came on Tuesday", "since his departure in May"; null where the verb tells it. */
const nounOfAct = (document: Document, { phrases, phraseOf }: Syntax, clause: Clause, first: number, lexicons: Lexicons): string | null => {
  const { tokens } = document
  const actAt = (index: number): string | null => {
    if (index < 0) return null
    const { head, name } = phrases[index]!
    const word = tokens.word[head]!
    return name === null && (lexicons.verbs.has(word) || lexicons["act-synonyms"].has(word)) ? phraseKey(document, phrases[index]!, lexicons) : null
  }
  let beside = phraseOf[first - 1] ?? -1
  if (beside < 0 && first > 1) beside = phraseOf[first - 2]!
  while (beside >= 0 && phrases[beside]!.preposition > 0 && phrases[beside - 1]?.last === phrases[beside]!.preposition) beside--
  if (beside >= 0 && phrases[beside]!.relation !== "object") {
    const act = actAt(beside)
    if (act !== null) return act
  }
  return eventive.has(clause.lemma) ? actAt(clause.subject) : null
}

const wordKey = wordFacts((word, lexicons): string | null =>
  word.length < 3 || lexicons["function-words"].has(word) || !/^[\p{L}’'-]+$/u.test(word) ? null : nounKey(word, lexicons))

/** What a phrase is about in comparable form: "#" and the key of a name, or its head noun. */
const phraseKey = ({ entities, tokens }: Document, { head, name }: Phrase, lexicons: Lexicons): string | null => {
  if (name !== null) return name.entity === null ? null : `#${entities[name.entity]!.key}`
  return (wordUse(tokens, head, lexicons).classes & (WordClass.pronoun | WordClass.determiner | WordClass.number)) !== 0 ? null : wordKey(tokens, head, lexicons)
}
