import type { ArticleFormat, Exclusion, ExclusionReason } from "../model/article.ts"
import type { Span } from "../model/span.ts"
import { asksForComment, biography, creditBehind, lineReason, looksLikeComment, looksLikeHeadline, opensComments, opensRelatedLinks } from "./furniture-lines.ts"
import { markdownSyntax } from "./markdown-syntax.ts"

/** A line with words, or a paragraph where the text is wrapped at a fixed width. */
interface Unit extends Span {
  /** Its words on one line, without Markdown's marks. */
  readonly text: string
}

type Reasons = Array<ExclusionReason | null>

/** How many lines a rule may look ahead or back; keeps the whole linear. */
const lookAround = 30
const biographyZone = 8

/**
 * The parts of an article's text that make no claims, sorted and without overlap: advertisements, bylines, captions,
 * links to other stories, newsletter prompts, copyright lines, author biographies, readers' comments, repeated lines,
 * and Markdown's code, images and link targets. Looks at `text` from offset `from` on (behind the front matter).
 *
 * Pure, linear in the length of the text, and shy: it takes whole lines only, short ones (galleries, comments and
 * biographies apart), and a line that reports something stays.
 */
export const furniture = (text: string, format: ArticleFormat, from = 0): ReadonlyArray<Exclusion> => {
  const marks = format === "markdown" ? markdownSyntax(text, from) : []
  const units = [...unitsOf(text, from, format, marks)]
  const reasons: Reasons = []
  units.forEach((unit, index) => {
    reasons.push(lineReason(unit.text, { index, count: units.length }, reasons[index - 1] ?? null))
  })
  const end = markComments(units, reasons)
  keepCaptions(text, units, reasons)
  markRelatedLinks(units, reasons, end)
  markBiography(units, reasons, end)
  markRepeats(units, reasons)
  return withMarks(joined(text, units, reasons), marks)
}

