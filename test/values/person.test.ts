import { describe, expect, it } from "vitest"
import type { PersonValue } from "../../src/model/value.ts"
import { tokenise } from "../../src/text/tokenise.ts"
import { compiled } from "../support/rules.ts"

const { person } = compiled.kinds

const nameOf = (text: string): PersonValue => {
  const tokens = tokenise(text, [])
  const value = person.parse(tokens, 0, tokens.count)
  if (value === null) throw new Error(`“${text}” is no name`)
  return value
}

const relation = (left: string, right: string, compare = person.compare) => {
  const [a, b] = [nameOf(left), nameOf(right)]
  expect(compare(b, a).relation).toBe(compare(a, b).relation)
  return compare(a, b).relation
}

it("may be joined by a hyphen, and misspelt", () => {
  expect(relation("Kim Osk-chol", "Kim Osck Chol")).toBe("different")
  expect(relation("Kim Osk-chol", "Kim Osk Chol")).toBe("compatible")
  expect(relation("Kim Osk-chol", "Kim Ralv Chol")).toBe("compatible")
})

it("may be an Arabic one in two spellings", () => {
  expect(relation("Nasser al-Oskari", "Nasir al-Oskari")).toBe("different")
  expect(relation("Nasser Oskari", "Nasir Oskari")).toBe("incomparable")
  expect(relation("Omar al-Oskari", "Amir al-Oskari")).toBe("incomparable")
})

it("is one person by the name that people use", () => {
  expect(relation("William “Bill” Reed", "William Reed")).toBe("equal")
  expect(relation("Earvin “Ossie” Reed", "Ossie Reed")).toBe("compatible")
  expect(relation("Earvin “Ossie” Reed", "Paul Reed")).toBe("incomparable")
  expect(person.print(nameOf("Ada (Addie) Holm"))).toBe("Ada “Addie” Holm")
})

