import type { LexiconEntry } from "../../model/rule.ts"
import { endsAbbreviation, TokenFlag, TokenKind, type Tokens } from "../../model/tokens.ts"
import type { Value } from "../../model/value.ts"
import { nounForms, type Lexicon } from "../../text/lexicon.ts"
import { stem } from "../../text/stem.ts"
import { recogniseBareAge } from "../../values/age.ts"
import type { Recognised } from "../../values/kind.ts"
import { recogniseMatchMinute } from "../../values/match-minute.ts"
import type { Document, Found } from "../document.ts"
import type { Lexicons } from "../lexicons.ts"
import { nounKey } from "../noun-key.ts"
import { isDeterminer, isPlural, nounPhrase, type Phrase } from "../phrase.ts"

/**
 * A compiled pattern element. The language (docs/rules.md):
 * `word` as written · `~word` any inflection · `<lexicon>` an entry, `<lexicon:fact=value>` one with that fact ·
 * `{role:kind}` a mention, `{role:<lexicon>}` an entry kept as a role · `(a b|c)` alternatives · `x?` optional ·
 * `..3` at most three tokens, within a clause · `^` start of the sentence · `'('` a parenthesis
 */
export type Element =
  | { readonly type: "word", readonly word: string }
  | { readonly type: "stem", readonly stem: string }
  | { readonly type: "lexicon", readonly lexicon: Lexicon, readonly fact: string | null, readonly equals: string | null, readonly role: string | null }
  | { readonly type: "mention", readonly kind: string, readonly role: string }
  | { readonly type: "gap", readonly most: number }
  | { readonly type: "choice", readonly options: ReadonlyArray<ReadonlyArray<Element>> }
  | { readonly type: "start" }

/** What one role of a match is bound to. */
export interface Bound {
  readonly first: number
  readonly last: number
  readonly found: Found | null
  /** Comparable form for roles that hold no mention: a lexicon entry's id, a noun phrase's head. */
  readonly key: string | null
  /** What a reader would call it, where its words say more: "rooms" of "a 40-room hotel". */
  readonly text?: string
  /** The lexicon entry that the role is bound to, with its lexicon, if any. */
  readonly listed?: { readonly entry: LexiconEntry, readonly lexicon: Lexicon }
}

export interface Match {
  readonly first: number
  readonly last: number
  readonly roles: ReadonlyMap<string, Bound>
}

/** Gaps and repeated options are bounded, so a match costs at most a constant for each start. */
const longestGap = 8

/** Kinds that `{role:kind}` may name beside the value kinds. */
export const structuralKinds = ["phrase", "number", "measure", "length", "speed", "magnitude", "factor", "share", "person", "somebody", "place", "name", "office", "event", "quotation", "act", "compound", "figure", "statement", "members", "bare-age", "match-minute", "division"] as const

/** Kinds that are read where a pattern asks for them: elsewhere the same words are something else. */
type Reader = (tokens: Tokens, at: number, end: number) => Recognised<Value> | null
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([["bare-age", recogniseBareAge], ["match-minute", recogniseMatchMinute]])

