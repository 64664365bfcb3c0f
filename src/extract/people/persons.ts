import { addTo } from "../../model/multimap.ts"

export type Sex = "m" | "f"

/** One person of an article, named or only described, with what all mentions together tell. */
export interface Person {
  /** Index into the entities of the article, null for somebody whom it does not name. */
  readonly entity: number | null
  sex: Sex | null
  /** In years, as the article gives it. */
  age: number | null
  /** Called a boy, a teenager; called a man, a mother. */
  young: boolean
  grown: boolean
  /** What the story knows the person as: a part in it ("accused"), a calling, "girl". */
  readonly labels: Set<string>
  /** Holds a public office or speaks for a body: news tells of such people without being about them. */
  official: boolean
  mentions: number
}

/** Whom a description tells of, and whether it stands beside the name. */
export interface Described {
  readonly person: Person
  readonly beside: boolean
}

/** The people of an article. */
export interface Cast {
  /** Whom the description around a token tells of, null where none stands there. */
  readonly describedAt: (token: number) => Described | null
  readonly named: (entity: number) => Person | undefined
  /** What the story knows a person as, and nobody else in the article. */
  readonly knownAs: (person: Person) => ReadonlyArray<string>
}

const aged = "aged "

/** What a person is known as by age alone, and whether a label is that. */
export const agedAs = (age: number): string => aged + age
export const isAge = (label: string): boolean => label.startsWith(aged)

/** Persons in order of appearance, found by age and by label. */
export class Persons {
  private readonly persons: Array<Person> = []
  private readonly byAge = new Map<number, Array<Person>>()
  private readonly byLabel = new Map<string, Array<Person>>()

  add(entity: number | null): Person {
    const person: Person = { entity, sex: null, age: null, young: false, grown: false, labels: new Set(), official: false, mentions: 0 }
    this.persons.push(person)
    return person
  }

  /** Gives a person an age unless the article has given one before. */
  give(person: Person, age: number): void {
    if (person.age !== null) return
    person.age = age
    addTo(this.byAge, age, person)
  }

  label(person: Person, label: string): void {
    if (person.labels.has(label)) return
    person.labels.add(label)
    addTo(this.byLabel, label, person)
  }

  aged(age: number): ReadonlyArray<Person> { return this.byAge.get(age) ?? [] }
  labelled(label: string): ReadonlyArray<Person> { return this.byLabel.get(label) ?? [] }
}

/** The only one of several persons whom a test lets through, null where there are none or two. */
export const only = (people: Iterable<Person>, fits: (person: Person) => boolean): Person | null => {
  let one: Person | null = null
  for (const person of people) {
    if (person === one || !fits(person)) continue
    if (one !== null) return null
    one = person
  }
  return one
}
