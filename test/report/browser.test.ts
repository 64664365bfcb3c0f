import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { renderHtml } from "../../src/report/html.ts"
import { articles, hostileArticles, hostileReport, report } from "./sample.ts"

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The browser tests of the HTML report are skipped: no browser at ${executablePath}.`)

describe.skipIf(!installed)("the HTML report in a browser", () => {
  let browser: Browser
  let folder: string
  const addresses: Record<string, string> = {}

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "variorum-report-"))
    for (const [name, content] of [["sample", renderHtml(report, articles)], ["hostile", renderHtml(hostileReport, hostileArticles)]] as const) {
      const file = join(folder, `${name}.html`)
      writeFileSync(file, content)
      addresses[name] = pathToFileURL(file).href
    }
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  /** Opens a page, and hands over everything it should not have done. */
  async function visit(name: string, anchor: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>): Promise<ReadonlyArray<string>> {
    const context = await browser.newContext({ reducedMotion: "reduce", ...options })
    try {
      const page = await context.newPage()
      const trouble: Array<string> = []
      const address = addresses[name] ?? ""
      page.on("console", (message) => trouble.push(`console: ${message.text()}`))
      page.on("pageerror", (error) => trouble.push(`error: ${error.message}`))
      page.on("dialog", (dialog) => { trouble.push(`dialog: ${dialog.message()}`); void dialog.dismiss() })
      page.on("request", (request) => { if (request.url().split("#")[0] !== address) trouble.push(`request: ${request.url()}`) })
      await page.goto(address + anchor)
      await look(page)
      return trouble
    } finally {
      await context.close()
    }
  }

  // Code for the page is text: the project's types do without those of a browser.
  const openAll = (page: Page): Promise<unknown> =>
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true })")

  it.each(["sample", "hostile"])("shows %s without an error, a violation or a request", async (name) => {
    const trouble = await visit(name, "", {}, async (page) => {
      await openAll(page)
      await page.waitForTimeout(100)
      expect(await page.locator("script").count()).toBe(1)
      expect(await page.locator("img").count()).toBe(0)
      expect(await page.evaluate("document.documentElement.hasAttribute('data-scripted')")).toBe(true)
      expect(await page.locator("h1").isVisible()).toBe(true)
    })
    expect(trouble).toEqual([])
  })

  it("applies its own stylesheet and blocks every other style and script", async () => {
    const trouble = await visit("hostile", "", {}, async (page) => {
      expect(await page.evaluate("getComputedStyle(document.body).marginTop")).toBe("0px")
      await page.evaluate(`{
        const script = document.createElement("script")
        script.textContent = "document.body.dataset.ran = 'yes'"
        const style = document.createElement("style")
        style.textContent = "body { margin-top: 77px }"
        document.body.append(script, style)
      }`)
      expect(await page.evaluate("document.body.dataset.ran ?? 'did not run'")).toBe("did not run")
      expect(await page.evaluate("getComputedStyle(document.body).marginTop")).toBe("0px")
    })
    expect(trouble.filter((line) => line.includes("Content Security Policy"))).toHaveLength(2)
  })

  it.each([
    ["sample", 360], ["hostile", 360], ["sample", 768], ["hostile", 1280]
  ] as const)("never scrolls %s sideways at %i pixels", async (name, width) => {
    await visit(name, "", { viewport: { width, height: 740 } }, async (page) => {
      await openAll(page)
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width)
    })
  })

  it("scrolls the matrix within its frame, with its headers in view", async () => {
    await visit("sample", "", { viewport: { width: 700, height: 300 } }, async (page) => {
      const place = await page.evaluate<{ scrolled: number; row: number; head: number }>(`(() => {
        const frame = document.querySelector(".matrix")
        frame.scrollTo(150, 200)
        const { left, top } = frame.getBoundingClientRect()
        const row = frame.querySelector("tbody th[scope=row]").getBoundingClientRect()
        const head = frame.querySelector("thead th:last-child").getBoundingClientRect()
        return { scrolled: frame.scrollLeft, row: row.left - left, head: head.top - top }
      })()`)
      expect(place.scrolled).toBe(150)
      expect(Math.abs(place.row)).toBeLessThanOrEqual(1)
      expect(Math.abs(place.head)).toBeLessThanOrEqual(2)
    })
  })

  it("works without JavaScript: an anchor opens its finding, a summary opens and closes", async () => {
    const trouble = await visit("sample", "#finding-c0ffee02", { javaScriptEnabled: false }, async (page) => {
      const height = async (id: string): Promise<number> => (await page.locator(`#finding-${id}`).boundingBox())?.height ?? 0
      expect(await height("c0ffee02")).toBeGreaterThan(250)
      const closed = await height("a9ee0001")
      expect(closed).toBeLessThan(150)
      await page.locator("#finding-a9ee0001 > details > summary").click()
      expect(await height("a9ee0001")).toBeGreaterThan(closed + 100)
      await page.locator("#finding-a9ee0001 .quotation .to-text").first().click()
      expect(page.url()).toMatch(/#finding-a9ee0001-source-1$/u)
      const anchor = await page.locator("#finding-a9ee0001-source-1").boundingBox()
      expect(anchor?.y).toBeGreaterThan(0)
      expect(anchor?.y).toBeLessThan(720)
    })
    expect(trouble).toEqual([])
  })

  it("follows the reader's colour scheme", async () => {
    const grounds: Array<string> = []
    for (const colorScheme of ["light", "dark"] as const) {
      await visit("sample", "", { colorScheme }, async (page) => {
        grounds.push(await page.evaluate<string>("getComputedStyle(document.body).backgroundColor"))
      })
    }
    expect(grounds).toEqual(["rgb(251, 249, 245)", "rgb(23, 24, 27)"])
  })

  it("shows a focus ring on whatever the keyboard reaches first", async () => {
    await visit("sample", "", {}, async (page) => {
      await page.keyboard.press("Tab")
      expect(await page.evaluate("[document.activeElement.className, getComputedStyle(document.activeElement).outlineStyle]")).toEqual(["skip", "solid"])
    })
  })

  it("prints its differences opened, without scroll frames", async () => {
    await visit("sample", "", {}, async (page) => {
      await page.emulateMedia({ media: "print" })
      expect((await page.locator("#finding-c0ffee01").boundingBox())?.height).toBeGreaterThan(200)
      expect(await page.evaluate("getComputedStyle(document.querySelector('.matrix')).overflowX")).toBe("visible")
      expect(await page.locator("nav").isVisible()).toBe(false)
    })
  })
}, 60_000)
