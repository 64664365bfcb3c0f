import { describe, expect, it } from "vitest"
import type { LexiconFile } from "../../src/model/rule.ts"
import { compileLexicon, nounForms, verbForms } from "../../src/text/lexicon.ts"
import { tokenise } from "../../src/text/tokenise.ts"

const lexicon = (entries: LexiconFile["entries"], inflect?: "verb" | "noun") =>
  compileLexicon({ lexicon: "test", description: "For tests.", source: "ours", entries, ...(inflect === undefined ? {} : { inflect }) })

/** The entry and the words matched at the start of a text, or null. */
const at = (words: ReturnType<typeof lexicon>, text: string, end?: number): string | null => {
  const tokens = tokenise(text)
  const match = words.longest(tokens, 0, end ?? tokens.count)
  return match === null ? null : `${match.entry.id}: ${text.slice(0, tokens.end[match.last - 1])}`
}

const offices = lexicon([
  { id: "secretary", forms: ["secretary"] },
  { id: "secretary general", forms: ["secretary general"] },
  { id: "chief of staff", forms: ["chief of staff"] },
  { id: "major general", forms: ["maj gen"] }
])

describe("longest", () => {
  it("finds the longest form that begins here, whatever the order of entries", () => {
    expect(at(offices, "secretary general Reed")).toBe("secretary general: secretary general")
    expect(at(offices, "secretary Reed")).toBe("secretary: secretary")
    expect(at(offices, "general secretary")).toBeNull()
  })

  it("sees no difference of case, and takes a hyphen for a space", () => {
    expect(at(offices, "Secretary-General Reed")).toBe("secretary general: Secretary-General")
    expect(at(offices, "CHIEF-OF-STAFF")).toBe("chief of staff: CHIEF-OF-STAFF")
    expect(at(offices, "Secretary - in name")).toBe("secretary: Secretary")
  })

  it("gives no part of a form that breaks off, and never looks behind the end", () => {
    expect(at(offices, "chief of the staff")).toBeNull()
    expect(at(offices, "secretary general", 1)).toBe("secretary: secretary")
    expect(at(offices, "secretary-general", 2)).toBe("secretary: secretary")
  })

  it("reads over the point of an abbreviation inside a form, and over no other", () => {
    const ranks = lexicon([{ id: "lieutenant", forms: ["lt"] }, { id: "lieutenant colonel", forms: ["lt col"] }, { id: "fire chief", forms: ["fire chief"] }])
    expect(at(ranks, "Lt. Col. Ada Holm")).toBe("lieutenant colonel: Lt. Col")
    expect(at(ranks, "Lt. Reed")).toBe("lieutenant: Lt")
    expect(at(ranks, "fire. Chief Reed")).toBeNull()
    expect(at(ranks, "Lt . Col. Reed")).toBe("lieutenant: Lt")
  })

  it("reads straight forms in typographic text", () => {
    expect(at(lexicon([{ id: "o'clock", forms: ["o'clock"] }]), "o’clock")).toBe("o'clock: o’clock")
  })
})

describe("single words", () => {
  it("knows words by form, not by id", () => {
    const words = lexicon([{ id: "kill", forms: ["killed", "slain"] }])
    expect([words.has("slain"), words.has("kill"), words.entryOf("killed")?.id]).toEqual([true, false, "kill"])
  })

  it("lists the first word of every form", () => {
    expect([...offices.firstWords].sort()).toEqual(["chief", "maj", "secretary"])
    expect(offices.has("chief")).toBe(false)
  })
})

describe("inflections", () => {
  it.each([
    ["visit", ["visits", "visited", "visiting"]], ["move", ["moves", "moved", "moving"]], ["carry", ["carries", "carried", "carrying"]], ["stay", ["stays", "stayed", "staying"]],
    ["pass", ["passes", "passed", "passing"]], ["reach", ["reaches", "reached", "reaching"]], ["die", ["dies", "died", "dying"]], ["agree", ["agrees", "agreed", "agreeing"]],
    ["take part", ["takes part", "taked part", "taking part"]]
  ])("of the verb %s", (lemma, forms) => { expect(verbForms(lemma)).toEqual(forms) })

  it("of a verb that doubles its last letter", () => { expect(verbForms("stop", true)).toEqual(["stops", "stopped", "stopping"]) })

  it.each([["boat", ["boats"]], ["ferry", ["ferries"]], ["bus", ["buses"]], ["church", ["churches"]], ["day", ["days"]], ["police chief", ["police chiefs"]]])(
    "of the noun %s", (noun, forms) => { expect(nounForms(noun)).toEqual(forms) })

  it("belong to the lexicon where its file says so, and written forms win over made ones", () => {
    const verbs = lexicon([{ id: "stop", forms: ["stop"], facts: { double: true } }, { id: "lie", forms: ["lie"] }, { id: "lied", forms: ["lied"] }], "verb")
    expect(["stopped", "stopping", "lies", "lied"].map((word) => verbs.entryOf(word)?.id)).toEqual(["stop", "stop", "lie", "lied"])
    expect(lexicon([{ id: "stop", forms: ["stop"] }]).has("stops")).toBe(false)
    expect(lexicon([{ id: "ferry", forms: ["ferry"] }], "noun").entryOf("ferries")?.id).toBe("ferry")
  })
})
