import { describe, expect, it } from "vitest"
import { textOf } from "../../src/extract/document.ts"
import { extract } from "../../src/extract/extract.ts"
import { articleOf, claimsOf, compiled, documentOf } from "../support/rules.ts"

/** What means somebody without a name, as `words → name`. */
const meant = (text: string): ReadonlyArray<string> => {
  const { entities, mentionsAt, tokens } = documentOf(text)
  return Array.from(tokens.word, (_, i) => mentionsAt.get(i) ?? []).flat().filter(({ reference }) => reference !== undefined)
    .map(({ first, last, entity }) => `${textOf(tokens, first, last)} → ${entities[entity!]!.name}`)
}
/** The ages of a text that belong to somebody: "Holm 22 years old". */
const ages = (text: string) => extract(articleOf(text), compiled).claims.flatMap(({ predicate, printed, arguments: { person, as } }) =>
  (predicate !== "age" || person === undefined && as === undefined ? [] : [`${(person ?? as)!.text} ${printed}`]))
const homes = (text: string) => claimsOf(text, "residence").map(({ printed, arguments: { person } }) => `${person!.text} ${printed}`)

describe("descriptions", () => {
  it.each<readonly [text: string, ...expected: ReadonlyArray<string>]>([
    ["Paul Reed fell from the roof. The 31-year-old was unhurt.", "The 31-year-old → Paul Reed"],
    ["Paul Reed fell from the roof. The 31-year-old carpenter was unhurt.", "The 31-year-old carpenter → Paul Reed"],
    ["Paul Reed, a Marlow Democrat, fell from the roof. The 31-year-old Democrat was unhurt.", "The 31-year-old Democrat → Paul Reed"],
    ["Senator Paul Reed met Anna Holm. The six-term senator wept.", "The six-term senator → Paul Reed"],
    ["Paul Reed (D-Marlow) met Anna Holm (R-Orle). The Orle Republican wept.", "The Orle Republican → Anna Holm"],
    ["Paul Reed, a Marlow Democrat, met Anna Holm. The Marlow Democrat wept.", "The Marlow Democrat → Paul Reed"],
    ["Paul Reed, a Marlow Republican, left. The Republican Party wept."],
    ["Paul Reed, 31, met Anna Holm, 40. The 40-year-old wept.", "The 40-year-old → Anna Holm"],
    ["Paul Reed, 12, ran home. The boy was safe.", "The boy → Paul Reed"],
    ["Police arrested Paul Reed. Mayor Anna Holm thanked them. The suspect said nothing.", "The suspect → Paul Reed"],
    ["Mayor Anna Holm opened the bridge. Paul Reed watched. The mayor waved.", "The mayor → Anna Holm"],
    ["Police Lt. Anna Holm said that Paul Reed had left. The 31-year-old had run.", "The 31-year-old → Paul Reed"],
    ["They looked for a 4-day-old baby boy, Paul Osk. A child cried. The baby was safe.", "The baby → Paul Osk"],
    // Not who is named behind it, nor who is named before it in its own sentence.
    ["Paul Reed met Ivan Dale. The 31-year-old had come on for Dale.", "The 31-year-old → Paul Reed"],
    ["Paul Reed was out. Ivan Dale rang the 31-year-old.", "the 31-year-old → Paul Reed"],
    ["Ada Lisk ruled. Paul Reed was hit by a shot of Ivan Dale. It broke the 31-year-old's hand.", "the 31-year-old → Paul Reed"]
  ])("%s", (text, ...expected) => { expect(meant(text)).toEqual(expected) })

  it.each([
    // Two may be meant.
    "Paul Reed met Ivan Dale. The 31-year-old was calm.",
    "Paul Reed, 12, met Ivan Dale, 13. The boy ran.",
    "Mayor Anna Holm met Mayor Paul Reed. The mayor waved.",
    // Nobody of that age or sex.
    "Paul Reed, 30, fell. The 31-year-old was unhurt.",
    "Anna Holm, 12, ran home. The boy was safe.",
    // No persons at all.
    "Paul Reed saw it. The 31-year-old bridge held.",
    "Sheriff Paul Reed saw it. They left the sheriff's office.",
    "Paul Reed, 12, played. The boy band sang.",
    "Paul Reed called it. “Like talking to the 30-year-old,” he had said once."
  ])("mean nobody in particular: %s", (text) => { expect(meant(text).filter((one) => !one.startsWith("he "))).toEqual([]) })
})

describe("pronouns", () => {
  it.each<readonly [text: string, ...expected: ReadonlyArray<string>]>([
    ["Paul Reed fell. He was unhurt.", "He → Paul Reed"],
    ["Paul Reed met Anna Holm. She was calm.", "She → Anna Holm"],
    ["Paul Reed was hurt by Ivan Dale. He fell.", "He → Paul Reed"]
  ])("%s", (text, ...expected) => { expect(meant(text)).toEqual(expected) })

  it.each([
    "Reporters met with Paul Reed and Ivan Dale. He fell.",
    "Anna Holm slept. He fell.",
    "Paul Reed woke. A man stood in the door. He fell."
  ])("mean nobody for sure: %s", (text) => { expect(meant(text)).toEqual([]) })
})

