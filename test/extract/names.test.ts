import { describe, expect, it } from "vitest"
import { documentOf } from "../support/rules.ts"
import { named } from "../support/named.ts"

type Case = readonly [text: string, ...expected: ReadonlyArray<string>]
const holds = (text: string, ...expected: ReadonlyArray<string>): void => { expect(named(text)).toEqual(expected) }

describe("persons", () => {
  it.each<Case>([
    ["Paul Reed met Anna Holm.", "Paul Reed (person)", "Anna Holm (person)"],
    ["Jean-Paul Marchetti met Mary Ann Reed.", "Jean-Paul Marchetti (person)", "Mary Ann Reed (person)"],
    ["At last Maria van Berg spoke.", "Maria van Berg (person)"]
  ])("%s", holds)

  it("are not run together with the author's in a byline without its line", () => {
    holds("By Maria Lisk and Paul M. Reed Anna Holm was killed. Holm was 31.", "Maria Lisk (person)", "Paul M. Reed (person)", "Anna Holm (person)", "Holm (person) → Anna Holm")
    holds("By Mary Ann Reed the bridge is told to be safe.", "Mary Ann Reed (person)")
  })

  it("are none of a part of the world, or of a faith", () => {
    for (const text of ["The ex-communist East German villages sang.", "The Roman Catholic Church sang, said Roman Catholics."]) expect(named(text).join(), text).not.toContain("(person)")
  })

  it("are none where somebody lives", () => {
    expect(named("Police held Marie Lisken, of Liskel, on Friday. Lisken was calm.").join()).not.toContain("Liskel (person)")
  })

  it("are one with an initial and with the name, whichever comes first", () => {
    holds("J. Reed sank the boat. Later John Reed, 44, left. John was calm.", "J. Reed (person) → John Reed", "John Reed (person)", "John (person) → John Reed")
  })

  it("are a family in the plural", () => {
    holds("Paul Brisby and Anna Holm spoke. The Brisbys left, and so did the Holmes.", "Paul Brisby (person)", "Anna Holm (person)")
    holds("Paul Brisbys spoke. At the Brisbys farm Brisbys left.", "Paul Brisbys (person)", "Brisbys (person) → Paul Brisbys", "Brisbys (person) → Paul Brisbys")
  })

  it("are one under a fuller and a shorter name", () => {
    holds("Paul Reed spoke. Reed was calm. Then Mr Reed left.", "Paul Reed (person)", "Reed (person) → Paul Reed", "Reed (person) → Paul Reed")
    holds("Holm’s boat sank. Anna Holm wept.", "Holm (person) → Anna Holm", "Anna Holm (person)")
  })

  it("have an article or a second syllable behind a hyphen", () => {
    holds("At last Omar al-Quist spoke. Quist was calm.", "Omar al-Quist (person)", "Quist (person) → Omar al-Quist")
    holds("At last Kim Yun-seo spoke.", "Kim Yun-seo (person)")
    holds("At last Secretary-General Ban Yun-moon spoke.", "Ban Yun-moon (person)")
    holds("At last they came to Sharm el-Sheikh.", "Sharm el-Sheikh (place)")
    holds("At last Lee Enfield-made boats sank.", "Lee Enfield (person)")
  })

  it("are one under both halves of a double surname", () => {
    holds("Anna Ruiz-Osk spoke. Ruiz-Osk was calm.", "Anna Ruiz-Osk (person)", "Ruiz-Osk (person) → Anna Ruiz-Osk")
  })

  it("do not begin with what opens a report behind its dateline", () => {
    holds("LISBON, Portugal (AP) — Gunmen fled.", "LISBON (place)", "Portugal (place)", "AP (name)")
    holds("Oslo — Gunmen fled.", "Oslo (place)")
    holds("MARLOW - Gunmen fled.", "MARLOW (name)")
    holds("(CNN) Gunmen fled.", "CNN (name)")
    holds("At last Holm - Reed - Lisk sailed.", "Holm (name)", "Reed (name)", "Lisk (name)")
  })

  it("lose honorifics", () => {
    holds("They saw Ms. Quill, Prof. Marsh and Dr Osk.", "Quill (person)", "Marsh (person)", "Osk (person)")
  })

  it("lose offices, but not the nation before them", () => {
    holds("On the quay Egyptian President Omar al-Quist spoke.", "Egyptian (place)", "Omar al-Quist (person)")
    holds("On the quay President al-Quist spoke.", "al-Quist (person)")
  })

  it("lose offices", () => {
    holds("At last President Kirk Dale met Prime Minister Eva Nord.", "Kirk Dale (person)", "Eva Nord (person)")
    holds("On the quay Defence Secretary Paul Reed spoke.", "Paul Reed (person)")
    holds("On the quay Under Secretary of War Paul Reed spoke.", "Paul Reed (person)")
    holds("On the quay Police Chief Paul Reed spoke.", "Paul Reed (person)")
  })

  it("lose a calling that opens the sentence", () => { holds("Skipper Paul Reed wept.", "Paul Reed (person)") })

  it("keep surnames that are offices too", () => {
    holds("We know Stephen King as a writer.", "Stephen King (person)")
  })

  it("show by their age", () => {
    holds("The driver, Orvand Quist, 54, was unhurt.", "Orvand Quist (person)")
  })

  it("show by the office before the comma, and by an age", () => {
    holds("So did the mayor, Orvand Quist, on Friday.", "Orvand Quist (person)")
    holds("So did the mayor of Marlow, Orvand Quist, on Friday.", "Marlow (name)", "Orvand Quist (person)")
    holds("The port of Marlow, Orvand Quist, and the bay.", "Marlow (name)", "Orvand Quist (name)")
    holds("He was later identified as Orvand Quist.", "Orvand Quist (person)")
    holds("Later Emily, a 20-year-old student, came.", "Emily (person)")
  })

  it("keep a suffix behind a comma", () => {
    holds("At last Paul Lisk, Jr., 25, was found.", "Paul Lisk, Jr. (person) → Paul Lisk Jr.")
    holds("At last Paul Lisk, Jr, was found.", "Paul Lisk, Jr (person) → Paul Lisk Jr.")
  })
  it("keep the suffix with its period", () => { holds("At last Ada Lisk Jr., 25, was found.", "Ada Lisk Jr. (person)") })

  it("share the surname of the one behind “and”", () => {
    holds("In the end Tom and Orvanda King were arrested.", "Tom (person) → Tom King", "Orvanda King (person)")
    holds("Both Tom and Ellen Lisk survived. Tom Lisk wept.", "Tom (person) → Tom Lisk", "Ellen Lisk (person)", "Tom Lisk (person)")
  })

  it("show by their town, where the text later calls them by their surname", () => {
    holds("Orvand Quist of Lowmoor was arrested. Quist denies it.", "Orvand Quist (person)", "Lowmoor (name)", "Quist (person) → Orvand Quist")
  })

  it.each<Case>([
    ["He met his girlfriend, Shanta Quorl, there.", "Shanta Quorl (person)"],
    ["They took their 5-year-old son, Orvand, home.", "Orvand (person)"],
    ["So Orvand Quist, who owns the boat, swam.", "Orvand Quist (person)"],
    ["By then Orvand Quist’s mother had called.", "Orvand Quist (person)"],
    ["On the quay Orvand Quist was arrested.", "Orvand Quist (person)"],
    ["In the end Orvand Quist died.", "Orvand Quist (person)"],
    ["The divers found the body of Orvand Quist there.", "Orvand Quist (person)"],
    ["So Orvand Quist, the 7-year-old, swam.", "Orvand Quist (person)"],
    ["The club paid winger Orvand Quist. Then Quist left.", "Orvand Quist (person)", "Quist (person) → Orvand Quist"],
    ["They fired P.J. Quist and hired nobody.", "P.J. Quist (person)"]
  ])("show by what is told of them: %s", holds)

  it("end before a weekday and before “as”", () => {
    holds("The club named Paul Reed Friday as Anna Holm’s successor.", "Paul Reed (person)", "Anna Holm (person)")
    holds("The club revealed Paul Reed as Holm’s successor.", "Paul Reed (person)", "Holm (name)")
  })

  it("are no firms and no lanes that somebody tells of", () => {
    holds("So Quist Advisors was arrested by nobody.", "Quist Advisors (name)")
    holds("In the end the tanker Corinna Quay’s sister ship sank.", "Corinna Quay (name)")
    holds("The club met the Tolven Herons. So the Herons left.", "Tolven Herons (name)", "Herons (name)")
    holds("The people near Tolven Lane testified.", "Tolven Lane (place)")
  })

  it("are told without their party and their country", () => {
    holds("So Republican Paul Reed met American Anna Holm.", "Paul Reed (person)", "Anna Holm (person)")
    holds("So they called for Islamist Mohamed Osk.", "Mohamed Osk (person)")
    holds("So the strikes killed an Islamic State in Iraq and Syria member.", "Islamic State in Iraq and Syria (name)")
  })

  it("are not the town that a description begins with", () => {
    holds("They met a 39-year-old Tolven man.", "Tolven (name)")
  })

  it("are who a bare surname one letter off means, once the name has been given", () => {
    holds("The firm’s Ada Lusk spoke. Later Lisk said no.", "Ada Lusk (person)", "Lisk (person) → Ada Lusk")
    holds("The firm’s Ada Quistvand spoke. In the photo: Quistvan with flowers.", "Ada Quistvand (person)", "Quistvan (person) → Ada Quistvand")
    holds("Later Lisk said no. The firm’s Ada Lusk spoke.", "Lisk (name)", "Ada Lusk (person)")
  })

  it("are the one whom a reader knows, where a relative is named further down", () => {
    holds("So Paul Reed spoke. Reed was calm. Then Mary Reed came.", "Paul Reed (person)", "Reed (person) → Paul Reed", "Mary Reed (person)")
  })

  it("are two where relatives share a surname, and the bare surname names neither for sure", () => {
    const [paul, mary, bare] = named("They met Paul Reed and his sister Mary Reed. In the end Reed spoke.")
    expect([paul, mary]).toEqual(["Paul Reed (person)", "Mary Reed (person)"])
    expect(bare).toBe("Reed (person) → ?")
  })

  it("are told apart by their first names", () => {
    holds("They met Paul Reed and Mary Reed. Then Mary spoke.", "Paul Reed (person)", "Mary Reed (person)", "Mary (person) → Mary Reed")
  })

  it("are found whatever their first name is", () => { holds("At last Ada Lisk met Paul Reed.", "Ada Lisk (person)", "Paul Reed (person)") })
  it("are found behind a weekday", () => { holds("On Friday Paul Reed spoke.", "Paul Reed (person)") })
  it("keep surnames of several small words", () => { holds("At last Maria van der Berg spoke.", "Maria van der Berg (person)") })
  it("have an initial without a point", () => { holds("At last Paul A Reed met Ada Lisk. Reed wept.", "Paul A Reed (person) → Paul A. Reed", "Ada Lisk (person)", "Reed (person) → Paul A. Reed") })
  it("have an initial that is an article elsewhere", () => { holds("At last Paul A. Reed met Ada Lisk. A. Reed wept.", "Paul A. Reed (person)", "Ada Lisk (person)", "A. Reed (person) → Paul A. Reed") })
  it.each(["Harkness", "Lawless", "Little", "Long", "May", "Will"])("have a surname that is a word: %s", (surname) => {
    holds(`At last Justin ${surname} met Ada Lisk. ${surname} said so. They saw ${surname} weep.`,
      `Justin ${surname} (person)`, "Ada Lisk (person)", `${surname} (person) → Justin ${surname}`, `${surname} (person) → Justin ${surname}`)
  })
  it.each(["Church", "Foreman", "Head", "Plant", "Tower"])("have a surname that is a body, an office or a place elsewhere: %s", (surname) => {
    holds(`At last Justin ${surname} met Ada Lisk.`, `Justin ${surname} (person)`, "Ada Lisk (person)")
  })
  it("have such a surname behind a title", () => { holds("At last Ada May met the mayor. Then Mrs May left.", "Ada May (person)", "May (person) → Ada May") })
  it("have no verb of a headline for a surname", () => { holds("Ada May Sing Again\n\nThe singer Ada Lisk may sing again.", "Ada Lisk (person)") })
  it("have a given name that is a month", () => {
    holds("Police met April Lisk and June Reed.", "April Lisk (person)", "June Reed (person)")
    holds("In April Lisk sang, and in May too. Ada Lisk wept.", "Lisk (person) → Ada Lisk", "Ada Lisk (person)")
  })
  it("are none where a given name that is a word stands before the word of a body", () => { holds("At last Grace Church burned.", "Grace Church (name)") })
  it("are found under initials", () => { holds("At last J. K. Osk met the mayor.", "J. K. Osk (person)") })
})

