import { describe, expect, it } from "vitest"
import type { QuotationValue } from "../../src/model/value.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import { quotation, quotationOf } from "../../src/values/quotation.ts"
import { quotationOverlap } from "../../src/values/quotation/overlap.ts"
import { retold } from "../../src/values/quotation/tense.ts"
import { quotedWords } from "../../src/values/quotation/words.ts"

const wordsOf = (text: string): ReadonlyArray<string> => { const tokens = tokenise(text); return quotedWords(tokens, 0, tokens.count) }
const valueOf = (text: string): QuotationValue => { const tokens = tokenise(text); return quotationOf(tokens, 0, tokens.count)! }
const relation = (left: string, right: string): string => quotation.compare(valueOf(left), valueOf(right)).relation

type Pair = readonly [left: string, right: string]

describe("the words compared", () => {
  it.each<readonly [string, string]>([
    ["It's gone and he's got three boats", "it is gone and he has got 3 boats"],
    ["We'd been warned; we'd leave", "we had been warned we would leave"],
    ["I can't, won't and shouldn't", "i can not will not and should not"],
    ["The mayor's plan isn't Zoë's", "the mayors plan is not zoes"], ["Im sure the mayors plan wasnt Zoës", "i am sure the mayors plan was not zoes"],
    ["It sank at 9.39 pm, or 9:45 p.m.", "it sank at 9 39 pm or 9 45 pm"], ["It is 9.39 long", "it is 9.39 long"],
    ["Gonna be the twelfth", "going to be the 12th"],
    ["50% lost $5 million and 1,000 nets, or $3", "50 percent lost 5 million dollars and 1000 nets or 3 dollars"], ["Twenty-five per cent, um, got 'em", "25 percent got them"],
    ["Someone's gone; it's changed", "someone is gone it has changed"],
    ["you f------ burn, f---ing sh*t -- it-- f ------", "you burn it"],
    ["you fucking burn this shit", "you burn this"],
    ["The b*tch was here, godd*mmit, at 2 * 3", "the was here at 2 3"], ["The bitch was here", "the was here"],
    ["I saw that – that it had gone", "i saw that it had gone"], ["He went through the – through the old wall", "he went through the old wall"],
    ["The old wall (of 1912) has gone, [Osk] said", "the old wall has gone said"],
    ["Wave upon wave [of] boats in an L.A. harbour", "wave upon wave of boats in an la harbour"]
  ])("%s", (text, words) => { expect(wordsOf(text).join(" ")).toBe(words) })
})

describe("one utterance, word for word,", () => {
  it.each<Pair>([
    ["We will rebuild the old sea wall", "we'll rebuild the old sea wall!"],
    ["We will rebuild the old sea wall before winter", "rebuild the old sea wall"],
    ["And so we will rebuild the sea wall", "But we will rebuild the sea wall"],
    ["The harbour recognised the neighbour", "The harbor recognized the neighbor"],
    ["a hard-core sailor", "hardcore"],
    ["We have mended, and we have waited, and we have hoped", "We have mended, we have waited and we have hoped"],
    ["This is a costly mistake", "a costly mistake and not the first"]
  ])("is found cut, joined, and in another spelling: %s / %s", (left, right) => { expect(relation(left, right)).toBe("equal") })

  it("is found where words in brackets stand for others", () => {
    expect(relation("Osk and Lisk have mended the old sea wall", "[They] have mended the old sea wall")).toBe("equal")
    expect(relation("As the mayor said, they mended the old sea wall", "[Osk] said, they mended the wet sea wall")).toBe("different")
    expect(relation("We concluded is the old sea wall would hold", "We concluded is [that] the old sea wall would hold")).toBe("compatible")
    expect(relation("The council knew that RKK had mended the old sea wall", "The council knew that [Osk] had mended the old sea wall")).toBe("compatible")
    expect(relation("I think [Osk] has mended the old sea wall", "I think he has mended the old sea wall")).toBe("compatible")
    expect(relation("It is likely that [the mayor] would mend the old sea wall", "It is likely that it would mend the old sea wall")).toBe("compatible")
    expect(relation("The crew heard (the boys) through the harbor wall's life raft", "heard him through the harbor wall's liferaft")).toBe("compatible")
    expect(relation("I think we have mended the old sea wall", "I think he has mended the old sea wall")).toBe("different")
  })

  it("is none that only ends as another begins", () => { expect(relation("They came to the old harbour", "The old harbour has been closed to boats of every size since May")).toBe("incomparable") })
})

