import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { isPlural } from "../phrase.ts"
import type { Clause, Phrase, Readable, Relation, Syntax } from "./syntax.ts"
import { wordUse, WordClass, type WordUse } from "./word-classes.ts"

/**
 * Reads the clauses of a document: noun phrases, verbs, and who does what to whom where. A shallow reading from left to
 * right (finite-state chunking after Abney, "Partial parsing via finite-state cascades", 1996): it is right for most
 * clauses of news prose, and what it finds is evidence, never a claim by itself.
 */
export const readSyntax = (document: Readable, lexicons: Lexicons): Syntax => {
  const { tokens, sentences } = document
  const made = {
    phrases: [] as Array<Phrase>, clauses: [] as Array<Clause>, obliques: [] as Array<Array<number>>,
    phraseOf: new Int32Array(tokens.count).fill(-1), clauseOf: new Int32Array(tokens.count).fill(-1)
  }
  for (const sentence of sentences) new Reader(document, lexicons, sentence, made).read()
  for (let c = 0; c < made.clauses.length; c++) made.obliques.push([])
  made.phrases.forEach(({ clause, relation }, index) => { if (clause >= 0 && relation === "oblique") made.obliques[clause]!.push(index) })
  return made
}

/** What was read last, for what may follow. */
type Item = "start" | "phrase" | "verb" | "preposition" | "conjunction" | "subordinator" | "relative" | "comma" | "break" | "adjunct"

const { determiner, pronoun, preposition, conjunction, subordinator, relative, auxiliary, modal, negation, adverb, base, third, past, participle, gerund, be, have, number } = WordClass
const verbal = base | third | past | participle | gerund
const closed = determiner | pronoun | preposition | conjunction | subordinator | relative | auxiliary | modal | negation | adverb

interface Made {
  readonly phrases: Array<Phrase>
  readonly clauses: Array<Clause>
  readonly phraseOf: Int32Array
  readonly clauseOf: Int32Array
}

/** A verb with its auxiliaries, before its subject is known. */
interface Group {
  readonly last: number
  readonly verb: number
  readonly lemma: string
  readonly passive: boolean
  readonly form: "finite" | "infinitive" | "gerund" | "participle"
}

/** Reads one sentence. */
class Reader {
  private readonly tokens: Tokens
  private readonly sentence: Sentence
  private readonly document: Readable
  private readonly lexicons: Lexicons
  private readonly made: Made
  /** Number of the first phrase and clause of the sentence. */
  private readonly firstPhrase: number
  private readonly firstClause: number
  private item: Item = "start"
  /** Preposition that waits for its phrase, a token, -1 for none. */
  private leading = -1
  /** Token where the clause that is being read begins. */
  private from: number
  /** Phrase that a relative pronoun stands for. */
  private antecedent = -1
  /** Commas and dashes of the clause so far: where something put in between may have begun. */
  private readonly commas: Array<number> = []
  /** What stood before a parenthesis that is open. */
  private outside: { readonly item: Item, readonly phrases: number } | null = null

  constructor(document: Readable, lexicons: Lexicons, sentence: Sentence, made: Made) {
    this.document = document
    this.tokens = document.tokens
    this.lexicons = lexicons
    this.sentence = sentence
    this.made = made
    this.firstPhrase = made.phrases.length
    this.firstClause = made.clauses.length
    this.from = sentence.first
  }

  read(): void {
    const { sentence } = this
    for (let i = sentence.first; i < sentence.last;) i = Math.max(i + 1, this.step(i))
    // What stands before the first verb of the sentence belongs to it.
    this.claim(this.from, sentence.last, this.made.clauses.length > this.firstClause ? this.made.clauses.length - 1 : -1)
  }

  /** Reads what begins at token `i`; gives where it ends. */
  private step(i: number): number {
    const { tokens } = this
    const kind = tokens.kind[i]!
    const word = tokens.word[i]!
    if (kind === TokenKind.punctuation || kind === TokenKind.symbol && this.amountAt(i) === null || kind === TokenKind.openQuote || kind === TokenKind.closeQuote) return this.mark(i, word)
    const adjunct = this.adjunctAt(i)
    if (adjunct !== null && !this.continuesPhrase(adjunct.last)) {
      this.leading = -1
      if (this.item === "preposition" || this.item === "start") this.item = this.item === "start" ? "start" : "adjunct"
      return adjunct.last
    }
    const use = this.useAt(i)
    const group = this.verbAt(i, use)
    if (group !== null) return this.verb(i, group)
    if (this.beginsPhrase(i, use)) return this.phrase(i)
    return this.functionWord(i, use)
  }

