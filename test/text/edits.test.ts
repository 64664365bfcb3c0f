import { expect, it } from "vitest"
import { areExchanged, areOneEditApart } from "../../src/text/edits.ts"

it.each([["su", "lu"], ["kolar", "kollar"], ["reed", "reeed"], ["lisk", "liks"], ["dale", "dal"]])("%s and %s are one letter apart", (a, b) => {
  expect([areOneEditApart(a, b), areOneEditApart(b, a)]).toEqual([true, true])
})
it.each([["reed", "reed"], ["reed", "dale"], ["holm", "holmes"], ["lisk", "ksil"]])("%s and %s are not", (a, b) => {
  expect([areOneEditApart(a, b), areOneEditApart(b, a)]).toEqual([false, false])
})
it.each([["lisk", "liks", true], ["sylvia", "syliva", true], ["lisk", "lisk", false], ["lisk", "lisp", false], ["lisk", "lisks", false], ["dale", "deal", false]])("%s and %s have two neighbours exchanged: %s", (a, b, expected) => {
  expect([areExchanged(a, b), areExchanged(b, a)]).toEqual([expected, expected])
})
