import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Exclusion } from "../../src/model/article.ts"
import { TokenFlag, TokenKind } from "../../src/model/tokens.ts"
import { isSpace } from "../../src/text/characters.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import { cut, quotationsIn, wordsOf } from "./tokens.ts"

const apart = (text: string): string => wordsOf(text).join("|")

describe("words", () => {
  it.each([
    ["The barge sank.", "The|barge|sank|."],
    ["don't O'Brien o’clock", "don't|O'Brien|o’clock"],
    ["They’ve said we'll go, I'm ill, she'd sung, could've, he'd've", "They|’ve|said|we|'ll|go|,|I|'m|ill|,|she|'d|sung|,|could|'ve|,|he'd|'ve"],
    ["OK'd by Osk'd, y'all ma'am O'Re", "OK'd|by|Osk'd|,|y'all|ma'am|O|'Re"],
    ["state-of-the-art 26-year-old", "state|-|of|-|the|-|art|26|-|year|-|old"],
    ["Zürich, Þórshöfn and 東京", "Zürich|,|Þórshöfn|and|東京"],
    ["a–b a—b wait... so…", "a|–|b|a|—|b|wait|...|so|…"],
    ["Write to ada@wendle.example or see https://wendle.example/a?b=1 now", "Write|to|ada@wendle.example|or|see|https://wendle.example/a?b=1|now"],
    ["Osk &amp; Lisk", "Osk|&amp;|Lisk"],
    ["$5m £3.5bn 5% 30°C", "$|5|m|£|3.5|bn|5|%|30|°|C"],
    ["", ""],
    [" \n\t ", ""]
  ])("%j", (text, expected) => { expect(apart(text)).toBe(expected) })

  it("lower-cases words, straightens apostrophes and keeps accents in `word`", () => {
    expect(tokenise("O’Brien DON’T Zürich...").word).toEqual(["o'brien", "don't", "zürich", "…"])
  })

  it("flags capitals, all capitals, spaces and line starts", () => {
    const tokens = tokenise("NATO met, A Reed said\n  so")
    const flagged = (flag: number) => cut(tokens).filter((_, i) => tokens.flags[i]! & flag)
    expect(flagged(TokenFlag.capital)).toEqual(["NATO", "A", "Reed"])
    expect(flagged(TokenFlag.allCaps)).toEqual(["NATO"])
    expect(flagged(TokenFlag.spaceBefore)).toEqual(["NATO", "met", "A", "Reed", "said", "so"])
    expect(flagged(TokenFlag.lineStart)).toEqual(["NATO", "so"])
  })
})

describe("possessives", () => {
  const possessivesIn = (text: string): ReadonlyArray<string> => {
    const tokens = tokenise(text)
    return cut(tokens).map((word, i) => (tokens.flags[i]! & TokenFlag.possessive ? `${word}=${tokens.word[i]}` : "")).filter((word) => word !== "")
  }

  it("makes a token of its own of every possessive ending, straight or typographic", () => {
    expect(apart("Holm's boat, the boss’s car, the allies’ plan, James' hat")).toBe("Holm|'s|boat|,|the|boss|’s|car|,|the|allies|’|plan|,|James|'|hat")
    expect(possessivesIn("Holm's boat, the boss’s car, the allies’ plan, James' hat")).toEqual(["'s='s", "’s='s", "’='", "'='"])
  })

  it("joins what archives space out", () => {
    expect(apart("Nordvik ’ s chips")).toBe("Nordvik|’ s|chips")
    expect(possessivesIn("Nordvik ’ s chips, Nordvik ' s boat")).toEqual(["’ s='s", "' s='s"])
    expect(tokenise("I ’ m here, we ’ ll go, they ' ve won").word).toEqual(["i", "'m", "here", ",", "we", "'ll", "go", ",", "they", "'ve", "won"])
  })

  it("leaves contractions and years alone", () => {
    expect(possessivesIn("don't O'Brien the '90s o'clock")).toEqual([])
  })
})

describe("broken text", () => {
  it("makes a token of each half of a pair that lost the other", () => {
    expect(wordsOf("a \ude80 b \ud83d")).toEqual(["a", "\ude80", "b", "\ud83d"])
    expect(wordsOf("a \ud83d\ude80 b")).toEqual(["a", "\ud83d\ude80", "b"])
  })

  it("takes nothing into the token of a lone half but the half", () => {
    expect(wordsOf("a \ud83d\nb")).toEqual(["a", "\ud83d", "b"])
  })
})

