import { TokenFlag, TokenKind, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { opensClause, SentenceReading, type Made } from "./sentence-reading.ts"
import { SentenceWords } from "./sentence-words.ts"
import type { Clause, Phrase, Readable, Syntax } from "./syntax.ts"
import { auxiliaryGroupAt, infinitiveAt, type VerbGroup } from "./verb-groups.ts"
import { closed, verbal, WordClass, type WordUse } from "./word-classes.ts"

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

const { determiner, pronoun, preposition, conjunction, subordinator, relative, auxiliary, modal, negation, adverb, base, third, past, participle, gerund, number } = WordClass

/** Reads one sentence. */
class Reader {
  private readonly tokens: Tokens
  private readonly sentence: Sentence
  private readonly words: SentenceWords
  private readonly made: SentenceReading
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
    this.tokens = document.tokens
    this.sentence = sentence
    this.words = new SentenceWords(document, lexicons, sentence)
    this.made = new SentenceReading(made, this.words)
    this.from = sentence.first
  }

  read(): void {
    const { sentence } = this
    for (let i = sentence.first; i < sentence.last;) i = Math.max(i + 1, this.step(i))
    // What stands before the first verb of the sentence belongs to it.
    this.made.claim(this.from, sentence.last, this.made.clauses.length > this.made.firstClause ? this.made.clauses.length - 1 : -1)
  }

  /** Reads what begins at token `i`; gives where it ends. */
  private step(i: number): number {
    const { tokens } = this
    const kind = tokens.kind[i]!
    const word = tokens.word[i]!
    if (kind === TokenKind.punctuation || kind === TokenKind.symbol && this.words.amountAt(i) === null || kind === TokenKind.openQuote || kind === TokenKind.closeQuote) return this.mark(i, word)
    const adjunct = this.words.adjunctAt(i)
    if (adjunct !== null && !this.words.continuesPhrase(adjunct.last)) {
      this.leading = -1
      if (this.item === "preposition" || this.item === "start") this.item = this.item === "start" ? "start" : "adjunct"
      return adjunct.last
    }
    const use = this.words.useAt(i)
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
      this.antecedent = this.made.lastPhrase()
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
  private verbAt(i: number, use: WordUse): VerbGroup | null {
    const { tokens, sentence } = this
    const { classes } = use
    if (tokens.word[i] === "to" && i + 1 < sentence.last) return infinitiveAt(this.words, i)
    const contracted = (tokens.flags[i]! & TokenFlag.possessive) !== 0 && i > sentence.first && (this.words.useAt(i - 1).classes & pronoun) !== 0
    if ((classes & (auxiliary | modal)) !== 0 || contracted || classes & negation && (classes & modal) !== 0) return auxiliaryGroupAt(this.words, i)
    if (this.words.isName(i)) return null
    if ((classes & verbal) === 0 || (classes & closed) !== 0 && (classes & (base | third | past)) === 0) return null
    if (!this.isFiniteHere(i, use)) return null
    const form = (classes & gerund) !== 0 ? "gerund" : this.isReduced(i, use) ? "participle" : "finite"
    return { last: i + 1, verb: i, lemma: use.lemma!, passive: form === "participle", form }
  }

  /** Whether a word that can be a verb is one here. */
  private isFiniteHere(i: number, use: WordUse): boolean {
    const { tokens, sentence, item } = this
    const { classes } = use
    const capital = (tokens.flags[i]! & TokenFlag.capital) !== 0
    if (capital && i > sentence.first && !this.words.isHeadlineWord(i)) return false
    const next = i + 1 < sentence.last ? this.words.useAt(i + 1).classes : 0
    const nextNoun = i + 1 < sentence.last && tokens.kind[i + 1] === TokenKind.word && (next & closed) === 0 && (tokens.flags[i + 1]! & TokenFlag.possessive) === 0 && !this.words.isName(i + 1)
    const afterPhrase = item === "phrase" || item === "adjunct" || item === "relative"
    if ((classes & gerund) !== 0) {
      // "The judge set sentencing for May"
      if (item !== "phrase" && nounLike.has(tokens.word[i]!) && !nextNoun && (next & (determiner | pronoun | number)) === 0) return false
      if (item === "preposition" || item === "subordinator" || item === "start" || item === "conjunction") return !nextNoun || (next & number) !== 0
      return item === "comma" || item === "phrase" || item === "verb"
    }
    if ((classes & (past | participle)) !== 0) {
      if (afterPhrase) return true
      if (item === "conjunction" || item === "comma") return !nextNoun || (next & (verbal | number)) !== 0 || this.words.isName(i + 1) || this.made.clauseSince(this.from) >= 0 && isFinitePast(tokens.word[i]!, classes)
      if (item === "verb") return false
      return (item === "start" || item === "subordinator") && !nextNoun
    }
    const subject = item === "relative" ? this.antecedent : this.made.lastPhrase()
    const many = subject >= 0 && this.made.isMany(subject)
    if (this.words.isReporting(i) && afterPhrase) return true
    if ((classes & third) !== 0) return afterPhrase && !many && (!nextNoun || this.words.isName(i + 1) || (next & number) !== 0)
    if ((classes & base) !== 0) return (afterPhrase && many || item === "conjunction" && this.made.clauseSince(this.from) >= 0 && !nextNoun) && (next & (past | third)) === 0
    return false
  }

  /** Whether a past form after a noun only describes it: "a man killed in the crash was", "people trapped in a car". */
  private isReduced(i: number, { classes }: WordUse): boolean {
    if ((classes & participle) === 0) return false
    if (this.item === "subordinator" || this.item === "start") return true
    const { sentence, tokens } = this
    const own = this.made.lastPhrase()
    if (this.item !== "phrase" || own < 0) return (classes & past) === 0
    if ((classes & past) === 0) return true
    const { relation, preposition: led } = this.made.phrases[own]!
    const after = i + 1 < sentence.last ? tokens.word[i + 1]! : ""
    if (after === "by") return true
    // The object of a verb begins no clause of its own.
    if (relation === "object" || relation === "oblique" && led >= 0 && tokens.word[led] !== "of") {
      const { classes: next } = this.words.useAt(Math.min(sentence.last - 1, i + 1))
      return i + 1 >= sentence.last || (next & preposition) !== 0 || tokens.kind[i + 1] === TokenKind.punctuation
    }
    const describes = (this.words.useAt(i + 1).classes & (preposition | adverb)) !== 0
    // Another finite verb before the clause ends is the noun's own.
    for (let k = i + 1; k < Math.min(sentence.last, i + reducedReach); k++) {
      const { classes: there } = this.words.useAt(k)
      if (tokens.kind[k] === TokenKind.punctuation && tokens.word[k] !== "-" || (there & (conjunction | subordinator | relative)) !== 0 && (there & preposition) === 0) return false
      if ((there & pronoun) !== 0 || (there & gerund) !== 0) return false
      if ((there & (auxiliary | modal)) !== 0 || (there & past) !== 0 && (there & base) === 0 && !this.words.continuesPhrase(k)) return describes
    }
    return false
  }

  private verb(i: number, group: VerbGroup): number {
    const { made } = this
    const clause = made.clauses.length
    const subject = this.subjectOf(group)
    if (group.form === "finite" && subject >= 0 && this.item !== "conjunction" && this.item !== "relative") {
      const begin = this.openingOf(subject)
      // Another subject behind an earlier verb begins another clause.
      if (this.made.clauseSince(this.from) >= 0 && begin > this.from) this.endClause(begin)
    } else if (this.item === "conjunction" || group.form !== "finite") this.endClause(i)
    made.clauses.push({ first: i, last: group.last, verb: group.verb, lemma: group.lemma, passive: group.passive, finite: group.form === "finite", subject, object: -1 })
    this.made.claim(this.from, group.last, clause)
    if (subject >= 0 && made.phrases[subject]!.clause < 0) this.made.place(subject, "subject", clause)
    else if (subject >= 0 && group.form === "finite" && made.phrases[subject]!.relation === "none") this.made.place(subject, "subject", clause)
    for (let k = this.made.firstPhrase; k < made.phrases.length; k++) {
      const phrase = made.phrases[k]!
      if (phrase.clause < 0 && phrase.first >= this.from && phrase.relation === "none" && phrase.belongsTo < 0) this.made.place(k, phrase.preposition >= 0 ? "oblique" : phrase.relation, clause)
    }
    this.from = i
    this.item = "verb"
    this.leading = -1
    this.antecedent = -1
    return group.last
  }

  /** The phrase that a verb is said of. */
  private subjectOf(group: VerbGroup): number {
    const { made, item } = this
    const before = this.made.clauseSince(this.sentence.first)
    const last = this.made.lastPhrase()
    if (item === "relative") return this.antecedent
    if (group.form === "infinitive") {
      if (before < 0) return last
      const { object, subject } = made.clauses[before]!
      return item === "phrase" && last === object ? object : subject
    }
    if (group.form === "participle" && item === "phrase") return last
    if (group.form === "gerund") return item === "phrase" ? this.made.headOf(last) : before >= 0 ? made.clauses[before]!.subject : -1
    if (item === "conjunction" || item === "verb") return before >= 0 ? made.clauses[before]!.subject : -1
    if (item === "phrase" || item === "adjunct") {
      if (last < 0) return before >= 0 ? made.clauses[before]!.subject : -1
      const head = this.made.headOf(last)
      return made.phrases[head]!.preposition >= 0 && !opensClause.has(this.tokens.word[made.phrases[head]!.preposition]!) && before >= 0 && made.clauses[before]!.first < made.phrases[head]!.first ? made.clauses[before]!.subject : head
    }
    if (item === "comma") {
      // "Holm, who had waited, left": the phrase before what was put in between; what dashes enclose may have commas of its own.
      const dashed = isDash(this.tokens.word[this.commas.at(-1)!]!)
      for (let c = this.commas.length - 2; c >= 0; c--) {
        if (dashed && !isDash(this.tokens.word[this.commas[c]!]!)) continue
        const phrase = this.made.phraseBefore(this.commas[c]!)
        if (phrase >= 0) return this.made.headOf(phrase)
      }
      return before >= 0 ? made.clauses[before]!.subject : last >= 0 ? this.made.headOf(last) : -1
    }
    return -1
  }

  /** Where the clause of a subject begins: "but on Friday, Holm" with the day before it. */
  private openingOf(subject: number): number {
    const { sentence, tokens } = this
    const begin = this.made.startOf(subject)
    let at = begin - 1
    if (at > sentence.first && tokens.word[at] === ",") at--
    const day = at > sentence.first ? this.words.adjunctOver(at) : null
    if (day === null) return begin
    const opens = day.first > sentence.first && (this.words.useAt(day.first - 1).classes & preposition) !== 0 ? day.first - 1 : day.first
    return opens > sentence.first && clauseJoining.has(tokens.word[opens - 1]!) ? opens : begin
  }

  // ---- noun phrases

  private beginsPhrase(i: number, { classes }: WordUse): boolean {
    if (this.words.isName(i) || this.words.amountAt(i) !== null) return true
    if (this.tokens.kind[i] !== TokenKind.word) return this.tokens.kind[i] === TokenKind.number
    if ((classes & (determiner | pronoun)) !== 0) return !((classes & relative) !== 0 && (this.item === "phrase" || this.item === "comma"))
    if ((classes & number) !== 0) return true
    return (classes & closed) === 0 || (classes & adverb) !== 0 && this.words.continuesPhrase(i + 1)
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
        // "Thursday's attack": the day owns it, and is nobody.
        if (head < 0 && amount < 0) { if (at === i) break; at++; continue }
        owner = head
        name = null
        at++
        continue
      }
      const mention = this.words.nameAt(at)
      if (mention !== null) { head = mention.last - 1; name = mention; at = mention.last; continue }
      const measured = this.words.amountAt(at)
      if (measured !== null) {
        if (head >= 0 && !this.words.continuesPhrase(measured.last)) break
        if (amount < 0) amount = measured.first
        at = measured.last
        continue
      }
      const dated = this.words.adjunctAt(at)
      if (dated !== null) { if (!this.words.continuesPhrase(dated.last)) break; at = dated.last; continue }
      if (kind !== TokenKind.word) break
      const use = this.words.useAt(at)
      if ((use.classes & pronoun) !== 0) {
        if (at > i) break
        // "His car", "this year" go on; "he" stands alone.
        head = at
        at++
        if (possessives.has(word) || (use.classes & determiner) !== 0) { owner = possessives.has(word) ? at - 1 : -1; head = this.words.continuesPhrase(at) ? -1 : head; if (head < 0) continue }
        break
      }
      if ((use.classes & determiner) !== 0) { if (head >= 0 || at > i && (this.words.useAt(at - 1).classes & determiner) === 0 && amount < 0 && owner < 0) break; at++; continue }
      if ((use.classes & number) !== 0) { if (head >= 0) break; if (amount < 0) amount = at; at++; continue }
      if ((use.classes & adverb) !== 0) { if (head >= 0 || !this.words.continuesPhrase(at + 1)) break; at++; continue }
      if ((use.classes & (closed & ~adverb)) !== 0) break
      if (head >= 0 ? this.endsWith(at, head, use) : amount >= 0 && !this.words.continuesPhrase(at)) break
      head = at
      name = null
      at++
    }
    if (head < 0) head = amount
    if (head < 0) return at > i ? at : i + 1
    const previous = this.made.lastPhrase()
    const led = this.item === "preposition" ? this.leading : -1
    const index = made.phrases.length
    const clause = this.made.clauseSince(this.from)
    const ofPrevious = led >= 0 && tokens.word[led] === "of" && previous >= 0 && made.phrases[previous]!.last === led
    // "At noon, police" is no apposition: what a preposition leads at the front of a clause stands alone.
    const beside = this.item === "comma" && previous >= 0 && made.phrases[previous]!.last === this.commas.at(-1) && clause < 0 && this.made.phrases[this.made.headOf(previous)]!.preposition < 0
    // "Ann and Bob": the second goes where the first goes.
    const together = this.item === "conjunction" && previous >= 0 && made.phrases[previous]!.last === i - 1 && made.phrases[previous]!.relation !== "subject"
    made.phrases.push({ first: i, last: at, head, name, owner, preposition: led, belongsTo: ofPrevious || beside || together ? previous : -1, relation: this.outside !== null ? "aside" : beside || together ? "apposition" : "none", clause: -1 })
    made.phraseOf.fill(index, i, at)
    if (clause >= 0 && !ofPrevious && !together && this.outside === null && this.item !== "start") {
      const verb = made.clauses[clause]!
      if (led >= 0) this.made.place(index, "oblique", clause)
      else if (this.item === "verb" && !verb.passive && verb.object < 0) { verb.object = index; this.made.place(index, "object", clause) }
    }
    this.made.claim(i, at, clause)
    this.item = "phrase"
    this.leading = -1
    return at
  }

  /** Whether a word behind a noun is the verb that follows the phrase. */
  private endsWith(at: number, head: number, use: WordUse): boolean {
    const { tokens, sentence } = this
    if ((use.classes & verbal) === 0) return false
    const capital = (tokens.flags[at]! & TokenFlag.capital) !== 0
    if (capital && !this.words.isHeadlineWord(at)) return false
    const plural = this.words.isMany(head)
    if (plural && tokens.word[at] === "say") return true
    const next = at + 1 < sentence.last ? this.words.useAt(at + 1).classes : 0
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

  /** Ends the clause before a token; what was read of it since its verb belongs to it. */
  private endClause(token: number): void {
    this.made.claim(this.from, token, this.made.clauseSince(this.from))
    this.from = token
  }
}

/** Tokens within which a finite verb shows that a past form before it only describes. */
const reducedReach = 14
/** Words behind which another main clause may begin. */
const clauseJoining = new Set(["and", "but", "yet", "so"])
const isDash = (word: string): boolean => word === "—" || word === "–" || word === "--"
const possessives = new Set(["his", "her", "its", "their", "my", "our", "your", "whose"])
/** Nouns in -ing that news puts behind other nouns. */
const nounLike = new Set("shooting killing bombing stabbing beating hearing meeting building parking trading opening ruling warning sentencing filing briefing blockbuster offering funding spending housing ceiling painting recording rating rally".split(" "))
/** Whether a past form is no adjective: "and made false statements"; "wounded" may go on with a list of nouns. */
const isFinitePast = (word: string, classes: number): boolean => (classes & past) !== 0 && (classes & base) === 0 && !word.endsWith("ed")
