// Building blocks of the generated articles: invented places, common names, and the offices and things of the news.

export const givenNames = ["Anna", "Peter", "Maria", "James", "Fatima", "Tomas", "Ingrid", "David", "Elena", "Samuel",
  "Priya", "Lukas", "Grace", "Omar", "Julia", "Victor", "Helen", "Marcus", "Nadia", "Owen"] as const

/** Put together these give 5,760 surnames and 1,152 towns: a folder of a thousand stories has people of its own in most of them. */
export const surnameParts = [
  ["Hart", "Oka", "Lind", "Mar", "Pet", "Castel", "Brand", "Whit", "Amar", "Nov", "Dela", "Fair", "Kess", "Mor", "Rah", "Strou",
    "Tann", "Var", "Yil", "Ash", "Bell", "Corr", "Dun", "Eck"],
  ["al", "en", "in", "or", "ur", "ev", "am", "et", "is", "ol", "ar", "em", "un", "ick", "os", "ad", "ell", "ang", "ub", "ip"],
  ["", "well", "by", "son", "quist", "ford", "ini", "off", "ley", "mann", "ic", "ero"]
] as const

export const townParts = [
  ["East", "Cald", "Nor", "Low", "Grey", "Mill", "Stone", "Ald", "River", "Oak", "West", "Lark", "Dun", "Salt", "King", "Fen",
    "Harrow", "Thorn", "Black", "Copper", "Elm", "Swan", "Winter", "Hazel"],
  ["mere", "wick", "haven", "brook", "gate", "ton", "hurst", "spur", "holm", "ford", "bury", "stead"],
  ["", " Bridge", " Bay", " Falls"]
] as const

export const offices = ["Mayor", "Governor", "Police Chief", "Health Minister", "Senator", "Sheriff", "Prime Minister",
  "Defense Secretary", "Fire Chief", "Attorney General"] as const

export const bodies = ["the city council", "the regional government", "the transport ministry", "the fire service",
  "the state police", "the port authority", "the national weather office", "the hospital trust"] as const

export const incidents = ["flood", "fire", "train crash", "explosion", "earthquake", "storm", "bridge collapse", "shooting"] as const

export const gatherings = ["summit", "conference", "hearing", "meeting of ministers", "memorial service", "news conference"] as const

export const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December"] as const

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const

export const quotations = ["We will rebuild this place street by street and nobody will be left behind",
  "There was no warning and there was no time to think about anything but the children",
  "This was the hardest decision that I have taken in this office",
  "Every question that the families ask will be answered in public",
  "The figures are worse than we feared and better than they could have been",
  "We asked for help early and we are grateful that it came",
  "Nobody in this room believes that the money alone will be enough",
  "What matters now is that the inquiry is independent and quick"] as const

/** Parts of sentences that carry no figures: any subject goes with any predicate and any ending. */
export const subjects = ["Volunteers from the parish", "The road along the river", "Residents of the old quarter", "A spokesman",
  "Opposition members", "Engineers from the capital", "The owner of a bakery nearby", "Local papers", "Two schools and a library",
  "The families", "Insurance companies", "A team of divers", "The inquiry", "Farmers downstream", "Union leaders", "The night shift",
  "A retired surveyor", "The railway operator", "Shopkeepers", "Experts at the university"] as const

export const predicates = ["had complained about the embankment", "declined to comment on the reports", "called for an open debate",
  "handed out blankets and hot drinks", "waited for news in a sports hall", "described a long night of sirens",
  "had asked for new equipment", "stayed out of sight", "warned that the repairs would be slow", "moved to higher ground",
  "praised the crews who worked without a break", "questioned the official account", "welcomed the offer of help",
  "made plans for the winter", "pointed to mistakes in the drawings", "returned to work", "asked who would pay for the damage",
  "compared the scene to an earlier disaster", "lost touch with the control room", "promised a full account"] as const

export const endings = ["while the search went on", "before the weather turned", "as the first lorries arrived",
  "although nobody had been told to leave", "because the telephones were down", "after a meeting behind closed doors",
  "despite earlier promises", "in a letter to the council", "near the station", "without giving a reason", "for the second time",
  "when the bells rang", "until the early morning", "in front of the town hall", "as they had in other years",
  "with help from across the border", "to the surprise of many", "according to people who were there",
  "in a statement that left much open", "on the far bank"] as const