describe("numbers and abbreviations", () => {
  it.each([
    ["20,000 3.5 1,234,567.8 .5", "20,000|3.5|1,234,567.8|.5"],
    ["40 boats, 1,000, and 3. Then", "40|boats|,|1,000|,|and|3|.|Then"],
    ["12,34 1,5", "12|,|34|1|,|5"],
    ["39th 1st 2nd 3rd 4TH 1990s 30s", "39th|1st|2nd|3rd|4TH|1990s|30s"],
    ["U.S. J.K. Holm e.g. 9 p.m.", "U.S.|J.K.|Holm|e.g.|9|p.m."],
    ["the U.N.'s plan", "the|U.N.|'s|plan"],
    ["10:30 a.m. and 10: 30 a. m.", "10|:|30|a.m.|and|10|:|30|a|.|m|."],
    ["A. Holm and Dr. Reed", "A|.|Holm|and|Dr|.|Reed"]
  ])("%j", (text, expected) => { expect(apart(text)).toBe(expected) })

  it("tells words, numbers, punctuation and symbols apart", () => {
    const { kind } = tokenise("Barge 40 , $")
    expect([...kind]).toEqual([TokenKind.word, TokenKind.number, TokenKind.punctuation, TokenKind.symbol])
  })
})

describe("quotation marks", () => {
  it.each([
    ["“Stop,” she said.", "[ *Stop *, ] she said ."],
    ["\"Stop,\" she said, \"or go.\"", "[ *Stop *, ] she said , [ *or *go *. ]"],
    ["‘Stop,’ she said.", "[ *Stop *, ] she said ."],
    ["'Stop now,' she said.", "[ *Stop *now *, ] she said ."],
    ["«Stop,» she said.", "[ *Stop *, ] she said ."],
    ["a \"rag\", a \"bone\" and a \"boat\".", "a [ *rag ] , a [ *bone ] and a [ *boat ] ."],
    ["(\"yes\")", "( [ *yes ] )"],
    // Archives print the closing mark before the next word.
    ["\"Stop right there, \"she said.", "[ *Stop *right *there *, ] she said ."],
    // Where line ends are lost, each paragraph of a long quotation still opens with a mark.
    ["\"We rowed. \"We sang,\" she said.", "[ *We *rowed *. [ *We *sang *, ] she said ."],
    ["\"We rowed. \"She smiled. \"We sang,\" she said.", "[ *We *rowed *. ] She smiled . [ *We *sang *, ] she said ."],
    ["He called it—\"a mess\"—twice.", "He called it — [ *a *mess ] — twice ."]
  ])("%j", (text, expected) => { expect(quotationsIn(text)).toBe(expected) })

  it("keeps typographic single marks inside double ones from closing them", () => {
    expect(quotationsIn("“He said ‘go’ to us,” she said.")).toBe("[ *He *said *‘ *go *’ *to *us *, ] she said .")
  })

  it("never lets a quotation left open run over a blank line", () => {
    expect(quotationsIn("\"It went on.\n\nThe boat sank.")).toBe("[ *It *went *on *. The boat sank .")
    expect(quotationsIn("\"It went on.\r\n\r\nThe boat sank.")).toBe("[ *It *went *on *. The boat sank .")
    expect(quotationsIn("“It went on.\n\n“And on,” she said.")).toBe("[ *It *went *on *. [ *And *on *, ] she said .")
  })

  it("does not take apostrophes for quotation marks", () => {
    expect(quotationsIn("The ministers' plan and the '90s boats")).not.toMatch(/[[\]]/u)
    expect(quotationsIn("Get 'em out of the boys' club, and 'til then wait.")).not.toMatch(/[[\]]/u)
    expect(quotationsIn("The walkers ' club of Miles O ' Holm and I ' ll go ' by day")).not.toMatch(/[[\]]/u)
  })

  describe("single marks around words with apostrophes", () => {
    it.each([
      ["'The builders' plan is the council's,' she said.", "[ *The *builders *' *plan *is *the *council *'s *, ] she said ."],
      ["‘The builders’ plan is bad,’ she said.", "[ *The *builders *’ *plan *is *bad *, ] she said ."],
      ["He met 'the wise guys' of the town and 'the boys'.", "He met [ *the *wise *guys ] of the town and [ *the *boys ] ."],
      ["'He's goin' home,' she said.", "[ *He *'s *goin *' *home *, ] she said ."],
      ["'I said 'go' to him,' she said.", "[ *I *said *' *go *' *to *him *, ] she said ."],
      ["the 'Rock 'n' Row' boat", "the [ *Rock *' *n *' *Row ] boat"],
      ["‘He said “go” to us,’ she said.", "[ *He *said [ *go ] *to *us *, ] she said ."],
      ["it was ' a bad night ' there", "it was [ *a *bad *night ] there"]
    ])("%j", (text, expected) => { expect(quotationsIn(text)).toBe(expected) })
  })

  it("opens single marks that the next paragraph opens again, and those of a text that is cut off", () => {
    expect(quotationsIn("'It went on.\n\n'And on,' she said.")).toBe("[ *It *went *on *. [ *And *on *, ] she said .")
    expect(quotationsIn("She spoke. 'We rowed for a")).toBe("She spoke . [ *We *rowed *for *a")
    expect(quotationsIn("She spoke of 'we who row for")).not.toContain("[")
  })

  it("closes ``old typewriter marks''", () => {
    expect(quotationsIn("``Stop,'' she said.")).toBe("[ *Stop *, ] she said .")
  })

  it("closes „low marks“ with the high one", () => {
    expect(quotationsIn("„Stop“, she said.")).toBe("[ *Stop ] , she said .")
  })

  it("takes the mark behind a number for inches", () => {
    expect(quotationsIn("The plank was 10\" wide.")).toBe("The plank was 10 \" wide .")
  })
})

