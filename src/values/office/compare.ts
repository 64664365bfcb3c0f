import type { Comparison, OfficeValue } from "../../model/value.ts"

/** What the lexicons say of titles. */
export interface OfficeFacts {
  /** Heads that tell no exact level. */
  readonly vague: ReadonlySet<string>
  /** Relatives of whom a person has one at a time, and calls by one word. */
  readonly couples: ReadonlySet<string>
  /** Titles that nobody holds in one house with the title they stand under: an owner is not its manager. */
  readonly not: ReadonlyMap<string, ReadonlyArray<string>>
  /** Occupations by the group of those that people take for each other. */
  readonly near: ReadonlyMap<string, string>
  /** Fields that are parts of others, each with the wider one: the army is military. */
  readonly wider: ReadonlyMap<string, string>
  /** Bodies that everybody knows, by their ids, and the words that mark the name of one ("institute"). */
  readonly organisations: ReadonlySet<string>
  readonly bodyWords: ReadonlySet<string>
  /** Countries, each with the one that it is a part of. */
  readonly nations: ReadonlyMap<string, string | null>
}

/** Whoever helps to run a firm; the words before tell the industry. */
const anyExecutive = "executive"
const within = (a: ReadonlyArray<string>, b: ReadonlyArray<string>) => a.every((x) => b.includes(x))
const disjoint = (a: ReadonlyArray<string>, b: ReadonlyArray<string>) => a.length > 0 && b.length > 0 && !a.some((x) => b.includes(x))
const isPartOf = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, wider: OfficeFacts["wider"]) => a.some((field) => wider.has(field) && b.includes(wider.get(field)!))
/** Qualifiers that make another office of it, or say that it is over. */
const decisive = new Set(["former", "ex", "deputy", "vice", "acting", "interim", "assistant", "associate", "late", "retired", "outgoing", "incoming", "elect", "then"])
const past = new Set(["former", "ex", "late", "retired", "then", "outgoing"])

/** Whether a title says that the office is over. */
export const isOver = ({ qualifiers }: OfficeValue): boolean => qualifiers.some((qualifier) => past.has(qualifier))

/** Two titles of one person, side by side. */
interface TwoTitles {
  readonly left: OfficeValue
  readonly right: OfficeValue
  readonly sameField: boolean
  readonly sameBody: boolean
  /** Whether both are held, or both are over. */
  readonly sameTenure: boolean
  readonly facts: OfficeFacts
}

/**
 * Two titles of one person: more exact ones are compatible with less exact ones, two rungs of one ladder or two
 * fields of one rung differ, and titles of different ladders can be held at once.
 */
export const compareOffices = (one: OfficeValue, other: OfficeValue, facts: OfficeFacts): Comparison => {
  const [left, right] = [asFormer(onItsRung(one), other), asFormer(onItsRung(other), one)]
  const titles: TwoTitles = {
    left, right, facts, sameBody: !disjoint(left.body, right.body), sameTenure: isOver(left) === isOver(right),
    sameField: !disjoint(left.domain, right.domain) || isPartOf(left.domain, right.domain, facts.wider) || isPartOf(right.domain, left.domain, facts.wider)
  }
  for (const ask of questions) {
    const answer = ask(titles)
    if (answer !== null) return answer
  }
  return { relation: "different", because: `${left.level} against ${right.level}, two offices of one ladder (${left.ladder})` }
}

const ofOneLevel = ({ facts: { nations, vague }, facts, left, right, sameBody, sameField, sameTenure }: TwoTitles): Comparison | null => {
  if (left.level !== right.level) return null
  const of = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, separator: string): Comparison => ({ relation: "different", because: `${left.level}: of ${a.join(separator)} against of ${b.join(separator)}` })
  const step = ({ qualifiers }: OfficeValue) => qualifiers.filter((q) => decisive.has(q) && !past.has(q)).join(" ")
  if (!sameField && !(left.ladder === "occupation" && areOfTwoSorts(left.domain, right.domain))) return of(left.domain, right.domain, ", ")
  if (step(left) !== step(right)) return { relation: "different", because: `${step(left) || "no qualifier"} against ${step(right) || "no qualifier"}` }
  if (!sameTenure) return { relation: "compatible", because: "one says the office is over" }
  if (!sameBody && ofPeople.has(left.ladder) && areTwoNations(left.body, right.body, nations)) return { relation: "different", because: `${left.level}: ${left.body.join(" ")} against ${right.body.join(" ")}` }
  if (!vague.has(left.level) && areTwoBodies(left.body, right.body, facts)) return of(left.body, right.body, " ")
  if (!sameBody) return { relation: "compatible", because: `${left.level} of ${left.body.join(" ")} and of ${right.body.join(" ")}` }
  const exact = within(left.domain, right.domain) && within(right.domain, left.domain)
  return exact ? { relation: "equal", because: "the same office" } : { relation: "compatible", because: "one title is more exact than the other" }
}

