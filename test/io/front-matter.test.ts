import { describe, expect, it } from "vitest"
import type { Article } from "../../src/model/article.ts"
import { readMarkdown } from "../../src/io/markdown.ts"
import { readText } from "../../src/io/text.ts"

const article = (text: string, read = readMarkdown): Article => {
  const result = read("a.md", text)
  if (!result.ok) throw new Error(result.refusal.reason)
  return result.value
}
const reason = (text: string): string => {
  const result = readMarkdown("a.md", text)
  return result.ok ? "read" : result.refusal.reason
}

describe("front matter", () => {
  const text = [
    "---", "title: \"Bridge: closed\"", "source: Harbour Gazette", "author: [Jane Doe, John Roe]", "date: 2026-02-12", "url: https://example.com/a",
    "language: en_GB", "tags: [x]", "---", "", "Bridge: closed", "", "The bridge is closed, the town said.", ""
  ].join("\r\n")

  it("gives the article's details and is excluded, while the text stays the whole file", () => {
    const { exclusions, ...rest } = article(text)
    expect(rest).toEqual({
      id: "a.md", format: "markdown", title: "Bridge: closed", source: "Harbour Gazette", author: "Jane Doe, John Roe",
      published: { date: "2026-02-12" }, url: "https://example.com/a", language: "en-GB", text
    })
    expect(exclusions.map(({ span, reason: why }) => [why, text.slice(span.start, span.end)]))
      .toEqual([["front matter", text.slice(0, text.indexOf("\r\nBridge"))]])
  })

  it("is read in plain text files, too", () => expect(article(text, readText).title).toBe("Bridge: closed"))

  it("never guesses a date and drops what is no web address or language", () => {
    const { published, url, language } = article("---\ndate: soon\nurl: javascript:alert(1)\nlanguage: the Queen's\n---\nText.\n")
    expect({ published, url, language }).toEqual({ published: null, url: null, language: "en" })
  })

  it("is refused with its line when it is broken", () => {
    expect(reason("---\ntitle: a\nsource: [b\n---\nText.\n")).toMatch(/^has broken front matter at line [345]: /u)
    expect(reason("---\ntitle: a\ntitle: b\n---\nText.\n")).toBe("has broken front matter at line 3: the key `title` stands twice")
    expect(reason("---\ntitle: a\n\nText without an end.\n")).toBe("has front matter that begins at line 1 and never ends")
  })

  it("may have a colon in a title that is not quoted", () => {
    expect(article("---\ntitle: Courage at last: a harbour opens\nsource: Post: the paper\ndate: 2026-02-12\n---\nText.\n"))
      .toMatchObject({ title: "Courage at last: a harbour opens", source: "Post: the paper", published: { date: "2026-02-12" } })
    expect(reason("---\ntitle: a: b\nsource: [c\n---\nText.\n")).toMatch(/^has broken front matter at line 2: /u)
  })

  it("is not seen in a text that begins with a rule", () => {
    const { exclusions, title } = article("---\n\nOne evening in May\n\n---\n\nIt rained, and rained, and rained for days.\n")
    expect(exclusions).toEqual([])
    expect(title).toBe("One evening in May")
  })
})

describe("headline", () => {
  const body = "The bridge over the river was closed on Monday after engineers had found cracks in two of its piers, the town said."
  it.each([
    ["a first line that stands alone", `Bridge closed after cracks found\n\n${body}`, "Bridge closed after cracks found"],
    ["a heading", `# Bridge closed after cracks found #\n${body}`, "Bridge closed after cracks found"],
    ["a short sentence above a long paragraph", `Bridge closed.\n\n${body}`, "Bridge closed."],
    ["no paragraph", `${body}\n\n${body} It will open again.`, null],
    ["no short first sentence of a story", "It rained.\n\nIt rained for days.", null],
    ["no byline", `By Jane Doe\n\n${body}`, null]
  ])("is %s", (_, text, title) => expect(article(text).title).toBe(title))
})