  private mark(i: number, word: string): number {
    if (word === "-" && (this.tokens.flags[i]! & TokenFlag.spaceBefore) === 0) return i + 1
    if (word === "(") { this.outside = { item: this.item, phrases: this.made.phrases.length } ; this.item = "comma"; this.leading = -1; return i + 1 }
    if (word === ")") { if (this.outside !== null) this.item = this.outside.item; this.outside = null; return i + 1 }
    if (word === "," || word === "—" || word === "–" || word === "--") {
      this.commas.push(i)
      this.item = "comma"
      this.leading = -1
      return i + 1
    }
    if (word === ";" || word === ":" || word === "…") {
      this.endClause(i + 1)
      this.item = "start"
      this.leading = -1
      this.commas.length = 0
    }
    return i + 1
  }

  private functionWord(i: number, { classes }: WordUse): number {
    const word = this.tokens.word[i]!
    if ((classes & relative) !== 0 && (this.item === "phrase" || this.item === "comma") && word !== "where") {
      this.antecedent = this.lastPhrase()
      // "That" behind a verb of saying opens a clause; behind a noun it stands for it.
      this.endClause(i)
      this.item = "relative"
    } else if ((classes & preposition) !== 0) {
      this.leading = i
      this.item = "preposition"
    } else if ((classes & (subordinator | relative)) !== 0) {
      this.endClause(i)
      this.item = "subordinator"
      this.leading = -1
    } else if ((classes & conjunction) !== 0) this.item = "conjunction"
    else if (word === "to") { this.leading = i; this.item = "preposition" }
    return i + 1
  }

  // ---- verbs

  /** The verb that begins at token `i`, with its auxiliaries, or null. */
  private verbAt(i: number, use: WordUse): Group | null {
    const { tokens, sentence } = this
    const { classes } = use
    if (tokens.word[i] === "to" && i + 1 < sentence.last) return this.infinitive(i)
    const contracted = (tokens.flags[i]! & TokenFlag.possessive) !== 0 && i > sentence.first && (this.useAt(i - 1).classes & pronoun) !== 0
    if ((classes & (auxiliary | modal)) !== 0 || contracted || classes & negation && (classes & modal) !== 0) return this.auxiliaryGroup(i)
    if (this.isName(i)) return null
    if ((classes & verbal) === 0 || (classes & closed) !== 0 && (classes & (base | third | past)) === 0) return null
    if (!this.isFiniteHere(i, use)) return null
    const form = (classes & gerund) !== 0 ? "gerund" : this.isReduced(i, use) ? "participle" : "finite"
    return { last: i + 1, verb: i, lemma: use.lemma!, passive: form === "participle", form }
  }

  private infinitive(i: number): Group | null {
    const { sentence } = this
    let at = i + 1
    while (at < sentence.last && (this.useAt(at).classes & adverb) !== 0) at++
    if (at >= sentence.last || this.isName(at)) return null
    const { classes, lemma } = this.useAt(at)
    if ((classes & (be | have)) !== 0) {
      const group = this.auxiliaryGroup(at)
      return group === null ? null : { ...group, form: "infinitive" }
    }
    return (classes & base) !== 0 && lemma !== null ? { last: at + 1, verb: at, lemma, passive: false, form: "infinitive" } : null
  }

