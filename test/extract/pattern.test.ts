import { describe, expect, it } from "vitest"
import { matchHere, parsePattern, programOf, rolesOf, sceneOf, structuralKinds, type Element } from "../../src/extract/patterns/pattern.ts"
import { textOf, type Document } from "../../src/extract/document.ts"
import { compiled, documentOf } from "../support/rules.ts"

const { kinds, lexicons } = compiled
const kindNames = new Set<string>([...kinds.measured.map(({ kind }) => kind), ...structuralKinds])
const parse = (pattern: string) => parsePattern(pattern, lexicons, kindNames)

/** Matches a pattern at one token of a sentence: the first way that works, options in their order. */
const matchAt = (elements: ReadonlyArray<Element>, document: Document, at: number, first: number, last: number) => {
  const scene = sceneOf(document, lexicons)
  scene.first = first
  scene.last = last
  return matchHere(programOf(elements), at, scene)
}

/** The first match of a pattern in a text, with its roles behind it: `seven boats · n=seven`; null if there is none. */
const match = (pattern: string, text: string): string | null => {
  const elements = parse(pattern)
  if ("error" in elements) throw new Error(elements.error)
  const document = documentOf(text)
  for (const { first, last } of document.sentences) {
    for (let i = first; i < last; i++) {
      const found = matchAt(elements, document, i, first, last)
      if (found === null) continue
      const roles = [...found.roles].map(([role, bound]) => `${role}=${textOf(document.tokens, bound.first, bound.last)}`)
      return [textOf(document.tokens, found.first, found.last), ...roles].join(" · ")
    }
  }
  return null
}

/** Pattern, text, what matches. */
type Case = readonly [pattern: string, text: string, expected: string | null]
const holds = (pattern: string, text: string, expected: string | null): void => { expect(match(pattern, text)).toBe(expected) }

describe("words", () => {
  it.each<Case>([
    ["bell rang", "The Bell rang twice.", "Bell rang"],
    ["bell rang", "The bells rang twice.", null],
    ["bell rang", "The bell never rang.", null],
    ["holm 's boat", "They took Holm’s boat.", "Holm’s boat"],
    ["sank , but", "It sank, but rose.", "sank, but"],
    ["twenty - five", "She lit twenty-five lamps.", "twenty-five"]
  ])("%s in %j", holds)

  it.each<Case>([
    ["~withdraw troops", "They withdrew nobody, withdrawing troops.", "withdrawing troops"],
    ["~withdraw troops", "She withdraws troops.", "withdraws troops"],
    ["~pledge", "Two pledges were made.", "pledges"],
    ["~pledge", "The ledge broke.", null]
  ])("any inflection: %s in %j", holds)
})

describe("lexicons", () => {
  it.each<Case>([
    ["<reporting-verbs> that", "Reed insisted that it held.", "insisted that"],
    ["<attendance-verbs:pole=absent>", "Reed stayed away from the talks.", "stayed away from"],
    ["<attendance-verbs:pole=absent>", "Reed attended the talks.", null],
    ["reed {how:<attendance-verbs>}", "Reed attended the talks.", "Reed attended · how=attended"],
    ["{how:<attendance-verbs:pole=present>} the", "Reed attended the talks.", "attended the · how=attended"]
  ])("%s in %j", holds)
})

