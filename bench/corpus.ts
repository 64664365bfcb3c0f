import type { Article } from "../src/model/article.ts"
import { random, type Random } from "./random.ts"
import * as words from "./words.ts"

/** Articles about one invented event, and a report of it each. */
export interface Story {
  readonly name: string
  readonly articles: ReadonlyArray<Article>
}

interface Person {
  readonly given: string
  readonly surname: string
  readonly office: string
  readonly age: number
}

/** What happened: every article of a story tells these facts, some of them a little differently. */
interface Facts {
  readonly town: string
  readonly incident: string
  readonly gathering: string
  readonly day: number
  readonly month: number
  readonly dead: number
  readonly injured: number
  readonly homes: number
  readonly millions: number
  readonly percent: number
  readonly people: readonly [Person, ...ReadonlyArray<Person>]
  readonly quotation: string
}

/** One piece of each list, put together. */
const put = (parts: ReadonlyArray<readonly [string, ...ReadonlyArray<string>]>, pick: Random["pick"]): string => parts.map((pieces) => pick(pieces)).join("")

const person = ({ int, pick }: Random): Person =>
  ({ given: pick(words.givenNames), surname: put(words.surnameParts, pick), office: pick(words.offices), age: int(19, 88) })

const facts = (chance: Random): Facts => ({
  town: put(words.townParts, chance.pick),
  incident: chance.pick(words.incidents),
  gathering: chance.pick(words.gatherings),
  day: chance.int(1, 28),
  month: chance.int(1, 12),
  dead: chance.int(2, 90),
  injured: chance.int(10, 900),
  homes: chance.int(50, 40_000),
  millions: chance.int(2, 900),
  percent: chance.int(2, 60),
  people: [person(chance), ...Array.from({ length: 7 }, () => person(chance))],
  quotation: chance.pick(words.quotations)
})

/** The number itself nine times out of ten, else one nearby: what newsrooms differ in. */
const told = (chance: Random, number: number): string =>
  (chance.chance(0.9) ? number : number + chance.int(1, 5)).toString().replace(/\B(?=(?:\d{3})+$)/gu, ",")

const colour = (_: Facts, chance: Random): string =>
  `${chance.pick(words.subjects)} ${chance.pick(words.predicates)} ${chance.pick(words.endings)}.`

const sentences: ReadonlyArray<(facts: Facts, chance: Random) => string> = [
  ({ dead, incident, town, day, month }, chance) =>
    `At least ${told(chance, dead)} people were killed in the ${incident} in ${town} on ${words.months[month - 1]} ${day}, officials said.`,
  ({ incident, injured, town }, chance) =>
    `The ${incident} in ${town} injured ${chance.pick(["about ", "nearly ", "", "more than "])}${told(chance, injured)} people, the hospital trust said.`,
  ({ homes, town }, chance) => `Some ${told(chance, homes)} homes in ${town} were without power on ${chance.pick(words.weekdays)} morning.`,
  ({ millions, people: [head] }, chance) =>
    `${head.office} ${head.given} ${head.surname} announced $${told(chance, millions)} million in aid for the families.`,
  ({ people: [head], quotation }, chance) =>
    `“${chance.chance(0.8) ? quotation : quotation.split(" ").filter((_, at) => at !== 3).join(" ")},” ${head.surname} said on ${chance.pick(words.weekdays)}.`,
  ({ people, town }, chance) => {
    const victim = chance.pick(people)
    return `${victim.given} ${victim.surname}, ${told(chance, victim.age)}, a ${chance.pick(["teacher", "driver", "nurse", "farmer"])} from ${town}, was among those who lost a home.`
  },
  ({ percent, people }, chance) => {
    const critic = chance.pick(people)
    return `Spending on ${chance.pick(["flood defences", "roads", "hospitals", "schools", "rescue crews"])} ${chance.pick(["fell", "rose"])} by ${told(chance, percent)} percent last year, said ${critic.given} ${critic.surname}, ${chance.pick(["a former", "the acting", "the deputy"])} ${critic.office.toLowerCase()}.`
  },
  ({ gathering, people, town }, chance) => {
    const guest = chance.pick(people)
    return `${guest.given} ${guest.surname} ${chance.pick(["attended", "hosted", "missed", "will attend"])} a ${gathering} in ${town}.`
  },
  ({ town }, chance) => `${chance.pick(words.bodies).replace(/^t/u, "T")} ${chance.pick(["confirmed", "denied", "rejected", "accepted"])} the report about ${town} after ${chance.int(2, 9)} hours of talks.`,
  colour, colour, colour, colour, colour, colour, colour, colour,
  ({ town, millions }, chance) => `By ${chance.int(2027, 2040)} ${town} wants to spend $${told(chance, millions * 3)} million, twice as much as today.`
]

const text = (told: Facts, chance: Random, length: number): string => {
  const paragraphs: Array<string> = []
  let size = 0
  for (let at = 0; size < length; at++) {
    const paragraph = Array.from({ length: chance.int(2, 4) }, (_, index) => {
      const make = at === 0 && index === 0 ? sentences[0] : sentences[chance.int(0, sentences.length - 1)]
      return make?.(told, chance) ?? ""
    }).join(" ")
    paragraphs.push(paragraph)
    size += paragraph.length + 2
  }
  return `${paragraphs.join("\n\n")}\n`
}

const twoDigits = (number: number): string => number.toString().padStart(2, "0")

/**
 * Invented articles, five to a story, the same ones for the same arguments.
 *
 * @param options.megabytes size of all texts together, in 10^6 UTF-16 units
 */
export const generateCorpus = (
  options: { readonly megabytes: number; readonly articles: number; readonly seed: number }
): ReadonlyArray<Story> => {
  const chance = random(options.seed)
  const length = options.megabytes * 1e6 / options.articles
  return Array.from({ length: Math.ceil(options.articles / 5) }, (_, number) => {
    const told = facts(chance)
    const name = `story-${number.toString().padStart(4, "0")}`
    const count = Math.min(5, options.articles - number * 5)
    const articles = Array.from({ length: count }, (_, index): Article => ({
      id: `${name}/${index + 1}.txt`,
      format: "text",
      title: `${told.town} after the ${told.incident}`,
      source: `Paper ${index + 1}`,
      author: null,
      published: { date: `2026-${twoDigits(told.month)}-${twoDigits(Math.min(28, told.day + index))}` },
      url: null,
      language: "en",
      text: text(told, chance, length),
      exclusions: []
    }))
    return { name, articles }
  })
}