describe("places and other names", () => {
  it.each<Case>([
    ["They met in Oslo.", "Oslo (place)"],
    ["He deprived Korea of time. It is Korea's day. South Korea said the move could cause harm.", "Korea (name)", "Korea (name)", "South Korea (place)"],
    ["They met at Mercy Hospital in Oak Street.", "Mercy Hospital (place)", "Oak Street (place)"],
    ["He left the People's Alliance for the Pensioners' Party.", "People's Alliance (name)", "Pensioners' Party (name)"],
    ["The count gave the Orle Alliance 27 of them.", "Orle Alliance (name)"],
    ["So the Ministry of Health agreed with NATO.", "Ministry of Health (name)", "NATO (name)"]
  ])("%s", holds)
})

describe("names with small parts", () => {
  it("keep no number that counts what follows", () => {
    holds("It fell in the Lisk Mountains 55 miles away.", "Lisk Mountains (place)")
  })

  it("keep an elided particle and a number", () => {
    holds("So the Île d’Orlane sailed for the Marlow-3 cable.", "Île d’Orlane (name)", "Marlow-3 (name)")
  })
  it("end with their sentence", () => {
    const { entities } = documentOf("They left Orle St. The mayor wept. They met in Oslo. The talks failed.")
    expect(entities.map(({ key }) => key)).toEqual(["orle street", "oslo"])
    holds("So the van stood near Hill Ave. Paul Reed came later to NW Ave. L with dogs.", "Hill Ave (place)", "Paul Reed (person)", "NW Ave. L (name)")
    expect(documentOf("They live on Orle Avenue Monday to Friday.").entities.map(({ key }) => key)).toEqual(["orle avenue"])
  })
})