  /** "Has been shot", "will not be going", "didn't see"; a copula alone is the verb "be". */
  private auxiliaryGroup(i: number): Group | null {
    const { tokens, sentence } = this
    let at = i
    let passive = false
    let main = -1
    let copula = i
    let lemma = "be"
    let waits: "any" | "base" | "participle" | "be" = "any"
    while (at < sentence.last) {
      const { classes, lemma: own } = this.useAt(at)
      const contracted = (tokens.flags[at]! & TokenFlag.possessive) !== 0
      if (contracted || (classes & be) !== 0) {
        // "Got" and "been" in a chain stay auxiliaries where a participle follows.
        waits = "be"; copula = at; lemma = own === "get" ? "get" : "be"; at++
      } else if ((classes & have) !== 0) { waits = "participle"; copula = at; lemma = "have"; at++ }
      else if ((classes & modal) !== 0 || tokens.word[at] === "do" || tokens.word[at] === "does" || tokens.word[at] === "did") { waits = "base"; copula = at; lemma = own ?? "do"; at++ }
      else if ((classes & (negation | adverb)) !== 0) at++
      else if (own !== null && waits === "base" && (classes & base) !== 0) { main = at; lemma = own; break }
      else if (own !== null && waits === "participle" && (classes & (participle | past)) !== 0) { main = at; lemma = own; break }
      else if (own !== null && waits === "be" && (classes & participle) !== 0) { main = at; lemma = own; passive = true; break }
      else if (own !== null && waits === "be" && (classes & gerund) !== 0) { main = at; lemma = own; break }
      else break
    }
    const first = this.useAt(i).classes
    const form = (first & gerund) !== 0 ? "gerund" : (first & (participle | past | third | base | modal | auxiliary | negation)) === (first & participle) && (first & participle) !== 0 && (first & past) === 0 ? "participle" : "finite"
    if (main < 0) return { last: Math.max(i + 1, trimAdverbs(at, i, (k) => (this.useAt(k).classes & (negation | adverb)) !== 0)), verb: copula, lemma, passive: false, form }
    return { last: main + 1, verb: main, lemma, passive, form }
  }

  /** Whether a word that can be a verb is one here. */
  private isFiniteHere(i: number, use: WordUse): boolean {
    const { tokens, sentence, item } = this
    const { classes } = use
    const capital = (tokens.flags[i]! & TokenFlag.capital) !== 0
    if (capital && i > sentence.first && !this.isHeadlineWord(i)) return false
    const next = i + 1 < sentence.last ? this.useAt(i + 1).classes : 0
    const nextNoun = i + 1 < sentence.last && tokens.kind[i + 1] === TokenKind.word && (next & closed) === 0 && (tokens.flags[i + 1]! & TokenFlag.possessive) === 0 && !this.isName(i + 1)
    const afterPhrase = item === "phrase" || item === "adjunct" || item === "relative"
    if ((classes & gerund) !== 0) {
      // "The judge set sentencing for May"
      if (item !== "phrase" && nounLike.has(tokens.word[i]!) && !nextNoun && (next & (determiner | pronoun | number)) === 0) return false
      if (item === "preposition" || item === "subordinator" || item === "start" || item === "conjunction") return !nextNoun || (next & number) !== 0
      return item === "comma" || item === "phrase" || item === "verb"
    }
    if ((classes & (past | participle)) !== 0) {
      if (afterPhrase) return true
      if (item === "conjunction" || item === "comma") return !nextNoun || (next & (verbal | number)) !== 0 || this.isName(i + 1)
      if (item === "verb") return false
      return (item === "start" || item === "subordinator") && !nextNoun
    }
    const subject = item === "relative" ? this.antecedent : this.lastPhrase()
    const many = subject >= 0 && this.isMany(subject)
    if (this.lexicons["reporting-verbs"].hasAt(tokens, i) && afterPhrase) return true
    if ((classes & third) !== 0) return afterPhrase && !many && (!nextNoun || this.isName(i + 1) || (next & number) !== 0)
    if ((classes & base) !== 0) return (afterPhrase && many || item === "conjunction" && this.clauseSince(this.from) >= 0 && !nextNoun) && (next & (past | third)) === 0
    return false
  }

