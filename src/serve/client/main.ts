// What the page does where `variorum serve` serves it: it follows changes, and takes decisions.
import { decisions } from "./decisions.ts"
import { follow } from "./follow.ts"
import type { Handed } from "../handed.ts"
import { keepPlace } from "./place.ts"
import { statusLine } from "./status.ts"

const handed = JSON.parse(document.querySelector<HTMLMetaElement>("meta[name='variorum-live']")?.content ?? "null") as Handed | null

if (handed !== null) {
  keepPlace()
  decisions(handed)
  follow(handed, statusLine())
}
