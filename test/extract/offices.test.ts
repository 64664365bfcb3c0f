import { describe, expect, it } from "vitest"
import type { OfficeValue } from "../../src/model/value.ts"
import { textOf } from "../../src/extract/document.ts"
import { claimsOf, compiled, documentOf } from "../support/rules.ts"

const officesIn = (text: string): ReadonlyArray<string> => {
  const { mentionsAt, tokens } = documentOf(text)
  return Array.from(tokens.word, (_, i) => mentionsAt.get(i) ?? []).flat().filter(({ value }) => value.kind === "office").map(({ first, last }) => textOf(tokens, first, last))
}

/** The titles that a text gives to people: `Anna Holm: mayor`. */
const titles = (text: string): ReadonlyArray<string> =>
  ["office.before-name", "office.after-name", "office.appointed"].flatMap((rule) => claimsOf(text, rule)).map((claim) => `${claim.arguments["person"]?.text}: ${claim.printed}`)

const valueOf = (text: string): OfficeValue => {
  const claims = ["office.before-name", "office.after-name", "office.appointed"].flatMap((rule) => claimsOf(text, rule))
  if (claims.length !== 1 || claims[0]!.value.kind !== "office") throw new Error(`${claims.length} titles in “${text}”`)
  return claims[0]!.value
}

it("take in the whole name of a body that has an \"and\" in it", () => {
  expect(titles("Food and Drug Administration Commissioner Anna Holm left.")).toEqual(["Anna Holm: Food and Drug Administration Commissioner"])
})

it("take in a town whose name begins with an abbreviation", () => {
  expect(titles("Anna Holm, a spokeswoman for suburban St. Osk police, left.")).toEqual(["Anna Holm: spokeswoman for suburban St. Osk police"])
})

it("take in a body whose name begins as a title does", () => {
  expect(titles("Major League Baseball Commissioner Anna Holm left. Major Paul Reed stayed.")).toEqual(["Anna Holm: Major League Baseball Commissioner", "Paul Reed: Major"])
})

describe("two titles", () => {
  it.each([
    ["Anna Holm, the country's leader, spoke.", "The reclusive state's young leader, Anna Holm, spoke.", "equal"],
    ["Paul Reed's wife, Anna Holm, spoke.", "Paul Reed's widow, Anna Holm, spoke.", "equal"],
    ["Anna Holm, the paper's editor, spoke.", "Anna Holm, the first woman editor of the Osk Post, spoke.", "equal"],
    ["Anna Holm, a director at the Institute of Marine Osk, spoke.", "Anna Holm, director of the Institute of Lanto Studies, spoke.", "different"],
    ["Anna Holm, a professor at Osk University, spoke.", "Anna Holm, a professor at the University of Lanto, spoke.", "different"],
    ["Anna Holm, a professor at Osk University, spoke.", "Anna Holm, a professor at Osk Law School, spoke.", "compatible"],
    ["Anna Holm, a professor at Osk University, spoke.", "Anna Holm, a professor in Lanto, spoke.", "compatible"],
    ["Lt. Col. Anna Holm spoke.", "Anna Holm, a lieutenant colonel, spoke.", "equal"],
    ["Det. Sgt. Anna Holm spoke.", "Sgt. Anna Holm spoke.", "compatible"],
    ["Det. Sgt. Anna Holm spoke.", "Detective Anna Holm spoke.", "different"],
    ["Anna Holm, a spokeswoman for the naval task force, spoke.", "Anna Holm, the force's spokeswoman, spoke.", "compatible"],
    ["Anna Holm, the Osk Police Department's public information officer, spoke.", "Osk police spokeswoman Anna Holm spoke.", "equal"],
    ["Anna Holm, a tech exec, spoke.", "Anna Holm, the chief executive of Orrin Media, spoke.", "incomparable"],
    ["Anna Holm is the captain of her national team.", "Anna Holm, who is captain of the British team, won.", "equal"],
    ["Orrin boss Anna Holm spoke.", "Former Orrin chief executive Anna Holm spoke.", "compatible"]
  ])("%s %s", (left, right, expected) => { expect(compiled.kinds.compare(valueOf(left), valueOf(right)).relation).toBe(expected) })
})