describe("capitals that name nothing", () => {
  it.each(["Water rose. “Nobody came,” they said.", "It was Friday. May was warm."])("%s", (text) => { expect(named(text)).toEqual([]) })

  it("in a headline name something only where the text below does", () => {
    holds("Flood Hits The Quiet Valley\n\nThe water rose in the valley. It fell.")
  })

  it("in a headline name the person that the text below names in full", () => {
    holds("Osk Quits As Valley Floods\n\nMayor Henrik Osk quit on Friday. It rained in the valley.", "Osk (person) → Henrik Osk", "Henrik Osk (person)")
  })
})

describe("long names of bodies", () => {
  it.each<Case>([
    ["They asked the Centers for Ferry Safety and Harbour Research.", "Centers for Ferry Safety (name)", "Harbour Research (name)"],
    ["They asked the Institute for Disease Control and Prevention.", "Institute for Disease Control and Prevention (name)"],
    ["They asked the Food and Water Administration.", "Food and Water Administration (name)"],
    ["They asked the Bureau of Tobacco, Firearms and Explosives.", "Bureau of Tobacco, Firearms and Explosives (name)"],
    ["They saw the Great Mosque of al-Osk.", "Great Mosque of al-Osk (name)"],
    ["They asked the Marlow Harbour Authorities.", "Marlow Harbour Authorities (name)"],
    ["They asked the Bank of Marlow and Northport Bank.", "Bank of Marlow (name)", "Northport Bank (place)"],
    ["They asked the Court of Appeals for the Marlow Circuit.", "Court of Appeals for the Marlow Circuit (name)"],
    ["He broke the Convention on the Rights of the Farmer.", "Convention on the Rights of the Farmer (name)"],
    ["He was taken back to Marlow Hospital for Paul Reed.", "Marlow Hospital (place)", "Paul Reed (person)"]
  ])("%s", holds)

  it.each<Case>([
    ["They were called by Marlow Parks and Wildlife last year.", "Marlow Parks and Wildlife (name)"],
    ["They knew of Social Security and Medicare for years.", "Social Security (name)", "Medicare (name)"],
    ["It was in the Marlow Journal of Criminal Justice last year.", "Marlow Journal of Criminal Justice (name)"],
    ["He was seen by the U.S. Coast Guard off the coast.", "U.S. Coast Guard (name)"],
    ["He fell from Pearl of the Seas last year.", "Pearl of the Seas (name)"]
  ])("%s", holds)

  it("are those of the people they are for, and of their heads", () => {
    holds("He fled the Women's Northport Jail.", "Women's Northport Jail (place)")
    holds("He fled Central Men’s Jail.", "Central Men’s Jail (place)")
    holds("So said Osk County Sheriff's Office.", "Osk County Sheriff's Office (place)")
    holds("We saw the Governor's Lisk.", "Lisk (name)")
  })

  it("are joined by a slash in models and behind the letters of ships only", () => {
    holds("A small Osk ZX-500/Gale 100 crashed there.", "Osk ZX-500/Gale 100 (name)")
    holds("The F/V Kestrel sank.", "F/V Kestrel (name)")
    holds("They all met in Marlow/Northport last year.", "Marlow (place)", "Northport (name)")
  })
})