  /** Whether a past form after a noun only describes it: "a man killed in the crash was", "people trapped in a car". */
  private isReduced(i: number, { classes }: WordUse): boolean {
    if ((classes & participle) === 0) return false
    if (this.item === "subordinator" || this.item === "start") return true
    const { sentence, tokens } = this
    const own = this.lastPhrase()
    if (this.item !== "phrase" || own < 0) return (classes & past) === 0
    if ((classes & past) === 0) return true
    const { relation, preposition: led } = this.made.phrases[own]!
    const after = i + 1 < sentence.last ? tokens.word[i + 1]! : ""
    if (after === "by") return true
    // The object of a verb begins no clause of its own.
    if (relation === "object" || relation === "oblique" && led >= 0 && tokens.word[led] !== "of") {
      const { classes: next } = this.useAt(Math.min(sentence.last - 1, i + 1))
      return i + 1 >= sentence.last || (next & preposition) !== 0 || tokens.kind[i + 1] === TokenKind.punctuation
    }
    const describes = (this.useAt(i + 1).classes & (preposition | adverb)) !== 0
    // Another finite verb before the clause ends is the noun's own.
    for (let k = i + 1; k < Math.min(sentence.last, i + reducedReach); k++) {
      const { classes: there } = this.useAt(k)
      if (tokens.kind[k] === TokenKind.punctuation && tokens.word[k] !== "-" || (there & (conjunction | subordinator | relative)) !== 0 && (there & preposition) === 0) return false
      if ((there & pronoun) !== 0 || (there & gerund) !== 0) return false
      if ((there & (auxiliary | modal)) !== 0 || (there & past) !== 0 && (there & base) === 0 && !this.continuesPhrase(k)) return describes
    }
    return false
  }

  private verb(i: number, group: Group): number {
    const { made } = this
    const clause = made.clauses.length
    const subject = this.subjectOf(group)
    if (group.form === "finite" && subject >= 0 && this.item !== "conjunction" && this.item !== "relative") {
      const begin = this.openingOf(subject)
      // Another subject behind an earlier verb begins another clause.
      if (this.clauseSince(this.from) >= 0 && begin > this.from) this.endClause(begin)
    } else if (this.item === "conjunction" || group.form !== "finite") this.endClause(i)
    made.clauses.push({ first: i, last: group.last, verb: group.verb, lemma: group.lemma, passive: group.passive, finite: group.form === "finite", subject, object: -1 })
    this.claim(this.from, group.last, clause)
    if (subject >= 0 && made.phrases[subject]!.clause < 0) this.place(subject, "subject", clause)
    else if (subject >= 0 && group.form === "finite" && made.phrases[subject]!.relation === "none") this.place(subject, "subject", clause)
    for (let k = this.firstPhrase; k < made.phrases.length; k++) {
      const phrase = made.phrases[k]!
      if (phrase.clause < 0 && phrase.first >= this.from && phrase.relation === "none" && phrase.belongsTo < 0) this.place(k, phrase.preposition >= 0 ? "oblique" : phrase.relation, clause)
    }
    this.from = i
    this.item = "verb"
    this.leading = -1
    this.antecedent = -1
    return group.last
  }

  /** The phrase that a verb is said of. */
  private subjectOf(group: Group): number {
    const { made, item } = this
    const before = this.clauseSince(this.sentence.first)
    const last = this.lastPhrase()
    if (item === "relative") return this.antecedent
    if (group.form === "infinitive") {
      if (before < 0) return last
      const { object, subject } = made.clauses[before]!
      return item === "phrase" && last === object ? object : subject
    }
    if (group.form === "participle" && item === "phrase") return last
    if (group.form === "gerund") return item === "phrase" ? this.headOf(last) : before >= 0 ? made.clauses[before]!.subject : -1
    if (item === "conjunction" || item === "verb") return before >= 0 ? made.clauses[before]!.subject : -1
    if (item === "phrase" || item === "adjunct") {
      if (last < 0) return before >= 0 ? made.clauses[before]!.subject : -1
      const head = this.headOf(last)
      return made.phrases[head]!.preposition >= 0 && !opensClause.has(this.tokens.word[made.phrases[head]!.preposition]!) && before >= 0 && made.clauses[before]!.first < made.phrases[head]!.first ? made.clauses[before]!.subject : head
    }
    if (item === "comma") {
      // "Holm, who had waited, left": the phrase before what was put in between; what dashes enclose may have commas of its own.
      const dashed = isDash(this.tokens.word[this.commas.at(-1)!]!)
      for (let c = this.commas.length - 2; c >= 0; c--) {
        if (dashed && !isDash(this.tokens.word[this.commas[c]!]!)) continue
        const phrase = this.phraseBefore(this.commas[c]!)
        if (phrase >= 0) return this.headOf(phrase)
      }
      return before >= 0 ? made.clauses[before]!.subject : last >= 0 ? this.headOf(last) : -1
    }
    return -1
  }

