import type { Claim } from "../../model/claim.ts"

/** Longest that a call may be told to come before what it is about, in minutes: one hours before is of another evening. */
const latestBefore = 120

/**
 * Whether two times of an incident are of one phase, or of two that cannot be: when it happened is not when the police
 * heard of it, but nobody calls them about what has yet to happen.
 */
export const ofOnePhase = (left: Claim, right: Claim): boolean =>
  left.details["phase"]?.key === right.details["phase"]?.key || callsTooEarly(left, right) || callsTooEarly(right, left)

const callsTooEarly = (call: Claim, itself: Claim): boolean =>
  call.details["phase"]?.key === "call" && itself.details["phase"]?.key === "itself" && call.value.kind === "time" && itself.value.kind === "time" &&
  !call.value.twelveHour && !itself.value.twelveHour && call.value.high < itself.value.low && itself.value.low - call.value.high <= latestBefore
