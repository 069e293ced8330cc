import type { Term } from '../term'
import { REPORTING_VERB } from './lexicon'

const PART = String.raw`\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?`
const INITIAL = String.raw`\p{Lu}\.`
const NAME = String.raw`(?:(?:${PART}|${INITIAL}) ){1,2}${PART}`
const TITLE = String.raw`(?:President|Prime Minister|Foreign Minister|Defen[cs]e Minister|Minister|Ambassador|Envoy|Secretary|Chairman|Professor|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|spokes(?:man|woman|person)|analyst|researcher|diplomat|negotiator)`
const CUES = [
  new RegExp(String.raw`(?<!\p{L})${TITLE} (${NAME})(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}’-] ?)(${NAME}) (?:also |then |later |again )?(?:${REPORTING_VERB}|told)(?!\p{L})`, 'gu'),
  new RegExp(String.raw`[”"],? (?:${REPORTING_VERB}) (${NAME})(?!\p{L})`, 'gu'),
  new RegExp(String.raw`\b[Aa]ccording to (${NAME})(?!\p{L})`, 'gu'),
]
/** “Dorn argued”, “according to Dorn”, “said Dorn”: a part of a name that speaks, whoever is named in full elsewhere in the text. */
const SPEAKS = [
  new RegExp(String.raw`(?<!\p{L})(${PART}) (?:also |then |later |again |has |had )?(?:${REPORTING_VERB}|told)(?!\p{L})`, 'gu'),
  new RegExp(String.raw`\b[Aa]ccording to (${PART})(?!\p{L})`, 'gu'),
  new RegExp(String.raw`[”"],? (?:${REPORTING_VERB}) (${PART})(?!\p{L})`, 'gu'),
]
const FULL_NAME = new RegExp(String.raw`(?<![\p{L}’-])${NAME}(?!\p{L})`, 'gu')
/** Who governs is offered beside whoever governs, and not beside an analyst. */
const IN_OFFICE = new RegExp(String.raw`(?<!\p{L})(?:President|Prime Minister|Chancellor|Chairman|Premier) (${NAME})(?!\p{L})`, 'gu')
/** First words of names that are no persons. */
const NO_PERSON = /^(?:The|North|South|East|West|New|United|Foreign|Ministry|Korean|Security|European|Central|National|Blue|White|In|At|On|But|And|As|For|When|While|Although|However|Prime|State|After|Before|Since|Then|Later|Both|Even|If|That|This|It|He|She|They|Some|Many|Most|Mr|Mrs|Ms|Dr|President|Minister|Secretary|Chairman|Professor|Special|Senior|Former|Russian|Chinese|Japanese|American|British|French|German|European|Asian|Western|Soviet)\b/

/** Words that names of bodies, places and papers have, and no person. */
const NO_PERSON_IN = /\b(?:College|University|Institute|Centre|Center|Council|Ministry|Forum|Archive|Command|Party|House|Agency|Committee|Society|Commission|Bank|Court|Group|Army|Office|Studies|Times|Post|News|Daily|Treaty|Summit|Declaration|Sea|River|Mount|Island|Peninsula|Games|Prize|War|Korea|States|Policy|Republic|Kingdom|Union|Nations|President|Minister|Leader|Secretary|Chairman|Ambassador|Parliament|Assembly)\b/
const TITLE_BEFORE = new RegExp(String.raw`^${TITLE} `)

/**
 * Persons whom a text names and the term base does not know: recognised by a title before or a verb of saying behind the name,
 * or because a part of the full name speaks elsewhere (“Ahn Bora, a former envoy, … Ahn said that …”).
 */
export function personsOfText(text: string, known: readonly Term[]): Term[] {
  const names = new Set(known.flatMap((term) => [term.english, ...term.aliases]))
  const found = new Map<string, Term>()
  const inOffice = new Set([...text.matchAll(IN_OFFICE)].map((match) => match[1] ?? ''))
  const add = (name: string) => {
    const isKnown = [...name.split(' '), name].some((part) => names.has(part)) || names.has(name.split(' ').slice(-2).join(' '))
    if (!isKnown && !NO_PERSON.test(name) && !NO_PERSON_IN.test(name)) found.set(name, personNamed(name, inOffice.has(name) ? 'in-office-in-article' : 'named-in-article', 'A person named in this article.'))
  }
  for (const cue of CUES) for (const match of text.matchAll(cue)) add(match[1] ?? '')
  const speaking = new Set(SPEAKS.flatMap((cue) => [...text.matchAll(cue)].map((match) => match[1] ?? '')))
  for (const [full] of text.matchAll(FULL_NAME)) {
    const name = full.replace(TITLE_BEFORE, '')
    const parts = name.split(' ')
    if (parts.length > 1 && (speaking.has(parts[0] ?? '') || speaking.has(parts.at(-1) ?? ''))) add(name)
  }
  return [...found.values()]
}

/** A term for somebody of whom no more than the name is known. */
export function personNamed(name: string, role: string, definition: string): Term {
  const id = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return {
    id: id === '' ? role : `${role}-${id}`, type: 'person', english: name,
    hangul: null, hanja: null, revisedRomanization: null, mcCuneReischauer: null, russian: null,
    aliases: [], distinctNames: [], dates: null, offices: [], role, definition, checked: false, document: null,
  }
}