describe("two given names", () => {
  it.each([["Jonathon Reed", "Jonathan Reed"], ["Steven Osk", "Stephen Osk"], ["Katherine Holm", "Catherine Holm"], ["Mohamed Nasri", "Mohammed Nasri"], ["Isabella Nord", "Izabella Nord"], ["Kristin Osk", "Kirsten Osk"], ["Syliva Marten Osk", "Sylvia Marten Osk"], ["Nikos Varga", "Nicos Varga"],
    ["Abdel Hamid Osk", "Abdelhamid Osk"], ["Sean Quill", "Shaun Quill"], ["Bryan Holm", "Brian Holm"], ["Devarco Osk", "Devario Osk"], ["Phillipa Reed", "Filippa Reed"], ["Kristoff Reed", "Christoff Reed"], ["Kristina", "Christina"]])(
    "are spelt otherwise: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })

  it.each([["Jon Reed", "Jonathan Reed"], ["Ash Osk", "Ashton Osk"], ["Steve Osk", "Stephen Osk"], ["Steve Osk", "Steven Osk"], ["Kate Holm", "Katherine Holm"], ["Bob Nord", "Rob Nord"], ["Ted Quill", "Theodore Quill"]])(
    "are forms of one: %s, %s", (left, right) => { expect(["equal", "compatible"]).toContain(relation(left, right)) })

  it.each([["Paul A. Reed", "Paul R. Reed"], ["Anna Helene Reed", "Anna Helena Reed"], ["Ada Oka Artha Ardana Osk", "Ada Oka Artha Ardhana Osk"]])(
    "have another middle name: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })
  it.each([["Paul A. Reed", "Paul Reed"], ["Paul A. Reed", "Paul Anton Reed"], ["Paul H. Reed", "Paul H.W. Reed"], ["Anna Maria Reed", "Anna Lisk Reed"]])(
    "may have one middle name: %s, %s", (left, right) => { expect(["equal", "compatible"]).toContain(relation(left, right)) })
  it("are those of two people, where both are full names", () => {
    expect(relation("Nolan Paul Reed", "Paul Roy Reed")).toBe("incomparable")
    expect(relation("Nolan Paul Reed", "Paul Reed")).not.toBe("incomparable")
    expect(relation("Paul Stuart Reed", "Paul Neal Reed")).toBe("incomparable")
    expect(relation("Paul Stuart Reed", "Paul S. Reed")).not.toBe("incomparable")
    expect(relation("Paul Stuart Reed", "Paul Stuart Neal Reed")).not.toBe("incomparable")
  })
  it("are those of a father and a son, where one has two middle initials", () => { expect(relation("Paul W. Reed", "Paul H.W. Reed")).toBe("incomparable") })

  it.each([["Will Osk", "Willie Osk"], ["Tom Reed", "Tommy Reed"]])(
    "are a short form and its pet form: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })

  it.each([["Seif Osk", "Saif Osk"], ["Aidan Reed", "Aiden Reed"]])(
    "are one that a vowel tells apart: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })

  it.each([["Anna Holm", "Peter Holm"], ["Jonathan Reed", "Mary Reed"], ["Louise Osk", "Lewis Osk"]])(
    "name two people: %s, %s", (left, right) => { expect(relation(left, right)).toBe("incomparable") })
})

describe("letters that others write plainly", () => {
  it.each([["Lech Wałęska", "Lech Waleska"], ["Søren Holm", "Soren Holm"], ["Yıldız Oskır", "Yildiz Oskir"]])("are no other name: %s, %s", (left, right) => { expect(relation(left, right)).toBe("equal") })
})

describe("two names of syllables", () => {
  it.each([["Kim Osk-un", "Kim Osk-il"], ["Kim Osk Un", "Kim Osk Il"]])("are a son's and his father's: %s, %s", (left, right) => { expect(relation(left, right)).toBe("incomparable") })
  it("are one's, a letter apart", () => { expect(relation("Kim Osk-un", "Kim Osk-eun")).toBe("different") })
})

describe("two names in the other order", () => {
  it("are one person's", () => { expect(relation("Orvand Karvel", "Karvel Orvand")).toBe("different") })
  it("are nobody's where a third stands with them", () => { expect(relation("Orvand Maria Karvel", "Karvel Orvand")).toBe("incomparable") })
})

describe("two surnames that sound alike", () => {
  it("are one spelt otherwise, of people with one given name", () => {
    expect(relation("Callum Rhead", "Callum Reid")).toBe("different")
    expect(relation("Anna Meyer", "Anna Maier")).toBe("different")
    expect(relation("Anna Lisle", "Anna Lyle")).toBe("different")
    expect(relation("Emil Harvac", "Emil Harvatz")).toBe("different")
    expect(relation("Emil Toska", "Emil Voscka")).toBe("different")
  })
  it("are two of people with two given names, or with nothing but a letter in common", () => {
    expect(relation("Callum Rhead", "Peter Reid")).toBe("incomparable")
    expect(relation("Anna Lisle", "Ada Lyle")).toBe("incomparable")
    expect(relation("Anna Stone", "Anna Shore")).toBe("incomparable")
    expect(relation("Emil Harvac", "Ada Harvatz")).toBe("incomparable")
    expect(relation("Anna Lee", "Anna Loy")).toBe("incomparable")
    expect(relation("Emil Toska", "Peter Voscka")).toBe("incomparable")
  })
})

describe("a surname of two words", () => {
  it.each([["Ada De Lisk", "Ada DeLisk"], ["Ada Mc Donald", "Ada McDonald"]])(
    "is spelt otherwise as one: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })
  it.each([["Ada O'Lisk", "Ada OLisk"], ["Ada al-Osk", "Ada Osk"], ["Ada al-Osk", "Ada Al Osk"], ["Ada Ruiz", "Ada Ruiz-Osk"], ["Ada Osk", "Ada Ruiz-Osk"]])(
    "is the same: %s, %s", (left, right) => { expect(["equal", "compatible"]).toContain(relation(left, right)) })
  it("is another where only half of it is there, and another first name", () => {
    expect(relation("Pedro Osk", "Juan Pedro Ruiz-Osk")).toBe("different")
    expect(relation("Juan Osk", "Juan Pedro Ruiz-Osk")).toBe("compatible")
    expect(relation("Emil Osk", "Juan Pedro Ruiz-Osk")).toBe("incomparable")
  })
})

describe("a particle", () => {
  it.each([["Ada Osk", "Ada de Osk"], ["Ada Osk", "Ada van der Osk"]])("left out of a full name makes another: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })
  it.each([["Osk", "Ada de Osk"], ["Ada Osk", "Ada al-Osk"], ["Emil E. Osk", "Emil Osk"]])("does not: %s, %s", (left, right) => { expect(relation(left, right)).toBe("compatible") })
})

describe("the first of two surnames", () => {
  it("stands for both", () => {
    expect(relation("Maria Osk", "Maria Osk Lisk")).toBe("compatible")
    expect(relation("Maria Osk", "Maria Osk de Lisk")).toBe("compatible")
  })
  it("does so for somebody whose first name is spelt otherwise", () => { expect(relation("Christina Osk", "Cristina Osk de Lisk")).toBe("different") })
  it("is another’s beside another first name", () => { expect(relation("Peter Osk", "Maria Osk Lisk")).toBe("incomparable") })
})

describe("two surnames with nothing in common", () => {
  it("are one person's beside two first names", () => {
    expect(relation("Maria Elena Ruiz", "Maria Elena Quist")).toBe("different")
    expect(relation("Maria Ruiz", "Maria Quist")).toBe("incomparable")
    expect(relation("J. P. Ruiz", "J. P. Quist")).toBe("incomparable")
  })
})

describe("one name only", () => {
  it.each([["Aidan", "Aiden Osk"], ["Abdulla", "Abdullah"], ["Hendrikson", "Anna Hendriksen"]])(
    "is spelt otherwise: %s, %s", (left, right) => { expect(relation(left, right)).toBe("different") })
  it.each([["Osk", "Osker Lisk"], ["Lisk", "Lisp"], ["Maria", "Mario"], ["Allan", "Callan"]])(
    "is another: %s, %s", (left, right) => { expect(relation(left, right)).not.toBe("equal") })
})

describe("a suffix", () => {
  it("differs from none", () => { expect(relation("Emil Varga Jr.", "Emil Varga")).toBe("different") })
  it("may be left out where it is a numeral", () => { expect(relation("Emil Varga III", "Emil Varga")).toBe("compatible") })
  it("may be left out with the rest of a formal name", () => {
    expect(relation("Joe Varga", "Joseph Varga Jr.")).toBe("compatible")
    expect(relation("Emil Varga", "Emil A. Varga Jr.")).toBe("compatible")
  })
  it("may be written in three letters", () => { expect(relation("Emil Varga Jnr", "Emil Varga Jr.")).toBe("equal") })
  it("is the number of a pope", () => {
    expect(nameOf("Benedict XVI")).toMatchObject({ given: [], surname: "Benedict", suffix: "XVI" })
    expect(relation("Benedict XVI", "Benedict")).toBe("compatible")
    expect(nameOf("Xi Osk").surname).toBe("Osk")
  })
  it("is no news beside a bare surname", () => { expect(relation("Emil Varga Jr.", "Varga")).toBe("compatible") })
  it("tells father and son apart", () => { expect(relation("Emil Varga Jr.", "Emil Varga Sr.")).toBe("incomparable") })
  it("may be left out of the name of one person", () => {
    expect(relation("Emil Varga Jr.", "Emil Varga", person.compareBare)).toBe("equal")
    expect(relation("Emil Varga Jr.", "Emil Varga Sr.", person.compareBare)).toBe("incomparable")
  })
})
