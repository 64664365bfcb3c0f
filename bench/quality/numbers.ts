import type { Run } from "./measure.ts"
export const numbers: Run = () => ({ name: "numbers", rows: [], errors: [] })