const ofKin = ({ facts: { couples }, left, right }: TwoTitles): Comparison | null => (left.ladder === "kin" && right.ladder === "kin" ? compareKin(left, right, couples) : null)

const oneBelowTheOther = ({ left, right, sameTenure }: TwoTitles): Comparison | null =>
  sameTenure && (isStepBelow(left.level, right.level) || isStepBelow(right.level, left.level)) ? { relation: "different", because: `${left.level} against ${right.level}` } : null

/** Officers are addressed by a shorter rank than they have: "Lt. Col. Osk", "Col. Osk". */
const inShort = ({ left, right, sameTenure }: TwoTitles): Comparison | null =>
  sameTenure && [[left.level, right.level], [right.level, left.level]].some(([long, short]) => addressed.has(short!) && isMoreExact(long!, short!))
    ? { relation: "compatible", because: `${left.level} and ${right.level}: a rank and how its holder is addressed` } : null

const addressed = new Set(["admiral", "colonel", "general"])

/** "Foreign Secretary" and "foreign minister": the head of one ministry, by the word of its country or of the paper's. */
const ofOneMinistry = ({ left, right, sameBody, sameTenure }: TwoTitles): Comparison | null =>
  sameTenure && sameBody && left.domain.some((field) => right.domain.includes(field)) && [left, right].every(({ ladder, level }) => ladder === "government" && ministers.has(level))
    ? { relation: "compatible", because: `${left.level} and ${right.level} of one ministry` } : null

const ministers = new Set(["minister", "secretary"])

const ofTwoTasks = ({ left, right, sameBody, sameTenure }: TwoTitles): Comparison | null => {
  const [ours, theirs] = [functionsOf(left), functionsOf(right)]
  return sameTenure && sameBody && disjoint(ours, theirs) ? { relation: "different", because: `${left.level} and ${right.level}: ${ours.join(", ")} against ${theirs.join(", ")}` } : null
}

const neverOfOneHouse = ({ facts: { not }, left, right, sameBody, sameField, sameTenure }: TwoTitles): Comparison | null =>
  sameTenure && sameBody && sameField && (not.get(left.level)?.includes(right.level) === true || not.get(right.level)?.includes(left.level) === true)
    ? { relation: "different", because: `${left.level} against ${right.level}: nobody is both of one house` } : null

const oneWordApart = ({ left, right, sameTenure }: TwoTitles): Comparison | null =>
  sameTenure && (areOfOneHouse(left, right) || left.ladder === "court" && right.ladder === "court") && differInLastWord(left.level, right.level)
    ? { relation: "different", because: `${left.level} against ${right.level}: two posts of one house` } : null

const oneLoose = ({ facts: { vague }, left, right, sameBody, sameField, sameTenure }: TwoTitles): Comparison | null => {
  if (!vague.has(left.level) && !vague.has(right.level)) return null
  const ofFirm = ({ body, domain }: OfficeValue) => [...body, ...domain]
  if (left.ladder === "executive" && right.ladder === "executive") {
    // "A former Nordvik executive" does not run Nordvik; a former prosecutor may well be an attorney.
    if (!sameTenure && vague.has(isOver(left) ? left.level : right.level) && !disjoint(ofFirm(left), ofFirm(right))) return { relation: "different", because: `${left.level} and ${right.level}: only one says that it is over` }
    // "The design chief" is not "the chief product officer"; "a tech executive" is of that industry.
    if (left.level !== anyExecutive && right.level !== anyExecutive && !sameField && sameBody && sameTenure) return { relation: "different", because: `${left.level} and ${right.level}: ${left.domain.join(", ")} against ${right.domain.join(", ")}` }
  }
  const shared = left.domain.some((field) => right.domain.includes(field)) || left.body.some((owner) => right.body.includes(owner)) ||
    left.ladder === right.ladder && sameTenure && (ofOneCalling.has(left.ladder) || isOneMoreExact(left.level, right.level))
  return shared ? { relation: "compatible", because: `${left.level} and ${right.level} may name one office` } : { relation: "incomparable", because: "a loose description, of something else perhaps" }
}

