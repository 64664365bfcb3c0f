import type { View } from "./view.ts"

/** A claim as the filters see it. */
export interface Row {
  /** Place in the order of the page. */
  readonly place: number
  /** Place in the order of the report: what most deserves a look comes first. */
  readonly rank: number
  readonly verdict: string
  readonly kind: string
  readonly topic: string
  readonly confidence: number
  readonly people: ReadonlyArray<string>
  /** Paths of the articles that speak of it. */
  readonly articles: ReadonlySet<string>
  /** Whether all that speak of it give one value. */
  readonly agreed: boolean
  /** Everything to search in, as {@link searchable} makes it. Called only once somebody searches. */
  readonly text: () => string
}

/** Without case and accents: who looks for "cote" finds "Côté". */
export function searchable(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

/** Whether a row is among those that a view asks for, folding apart. */
export function asked(view: View): (row: Row) => boolean {
  const words = searchable(view.words).split(/\s+/u).filter((word) => word !== "")
  return (row) =>
    (view.verdicts.length === 0 || view.verdicts.includes(row.verdict)) &&
    (view.kind === "" || row.kind === view.kind) &&
    (view.article === "" || row.articles.has(view.article)) &&
    (view.person === "" || row.people.includes(view.person)) &&
    (view.confidence === "" || row.confidence >= Number(view.confidence)) &&
    (words.length === 0 || words.every((word) => row.text().includes(word)))
}

function alphabetically(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

const orders: ReadonlyMap<string, (left: Row, right: Row) => number> = new Map([
  ["importance", (left, right) => left.rank - right.rank],
  ["kind", (left, right) => alphabetically(left.kind, right.kind)],
  ["topic", (left, right) => alphabetically(searchable(left.topic), searchable(right.topic))],
  ["articles", (left, right) => right.articles.size - left.articles.size],
  ["confidence", (left, right) => right.confidence - left.confidence]
])

/** Rows in the order that a view asks for; equal ones stay in the order of the page. Null for the order of the page itself. */
export function sorted<R extends Row>(rows: ReadonlyArray<R>, sort: string): ReadonlyArray<R> | null {
  const order = orders.get(sort)
  return order === undefined ? null : [...rows].sort((left, right) => order(left, right) || left.place - right.place)
}
