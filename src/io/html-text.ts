import { Parser } from "htmlparser2"
import type { Span } from "../model/span.ts"

/** Text of a piece of HTML: paragraphs separated by a blank line, and the spans of its picture captions. */
export interface HtmlText {
  readonly text: string
  readonly captions: ReadonlyArray<Span>
}

const blocks = new Set([
  "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption",
  "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "nav", "ol", "p", "pre",
  "section", "summary", "table", "tbody", "tfoot", "thead", "title", "tr", "ul"
])

/** Never words of an article. */
const silent = new Set(["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "canvas", "select", "button", "textarea", "audio", "video", "head"])

/** Parts of a page around its article, left out when there is nothing better to go by. */
const frame = new Set(["nav", "footer", "aside", "form", "dialog", "menu"])

const isHidden = (attributes: Readonly<Record<string, string>>): boolean =>
  attributes["hidden"] !== undefined || attributes["aria-hidden"] === "true" || /display\s*:\s*none/iu.test(attributes["style"] ?? "")

/** Marks that HTML uses for layout and that would split words. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/gu

/**
 * Turns HTML into text: entities decoded, white space collapsed, no markup, scripts and styles left out, a line break
 * for `<br>`, cells of a table row separated by ` | `. With `page`, navigation, footers, forms and hidden elements are
 * left out, too. One pass without recursion: depth and broken markup do not matter, time is linear.
 */
export const htmlToText = (html: string, page = false): HtmlText => {
  const paragraphs: Array<{ readonly text: string; readonly caption: boolean }> = []
  let written = ""
  let hasWords = false
  let skipped = 0
  let preformatted = 0
  let captions = 0

  const flush = (): void => {
    // Spaces first: the patterns behind that are linear only on single ones.
    const spaced = written.replace(invisible, "").replace(/ {2,}/gu, " ").replace(/ ?\n ?/gu, "\n")
    for (const part of spaced.split(/\n{2,}/u)) {
      const text = part.trim()
      if (text !== "") paragraphs.push({ text, caption: captions > 0 })
    }
    written = ""
    hasWords = false
  }

  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (skipped > 0 || silent.has(name) || (page && (frame.has(name) || isHidden(attributes)))) {
        skipped++
        return
      }
      if (blocks.has(name)) flush()
      else if (name === "br") written += "\n"
      else if ((name === "td" || name === "th") && hasWords) written += " | "
      if (name === "pre") preformatted++
      if (name === "figcaption") captions++
    },
    ontext: (text) => {
      if (skipped > 0) return
      hasWords ||= /\S/u.test(text)
      written += preformatted > 0 ? text.replace(/[^\S\n]+/gu, " ") : text.replace(/\s+/gu, " ")
    },
    onclosetag: (name) => {
      if (skipped > 0) {
        skipped--
        return
      }
      if (blocks.has(name)) flush()
      if (name === "pre") preformatted--
      if (name === "figcaption") captions--
    }
  }, { decodeEntities: true })
  parser.end(html)
  flush()

  const spans: Array<Span> = []
  let offset = 0
  for (const { text, caption } of paragraphs) {
    if (caption) spans.push({ start: offset, end: offset + text.length })
    offset += text.length + 2
  }
  return { text: paragraphs.map(({ text }) => text).join("\n\n"), captions: spans }
}
