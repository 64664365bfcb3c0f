import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { preparedRules } from "../package.ts"

/** A rules file that was decoded when the package was built. */
export interface Prepared {
  /** 1-based line of its first key. */
  readonly line: number
  readonly value: unknown
}

/** Rules files by the SHA-256 of their bytes: a file that was changed since is another file. */
type PreparedFiles = Readonly<Record<string, Prepared>>

export const digestOfBytes = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

let files: PreparedFiles | null = null

const readPrepared = (): PreparedFiles => {
  try {
    return JSON.parse(readFileSync(preparedRules, "utf8")) as PreparedFiles
  } catch {
    // A checkout has none: its rules are decoded from YAML.
    return {}
  }
}

/** What the package's build decoded from exactly these bytes, or undefined. */
export const preparedFor = (bytes: Uint8Array): Prepared | undefined => {
  files ??= readPrepared()
  return files[digestOfBytes(bytes)]
}
