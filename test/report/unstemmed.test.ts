import { expect, it } from "vitest"
import { unstemmed, wordsByStem } from "../../src/report/unstemmed.ts"

it("says stems in the words that they were made of, and leaves all else", () => {
  const inWords = unstemmed(wordsByStem("Firefighters were battling the blaze on Friday."), wordsByStem("The blaze began on Friday, a firefighter said."))
  expect(inWords("battl blaze firefight fridai")).toBe("battling blaze firefighters friday")
  expect(inWords("6 and 8: two exact figures")).toBe("6 and 8: two exact figures")
  expect(inWords("a firefighter · the person")).toBe("a firefighter · the person")
  expect(inWords("")).toBe("")
})
