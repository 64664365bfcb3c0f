import { describe, expect, it } from "vitest"
import { name } from "../../src/values/name.ts"

const named = (words: string) => ({ kind: "name", name: words, type: null }) as const

describe("two names", () => {
  it.each([
    ["Ile d'Orlane", "Isle d'Orlane", "different"],
    ["Ile d'Orlane", "Île d'Orlane", "equal"],
    ["Orle Defence Centre", "Orle Defense Center", "compatible"],
    ["La Orlende", "La Orlene Speedway", "different"],
    ["La Orlende", "La Orlende Speedway", "compatible"],
    ["Orlende", "Orlene Speedway", "incomparable"],
    ["Karvandisk", "Karvondisk Road", "different"],
    ["Karvandisk", "Karvandisker Road", "incomparable"], ["Karvandisk", "KarvandiskLand", "incomparable"],
    ["Parc Osk XII", "Parc Osk-XII", "equal"], ["Prestonorle Quarry", "Preston Orle Quarry", "different"],
    ["Orlvikken", "Orlvikkenin", "different"],
    ["Orlanberg", "Orlanberger", "incomparable"],
    ["Orlanberg", "Orlanbergi", "incomparable"],
    ["Marlow Cable 3", "Marlow Cable 4", "incomparable"],
    ["MT Orle Star", "M/V Orle Star", "equal"], ["Orle-20", "Orle20", "equal"], ["Lower Palaeovik", "Lower Paleovik", "compatible"],
    ["Orlandic", "Orlandica", "incomparable"], ["Orlaginal", "Orlagines", "incomparable"], ["Proud Osks' Girls", "Proud Osks", "compatible"], ["Orlafarian", "Orlafarianism", "incomparable"],
    ["Orle Players' Union", "Orle Players Union", "equal"],
    ["HMS Orle", "Orle", "equal"],
    ["News Corp.", "News Orle", "incomparable"],
    ["United", "United Orle", "compatible"],
    ["Orle Corp.", "Orle International", "compatible"],
    ["Orle Foods Inc.", "Orle", "compatible"],
    ["Orle Foods Inc.", "Orle Inc.", "different"],
    ["Orle Foods Inc.", "Orle Corp.", "compatible"],
    ["Jabhat al-Oskarah", "Al Oskara Front", "different"],
    ["Jabhat al-Oskarah", "Al Oskarah Front", "incomparable"],
    ["Jabhat al-Oskarah", "Al Lisk Front", "incomparable"],
    ["OLMB", "OLMD", "different"],
    ["OLM", "OLD", "incomparable"],
    ["U.S. Orle Command", "US Orle Command", "equal"],
    ["O.C.", "OC", "equal"],
    ["F/V Orle", "Orle", "equal"],
    ["Orle County Airpark", "Orle County Air Park", "equal"],
    ["OrleWorld", "Orle World", "different"],
    ["Northern Women's Jail", "Women's Northern Jail", "different"],
    ["Fifth District Court of Appeal", "Fifth Circuit Court of Appeals", "different"],
    ["Fifth District Court", "Sixth District Court", "incomparable"],
    ["Orle High School", "Orle South High School", "different"],
    ["Orle North High School", "Orle South High School", "different"],
    ["Orle High School", "Orle Middle School", "different"],
    ["High School", "South High School", "compatible"],
    ["Orle Hospital", "Orle South Hospital", "compatible"],
    ["Orle Hospital", "Orle Medical Center", "different"],
    ["Orle County Jail", "Orle County Detention Center", "different"],
    ["Orle County Prison", "Orle County Correctional Facility", "incomparable"],
    ["Orle County Jail", "Lisk County Detention Center", "incomparable"],
    ["Orle Railroad", "Orle Railway", "different"],
    ["Orle University", "Orle College", "different"],
    ["Quik Way", "Quick Way", "different"],
    ["Orle", "Orlegram", "incomparable"],
    ["Orlegram", "Orle", "incomparable"],
    ["Osdanic", "Osdanist", "incomparable"],
    ["Osdian", "Osdianity", "incomparable"],
    ["Allied", "Allies", "incomparable"],
    ["Realm of Osdan", "Realm of Osden", "different"],
    ["Realm of Osdan", "Realm of Ada", "incomparable"],
    ["Orle Harbour Authority", "Orle Harbour Authorities", "different"],
    ["Orle Islands", "Orles Islands", "different"],
    ["Orle Trust Fund", "Orle Trust Funds", "incomparable"],
    ["Hospital", "Medical Center", "incomparable"],
    ["Marlow Democrat", "Marlow Democrats", "incomparable"],
    ["Sandby Ave.", "Sandby Avenue", "equal"],
    ["Co Orle", "County Orle", "equal"],
    ["Sandby Rd", "Sandby Street", "different"], ["County Road P", "County Highway P", "different"], ["Sandby Road", "Orle Street", "incomparable"],
    ["Orle Ethics Committee", "Orle Ethics Commission", "different"], ["Orle Creek", "Orle River", "different"], ["Orle National Park", "Orle National Forest", "different"],
    ["Düsdorf Mill", "Duesdorf Mill", "equal"],
    ["Saint Osk Hospital", "St. Osk's Hospital", "different"],
    ["Orle Pharmaceutical", "Orle Pharmaceuticals Inc.", "different"],
    ["Orle Pharmaceuticals", "Orle Pharmaceuticals Inc.", "compatible"],
    ["Orle Police Department", "Orle Division of Police", "different"],
    ["Orle County Sheriff's Office", "Orle County Sheriff's Department", "different"],
    ["Orle Police Department", "Orle Fire Department", "incomparable"]
  ])("%s and %s are %s", (left, right, expected) => { expect(name.compare(named(left), named(right)).relation).toBe(expected) })
})

describe("two names with a number", () => {
  const numbered = (words: string) => ({ ...named(words), type: "numbered" })
  it.each([
    ["Flight 9125", "Flight 9725", "different"],
    ["Osk Air Flight 9125", "Flight 9725", "different"],
    ["Osk Air Flight 9125", "Flight 9125", "equal"],
    ["Osk Air Flight 9125", "Lisk Air Flight 9725", "incomparable"],
    ["Osk Air Flight OA9125", "Flight 9125", "compatible"],
    ["Flight OA 9125", "Flight 9125", "compatible"],
    ["Section 412A", "Section 412", "compatible"],
    ["Section 41", "Section 412", "different"],
    ["Boeing 737", "Boeing 737-800", "compatible"],
    ["Boeing 737-400", "Boeing 737-800", "different"],
    ["Flight OA 9125", "Flight OA9125", "equal"],
    ["School No. 12", "School 12", "equal"],
    ["School No. 12", "School Number 14", "different"],
    ["I-75", "Interstate 75", "equal"],
    ["Hwy 61", "Highway 61", "equal"]
  ])("%s against %s: %s", (left, right, relation) => {
    expect(name.compare(numbered(left), numbered(right)).relation).toBe(relation)
    expect(name.compare(numbered(right), numbered(left)).relation).toBe(relation)
  })
})
