import { describe, expect, it } from "vitest"
import { named } from "../support/named.ts"

const holds = (text: string, ...expected: ReadonlyArray<string>): void => { expect(named(text)).toEqual(expected) }

describe("a plain word at the beginning of a sentence", () => {
  it("is no name", () => {
    holds("The boat sank. Screenshots of the wreck went round. Ostensibly all was well.")
    holds("The boat sank. Court documents show it. Family members wept. Police came.")
  })
  it("is one where it is a given name", () => {
    holds("The boat sank. Miracle was saved, police said.", "Miracle (name)")
  })
  it("is one where it is a surname", () => {
    holds("Anna Gold wept. Gold, who sailed, was calm.", "Anna Gold (person)", "Gold (person) → Anna Gold")
  })
  it("begins that of a place or a body", () => {
    holds("The boat sank. North Osk police said so.", "North Osk (name)")
    holds("The boat sank. University of Osk students said so.", "University of Osk (name)")
    holds("The boat sank. Port Authority staff said so.", "Port Authority (name)")
    holds("The boat sank. Guns N Oars sang.", "Guns N Oars (name)")
    holds("They work for Rain Lisk. Rain Lisk is closed.", "Rain Lisk (name)", "Rain Lisk (name)")
  })
  it("begins a dateline", () => {
    holds("Rain Osk, Ark. (WKQX) - The boat sank.", "Rain Osk (name)", "Ark (place)", "WKQX (name)")
    holds("Town of Osk, Wis. (AP) — The boat sank.", "Town of Osk (name)", "Wis (place)", "AP (name)")
  })
  it("is the title of a work in quotation marks", () => {
    holds("They sailed on the 'Legend' in May.", "Legend (name)")
    holds("They saw the film \"Innocence of Reed\" in May.", "Innocence of Reed (name)")
  })
})

describe("what people call somebody, between the two halves of a name", () => {
  it("is a part of it", () => {
    holds("A court spared William “Bill” Reed. Reed left.", "William “Bill” Reed (person)", "Reed (person) → William “Bill” Reed")
    holds("A court spared Ada (Addie) Holm. Addie wept.", "Ada (Addie) Holm (person) → Ada “Addie” Holm", "Addie (person) → Ada “Addie” Holm")
    holds("Ada 'The Wall' Holm won.", "Ada 'The Wall' Holm (person) → Ada “The Wall” Holm")
  })
  it("is none where something else stands in marks", () => {
    holds("The clerk spoke to Paul (Osk) Reed.", "Paul (name)", "Osk (name)", "Reed (name)")
    holds("In \"Orle Tales\" Paul Reed sang.", "Orle Tales (name)", "Paul Reed (person)")
  })
})

describe("a plain word behind a full stop inside of a sentence", () => {
  it("is no part of the name before it", () => {
    holds("It was clear to U.S. Officials on Friday.", "U.S. (place)")
    holds("At last Osk Foods Inc. Says it will close.", "Osk Foods Inc (name)")
    holds("They saw Anna Holm... Calling it a day.", "Anna Holm (person)")
  })
  it("is one in the name of a body", () => {
    holds("It was clear to the U.S. Department of Labor on Friday.", "U.S. Department of Labor (name)")
    holds("It was clear to the U.S. Army on Friday.", "U.S. Army (name)")
  })
})

describe("a plain word with a capital inside of a sentence", () => {
  it("belongs to a title with what it is of or without", () => {
    holds("They watched Game of Lots in May.", "Game of Lots (name)")
    holds("They gave to Walking With the Blind in May.", "Walking With the Blind (name)")
  })
  it("is one of the two tasks of a body", () => {
    holds("They asked the Judicial Conduct and Disability Board.", "Judicial Conduct and Disability Board (name)")
    holds("They asked the Osk School of Geology and Ancient History.", "Osk School of Geology and Ancient History (name)")
    holds("They asked the Senate and Justice Department.", "Senate (name)", "Justice Department (name)")
  })
})

