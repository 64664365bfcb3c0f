import { describe, expect, it } from "vitest"
import { age, recogniseBareAge } from "../../src/values/age.ts"
import { duration } from "../../src/values/duration.ts"
import { moneyKind } from "../../src/values/money.ts"
import { ordinal } from "../../src/values/ordinal.ts"
import { percent } from "../../src/values/percent.ts"
import { quantityKind } from "../../src/values/quantity.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import { currencies, only, relation, show, units } from "./read.ts"

const quantity = quantityKind(units)
const money = moneyKind(currencies)

describe("quantities", () => {
  it.each([
    ["twelve boats", ["twelve => 12"]],
    ["twenty-five boats", ["twenty-five => 25"]],
    ["one hundred and five boats", ["one hundred and five => 105"]],
    ["1.5 million boats", ["1.5 million => 1.5 million"]],
    ["3.3 million boats", ["3.3 million => 3.3 million"]],
    ["two dozen boats", ["two dozen => about 24"]],
    ["half a million boats", ["half a million => 500,000"]],
    ["two and a half million boats", ["two and a half million => 2.5 million"]],
    ["3 million and a half", ["3 million and a half => 3.5 million"]],
    ["40 000 boats", ["40 000 => 40,000"]],
    ["1 234 567.89", ["1 234 567.89 => 1,234,567.89"]],
    ["10 bn shares", ["10 bn => 10 billion"]],
    ["three lakh crore", ["three lakh crore => 3 trillion"]],
    ["Hundred thousand march", ["Hundred thousand => 100,000"]],
    ["nought point five", ["nought point five => 0.5"]],
    ["one hundred and three quarters", ["one hundred and three quarters => 100.75"]],
    ["the past three quarters", ["three => 3"]],
    ["grades 6 through 8", ["6 through 8 => 6 to 8"]],
    ["two-thirds of the boats", ["two-thirds => two-thirds"]],
    ["a quarter of the boats", ["a quarter => one-quarter"]],
    ["one in five boats", ["one in five => one-fifth"]], ["the storm killed two in five boats", ["two => 2", "five => 5"]],
    ["charged a man over two deaths", ["two => 2"]], ["he was jailed over six deaths", ["six => 6"]], ["police arrested over 300 men", ["over 300 => more than 300"]], ["they struck over 300 boats", ["over 300 => more than 300"]],
    ["the doubles title in both halves of it", []], ["it doubles its boats", ["doubles => double"]],
    ["half of the boats", ["half => half"]],
    ["between half and two-thirds of homes", ["between half and two-thirds => half to two-thirds"]],
    ["dozens of boats", ["dozens => dozens"]],
    ["tens of thousands of boats", ["tens of thousands => tens of thousands"]],
    ["several hundred boats", ["several hundred => about 300 to 900"]],
    ["a couple of boats", ["a couple of => about 2"]],
    ["more than 26,000 boats", ["more than 26,000 => more than 26,000"]],
    ["at least about 40 boats", ["at least about 40 => at least 40"]],
    ["as many as 80 boats", ["as many as 80 => up to 80"]],
    ["went up to 80 boats", ["80 => 80"]],
    ["nearly 80 boats", ["nearly 80 => nearly 80"]],
    ["just over 10 boats", ["just over 10 => just over 10"]],
    ["50 or so boats", ["50 or so => about 50"]],
    ["50 or more boats", ["50 or more => at least 50"]],
    ["50 boats or more", ["50 => at least 50"]],
    ["800-1200 boats", ["800-1200 => 800 to 1,200"]],
    ["30-odd boats", ["30-odd => about 30"]],
    ["fewer than 20 boats", ["fewer than 20 => less than 20"]],
    ["20,000 to 50,000 boats", ["20,000 to 50,000 => 20,000 to 50,000"]],
    ["20,000-50,000 boats", ["20,000-50,000 => 20,000 to 50,000"]],
    ["between 75,000 and 105,000 boats", ["between 75,000 and 105,000 => 75,000 to 105,000"]],
    ["between one hundred and two hundred boats", ["between one hundred and two hundred => 100 to 200"]],
    ["ranging from 3 to 5 million boats", ["from 3 to 5 million => 3 million to 5 million"]],
    ["two or three boats", ["two or three => 2 to 3"]],
    ["a 40-to 50-employee firm", ["40-to 50 => 40 to 50"]],
    ["58km (36 miles) away", ["58km => 58 kilometres", "36 miles => 36 miles"]],
    ["a 6.1-magnitude quake", ["6.1-magnitude => 6.1 on the Richter scale"]],
    ["a magnitude-6.1 quake", ["magnitude-6.1 => 6.1 on the Richter scale"]],
    ["magnitude 5.9", ["magnitude 5.9 => 5.9 on the Richter scale"]],
    ["at 120 mph", ["120 mph => 120 miles per hour"]],
    ["120 miles per hour", ["120 miles per hour => 120 miles per hour"]],
    ["a 170,000-square-foot hall", ["170,000-square-foot => 170,000 square feet"]],
    ["minus 17 degrees", ["minus 17 degrees => minus 17 degrees"]],
    ["minus-20 degree weather", ["minus-20 degree => minus 20 degrees"]],
    ["28 degrees Celsius", ["28 degrees Celsius => 28 degrees Celsius"]],
    ["a .22-caliber rifle", [".22-caliber => 0.22 caliber"]],
    ["a 12-gauge shotgun", ["12-gauge => 12 gauge"]],
    ["half a mile", ["half a mile => 0.5 miles"]],
    ["within a mile of it", ["a mile => 1 mile"]],
    ["put a foot wrong", []],
    ["handed over 40 pages", ["40 => 40"]],
    ["5 feet 6 inches", ["5 feet 6 inches => 5.5 feet"]],
    ["more than double the sum", ["more than double => more than double"]],
    ["doubling its fleet", ["doubling => double"]],
    ["a fivefold rise", ["fivefold => 5-fold"]],
    ["three times as many", ["three times => triple"]],
    ["twice as many", ["twice => double"]],
    ["one victim", ["one => 1"]],
    ["drew 10M viewers and 2.5B clicks", ["10M => 10 million", "2.5B => 2.5 billion"]],
    ["a bridge 5m long", ["5m => 5 metres"]],
    ["five dozens of eggs", ["five dozens => about 60"]],
    ["three quarters of a million boats", ["three quarters of a million => 750,000"]],
    ["one million and a half boats", ["one million and a half => 1.5 million"]],
    ["1,50,000 boats", ["1,50,000 => 150,000"]],
    ["1,5 million boats", ["1,5 million => 1.5 million"]],
    ["four km apart", ["four km => 4 kilometres"]],
    ["a lake of 190 km2 and 5 m³ of sand", ["190 km2 => 190 square kilometres", "5 m³ => 5 cubic metres"]],
    ["a 6-foot-2 guard", ["6-foot-2 => 6 feet 2 inches"]],
    ["a six-foot-two-inch guard", ["six-foot-two-inch => 6 feet 2 inches"]],
    ["six pounds three ounces", ["six pounds three ounces => 6 lbs 3 ounces"]],
    ["he is 6 ft 3 in tall", ["6 ft 3 in => 6.25 feet"]],
    ["fell 6 ft 3 in Perth", ["6 ft => 6 feet", "3 => 3"]],
    ["temperatures were minus 20 as they left", ["minus 20 => minus 20 degrees"]],
    ["temperatures fell by 3", ["3 => 3"]],
    ["temperatures killed 20 birds", ["20 => 20"]],
    ["one of the 12 boats", ["one => 1", "12 => 12"]],
    ["Sten Holm, one of the 12 men", ["12 => 12"]],
    ["she was one of the 12 women", ["12 => 12"]],
    ["in the storm, one of the 12 boats", ["one => 1", "12 => 12"]],
    ["999 to 1,000", ["999 to 1,000 => 999 to 1,000"]]
  ])("%s", (text, expected) => expect(show(quantity, text)).toEqual(expected))

  it.each([
    "in 2036", "a 2008 event", "mid-2007", "210-224-7867", "(608)266-6014", "call (608) 266-6014", "266-6014", "a 911 call", "a 999 operator", "tapes of 911 calls", "an 88-72 win", "at 1:54 a.m.", "Oct. 2, 2016", "November 8", "six months", "5 percent", "$5.4 million", "5 million dollars",
    "9999999999999999999999960 million boats", "a 25-year-old man", "one of them", "no one", "this one", "Interstate 75", "No. 10", "an F-16", "the Hot 100 singles", "the x86 line", "the second half of the year", "a double murder", "10.4.2.1",
    "Quill, 38, was", "the 76ers", "3M", "flat 4B", "a 10k race", "a third victim", "8:30"
  ])("%s is none", (text) => expect(show(quantity, text)).toEqual([]))

  it("reads a change as two values, not as a range", () => {
    expect(show(quantity, "the fleet rose from 20 to 30 boats")).toEqual(["20 => 20", "30 => 30"])
  })

  it.each([
    ["12 boats", "twelve boats", "equal"],
    ["36 miles", "58 kilometres", "equal"],
    ["940 miles", "1,500 kilometres", "equal"],
    ["30 miles", "60 kilometres", "incompatible"],
    ["about 100 boats", "93 boats", "compatible"],
    ["about 100 boats", "70 boats", "different"],
    ["about 140 boats", "146 boats", "compatible"],
    ["about 140 boats", "about 160 boats", "different"],
    ["about 140 boats", "151 boats", "different"],
    ["about 150 boats", "160 boats", "compatible"],
    ["334 boats", "330 boats", "compatible"],
    ["about 334 boats", "330 boats", "compatible"],
    ["26,000 boats", "more than 26,000 boats", "compatible"],
    ["at least 40 boats", "42 boats", "compatible"],
    ["two or three boats", "three or four boats", "different"],
    ["two to four boats", "three or four boats", "compatible"],
    ["5 to 15 boats", "8 to 20 boats", "different"],
    ["at least 40 boats", "35 boats", "different"],
    ["at least 40 boats", "at least 60 boats", "different"],
    ["up to 400 boats", "as many as 600 boats", "different"],
    ["at least 40 boats", "at least 41 boats", "compatible"],
    ["at least 16 boats", "at least 17 boats", "different"],
    ["more than 150 boats", "more than 160 boats", "different"],
    ["more than 4,000 boats", "more than 4,300 boats", "compatible"],
    ["more than 2,000 boats", "at least 1,900 boats", "different"],
    ["more than 2,000 boats", "nearly 2,000 boats", "different"],
    ["more than 2,000 boats", "fewer than 2,000 boats", "different"],
    ["at most 2,000 boats", "at least 2,000 boats", "compatible"],
    ["nearly 2,000 boats", "2,000 boats", "compatible"],
    ["up to 2,000 boats", "fewer than 1,900 boats", "compatible"],
    ["3,378 tons of gold", "3,378 tonnes of gold", "compatible"],
    ["3,378 tons of gold", "2,500 tonnes of gold", "incompatible"],
    ["3,378 tons of gold", "3,378 kilograms of gold", "incompatible"],
    ["more than double the fee", "doubling the fee", "compatible"],
    ["10 boats", "12 boats", "incompatible"],
    ["magnitude 5.9", "magnitude 6.1", "different"],
    ["40 miles", "40 boats", "incomparable"],
    ["double the fleet", "2 boats", "incomparable"],
    ["half of the boats", "50 boats", "incomparable"],
    ["minus 17 degrees", "minus 17 degrees Celsius", "equal"],
    ["68 degrees Fahrenheit", "20 degrees Celsius", "equal"],
    ["an aftershock measured 5.1", "magnitude 5.1", "equal"],
    ["a 5.1 quake", "magnitude 5.1", "equal"],
    ["put the magnitude at 5.1", "magnitude 5.1", "equal"],
    ["the quake came at noon. It was a 5.1", "magnitude 5.1", "equal"],
    ["dozens of boats", "31 boats", "compatible"],
    ["two dozen boats", "25 boats", "compatible"],
    ["a dozen boats", "11 boats", "different"],
    ["several boats", "at least 20 boats", "compatible"],
    ["more than 30 boats", "at least 38 boats", "compatible"],
    ["more than 30 boats", "at least 45 boats", "different"],
    ["more than 30 boats", "more than 40 boats", "different"],
    ["20 to 30 boats", "25 boats", "compatible"],
    ["62.4 miles", "62 miles", "compatible"],
    ["5.86 miles", "5.9 miles", "compatible"],
    ["5.86 miles", "5.8 miles", "different"],
    ["3.4 miles", "3 miles", "incompatible"]
  ])("%s / %s: %s", (left, right, expected) => expect(relation(quantity, left, right)).toBe(expected))

  it("normalises to the base unit", () => {
    expect(quantity.normalise(only(quantity, "36 kilometres"))).toMatchObject({ low: 36_000, unit: "metre" })
    expect(quantity.normalise(only(quantity, "50 degrees Fahrenheit")).low).toBeCloseTo(10)
  })

  it("names a unit that has no factor", () => {
    expect(() => quantityKind([{ id: "furlong", forms: ["furlong"], facts: { dimension: "length" } }])).toThrow("furlong")
  })
})

