import { createHash } from "node:crypto"
import fc from "fast-check"
import type { Article } from "../../src/model/article.ts"
import { describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { html, webLink } from "../../src/report/html/markup.ts"
import { visible } from "../../src/report/visible.ts"
import { all, parse } from "./dom.ts"
import { articles, emptyReport, hostileArticle, hostileArticles, hostileReport, hostileWords, report } from "./sample.ts"

const page = renderHtml(report, articles)
const document = parse(page)
const hostile = parse(renderHtml(hostileReport, hostileArticles))

function squeezed(text: string | null | undefined): string {
  return (text ?? "").replace(/\s+/gu, " ").trim()
}

describe("html templates", () => {
  it("show any string as itself, in content and in attributes", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => {
      const dom = parse(`<body>${html`<p title="${text}">${text}</p>`.markup}</body>`)
      expect(all(dom, "*").map(({ localName }) => localName)).not.toContain("script")
      expect(dom.querySelector("p")?.textContent).toBe(visible(text))
      expect(dom.querySelector("p")?.getAttribute("title")).toBe(visible(text))
    }))
  })

  it("link web addresses only", () => {
    expect(webLink("https://a.example/?q=\"x\"&y").markup).toMatch(/^<a href="https:\/\/a\.example\/\?q=&quot;x&quot;&amp;y" rel="noopener/u)
    for (const address of ["javascript:alert(1)", "data:text/html,x", "JAVASCRIPT:x", " javascript:x", "vbscript:x", "//a.example", "http://", "file:///etc"]) {
      expect(webLink(address).markup, address).not.toContain("<a")
    }
  })
})

