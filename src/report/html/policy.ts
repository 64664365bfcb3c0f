import { createHash } from "node:crypto"
import { stylesheet } from "./stylesheet.ts"

/** Nothing is allowed but the one stylesheet, known by its hash: no script, no image, no request, no form. */
export const contentSecurityPolicy =
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(stylesheet, "utf8").digest("base64")}'; ` +
  "base-uri 'none'; form-action 'none'"