describe("money", () => {
  it.each([
    ["$5.4 billion", ["$5.4 billion => $5.4 billion"]],
    ["$ 5.4 billion", ["$ 5.4 billion => $5.4 billion"]],
    ["$1MM", ["$1MM => $1 million"]],
    ["Rs 3 lakh crore", ["Rs 3 lakh crore => ₹3 trillion"]],
    ["2,500 bitcoins", ["2,500 bitcoins => BTC 2,500"]],
    ["US$1 million", ["US$1 million => $1 million"]],
    ["$US1 million", ["$US1 million => $1 million"]],
    ["about $5m", ["about $5m => about $5 million"]],
    ["one-million dollars", ["one-million dollars => $1 million"]],
    ["a $1-million-plus deal", ["$1-million-plus => at least $1 million"]],
    ["$20 million to $30 million", ["$20 million to $30 million => $20 million to $30 million"]],
    ["$3 to $5 million", ["$3 to $5 million => $3 million to $5 million"]],
    ["€500", ["€500 => €500"]],
    ["500 euros", ["500 euros => €500"]],
    ["A$5 million and a $6 million fine", ["A$5 million => AUD 5 million", "$6 million => $6 million"]],
    ["told us $5", ["$5 => $5"]],
    ["AUD 12 million", ["AUD 12 million => AUD 12 million"]],
    ["HK$ 12 or CAD$ 15", ["HK$ 12 => HKD 12", "CAD$ 15 => CAD 15"]],
    ["6 million guilders", ["6 million guilders => NLG 6 million"]],
    ["48,000 crowns", ["48,000 crowns => 48,000 crowns"]],
    ["the boxer lost two crowns", []],
    ["90m soles", ["90m soles => PEN 90 million"]],
    ["about 3 million pesos", ["about 3 million pesos => about 3 million pesos"]],
    ["50 cents", ["50 cents => $0.5"]],
    ["13 dollars and 45 cents", ["13 dollars and 45 cents => $13.45"]],
    ["5 million pounds", ["5 million pounds => £5 million"]],
    ["adults will pay 12 pounds", ["12 pounds => £12"]], ["the boat was sold for 900 pounds", ["900 pounds => £900"]], ["bought a 20-pound bag", []], ["Rs 50 lakhs", ["Rs 50 lakhs => ₹5 million"]],
    ["gave 900 pounds (about $1,200)", ["900 pounds => £900", "about $1,200 => about $1,200"]],
    ["hundreds of millions of dollars", ["hundreds of millions of dollars => hundreds of millions of dollars"]]
  ])("%s", (text, expected) => expect(show(money, text)).toEqual(expected))

  it("are told in whole ones for a price just under it", () => {
    expect(relation(money, "$24.99", "$25")).toBe("compatible")
    expect(relation(money, "$24.50", "$25")).toBe("incompatible")
  })

  it.each(["200 pounds", "they paid for 10 pounds of butter", "5 million people", "the dollar"])("%s is none", (text) => expect(show(money, text)).toEqual([]))

  it("compares amounts of one currency only", () => {
    expect(relation(money, "$5 million", "5 million dollars")).toBe("equal")
    expect(relation(money, "$5 million", "more than $5 million")).toBe("compatible")
    expect(relation(money, "$5", "€5")).toBe("incomparable")
    expect(relation(money, "50 crowns", "60 Swedish kronor")).toBe("incompatible")
    expect(relation(money, "50 crowns", "50 pesos")).toBe("incomparable")
  })
})

