import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** The package's own folder: the sources and the bundle lie at different depths below it. */
const packageFolder = (): string => {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder)
  return folder
}

const folder = packageFolder()
const manifest: { readonly version: string } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))

/** Variorum's version. */
export const version = manifest.version

/** Folder of the rules that come with Variorum. */
export const builtInRules = join(folder, "rules")

/** The built-in rules as JSON, which `npm ci` and the build write: their YAML would take most of a short run's time. */
export const preparedRules = join(folder, "dist", "rules.json")