/** Whether lines are broken at a fixed width, so that a paragraph has several of them. */
const isWrapped = (lines: ReadonlyArray<Span & { readonly text: string; readonly blankAfter: boolean }>): boolean => {
  const inside = lines.filter((line) => !line.blankAfter)
  const broken = inside.filter(({ text }) => text.length >= 50 && text.length <= 100 && !/[.!?:"”’)]$/u.test(text))
  return inside.length >= 3 && broken.length > 0.6 * inside.length
}

const unitsOf = (text: string, from: number, format: ArticleFormat, marks: ReadonlyArray<Exclusion>): ReadonlyArray<Unit> => {
  const lines: Array<Unit & { blankAfter: boolean }> = []
  let mark = 0
  for (let start = from; start < text.length;) {
    const newline = text.indexOf("\n", start)
    const next = newline === -1 ? text.length : newline
    const raw = text.slice(start, next)
    const written = raw.trim()
    const first = start + raw.length - raw.trimStart().length
    const end = first + written.length
    while ((marks[mark]?.span.end ?? Infinity) <= first) mark++
    const marked = marks[mark]?.span
    const isMark = marked !== undefined && marked.start <= first && end <= marked.end
    const words = format === "markdown" ? withoutMarks(written) : written
    const previous = lines.at(-1)
    if (!isMark && /[\p{L}\d@©]/u.test(words)) lines.push({ start: first, end, text: words, blankAfter: false })
    else if (previous !== undefined) previous.blankAfter = true
    start = next + 1
  }
  const last = lines.at(-1)
  if (last !== undefined) last.blankAfter = true
  if (!isWrapped(lines)) return lines
  const paragraphs: Array<Unit> = []
  let joins = false
  for (const { start, end, text: words, blankAfter } of lines) {
    const open = joins ? paragraphs.pop() : undefined
    paragraphs.push(open === undefined ? { start, end, text: words } : { start: open.start, end, text: `${open.text} ${words}` })
    joins = !blankAfter
  }
  return paragraphs
}

const withoutMarks = (line: string): string =>
  line.replace(/^(?:#{1,6}|>|[*+-])\s+/u, "").replace(/\s+#+$/u, "").replace(/\*{1,3}|_{2,3}|(?<![\w])_|_(?![\w])/gu, "")
    .replace(/!?\[([^\]]{0,500})\](?:\([^()]{0,2000}\))?/gu, "$1").trim()

/** Of a caption that tells news in a sentence of its own only the credit behind it is furniture. */
const keepCaptions = (text: string, units: Array<Unit>, reasons: Reasons): void => {
  for (const [index, unit] of units.entries()) {
    const credit = reasons[index] === "caption or gallery" ? creditBehind(unit.text) : null
    const start = credit === null ? -1 : text.lastIndexOf(credit, unit.end)
    if (start > unit.start) units[index] = { ...unit, start }
  }
}

/** A sentence long enough to be an article's own. */
const isProse = ({ text }: Unit): boolean => text.length >= 80 && /[.!?]["'”’)]?$/u.test(text)

/**
 * Marks readers' comments. A count of comments also stands at the top of many pages, so a section is only taken to
 * reach to the end behind prose and before something that looks like a comment. Returns the first unit of it.
 */
const markComments = (units: ReadonlyArray<Unit>, reasons: Reasons): number => {
  let prose = false
  for (const [index, unit] of units.entries()) {
    if (opensComments(unit.text)) {
      reasons[index] = "reader comments"
      const behind = units.slice(index + 1, index + 1 + lookAround)
      const form = asksForComment(unit.text) && !behind.slice(2).some(isProse)
      if (prose && (form || behind.some(({ text }) => looksLikeComment(text)))) {
        reasons.fill("reader comments", index)
        for (let rest = reasons.length; rest < units.length; rest++) reasons.push("reader comments")
        return index
      }
    }
    prose ||= reasons[index] === null && isProse(unit)
  }
  return units.length
}

/** Marks the headlines behind a bare "Read more:" or "Related stories". */
const markRelatedLinks = (units: ReadonlyArray<Unit>, reasons: Reasons, end: number): void => {
  for (let index = 1; index < end; index++) {
    const unit = units[index]
    if (unit === undefined || reasons[index] !== null || !opensRelatedLinks(unit.text)) continue
    reasons[index] = "related links"
    // Behind the last paragraphs everything short belongs to the list, a headline that is a sentence included.
    const behind = end - index <= biographyZone ? units.slice(index + 1, end) : []
    const atEnd = behind.every(({ text }) => text.length <= 140) && 2 * behind.filter(isProse).length < behind.length
    for (let next = index + 1; next < end && next <= index + biographyZone; next++) {
      const line = units[next]?.text ?? ""
      if (reasons[next] === null && (atEnd || looksLikeHeadline(line))) reasons[next] = "related links"
      else if (reasons[next] === null) break
    }
  }
}

/** Marks a paragraph at the end that tells who wrote the article, and the line with the writer's name above it. */
const markBiography = (units: ReadonlyArray<Unit>, reasons: Reasons, end: number): void => {
  const candidates: Array<number> = []
  for (let index = end - 1; index > 0 && candidates.length < biographyZone; index--) {
    if (reasons[index] === null) candidates.push(index)
  }
  for (const index of candidates) {
    const unit = units[index]
    const found = unit === undefined ? null : biography(unit.text)
    if (found === null) continue
    const { name, press, handle } = found
    const isNameLine = (text: string): boolean => text.toLowerCase() === name.toLowerCase()
    const nameAbove = isNameLine(units[index - 1]?.text ?? "")
    const surname = name.split(/\s+/u).at(-1) ?? name
    const inByline = units.some(({ text }, at) => reasons[at] === "byline" && text.toLowerCase().includes(name.toLowerCase()))
    // Somebody whom the article writes about is no author of it, unless it says so.
    const inArticle = units.some(({ text }, at) => at !== index && reasons[at] === null && !isNameLine(text) && text.includes(surname))
    if (inByline || (handle && !inArticle) || (nameAbove && (press || handle)) || (press && !inArticle)) {
      reasons[index] = "author biography"
      if (nameAbove) reasons[index - 1] = "author biography"
    }
  }
}

/** Marks lines that stand in the text a second time: headlines printed twice, captions, pulled quotations. */
const markRepeats = (units: ReadonlyArray<Unit>, reasons: Reasons): void => {
  const seen = new Set<string>()
  for (const [index, { text }] of units.entries()) {
    if (reasons[index] !== null) continue
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const key = words.join(" ")
    if (words.length < 4 || key.length < 20) continue
    if (seen.has(key)) reasons[index] = "repeated text"
    else seen.add(key)
  }
}

/** Units to spans; neighbours with the same reason become one. */
const joined = (text: string, units: ReadonlyArray<Unit>, reasons: Reasons): ReadonlyArray<Exclusion> => {
  const found: Array<Exclusion> = []
  let last = -1
  for (const [index, { start, end }] of units.entries()) {
    const reason = reasons[index] ?? null
    if (reason === null) continue
    const previous = found.at(-1)
    const continues = previous !== undefined && previous.reason === reason && last === index - 1 && text.slice(previous.span.end, start).trim() === ""
    if (continues) found[found.length - 1] = { span: { start: previous.span.start, end }, reason }
    else found.push({ span: { start, end }, reason })
    last = index
  }
  return found
}

/** Adds the marks that no excluded line holds already. */
const withMarks = (lines: ReadonlyArray<Exclusion>, marks: ReadonlyArray<Exclusion>): ReadonlyArray<Exclusion> => {
  let at = 0
  const outside = marks.filter(({ span }) => {
    while ((lines[at]?.span.end ?? Infinity) <= span.start) at++
    return span.end <= (lines[at]?.span.start ?? Infinity)
  })
  return [...lines, ...outside].sort((a, b) => a.span.start - b.span.start)
}