export const parsePattern = (source: string, lexicons: Lexicons, kinds: ReadonlySet<string>): ReadonlyArray<Element> | { readonly error: string } => {
  const parts = source.match(/'[()]'\??|\{[^}]*\}\??|<[^>]*>\??|\(|\)\??|\||\.\.\d+|\^|~?[^\s(){}|<>]+/g) ?? []
  for (const [open, close] of [["{", "}"], ["<", ">"]] as const) {
    if (source.split(open).length !== source.split(close).length) return { error: `“${open}” without “${close}”, or the other way round` }
  }
  const unbounded = parts.find((part) => part.startsWith("..") && !/^\.\.\d+$/.test(part))
  if (unbounded !== undefined) return { error: `the gap “${unbounded}” has no bound; write ..3 for at most three tokens` }
  let at = 0
  const fail = (error: string): never => { throw new PatternError(error) }
  const lexiconOf = (text: string): { lexicon: Lexicon, fact: string | null, equals: string | null } => {
    const [name, condition] = text.slice(1, -1).split(":") as [string, string | undefined]
    const lexicon = lexicons.named.get(name) ?? fail(`no lexicon is called “${name}”`)
    if (condition === undefined) return { lexicon, fact: null, equals: null }
    const [fact, equals] = condition.split("=") as [string, string | undefined]
    if (equals === undefined) return fail(`“${condition}” is not of the form fact=value`)
    if (!lexicon.entries.some((entry) => String(entry.facts?.[fact]) === equals)) fail(`no entry of “${name}” has ${fact}=${equals}`)
    return { lexicon, fact, equals }
  }
  const sequence = (closing: boolean): ReadonlyArray<Element> => {
    const out: Array<Element> = []
    while (at < parts.length) {
      let part = parts[at]!
      if (part === "|" || part.startsWith(")")) {
        if (!closing) fail(`“${part}” without “(”`)
        return out
      }
      at++
      let element: Element
      const optional = part.length > 1 && part.endsWith("?") && !part.startsWith("..")
      if (optional) part = part.slice(0, -1)
      if (part === "?") fail("a “?” stands by itself: write it right behind the word, role, lexicon or group that may be missing; a gap may always be empty")
      if (part === "(") {
        const options: Array<ReadonlyArray<Element>> = []
        let end = "|"
        while (end === "|") {
          options.push(sequence(true))
          end = parts[at++] ?? fail("“(” without “)”")
        }
        if (end === ")?") options.push([])
        out.push({ type: "choice", options })
        continue
      }
      if (part === "'('" || part === "')'") element = { type: "word", word: part[1]! }
      else if (part.startsWith("{")) {
        const [role, kind] = part.slice(1, -1).split(/:(.*)/s) as [string, string | undefined]
        if (!/^[a-z][a-z-]*$/.test(role) || kind === undefined || kind === "") fail(`“${part}” is not of the form {role:kind}`)
        if (kind!.startsWith("<")) element = { type: "lexicon", ...lexiconOf(kind!), role }
        else {
          if (!kinds.has(kind!)) fail(`no mention kind is called “${kind}”`)
          element = { type: "mention", kind: kind!, role }
        }
      } else if (part.startsWith("<")) element = { type: "lexicon", ...lexiconOf(part), role: null }
      else if (part.startsWith("..")) {
        const most = Number(part.slice(2))
        if (most > longestGap) fail(`a gap of ${most} tokens is too wide; at most ..${longestGap}`)
        element = { type: "gap", most }
      } else if (part === "^") element = { type: "start" }
      else if (part.startsWith("~")) element = { type: "stem", stem: stem(part.slice(1)) }
      else element = { type: "word", word: part.toLowerCase() }
      out.push(optional ? { type: "choice", options: [[element], []] } : element)
    }
    if (closing) fail("“(” without “)”")
    return out
  }
  try {
    const elements = sequence(false)
    return elements.length === 0 ? { error: "the pattern is empty" } : elements
  } catch (error) {
    if (error instanceof PatternError) return { error: error.message }
    throw error
  }
}

class PatternError extends Error {}

/** Roles that a pattern can bind. */
export const rolesOf = (elements: ReadonlyArray<Element>): ReadonlyArray<string> =>
  elements.flatMap((e) =>
    e.type === "mention" ? [e.role] : e.type === "lexicon" && e.role !== null ? [e.role] : e.type === "choice" ? e.options.flatMap(rolesOf) : [])

/**
 * A pattern as linked steps: each knows what follows it, so that matching needs no memory but the roles bound so far.
 */
