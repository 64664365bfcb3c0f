import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { furniture } from "../../src/io/furniture.ts"
import type { ArticleFormat } from "../../src/model/article.ts"

const first = "The harbour bridge was closed on Monday after engineers had found cracks in two of its five piers, the town council said."
const second = "Repairs will cost $4 million and take at least three months, according to Maria Lund, who heads the council's works committee."
const third = "“We would rather close it a day too early than an hour too late,” she told reporters on Tuesday, with the mayor at her side."
const article = (...lines: ReadonlyArray<string>): string => lines.join("\n\n")

const found = (text: string, format: ArticleFormat = "text"): ReadonlyArray<readonly [string, string]> =>
  furniture(text, format).map(({ reason, span }) => [reason, text.slice(span.start, span.end)] as const)

describe("furniture", () => {
  it.each([
    ["advertisement", "Advertisement"],
    ["advertisement", "— ADVERTISEMENT —"],
    ["advertisement", "Story continues below this advertisement"],
    ["advertisement", "Continue reading the main story"],
    ["newsletter prompt", "Text \"NEWS\" to 55512 to get breaking news from us"],
    ["newsletter prompt", "Sign up for our morning newsletter"],
    ["newsletter prompt", "Subscribe now"],
    ["related links", "RELATED: Ferry to run all night"],
    ["related links", "Read more: Ten bridges that were closed"],
    ["related links", "Video Harbour Pilot Rescued From Drifting Barge"],
    ["related links", "WATCH: The bridge from the air"],
    ["caption or gallery", "Photo: Ann Berg Image 1 of / 3 Caption Close Image 1 of 3 The bridge on Monday. Photo: Ann Berg Image 2 of 3"],
    ["caption or gallery", "The bridge, seen from the north bank. (Photo by Ann Berg)"],
    ["caption or gallery", "The bridge on Monday. Handout / Harbour Council"],
    ["caption or gallery", "File photo: masked workers block both ends of the old harbour bridge on Monday. (Photo by Ann Berg)"],
    ["caption or gallery", "Cranes have begun to work on the bridge. (Published Monday, May 4, 2026)"],
    ["copyright notice", "Copyright 2026 by the Gazette - All rights reserved."],
    ["copyright notice", "© 2026 Gazette Media"],
    ["copyright notice", "This material may not be published, broadcast, rewritten or redistributed."],
    ["byline", "Updated 11/27/2026 3:41 PM"],
    ["byline", "Additional reporting by Ann Berg"],
    ["byline", "Ann Berg in Oslo contributed to this report."],
    ["author biography", "ann.berg@example.com"],
    ["author biography", "Twitter: @annberg"],
    ["page furniture", "Share Tweet Email Print"],
    ["page furniture", "Click here to see the map"],
    ["page furniture", "5 min read"]
  ])("takes out a line: %s: %s", (reason, line) => {
    expect(found(article("Bridge closed", first, line, second, third))).toEqual([[reason, line]])
  })

  it.each([
    ["The bridge was closed in the night. Handout / Harbour Council", "Handout / Harbour Council"],
    ["Cranes will lift the second pier. (Photo by Ann Berg)", "(Photo by Ann Berg)"],
    ["Masked workers block both ends of the old harbour bridge on Monday. (Photo by Ann Berg)", "(Photo by Ann Berg)"]
  ])("takes out only the credit of a caption that tells news: %s", (line, credit) => {
    expect(found(article("Bridge closed", first, line, second, third))).toEqual([["caption or gallery", credit]])
  })

  it.each([
    ["By Ann Berg"], ["BY ANN BERG AND JOHN ROE, STAFF WRITERS"], ["By Ann Berg | Harbour Press | May 4, 2026"]
  ])("takes out a byline at the top: %s", (line) => {
    expect(found(article("Bridge closed", line, first, second))).toEqual([["byline", line]])
  })

  it.each([
    ["Sign up for the rescue plan ended on Tuesday, officials said, with fewer names than the council had hoped for."],
    ["By 2029 Harbour Town will have spent $12 million on its bridges."],
    ["By Monday, Ann Berg had left the town."],
    ["Video from the bridge shows a barge striking the second pier at 5:38 a.m., police said."],
    ["More than 40 people were hurt."],
    ["Related work on the ferry pier will begin in June."],
    ["Updated figures released on May 3, 2026 show 12 injured."],
    ["Copyright law protects the bridge's design, the architect said."],
    ["Two comments by the mayor drew anger."],
    ["Follow the detour signs, the council advised drivers."],
    ["“No comment,” he said."],
    ["Share prices of the builder fell 4% in Oslo on Monday."],
    ["Print sales of the Gazette rose."],
    ["In photos and letters, residents had warned of cracks for years."],
    ["Analysis: The closure shows how little was spent."],
    ["The number of readers who signed up (Reuters poll, May 2) is 31%."],
    ["Ann Berg is the founder of Berg Bridges, which built it in 1965."],
    ["Maria Lund is a reporter by training."],
    ["Police asked anyone with information to call 555-0100."],
    ["3. The bridge stays closed until August."]
  ])("keeps a line of the article: %s", (line) => {
    expect(found(article("Bridge closed", first, line, second, third))).toEqual([])
  })

  it("takes readers' comments out to the end, behind the article only", () => {
    const comments = article("2 COMMENTS", "  1. A very smart move, which should have been made years ago by those who are paid for it.", "LEAVE A REPLY", "Please enter your comment!")
    expect(found(article("Bridge closed", "12 Comments", first, second, comments)))
      .toEqual([["reader comments", "12 Comments"], ["reader comments", comments]])
    expect(found(article("Bridge closed", first, second, "Leave a comment"))).toEqual([["reader comments", "Leave a comment"]])
    expect(found(article("Bridge closed", first, "Comments", second, third))).toEqual([["reader comments", "Comments"]])
  })

  it("takes the author's biography out, with the name above it, and nobody else's", () => {
    const biography = "Ann Berg is the founder and editor of the Harbour Gazette. She holds a degree in law. Twitter: @annberg"
    expect(found(article("Bridge closed", first, second, `Ann Berg\n${biography}`))).toEqual([["author biography", `Ann Berg\n${biography}`]])
    expect(found(article("Bridge closed", first, "Ann Berg is a reporter at the Gazette. She covers the harbour.")).map(([reason]) => reason))
      .toEqual(["author biography"])
    expect(found(article("Bridge closed", first, "“I saw it fall,” Ann Berg told the council.", "Ann Berg is a reporter at the Gazette."))).toEqual([])
  })

  it("takes the list behind a bare heading of links", () => {
    const links = article("Read More:", "‘I saw it fall’: Diver tells of the night", "Why do bridges fall? We don’t know.")
    expect(found(article("Bridge closed", first, second, links))).toEqual([["related links", links]])
    expect(found(article("Bridge closed", first, "Related stories", "Ferry Runs All Night", second))).toEqual([["related links", "Related stories\n\nFerry Runs All Night"]])
  })

  it("takes out what is printed twice, the second time", () => {
    const text = article("Harbour bridge closed after cracks are found", `# Harbour bridge closed after cracks are found`, first, second, first)
    expect(found(text, "markdown")).toEqual([["repeated text", "# Harbour bridge closed after cracks are found"], ["repeated text", first]])
    expect(furniture(text, "markdown").at(-1)?.span.start).toBe(text.lastIndexOf(first))
  })

  it("joins wrapped lines before it judges them", () => {
    const wrapped = [
      "The harbour bridge was closed on Monday after engineers had found", "cracks in two of its piers. The council will send a note to all who", "Subscribe now",
      "to its list, and hopes that the ferries will run until late at night", "for the whole of the summer and a part of the autumn, weather given."
    ].join("\n")
    expect(found(wrapped)).toEqual([])
    expect(found(`${wrapped}\n\nSubscribe now\n`)).toEqual([["newsletter prompt", "Subscribe now"]])
  })

  it("takes Markdown's marks and leaves its words", () => {
    const text = article("# Bridge closed", "![The bridge](https://example.com/a_(1).jpg \"Bridge\")", "The [council](https://example.com/c) closed it, see <https://example.com/d>.",
      "```\ncode 40\n\nmore\n```", "[1]: https://example.com/e", `**${first}**`)
    expect(found(text, "markdown")).toEqual([
      ["caption or gallery", "![The bridge](https://example.com/a_(1).jpg \"Bridge\")"], ["page furniture", "(https://example.com/c)"],
      ["page furniture", "<https://example.com/d>"], ["page furniture", "```\ncode 40\n\nmore\n```"], ["page furniture", "[1]: https://example.com/e"]
    ])
    expect(found(text.replace("```\n\n", ""), "text").map(([reason]) => reason)).not.toContain("page furniture")
  })

  it("gives sorted spans inside the text that do not overlap, whatever the text", () => {
    const line = fc.oneof(fc.constantFrom("Advertisement", "2 comments", "Leave a reply", "Related:", "By Ann Berg", "```", "![a](b)", "[a](b) [c](d)", "<b>x</b>", first, second, ""), fc.string())
    fc.assert(fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom("\n", "\n\n", "\r\n"), fc.constantFrom("text", "markdown", "html"), (lines, end, format) => {
      const text = lines.join(end)
      let last = 0
      for (const { span } of furniture(text, format)) {
        expect(span.start).toBeGreaterThanOrEqual(last)
        expect(span.end).toBeGreaterThan(span.start)
        last = span.end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })

  it.each([
    ["prose", `${first}\n\n`], ["one line", "word "], ["brackets", "!["], ["link starts", "[a]("], ["angle brackets", "<a "], ["fences", "```\n"], ["comment headings", "2 comments\n"],
    ["related headings", "Read more:\n"], ["biographies", "Ann Berg is a reporter.\n"], ["spaces", " "], ["galleries", "Photo Caption "], ["blank lines", "\n\r\n"], ["capitals", "A "], ["dashes", "— "]
  ])("takes time that grows with the length of the text only: %s", (_, piece) => {
    // Processor time, since it is regular expressions that could go astray, whose steps nobody counts.
    const time = (size: number): number => {
      const text = piece.repeat(Math.ceil(size / piece.length))
      const start = process.cpuUsage()
      furniture(text, "markdown")
      return process.cpuUsage(start).user / 1000
    }
    time(20_000)
    const short = Math.min(time(25_000), time(25_000), time(25_000))
    const long = Math.min(time(400_000), time(400_000))
    // Sixteen times the text; quadratic time would be 256 times as long. The rest is for a machine that does much else.
    expect(long).toBeLessThan(100 * Math.max(short, 5))
  })
})