describe("titles", () => {
  it.each([
    ["They met US Defence Secretary Anna Holm in May.", "Anna Holm: US Defence Secretary"],
    ["They met Norwegian Prime Minister Eva Nord in May.", "Eva Nord: Norwegian Prime Minister"],
    ["The deputy mayor, Paul Reed, spoke first.", "Paul Reed: deputy mayor"],
    ["Anna Holm, undersecretary of defense for policy, attended.", "Anna Holm: undersecretary of defense for policy"],
    ["Anna Holm, the former mayor of Tolven, attended.", "Anna Holm: former mayor of Tolven"],
    ["Paul Reed, 54, the city's fire chief, said so.", "Paul Reed: city's fire chief"],
    ["Paul Reed is the chief executive of Nordvik.", "Paul Reed: chief executive of Nordvik"],
    ["Paul Reed was acting police chief until Friday.", "Paul Reed: acting police chief"],
    ["Orrin Paper appointed Anna Holm deputy finance director in May.", "Anna Holm: deputy finance director"]
  ])("%s", (text, expected) => { expect(titles(text)).toEqual([expected]) })

  it.each([
    ["Ada Lisk — the firm’s vice president and general manager for its optics units — agreed.", ["Ada Lisk: firm’s vice president", "Ada Lisk: general manager for its optics units"]],
    ["Eva Nord, who is the deputy mayor of Tolven, spoke.", ["Eva Nord: deputy mayor of Tolven"]],
    ["Anna Holm, who was with the mayor, left. Eva Nord, who is married to the mayor, stayed.", []]
  ])("are told in a clause of their own: %s", (text, expected) => { expect(titles(text)).toEqual(expected) })

  it("leave the first word of a sentence out", () => { expect(titles("Then Defence Secretary Anna Holm arrived.")).toEqual(["Anna Holm: Defence Secretary"]) })

  it("belong to the nearest name", () => {
    expect(titles("They saw Anna Holm, mayor Paul Reed and others.")).toEqual(["Paul Reed: mayor"])
  })

  it("are no common words", () => {
    expect(officesIn("The chairs were red and the tides high.")).toEqual([])
  })
})