export type Program =
  | { readonly type: "end" }
  | { readonly type: "start", readonly then: Program }
  | { readonly type: "word", readonly word: string, readonly then: Program }
  | { readonly type: "words", readonly words: ReadonlySet<string>, readonly then: Program }
  | { readonly type: "stem", readonly stem: string, readonly then: Program }
  | { readonly type: "lexicon", readonly lexicon: Lexicon, readonly entries: ReadonlySet<LexiconEntry> | null, readonly role: string | null, readonly then: Program }
  | { readonly type: "mention", readonly kind: string, readonly role: string, readonly then: Program }
  | { readonly type: "phrase", readonly role: string, readonly then: Program }
  | { readonly type: "read", readonly read: Reader, readonly role: string, readonly then: Program }
  | { readonly type: "gap", readonly most: number, readonly then: Program }
  | { readonly type: "choice", readonly options: ReadonlyArray<Program> }

const end: Program = { type: "end" }
const programs = new WeakMap<ReadonlyArray<Element>, Program>()

/** The program of a pattern; made once. */
export const programOf = (elements: ReadonlyArray<Element>): Program => {
  const known = programs.get(elements)
  if (known !== undefined) return known
  const made = link(elements, end)
  programs.set(elements, made)
  return made
}

const link = (elements: ReadonlyArray<Element>, rest: Program): Program =>
  elements.reduceRight((then: Program, element): Program => {
    switch (element.type) {
      case "mention":
        if (element.kind === "phrase") return { type: "phrase", role: element.role, then }
        return readers.has(element.kind) ? { type: "read", read: readers.get(element.kind)!, role: element.role, then } : { ...element, then }
      case "lexicon": {
        const { lexicon, fact, equals, role } = element
        return { type: "lexicon", lexicon, role, then, entries: fact === null ? null : new Set(lexicon.entries.filter((entry) => String(entry.facts?.[fact]) === equals)) }
      }
      case "choice": {
        const words = element.options.flatMap((option) => (option.length === 1 && option[0]!.type === "word" ? [option[0]!.word] : []))
        // At most one of several single words can stand there, so their order tells nothing.
        if (words.length === element.options.length) return { type: "words", words: new Set(words), then }
        return { type: "choice", options: element.options.map((option) => link(option, then)) }
      }
      default: return { ...element, then }
    }
  }, rest)

/** A role bound on the way through a pattern; a way that fails goes back to what was bound earlier. */
interface Binding {
  readonly role: string
  readonly bound: Bound
  readonly earlier: Binding | null
}

/** Where programs run: a document, the sentence in question, and what is bound there. */
export interface Scene {
  readonly document: Document
  readonly lexicons: Lexicons
  /** The sentence, as token indices. */
  first: number
  last: number
  /** What is bound so far, the latest first. */
  bindings: Binding | null
  /** Noun phrases read before, by their first token: after a number of two or more, and elsewhere. */
  readonly plural: Array<BoundPhrase | null | undefined>
  readonly plain: Array<BoundPhrase | null | undefined>
}

export const sceneOf = (document: Document, lexicons: Lexicons): Scene =>
  ({ document, lexicons, first: 0, last: 0, bindings: null, plural: new Array(document.tokens.count), plain: new Array(document.tokens.count) })

/** Runs a program at one token of the scene's sentence. */
export const matchHere = (program: Program, at: number, scene: Scene): Match | null => {
  scene.bindings = null
  const last = run(program, at, scene)
  return last < 0 || last === at ? null : { first: at, last, roles: inOrder(scene.bindings) }
}

/** What is bound, by role, in the order of binding. */
const inOrder = (latest: Binding | null): Map<string, Bound> =>
  latest === null ? new Map() : inOrder(latest.earlier).set(latest.role, latest.bound)