  /** "The driver of the van": the driver. */
  private headOf(phrase: number): number {
    const { phrases } = this.made
    let at = phrase
    while (at > this.firstPhrase && phrases[at]!.belongsTo >= 0) at = phrases[at]!.belongsTo
    // "The man in the car fled": a place beside the subject, not the subject.
    while (at > this.firstPhrase && phrases[at]!.preposition >= 0 && !opensClause.has(this.tokens.word[phrases[at]!.preposition]!) && phrases[at - 1]!.last === phrases[at]!.preposition && phrases[at - 1]!.clause < 0) {
      at--
      while (at > this.firstPhrase && phrases[at]!.belongsTo >= 0) at = phrases[at]!.belongsTo
    }
    return at
  }

  private startOf(phrase: number): number {
    const { phrases } = this.made
    const { first, preposition: led } = phrases[phrase]!
    return led >= 0 ? led : first
  }

  /** Where the clause of a subject begins: "but on Friday, Holm" with the day before it. */
  private openingOf(subject: number): number {
    const { sentence, tokens } = this
    const begin = this.startOf(subject)
    let at = begin - 1
    if (at > sentence.first && tokens.word[at] === ",") at--
    const day = at > sentence.first ? this.adjunctOver(at) : null
    if (day === null) return begin
    const opens = day.first > sentence.first && (this.useAt(day.first - 1).classes & preposition) !== 0 ? day.first - 1 : day.first
    return opens > sentence.first && clauseJoining.has(tokens.word[opens - 1]!) ? opens : begin
  }

  private phraseBefore(token: number): number {
    for (let i = token - 1; i >= this.sentence.first && i >= token - 2; i--) if (this.made.phraseOf[i]! >= 0) return this.made.phraseOf[i]!
    return -1
  }

  // ---- noun phrases

  private beginsPhrase(i: number, { classes }: WordUse): boolean {
    if (this.isName(i) || this.amountAt(i) !== null) return true
    if (this.tokens.kind[i] !== TokenKind.word) return this.tokens.kind[i] === TokenKind.number
    if ((classes & (determiner | pronoun)) !== 0) return !((classes & relative) !== 0 && (this.item === "phrase" || this.item === "comma"))
    if ((classes & number) !== 0) return true
    return (classes & closed) === 0 || (classes & adverb) !== 0 && this.continuesPhrase(i + 1)
  }

  /** Reads the noun phrase at token `i`. */
  private phrase(i: number): number {
    const { tokens, sentence, made } = this
    let at = i
    let head = -1
    let name: Found | null = null
    let owner = -1
    let amount = -1
    while (at < sentence.last) {
      const kind = tokens.kind[at]!
      const word = tokens.word[at]!
      if (word === "-" && at > i && (tokens.flags[at]! & TokenFlag.spaceBefore) === 0) { at++; continue }
      if ((tokens.flags[at]! & TokenFlag.possessive) !== 0) {
        if (head < 0 && amount < 0) break
        owner = head
        name = null
        at++
        continue
      }
      const mention = this.nameAt(at)
      if (mention !== null) { head = mention.last - 1; name = mention; at = mention.last; continue }
      const measured = this.amountAt(at)
      if (measured !== null) {
        if (head >= 0 && !this.continuesPhrase(measured.last)) break
        if (amount < 0) amount = measured.first
        at = measured.last
        continue
      }
      const dated = this.adjunctAt(at)
      if (dated !== null) { if (!this.continuesPhrase(dated.last)) break; at = dated.last; continue }
      if (kind !== TokenKind.word) break
      const use = this.useAt(at)
      if ((use.classes & pronoun) !== 0) {
        if (at > i) break
        // "His car", "this year" go on; "he" stands alone.
        head = at
        at++
        if (possessives.has(word) || (use.classes & determiner) !== 0) { owner = possessives.has(word) ? at - 1 : -1; head = this.continuesPhrase(at) ? -1 : head; if (head < 0) continue }
        break
      }
      if ((use.classes & determiner) !== 0) { if (head >= 0 || at > i && (this.useAt(at - 1).classes & determiner) === 0 && amount < 0 && owner < 0) break; at++; continue }
      if ((use.classes & number) !== 0) { if (head >= 0) break; if (amount < 0) amount = at; at++; continue }
      if ((use.classes & adverb) !== 0) { if (head >= 0 || !this.continuesPhrase(at + 1)) break; at++; continue }
      if ((use.classes & (closed & ~adverb)) !== 0) break
      if (head >= 0 ? this.endsWith(at, head, use) : amount >= 0 && !this.continuesPhrase(at)) break
      head = at
      name = null
      at++
    }
    if (head < 0) head = amount
    if (head < 0) return at > i ? at : i + 1
    const previous = this.lastPhrase()
    const led = this.item === "preposition" ? this.leading : -1
    const index = made.phrases.length
    const clause = this.clauseSince(this.from)
    const ofPrevious = led >= 0 && tokens.word[led] === "of" && previous >= 0 && made.phrases[previous]!.last === led
    // "At noon, police" is no apposition: what a preposition leads at the front of a clause stands alone.
    const beside = this.item === "comma" && previous >= 0 && made.phrases[previous]!.last === this.commas.at(-1) && clause < 0 && this.made.phrases[this.headOf(previous)]!.preposition < 0
    // "Ann and Bob": the second goes where the first goes.
    const together = this.item === "conjunction" && previous >= 0 && made.phrases[previous]!.last === i - 1 && made.phrases[previous]!.relation !== "subject"
    made.phrases.push({ first: i, last: at, head, name, owner, preposition: led, belongsTo: ofPrevious || beside || together ? previous : -1, relation: this.outside !== null ? "aside" : beside || together ? "apposition" : "none", clause: -1 })
    made.phraseOf.fill(index, i, at)
    if (clause >= 0 && !ofPrevious && !together && this.outside === null && this.item !== "start") {
      const verb = made.clauses[clause]!
      if (led >= 0) this.place(index, "oblique", clause)
      else if (this.item === "verb" && !verb.passive && verb.object < 0) { verb.object = index; this.place(index, "object", clause) }
    }
    this.claim(i, at, clause)
    this.item = "phrase"
    this.leading = -1
    return at
  }

