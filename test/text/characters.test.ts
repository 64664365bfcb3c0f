import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fold, isApostrophe, isDigit, isLetter, isNewline, isSpace } from "../../src/text/characters.ts"

const every = (characters: string, test: (code: number) => boolean): ReadonlyArray<string> => [...characters].filter((c) => !test(c.charCodeAt(0)))
const some = (characters: string, test: (code: number) => boolean): ReadonlyArray<string> => [...characters].filter((c) => test(c.charCodeAt(0)))

describe("character classes", () => {
  it("takes letters of any script for letters, and nothing else", () => {
    expect(every("azAZéßøÞñĀžλДя東京한اשªµ", isLetter)).toEqual([])
    expect(some("09 \n\t.,-'’“”‘«»…–—$£€%°×÷¡¿·©→☃。「」！：\u00a0\u2028\ud83d\ude80", isLetter)).toEqual([])
  })

  it("takes only the ten ASCII digits for digits", () => {
    expect(every("0123456789", isDigit)).toEqual([])
    expect(some("/:a²½٣", isDigit)).toEqual([])
  })

  it("knows spaces and line ends beyond ASCII", () => {
    expect(every(" \t\n\r\v\f\u00a0\u2003\u202f\u3000\ufeff", isSpace)).toEqual([])
    expect(some("a.-_\u00ad", isSpace)).toEqual([])
    expect(every("\n\r\u2028\u2029", isNewline)).toEqual([])
    expect(some(" \t\u00a0", isNewline)).toEqual([])
  })

  it("knows both apostrophes", () => {
    expect(every("'’", isApostrophe)).toEqual([])
  })

  // U+1680 and U+FEFF are letters and spaces at once, so they do not part two words.
  it("puts every UTF-16 unit in one class at most", () => {
    for (let code = 0; code <= 0xffff; code++) {
      const classes = [isLetter, isDigit, isSpace, isApostrophe].filter((test) => test(code)).length
      if (classes > 1) expect.fail(`U+${code.toString(16)} is in ${classes} classes`)
    }
  })
})

describe("fold", () => {
  it("drops case and accents, and writes letters plainly that have none, but for those of other alphabets", () => {
    expect(["Zürich", "GARCÍA", "naïve", "Łódź", "Þór", "東京"].map(fold)).toEqual(["zurich", "garcia", "naive", "lodz", "þor", "東京"])
  })

  it("gives one form for composed and decomposed writing, and folding twice is folding once", () => {
    expect(fold("Zu\u0308rich")).toBe(fold("Z\u00fcrich"))
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => { expect(fold(fold(text))).toBe(fold(text)) }))
  })
})
