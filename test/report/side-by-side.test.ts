import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { all, parse } from "./dom.ts"
import { articles, findings, report, reportOf } from "./sample.ts"

const html = renderHtml(report, articles)
const document = parse(html)
const squeezed = (text: string | null | undefined): string => (text ?? "").replace(/\s+/gu, " ").trim()

describe("two articles side by side, without a script", () => {
  it("are pointed to the matrix and the findings", () => {
    expect(all(document, ".scriptless a").map((link) => link.getAttribute("href"))).toEqual(["#matrix", "#findings"])
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

  const visit = async (anchor: string, look: (page: Page) => Promise<void>): Promise<void> => {
    const context = await browser.newContext({ reducedMotion: "reduce" })
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
    await visit("", async (page) => {
      expect(await page.locator(".scriptless").isVisible()).toBe(false)
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
    await visit("#finding-c0ffee01", async (page) => {
      await page.locator("#finding-c0ffee01").getByRole("link", { name: "Articles side by side" }).click()
      expect(page.url()).toMatch(/#pair-1-3$/u)
      expect(await page.getByLabel("First article").inputValue()).toBe("1")
      expect(await topics(page)).toHaveLength(6)
      await page.locator(".pair-choice .aligned-topic a").first().click()
      expect(page.url()).toMatch(/#finding-c0ffee01$/u)
    })
    await visit("#pair-3-1", async (page) => {
      expect(await page.getByLabel("First article").inputValue()).toBe("3")
      expect(await topics(page)).toHaveLength(6)
    })
  })
}, 60_000)