describe("per cent", () => {
  it.each([
    ["20.6 percent", ["20.6 percent => 20.6%"]],
    ["40 to 80 per cent", ["40 to 80 per cent => 40 to 80%"]],
    ["40% to 80%", ["40% to 80% => 40 to 80%"]],
    ["a 5-percent cut", ["5-percent => 5%"]],
    ["fell 6% to 309,381 boats", ["6% => 6%"]],
    ["half a percentage point", ["half a percentage point => 0.5 percentage points"]],
    ["25 basis points", ["25 basis points => 0.25 percentage points"]]
  ])("%s", (text, expected) => expect(show(percent, text)).toEqual(expected))

  it("does not compare percentages with points", () => {
    expect(relation(percent, "5%", "5 percentage points")).toBe("incomparable")
    expect(relation(percent, "20 percent", "20.6 percent")).toBe("different")
  })
})

describe("ordinals", () => {
  it.each([
    ["the 39th boat", ["39th => 39th"]], ["the first boat", ["first => 1st"]], ["her twenty-first boat", ["twenty-first => 21st"]],
    ["the one hundred and second boat", ["one hundred and second => 102nd"]], ["the 113th boat", ["113th => 113th"]],
    ["He lost in round nine.", ["nine => 9th"]], ["in Game 5 on Friday", ["5 => 5th"]], ["by year three of the plan", ["three => 3rd"]]
  ])("%s", (text, expected) => expect(show(ordinal, text)).toEqual(expected))

  it.each(["last week three boats sank", "in week two boats sank", "a 16st boxer", "in game 5-2", "this year 12 sank"])("%s has none", (text) => expect(show(ordinal, text)).toEqual([]))
})