  /** Whether a word behind a noun is the verb that follows the phrase. */
  private endsWith(at: number, head: number, use: WordUse): boolean {
    const { tokens, sentence } = this
    if ((use.classes & verbal) === 0) return false
    const capital = (tokens.flags[at]! & TokenFlag.capital) !== 0
    if (capital && !this.isHeadlineWord(at)) return false
    const plural = this.isManyWord(head)
    if (plural && tokens.word[at] === "say") return true
    const next = at + 1 < sentence.last ? this.useAt(at + 1).classes : 0
    const nextNoun = at + 1 < sentence.last && tokens.kind[at + 1] === TokenKind.word && (next & closed) === 0 && (tokens.flags[at + 1]! & TokenFlag.possessive) === 0
    if ((use.classes & (past | participle)) !== 0 && (use.classes & base) === 0) return true
    if ((use.classes & gerund) !== 0) return plural || !nextNoun && (next & (determiner | pronoun | preposition | number)) !== 0 && !nounLike.has(tokens.word[at]!)
    if ((use.classes & third) !== 0) return !plural && (next & (determiner | pronoun | preposition | number | adverb | subordinator)) !== 0 && this.item !== "preposition"
    if ((use.classes & base) !== 0) {
      if ((use.classes & past) !== 0 && (next & (determiner | number | pronoun | gerund)) !== 0) return true
      return plural && (next & (determiner | pronoun | preposition | number | adverb)) !== 0 && this.item !== "preposition"
    }
    return false
  }

  /** Whether a noun or an adjective stands at a token, so that what is before it belongs to its phrase. */
  private continuesPhrase(at: number): boolean {
    const { tokens, sentence } = this
    if (at >= sentence.last) return false
    if (this.isName(at)) return true
    if (tokens.word[at] === "-" && (tokens.flags[at]! & TokenFlag.spaceBefore) === 0) return this.continuesPhrase(at + 1)
    if ((tokens.flags[at]! & TokenFlag.possessive) !== 0) return true
    if (tokens.kind[at] !== TokenKind.word) return this.amountAt(at) !== null
    const { classes } = this.useAt(at)
    if ((classes & number) !== 0) return true
    if ((classes & closed) !== 0) return false
    // "On Friday killed" and "his said": a finite verb continues nothing.
    if ((classes & (past | participle)) !== 0 && (classes & base) === 0) return at + 1 < sentence.last && tokens.kind[at + 1] === TokenKind.word && (this.useAt(at + 1).classes & closed) === 0
    return true
  }

