import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { all, parse } from "./dom.ts"
import { articles, finding, findings, report, reportOf, source } from "./sample.ts"

const html = renderHtml(report, articles)
const document = parse(html)
const squeezed = (text: string | null | undefined): string => (text ?? "").replace(/\s+/gu, " ").trim()

describe("two articles side by side, without a script", () => {
  it("have a list for every pair that shares a claim", () => {
    expect(all(document, ".pair > summary").map(({ textContent }) => squeezed(textContent))).toEqual([
      "Evening Bell and Harbour Courier: 3 shared claims", "Harbour Courier and Valley Post: 3 shared claims",
      "Harbour Courier and Coastline Wire: 6 shared claims", "Valley Post and Coastline Wire: 3 shared claims"
    ])
  })

  it("are in the order of the first, with the words of each in its place", () => {
    const pair = document.querySelector("#pair-1-3")
    expect(all(pair, ".aligned-topic").map(({ textContent }) => squeezed(textContent))).toEqual([
      "≠ Contradiction Cost of the repair", "≟ Discrepancy Ida Voss: \"We promised a bridge …\"", "≈ Compatible Length of the bridge",
      "≠ Contradiction Tomas Reeh at the reopening", "≈ Compatible Tomas Reeh's title", "= Agreement Ida Voss's age"
    ])
    expect(all(pair?.querySelector(".sides"), ".side").map(({ textContent }) => squeezed(textContent))).toEqual([
      "Harbour Couriervalue A cost 2.4 million euros", "Coastline Wirevalue B repairs of 4.2 million euros"
    ])
  })

  it("are left to the script where there are too many pairs, and the page says so", () => {
    const many = Array.from({ length: 40 }, (_, index) => finding(`many${index}`, "agreement", "age", `Age ${index}`, "", [
      source("courier.md", "Voss, 61,", "61", 0), source("valley/post.txt", "Ida Voss, 61,", "61", 0), source("wire.txt", "Ida Voss, 61,", "61", 0),
      source("bell.html", "seventeen people", "17", 0)
    ]))
    const crowded = parse(renderHtml(reportOf(many, articles), articles))
    expect(all(crowded, ".pair")).toEqual([])
    expect(crowded.querySelector(".scriptless")?.textContent).toContain("too many pairs")
    for (const link of all(crowded, "a[data-pair]")) expect(link.getAttribute("href")).toBe("#side-by-side")
  })

  it("go by their paths as well where two have one name", () => {
    const twins = { ...report, articles: report.articles.map((article) => ({ ...article, source: article.id === "bell.html" ? article.source : "The Paper" })) }
    expect(all(parse(renderHtml(twins, articles)), "#pair-first option").map(({ textContent }) => textContent)).toEqual([
      "Evening Bell", "The Paper (courier.md)", "The Paper (valley/post.txt)", "The Paper (wire.txt)"
    ])
  })

  it("are no section of a report on one article", () => {
    expect(parse(renderHtml(reportOf(findings.slice(0, 1), articles.slice(0, 1)), articles)).querySelector("#side-by-side")).toBeNull()
  })
})

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The browser tests of articles side by side are skipped: no browser at ${executablePath}.`)

describe.skipIf(!installed)("two articles side by side in a browser", () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "variorum-pairs-"))
    writeFileSync(join(folder, "report.html"), html)
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  const visit = async (anchor: string, javaScriptEnabled: boolean, look: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: "reduce", javaScriptEnabled })
    try {
      const page = await context.newPage()
      const errors: Array<string> = []
      page.on("pageerror", (error) => errors.push(error.message))
      await page.goto(pathToFileURL(join(folder, "report.html")).href + anchor)
      await look(page)
      expect(errors).toEqual([])
    } finally {
      await context.close()
    }
  }

  const topics = async (page: Page): Promise<ReadonlyArray<string>> =>
    (await page.locator(".pair-choice .aligned-topic").allTextContents()).map(squeezed)

  it("show what the chosen two share, in the order of the first", async () => {
    await visit("", true, async (page) => {
      expect(await page.locator(".pair").first().isVisible()).toBe(false)
      await page.getByLabel("First article").selectOption({ label: "Harbour Courier" })
      await page.getByLabel("Second article").selectOption({ label: "Evening Bell" })
      expect(await topics(page)).toEqual([
        "∥ Related How long the bridge was shut", "→ Update People treated for heat exhaustion", "≟ Discrepancy Start of the cycle lane"
      ])
      await page.getByLabel("First article").selectOption({ label: "Evening Bell" })
      await page.getByLabel("Second article").selectOption({ label: "Harbour Courier" })
      expect(await topics(page)).toEqual([
        "→ Update People treated for heat exhaustion", "≟ Discrepancy Start of the cycle lane", "∥ Related How long the bridge was shut"
      ])
      expect(await page.locator(".pair-count").textContent()).toBe("3 shared claims.")
      const [left, right] = await page.locator(".pair-choice .sides").first().locator("blockquote mark").allTextContents()
      expect([left, right]).toEqual(["seventeen people who had been treated for heat exhaustion", "Fourteen people were treated for heat exhaustion"])
      await page.getByLabel("Second article").selectOption({ label: "Evening Bell" })
      expect(await page.locator(".pair-count").textContent()).toBe("Choose two different articles.")
      expect(await topics(page)).toEqual([])
    })
  })

  it("are a step from a finding, back to it, and from an anchor", async () => {
    await visit("#finding-c0ffee01", true, async (page) => {
      await page.locator("#finding-c0ffee01").getByRole("link", { name: "Articles side by side" }).click()
      expect(page.url()).toMatch(/#pair-1-3$/u)
      expect(await page.getByLabel("First article").inputValue()).toBe("1")
      expect(await topics(page)).toHaveLength(6)
      await page.locator(".pair-choice .aligned-topic a").first().click()
      expect(page.url()).toMatch(/#finding-c0ffee01$/u)
    })
    await visit("#pair-3-1", true, async (page) => {
      expect(await page.getByLabel("First article").inputValue()).toBe("3")
      expect(await topics(page)).toHaveLength(6)
    })
  })

  it("open from a finding without scripts, too", async () => {
    await visit("#finding-c0ffee01", false, async (page) => {
      expect(await page.getByLabel("First article").isVisible()).toBe(false)
      await page.locator("#finding-c0ffee01").getByRole("link", { name: "Articles side by side" }).click()
      expect(await page.locator("#pair-1-3 .sides").first().isVisible()).toBe(true)
    })
  })
}, 60_000)