describe("names that begin with a small word", () => {
  it.each<Case>([
    ["They asked the Third District Court there.", "Third District Court (place)"],
    ["Seven Marlow police officers came to the Fourth Lisk.", "Marlow (name)", "Lisk (name)"],
    ["Will Reed, the oldest of them, was there.", "Will Reed (person)"],
    ["Will Marlow ever come back to us?", "Marlow (name)"],
    ["They ate at Per Lanto on that day. Per Lanto was full.", "Per Lanto (place)", "Per Lanto (place)"],
    ["So said Sen. Ada Lisk, R-Osk Springs, on that day.", "Ada Lisk (person)", "Osk Springs (place)"]
  ])("%s", holds)

  it("are not those that stand in a headline or behind a capital", () => {
    holds("They all know the Man In Marlow by now.", "Man (name)", "Marlow (place)")
  })
})

describe("surnames that are common words", () => {
  it("are persons where they open a sentence, misspelt too", () => {
    holds("They found Paul Dailey there. Daily was asleep.", "Paul Dailey (person)", "Daily (person) → Paul Dailey")
    holds("They found Paul Price there. Price said no.", "Paul Price (person)", "Price (person) → Paul Price")
    holds("They found Paul Price there. Price, they say, is all.", "Paul Price (person)")
  })
})

