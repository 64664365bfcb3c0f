import { describe, expect, it } from "vitest"
import { detailsOf, surveyHtml } from "../../src/io/html-details.ts"
import { htmlToText } from "../../src/io/html-text.ts"
import { readHtml } from "../../src/io/html.ts"
import type { Article } from "../../src/model/article.ts"

const first = "The harbour bridge was closed on Monday after engineers had found cracks in two of its five piers, the town council said."
const second = "Repairs will cost $4&nbsp;million &amp; take at least three months, according to <b>Maria</b> Lund, who heads the <a href=\"/w\">works committee</a>."
const third = "&ldquo;We would rather close it a day too early than an hour too late,&rdquo; she told reporters on Tuesday, with the mayor at her side."
const paragraphs = [first, second, third].map((text) => `<p>${text}</p>`).join("\n")
const page = (head: string, body = paragraphs): string =>
  `<!doctype html><html lang="en-GB"><head><title>Bridge closed - Harbour Gazette</title>${head}<script>var price = "$9 million"</script><style>p{}</style></head>`
  + `<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge closed</h1>${body}</article><footer>Imprint and terms</footer></body></html>`

const read = (html: string): Article => {
  const result = readHtml("a.html", html)
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.value
}

const details = (head: string): object => {
  const survey = surveyHtml(page(head))
  if (survey === null) throw new Error("too deep")
  return detailsOf(survey, { title: null, author: null })
}

describe("readHtml", () => {
  it("gives the main text: paragraphs apart by a blank line, no markup, entities decoded", () => {
    const { text, language, format } = read(page(""))
    expect(text).toBe([
      first, "Repairs will cost $4 million & take at least three months, according to Maria Lund, who heads the works committee.",
      "“We would rather close it a day too early than an hour too late,” she told reporters on Tuesday, with the mayor at her side."
    ].join("\n\n"))
    expect({ language, format }).toEqual({ language: "en-GB", format: "html" })
  })

  it("excludes captions and page furniture", () => {
    const { text, exclusions } = read(page("", `${paragraphs}<figure><img src="a.jpg"><figcaption>The bridge on Monday</figcaption></figure><p>Sign up for our newsletter</p>`))
    expect(exclusions.map(({ span, reason }) => [reason, text.slice(span.start, span.end)]))
      .toEqual([["caption or gallery", "The bridge on Monday"], ["newsletter prompt", "Sign up for our newsletter"]])
  })

  it("reads a bare fragment, and markup that is cut off", () => {
    expect(read(paragraphs).text).toContain("works committee.\n\n“We would")
    expect(read(`<div><p>${first}<p>${third}<a href="x`).text).toContain("“We would")
  })

  it("keeps the words of pathological pages, or refuses them, before the test runs out of time", () => {
    expect(read(`${"<div>".repeat(1500)}${paragraphs}`).text).toContain(first)
    expect(read(`<body>${"<b>x</b> ".repeat(100_000)}${paragraphs}`).text).toContain(first)
    expect(read(page("", `<p>${first} `.repeat(15_000))).text).toContain(first)
    const result = readHtml("a.html", `${"<i>".repeat(500_000)}x${"</b>".repeat(500_000)}`)
    expect(!result.ok && result.refusal.reason).toBe("nests elements more than 2000 deep")
  })

  it("refuses a page without text", () => {
    const result = readHtml("a.html", "<html><head><title>x</title></head><body><script>document.write('Bridge')</script></body></html>")
    expect(!result.ok && result.refusal.reason).toBe("has no text")
  })
})

describe("htmlToText", () => {
  it.each([
    ["<p>one<br>two</p>three", "one\ntwo\n\nthree"],
    ["one<br><br>two", "one\n\ntwo"],
    ["<table><tr><th>Year<th>Cost</tr><tr><td>2025<td>4</tr></table>", "Year | Cost\n\n2025 | 4"],
    ["<ul><li>one<li>two</ul>", "one\n\ntwo"],
    ["<pre>a\n  b</pre>", "a\nb"],
    ["sec&shy;re\u200Btary <i>of</i>\n state", "secretary of state"],
    ["a<script>b</script>c<svg><title>d</title></svg><noscript>e</noscript>", "ac"],
    ["&lt;script&gt; &#8220;x&#x201D;", "<script> “x”"]
  ])("turns %s into text", (html, text) => expect(htmlToText(html).text).toBe(text))
})

describe("detailsOf", () => {
  it("believes JSON-LD first", () => {
    expect(details(`<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Bridge &amp; pier",
      "datePublished":"2026-05-04T08:30:00+02:00","author":[{"@type":"Person","name":"Ann Berg"},"John Roe"],"publisher":{"name":"Harbour Gazette"},
      "mainEntityOfPage":{"@id":"https://example.com/bridge"},"inLanguage":"en"}]}</script>
      <meta property="og:title" content="Other"><meta name="date" content="2020-01-01">`)).toEqual({
      title: "Bridge & pier", source: "Harbour Gazette", author: "Ann Berg, John Roe", published: { date: "2026-05-04", time: "08:30", zone: "+02:00" },
      url: "https://example.com/bridge", language: "en-GB"
    })
  })

  it("then Open Graph, meta elements and the markup", () => {
    expect(details(`<script type="application/ld+json">{broken</script><meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Gazette">
      <meta name="author" content="By Ann Berg"><meta property="article:published_time" content="2026-05-04"><link rel="canonical" href="https://example.com/c">`)).toEqual({
      title: "Bridge closed", source: "Gazette", author: "Ann Berg", published: { date: "2026-05-04" }, url: "https://example.com/c", language: "en-GB"
    })
    expect(details(`<link rel="canonical" href="https://www.example.com/c"><time datetime="2026-01-01"></time><time itemprop="datePublished" datetime="2026-05-04T08:00Z"></time>`))
      .toMatchObject({ title: "Bridge closed - Harbour Gazette", source: "example.com", author: null, published: { date: "2026-05-04", time: "08:00", zone: "Z" } })
  })

  it("gives null for what the page does not say, and never a dangerous address", () => {
    expect(details("<link rel=\"canonical\" href=\"javascript:alert(1)\"><meta name=\"date\" content=\"today\">"))
      .toMatchObject({ source: null, author: null, published: null, url: null })
  })
})
