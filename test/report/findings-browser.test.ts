import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium, type Browser, type Page } from "playwright-core"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { findingAsMarkdown, findingAsText } from "../../src/report/copy.ts"
import { renderHtml } from "../../src/report/html.ts"
import { articles, report } from "./sample.ts"

const executablePath = "/usr/bin/chromium"
const installed = existsSync(executablePath)
if (!installed) console.warn(`The browser tests of the report's findings are skipped: no browser at ${executablePath}.`)

describe.skipIf(!installed)("a finding in a browser", () => {
  let browser: Browser
  let folder: string
  let page: Page

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "variorum-finding-"))
    writeFileSync(join(folder, "report.html"), renderHtml(report, articles))
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
  }, 60_000)

  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  beforeEach(async () => {
    page = await (await browser.newContext({ reducedMotion: "reduce", viewport: { width: 1280, height: 900 } })).newPage()
    await page.goto(pathToFileURL(join(folder, "report.html")).href)
  })

  afterEach(() => page.context().close())

  const open = (id: string): Promise<boolean> => page.evaluate(`document.querySelector("#finding-${id} > details").open`)
  const focused = (): Promise<string> => page.evaluate("document.activeElement.closest('.finding')?.id ?? ''")

  it("opens when an anchor leads to it, and stays open", async () => {
    await page.goto(`${page.url()}#finding-0bda7e01`)
    expect(await open("0bda7e01")).toBe(true)
    await page.goto(`${page.url().split("#")[0]}#finding-c0ffee01`)
    expect([await open("0bda7e01"), await open("c0ffee01")]).toEqual([true, true])
  })

  it("goes on to the next finding with j and back with k, while a finding has the focus and only then", async () => {
    await page.keyboard.press("j")
    expect(await focused()).toBe("")
    await page.locator("#finding-c0ffee02 > details > summary").focus()
    await page.keyboard.press("j")
    expect(await focused()).toBe("finding-d15c0001")
    expect(await open("d15c0001")).toBe(true)
    await page.keyboard.press("k")
    await page.keyboard.press("k")
    expect(await focused()).toBe("finding-c0ffee01")
    await page.keyboard.press("k")
    expect(await focused()).toBe("finding-c0ffee01")
    await page.keyboard.press("Control+j")
    expect(await focused()).toBe("finding-c0ffee01")
  })

  it("copies itself as text and as Markdown, and says so", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    const [finding] = report.findings
    await page.locator("#finding-c0ffee01 > details > summary").click()
    for (const [way, label, copy] of [["text", "Copy as text", findingAsText], ["markdown", "Copy as Markdown", findingAsMarkdown]] as const) {
      await page.locator("#finding-c0ffee01 .tools").getByRole("button", { name: label }).click()
      await page.locator(`#finding-c0ffee01 button[data-copy=${way}]`).getByText("Copied").waitFor()
      expect(await page.evaluate("navigator.clipboard.readText()")).toBe(copy(report, finding!))
      expect(await page.getByRole("status").filter({ hasText: "Copied." }).count()).toBe(1)
    }
  })

  it("copies every finding as a report has it, read from what the page shows", async () => {
    for (const finding of report.findings) {
      const copied: ReadonlyArray<string> = await page.evaluate(`(async () => {
        const copies = []
        Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => { copies.push(text) } } })
        for (const button of document.querySelectorAll("#finding-${finding.id} button[data-copy]")) button.click()
        await new Promise((done) => setTimeout(done))
        return copies
      })()`)
      expect(copied).toEqual([findingAsText(report, finding), findingAsMarkdown(report, finding)])
    }
  })

  it("copies without the clipboard's own interface, as pages from files may have to", async () => {
    await page.evaluate(`Object.defineProperty(navigator, "clipboard", { value: undefined });
      document.addEventListener("copy", () => { document.body.dataset.copied = getSelection().toString() || document.activeElement.value })`)
    await page.locator("#finding-c0ffee01 > details > summary").click()
    await page.locator("#finding-c0ffee01").getByRole("button", { name: "Copy as text" }).click()
    expect(await page.evaluate("document.body.dataset.copied")).toBe(findingAsText(report, report.findings[0]!))
    expect(await page.locator(".copy-by-hand").count()).toBe(0)
  })

  it("leaves the text selected where nothing may be copied", async () => {
    await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false")
    await page.locator("#finding-c0ffee01 > details > summary").click()
    await page.locator("#finding-c0ffee01").getByRole("button", { name: "Copy as text" }).click()
    const field = page.getByRole("textbox", { name: "The finding as text" })
    expect(await field.inputValue()).toBe(findingAsText(report, report.findings[0]!))
    expect(await page.getByRole("status").filter({ hasText: "Ctrl+C" }).count()).toBe(1)
  })

  it("has its variants beside one another on a wide screen, and one below the other on a narrow one", async () => {
    await page.locator("#finding-c0ffee01 > details > summary").click()
    const places = async (): Promise<ReadonlyArray<{ readonly x: number; readonly y: number } | null>> =>
      Promise.all((await page.locator("#finding-c0ffee01 .variant").all()).map((variant) => variant.boundingBox()))
    const [a, b] = await places()
    expect(b!.x).toBeGreaterThan(a!.x + 200)
    expect(b!.y).toBe(a!.y)
    await page.setViewportSize({ width: 360, height: 740 })
    const [c, d] = await places()
    expect(d!.x).toBe(c!.x)
    expect(d!.y).toBeGreaterThan(c!.y + 50)
  })

  it("has an article's findings beside its text on a wide screen, and below it on a narrow one", async () => {
    const places = (): Promise<ReadonlyArray<number>> => page.evaluate(`(() => {
      const margin = document.querySelector(".margin"), text = margin.closest(".passage").querySelector("p")
      return [margin.getBoundingClientRect().left - text.getBoundingClientRect().right, margin.getBoundingClientRect().top - text.getBoundingClientRect().bottom]
    })()`)
    expect((await places())[0]).toBeGreaterThan(0)
    await page.setViewportSize({ width: 360, height: 740 })
    expect((await places())[1]).toBeGreaterThanOrEqual(0)
  })
}, 60_000)