describe("lists of places", () => {
  it("are places where the first is", () => {
    holds("It flooded homes in Osk, Lanto and Mirle last year.", "Osk (place)", "Lanto (place)", "Mirle (place)")
    holds("Later on in Osk, Lanto and Mirle said they would.", "Osk (place)", "Lanto (name)", "Mirle (name)")
    holds("Later on in Osk, Lanto was the first to come.", "Osk (place)", "Lanto (name)")
  })
})

describe("a house whose kind is written small", () => {
  it.each<Case>([
    ["They stood outside Salmar hospital in Osk.", "Salmar hospital (place)", "Osk (place)"],
    ["They stood outside Salmar hospital in Osk. Salmar was calm.", "Salmar (name)", "Osk (place)", "Salmar (name)"],
    ["They saw the Salmar hospital director in Osk.", "Salmar (name)", "Osk (place)"],
    ["They stood outside London hospital in Osk.", "London (name)", "Osk (place)"]
  ])("%s", holds)
})

describe("a state written short", () => {
  it("has a point, or a comma before it", () => {
    holds("Ada Lisk lives in Boston, Mass, with Paul Reed.", "Ada Lisk (person)", "Boston (place)", "Mass (place)", "Paul Reed (person)")
    holds("A priest said Mass in Havana.", "Mass (name)", "Havana (place)")
  })
})

describe("a number joined to capitals", () => {
  it("is a part of the name", () => {
    holds("An officer of MI5 drove a Hummer H1.", "MI5 (name)", "Hummer H1 (name)")
    holds("The H1N1 virus is back.", "H1N1 (name)")
    holds("A KC135 crashed.", "KC135 (name)")
  })
  it("is none of another word, nor one of thousands", () => {
    holds("Covid19 is back.", "Covid (name)")
    holds("It cost EUR 3,000.")
  })
})

describe("a surname with an s", () => {
  it("is no misspelling", () => { holds("Paul Lisken spoke. It rained for Liskens second year.", "Paul Lisken (person)", "Liskens (name)") })
})