describe("renderHtml", () => {
  it("allows nothing but its own stylesheet and its own script", () => {
    const style = /<style>([\s\S]*?)<\/style>/u.exec(page)?.[1] ?? ""
    const script = /<script>([\s\S]*?)<\/script>/u.exec(page)?.[1] ?? ""
    const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64")
    expect(document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content"))
      .toBe(`default-src 'none'; style-src 'sha256-${hash(style)}'; script-src 'sha256-${hash(script)}'; base-uri 'none'; form-action 'none'`)
    expect(all(document, "script")).toHaveLength(1)
    expect(all(document, "script[src], img, iframe, object, embed, form, link, base, [style]")).toEqual([])
    expect(style).not.toMatch(/url\(|@import/u)
  })

  it("resolves every link within the page, and gives no id twice", () => {
    for (const dom of [document, hostile]) {
      const ids = all(dom, "[id]").map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      const targets = all(dom, "a[href^='#']").map((link) => link.getAttribute("href")?.slice(1) ?? "")
      expect(targets.length).toBeGreaterThan(10)
      for (const target of targets) expect(ids).toContain(target)
    }
  })

  it("anchors each finding by its id, with its quotations in their sentences", () => {
    for (const finding of report.findings) {
      const item = document.querySelector(`#finding-${finding.id}`)
      expect(squeezed(item?.querySelector("h4")?.textContent)).toBe(finding.topic)
      const quotations = all(item, ".quotation")
      expect(quotations).toHaveLength(finding.sources.length)
      for (const source of finding.sources) {
        const found = quotations.find((one) => one.querySelector("mark")?.textContent === source.quote &&
          one.querySelector("blockquote")?.textContent === source.sentence.text)
        expect(found, source.quote).toBeDefined()
      }
    }
  })

  it("links quotations to the article's text and back", () => {
    report.findings.forEach((finding) => finding.sources.forEach((source, index) => {
      const anchor = document.querySelector(`#finding-${finding.id}-source-${index + 1}`)
      const paragraph = anchor?.closest("p")
      expect(source.quote.startsWith(anchor?.nextElementSibling?.textContent ?? "nothing"), source.quote).toBe(true)
      expect(paragraph?.querySelector(`a.reference[href='#finding-${finding.id}']`), finding.id).not.toBeNull()
      expect(Number(paragraph?.getAttribute("data-line"))).toBe(source.line)
    }))
  })

  const frontMatterOf = ({ exclusions }: Article): number => exclusions.find(({ reason }) => reason === "front matter")?.span.end ?? 0

  it("shows each article's text word for word, overlapping marks included", () => {
    articles.forEach((article, index) => {
      const shown = parse(page)
      const text = all(shown, ".source .text")[index]
      expect(all(text, "mark").length).toBeGreaterThan(0)
      for (const addition of all(text, "sup, .reason")) addition.remove()
      expect(all(text, "p").map((paragraph) => paragraph.textContent).join("\n\n").trim()).toBe(article.text.slice(frontMatterOf(article)).trim())
    })
    // The title lies within the words of the attendance claim, and both are marked.
    const overlapping = all(document, ".source mark.mark-several").map(({ textContent }) => textContent)
    expect(overlapping).toContain("Regional transport minister Tomas Reeh")
  })

  it("greys and labels what was left out", () => {
    expect(all(document, ".reason").map(({ textContent }) => textContent)).toEqual([
      "Left out: newsletter prompt", "Left out: advertisement"
    ])
    expect(all(document, ".excluded").map(({ textContent }) => textContent)).toContain("ADVERTISEMENT: Boots for every hill.")
  })

  it("has a matrix with a row for each finding, and one mark for equal values", () => {
    const table = document.querySelector(".matrix table")
    expect(all(table, "thead th[scope=col]")).toHaveLength(articles.length + 1)
    expect(all(table, "tbody th[scope=row]")).toHaveLength(report.findings.length)
    const cost = all(table, "tr").find((row) => row.textContent.includes("Cost of the repair"))
    expect(all(cost, "td").map((cell) => squeezed(cell.textContent))).toEqual([
      "", "Harbour Couriervalue A EUR 2.4 million", "Valley Postvalue B EUR 4.2 million", "Coastline Wirevalue B EUR 4.2 million"
    ])
    const lane = all(table, "tr").find((row) => row.textContent.includes("cycle lane"))
    expect(squeezed(lane?.querySelector("td")?.textContent)).toBe("Evening Bellvalue A March 2032value B June 2032 or later")
  })

  it("draws each piece of evidence and adds it up", () => {
    const table = document.querySelector("#finding-c0ffee01 .waterfall")
    expect(all(table, "td:nth-child(2)").map(({ textContent }) => textContent)).toEqual(["+4.5", "+3.3", "−1.5", "+1.0", "+7.3"])
    expect(all(table, "svg")).toHaveLength(5)
  })

  it("is built of landmarks and an unbroken outline of headings", () => {
    for (const selector of ["header h1", "nav[aria-label]", "main#main", "footer"]) expect(all(document, selector), selector).toHaveLength(1)
    const levels = all(document, "h1, h2, h3, h4, h5").map(({ localName }) => Number(localName.slice(1)))
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))
    for (const cell of all(document, "th")) expect(cell.getAttribute("scope")).toMatch(/^(?:col|row|rowgroup)$/u)
  })

  it("turns no word of an article into markup", () => {
    expect(all(hostile, "img, b, iframe")).toEqual([])
    expect(all(hostile, "style, title, script")).toHaveLength(3)
    for (const element of all(hostile, "*")) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/u)
      expect(element.getAttribute("href") ?? "#").toMatch(/^(?:#|https:\/\/)/u)
    }
    expect(squeezed(hostile.querySelector("#first-look h3")?.textContent)).toBe(`1. Topic ${squeezed(visible(hostileWords))}`)
    expect(hostile.querySelector(".source .text p")?.textContent).toBe(visible(hostileArticle.text.split("\n")[0] ?? ""))
  })

  it("says so when nothing lines up", () => {
    const empty = parse(renderHtml(emptyReport, articles))
    expect(squeezed(empty.querySelector(".headline")?.textContent)).toContain("nothing to compare")
    expect(empty.querySelector("#matrix")).toBeNull()
    expect(all(empty, ".source")).toHaveLength(1)
  })

  it("calls nothing false", () => {
    for (const part of ["header", "main", "footer"]) expect(document.querySelector(part)?.textContent).not.toMatch(/\bfalse\b/iu)
  })
})
