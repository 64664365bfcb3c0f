import { type Details, languageTag, noDetails, webAddress } from "./details.ts"
import { parsePublished } from "./published.ts"
import { type Readable, readable, refused } from "./refusal.ts"
import { parseYaml } from "./yaml.ts"

/** What front matter says, and where the article's own text begins behind it (0 without front matter). */
export interface FrontMatter {
  readonly details: Details
  readonly end: number
}

/** Text of a scalar; names of a list, joined; null for anything else. */
const textOf = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.map(textOf).filter((part) => part !== null).join(", ") || null
  if (typeof value !== "string" && typeof value !== "number") return null
  return String(value).replace(/\s+/gu, " ").trim() || null
}

const hint = "correct the front matter between the two `---` lines, or remove it"

/** A line "title: Storm: a town waits", its second colon unquoted: no YAML, but plain to every reader. */
const colonInText = /^([\w-]+:[ \t]+)([^\s"'[{|>&*!%@`#].*:[ \t].*?)[ \t]*$/gmu

/** YAML; where it is broken, read again with the texts quoted that have a colon of their own. */
const parseFields = (text: string): ReturnType<typeof parseYaml> => {
  const parsed = parseYaml(text)
  if (parsed.ok) return parsed
  const quoted = parseYaml(text.replace(colonInText, (_, key: string, its: string) => `${key}${JSON.stringify(its)}`))
  return quoted.ok ? quoted : parsed
}

/**
 * Reads YAML front matter: title, source, author, date, url and language; other keys are ignored. A text that begins
 * with a rule (`---`) but with no keys has no front matter; an unquoted colon in a title is read as part of it. Other
 * broken front matter is refused with its line.
 */
export const readFrontMatter = (text: string): Readable<FrontMatter> => {
  const none = readable({ details: noDetails, end: 0 })
  const opening = /^---[ \t]*\r?\n/u.exec(text)
  if (opening === null) return none
  const start = opening[0].length
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/mu
  const rest = text.slice(start)
  const close = closing.exec(rest)
  const looksLikeKeys = /^["']?[\w-]+["']?[ \t]*:(?:\s|$)/u.test(rest)
  if (close === null) return looksLikeKeys ? refused("has front matter that begins at line 1 and never ends", "add a line `---` behind it") : none

  const parsed = parseFields(rest.slice(0, close.index))
  if (!parsed.ok) {
    if (!looksLikeKeys) return none
    const [problem] = parsed.problems
    return refused(`has broken front matter at line ${(problem?.line ?? 1) + 1}: ${problem?.problem ?? "no YAML"}`, hint)
  }
  const { value } = parsed
  if (value !== null && (typeof value !== "object" || Array.isArray(value))) return none
  const fields = new Map<string, unknown>(Object.entries(value ?? {}).map(([key, field]) => [key.toLowerCase(), field]))
  const field = (...names: ReadonlyArray<string>): string | null => {
    for (const name of names) {
      const found = textOf(fields.get(name))
      if (found !== null) return found
    }
    return null
  }
  const date = field("date", "published")
  return readable({
    details: {
      title: field("title"),
      source: field("source"),
      author: field("author", "authors"),
      published: date === null ? null : parsePublished(date),
      url: webAddress(field("url")),
      language: languageTag(field("language", "lang"))
    },
    end: start + close.index + close[0].length
  })
}
