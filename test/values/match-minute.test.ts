import { describe, expect, it } from "vitest"
import { recogniseMatchMinute } from "../../src/values/match-minute.ts"
import { tokenise } from "../../src/text/tokenise.ts"

const minuteOf = (text: string): number | null => {
  const tokens = tokenise(text)
  for (let at = 0; at < tokens.count; at++) {
    const found = recogniseMatchMinute(tokens, at, tokens.count)
    if (found !== null) return found.value.rank
  }
  return null
}

describe("the minute of a match", () => {
  it.each([
    ["on 53 minutes", 53], ["after nine minutes", 9], ["with 73 minutes on the clock", 73], ["17 minutes from time", 73], ["seven minutes from the end of extra time", 113],
    ["seven minutes after the break", 52], ["five minutes before half-time", 40], ["three minutes into extra time", 93]
  ])("%s", (text, minute) => { expect(minuteOf(text)).toBe(minute) })
  it.each(["for 53 minutes", "10 minutes later", "after 200 minutes", "after two hours", "half an hour from time"])("not in “%s”", (text) => { expect(minuteOf(text)).toBeNull() })
})