/** A president may head a country, but only a firm has the other as well. */
const ofTwoHeads = ({ left, right, sameBody, sameTenure }: TwoTitles): Comparison | null =>
  heads.has(left.level) && heads.has(right.level) && (left.ladder === "executive" || right.ladder === "executive") && sameTenure && sameBody
    ? { relation: "different", because: `${left.level} against ${right.level}: a firm mostly has one of each` } : null

const ofTwoOccupations = ({ facts: { near }, left, right, sameTenure }: TwoTitles): Comparison | null => {
  if (left.ladder !== "occupation" || right.ladder !== "occupation" || !sameTenure || areNear(near.get(left.level), near.get(right.level))) return null
  return isOneMoreExact(left.level, right.level) ? { relation: "compatible", because: `${left.level} and ${right.level}: one is more exact` }
    : { relation: "different", because: `${left.level} against ${right.level}: a person mostly has one occupation` }
}

const oneMoreExact = ({ left, right, sameTenure }: TwoTitles): Comparison | null =>
  sameTenure && (isDetectiveOf(left.level, right.level) || isDetectiveOf(right.level, left.level) || left.ladder === "court" && right.ladder === "court" && isOneMoreExact(left.level, right.level))
    ? { relation: "compatible", because: `${left.level} and ${right.level}: one is more exact` } : null

const heldTogether = ({ left, right, sameTenure }: TwoTitles): Comparison | null => {
  if (left.level === beside || right.level === beside) return { relation: "incomparable", because: `${left.level} and ${right.level} can be held by one person` }
  if (left.ladder !== right.ladder || !exclusive.has(left.ladder)) return { relation: "incomparable", because: `${left.level} and ${right.level} can be held by one person` }
  return left.ladder === "government" && !sameTenure ? { relation: "incomparable", because: `${left.level} and ${right.level}: one may follow the other` } : null
}

/** A post that ministers hold beside their ministry. */
const beside = "deputy prime minister"

/** What is asked of two titles, in this order: the first that has an answer gives it. */
const questions = [ofOneLevel, ofKin, inShort, ofOneMinistry, oneBelowTheOther, ofTwoTasks, neverOfOneHouse, oneWordApart, oneLoose, ofTwoHeads, ofTwoOccupations, oneMoreExact, heldTogether]

/** Whether two titles name a body or a field in common. */
const areOfOneHouse = (a: OfficeValue, b: OfficeValue): boolean => [...a.body, ...a.domain].some((word) => b.body.includes(word) || b.domain.includes(word))

/** "Executive director" and "executive producer", "chief justice" and "chief judge": one of them a slip. */
const differInLastWord = (a: string, b: string): boolean => {
  const [ours, theirs] = [a.split(" "), b.split(" ")]
  return ours.length > 1 && ours.length === theirs.length && ours.slice(0, -1).join(" ") === theirs.slice(0, -1).join(" ") && ours.at(-1) !== theirs.at(-1)
}

/** Ladders of one calling, which articles name by any of its words: "lawyer" and "attorney", "journalist" and "reporter". */
const ofOneCalling = new Set(["court", "press"])

/** Tasks of which each has a head of its own in a firm. */
const functions = new Set(["finance", "operations", "technology", "marketing", "legal", "human resources", "sales"])

/** Titles of whoever runs a firm, and so none of its parts. */
const atTheTop = new Set(["chief executive officer", "managing director"])

/** The tasks in a firm that a title is for: "finance director", "chief operating officer". */
const functionsOf = ({ domain, ladder, level }: OfficeValue): ReadonlyArray<string> =>
  ladder !== "executive" && !level.endsWith("vice president") ? [] : atTheTop.has(level) && domain.length === 0 ? ["everything"] : domain.filter((field) => functions.has(field))

/** What a class of a school is called by its age: a teacher of it may teach history. */
const schoolYears = new Set("kindergarten preschool nursery elementary primary middle high secondary grade".split(" "))

/** Schools that have classes from the first grade on. */
const graded = ["elementary", "primary"]

