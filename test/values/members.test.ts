import { describe, expect, it } from "vitest"
import type { MembersValue } from "../../src/model/value.ts"
import { members } from "../../src/values/members.ts"

/** A list by the first letters of its names; "+" behind it leaves open who else there was. */
const listOf = (names: string): MembersValue => ({ kind: "members", members: names.replace("+", "").split(""), open: names.endsWith("+") })

describe("two lists of those who took part", () => {
  it.each([
    ["abc", "bca", "equal"],
    ["abcd", "abc", "different"],
    ["abcd", "abce", "different"],
    ["abcd", "abc+", "compatible"],
    ["abcd+", "abc", "different"],
    ["abcd", "abce+", "different"],
    ["abcdef", "abc", "incomparable"],
    ["abd", "abc", "incomparable"]
  ])("%s and %s: %s", (left, right, relation) => {
    expect(members.compare(listOf(left), listOf(right)).relation).toBe(relation)
    expect(members.compare(listOf(right), listOf(left)).relation).toBe(relation)
  })

  it("fit where a name is misspelt or given in full, and differ by a short name", () => {
    const relation = (left: string, right: string) => members.compare({ kind: "members", members: ["osk", "lisk", "reed", left], open: false }, { kind: "members", members: ["osk", "lisk", "reed", right], open: false }).relation
    expect(relation("heffernan", "hefernan")).toBe("compatible")
    expect(relation("tolven", "tolven lines")).toBe("compatible")
    expect(relation("iran", "iraq")).toBe("different")
  })
})
