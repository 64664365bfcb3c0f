import { expect, it } from "vitest"
import { claimsOf } from "../support/rules.ts"

/** The first clause's statement: its course, whether it is negated, and the words denied. */
const denialOf = (text: string): string => {
  const value = claimsOf(text, "statement.clause")[0]?.value
  return value?.kind === "statement" ? `${value.course}, ${value.negated ? "not" : "yes"} [${value.denied.join(" ")}]` : "no statement"
}

it.each([
  ["The harbour pilots did not board the ferry.", "told, not [board ferri]"],
  ["The pilots sank the ferry like no other crew.", "told, yes []"],
  ["No doubt the pilots sank the ferry.", "told, yes []"],
  ["No doubt the pilots did not sink the ferry.", "told, not [sink ferri]"],
  ["Nobody drowned in the flooded harbour.", "told, not [dead]"],
  ["No one at the harbour even knew of the ferry.", "told, not []"],
  ["None of the pilots boarded the ferry.", "told, not [board]"],
  ["The harbour pilots plan no ferry trips on Monday.", "told, not [trip]"],
  ["The pilots tested negative for the drugs that sank the ferry.", "told, not [drug]"],
  ["The pilots are not following the harbour rules.", "told, not []"],
  ["The pilots do not have as much oil as the ferry.", "told, not []"],
  ["No harbour pilots boarded the ferry.", "told, not [pilot]"],
  ["The pilots failed to board the sinking ferry.", "told, not [board sink]"],
  ["The harbour board denied buying the ferry.", "told, not [acquire ferri]"],
  ["The tale of the sunken ferry is a hoax.", "told, not [tale sunken ferri]"],
  ["The sunken ferry is not a hoax of pilots.", "told, yes []"],
  ["The pilots did not know that the ferry sank.", "told, not []"],
  ["The captain pleaded not guilty to sinking the ferry.", "told, not []"],
  ["Ada Lisk will steer the harbour ferry.", "planned, yes []"],
  ["Ada Lisk to steer the harbour ferry.", "planned, yes []"],
  ["Ada Lisk pulls out of the harbour race.", "dropped, yes []"],
  ["Owners asked whether the pilots sank the ferry.", "open, yes []"],
  ["Ada Lisk pulled out a flare gun on the harbour ferry.", "told, yes []"],
  ["Ada Lisk quits the upcoming harbour film.", "dropped, yes []"],
  ["The harbour board agreed to a truce with the pilots.", "told, yes []"],
  ["The harbour board agreed to meet the pilots.", "planned, yes []"],
  ["The pilots were fined over bogus charges.", "told, yes []"],
  ["Bogus reports of a sunken ferry alarmed the pilots.", "told, not [sunken ferri alarm pilot]"],
  ["The harbour board denied any part in the sale of the ferry.", "told, not [part]"],
  ["The harbour board denied the pilots the right to strike.", "told, yes []"],
  ["The captain was denied bail in Tolven harbour.", "told, yes []"],
  ["Hoax calls to the harbour alarmed the pilots.", "told, yes []"],
  ["The trial of the pilots for sinking the ferry began.", "open, yes []"],
  ["The pilots faked the loss of the ferry.", "told, yes []"],
  ["The loss of the ferry was faked.", "told, not [loss ferri]"],
  ["The harbour board denied the pilots contact with the ferry.", "told, yes []"],
  ["The pilots wore fake-fur coats on the ferry.", "told, yes []"],
  ["There is no evidence that the pilots sank the ferry.", "told, not [pilot sink ferri]"],
  ["The pilots did not have one for the first ferry.", "told, not []"],
  ["Did the pilots sink the ferry?", "asked, yes []"],
  ["Did the pilots sink the ferry? Of course not.", "told, not [ferri pilot sink]"],
  ["Who will steer the ferry now that the pilots sank it?", "planned, yes []"],
  ["The pilots no longer steer the ferry to Tolven.", "changed, not [steer ferri]"],
  ["The pilots now steer the ferry to Tolven.", "changed, yes []"],
  ["Until now the pilots have steered the ferry.", "told, yes []"],
  ["The pilots sank the ferry, but it was all a hoax.", "told, not [ferri pilot sink]"],
  ["The pilots sank the ferry, and some thought it was a hoax.", "told, yes []"],
  ["The harbour board posted a false \"ferry warning\" to the pilots.", "told, yes []"],
  ["The harbour board gave no indication that it would sell the ferry.", "told, not [indic]"],
  ["The pilots sank the ferry instead of steering it.", "open, yes []"],
  ["Neither did the harbour masters of Tolven.", "told, not []"],
  ["Nor did the pilots sink the harbour ferry.", "told, not [sink harbor]"],
  ["The captain asked the pilots to sink the ferry.", "open, yes []"]
])("%j", (text, expected) => { expect(denialOf(text)).toBe(expected) })
