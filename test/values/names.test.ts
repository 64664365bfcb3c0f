import { describe, expect, it } from "vitest"
import { name } from "../../src/values/name.ts"

const named = (words: string) => ({ kind: "name", name: words, type: null }) as const

describe("two names", () => {
  it.each([
    ["Ile d'Orlane", "Isle d'Orlane", "different"],
    ["Ile d'Orlane", "Île d'Orlane", "equal"],
    ["Orle Defence Centre", "Orle Defense Center", "compatible"],
    ["Marlow Cable 3", "Marlow Cable 4", "incomparable"],
    ["MT Orle Star", "M/V Orle Star", "equal"],
    ["HMS Orle", "Orle", "equal"],
    ["F/V Orle", "Orle", "equal"],
    ["Orle County Airpark", "Orle County Air Park", "equal"],
    ["OrleWorld", "Orle World", "different"],
    ["Northern Women's Jail", "Women's Northern Jail", "different"],
    ["Fifth District Court of Appeal", "Fifth Circuit Court of Appeals", "different"],
    ["Fifth District Court", "Sixth District Court", "incomparable"],
    ["Marlow Democrat", "Marlow Democrats", "incomparable"]
  ])("%s and %s are %s", (left, right, expected) => { expect(name.compare(named(left), named(right)).relation).toBe(expected) })
})
