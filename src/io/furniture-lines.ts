import type { ExclusionReason } from "../model/article.ts"

/*
 * What page furniture looks like, a line at a time. Every pattern is anchored and asks for a short line, so that no
 * paragraph of an article matches and the time stays linear.
 */

/** Where a line stands among the lines with words. */
export interface Place {
  readonly index: number
  readonly count: number
}

const near = { top: 12, end: 6 } as const
const isFirst = (place: Place): boolean => place.index === 0
const nearTop = (place: Place): boolean => place.index < near.top
const nearEnd = (place: Place): boolean => place.count - place.index <= near.end

/** Sentences that report something are news, whatever words they begin with. */
const reports = /\b(?:said|says|told|according to|announced|reported|officials|police)\b/iu

/** A headline: several words, the longer ones capitalised, no full stop. */
export const looksLikeHeadline = (line: string): boolean => {
  if (line.length > 160 || /[.!]["'”’]?$/u.test(line)) return false
  const words = line.match(/\p{L}[\p{L}'’-]{3,}/gu) ?? []
  return words.length >= 3 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.8 * words.length
}

const advertisement = new RegExp(
  "^\\W*(?:(?:advertisements?|advertising|sponsored(?: content| links?)?|promoted(?: content)?|skip advertisement"
    + "|(?:story|article|content) continues (?:below|after)(?: (?:this |the )?(?:advertisement|ad|video|promo))?"
    + "|continue reading(?: the main story)?|scroll (?:down )?(?:to|for) (?:continue(?: reading)?|more))\\W*){1,3}$", "iu")

const newsletter: ReadonlyArray<RegExp> = [
  /^text\s+["“'‘]?\w{2,12}["”'’]?\s+to\s+\d{4,6}\b/iu,
  /^(?:sign up|subscribe|register)\b.*\b(?:newsletters?|inbox|alerts?|e-?mails?|updates|briefing|breaking news|for free|to read|here|now|today|channel|podcast)\b/iu,
  /^(?:sign up|subscribe|register)(?: now| here| today)?\W*$/iu,
  /^(?:get|receive|want)\b.*\b(?:newsletters?|in(?:to)? your inbox|breaking news alerts)\b/iu,
  /^(?:enter )?your e-?mail address\b/iu,
  /^(?:download|get) (?:the|our)\b.*\bapp\b/iu,
  /^(?:support|donate to)\b.{0,60}\b(?:journalism|newsroom)\b/iu,
  /^(?:already a subscriber|to (?:continue|keep) reading|this (?:article|story) is for subscribers|you have .{1,20} free articles?)\b/iu
]

const related = "related(?: (?:stories|story|articles?|coverage|content|links?|topics|news|videos?))?|read (?:more|also|next)"
  + "|read the full (?:story|article)|also read|see also|more on this(?: story)?|more (?:coverage|stories|news|from [^:]{2,40})"
  + "|you (?:may|might) also (?:like|enjoy|be interested in)|recommended(?: for you| reading| stories)?|don['’]t miss"
  + "|trending(?: now| stories)?|editors?['’]?s?['’]? (?:picks?|choice)|most (?:read|popular|viewed|shared)|in other news"
const media = "videos?|watch(?: now| live| more)?|photos|gallery|slideshow|in pictures|in photos|interactive|infographic"

const relatedLink = new RegExp(`^(?:${related}|${media})\\s*[:|»>›]+\\s*\\S`, "iu")
const relatedDash = new RegExp(`^(?:${related})\\s+[–—-]\\s+\\S`, "iu")
const relatedHeading = new RegExp(`^(?:${related})\\W*$`, "iu")
const mediaHeadline = /^(?:Video|VIDEO|Watch|WATCH|Gallery|GALLERY|Slideshow|Photos|PHOTOS|RELATED)\s+(?=\p{Lu})/u

/** A heading of a list of links: the lines behind it belong to it. */
export const opensRelatedLinks = (line: string): boolean => line.length < 60 && relatedHeading.test(line)

const gallery = /\bImage \d{1,3} of(?: ?\/)? ?\d{1,3}\b.*\b(?:Caption|Photo|Gallery)\b|\b(?:Caption|Photo|Gallery)\b.{0,200}\bImage \d{1,3} of(?: ?\/)? ?\d{1,3}\b|\bCaption Close\b/u

const caption: ReadonlyArray<RegExp> = [
  /^(?:photos?|image|picture|photograph|caption)(?: by| credit| courtesy(?: of)?)?\s*[:|]/iu,
  /^(?:image (?:source|caption|copyright)|(?:file|stock|undated|handout) (?:photo|picture|image))\b.{0,60}$/iu,
  /\((?:AP Photo|Photo|Image|Picture|Photograph|Courtesy|File photo|Credit|Getty|(?:AP|AFP|EPA|Reuters)\s?\/)[^()]{0,80}\)$/u,
  /\b(?:Handout|Getty Images|Shutterstock|AP Photo|AFP|EPA|Reuters|Associated Press|Bloomberg|Courtesy(?: of)?)\s*\/\s*[^.]{2,60}$/u,
  /\b(?:Photograph|Photo credit|Photo|Picture|Image credit|Credit): [^.:]{2,60}$/u,
  /\/\s?(?:AP|AFP|Getty Images|Reuters|EPA|Bloomberg)$/u,
  /\(Published [^()]{6,40}\)$/u
]

/** Verbs of a sentence, and the day behind many words: without either a caption only says what a picture shows. */
const telling = /\b(?:is|are|was|were|has|have|had|will)\b|^(?:\S+ ){8,}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u
/** An older picture tells of another day. */
const older = /\bfile (?:photo|image|picture)\b/iu
const photographer = /(?<=\p{Ll}{2}[.!?]["”’]?\s)(?:(?:Handout|Getty Images|Shutterstock|AP Photo|AFP|EPA|Reuters|Associated Press|Bloomberg|Courtesy(?: of)?)\s*\/|(?:Photograph|Photo credit|Photo|Picture|Image credit|Credit):|\((?:AP Photo|Photo|Image|Picture|Photograph|Courtesy|File photo|Credit|Getty)\b).{0,80}$/u

/** What stands behind a caption's own sentence ("… was found at sea. Handout / Coast Guard"), null where a caption has none. */
export const creditBehind = (line: string): string | null => (telling.test(line) && !older.test(line) && !gallery.test(line) ? photographer.exec(line)?.[0] ?? null : null)

const copyright: ReadonlyArray<RegExp> = [
  /^(?:copyright\s+(?:©|\(c\)|\d{4}|by\b)|©|\(c\)\s*\d{4}).{0,120}$/iu,
  /\ball rights reserved\b/iu,
  /\bmay not be (?:published|reproduced|republished)\b.*\b(?:broadcast|rewritten|redistributed|permission|consent)\b/iu
]

const button = "share|tweet|print|e-?mail|save|comment|facebook|twitter|linkedin|whatsapp|pinterest|reddit|copy link|reprints|menu|search"
  + "|close|loading|log ?in|sign in|back to top|show (?:more|less)|view (?:comments|gallery)|skip to (?:main )?content|listen to this article"
const buttons = new RegExp(`^\\W*(?:(?:${button})\\b\\W*){1,12}$`, "iu")
const furnitureLines: ReadonlyArray<RegExp> = [
  buttons,
  /^share (?:this|on|via)\b.{0,40}$/iu,
  /^(?:click|tap) (?:here|to)\b.{0,100}$/iu,
  /^\d{1,3} min(?:ute)?s?(?: read)?$/iu,
  /^\d[\d,.]*k? (?:shares|views|likes)$/iu,
  /^(?:like|follow|find|join) (?:us|me) on\b.{0,80}$/iu,
  /^(?:topics?|tags|filed under|categories|keywords)\s*:/iu
]

const connectors = new Set(["and", "of", "the", "for", "in", "at", "de", "van", "von", "der", "den", "da", "di", "bin", "al", "la", "le", "du", "with", "special", "to"])
const credit = /^(?:(?:(?:additional |with )?(?:reporting|research|writing)|story|words|written|text|photographs?|photos|video|graphics?|edited|editing|produced) )?by:?\s+(?=\p{L})/iu

/** "By Jane Doe and John Roe, Staff Writers": a name of at least two words, and nothing that is no name. */
const isByline = (line: string, place: Place): boolean => {
  const opening = credit.exec(line)
  if (opening === null) return false
  const rest = line.slice(opening[0].length)
  if (/[.!?]$/u.test(rest) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(rest) && !/^(?:additional|with|reporting)/iu.test(line)) return false
  const words = rest.split(/[\s,;|/•·–—-]+/u).map((word) => word.replace(/^\W+|\W+$/gu, "")).filter((word) => word !== "")
  const names = words.filter((word) => /^\p{Lu}/u.test(word)).length
  if (names < 2 || (isFirst(place) && words.length > 4)) return false
  return words.every((word) => /^[\p{Lu}\d]/u.test(word) || connectors.has(word) || /^(?:am|pm|editing|reporting|by|staff|writers?|reporters?)$/u.test(word))
}

const credits: ReadonlyArray<RegExp> = [
  /\bcontributed to this (?:report|story|article)\.?$/iu,
  /^information from:\s/iu,
  /^\(?(?:reporting|additional reporting) by [^.]{3,120};? (?:editing|writing) by\b/iu
]
const role = /\b(?:staff|writer|reporter|correspondent|editor|press|reuters|columnist|bureau|contributor)\b/iu

const stampWord = /^(?:first|last|originally|published|posted|updated|modified|created|on|at|date|am|pm|[ap]\.m|[a-z]{2,4}t|gmt|utc|mon|tues?|wed|thurs?|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d{1,4}(?:st|nd|rd|th|am|pm)?|min|mins|minute|minutes|hours?|days?|ago|read)$/iu
const stampKey = /^(?:first |last |originally )?(?:published|posted|updated|modified|created)\b/iu

/** "Updated 11/27/2005 3:41 PM": dates and times and nothing else. */
const isTimestamp = (line: string, place: Place): boolean =>
  line.length < 120 && /\d/u.test(line) && (stampKey.test(line) || (nearTop(place) && /\d{4}|\d:\d\d/u.test(line)))
  && line.split(/[\s,:;|/•·–—.()-]+/u).every((word) => word === "" || stampWord.test(word))

const contact: ReadonlyArray<RegExp> = [
  /^(?:e-?mail:?\s+)?[\w.+-]+@[\w-]+\.[\w.-]{2,}$/iu,
  /^@\w{2,30}$/u,
  /^(?:twitter|x|instagram|facebook|follow|tweet)\b.{0,80}@\w/iu,
  /^follow .{2,60} on (?:twitter|x|facebook|instagram|threads|bluesky)\b/iu
]
const contactNearEnd = /^(?:contact|reach|e-?mail)\b.{0,100}\S@\S+\.\w/iu

const some = (patterns: ReadonlyArray<RegExp>, line: string): boolean => patterns.some((pattern) => pattern.test(line))

/**
 * Why a line is furniture by its words alone, or null. `line` is one line or unwrapped paragraph without its
 * Markdown marks; `previous` is the reason of the line before it.
 */
export const lineReason = (line: string, place: Place, previous: ExclusionReason | null): ExclusionReason | null => {
  // Galleries are the one kind of furniture that templates print in one long line.
  if (gallery.test(line)) return "caption or gallery"
  if (line.length > 400) return null
  if (some(caption, line)) return "caption or gallery"
  if (line.length > 300) return null
  if (some(copyright, line)) return "copyright notice"
  if (line.length > 200) return null
  if (advertisement.test(line)) return "advertisement"
  if (some(newsletter, line) && !reports.test(line)) return "newsletter prompt"
  if (isByline(line, place) && (nearTop(place) || nearEnd(place))) return "byline"
  if (some(credits, line) || isTimestamp(line, place)) return "byline"
  if (previous === "byline" && line.length < 80 && role.test(line) && looksLikeHeadline(line)) return "byline"
  if (some(contact, line) || (nearEnd(place) && contactNearEnd.test(line))) return "author biography"
  if (some(furnitureLines, line)) return "page furniture"
  if (isFirst(place)) return null
  if (relatedLink.test(line) || relatedDash.test(line)) return "related links"
  if (mediaHeadline.test(line) && looksLikeHeadline(line)) return "related links"
  return null
}

/** A line above readers' comments: "2 COMMENTS", "Leave a reply". */
export const opensComments = (line: string): boolean =>
  line.length < 80 && (/^\W*(?:\d[\d,]* comments?|comments? ?\(?\d*\)?|readers?['’]? comments|comments? on this (?:story|article)|view (?:all )?(?:\d+ )?comments|join the (?:conversation|discussion))\W*$/iu.test(line) || asksForComment(line))

/** A form that asks the reader for a comment: nothing of the article stands behind it. */
export const asksForComment = (line: string): boolean =>
  line.length < 80 && /^\W*(?:leave a (?:reply|comment)|post a comment|add (?:a|your) comment|write a comment|please enter your (?:comment|name here)|your email address will not be published)\b/iu.test(line)

/** A line that comment sections hold and articles do not. */
export const looksLikeComment = (line: string): boolean =>
  asksForComment(line) || /^\W*reply\W*$/iu.test(line) || /^\d{1,4}[.)]\s/u.test(line)
  || /^.{2,60}\b(?:says:?|wrote:|commented:?)$/iu.test(line)
  || /\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b/iu.test(line.slice(0, 120))
  || /^(?:log ?in|sign in|register) to (?:comment|reply|post)/iu.test(line)

const biographyOpening = /^((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+),?\s+(?:is|was|covers|writes|reports|has (?:been|covered|written|worked))\s/u
const pressJob = /\b(?:reporter|correspondent|columnist|journalist|(?:staff|senior|freelance|news) writer|contributing (?:writer|editor)|editor|bureau chief|covers|writes (?:about|for)|reports on)\b/iu
const anyJob = /\b(?:founder|contributor|author|fellow|professor|analyst|writer|producer|photographer)\b/iu
const handle = /(?:^|\s)@\w{2,}|\btwitter\b|\bfollow (?:him|her|them)\b|\S@\S+\.\w/iu

/** What a line looks like that tells who wrote the article. */
export interface Biography {
  readonly name: string
  /** The line says by itself that it is about a writer: a press job, or a handle beside any job. */
  readonly press: boolean
  readonly handle: boolean
}

/** The biography a line may be, or null. Whether it is one depends on the lines around it. */
export const biography = (line: string): Biography | null => {
  if (line.length > 800) return null
  const name = biographyOpening.exec(line)?.[1]
  if (name === undefined) return null
  const opening = line.slice(0, 250)
  const press = pressJob.test(opening)
  return press || anyJob.test(opening) ? { name, press, handle: handle.test(line) } : null
}
