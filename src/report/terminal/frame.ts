import type { Span } from "../../model/span.ts"
import { visible } from "../visible.ts"
import { columnsOf } from "./width.ts"

/** Words of a text to be shown in their line: all of them, and those that matter most. */
export interface Marked {
  readonly span: Span
  readonly value: Span
}

/** A line with the marks that stand under it. */
export interface FrameLine {
  /** 1-based line of the text. */
  readonly line: number
  readonly words: string
  /** `~` under the marked words and `^` under the value. */
  readonly marks: string
}

/** One character as a terminal shows it. */
interface Cell {
  readonly shown: string
  readonly columns: number
  readonly mark: " " | "~" | "^"
}

/** Lines that are shown of words that run over many. */
const shownLines = 3

const tabStop = 4

/**
 * The lines in which some words stand, each with marks under the words: as compilers show source code. Tabs become
 * spaces, hidden characters their code points, and wide characters count for two columns, so that the marks stand where
 * the words do. A line longer than `columns` is cut around the words; `…` shows where.
 */
export const frameOf = (text: string, { span, value }: Marked, columns: number): ReadonlyArray<FrameLine> => {
  const lines: Array<FrameLine> = []
  for (const line of linesOf(text)) {
    if (line.start >= span.end || lines.length === shownLines) break
    if (line.end <= span.start) continue
    const cells = cellsOf(text.slice(line.start, line.end), line.start, span, value)
    if (cells.some(({ mark }) => mark !== " ")) lines.push({ line: line.number, ...cut(cells, columns) })
  }
  return lines
}

function* linesOf(text: string): Generator<Span & { readonly number: number }> {
  const breaks = /\r\n|\r|\n/gu
  let start = 0
  for (let number = 1; ; number++) {
    const found = breaks.exec(text)
    yield { start, end: found?.index ?? text.length, number }
    if (found === null) return
    start = found.index + found[0].length
  }
}

const within = (offset: number, { end, start }: Span): boolean => start <= offset && offset < end

const cellsOf = (line: string, start: number, span: Span, value: Span): ReadonlyArray<Cell> => {
  const cells: Array<Cell> = []
  let offset = start
  let column = 0
  for (const character of line) {
    const mark = within(offset, value) ? "^" : within(offset, span) ? "~" : " "
    const shown = character === "\t" ? " ".repeat(tabStop - column % tabStop) : visible(character)
    const columns = shown === character ? columnsOf(character.codePointAt(0)!) : shown.length
    cells.push({ shown, columns, mark })
    offset += character.length
    column += columns
  }
  return cells
}

const columnsIn = (cells: ReadonlyArray<Cell>): number => cells.reduce((sum, cell) => sum + cell.columns, 0)

const drawn = (cells: ReadonlyArray<Cell>, before: string, after: string): { readonly words: string, readonly marks: string } => ({
  words: `${before}${cells.map(({ shown }) => shown).join("")}${after}`.trimEnd(),
  marks: `${" ".repeat(before.length)}${cells.map(({ columns, mark }) => mark.repeat(columns)).join("")}`.trimEnd()
})

const ellipsis = "… "

/** The part of a line around its marks that fits, whole words where it is cut. */
const cut = (cells: ReadonlyArray<Cell>, columns: number): { readonly words: string, readonly marks: string } => {
  if (columnsIn(cells) <= columns) return drawn(cells, "", "")
  const room = columns - 2 * ellipsis.length
  let first = cells.findIndex(({ mark }) => mark !== " ")
  let last = first
  let taken = 0
  const take = (cell: Cell | undefined): boolean => {
    if (cell === undefined || taken + cell.columns > room) return false
    taken += cell.columns
    return true
  }
  // The marked words first; then what stands around them in turn, so that they stay in the middle.
  while (last < cells.length && cells[last]!.mark !== " " && take(cells[last])) last++
  for (let grown = true; grown;) {
    grown = false
    if (take(cells[first - 1])) { first--; grown = true }
    if (take(cells[last])) { last++; grown = true }
  }
  const isGap = (at: number) => cells[at]!.shown.trim() === "" && cells[at]!.mark === " "
  if (first > 0) for (let at = first; at < last && cells[at]!.mark === " "; at++) if (isGap(at)) { first = at + 1; break }
  if (last < cells.length) for (let at = last - 1; at > first && cells[at]!.mark === " "; at--) if (isGap(at)) { last = at; break }
  return drawn(cells.slice(first, last), first > 0 ? ellipsis : "", last < cells.length ? " …" : "")
}
