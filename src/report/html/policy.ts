import { createHash } from "node:crypto"
import { script } from "./script.ts"
import { stylesheet } from "./stylesheet.ts"

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`
}

/** Nothing is allowed but the one stylesheet and the one script, known by their hashes: no image, no request, no form. */
export const contentSecurityPolicy =
  `default-src 'none'; style-src ${hashOf(stylesheet)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`