/** Whether one field is a school and the other a subject, or a class of that school, so that both can be right. */
const areOfTwoSorts = (a: ReadonlyArray<string>, b: ReadonlyArray<string>): boolean =>
  a.some((field) => schoolYears.has(field)) !== b.some((field) => schoolYears.has(field)) || isGradeOf(a, b) || isGradeOf(b, a)

const isGradeOf = (grade: ReadonlyArray<string>, school: ReadonlyArray<string>): boolean => grade.includes("grade") && school.some((field) => graded.includes(field))

/** Whether two groups of occupations may be one: some stand beside all others ("driver", "volunteer"). */
const areNear = (one: string | undefined, other: string | undefined): boolean => one === "any" || other === "any" || one !== undefined && one === other

const steps = ["deputy", "assistant", "vice"]

/** "Deputy transportation secretary" as what it is: a deputy secretary, whose field stands between. */
const onItsRung = (office: OfficeValue): OfficeValue => {
  const step = steps.find((word) => office.qualifiers.includes(word))
  return step === undefined ? office : { ...office, level: `${step} ${office.level}`, qualifiers: office.qualifiers.filter((word) => word !== step) }
}

/** "Former girlfriend" beside "ex-girlfriend". */
const asFormer = (office: OfficeValue, other: OfficeValue): OfficeValue =>
  office.qualifiers.includes("former") && other.level === `ex ${office.level}` ? { ...office, level: other.level, qualifiers: office.qualifiers.filter((word) => word !== "former") } : office

/** Offices at the head of a firm. Who holds two of them is mostly given both. */
const heads = new Set(["chairman", "chairman of the board", "chief executive officer", "chief financial officer", "chief operating officer", "president"])

/** Whether an office is the one below another by its name: "deputy fire chief" and "fire chief". Any professor is called one. */
const isStepBelow = (lower: string, upper: string): boolean =>
  upper !== "professor" && upper !== "coach" && steps.some((step) => lower === `${step} ${upper}`)

/** Whether a rank is the other one held by a detective: "Detective Sgt. Holm" is called "Sgt. Holm" as well, but a mere detective is below. */
const isDetectiveOf = (long: string, short: string): boolean => long === `detective ${short}`

/** Ladders on which a person stands on one rung at a time. */
const exclusive = new Set(["government", "legislature", "party", "rank"])

/** Ladders whose titles are given with the holder's nation: others are held in a nation's name. */
const ofPeople = new Set(["sport", "arts", "occupation", "press", "academia"])

/** Whether two titles name one nation each, and neither is a part of the other. */
const areTwoNations = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, nations: OfficeFacts["nations"]): boolean => {
  const [one, other] = [a[0]!, b[0]!]
  return a.length === 1 && b.length === 1 && nations.has(one) && nations.has(other) && nations.get(one) !== other && nations.get(other) !== one &&
    (nations.get(one) === null || nations.get(one) !== nations.get(other))
}

/** Words that many bodies have in their names. */
const everywhere = new Set("american association british center central centre city county european federal general global international local national office royal state states united".split(" "))

/** Whether two titles are given with a body each, and nothing but common words binds the two: two institutes, two universities. */
const areTwoBodies = (a: ReadonlyArray<string>, b: ReadonlyArray<string>, { bodyWords, organisations }: OfficeFacts): boolean => {
  const own = (body: ReadonlyArray<string>) => body.filter((word) => !bodyWords.has(word) && !everywhere.has(word))
  const isBody = (body: ReadonlyArray<string>) => body.some((word) => bodyWords.has(word) || organisations.has(word))
  return isBody(a) && isBody(b) && disjoint(own(a), own(b))
}

/** One person is the mother of somebody and the sister of another; with whom somebody lives is told apart. */
const compareKin = ({ level: a }: OfficeValue, { level: b }: OfficeValue, couples: ReadonlySet<string>): Comparison => {
  if (isOneMoreExact(a, b)) return { relation: "compatible", because: `${a} and ${b}: one is more exact` }
  return couples.has(a) && couples.has(b) ? { relation: "different", because: `${a} against ${b}` }
    : { relation: "incomparable", because: `${a} of one may be ${b} of another` }
}

const isOneMoreExact = (a: string, b: string): boolean => isMoreExact(a, b) || isMoreExact(b, a)

/** "Older brother" and "brother", but a former wife is no wife. */
const isMoreExact = (long: string, short: string): boolean => long.endsWith(` ${short}`) && !long.startsWith("ex ") && !long.startsWith("common law ")