describe("people described by their part in the story", () => {
  it.each([
    ["A 22-year-old man has been arrested in the arson case. Ivan Petrov was taken into custody in Stenby.", "Ivan Petrov 22 years old"],
    ["Police arrested a 31-year-old woman on Sunday. Anna Holm was charged with theft.", "Anna Holm 31 years old"],
    ["A woman aged 34 was killed on the ferry. Anna Holm died at the scene.", "Anna Holm 34 years old"],
    ["Paul Reed was arrested. The suspect, who is 27, said nothing.", "Paul Reed 27 years old"],
    ["A 19-year-old student was killed on the ferry. Paul Reed, of Lowmoor, died at the scene.", "Paul Reed 19 years old"]
  ])("%s", (text, expected) => { expect(ages(text)).toEqual([expected]) })

  it.each([
    ["A man was killed in Stenby. Police found a 22-year-old man beside the road. He died in the night.", "the victim 22 years old"],
    ["A 26-year-old woman, who was in the passenger seat, was unhurt.", "the passenger 26 years old"],
    ["The car struck a wall. A man of 40, who was at the wheel, got out.", "the driver 40 years old"],
    ["The trial was about the murder of his wife. Paul Reed strangled the 42-year-old nurse in May.", "the nurse 42 years old"]
  ])("are known by it: %s", (text, expected) => { expect(ages(text)).toEqual([expected]) })

  it.each([
    ["The victim was Paul Reed. The victim’s car was found. The victim was 31.", "The victim → Paul Reed"],
    ["A man who died in Stenby on Friday has been identified as Paul Reed. The man was a welder.", "The man → Paul Reed"],
    ["Police named the driver as Paul Reed. The driver said nothing.", "The driver → Paul Reed"],
    ["The woman in the boat was 24-year-old ski instructor Anna Holm. The woman was unhurt.", "The woman → Anna Holm"]
  ])("are whom the sentence says they are: %s", (text, expected) => { expect(meant(text)).toContain(expected) })

  it("are not whom they say that somebody else is", () => { expect(meant("The victim of the attack said the killer was Ada Lisk. The victim wept.")).toEqual([]) })
  it("are not those whose friend is named", () => { expect(meant("The victim was Paul Reed’s friend. The victim was calm.")).toEqual([]) })

  it("are nobody where two are named in that part", () => {
    expect(ages("A 22-year-old man has been arrested. Ivan Petrov was charged with arson. Anna Holm was charged with theft.")).toEqual([])
  })

  it("are not read into an article that gives another age with the name", () => {
    expect(ages("A 22-year-old man has been arrested. Ivan Petrov, 24, was charged.")).toEqual(["Ivan Petrov 24 years old"])
  })

  it("are known by their part where nobody is named", () => {
    expect(ages("A 15-year-old boy was arrested in Stenby. The 15-year-old said nothing.")).toEqual(["the boy 15 years old", "the boy 15 years old"])
  })

  it("are not those who do it to others", () => {
    expect(ages("A 15-year-old boy was arrested. Anna Holm had been killed.")).toEqual(["the boy 15 years old"])
  })
})

describe("ages", () => {
  it.each([
    ["Paul Reed fell. He was 31.", "Paul Reed 31 years old"],
    ["Paul Reed fell. At 31, he is the oldest.", "Paul Reed 31 years old"],
    ["Ivan Dale, the guard, who is 46, ran.", "Ivan Dale 46 years old"],
    ["The dead include a 64-year-old nun, Sister Ada Lisk.", "Ada Lisk 64 years old"],
    ["A guard, Sgt. Ivan Dale, ran. The guard, 46, was tired.", "Ivan Dale 46 years old"],
    ["Police arrested a man of 44 in Stenby. Ivan Dale was charged on Friday.", "Ivan Dale 44 years old"]
  ])("%s", (text, expected) => { expect(ages(text)).toEqual([expected]) })

  it("are those of the ones who shoot, too", () => {
    expect(ages("The court heard the 27-year-old athlete, who shot dead model Anna Holm.")).not.toContain("Anna Holm 27 years old")
    expect(ages("The court heard of the 27-year-old athlete, who was shot dead. Anna Holm died at the scene.")).toEqual(["Anna Holm 27 years old"])
  })

  it("are not those of then", () => { expect(ages("The then-17-year-old Anna Holm was on the ferry.")).toEqual([]) })

  it("are no numbers of children", () => { expect(ages("Anna Holm, a mother of two, was killed.")).toEqual([]) })
})

describe("where somebody lives", () => {
  it.each([
    ["Paul Reed, 26, of Harwick, was unhurt.", ["Paul Reed Harwick"]],
    ["The rescued were Anna Holm (31) of Stenby and a child.", ["Anna Holm Stenby"]],
    ["Senator Anna Holm of Oregon voted no.", []],
    ["Anna Holm, 40, of the Coast Guard, spoke.", []]
  ])("%s", (text, expected) => { expect(homes(text)).toEqual(expected) })
})

describe("a relative", () => {
  it("is known by whose relative he or she is, named or not", () => {
    expect(ages("Paul Reed saved his 70-year-old mother. Paul Reed wept.")).toEqual(["the mother of Reed 70 years old"])
    const { claims } = extract(articleOf("Paul Reed saved his mother, 72-year-old Anna Lisk."), compiled)
    expect(claims.filter(({ predicate }) => predicate === "age").map(({ context }) => context.knownAs)).toEqual([["mother of Reed"]])
  })
  it("is nobody in particular where there are two", () => {
    expect(ages("Paul Reed saved his 7-year-old son, Tom, and his 9-year-old son, Ben.")).not.toContain("the son of Reed 7 years old")
  })
})
