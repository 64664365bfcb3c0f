import { TokenFlag, type Sentence, type Tokens } from "../../model/tokens.ts"
import type { Reporter, Speaker } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { datelineEnd } from "../names/datelines.ts"
import { Cue, traitsOf } from "../traits.ts"
import { NamedSpeakers } from "./named-speakers.ts"
import type { Speech } from "./speech.ts"
import { auxiliaries, Subjects } from "./subjects.ts"

/** Behind these a verb only tells more of somebody: "the principal who told children". */
const relatives = new Set(["who", "which", "that"])

/** Verbs of saying that stand before their subject behind what it says. */
const inverting = new Set("said says say added adds wrote writes reported reports announced explained noted recalled stated testified insisted argued".split(" "))

/** Farthest that a speaker reaches behind "according to" or "said", in tokens. */
const reach = 12

const endsSpeaker = new Set([",", ";", ":", "—", "–", "(", "who", "that", "in", "on", "at", "during", "after"])

/** Whose report the sentences of an article are, going by verbs of saying and "according to". */
export class Reporters {
  private readonly speech: Speech
  private readonly subjects: Subjects
  private readonly names: NamedSpeakers
  private readonly tokens: Tokens
  private readonly lexicons: Lexicons
  /** Those found before, by a sentence's first token: all claims of a sentence ask for the same. */
  private readonly known = new Map<number, Reporter | null>()

  constructor(speech: Speech) {
    this.speech = speech
    this.subjects = new Subjects(speech)
    this.names = new NamedSpeakers(speech)
    this.tokens = speech.tokens
    this.lexicons = speech.lexicons
  }

  /** The person or body that a sentence is attributed to, or null. */
  of(sentence: Sentence): Reporter | null {
    const before = this.known.get(sentence.first)
    if (before !== undefined) return before
    const own = this.withoutDateline(sentence)
    const speaker = this.find(own)
    const found = speaker === null ? null : { ...speaker, says: speaker.at === undefined ? null : this.names.reportedBy(speaker.at, own) }
    this.known.set(sentence.first, found)
    return found
  }

  private find(sentence: Sentence): Speaker | null {
    const { flags, word } = this.tokens
    const { cues } = traitsOf(this.tokens, this.lexicons)
    for (let i = sentence.first; i < sentence.last; i++) {
      if ((cues[i]! & Cue.reporting) === 0 || flags[i]! & TokenFlag.quoted) continue
      const source = this.speech.sourceAt(i)
      if (source !== null) return this.from(source, sentence)
      if (!this.speech.saying(i) || i > sentence.first && relatives.has(word[i - 1]!)) continue
      return this.behind(i, sentence) ?? this.subjects.subjectBefore(i, sentence)
    }
    return null
  }

  /** "OSLO, Norway — Farmers said": from the farmers on. */
  private withoutDateline(sentence: Sentence): Sentence {
    const first = datelineEnd(this.tokens, sentence, this.lexicons)
    return first > sentence.first ? { ...sentence, first } : sentence
  }

  /** "…, said Anna Holm, who": the subject behind its verb, unless a verb goes on from there ("Holm, the mayor, said the dam held"). */
  private behind(verb: number, sentence: Sentence): Speaker | null {
    const { word } = this.tokens
    if (verb > sentence.first && word[verb - 1] !== "," || !inverting.has(word[verb]!) || this.speech.pronounAt(verb + 1)) return null
    const end = this.endOf(verb + 1, sentence)
    for (let i = verb + 1; i < end; i++) if (auxiliaries.has(word[i]!) || !this.speech.starting.has(i) && this.speech.isVerb(i) && !this.speech.isNoun(i + 1)) return null
    return this.from(verb + 1, sentence)
  }

  private from(first: number, sentence: Sentence): Speaker | null {
    const end = this.endOf(first, sentence)
    return this.speech.pronounAt(first) ? this.speech.resolve(first) : this.subjects.nameFrom(first, end) ?? this.subjects.phraseFrom(first, end)
  }

  private endOf(first: number, sentence: Sentence): number {
    let end = first
    while (end < Math.min(sentence.last, first + reach) && !endsSpeaker.has(this.tokens.word[end]!)) end++
    return end
  }
}
