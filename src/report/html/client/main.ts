// What the page does beyond what it shows: one call for each part. It may only add: without it everything is there.
import { findings } from "./findings.ts"
import { matrix } from "./matrix.ts"
import { sideBySide } from "./side-by-side.ts"

// Styles that need the script ask for this attribute.
document.documentElement.dataset["scripted"] = ""

matrix()
findings()
sideBySide()