describe("a sentence of names in the middle of a line", () => {
  it("is a headline where it answers the question before it", () => {
    holds("Ada Holm Gone? Singer Dead Near West Quarry Home is Hoax", "Ada Holm Gone (person)")
  })
  it("is no headline", () => {
    holds("It went by the book. Victim: Paul M. Reed. He was 50.", "Paul M. Reed (person)")
    holds("The boat sank. Reed, from Tolvik, was flown to Orle Memorial Hospital Medical Center in East Osk", "Reed (name)", "Tolvik (place)", "Orle Memorial Hospital Medical Center (name)", "East Osk (place)")
    holds("Two said no: Reps. Paul Reed (N.C.) and Steve Lisk (Iowa).", "Paul Reed (person)", "N.C. (place)", "Steve Lisk (person)", "Iowa (place)")
  })
})

describe("a name with marks inside", () => {
  it("is one, with spaces around its marks too", () => {
    holds("At last Brian O ' Hara swam. O ' Hara was calm.", "Brian O ' Hara (person) → Brian O'Hara", "O ' Hara (person) → Brian O'Hara")
    holds("They flew from O ' Hara Airport to Osk A&M.", "O ' Hara Airport (place) → O'Hara Airport", "Osk A&M (name)")
    holds("They drove to Osk-upon-Lisk.", "Osk-upon-Lisk (name)")
  })
})

describe("a title before a name", () => {
  it("names the place or the body that it begins with", () => {
    holds("On the quay Osk County Deputy District Attorney Anna Holm spoke.", "Osk County (place)", "Anna Holm (person)")
    holds("On the quay California Highway Patrol Officer Anna Holm spoke.", "California Highway Patrol (name)", "Anna Holm (person)")
  })
  it("is a word of a longer name behind a plain word, and before a county", () => {
    holds("They like Sugar Queen in May.", "Sugar Queen (name)")
    holds("They wrote to the Cook County Clerk's Office.", "Cook County Clerk's Office (place)")
    holds("They study at the University of Notre Dame in May.", "University of Notre Dame (name)")
  })
})

describe("what names no person", () => {
  it("is a firm or a place of plain words that speaks", () => {
    holds("\"It is closed,\" Hobby Patch said in a statement.", "Hobby Patch (name)")
    holds("She said Market Patch is closed. They warned Lone Patch police.", "Market Patch (name)", "Lone Patch (name)")
  })
  it("is a school, and a model that begins like a first name in capitals", () => {
    holds("One child goes to Paul Reed High, she said.", "Paul Reed High (name)")
    holds("It was an ANA Gale again.", "ANA Gale (name)")
  })
})

describe("what names a person", () => {
  it("is a name that stands in one list with those of persons", () => {
    holds("They met Anna Holm, Orvandel Quist, and Paul Reed.", "Anna Holm (person)", "Orvandel Quist (person)", "Paul Reed (person)")
    holds("They met Anna Holm, Orvandel Foods, and Paul Reed.", "Anna Holm (person)", "Orvandel Foods (name)", "Paul Reed (person)")
  })
  it("is one whose last word the text goes on with", () => {
    holds("They read Orvandel Quist. In May they met Quist, and in June Quist left.", "Orvandel Quist (person)", "Quist (person) → Orvandel Quist", "Quist (person) → Orvandel Quist")
  })
  it("stands behind the credit of a picture", () => {
    holds("The talks by BBC News Paul Reed, chairman of the bank, in May.", "Paul Reed (person)")
  })
})

describe("the name of a firm", () => {
  it("goes on with those who own it, and with a mark as a page writes it", () => {
    holds("They met at the J.T. Osk and Son Funeral Home.", "J.T. Osk and Son Funeral Home (place)")
    holds("They asked Osk &amp; Lisk about it.", "Osk &amp; Lisk (name) → Osk & Lisk")
  })
})

describe("a title before one name", () => {
  it("means nobody who has it as a second name", () => {
    holds("Ali Omar Osk slept. King Omar called him.", "Ali Omar Osk (person)", "Omar (person)")
    holds("Nicolas Paul Osk slept. Paul was ill.", "Nicolas Paul Osk (person)", "Paul (person) → Nicolas Paul Osk")
  })
  it("is no part of it in the plural", () => { holds("They met Detectives Robert Lisk and Anna Holm.", "Robert Lisk (person)", "Anna Holm (person)") })
})