describe("mentions", () => {
  it.each<Case>([
    ["{n:number} boats", "About seven boats sank.", "About seven boats · n=About seven"],
    ["{n:number}", "It is 36 miles away.", null],
    ["{n:measure}", "It is 36 miles away.", "36 miles · n=36 miles"],
    ["{n:length}", "It is 36 miles away.", "36 miles · n=36 miles"],
    ["{n:length}", "It weighs 36 tonnes.", null],
    ["{n:speed}", "It blew at 60 mph.", "60 mph · n=60 mph"],
    ["{n:speed}", "It is 60 miles away.", null],
    ["{n:magnitude} quake", "A 6.1-magnitude quake struck.", "6.1-magnitude quake · n=6.1-magnitude"],
    ["{n:magnitude}", "It is 36 miles away.", null],
    ["{n:factor}", "Norway doubled its budget.", "doubled · n=doubled"],
    ["{n:share} of", "Two-thirds of the boats sank.", "Two-thirds of · n=Two-thirds"],
    ["{n:percent}", "Turnout was 62 percent.", "62 percent · n=62 percent"],
    ["{n:money}", "They paid $4 million for it.", "$4 million · n=$4 million"],
    ["{n:ordinal} coach", "She is the fifth coach.", "fifth coach · n=fifth"],
    ["{d:date}", "It sank on 2 October 2016.", "2 October 2016 · d=2 October 2016"],
    ["{t:time}", "It sank at 1:54 a.m. on Sunday.", "1:54 a.m. · t=1:54 a.m."],
    ["{d:duration}", "It took almost seven hours.", "almost seven hours · d=almost seven hours"],
    ["{a:age} {who:phrase}", "A 26-year-old sailor drowned.", "26-year-old sailor · a=26-year-old · who=sailor"],
    ["{who:person} said", "Paul Reed said so.", "Paul Reed said · who=Paul Reed"],
    ["in {where:place}", "They met in Oslo.", "in Oslo · where=Oslo"],
    ["{body:name} agreed", "At last NATO agreed.", "NATO agreed · body=NATO"],
    ["{title:office} {who:person}", "Mayor Paul Reed spoke.", "Mayor Paul Reed · title=Mayor · who=Paul Reed"],
    ["at {what:event}", "He spoke at the Oslo summit.", "at the Oslo summit · what=the Oslo summit"],
    ["{words:quotation}", "“The wall will hold,” Paul Reed said.", "The wall will hold · words=The wall will hold"]
  ])("%s in %j", holds)

  it.each([
    ["An 80-car freight train stood still.", "car"], ["A 40-room hotel burned.", "room"], ["A 19-strong crew fled.", "crew"], ["A 12-member panel met.", "panel"], ["A two-goal lead was lost.", "lead"], ["A three-vehicle crash shut it.", "vehicle"]
  ])("phrase: behind a hyphen stands what is counted: %s", (text, key) => {
    const document = documentOf(text)
    const elements = parse("{n:number} - {what:phrase}")
    expect("error" in elements ? elements : matchAt(elements, document, 1, 0, document.tokens.count)!.roles.get("what")!.key).toBe(key)
  })

  it.each([
    ["They built a 40 room hotel.", 3, "room"], ["They built 40 room dividers.", 2, "divid"], ["They have a 40 member board.", 3, "board"], ["They met the 40 village elders.", 3, "elder"]
  ])("phrase: behind a number with an article stands what one thing has: %s", (text, at, key) => {
    const document = documentOf(text)
    const elements = parse("{n:number} {what:phrase}")
    expect("error" in elements ? elements : matchAt(elements, document, at, 0, document.tokens.count)!.roles.get("what")!.key).toBe(key)
  })

  it("phrase: a noun phrase, up to its head, without what follows", () => {
    expect(match("{n:number} {what:phrase}", "Seven small wooden boats sank on Friday.")).toBe("Seven small wooden boats · n=Seven · what=small wooden boats")
    expect(match("{n:number} {what:phrase}", "Some 400 demonstrators marched.")).toBe("Some 400 demonstrators · n=Some 400 · what=demonstrators")
    expect(match("{n:number} {what:phrase}", "One sailor allegedly shot at it.")).toBe("One sailor · n=One · what=sailor")
    expect(match("{n:number} {what:phrase}", "One boat adrift was found.")).toBe("One boat · n=One · what=boat")
    expect(match("{n:number} {what:phrase}", "One family supply sank.")).toBe("One family supply · n=One · what=family supply")
    expect(match("{n:number} {what:phrase}", "There were seven of us.")).toBeNull()
    expect(match("toll of {what:phrase}", "The toll of the spring flood rose.")).toBe("toll of the spring flood · what=spring flood")
  })
})

