import type { Value } from "../../model/value.ts"

/** Whether a value is an amount of something: what it is an amount of is told by the words around it. */
export const isNumeric = ({ kind }: Value): boolean =>
  kind === "quantity" || kind === "percent" || kind === "money" || kind === "age" || kind === "duration" || kind === "ordinal"
