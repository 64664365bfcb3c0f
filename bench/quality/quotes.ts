import { Schema } from "effect"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { CompiledRules } from "../../src/extract/compile.ts"
import { analyse } from "../../src/extract/analyse.ts"
import type { Span } from "../../src/model/span.ts"
import { fold } from "../../src/text/characters.ts"
import { articleOf, precisionRecall, readLines, share, type Measure, type Row, type Run } from "./measure.ts"

const Part = Schema.Struct({ text: Schema.String, spans: Schema.Array(Schema.Tuple([Schema.Int, Schema.Int])) })
const Line = Schema.Struct({
  id: Schema.String, text_file: Schema.String, date: Schema.NullOr(Schema.String),
  attributions: Schema.Array(Schema.Struct({ source: Schema.Array(Part), content: Schema.Array(Part), direct_quote: Schema.Boolean }))
})

interface Quotation {
  readonly span: Span
  /** The words that name the speaker, null where nobody is named. */
  readonly speaker: string | null
  /** Of ours: whether a name right beside the words says so. */
  readonly beside?: boolean
}

/** A quotation of the data with the one of ours that covers it best. */
interface Matched {
  readonly overlap: number
  readonly expected: Quotation
  readonly found: Quotation
}

const overlaps = [0.3, 0.8] as const

/**
 * data/quotes: PolNeAR's attributions with quotation marks. A quotation is a stretch between marks within one paragraph;
 * those of the data are the stretches inside the content of an attribution. Two match when they share at least the given part
 * of the characters that either covers. Speakers are compared on matches at the lower overlap, where the data names
 * one: they agree when a word of the name is common to both. A pronoun is right when it was resolved to somebody at all, since
 * the data does not say to whom, and therefore counts only in `speaker with pronouns`; so does a description ("the mayor")
 * that was resolved to a name. `speaker named beside` are those whom a name right beside the words gives, as findings on who
 * said something ask for.
 */
export const quotes: Run = (folder, rules): Measure => {
  const errors: Array<string> = []
  const totals = { expected: 0, found: 0, matched: overlaps.map(() => 0) }
  const speakers = { named: 0, right: 0, pronouns: 0, resolved: 0, beside: 0, rightBeside: 0 }
  for (const line of readLines(join(folder, "quotes", "polnear-dev.jsonl"), Line)) {
    const text = readFileSync(join(folder, "quotes", line.text_file), "utf8")
    const expected = expectedIn(text, line)
    const found = foundIn(text, line, rules)
    const matches = match(expected, found)
    totals.expected += expected.length
    totals.found += found.length
    overlaps.forEach((least, i) => { totals.matched[i]! += matches.filter(({ overlap }) => overlap >= least).length })
    const say = (what: string, { span, speaker }: Quotation, more = "") => {
      errors.push(`${line.id}:${span.start} ${what}${more}: ${speaker ?? "nobody"}: ${text.slice(Math.max(0, span.start - 90), span.start)}[[${text.slice(span.start, span.end).slice(0, 120)}]]${text.slice(span.end, span.end + 70)}`.replaceAll("\n", "¶"))
    }
    const close = matches.filter(({ overlap }) => overlap >= overlaps[0])
    for (const quotation of expected) if (!close.some((one) => one.expected === quotation)) say("missed", quotation)
    for (const quotation of found) if (!close.some((one) => one.found === quotation)) say("not there", quotation)
    for (const one of close) {
      const verdict = sameSpeaker(one)
      if (one.overlap < overlaps[1]) say("other span", one.found)
      if (verdict === null) continue
      if (verdict.pronoun) { speakers.pronouns++; if (verdict.right) speakers.resolved++ }
      else { speakers.named++; if (verdict.right) speakers.right++ }
      if (one.found.beside === true && !verdict.pronoun) { speakers.beside++; if (verdict.right) speakers.rightBeside++ }
      if (!verdict.right) say(one.found.beside === true ? "other speaker, named beside" : "other speaker", one.found, ` than ${one.expected.speaker}`)
    }
  }
  const rows: ReadonlyArray<Row> = [
    ...overlaps.map((least, i): Row => ({
      set: `overlap at least ${least}`, counts: { quotations: totals.expected, found: totals.found },
      shares: precisionRecall(totals.matched[i]!, totals.found, totals.expected)
    })),
    { set: "speaker", counts: { named: speakers.named }, shares: { accuracy: share(speakers.right, speakers.named) } },
    { set: "speaker named beside", counts: { named: speakers.beside }, shares: { accuracy: share(speakers.rightBeside, speakers.beside) } },
    {
      set: "speaker with pronouns", counts: { named: speakers.named + speakers.pronouns },
      shares: { accuracy: share(speakers.right + speakers.resolved, speakers.named + speakers.pronouns) }
    }
  ]
  return { name: "quotes", rows, errors }
}