describe("durations", () => {
  it.each([
    ["six months", ["six months => 6 months"]],
    ["almost seven hours", ["almost seven hours => nearly 7 hours"]],
    ["just over 10 seconds", ["just over 10 seconds => just over 10 seconds"]],
    ["a five-year deal", ["five-year => 5 years"]],
    ["more than three years", ["more than three years => more than 3 years"]],
    ["485 years", ["485 years => 485 years"]],
    ["half an hour", ["half an hour => 0.5 hours"]], ["her week-long trip", ["week-long => 1 week"]], ["a yearlong inquiry", ["yearlong => about 1 year"]], ["a six-week-long strike", ["six-week => 6 weeks"]],
    ["an hour and a half", ["an hour and a half => 1.5 hours"]],
    ["an hour and 20 minutes", ["an hour and 20 minutes => 80 minutes"]],
    ["more than 1 hour and 30 minutes", ["more than 1 hour and 30 minutes => more than 90 minutes"]],
    ["nearly a decade", ["nearly a decade => nearly 1 decade"]],
    ["two centuries", ["two centuries => 200 years"]],
    ["2 years, 3 months and 12 days", ["2 years, 3 months and 12 days => 2 years, 3 months and 12 days"]],
    ["It lasted for a year.", ["a year => 1 year"]],
    ["over the past decade", ["past decade => about 1 decade"]],
    ["it took under three minutes", ["under three minutes => less than 3 minutes"]],
    ["for over a year", ["over a year => more than 1 year"]],
    ["they met over two days", ["two days => 2 days"]]
  ])("%s", (text, expected) => expect(show(duration, text)).toEqual(expected))

  it.each(["a 30-mile chase", "for a day trip", "for a second time", "last year", "25 years old", "two years ago", "$5 a year", "the second boat"])("%s is none", (text) => expect(show(duration, text)).toEqual([]))

  it("compares across units", () => {
    expect(relation(duration, "24 hours", "one day")).toBe("equal")
    expect(relation(duration, "six months", "half a year")).toBe("equal")
    expect(relation(duration, "about seven hours", "7 hours and 20 minutes")).toBe("compatible")
    expect(relation(duration, "just over 10 seconds", "30 seconds")).toBe("different")
    expect(relation(duration, "six months", "six years")).toBe("incompatible")
  })
})

