import { describe, expect, it } from "vitest"
import { compiled } from "../support/rules.ts"
import { findAll, relation } from "./read.ts"

const { place } = compiled.kinds

describe("two places", () => {
  it.each([
    ["Mercy Hospital", "Mercy Medical Center", "different"],
    ["Orle High School", "Orle South High School", "different"],
    ["Great Northern Military Hospital", "GNMH", "equal"],
    ["S. Maple St.", "South Maple Street", "equal"],
    ["Houston", "Texas", "compatible"],
    ["Paris", "France", "compatible"],
    ["Paris", "Lyon", "different"],
    ["Brooklyn", "New York City", "compatible"], ["Hollywood", "Los Angeles", "compatible"], ["Brooklyn", "Los Angeles", "different"],
    ["Europe", "France", "incomparable"],
    ["Paris", "Norway", "different"],
    ["Oslo", "Norway", "compatible"],
    ["Ashford", "Ashpord", "different"],
    ["Harwood", "Harmond", "different"],
    ["Harwood", "Linden", "incomparable"],
    ["Orle Labour Programme Hall", "Orle Labor Program Hall", "compatible"],
    ["St. Anselm's Hospital", "Saint Anselm Hospital", "equal"],
    ["St. Anselm's Medical Center", "Mercy Hospital", "different"]
  ])("%s and %s are %s", (left, right, expected) => {
    expect(relation(place, left, right)).toBe(expected)
  })
})

describe("a place lies in what is set behind it", () => {
  it.each([
    ["Oslo, Norway", ["norway"]],
    ["Alexandria, Virginia", ["virginia"]],
    ["Norfolk, Virginia, and Ohio", ["virginia", "us"]],
    ["Lebanon, Egypt and Iran", []],
    ["Lebanon, Pa., and Ohio", ["pennsylvania"]],
    ["Cuba, Florida lawmakers said", []],
    ["West Bank, Lebanon and Iran", []]
  ])("%s", (text, within) => {
    expect(findAll(place, text)[0]!.value.within).toEqual(within)
  })
})
