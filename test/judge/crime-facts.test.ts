import { describe, expect, it } from "vitest"
import { check } from "../../src/check.ts"
import { articleOf, compiled } from "../support/rules.ts"

/** The values in which two articles differ for a predicate, by the rules of its name. */
const differing = (rule: string, one: string, other: string): ReadonlyArray<string> =>
  check([one, other].map((text, i) => articleOf(text, { id: `${i}.txt` })), compiled, { version: "0" }).findings
    .filter((finding) => finding.rule.startsWith(rule) && (finding.verdict === "discrepancy" || finding.verdict === "contradiction"))
    .flatMap(({ variants }) => variants.map(({ value }) => value))

describe("victims, told in other words", () => {
  const body = "Ada Lisk, 61, was found dead by a neighbour at her home in Osk on Monday. Police call it suspicious."
  it.each([
    ["body.finder", body, "Police are looking into the death of Ada Lisk, 61, in Osk. Her sister discovered the body on Monday.", ["neighbour", "sister"]],
    ["body.finder", body, "Police are looking into the death of Ada Lisk, 61, in Osk. A neighbour with a key discovered the body on Monday.", []],
    ["condition", "A cyclist hit by a van on Quay Street in Osk was in critical condition on Thursday night.", "A van struck a cyclist on Quay Street in Osk. By Thursday night the rider's condition was described by doctors as stable.", ["critical", "stable"]],
    ["death.manner", "Heiress Clara Tane fell from her balcony by accident, a coroner concluded on Thursday.", "Two years after Clara Tane plunged from a balcony, a coroner has decided. The death of the heiress was ruled an unlawful killing on Thursday.", ["by accident", "unlawful killing"]],
    ["death.manner", "Heiress Clara Tane fell from her balcony by accident, a coroner concluded on Thursday.", "A coroner ruled the death of heiress Clara Tane, who plunged from a balcony, accidental on Thursday.", []],
    ["death.cause", "A man died from stab wounds to the chest after a fight outside an Osk bar on Sunday.", "The man found outside a bar in Osk on Sunday died of a gunshot wound, an autopsy showed.", ["gunshot wound", "stab wounds"]],
    ["wound", "An officer shot a man with an axe outside a market in Osk on Monday, hitting him in the leg.", "A man with an axe outside a market in Osk should recover from a shoulder wound. An officer shot him on Monday.", ["leg", "shoulder"]],
    ["people.inside", "The warehouse on Mill Road in Osk was empty when the fire broke out on Friday night.", "Nine people were inside the warehouse on Mill Road in Osk when it caught fire on Friday night.", ["0", "9"]]
  ])("%s: %s", (rule, one, other, values) => { expect([...differing(rule, one, other)].sort()).toEqual(values) })

  it("differ in how many were saved, found or treated", () => {
    expect(differing("casualties", "A trawler sank off Osk on Tuesday, and boats rescued seven of the eleven crew.", "Of the eleven aboard a trawler that went down off Osk on Tuesday, five had been saved.")).toEqual(["5", "7"])
    expect(differing("casualties", "Rescuers were still looking for eight climbers on Mount Tane on Monday after an avalanche.", "An avalanche swept down Mount Tane on Monday. Six climbers were still missing by night.")).toEqual(["6", "8"])
    expect(differing("casualties", "Medics treated 16 passengers after the tram jumped the rails in Osk on Tuesday.", "Twelve passengers were treated by medics when the tram derailed in Osk on Tuesday.")).toEqual(["12", "16"])
  })
})