describe("ages", () => {
  it.each([
    ["a 25-year-old man", ["25-year-old => 25 years old"]],
    ["a man aged 25", ["aged 25 => 25 years old"]],
    ["a girl younger than 12 said", ["younger than 12 => less than 12 years old"]],
    ["people over 60 died", ["over 60 => more than 60 years old"]],
    ["people over 60 feet away, over 60 people", []],
    ["at age 25", ["age 25 => 25 years old"]],
    ["25 years old", ["25 years old => 25 years old"]],
    ["8- to 12-week-old pups", ["8- to 12-week-old => 8 to 12 weeks old"]],
    ["a 16-month-old girl", ["16-month-old => 16 months old"]],
    ["a woman in her late 60s", ["in her late 60s => about 67 to 69 years old"]]
  ])("%s", (text, expected) => expect(show(age, text)).toEqual(expected))

  it("reads a bare number only when asked", () => {
    const tokens = tokenise("Quill, 38, said")
    expect(age.recognise(tokens, 2, tokens.count)).toBeNull()
    expect(recogniseBareAge(tokens, 2, tokens.count)).toMatchObject({ first: 2, last: 3, value: { low: 38, unit: "year" } })
    expect(recogniseBareAge(tokenise("Quill, 2,000"), 2, 3)).toBeNull()
  })

  it("takes a birthday between two reports for possible, more for wrong", () => {
    expect(relation(age, "38 years old", "a 39-year-old")).toBe("different")
    expect(relation(age, "38 years old", "48 years old")).toBe("incompatible")
    expect(relation(age, "18 months old", "one year old")).toBe("compatible")
  })
})
