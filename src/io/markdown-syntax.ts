import type { Exclusion, ExclusionReason } from "../model/article.ts"

/*
 * Every quantifier that can meet its own follower is bounded, so that a line of nothing but brackets costs no more
 * than its length.
 */
const inline: ReadonlyArray<readonly [pattern: RegExp, reason: ExclusionReason]> = [
  // ![alternative text](address "title")
  [/!\[[^[\]\n]{0,500}\]\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:[ \t]+["'][^"'\n]{0,300}["'])?\)/gu, "caption or gallery"],
  // The target of [words](address "title"): the words are text.
  [/(?<=\])\([^()\s]{1,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?(?:[ \t]+["'][^"'\n]{0,300}["'])?\)/gu, "page furniture"],
  // <https://…>, tags and comments of HTML
  [/<(?:https?:\/\/[^<>\s]{1,2000}|\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,1000})?|!--[^<>]{0,2000}--)>/giu, "page furniture"]
]

/** `[name]: address`, a link's target in a line of its own. */
const reference = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/u

const fence = /^ {0,3}(`{3,}|~{3,})/u

/** The parts of a Markdown text that are marks, not words, from offset `from` on, sorted: code, images, link targets. */
export const markdownSyntax = (text: string, from: number): ReadonlyArray<Exclusion> => {
  const found: Array<Exclusion> = []
  let open: { readonly mark: string; readonly start: number } | null = null
  for (let start = from; start < text.length;) {
    const newline = text.indexOf("\n", start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    const mark = fence.exec(line)?.[1]
    if (open !== null) {
      if (mark?.startsWith(open.mark) === true && line.trim() === mark) {
        found.push({ span: { start: open.start, end }, reason: "page furniture" })
        open = null
      }
    } else if (mark !== undefined) open = { mark, start }
    else if (reference.test(line)) found.push({ span: { start, end }, reason: "page furniture" })
    else found.push(...inlineSyntax(line, start))
    start = end + 1
  }
  // A fence that is never closed reaches to the end, as in CommonMark.
  if (open !== null) found.push({ span: { start: open.start, end: text.length }, reason: "page furniture" })
  return found
}

const inlineSyntax = (line: string, offset: number): ReadonlyArray<Exclusion> => {
  const found: Array<Exclusion> = []
  for (const [pattern, reason] of inline) {
    for (const match of line.matchAll(pattern)) {
      const start = offset + match.index
      const end = start + match[0].length
      if (!found.some(({ span }) => start < span.end && span.start < end)) found.push({ span: { start, end }, reason })
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
