/**
 * A half-open range of UTF-16 offsets into an article's decoded text. `text.slice(start, end)` cuts out
 * exactly the words that a report shows; line and column are derived only when rendering.
 */
export interface Span {
  readonly start: number
  readonly end: number
}
