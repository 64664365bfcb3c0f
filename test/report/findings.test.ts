import { describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { all, parse } from "./dom.ts"
import { articles, report } from "./sample.ts"

const document = parse(renderHtml(report, articles))
const findingOf = (id: string) => document.querySelector(`#finding-${id}`)
const texts = (id: string, selector: string): ReadonlyArray<string> =>
  all(findingOf(id), selector).map(({ textContent }) => textContent.replace(/\s+/gu, " ").trim())

describe("a finding of the HTML report", () => {
  it("puts its variants side by side, each with its value and witnesses", () => {
    expect(texts("c0ffee01", ".variants > .variant > h5")).toEqual([
      "value A EUR 2.4 million 1 independent witness", "value B EUR 4.2 million 1 independent witness"
    ])
  })

  it("marks the words that differ, and leaves the article's words as they are", () => {
    expect(texts("d15c0002", ".quotation .differs")).toEqual(["and"])
    expect(all(findingOf("d15c0002"), ".quotation .gap").map(({ textContent }) => textContent)).toEqual([""])
    expect(texts("c0ffee01", ".quotation .differs")).toEqual(["cost 2.4", "repairs of 4.2", "repairs of 4.2"])
    expect(texts("a9ee0001", ".differs")).toEqual([])
  })

  it("reads a quotation word by word, struck and added words told apart for every reader", () => {
    const line = all(findingOf("d15c0002"), ".word-by-word li")[0]
    expect(line?.querySelector("del")?.textContent).toBe("[left out: and]")
    expect(line?.textContent.replace(/\s+/gu, " ")).toBe("A → B \"We promised a bridge before the swallows, [left out: and] here it is,\"")
    expect(findingOf("c0ffee01")?.querySelector(".word-by-word")).toBeNull()
  })

  it("says which articles are one witness", () => {
    expect(texts("c0ffee01", "figcaption")[1]).toBe("Coastline Wire as of 2031-05-08 one witness with Valley Post line 3")
  })

  it("leads to the findings before and after it", () => {
    const order = all(document, ".finding").map(({ id }) => `#${id}`)
    all(document, ".finding").forEach((found, index) => {
      expect(all(found, ".tools a[aria-keyshortcuts]").map((link) => link.getAttribute("href")))
        .toEqual([order[index - 1], order[index + 1]].filter((target) => target !== undefined))
    })
  })

  it("hides what only a script can do", () => {
    for (const button of all(document, "button")) expect(button.closest("[hidden], dialog:not([open])"), button.textContent ?? "").not.toBeNull()
  })
})

describe("an article of the HTML report", () => {
  it("names in its margin each finding whose words begin in the paragraph", () => {
    const passages = all(document, ".source .passage")
    expect(passages.length).toBeGreaterThan(10)
    for (const passage of passages) {
      const marked = new Set(all(passage, ".anchor").map(({ id }) => `#${id.replace(/-source-\d+$/u, "")}`))
      const named = all(passage, ".margin a").map((link) => link.getAttribute("href"))
      expect(new Set(named)).toEqual(marked)
      expect(named).toHaveLength(marked.size)
    }
  })

  it("says in the margin which value the article gives, where there is more than one", () => {
    const lane = all(document, ".margin li").filter(({ textContent }) => textContent.includes("Start of the cycle lane"))
    expect(lane.map(({ textContent }) => [...textContent.matchAll(/value ([A-Z])/gu)].map(([, letter]) => letter))).toEqual([["B", "A"], ["A"]])
    const age = all(document, ".margin li").find(({ textContent }) => textContent.includes("Ida Voss's age"))
    expect(age?.textContent).not.toContain("value")
  })
})
