import { expect, it } from "vitest"
import { claimsOf } from "../support/rules.ts"

/** The first clause's statement, as `not`, the words denied, and whether it leaves open what is so. */
const denialOf = (text: string): string => {
  const value = claimsOf(text, "statement.clause")[0]?.value
  return value?.kind === "statement" ? `${value.negated ? "not" : "yes"} [${value.denied.join(" ")}]${value.open ? " open" : ""}` : "no statement"
}

it.each([
  ["The harbour pilots did not board the ferry.", "not [board ferri]"],
  ["Nobody drowned in the flooded harbour.", "not [drown]"],
  ["The pilots failed to board the sinking ferry.", "not [board sink]"],
  ["The harbour board denied buying the ferry.", "not [bui ferri]"],
  ["The tale of the sunken ferry is a hoax.", "not [tale sunken ferri]"],
  ["The sunken ferry is not a hoax of pilots.", "yes []"],
  ["The pilots did not know that the ferry sank.", "not []"],
  ["The captain pleaded not guilty to sinking the ferry.", "not []"],
  ["Owners asked whether the pilots sank the ferry.", "yes [] open"]
])("%j", (text, expected) => { expect(denialOf(text)).toBe(expected) })
