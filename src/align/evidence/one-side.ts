import { stem } from "../../text/stem.ts"
import type { Features } from "./features.ts"

/**
 * Whether two clauses that take the same side ("rose", "grew") take it of one matter. The side is one of a few dozen, so
 * that two clauses meet on it by chance; what it is taken of has to be the same: the same party and a word beside it,
 * or enough of the words that the shorter of the clauses has, not all of which are names that a story is full of; or it is
 * the same speaker who says so in a clause too brief to name the matter ("They are wholly committed").
 */
export const areOfOneMatter = (left: Features, right: Features): boolean => {
  const { claim: { context: one } } = left
  const { claim: { context: other } } = right
  const shorter = Math.min(one.clause.length, other.clause.length)
  if (shorter <= brief && left.speaker >= 0 && left.speaker === right.speaker && !left.described) return true
  const close = one.frame.words.filter((word) => other.frame.words.includes(word))
  const shared = new Set([...one.clause.filter((word) => other.clause.includes(word)), ...close])
  if (shared.size === 0) return false
  if (isSame(one.frame.subject, other.frame.subject) || isSame(one.frame.object, other.frame.object)) return true
  if (!(shared.size >= 3 && shared.size * 3 >= shorter || shared.size >= 2 && (shared.size * 5 >= shorter * 2 || close.length > 0))) return false
  const names = new Set(one.names.flatMap((name) => name.split(" ")).map(stem))
  return [...shared].some((word) => !names.has(word))
}

/** Words of a clause, beside those that take the side, that need not name what it is about. */
const brief = 3

const isSame = (left: string | null, right: string | null): boolean => left !== null && left === right