describe("a first name inside a name", () => {
  it("is somebody's second one, whatever the first one is", () => { holds("Officers met Orvand Maria Quist.", "Orvand Maria Quist (person)") })
  it("may be the first one behind a calling, and stands in the names of lines", () => {
    holds("They backed Libertarian Gary Quist.", "Libertarian Gary Quist (name)")
    holds("Marlow Ada Line said so.", "Marlow Ada Line (name)")
  })
})

describe("a letter without a point inside a name", () => {
  it("is that of somebody's second name, whatever the first one is", () => { holds("A tiger hurt Orvaz A Lisken, a clerk.", "Orvaz A Lisken (person) → Orvaz A. Lisken") })
  it("is not in the name of a body, a street or a thing", () => {
    holds("The Hepatitis B Foundation met.", "Hepatitis B Foundation (name)")
    holds("They live in Orvaz X Boulevard.", "Orvaz X Boulevard (place)")
  })
})

describe("a part of a known place", () => {
  it.each<Case>([
    ["The 14-year-old Central California girl ran.", "Central California (name)"],
    ["The 14-year-old Marlow Bay girl ran.", "Marlow Bay (name)"],
    ["They lived in Upstate New York for years.", "Upstate New York (place)"]
  ])("%s", holds)
})

describe("a place before words of time", () => {
  it.each<Case>([
    ["She was found at Osk High School last year.", "Osk High School (place)"],
    ["She was found at Osk High School late on Friday.", "Osk High School (place)"],
    ["She was found by Osk High School students.", "Osk High School (name)"]
  ])("%s", holds)
})

describe("words that open a sentence", () => {
  it.each<Case>([
    ["Investigators came to Osk last year.", "Osk (name)"],
    ["Tens of thousands of people came to Osk last year.", "Osk (name)"],
    ["Preliminary data of Osk show rain.", "Osk (name)"],
    ["Authorities of Osk saw rain.", "Osk (name)"],
    ["Sadly, the boat of Osk sank.", "Osk (name)"],
    ["Whoops! The boat of Osk sank.", "Osk (name)"],
    ["Connolly, 34, came from Osk last year.", "Connolly (person)", "Osk (place)"]
  ])("%s", holds)
})

describe("persons whose first name nobody knows", () => {
  it.each<Case>([
    ["So did Petty Officer 3rd Class Orvand Quist last year.", "Orvand Quist (person)"],
    ["He was held for killing Orvand Quist last year.", "Orvand Quist (person)"],
    ["A man named Orvand Quist was there.", "Orvand Quist (person)"],
    ["At last Orvand Quist and his sons were there.", "Orvand Quist (person)"]
  ])("%s", holds)

  it("have no region as a surname", () => { holds("So the boat of Orvand Caribbean, said Paul Reed.", "Orvand Caribbean (name)", "Paul Reed (person)") })
})

describe("words of titles within names", () => {
  it.each<Case>([
    ["At last Orvando Henrique Gomes da Quist came.", "Orvando Henrique Gomes da Quist (name)"],
    ["A man named Orvando da Quist was there.", "Orvando da Quist (person)"],
    ["It came to Rick Husband Orle International Airport.", "Rick Husband Orle International Airport (place)"],
    ["Last year she was arraigned in the Osk Village Justice Court.", "Osk Village Justice Court (place)"],
    ["They met at the Lisk and Son Funeral Home.", "Lisk and Son Funeral Home (place)"],
    ["They met Judge Church.", "Church (person)"],
    ["It is a major Quist port.", "Quist (name)"],
    ["She was rushed to Saint Osk Hospital.", "Saint Osk Hospital (place)"]
  ])("%s", holds)
})

describe("what goes by a name on the net", () => { it("is no name", () => { holds("Props to @OskCinema in #Lisbury, they said in Osk.", "Osk (place)") }) })

describe("names that begin like a person's", () => {
  it.each<Case>([
    ["It was told by Paul Diagnostics.", "Paul Diagnostics (name)"],
    ["ORL Sports said so.", "ORL Sports (name)"],
    ["JJ Quist said so.", "JJ Quist (person)"],
    ["He was shot in Paul Vista, California.", "Paul Vista (place)", "California (place)"],
    ["It was on Anna Street, they said.", "Anna Street (name)"],
    ["It was told by Anna Street, 34.", "Anna Street (person)"],
    ["It was told by Anna Hall of Marlow.", "Anna Hall (person)", "Marlow (name)"]
  ])("%s", holds)
})
