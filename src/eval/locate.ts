import type { AnnotatedGroup, AnnotatedSource, AnnotationFile, Trap } from "../model/annotation.ts"
import type { Finding } from "../model/report.ts"
import type { Span } from "../model/span.ts"

/** An annotated source with the id of its article and every place where its words stand. */
export interface Place extends AnnotatedSource {
  readonly spans: ReadonlyArray<Span>
}

export type Placed<A> = A & { readonly places: ReadonlyArray<Place> }

/** The annotations of one story, found in its articles. */
export interface Gold {
  readonly groups: ReadonlyArray<Placed<AnnotatedGroup>>
  readonly traps: ReadonlyArray<Placed<Trap>>
  /** Ids of articles that print one text. */
  readonly copies: ReadonlyArray<ReadonlyArray<string>>
}

/** An annotation that does not fit the articles, at its path in the file. */
export interface Misplaced {
  readonly path: ReadonlyArray<PropertyKey>
  readonly problem: string
  readonly hint: string
}

/** The id of the article that an annotation names by its path or its file name alone, or null. */
const articleNamed = (name: string, ids: ReadonlyArray<string>): string | null => {
  if (ids.includes(name)) return name
  const ending = ids.filter((id) => id.endsWith(`/${name}`))
  return ending.length === 1 ? ending[0]! : null
}

const spansOf = (text: string, quote: string): ReadonlyArray<Span> => {
  const found: Array<Span> = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) found.push({ start, end: start + quote.length })
  return found
}

/**
 * Finds the annotated words in the articles' texts, by id. Words that stand in an article more than once count wherever
 * they stand. What names an unknown article or quotes words that are not there is listed instead.
 */
export const locate = (annotations: AnnotationFile, texts: ReadonlyMap<string, string>): { readonly gold: Gold, readonly misplaced: ReadonlyArray<Misplaced> } => {
  const ids = [...texts.keys()]
  const misplaced: Array<Misplaced> = []
  const idOf = (name: string, path: ReadonlyArray<PropertyKey>): string => {
    const id = articleNamed(name, ids)
    if (id === null) misplaced.push({ path, problem: `there is no article \`${name}\``, hint: `the articles are: ${ids.join(", ")}` })
    return id ?? name
  }
  const place = (source: AnnotatedSource, path: ReadonlyArray<PropertyKey>): Place => {
    const article = idOf(source.article, [...path, "article"])
    const text = texts.get(article)
    const spans = text === undefined ? [] : spansOf(text, source.quote)
    if (text !== undefined && spans.length === 0) {
      misplaced.push({ path: [...path, "quote"], problem: `\`${source.quote}\` does not stand in ${article}`, hint: "copy the words exactly, with their quotation marks and spaces" })
    }
    return { ...source, article, spans }
  }
  const placed = <A extends { readonly sources: ReadonlyArray<AnnotatedSource> }>(list: "groups" | "traps", items: ReadonlyArray<A>): ReadonlyArray<Placed<A>> =>
    items.map((item, i) => ({ ...item, places: item.sources.map((source, k) => place(source, [list, i, "sources", k])) }))
  const gold: Gold = {
    groups: placed("groups", annotations.groups),
    traps: placed("traps", annotations.traps ?? []),
    copies: (annotations.copies ?? []).map((names, i) => names.map((name, k) => idOf(name, ["copies", i, k])))
  }
  return { gold, misplaced }
}

/** Longer phrases say too vaguely what they are about to count; in UTF-16 units. */
const longestSource = 160

/** Whether a stretch of an article overlaps the place's words. */
export const overlaps = (place: Place, article: string, { start, end }: Span): boolean =>
  place.article === article && place.spans.some((span) => start < span.end && span.start < end)

/** The sources of a finding that are short enough to say what they are about. */
export const countedSources = ({ sources }: Finding): Finding["sources"] => sources.filter(({ start, end }) => end - start <= longestSource)

/** The places whose words a finding shows. */
export const hits = (finding: Finding, places: ReadonlyArray<Place>): ReadonlyArray<Place> => {
  const sources = countedSources(finding)
  return places.filter((place) => sources.some((source) => overlaps(place, source.article, source)))
}

/** Number of articles that places lie in. */
export const articlesOf = (places: ReadonlyArray<Place>): number => new Set(places.map(({ article }) => article)).size

/** Number of values that places give. */
export const valuesOf = (places: ReadonlyArray<Place>): number => new Set(places.map(({ value }) => value)).size
