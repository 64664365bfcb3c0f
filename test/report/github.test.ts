import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Report } from "../../src/model/report.ts"
import { renderGithub, shownOfLevel } from "../../src/report/github.ts"
import { visible } from "../../src/report/visible.ts"
import { anyReport } from "./any-report.ts"
import { articles, emptyReport, finding, hostileReport, report, reportOf, source } from "./sample.ts"

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

const unescaped = (text: string): string => text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%3A", ":").replaceAll("%2C", ",").replaceAll("%25", "%")

/** Reads commands as the runner does: a line that begins with `::`, up to the next `::`. */
const commandsOf = (output: string): ReadonlyArray<Command> => output.split(/\r\n|\n|\r/u).filter((line) => line.trimStart().startsWith("::")).map((line) => {
  const { head = "", message = "" } = /^::(?<head>.*?)::(?<message>.*)$/u.exec(line)?.groups ?? {}
  const [name = "", list = ""] = [head.slice(0, head.indexOf(" ")), head.slice(head.indexOf(" ") + 1)]
  return { name, message: unescaped(message), properties: Object.fromEntries(list.split(",").map((pair) => [pair.slice(0, pair.indexOf("=")), unescaped(pair.slice(pair.indexOf("=") + 1))])) }
})

const summaryOf = (output: string): string => output.trimEnd().split("\n").at(-1) ?? ""

describe("renderGithub", () => {
  const output = renderGithub(report, articles, "news/halmer")
  const commands = commandsOf(output)

  it("annotates each difference at a line of an article, the gravest as errors", () => {
    expect(commands.map(({ name, properties: { file, line, title } }) => [name, file, line, title])).toEqual([
      ["error", "news/halmer/broken.txt", undefined, "Could not be read"],
      ["error", "news/halmer/courier.md", "9", "Contradiction: Cost of the repair"],
      ["error", "news/halmer/courier.md", "11", "Contradiction: Tomas Reeh at the reopening"],
      ["warning", "news/halmer/courier.md", "15", "Discrepancy: Start of the cycle lane"],
      ["notice", "news/halmer/courier.md", "9", "Discrepancy: Ida Voss: \"We promised a bridge …\""],
      ["notice", "news/halmer/courier.md", "13", "Update: People treated for heat exhaustion"]
    ])
    expect(commands[1]?.properties).toMatchObject({ line: "9", endLine: "9", col: "12", endColumn: "34" })
  })

  it("says who says what, in the exact words", () => {
    expect(commands[1]?.message.split("\n")).toEqual([
      "The articles give 2.4 million euros and 4.2 million euros for the repair.",
      "Here: Harbour Courier (courier.md:9), said by Mayor Ida Voss, as of 2031-05-09: “cost 2.4 million euros” (EUR 2.4 million)",
      "Coastline Wire (wire.txt:3), as of 2031-05-08: “repairs of 4.2 million euros” (EUR 4.2 million)",
      "Valley Post (valley/post.txt:3): “repairs of 4.2 million euros” (EUR 4.2 million)",
      "variorum explain c0ffee01 PATH says why."
    ])
  })

  it("gives no columns for words on two lines, and no line of an HTML page", () => {
    const cost = report.findings[0]!.sources[0]!
    const twoLines = { ...cost, quote: "cost\n2.4", end: cost.start + 8 }
    const [one] = commandsOf(renderGithub(reportOf([finding("f", "discrepancy", "money", "t", "m", [twoLines])], articles), articles))
    expect(one?.properties).toEqual({ file: "courier.md", line: "9", endLine: "10", title: "Discrepancy: t" })
    const [page] = commandsOf(renderGithub(reportOf([finding("f", "discrepancy", "date", "t", "m", [source("bell.html", "June 2032", "June", 0)])], articles), articles))
    expect(page?.properties).toEqual({ file: "bell.html", title: "Discrepancy: t" })
  })

  it("gives as many of each level as GitHub shows, and says what is not shown", () => {
    const many = Array.from({ length: 34 }, (_, index) => finding(`f${index}`, index < 14 ? "contradiction" : "discrepancy", "money", `t${index}`, "m", report.findings[0]!.sources))
    const cut = renderGithub(reportOf(many, articles), articles)
    expect(commandsOf(cut).map(({ name }) => name)).toEqual([...Array<string>(shownOfLevel).fill("error"), ...Array<string>(shownOfLevel).fill("warning")])
    expect(commandsOf(cut)[0]?.properties["title"]).toBe("Contradiction: t0")
    expect(summaryOf(cut)).toMatch(/^Variorum: 34 differences in 4 articles\. 20 of 34 annotations are above/u)
    expect(summaryOf(output)).toBe("Variorum: 5 differences in 4 articles.")
  })

  it("names many sources in few lines, every value first", () => {
    const sources = Array.from({ length: 12 }, (_, index) => source("courier.md", "2.4 million", index < 11 ? "A" : "B", index < 11 ? 0 : 1))
    const [one] = commandsOf(renderGithub(reportOf([finding("f", "discrepancy", "money", "t", "m", sources)], articles), articles))
    expect(one?.message).toMatch(/\nHere: .*\(A\)\n.*\(B\)\n(?:.*\(A\)\n){4}and 6 more sources\n/u)
  })

  it("leaves out what an editor dismissed or the baseline accepts, and counts it", () => {
    const [first, second, ...others] = report.findings
    const settled = renderGithub({ ...report, findings: [{ ...first!, decision: { as: "dismissed", because: "roads" } }, { ...second!, accepted: true }, ...others] }, articles)
    expect(settled).not.toContain("Cost of the repair")
    expect(settled).not.toContain("Tomas Reeh at the reopening")
    expect(summaryOf(settled)).toBe("Variorum: 5 differences in 4 articles, 2 of them settled.")
  })

  it("is a line without a command when nothing lined up", () => {
    expect(renderGithub(emptyReport, articles)).toBe("Variorum: 0 differences in 1 article.\n")
  })

  it("lets no words of an article become a command, a property or a line, whatever they are", () => {
    const holds = ({ report: any }: { readonly report: Report }) => {
      const output = renderGithub(any, [])
      const read = commandsOf(output)
      expect(output.split(/\r\n|\n|\r/u)).toHaveLength(read.length + 2)
      for (const { name, properties } of read) {
        expect(["error", "warning", "notice"]).toContain(name)
        expect(Object.keys(properties).filter((key) => !["file", "line", "endLine", "col", "endColumn", "title"].includes(key))).toEqual([])
      }
      for (const { path } of any.unreadable) expect(read.map(({ properties }) => properties["file"])).toContain(visible(path))
    }
    holds({ report: hostileReport })
    fc.assert(fc.property(anyReport, holds))
  })
})
