import { placesApart } from "../../text/edits.ts"

/** Words for kinds of houses, bodies, ways and waters that are taken for one another, each group may stand for one; in a string, words for one kind. */
const kinds: ReadonlyArray<ReadonlyArray<string>> = [
  ["hospital", "infirmary", "clinic", "medical center|medical centre", "health center|health centre"],
  ["jail", "prison|penitentiary|correctional facility|correctional institution|correctional center|correctional centre", "detention center|detention centre"],
  ["hotel", "motel", "inn", "hostel", "lodge"],
  ["church", "cathedral", "chapel", "basilica"],
  ["synagogue", "congregation", "temple"],
  ["embassy", "consulate"],
  ["stadium", "arena"],
  ["terminal", "station"],
  ["airport", "airfield", "airpark", "airstrip"],
  ["railroad", "railway|railways"],
  ["airline|airlines", "airways"],
  ["university", "college"],
  ["street", "avenue", "road", "drive", "lane", "boulevard", "highway", "parkway", "terrace", "crescent", "freeway|motorway|expressway"],
  ["association", "federation", "group", "organization|organisation", "society"],
  ["conference", "convention", "forum", "summit", "symposium"],
  ["board", "commission", "committee", "council", "panel"],
  ["department", "ministry"],
  ["foundation", "fund", "trust"],
  ["river", "creek", "brook", "stream"],
  ["lake", "pond", "reservoir"],
  ["park", "forest", "preserve|reserve"]
]

const kindOf = new Map(kinds.flatMap((group, number) => group.flatMap((words) => words.split("|").map((word) => [word, { group: number, words }] as const))))

/** Kinds of two words, each told as one. */
const double = /^(?:medical|health|detention|correctional)$/

/** What tells two schools of one town apart. */
const directions = new Set(["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern", "eastern", "western", "upper", "lower"])

const levels = new Set(["elementary", "grammar", "high", "intermediate", "junior", "middle", "preparatory", "primary", "secondary", "senior"])

const withKinds = (words: ReadonlyArray<string>): ReadonlyArray<string> => words.flatMap((word, i) => {
  const [before, after] = [`${words[i - 1]} ${word}`, `${word} ${words[i + 1]}`]
  return double.test(words[i - 1] ?? "") && kindOf.has(before) ? [] : double.test(word) && kindOf.has(after) ? [after] : [word]
})

/** What papers call the force or the office of one town: "Osk Police Department", "Osk Division of Police", "Osk Sheriff's Office". */
const forces = new Set(["agency", "bureau", "constabulary", "department", "division", "force", "office", "service"])

/** The words of a force without the one for what sort of body it is, which stands beside; null for others. */
const forceOf = (words: ReadonlyArray<string>): { readonly whose: string, readonly sort: string } | null => {
  const sorts = words.filter((word) => forces.has(word))
  if (sorts.length !== 1 || words.length < 3 || !words.some((word) => /^(?:police|sheriff['’]?s?)$/.test(word))) return null
  return { whose: words.filter((word) => !forces.has(word) && word !== "of").sort().join(" "), sort: sorts[0]! }
}

/** Why two names, word by word, are of two kinds where all but one of their words are the same; null where they are not. */
export const kindsApart = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): string | null => {
  const [ours, theirs] = [forceOf(a), forceOf(b)]
  if (ours !== null && ours.whose === theirs?.whose && ours.sort !== theirs.sort) return `${ours.sort} against ${theirs.sort}`
  const [left, right] = [withKinds(a), withKinds(b)]
  if (left.length === right.length) return left.length < 2 ? null : kindApart(left, right)
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (long.length !== short.length + 1 || long.at(-1) !== "school" || short.at(-1) !== "school" || short.every((word) => word === "school" || levels.has(word))) return null
  const at = long.findIndex((word, i) => word !== short[i])
  return directions.has(long[at]!) && long.slice(at + 1).every((word, i) => word === short[at + i]) ? `only one of them is the ${long[at]!} one` : null
}

/** Two names of one length: another kind of house, or another level of school. */
const kindApart = (left: ReadonlyArray<string>, right: ReadonlyArray<string>): string | null => {
  const [at, ...more] = placesApart(left, right)
  if (at === undefined || more.length > 0) return null
  const [one, other] = [left[at]!, right[at]!]
  const [a, b] = [kindOf.get(one), kindOf.get(other)]
  const schools = levels.has(one) && levels.has(other) && left.at(-1) === "school" && left.length > 2
  return a !== undefined && a.group === b?.group && a.words !== b.words || schools || directions.has(one) && directions.has(other) && left.at(-1) === "school" ? `${one} against ${other}` : null
}
