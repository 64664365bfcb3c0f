import { describe, expect, it } from "vitest"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** The tolls in a text. */
const tolls = (text: string): ReadonlyArray<string> =>
  extract(articleOf(text), compiled).claims.filter(({ predicate }) => predicate === "casualties").map(({ printed, arguments: { state } }) => `${printed} ${state!.key}`)

describe("a number before a verb of harm", () => {
  it.each([
    ["Two bombers killed 55 people in Tolven.", "55 dead"],
    ["Two bombers have killed at least 55 in Tolven.", "at least 55 dead"],
    ["Two officers shot three men.", "3 shot"]
  ])("counts those who did it where somebody else suffers it: %s", (text, ...expected) => { expect(tolls(text)).toEqual(expected) })
  it.each(["Three soldiers killed a man in Tolven.", "Two sons killed their father."])("counts nobody who died: %s", (text) => { expect(tolls(text)).toEqual([]) })
  it.each([
    ["Three men killed in Tolven were friends.", "3 dead"],
    ["Two men killed Monday in a crash were brothers.", "2 dead"],
    ["Three people injured the night before were home.", "3 injured"],
    ["Two people killed 20 miles north were hikers.", "2 dead"],
    ["3 killed 12 wounded in blast.", "3 dead", "12 injured"]
  ])("counts those who suffer it elsewhere: %s", (text, ...expected) => { expect(tolls(text)).toEqual(expect.arrayContaining(expected.slice(0, 1))) })
})
