import type { Relation } from "../model/value.ts"

/** Whether two values go together: they are one, or one is more exact. */
export const agree = (relation: Relation): boolean => relation === "equal" || relation === "compatible"

/** Whether one thing cannot have both values as they stand. */
export const conflict = (relation: Relation): boolean => relation === "different" || relation === "incompatible"
