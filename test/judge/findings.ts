import { check } from "../../src/check.ts"
import type { Finding } from "../../src/model/report.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** The findings of some kind about articles with these texts. */
export const findingsOf = (kind: string, ...texts: ReadonlyArray<string>): ReadonlyArray<Finding> =>
  check(texts.map((text, i) => articleOf(text, { id: `${i + 1}.txt` })), compiled, { version: "0" }).findings.filter((finding) => finding.kind === kind)