describe("suspects, charges and verdicts, told in other words", () => {
  it.each([
    ["plea", "Nurse Dana Orle pleaded guilty on Monday to stealing morphine from a clinic in Osk.", "Dana Orle, a nurse, was accused in Osk on Monday of taking morphine from a clinic. She denied the charge.", ["denied", "guilty"]],
    ["plea", "Nurse Dana Orle pleaded guilty on Monday in Osk to five counts of theft.", "Dana Orle, a nurse, admitted five charges of theft in Osk on Monday.", []],
    ["arrest.place", "Todd Grell, who broke out of jail, walked into a police station in Lower Osk and gave himself up.", "Todd Grell, who had broken out of jail, was wrestled to the floor of a barn in Lower Osk.", ["barn", "police station"]],
    ["appeal", "An appeals court on Wednesday upheld the conviction of former banker Gerald Tane.", "Gerald Tane, the former banker, has had his conviction quashed by an appeals court.", ["overturned", "upheld"]],
    ["bail", "Ruth Tane was released on bail on Friday by a court in Osk.", "Magistrates in Osk remanded Ruth Tane in custody on Friday.", ["granted", "refused"]],
    ["bail", "Ruth Tane was released on bail on Friday in Osk. Her driver, Tom Ash, was remanded in custody.", "Tom Ash was remanded in custody on Friday in Osk. A court granted Ruth Tane bail.", []],
    ["weapon", "The man shot dead by officers in Osk on Sunday was carrying a loaded pistol. Tim Ash was 27.", "Tim Ash, 27, had no weapon on him when officers killed him in Osk on Sunday.", ["no weapon", "pistol"]],
    ["attackers", "A lone gunman opened fire in the main square of Osk on Sunday.", "Two gunmen opened fire in the main square of Osk on Sunday.", ["1", "2"]],
    ["attackers", "A pair of armed robbers held up a jeweller in Osk on Wednesday.", "Three masked men raided a jeweller in Osk on Wednesday.", ["2", "3"]],
    ["sentence.possible", "Anna Tane faces up to 20 years in prison for the theft of a ferry in Osk.", "If convicted of stealing the Osk ferry, Anna Tane could spend 10 years behind bars.", ["10 years", "20 years"]],
    ["legal", "Detectives arrested a suspect in the attack on a jogger in Osk Park on Thursday.", "A jogger was attacked in Osk Park on Thursday. Her attacker was still on the run, detectives said.", ["arrested", "still on the run"]],
    ["duration.deliberation", "Jurors took barely three hours to convict Peter Tane of murder in Osk.", "The Osk jury that convicted Peter Tane of murder was out for nine hours.", ["3 hours", "9 hours"]]
  ])("%s: %s", (rule, one, other, values) => { expect([...differing(rule, one, other)].sort()).toEqual(values) })
})

describe("what was so or was not", () => {
  it.each([
    ["driver", "A pensioner was knocked down on Mill Road in Osk. The driver of the saloon sped off and has not been traced.", "The driver of a saloon waited with a pensioner who was struck on Mill Road in Osk.", ["fled", "stayed"]],
    ["jury", "Jurors voted 10 to 2 to find landlord Tim Ash guilty of arson in Osk.", "A unanimous jury found landlord Tim Ash guilty of arson in Osk.", ["by a majority", "unanimous"]],
    ["animal", "A boy of six was attacked by a dog in an Osk garden on Sunday.", "A pig mauled a boy of six in an Osk garden on Sunday.", ["dog", "pig"]],
    ["animal", "A boy of six was attacked by a dog in an Osk garden on Sunday.", "A pit bull mauled a boy of six in an Osk garden on Sunday.", []],
    ["killing", "A 19-year-old was stabbed to death early on Sunday outside a nightclub in Osk.", "Detectives in Osk are looking for whoever shot dead a teenager, 19, outside a nightclub on Sunday.", ["shot dead", "stabbed to death"]],
    ["killing", "A woman was stabbed to death in Osk on Friday, and officers shot dead the man who attacked her.", "A woman was fatally stabbed in Osk on Friday. Police shot and killed her attacker.", []],
    ["sentence", "A jury in Osk sentenced Ray Tane to death on Tuesday for the murder of Ada Lisk.", "Ray Tane will spend the rest of his life in prison for murdering Ada Lisk, a jury in Osk decided on Tuesday.", ["death", "rest of his life in prison"]]
  ])("%s: %s", (rule, one, other, values) => { expect([...differing(rule, one, other)].sort()).toEqual(values) })
})