/** Where the program ends when it begins at `at`, -1 where it does not match. */
const run = (program: Program, at: number, scene: Scene): number => {
  const { tokens } = scene.document
  switch (program.type) {
    case "end": return at
    case "start": return at === scene.first ? run(program.then, at, scene) : -1
    case "word": return at < scene.last && tokens.word[at] === program.word ? run(program.then, at + 1, scene) : -1
    case "words": return at < scene.last && program.words.has(tokens.word[at]!) ? run(program.then, at + 1, scene) : -1
    case "stem": return at < scene.last && tokens.kind[at] === TokenKind.word && stem(tokens.word[at]!) === program.stem ? run(program.then, at + 1, scene) : -1
    case "gap": {
      for (let skipped = 0; skipped <= program.most && at + skipped <= scene.last; skipped++) {
        const last = run(program.then, at + skipped, scene)
        if (last >= 0) return last
        if (at + skipped >= scene.last || endsGap(scene.document, at + skipped, scene.last)) return -1
      }
      return -1
    }
    case "choice": {
      for (const option of program.options) {
        const last = run(option, at, scene)
        if (last >= 0) return last
      }
      return -1
    }
    case "lexicon": {
      if (at >= scene.last) return -1
      const match = program.lexicon.longest(tokens, at, scene.last)
      if (match === null || (program.entries !== null && !program.entries.has(match.entry))) return -1
      if (program.role === null) return run(program.then, match.last, scene)
      return bind(program.role, { first: at, last: match.last, found: null, key: match.entry.id, listed: { entry: match.entry, lexicon: program.lexicon } }, program.then, scene)
    }
    case "phrase": {
      if (at >= scene.last) return -1
      const phrase = phraseAt(at, scene)
      return phrase === null ? -1 : bind(program.role, phrase, program.then, scene)
    }
    case "read": {
      if (at >= scene.last) return -1
      const value = program.read(tokens, at, scene.last)
      return value === null ? -1 : bind(program.role, { first: at, last: value.last, found: { ...value, entity: null }, key: null }, program.then, scene)
    }
    case "mention": {
      if (at >= scene.last) return -1
      const there = scene.document.mentionsAt.get(at)
      if (there === undefined) return -1
      for (const found of there) {
        if (found.last > scene.last || !fits(found, program.kind)) continue
        const bound = { first: found.first, last: found.last, found, key: null }
        const last = bind(program.role, bound, program.then, scene)
        if (last >= 0) return last
        if (!countsWithOf(tokens, found)) continue
        const behindOf = bind(program.role, bound, program.then, scene, found.last + 1)
        if (behindOf >= 0) return behindOf
      }
      return -1
    }
  }
}

const bind = (role: string, bound: Bound, then: Program, scene: Scene, next: number = bound.last): number => {
  const earlier = scene.bindings
  scene.bindings = { role, bound, earlier }
  const last = run(then, next, scene)
  if (last < 0) scene.bindings = earlier
  return last
}

/** Numbers that are nouns: what they count stands behind "of". */
const numberNouns = new Set(["couple", "dozens", "handful", "hundreds", "millions", "scores", "thousands"])

/** Whether what a number counts stands behind "of", as in "hundreds of people"; "dozens of the guests" are a part of them. */
const countsWithOf = (tokens: Tokens, { last }: Found): boolean =>
  numberNouns.has(tokens.word[last - 1]!) && tokens.word[last] === "of" && last + 1 < tokens.count && !isDeterminer(tokens.word[last + 1]!)

/** The noun phrase at a token; behind a number of two or more its first plural ends it. */
const phraseAt = (at: number, scene: Scene): Bound | null => {
  const value = scene.bindings?.bound.found?.value
  // "In the second the crowd left": what an ordinal numbers has no article of its own.
  if (value?.kind === "ordinal" && isDeterminer(scene.document.tokens.word[at]!) && scene.document.tokens.word[at] !== "most") return null
  const plural = value?.kind === "quantity" && value.high > 1 && !value.share
  const read = plural ? scene.plural : scene.plain
  const known = read[at]
  const { document: { tokens }, lexicons } = scene
  const phrase = known === undefined ? read[at] = readPhrase(nounPhrase(tokens, at, scene.last, lexicons, plural), tokens, lexicons) : known
  if (phrase === null || !plural || value.unit !== null) return phrase
  // By the number that stands before it here: another rule may come to the same phrase behind another one.
  const compound = (tokens.word[at - 1] === "-" || isOneOfMany(tokens, scene.bindings!.bound.first, phrase)) && countsOfOne(tokens, phrase)
  return compound ? { first: phrase.first, last: phrase.last, found: null, key: nounKey(tokens.word[at]!, lexicons), text: nounForms(tokens.word[at]!)[0]! } : phrase
}