/** Stretches between double quotation marks, marks left out; one that is not closed ends with its paragraph. */
const stretches = (text: string): ReadonlyArray<Span> => {
  const out: Array<Span> = []
  let start = -1
  const end = (at: number) => { if (start >= 0 && at > start) out.push({ start, end: at }); start = -1 }
  for (let i = 0; i < text.length; i++) {
    const mark = text[i]
    if (mark === "\n") end(i)
    else if (mark === "”" || mark === "\"" && start >= 0) end(i)
    else if ((mark === "“" || mark === "\"") && start < 0) start = i + 1
  }
  end(text.length)
  return out
}

const expectedIn = (text: string, { attributions }: typeof Line.Type): ReadonlyArray<Quotation> => {
  const utf16 = offsets(text)
  const contents = attributions.filter((one) => one.direct_quote).flatMap(({ source, content }) => content.flatMap(({ spans }) =>
    spans.map(([start, end]) => ({ span: { start: utf16(start), end: utf16(end) }, speaker: source.length === 0 ? null : source.map((part) => part.text).join(" ") }))))
  return stretches(text).flatMap((span) => {
    // Of nested attributions the closest one says who speaks.
    const around = contents.filter((content) => shared(content.span, span) * 2 > span.end - span.start).sort((a, b) => union(a.span, span) - union(b.span, span))
    return around.length === 0 ? [] : [{ span, speaker: around[0]!.speaker }]
  })
}

/** The data counts in code points, we in UTF-16 units. */
const offsets = (text: string): (codePoint: number) => number => {
  const starts: Array<number> = []
  let at = 0
  for (const character of text) { starts.push(at); at += character.length }
  return (codePoint) => starts[codePoint] ?? at
}

const foundIn = (text: string, { id, date }: typeof Line.Type, rules: CompiledRules): ReadonlyArray<Quotation> => {
  const { quotations, tokens } = analyse(articleOf(id, text, date), rules)
  return quotations.filter(({ attributed, first, last }) => attributed && last > first)
    .map(({ first, last, named, speaker }) => ({ span: { start: tokens.start[first]!, end: tokens.end[last - 1]! }, speaker, beside: named !== null }))
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
const union = (a: Span, b: Span): number => a.end - a.start + b.end - b.start - shared(a, b)

/** Pairs them off, best overlap first, each once. */
const match = (expected: ReadonlyArray<Quotation>, found: ReadonlyArray<Quotation>): ReadonlyArray<Matched> => {
  const candidates = expected.flatMap((one) => found.flatMap((other): ReadonlyArray<Matched> => {
    const both = shared(one.span, other.span)
    return both === 0 ? [] : [{ overlap: both / union(one.span, other.span), expected: one, found: other }]
  })).sort((a, b) => b.overlap - a.overlap || a.expected.span.start - b.expected.span.start)
  const used = new Set<Quotation>()
  return candidates.filter((one) => {
    if (used.has(one.expected) || used.has(one.found)) return false
    used.add(one.expected).add(one.found)
    return true
  })
}

const pronouns = new Set(["he", "she", "they", "it", "i", "we", "who", "which", "that", "him", "her", "them", "his", "their", "its", "you"])

/** Words of a name or description that tell two speakers apart. */
const telling = (name: string): ReadonlySet<string> =>
  new Set(fold(name).replaceAll(/['’]s\b/gu, "").split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1 && !common.has(word)))

/** Words that tell nobody apart; "said" stands as the source where the data mixed up source and cue. */
const common = new Set(["said", "the", "of", "and", "for", "in", "to", "an", "at", "on", "by", "with", "from", "mr", "mrs", "ms", "sen", "gov", "rep", "former", "his", "her", "their", "its"])

/** Whether a speaker is described and not named: no word begins with a capital but the first of a sentence. */
const isDescription = (name: string): boolean => !/\p{Lu}/u.test(name.replace(/^(?:The|A|An|His|Her|One)\b/u, ""))

/** Whether the speakers agree, and whether the data has a pronoun; null where the data names nobody. */
const sameSpeaker = ({ expected, found }: Matched): { readonly right: boolean, readonly pronoun: boolean } | null => {
  if (expected.speaker === null) return null
  if (pronouns.has(fold(expected.speaker))) return { right: found.speaker !== null && !pronouns.has(fold(found.speaker)), pronoun: true }
  const words = telling(expected.speaker)
  if (found.speaker !== null && isDescription(expected.speaker) && !isDescription(found.speaker)) return { right: true, pronoun: true }
  return words.size === 0 ? null : { right: found.speaker !== null && [...telling(found.speaker)].some((word) => words.has(word)), pronoun: false }
}