describe("a body beside what only persons do", () => {
  it("is no person where somebody speaks for it or works there", () => {
    holds("Anna Holm, editor of Gambol Weekly, said so.", "Anna Holm (person)", "Gambol Weekly (name)")
    holds("A spokesman for Orvand Quist said so.", "Orvand Quist (name)")
    holds("She is in the lab of Orle Bay School in Lisk Orvand, who led it.", "Orle Bay School (place)", "Lisk Orvand (place)")
  })
  it("is none where it is told the news, or is put together like a firm's name", () => {
    holds("Paul Reed told OrleFeed Live that he was glad. He told Svensk Orlblad too.", "Paul Reed (person)", "OrleFeed Live (name)", "Svensk Orlblad (name)")
    holds("The firm OrleTube said so. OrleTube replied. OrleTube added that it was glad.", "OrleTube (name)", "OrleTube (name)", "OrleTube (name)")
  })
  it("is none with a place or an “and” in its name, or with the article of another language before it", () => {
    holds("The head of the Orvand Garden Marlow, who left, said so.", "Orvand Garden Marlow (name)")
    holds("The talks by Orvand Parks and Wildlife, who left, said so.", "Orvand Parks and Wildlife (name)")
    holds("La Orlanza reported it. They read La Orlanza.", "La Orlanza (name)", "La Orlanza (name)")
  })
  it("is none by a plain word behind a title", () => { holds("It stands on the Investor Relations page, People said, and People wrote it.", "Relations (name)", "People (name)", "People (name)") })
  it("is none where it is called a town", () => {
    holds("In the city of Orvand Quist, officials said so.", "Orvand Quist (name)")
  })
  it("is none as a show, and a verb of saying is no name", () => {
    holds("They saw the Paul Reed Show. Paul Reed Told them.", "Paul Reed Show (name)", "Paul Reed (person)")
    holds("Police met Paul Reed and Said Osk there.", "Paul Reed (person)", "Said Osk (person)")
  })
  it("leaves persons alone", () => {
    holds("They look for Orvand Quist, whom many know.", "Orvand Quist (person)")
    holds("Officers shot U.S. Citizen Paul Reed there.", "U.S. (place)", "Paul Reed (person)")
  })
})

describe("what a name begins with", () => {
  it("may be an ordinal before a street", () => {
    holds("She lived in a 252nd Street home near West 10th Street.", "252nd Street (name)", "West 10th Street (place)")
    holds("He came 3rd. Street lamps burned.")
    holds("The Coast Guard 7th District and the 9th Circuit Court agreed.", "Coast Guard 7th District (place)", "9th Circuit Court (place)")
  })
  it("may be the small article of a body that everybody knows", () => { holds("They fought al Qaeda and al-Qaida there.", "al Qaeda (name)", "al-Qaida (name) → al Qaeda") })
  it("may be a small word", () => {
    holds("A coach of the Orle Little League came to Little Rock, Prosecutor Will Reed said.", "Orle Little League (name)", "Little Rock (place)", "Will Reed (person)")
  })
  it("is no plain word before a colon", () => { holds("She was found. Age: 57. They saw it (Photo: Anna Holm).", "Anna Holm (person)") })
  it("is no letter that tells the shape of a thing", () => { holds("A man in a white T-shirt had an X-ray taken.") })
})

describe("a feast", () => {
  it("is a name with the one whom it honours", () => { holds("A Mother's Day parade went by.", "Mother's Day (name)") })
  it("is none of somebody who has a day", () => { holds("It was Ada Lisk's day.", "Ada Lisk (person)") })
})

describe("a title with those whom it is for", () => {
  it("leaves no name behind", () => { holds("They asked the Children's Commissioner for it.") })
})

describe("the county of a judge", () => {
  it("is named whole", () => { holds("An Orle County judge agreed.", "Orle County (name)") })
})

describe("the name of a group", () => {
  it("goes on behind a mark with spaces around it", () => { holds("He led the Orlish Governors ' Association then.", "Orlish Governors ' Association (name)") })
  it("goes on with a small word that has a capital", () => { holds("The ad was paid by Restore Our Future on Monday.", "Restore Our Future (name)") })
})