describe("optional elements, alternatives and gaps", () => {
  it.each<Case>([
    ["the old? boat", "The boat sank.", "The boat"],
    ["the old? boat", "The old boat sank.", "The old boat"],
    ["the ~float? boat", "The floating boat sank.", "The floating boat"],
    ["<hedges>? sank", "It reportedly sank.", "reportedly sank"],
    ["{n:number}? boats", "Boats sank.", "Boats"],
    ["sank (on friday)?", "It sank on Friday.", "sank on Friday"],
    ["sank (on friday)?", "It sank on Monday.", "sank"],
    ["(sank|rose slowly) on", "It rose slowly on Friday.", "rose slowly on"],
    ["(a|a red) boat", "It is a red boat.", "a red boat"],
    ["((a|one) red|the) boat", "It is one red boat.", "one red boat"],
    ["(was|is) (sunk|lost|, it seems ,)", "It was, it seems, lost.", "was, it seems,"],
    ["boat sank?", "The boat sank.", "boat sank"]
  ])("%s in %j", holds)

  it.each<Case>([
    ["boat ..2 sank", "The boat sank.", "boat sank"],
    ["boat ..2 sank", "The boat nearly also sank.", "boat nearly also sank"],
    ["boat ..2 sank", "The boat very nearly also sank.", null],
    ["boat ..4 sank", "The boat of Capt. Reed sank.", "boat of Capt. Reed sank"],
    ["boat ..8 sank", "The boat of the “Orle” film sank.", "boat of the “Orle” film sank"],
    ["boat ..8 sank", "The boat, “as I knew,” Lisk said, sank.", null],
    ["boat ..8 sank", "The boat, one of nine, sank.", "boat, one of nine, sank"],
    ["boat ..8 sank", "The boat rose. It sank.", null],
    ["boat ..8 sank", "The boat rose; another sank.", null],
    ["boat ..8 sank", "The boat had news: it sank.", null],
    ["boat ..8 sank", "The boat was “safe”, then sank.", "boat was “safe”, then sank"],
    // The shortest gap that works is taken.
    ["from ..6 to", "from here to there to everywhere", "from here to"]
  ])("bounded gaps: %s in %j", holds)

  it.each<Case>([
    ["^ boats", "Boats sank. The boats rose.", "Boats"],
    ["^ boats", "The boats rose.", null]
  ])("start of the sentence: %s in %j", holds)

  it("never crosses the end of a sentence", () => {
    expect(match("boat sank", "They saw the boat. Sank it had.")).toBeNull()
    expect(match("boat . sank", "They saw the boat. Sank it had.")).toBeNull()
  })

  it("forgets roles of a way that led nowhere", () => {
    expect(match("({a:number} boats sank|{b:number} boats) rose", "Seven boats rose.")).toBe("Seven boats rose · b=Seven")
    expect(match("({a:<hedges>} was|{b:<hedges>} sank)", "It reportedly sank.")).toBe("reportedly sank · b=reportedly")
  })

  it("gives nothing for a pattern that is all optional and matches nothing", () => {
    expect(match("(old)? (boat)?", "It sank.")).toBeNull()
  })
})

describe("roles", () => {
  it("are those of all alternatives and options", () => {
    const elements = parse("{a:number} ({b:phrase}|{c:<hedges>}) {d:person}? <hedges>")
    expect("error" in elements ? elements : rolesOf(elements)).toEqual(["a", "b", "c", "d"])
  })
})

describe("errors", () => {
  const errorOf = (pattern: string): string => {
    const parsed = parse(pattern)
    return "error" in parsed ? parsed.error : "no error"
  }

  it.each([
    ["", /empty/u],
    ["   ", /empty/u],
    ["(sank|rose", /without “\)”/u],
    ["((sank) rose", /without “\)”/u],
    ["sank) rose", /without “\(”/u],
    ["sank | rose", /without “\(”/u],
    ["<no-such-list>", /no lexicon is called “no-such-list”/u],
    ["{x:<no-such-list>}", /no lexicon is called “no-such-list”/u],
    ["<attendance-verbs:pole>", /fact=value/u],
    ["<attendance-verbs:pole=asleep>", /no entry of “attendance-verbs” has pole=asleep/u],
    ["<attendance-verbs:moon=full>", /no entry of “attendance-verbs” has moon=full/u],
    ["{value}", /\{role:kind\}/u],
    ["{value:}", /\{role:kind\}/u],
    ["{Value:number}", /\{role:kind\}/u],
    ["{value:colour}", /no mention kind is called “colour”/u],
    ["boat ? sank", /stands by itself/u],
    ["boat ..3? sank", /stands by itself/u],
    ["boat ..9 sank", /too wide/u],
    ["boat ..100 sank", /too wide/u],
    ["(boat ..9|x) sank", /too wide/u]
  ])("%j", (pattern, expected) => { expect(errorOf(pattern)).toMatch(expected) })

  it("a gap without a bound", () => { expect(errorOf("boat .. sank")).not.toBe("no error") })
  it("a gap whose bound is no number", () => { expect(errorOf("boat ..x sank")).not.toBe("no error") })
  it("a brace that is not closed", () => { expect(errorOf("{value:number boats")).not.toBe("no error") })
  it("an angle bracket that is not closed", () => { expect(errorOf("<hedges sank")).not.toBe("no error") })
})

describe("numbers that are nouns", () => {
  it.each<Case>([
    ["{n:number} people", "Hundreds of people marched.", "Hundreds of people · n=Hundreds"],
    ["{n:number} of people", "Hundreds of people marched.", "Hundreds of people · n=Hundreds"],
    ["{n:number} (guests|people)", "Dozens of the guests left.", null],
    ["{n:number} people", "Nine of people like him left.", null],
    ["{n:number} jobs", "Tens of thousands of jobs went.", "Tens of thousands of jobs · n=Tens of thousands"]
  ])("%s in “%s”", holds)
})
