import type { Exclusion } from "../../model/article.ts"
import type { Span } from "../../model/span.ts"

/** A stretch of text that nothing begins or ends within. */
export interface Piece<M extends Span> extends Span {
  /** Marks that cover the piece; marks may overlap. */
  readonly covering: ReadonlyArray<M>
  /** Marks that begin at its start, and marks that end at its end. */
  readonly opening: ReadonlyArray<M>
  readonly closing: ReadonlyArray<M>
  readonly exclusion: Exclusion | null
}

/** Cuts `within` at every boundary of a mark or exclusion. The pieces cover it without gap or overlap, in order. */
export function pieces<M extends Span>(
  within: Span, marks: ReadonlyArray<M>, exclusions: ReadonlyArray<Exclusion>
): ReadonlyArray<Piece<M>> {
  const touching = marks.filter((mark) => mark.start < within.end && mark.end > within.start)
  const left = exclusions.filter(({ span }) => span.start < within.end && span.end > within.start)
  const cuts = [within.start, within.end, ...[...touching, ...left.map(({ span }) => span)].flatMap(({ end, start }) => [start, end])]
  const inside = [...new Set(cuts)].filter((cut) => cut >= within.start && cut <= within.end).sort((a, b) => a - b)
  return inside.slice(1).map((end, index) => {
    const start = inside[index] ?? within.start
    return {
      start,
      end,
      covering: touching.filter((mark) => mark.start < end && mark.end > start),
      opening: touching.filter((mark) => mark.start === start),
      closing: touching.filter((mark) => mark.end === end),
      exclusion: left.find(({ span }) => span.start < end && span.end > start) ?? null
    }
  })
}

/** The paragraphs of a text, apart by blank lines, with the 1-based line each begins on. */
export function paragraphs(text: string): ReadonlyArray<Span & { readonly line: number }> {
  const found: Array<Span & { line: number }> = []
  const gap = /(?:\r?\n[^\S\n]*){2,}/gu
  let line = 1
  let counted = 0
  const add = (start: number, end: number): void => {
    if (start >= end) return
    for (; counted < start; counted++) if (text.charCodeAt(counted) === 10) line++
    found.push({ start, end, line })
  }
  let start = 0
  for (const match of text.matchAll(gap)) {
    add(start, match.index)
    start = match.index + match[0].length
  }
  add(start, text.length)
  return found
}
