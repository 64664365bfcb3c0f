import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { preparedRules } from "../package.ts"

/** A rules file that was read when the package was installed or built. */
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
    // Installed without scripts: the rules are read from YAML.
    return {}
  }
}

/** What exactly these bytes were read as before, or undefined. */
export const preparedFor = (bytes: Uint8Array): Prepared | undefined => {
  files ??= readPrepared()
  return files[digestOfBytes(bytes)]
}