describe("the same title", () => {
  const relation = (left: string, right: string) => compiled.kinds.office.compare(valueOf(left), valueOf(right)).relation

  it.each([
    ["They met Defence Secretary Anna Holm in May.", "Anna Holm, secretary of defense, arrived."],
    ["They met Defence Secretary Anna Holm in May.", "They met Defense Secretary Anna Holm in May."],
    ["They met under-secretary of defense Anna Holm in May.", "They met Under Secretary of Defense Anna Holm in May."],
    ["They met U.S. Defense Secretary Anna Holm in May.", "They met American Defense Secretary Anna Holm in May."]
  ])("%s / %s", (left, right) => {
    expect(relation(left, right)).toBe("equal")
    expect(relation(right, left)).toBe("equal")
  })

  it.each([
    ["Anna Holm, undersecretary of defense, arrived.", "Anna Holm, undersecretary of defense for policy, arrived."],
    ["They met Defence Secretary Anna Holm in May.", "They met US Defence Secretary Anna Holm in May."],
    ["Ada Lisk, general manager of optics, agreed.", "Ada Lisk, general manager of the optics group, agreed."],
    ["Ada Lisk, the chief executive of Reed's election campaign, agreed.", "Ada Lisk, CEO of Reed's campaign, agreed."],
    ["Ada Lisk, coach for the rest of the season, agreed.", "Ada Lisk, the interim coach, agreed."]
  ])("told more exactly: %s / %s", (left, right) => { expect(["equal", "compatible"]).toContain(relation(left, right)) })

  it.each([
    ["They met Defence Secretary Anna Holm in May.", "They met Defence Undersecretary Anna Holm in May."],
    ["Anna Holm, secretary of state, arrived.", "Anna Holm, secretary of defense, arrived."],
    ["Ada Lisk, general manager of Nordvik’s Dense Optics group, agreed.", "Ada Lisk, general manager of Nordvik’s cable business unit, agreed."],
    ["Ada Lisk — general manager of Nordvik ’ s Dense Optics group — agreed.", "Ada Lisk, general manager of the cable division, agreed."],
    ["They met former Nordvik shipping executive Ada Lisk in May.", "Ada Lisk, the CEO of Nordvik, agreed."],
    ["They met chief product officer Ada Lisk in May.", "Ada Lisk, the design chief, agreed."],
    ["They met American referee Paul Reed in May.", "They met Mexican referee Paul Reed in May."],
    ["He met his girlfriend, Ada Lisk, in May.", "He met his wife, Ada Lisk, in May."],
    ["They met finance director Ada Lisk in May.", "Ada Lisk, the chief operating officer, agreed."],
    ["They met CEO Ada Lisk in May.", "Ada Lisk, the marketing director, agreed."],
    ["Ada Lisk, executive director of the pageant, agreed.", "Ada Lisk, executive producer of the pageant, agreed."],
    ["Ada Lisk, the chief justice, agreed.", "Ada Lisk, the chief judge, agreed."],
    ["Ada Lisk, the owner, agreed.", "They met manager Ada Lisk in May."],
    ["Ada Lisk, a dental hygienist, agreed.", "Ada Lisk, a dental assistant, agreed."],
    ["Ada Lisk, a surgeon, agreed.", "Ada Lisk, an anaesthetist, agreed."],
    ["Ada Lisk, a kindergarten teacher, agreed.", "Ada Lisk, a 41-year-old first grade teacher, agreed."]
  ])("not: %s / %s", (left, right) => { expect(["different", "incompatible"]).toContain(relation(left, right)) })

  it.each([
    ["They met chief product officer Ada Lisk in May.", "Ada Lisk, the head of product, agreed."],
    ["They met British actor Paul Reed in May.", "They met Scottish actor Paul Reed in May."],
    ["He met his sister, Ada Lisk, in May.", "He met his older sister, Ada Lisk, in May."],
    ["They met Judge Ada Lisk in May.", "They met U.S. District Judge Ada Lisk in May."],
    ["They met lawyer Ada Lisk in May.", "Ada Lisk, an attorney in Tolven, agreed."],
    ["They met Lt. Col. Ada Lisk in May.", "They met Col. Ada Lisk in May."],
    ["They met British Foreign Secretary Ada Lisk in May.", "They met British Foreign Minister Ada Lisk in May."],
    ["They met journalist Ada Lisk in May.", "They met Tolven News reporter Ada Lisk in May."],
    ["They met officer Ada Lisk in May.", "They met police officer Ada Lisk in May."]
  ])("may well be: %s / %s", (left, right) => { expect(relation(left, right)).toBe("compatible") })

  it("is no news of whose relative somebody is", () => {
    expect(relation("He met his mother, Ada Lisk, in May.", "She met her sister, Ada Lisk, in May.")).toBe("incomparable")
  })

  it.each([
    ["They met finance director Ada Lisk in May.", "Ada Lisk, the chief financial officer, agreed."],
    ["Ada Lisk, executive director of the pageant, agreed.", "Ada Lisk, executive producer of the film, agreed."],
    ["They met Finance Minister Ada Lisk in May.", "They met Deputy Prime Minister Ada Lisk in May."],
    ["Ada Lisk, the owner, agreed.", "They met businesswoman Ada Lisk in May."],
    ["Ada Lisk, a surgeon, agreed.", "Ada Lisk, a doctor, agreed."],
    ["Ada Lisk, a waitress, agreed.", "Ada Lisk, a bartender, agreed."],
    ["Ada Lisk, a former welder, agreed.", "Ada Lisk, a nurse, agreed."],
    ["Ada Lisk, a history teacher, agreed.", "Ada Lisk, a high school teacher, agreed."]
  ])("is held beside the other: %s / %s", (left, right) => { expect(["different", "incompatible"]).not.toContain(relation(left, right)) })

  it("is no news of what somebody was elsewhere", () => {
    expect(relation("They met former prosecutor Ada Lisk in May.", "Ada Lisk, an attorney in Tolven, agreed.")).not.toBe("different")
    expect(relation("They met former Nordvik executive Ada Lisk in May.", "Ada Lisk, the CEO of Varga Motors, agreed.")).not.toBe("different")
  })
})
