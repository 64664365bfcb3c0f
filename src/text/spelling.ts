/**
 * Words that British and American papers write differently, British form first: pairs that no rule of endings covers.
 * After Wikipedia, "American and British English spelling differences".
 */
const pairs = `
  aeroplane airplane · aluminium aluminum · anaemia anemia · anaesthetic anesthetic · anaesthetist anesthetist · analogue analog ·
  artefact artifact · calibre caliber · carcase carcass · catalogue catalog · centre center · cheque check · cosy cozy · counsellor counselor · defence defense ·
  dialogue dialog · diarrhoea diarrhea · draught draft · encyclopaedia encyclopedia · enquiry inquiry · enquiries inquiries · enrol enroll · enrolment enrollment · fibre fiber ·
  foetal fetal · foetus fetus · fuelled fueled · fuelling fueling · fulfil fulfill · fulfilment fulfillment · grey gray · gynaecologist gynecologist ·
  haemorrhage hemorrhage · instalment installment · jeweller jeweler · jewellery jewelry · kerb curb · leukaemia leukemia · licence license · litre liter · manoeuvre maneuver ·
  marvellous marvelous · meagre meager · metre meter · mould mold · moustache mustache · offence offense · orthopaedic orthopedic · paediatric pediatric ·
  paediatrician pediatrician · paedophile pedophile · plough plow · practise practice · pretence pretense · programme program · pyjamas pajamas · sabre saber ·
  sceptic skeptic · sceptical skeptical · sceptre scepter · skilful skillful · smoulder smolder · sombre somber · spectre specter · sulphur sulfur · theatre theater · tyre tire ·
  woollen woolen · centimetre centimeter · kilometre kilometer · millimetre millimeter ·
  adviser advisor · ageing aging · judgement judgment · learnt learned · mum mom · spelt spelled · towards toward
`

const american = new Map(pairs.split("·").flatMap((pair) => {
  const [british, other] = pair.trim().split(/\s+/) as [string, string]
  return ["", "s", "d", "ed", "ing"].flatMap((ending) => {
    const silent = ending === "ed" || ending === "ing"
    const inflected = (word: string) => (silent && word.endsWith("e") ? word.slice(0, -1) : word) + ending
    // "Centred" is written "centered".
    return ending === "d" && !british.endsWith("e") ? [] : [[inflected(british), ending === "d" && !other.endsWith("e") ? `${other}ed` : inflected(other)] as const]
  })
}))

/** "Colour", "neighbourhood", "unfavourable"; in other words the ending is no "or" ("hour", "contour"). */
const our = /^((?:dis|mis|un)?(?:arm|behavi|cand|clam|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig))our/

/** "Organise", "criticise", "analyse"; not "advise", "precise" or "praise", which have no other spelling. */
const ise = /([^aeioucvw]i|ici|..ly)s(e|ed|es|er|ers|ing|ation|ations|able)$/

/**
 * One spelling for a word that British and American papers write differently ("defence", "defense"; "organise",
 * "organize"): the American one mostly. It is for comparing, and may be no spelling at all ("promise" becomes "promize"). `word` is folded.
 */
export const oneSpelling = (word: string): string => {
  if (word.length < 3) return word
  const known = american.get(word)
  if (known !== undefined) return known
  return word
    .replace(our, "$1or")
    .replace(ise, "$1z$2")
    .replace(/^(arch|pal)aeo/, "$1eo")
    // "Travelled": where the stress lies on an earlier syllable, Americans double nothing.
    .replace(/([aeiouy][^aeiouy]+[aeiou])ll(ed|er|ers|ing|or|ors)$/, "$1l$2")
}
