import { addOnce } from "../../model/multimap.ts"
import type { PersonValue } from "../../model/value.ts"
import { fold } from "../../text/characters.ts"
import { areOneEditApart } from "../../text/edits.ts"
import { bareSurname, firstNames, type PersonKind } from "../../values/person.ts"
import { agree } from "../../values/relations.ts"
import type { Entity } from "../document.ts"

/** Among more surnames than these two may be alike by chance, and no story tells of so many people. */
const manySurnames = 200

/** The persons that one article names, as entities of it. */
export class NamedPeople {
  /** In order of mention: a bare surname means the last one so named. */
  private readonly bySurname = new Map<string, Array<number>>()
  private readonly byGiven = new Map<string, Array<number>>()
  /** Token at which each person is first named in full, by entity. */
  private readonly introduced = new Map<number, number>()
  private readonly entities: Array<Entity>
  private readonly kind: PersonKind

  /** @param entities those of the article, to which persons are added */
  constructor(entities: Array<Entity>, kind: PersonKind) {
    this.entities = entities
    this.kind = kind
  }

  /** The entity of somebody named in full: the same person under a fuller or shorter form of the name, or a new one. */
  inFull(value: PersonValue, at: number): number {
    const surname = fold(value.surname)
    let entity = this.endings(surname).flatMap((part) => this.bySurname.get(part) ?? []).find((index) => {
      const { relation } = this.kind.compareBare(this.valueOf(index), value)
      return agree(relation)
    })
    if (entity === undefined) {
      entity = this.add(value, surname)
      for (const part of this.endings(surname)) addOnce(this.bySurname, part, entity)
    } else if (isFuller(value, this.valueOf(entity))) {
      this.entities[entity] = { ...this.entities[entity]!, name: this.kind.print(value), value }
    }
    for (const given of firstNames(value)) addOnce(this.byGiven, fold(given), entity)
    if (!this.introduced.has(entity)) this.introduced.set(entity, at)
    return entity
  }

  /** The entity of somebody whom the article names by one name only. */
  byOneName(name: string, key: string): number {
    const entity = this.add({ kind: "person", given: [], surname: name, suffix: null }, key)
    addOnce(this.bySurname, key, entity)
    return entity
  }

  /** Whoever is named in full with a surname. */
  withSurname(key: string): ReadonlyArray<number> { return this.bySurname.get(key) ?? [] }

  /** The only person of a first name, else null. */
  withGiven(key: string): number | null {
    const named = this.byGiven.get(key)
    return named !== undefined && named.length === 1 ? named[0]! : null
  }

  /** The only one of several relatives whom a reader knows at a token, else null. */
  onlyKnown(people: ReadonlyArray<number>, at: number): number | null {
    if (people.length === 1) return people[0]!
    const [known, another] = people.filter((entity) => this.introduced.get(entity)! < at)
    return known !== undefined && another === undefined ? known : null
  }

  /**
   * The only person named in full before a token whose surname is one letter from a bare one: papers give no bare surname
   * before the name. "Reeds" are the family, or Reed's in a text that has lost its apostrophes.
   */
  misspelt(key: string, at: number): number | null {
    if (this.bySurname.size > manySurnames) return null
    const close = [...this.bySurname].flatMap(([surname, people]) => (areOneEditApart(surname, key) && key !== `${surname}s` ? people : []))
    return close.length === 1 && this.introduced.get(close[0]!)! < at ? close[0]! : null
  }

  valueOf(entity: number): PersonValue { return this.entities[entity]!.value as PersonValue }

  private add(value: PersonValue, key: string): number {
    this.entities.push({ type: "person", name: this.kind.print(value), key, value })
    return this.entities.length - 1
  }

  /** What a surname goes by: "de la vega" and "vega", "al-osk" and "osk". */
  private endings(surname: string): ReadonlyArray<string> {
    return [...new Set([surname, surname.split(" ").at(-1)!, bareSurname(surname)])]
  }
}

/** Whether a name tells more than another one of the same person: one name more, or a name for an initial. */
const isFuller = ({ given }: PersonValue, { given: known }: PersonValue): boolean =>
  given.length > known.length || given.length === known.length && given.some((name, i) => isInitial(known[i]!) && !isInitial(name))

const isInitial = (name: string): boolean => name.replaceAll(".", "").length === 1
