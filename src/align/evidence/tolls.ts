import type { Claim } from "../../model/claim.ts"
import type { Relation } from "../../model/value.ts"
import { sharedNames, type Features } from "./features.ts"
import type { Scales } from "./scales.ts"

/** States of an incident's victims. */
export const victims = new Set(["dead", "injured", "shot", "casualty"])

/**
 * Whether two articles both lead with a toll of victims: it is what their incident is known by. Names with nothing in
 * common, or a fire and a crash, tell of two incidents.
 */
export const bothLead = (one: Features, other: Features, scales: Scales): boolean =>
  one.leading !== null && one.leading === other.leading && ofOneIncident(one.claim, other.claim) &&
  (one.names.size === 0 || other.names.size === 0 || sharedNames(one, other, scales) > 0)

/** Whether two tolls may be of one incident, as far as their sentences name its class. */
export const ofOneIncident = ({ context: { toll: a } }: Claim, { context: { toll: b } }: Claim): boolean =>
  a?.incident == null || b?.incident == null || a.incident === b.incident || mayBeAttack(a.incident, b.incident) || mayBeAttack(b.incident, a.incident)

/** What an attack may be: one paper’s attack is the other’s explosion. */
const ofAttacks = new Set(["explosion", "fire"])

const mayBeAttack = (one: string, other: string): boolean => one === "attack" && ofAttacks.has(other)

/** Whether two claims name one person who did it: what he is known for is one incident, however early an article says that it was. */
export const haveOneDoer = ({ doer }: Features, other: Features): boolean => doer !== undefined && doer === other.doer

/**
 * Whether two equal tolls count the same people by two words: five "shot" here are five "wounded" there, unless one of the
 * sentences tells of the dead beside them, whom only one of the words counts in.
 */
export const areAkin = ({ arguments: a, context: { toll: one } }: Claim, { arguments: b, context: { toll: other } }: Claim, relation: Relation): boolean =>
  relation === "equal" && one !== null && other !== null && !one.besideDead && !other.besideDead && hit.has(a["state"]!.key) && hit.has(b["state"]!.key)

/** States that one report has for another's. */
export const hit = new Set(["injured", "shot"])
