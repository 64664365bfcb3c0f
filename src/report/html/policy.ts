import { createHash } from "node:crypto"
import { script } from "./script.ts"
import { stylesheet } from "./stylesheet.ts"

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`
}

/** What a page has beside the report's own stylesheet and script. */
export interface Beside {
  readonly stylesheet: string
  readonly script: string
  /** Whether its script may speak with the server that the page comes from. */
  readonly connects: boolean
}

/**
 * Nothing is allowed but our own stylesheets and scripts, known by their hashes: no image, no form, and no request,
 * unless the page is one that speaks with its server.
 */
export const policyOf = (beside: Beside | null): string => [
  "default-src 'none'",
  `style-src ${[stylesheet, ...(beside === null ? [] : [beside.stylesheet])].map(hashOf).join(" ")}`,
  `script-src ${[script, ...(beside === null ? [] : [beside.script])].map(hashOf).join(" ")}`,
  ...(beside?.connects === true ? ["connect-src 'self'"] : []),
  "base-uri 'none'",
  "form-action 'none'"
].join("; ")