/** A noun phrase as what a role is bound to. */
type BoundPhrase = Bound & { readonly head: number }

const readPhrase = (phrase: Phrase | null, tokens: Tokens, lexicons: Lexicons): BoundPhrase | null =>
  (phrase === null ? null : { first: phrase.first, last: phrase.last, head: phrase.head, found: null, key: phraseKey(tokens, phrase, lexicons) })

/** In such a compound these only say that the head is counted: "a 12-member crew", "a 300-strong crowd". */
const countingWords = new Set(["strong", "odd", "plus", "man", "woman", "person", "people", "member", "way", "fold", "time", "times", "piece", "part", "point"])

/** Heads that say what a number does: a "two-goal lead" is no two goals. */
const margins = new Set(["lead", "advantage", "margin", "deficit", "win", "victory", "loss", "defeat", "gap", "swing", "cushion", "majority", "run", "streak", "rise", "increase", "drop", "fall", "cut"])

/** Whether a number behind "a" tells how many of something one thing has, written without the hyphen: "a 12 home estate". */
const isOneOfMany = (tokens: Tokens, number: number, { first, head }: { readonly first: number, readonly head: number }): boolean =>
  (tokens.word[number - 1] === "a" || tokens.word[number - 1] === "an") && !isPlural(tokens.word[first]!) && !isPlural(tokens.word[head]!)

/** Whether a number counts the first noun of its phrase ("an 80-car train" has 80 cars) rather than the head. */
const countsOfOne = (tokens: Tokens, { first, head }: { readonly first: number, readonly head: number }): boolean =>
  head > first && !countingWords.has(tokens.word[first]!) && !margins.has(tokens.word[head]!) && (tokens.flags[first]! & TokenFlag.capital) === 0

/** Quantities by what they are: a plain count, an amount with a unit (any, or one of a dimension), a multiple or a fraction of something else. */
export const fits = (found: Found, kind: string): boolean => {
  const { value } = found
  if (found.reference !== undefined) return kind === "somebody"
  if (value.kind === kind) return true
  if (kind === "somebody") return value.kind === "person"
  if (kind === "division") return value.kind === "score" && value.votes === true
  if (value.kind !== "quantity") return false
  switch (kind) {
    case "number": return value.unit === null && !value.factor && !value.share
    case "measure": return value.unit !== null && !value.factor
    case "length": case "speed": case "magnitude": return value.dimension === kind && !value.factor
    case "factor": return value.factor
    case "share": return value.share
    default: return false
  }
}

/** Nouns that only say that something is counted: "troop levels", "the number of homes". */
const transparent = new Set(["level", "levels", "number", "numbers", "total", "count", "figure", "figures", "strength", "tally"])

const phraseKey = (tokens: Tokens, phrase: { first: number, head: number }, lexicons: Lexicons): string => {
  const head = phrase.head > phrase.first && transparent.has(tokens.word[phrase.head]!) && tokens.kind[phrase.head - 1] === TokenKind.word ? phrase.head - 1 : phrase.head
  return nounKey(tokens.word[head]!, lexicons)
}

/** Whether a gap of a pattern reaches no further: a mark ends its clause, or somebody’s own words begin or end; a title or a name in quotation marks is skipped. */
const endsGap = ({ quotationOf, quotations, tokens }: Document, i: number, last: number): boolean => {
  const word = tokens.word[i]!
  if (tokens.kind[i] === TokenKind.openQuote || tokens.kind[i] === TokenKind.closeQuote) {
    const quotation = quotations[quotationOf[tokens.kind[i] === TokenKind.openQuote ? i + 1 : i - 1] ?? -1]
    return quotation === undefined || quotation.attributed
  }
  return word === ";" || word === ":" || (word === "." && !endsAbbreviation(tokens, i, last)) || word === "!" || word === "?"
}
