import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "..")

const median = (runs: number, args: ReadonlyArray<string>): number => {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    const { status } = spawnSync(process.execPath, args, { stdio: "ignore" })
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`)
    return performance.now() - start
  })
  return times.sort((left, right) => left - right)[Math.floor(runs / 2)] ?? Number.NaN
}

/**
 * Milliseconds from start to end of `variorum --version`, laid out as in the published package, and of an empty
 * program. The first run, which fills the compile cache, does not count.
 */
export const startUp = (): { readonly bundle: number; readonly node: number } => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-package-"))
  try {
    const build = spawnSync(process.execPath, [join(root, "src/build.ts"), join(folder, "dist")], { stdio: "inherit" })
    if (build.status !== 0) throw new Error("the bundle could not be built")
    mkdirSync(join(folder, "src"))
    for (const file of ["package.json", "src/bin.mjs"]) cpSync(join(root, file), join(folder, file))
    const version = [join(folder, "src/bin.mjs"), "--version"]
    median(1, version)
    return { bundle: median(15, version), node: median(15, ["-e", "0"]) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
