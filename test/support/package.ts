import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** What package.json says of the package. */
export const manifest: { readonly version: string; readonly bin: Record<string, string>; readonly files: ReadonlyArray<string> } =
  JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** The script that starts the sources. */
export const sourceLauncher = join(root, "src/bin.mjs")

let built: string | null = null

/** The published package's files, in a folder without any other package near: built once for each process that runs tests. */
export const packageFolder = (): string => {
  if (built !== null) return built
  const folder = mkdtempSync(join(tmpdir(), "variorum-package-"))
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
  const { status, stderr } = spawnSync(process.execPath, [join(root, "src/build.ts"), join(folder, "dist")], { encoding: "utf8" })
  if (status !== 0 || stderr !== "") throw new Error(`the package does not build: ${stderr}`)
  mkdirSync(join(folder, "src"))
  for (const file of ["package.json", "rules", ...Object.values(manifest.bin)]) cpSync(join(root, file), join(folder, file), { recursive: true })
  return built = folder
}