describe("one utterance in other words", () => {
  it.each<Pair>([
    ["The sailors were unable to reach the rope and unable to turn the wheel", "They could not reach the rope and they could not turn the wheel"],
    ["She was calm, she answered every question and she asked for no favours", "She was calm and she asked for no favours"],
    ["The mayor has had eleven weeks to mend the wall", "The mayor has had 11 weeks to act"],
    ["He has a sharp eye", "This man has a very sharp eye"],
    ["Reed would have swum on till he sank", "He'd have swum on till he sank"],
    ["I want boats but I want nets too", "I want nets but I want boats too"],
    ["We lost forty boats in the storm", "We lost fifty boats in the storm"],
    ["We did not see the wall fall", "We did see the wall fall"],
    ["I'm tired of this harbour", "I'm sick of this harbour"],
    ["This was rather odd to me that the wall had gone", "This was a bit odd to me that the wall had gone"],
    ["Those boys never looked back", "Those lads never looked back"],
    ["a heap of lies", "a pile of lies"],
    ["this kind of fire is rare, costly and odd in harbours", "this kind of blaze is rare, costly and strange in harbours"],
    ["I have called Mr Quist and thanked him", "I called Mr Quist and I wished him well"],
    ["I want the wall to stand", "I wanted the wall to stand"],
    ["a frank admission of failure", "Selling the ferry amounts to a frank confession of their failure"],
    ["You never cared for Mr. Quist's boats and nets", "You never cared for Mr. Quist"],
    ["There are songs about how she was a diver in Tolven, and I like them all", "I stand against a woman who never paid a bill, her songs are about how she is a diver in Tolven"]
  ])("differs: %s / %s", (left, right) => { expect([relation(left, right), relation(right, left)]).toEqual(["different", "different"]) })

  it.each<Pair>([
    ["We will fight for the people of this valley", "The people of this valley do not agree with the bank"],
    ["I can't order it and I am not going to order it", "I'm not going to lecture anybody this morning"],
    ["A lot of people can't handle it", "A lot of people will be watching to see whether that is true"],
    ["They ran for the boats", "They swam for their lives"],
    ["this was one of those things that we had to do for them", "that was one of those jobs that we have to do for you"],
    ["It was a good year", "It was a bad storm"],
    ["as of now", "as for now"],
    ["The price of the fish and the speed of the boats made us one firm", "The weight of our boats and the price of fish give us what we think is a very strong year"],
    ["It's one of the things that worry them", "One of the things we're used to is the noise of the river"]
  ])("is no phrase that everybody uses: %s / %s", (left, right) => { expect(relation(left, right)).toBe("incomparable") })

  it("shares what the shorter one is about", () => { expect(relation("It's about trust, not money", "a matter of trust rather than money")).toBe("compatible") })
})

describe("words that changed", () => {
  it("are those between the ones in common, and at an end where both have some", () => {
    const changed = (left: string, right: string) => [...quotationOverlap(wordsOf(left), wordsOf(right)).changed].sort()
    expect(changed("We lost ten boats in the great storm", "We lost twelve boats in the storm, sadly")).toEqual(["10", "12", "great"])
    expect(changed("So they knew every rock of the bay", "She knew every rock of the coast")).toEqual(["bay", "coast", "she", "they"])
  })
})

describe("a quotation in the past", () => {
  it.each<readonly [string, string, number]>([
    ["We have got a roof that wants to fall", "We had a roof that wanted to fall", 1],
    ["We were not going to give up", "We are not going to give up", -1],
    ["I just want to say that I will stay", "I just wanted to say that I will stay", 0],
    ["We are not going to give up", "We are not giving up", 0]
  ])("is one with every verb in the past: %s / %s", (left, right, expected) => { expect(retold(quotationOverlap(wordsOf(left), wordsOf(right)))).toBe(expected) })
})
