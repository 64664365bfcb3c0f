import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Article } from "../../src/model/article.ts"
import type { Report } from "../../src/model/report.ts"
import { renderWebAnnotation } from "../../src/report/web-annotation.ts"
import { plainArticle } from "../../src/testing/articles.ts"
import { anyReport } from "./any-report.ts"
import { articles, emptyReport, finding, hostileArticles, hostileReport, report, reportOf, sourceOf } from "./sample.ts"

interface Selector {
  readonly type: string
  readonly exact?: string
  readonly prefix?: string
  readonly suffix?: string
  readonly start?: number
  readonly end?: number
}

interface Body {
  readonly type: string
  readonly purpose: string
  readonly value: string
  readonly creator?: { readonly type: string, readonly name: string }
}

interface Annotation {
  readonly id: string
  readonly type: string
  readonly motivation: string
  readonly body: ReadonlyArray<Body>
  readonly target: { readonly type: string, readonly source: { readonly id: string, readonly format: string, readonly via?: string }, readonly selector: ReadonlyArray<Selector> }
}

interface Collection {
  readonly "@context": string
  readonly id: string
  readonly type: string
  readonly total: number
  readonly first: { readonly id: string, readonly type: string, readonly partOf: string, readonly startIndex: number, readonly items: ReadonlyArray<Annotation> }
}

const motivations = ["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning",
  "replying", "tagging"]

/** What the Web Annotation Data Model says must be, for what we write. */
const read = (jsonld: string): Collection => {
  const collection = JSON.parse(jsonld) as Collection
  const { items } = collection.first
  expect(collection).toMatchObject({ "@context": "http://www.w3.org/ns/anno.jsonld", type: "AnnotationCollection", total: items.length })
  expect(collection.first).toMatchObject({ type: "AnnotationPage", partOf: collection.id, startIndex: 0 })
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  for (const { body, id, motivation, target, type } of items) {
    expect(type).toBe("Annotation")
    expect(URL.canParse(id, "file:///report.jsonld")).toBe(true)
    expect(motivations).toContain(motivation)
    for (const one of body) {
      expect(one.type).toBe("TextualBody")
      expect(motivations).toContain(one.purpose)
    }
    expect(target.type).toBe("SpecificResource")
    expect(URL.canParse(target.source.id, "file:///articles/")).toBe(true)
    for (const selector of target.selector) {
      if (selector.type === "TextQuoteSelector") expect(typeof selector.exact).toBe("string")
      else {
        expect(selector.type).toBe("TextPositionSelector")
        expect(selector.start).toBeGreaterThanOrEqual(0)
        expect(selector.end).toBeGreaterThanOrEqual(selector.start ?? Infinity)
      }
    }
  }
  return collection
}

const selectorsOf = ({ target: { selector } }: Annotation) => ({
  quote: selector.find(({ type }) => type === "TextQuoteSelector")!, position: selector.find(({ type }) => type === "TextPositionSelector")
})

describe("renderWebAnnotation", () => {
  const { first: { items } } = read(renderWebAnnotation(report, articles))

  it("annotates each source of each finding, in the finding's order", () => {
    expect(items.map(({ id, target }) => [id, target.source.id])).toEqual(
      report.findings.flatMap(({ id, sources }) => sources.map(({ article }, index) => [`#${id}-${index + 1}`, article])))
  })

  it("says in its comment what the others say, not what is said here", () => {
    const [courier] = items
    expect(courier?.body[0]).toMatchObject({ purpose: "commenting", value: [
      "The articles give 2.4 million euros and 4.2 million euros for the repair.",
      "Coastline Wire (wire.txt:3), as of 2031-05-08: “repairs of 4.2 million euros” (EUR 4.2 million)",
      "Valley Post (valley/post.txt:3): “repairs of 4.2 million euros” (EUR 4.2 million)"
    ].join("\n") })
    expect(courier?.body[1]).toMatchObject({ purpose: "tagging", value: "contradiction" })
  })

  it("counts code points, not UTF-16 units", () => {
    const article = plainArticle("a.txt", "😀😀 The 𝒳 bridge cost 5 euros 😀 in all.")
    const from = sourceOf(article, "cost 5 euros 😀", "EUR 5", 0)
    const [one] = read(renderWebAnnotation(reportOf([finding("f", "agreement", "money", "t", "m", [from])], [article]), [article])).first.items
    const { position, quote } = selectorsOf(one!)
    expect(position).toMatchObject({ start: 16, end: 30 })
    expect([...article.text].slice(position!.start, position!.end).join("")).toBe("cost 5 euros 😀")
    expect(quote).toMatchObject({ exact: "cost 5 euros 😀", prefix: "😀😀 The 𝒳 bridge ", suffix: " in all." })
  })

  it("selects an HTML page by its words alone, and says where it was found", () => {
    const page = items.find(({ target }) => target.source.id === "bell.html")!
    expect(page.target.source).toMatchObject({ format: "text/html", via: "https://bell.example/bridge" })
    expect(selectorsOf(page).position).toBeUndefined()
    expect(selectorsOf(page).quote.exact).toBe("names March 2032")
  })

  it("takes no address but one of the web", () => {
    expect(read(renderWebAnnotation(hostileReport, hostileArticles)).first.items[0]?.target.source).not.toHaveProperty("via")
  })

  it("gives an editor's decision as the editor's assessment", () => {
    const [first, ...others] = report.findings
    const decided = { ...report, findings: [{ ...first!, decision: { as: "dismissed" as const, because: "with and without the roads", by: "An Editor" } }, ...others] }
    expect(read(renderWebAnnotation(decided, articles)).first.items[0]?.body[2])
      .toMatchObject({ purpose: "assessing", value: "dismissed: with and without the roads", creator: { type: "Person", name: "An Editor" } })
  })

  it("is an empty collection when nothing lined up", () => {
    expect(read(renderWebAnnotation(emptyReport, articles))).toMatchObject({ total: 0, first: { items: [] } })
  })

  it("finds the exact words again by both selectors, whatever the text", () => {
    fc.assert(fc.property(anyReport, ({ articles: texts, report: any }: { readonly report: Report, readonly articles: ReadonlyArray<Article> }) => {
      const sources = any.findings.flatMap((one) => one.sources)
      for (const [index, annotation] of read(renderWebAnnotation(any, texts)).first.items.entries()) {
        const { end, quote: words, start } = sources[index]!
        const { format, text } = texts.find(({ id }) => id === sources[index]!.article)!
        const { position, quote } = selectorsOf(annotation)
        expect(quote.exact).toBe(words)
        expect(text).toContain(`${quote.prefix}${words}${quote.suffix}`)
        if (format === "html") expect(position).toBeUndefined()
        // A span that begins inside a character has no place in code points.
        else if ([start, end].every((at) => !/^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(at - 1, at + 1)))) {
          expect([...text].slice(position!.start, position!.end).join("")).toBe(words)
        }
      }
    }))
  })
})