  // ---- what stands where

  /** What the word at a token can be; nothing behind the sentence. */
  private useAt(i: number): WordUse { return i < this.sentence.last ? wordUse(this.tokens, i, this.lexicons) : nothing }

  private nameAt(i: number): Found | null {
    const there = this.document.mentionsAt.get(i)
    if (there === undefined) return null
    for (const found of there) if (found.value.kind === "person" || found.value.kind === "place" || found.value.kind === "name") return found
    return null
  }

  private isName(i: number): boolean { return this.nameAt(i) !== null }

  private amountAt(i: number): Found | null {
    const there = this.document.mentionsAt.get(i)
    if (there === undefined) return null
    for (const found of there) if (amounts.has(found.value.kind)) return found
    return null
  }

  /** A date or a time: it tells when, and is no part of who does what. */
  private adjunctAt(i: number): Found | null {
    const there = this.document.mentionsAt.get(i)
    if (there === undefined) return null
    for (const found of there) if (found.value.kind === "date" || found.value.kind === "time") return found
    return null
  }

  /** The date or time whose last token is `at`. */
  private adjunctOver(at: number): Found | null {
    for (let i = at; i > Math.max(this.sentence.first, at - longestDate); i--) {
      const found = this.adjunctAt(i)
      if (found !== null && found.last === at + 1) return found
    }
    return null
  }

  /** In a line of capitals they tell nothing. */
  private isHeadlineWord(i: number): boolean {
    const { sentence, tokens } = this
    return i > sentence.first && (tokens.flags[i - 1]! & TokenFlag.capital) !== 0 && tokens.word[sentence.last - 1] !== "."
  }

  /** The last phrase; what stands in a parenthesis is passed over behind it. */
  private lastPhrase(): number {
    const { phrases } = this.made
    let at = phrases.length - 1
    while (at >= this.firstPhrase && phrases[at]!.relation === "aside") at--
    return at >= this.firstPhrase ? at : -1
  }

  private isMany(phrase: number): boolean {
    const { head, name, first } = this.made.phrases[phrase]!
    return name === null && (this.isManyWord(head) || many.has(this.tokens.word[first]!))
  }

  private isManyWord(head: number): boolean { return isPlural(this.tokens.word[head]!) || many.has(this.tokens.word[head]!) }

  /** The last clause whose verb stands at or behind a token, -1 for none. */
  private clauseSince(token: number): number {
    const last = this.made.clauses.length - 1
    return last >= this.firstClause && this.made.clauses[last]!.last > token ? last : -1
  }

  private place(phrase: number, relation: Relation, clause: number): void {
    const its = this.made.phrases[phrase]!
    its.relation = relation
    its.clause = clause
  }

  private claim(first: number, last: number, clause: number): void {
    if (clause < 0) return
    for (let i = first; i < last; i++) if (this.made.clauseOf[i] === -1) this.made.clauseOf[i] = clause
  }

  /** Ends the clause before a token; what was read of it since its verb belongs to it. */
  private endClause(token: number): void {
    this.claim(this.from, token, this.clauseSince(this.from))
    this.from = token
  }
}

/** Tokens within which a finite verb shows that a past form before it only describes. */
const reducedReach = 14
const many = new Set(["they", "we", "you", "i", "people", "police", "these", "those", "who"])
/** Prepositions that stand before a clause as well: "after the man fled". */
const opensClause = new Set(["after", "before", "since", "until", "as", "than", "for"])
/** Words behind which another main clause may begin. */
const clauseJoining = new Set(["and", "but", "yet", "so"])
/** More tokens no date has. */
const longestDate = 8
const isDash = (word: string): boolean => word === "—" || word === "–" || word === "--"
const possessives = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"])
/** Nouns in -ing that news puts behind other nouns. */
const nounLike = new Set("shooting killing bombing stabbing beating hearing meeting building parking trading opening ruling warning sentencing filing briefing blockbuster offering funding spending housing ceiling painting recording rating rally".split(" "))
const amounts = new Set<string>(["quantity", "money", "percent", "duration", "age", "ordinal", "score"])

const nothing: WordUse = { classes: 0, lemma: null }

const trimAdverbs = (at: number, from: number, isAdverb: (token: number) => boolean): number => {
  while (at - 1 > from && isAdverb(at - 1)) at--
  return at
}
