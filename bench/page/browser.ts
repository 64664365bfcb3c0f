import { existsSync } from "node:fs"
import { chromium, type Browser } from "playwright-core"

/** Where Debian's package puts the browser that pages are measured and pictured in. */
export const executablePath = "/usr/bin/chromium"

/** Starts the browser, or ends the process with what to do where there is none. */
export const startBrowser = async (): Promise<Browser> => {
  if (!existsSync(executablePath)) {
    process.stderr.write(`There is no browser at ${executablePath}. On Debian: apt-get install chromium\n`)
    process.exit(2)
  }
  return chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"] })
}
