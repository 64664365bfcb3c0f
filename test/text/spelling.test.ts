import { describe, expect, it } from "vitest"
import { oneSpelling } from "../../src/text/spelling.ts"
import { stem } from "../../src/text/stem.ts"

describe("British and American spelling", () => {
  it.each([
    ["defence", "defense"], ["colours", "colors"], ["neighbourhood", "neighborhood"], ["unfavourable", "unfavorable"], ["organisers", "organizers"],
    ["analysed", "analyzed"], ["criticised", "criticized"], ["apologising", "apologizing"], ["centre", "center"], ["centred", "centered"], ["centring", "centering"], ["kilometres", "kilometers"], ["programmes", "programs"],
    ["travelling", "traveling"], ["cancelled", "canceled"], ["fuelled", "fueled"], ["licences", "licenses"], ["foetus", "fetus"], ["ploughing", "plowing"]
  ])("%s is %s", (british, american) => {
    expect(oneSpelling(british)).toBe(oneSpelling(american))
    expect(stem(british)).toBe(stem(american))
  })

  it.each([["filled", "filed"], ["hour", "hor"], ["contour", "contor"], ["sold", "soled"], ["pulled", "puled"], ["advised", "advized"], ["praise", "praize"], ["precise", "precize"]])("%s is not %s", (word, other) => {
    expect(oneSpelling(word)).not.toBe(oneSpelling(other))
  })

  it("leaves a word the stem of its kin", () => {
    expect(stem("apologise")).toBe(stem("apology"))
    expect(stem("supervised")).toBe(stem("supervision"))
  })

  it("changes nothing twice", () => {
    for (const word of ["size", "colour", "centre", "travelled", "programme", "organization", "controlled"]) expect(oneSpelling(oneSpelling(word))).toBe(oneSpelling(word))
  })
})
