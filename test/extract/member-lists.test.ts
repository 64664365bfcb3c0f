import { describe, expect, it } from "vitest"
import type { MembersValue } from "../../src/model/value.ts"
import { claimsOf } from "../support/rules.ts"

/** The lists of a text, each with a "+" where there were others. */
const lists = (text: string): ReadonlyArray<string> => claimsOf(text, "members").map(({ value }) => {
  const { members, open } = value as MembersValue
  return members.join(" ") + (open ? " +" : "")
})

describe("a list of names", () => {
  it.each([
    ["Norway, Sweden and Denmark signed the treaty.", "denmark norway sweden"],
    ["Anna Holm, Paul Reed, and Ada Lisk died in the crash.", "holm lisk reed"],
    ["Norway, Sweden and Denmark, along with Finland, signed the treaty.", "denmark finland norway sweden"],
    ["Norway, Sweden, and the newly elected Danish government signed the treaty.", "denmark norway sweden"],
    ["Five states, including Norway, Sweden and Denmark, signed the treaty.", "denmark norway sweden +"],
    ["Norway, Sweden, Denmark and several others signed the treaty.", "denmark norway sweden +"],
    ["The film stars Anna Holm, Paul Reed and Ada Lisk.", "holm lisk reed +"]
  ])("%s", (text, list) => { expect(lists(text)).toEqual([list]) })

  it.each([
    "Norway and Sweden signed the treaty.", "Boats were seen in Norway, Sweden and Denmark.", "Anna Holm, Sweden and Denmark signed the treaty.",
    "Reporting by Anna Holm, Paul Reed and Ada Lisk", "They met at Anna Holm, Paul Reed and Ada Lisk's house."
  ])("is none: %s", (text) => { expect(lists(text)).toEqual([]) })
})
