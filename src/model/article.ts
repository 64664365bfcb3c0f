import type { Span } from "./span.ts"

/** Why a stretch of an article's text makes no claims. */
export type ExclusionReason =
  | "front matter"
  | "byline"
  | "advertisement"
  | "newsletter prompt"
  | "reader comments"
  | "author biography"
  | "related links"
  | "caption or gallery"
  | "copyright notice"
  | "repeated text"
  | "page furniture"

export interface Exclusion {
  readonly span: Span
  readonly reason: ExclusionReason
}

/** A calendar day, `YYYY-MM-DD`, with the clock time and zone where the source states them. */
export interface Published {
  readonly date: string
  readonly time?: string
  /** Offset as written (`+02:00`, `Z`), absent where the source gives none. */
  readonly zone?: string
}

export type ArticleFormat = "text" | "markdown" | "html"

/**
 * One article, decoded. `text` is the whole decoded file for text and Markdown (byte order mark removed, front matter
 * included), and the extracted main text for other formats; every span of the pipeline points into it.
 */
export interface Article {
  /** Path relative to the corpus root, with `/` on every system. Unique in a run. */
  readonly id: string
  readonly format: ArticleFormat
  readonly title: string | null
  readonly source: string | null
  readonly author: string | null
  readonly published: Published | null
  readonly url: string | null
  /** BCP 47 tag; `en` where nothing says otherwise. */
  readonly language: string
  readonly text: string
  /** Stretches that make no claims, sorted by start, not overlapping. */
  readonly exclusions: ReadonlyArray<Exclusion>
}

/** A file that could not become an article: reported, never fatal for the others. */
export interface Unreadable {
  readonly path: string
  readonly reason: string
  readonly hint: string
}
