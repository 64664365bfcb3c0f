import type { Changes } from "../../review/changes.ts"
import { escapeHiddenInJson } from "../visible.ts"

/** Version 1 of the changes between two reports: whole findings, as the reports hold them. */
export function changesAsJson({ added, changed, gone, unchanged }: Changes): string {
  return escapeHiddenInJson(`${JSON.stringify({ version: 1, added, changed, gone, unchanged }, null, 2)}\n`)
}