describe("exclusions", () => {
  const exclude = (text: string, ...parts: ReadonlyArray<string>): ReadonlyArray<Exclusion> =>
    parts.map((part) => ({ span: { start: text.indexOf(part), end: text.indexOf(part) + part.length }, reason: "advertisement" }))

  it("give no tokens, and what follows begins a line", () => {
    const text = "The barge sank. BUY NOW It rose."
    const tokens = tokenise(text, exclude(text, "BUY NOW"))
    expect(cut(tokens)).toEqual(["The", "barge", "sank", ".", "It", "rose", "."])
    expect(tokens.flags[4]! & TokenFlag.lineStart).toBeTruthy()
  })

  it("end a word, a number and a quotation that reach into them", () => {
    const text = "barge20,000“open stop"
    const tokens = tokenise(text, exclude(text, "ge2", ",0", " s"))
    expect(cut(tokens)).toEqual(["bar", "0", "00", "“", "open", "top"])
    expect(tokens.flags[5]! & TokenFlag.quoted).toBe(0)
  })

  it("end an ellipsis that reaches into them", () => {
    expect(cut(tokenise("sank... rose", exclude("sank... rose", ".. r")))).toEqual(["sank", ".", "ose"])
  })

  it("may cover everything", () => {
    expect(tokenise("All of it.", exclude("All of it.", "All of it.")).count).toBe(0)
  })
})

describe("laws", () => {
  /** Any UTF-16 text, lone surrogates too, with much of what the tokeniser branches on. */
  const anyText = fc.array(fc.oneof(
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.constantFrom("'", "’", "‘", "\"", "“", "”", "„", "``", "''", "U.S.", "a.", "Holm", "Holm's", "s' ", "20,000", "3.", ",000", "39th", "a@b", "www.", "://", "...", "\n\n", "\r\n", " ", "-", "\ud83d", "\ude80")
  ), { maxLength: 30 }).map((parts) => parts.join(""))

  /** Sorted stretches of whole words that do not overlap, as readers of files make them. */
  const exclusionsOf = (text: string, cuts: ReadonlyArray<number>): ReadonlyArray<Exclusion> => {
    const apart = (n: number) => n === 0 || n === text.length || isSpace(text.charCodeAt(n)) || isSpace(text.charCodeAt(n - 1))
    const at = [...new Set(cuts.map((n) => n % (text.length + 1)))].filter(apart).sort((a, b) => a - b)
    return at.flatMap((start, i) => (i % 2 === 0 && i + 1 < at.length ? [{ span: { start, end: at[i + 1]! }, reason: "advertisement" as const }] : []))
  }

  it("offsets round-trip: tokens come in order, never overlap, and cut out exactly their words", () => {
    fc.assert(fc.property(anyText, fc.array(fc.nat(), { maxLength: 6 }), (text, cuts) => {
      const exclusions = exclusionsOf(text, cuts)
      const tokens = tokenise(text, exclusions)
      expect(tokens.text).toBe(text)
      let end = 0
      for (let i = 0; i < tokens.count; i++) {
        const [from, to] = [tokens.start[i]!, tokens.end[i]!]
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
        const shown = text.slice(from, to)
        if (tokens.kind[i] !== TokenKind.symbol) expect(shown.trim()).toBe(shown)
        if (tokens.kind[i] === TokenKind.word && !(tokens.flags[i]! & TokenFlag.possessive)) expect(tokens.word[i]).toBe(shown.toLowerCase().replaceAll("’", "'"))
        for (const { span } of exclusions) expect(from >= span.end || to <= span.start).toBe(true)
        end = to
      }
    }), { numRuns: 500 })
  })

  it("nothing but space and exclusions is left out", () => {
    fc.assert(fc.property(anyText, (text) => {
      const tokens = tokenise(text)
      let end = 0
      const gap = (to: number) => { for (let at = end; at < to; at++) if (!isSpace(text.charCodeAt(at))) expect.fail(`unit ${at} of ${JSON.stringify(text)} is in no token`) }
      for (let i = 0; i < tokens.count; i++) { gap(tokens.start[i]!); end = tokens.end[i]! }
      gap(text.length)
    }), { numRuns: 500 })
  })

  it("a paragraph's tokens do not depend on the paragraphs around it", () => {
    fc.assert(fc.property(anyText.filter((text) => text.trim() !== ""), (text) => {
      const own = text.replaceAll(/\s+/gu, " ").trim()
      const alone = tokenise(own)
      const before = "The barge “sank.\n\n"
      const within = tokenise(`${before}${own}`)
      const offset = within.start.findIndex((start) => start >= before.length)
      expect(offset < 0 ? [] : within.word.slice(offset)).toEqual(alone.word)
      expect(offset < 0 ? [] : [...within.kind.slice(offset)]).toEqual([...alone.kind])
    }), { numRuns: 300, examples: [["' builders'''"]] })
  })
})
