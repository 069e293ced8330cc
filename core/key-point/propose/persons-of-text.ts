import type { Term } from '../term'
import { REPORTING_VERB } from './lexicon'

const PART = String.raw`\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)?`
const NAME = String.raw`${PART}(?: ${PART}){1,2}`
const TITLE = String.raw`(?:President|Prime Minister|Foreign Minister|Defen[cs]e Minister|Minister|Ambassador|Envoy|Secretary|Chairman|Professor|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|spokes(?:man|woman|person)|analyst|researcher|diplomat|negotiator)`
const CUES = [
  new RegExp(String.raw`(?<!\p{L})${TITLE} (${NAME})(?!\p{L})`, 'gu'),
  new RegExp(String.raw`(?<![\p{L}’-] ?)(${NAME}) (?:also |then |later |again )?(?:${REPORTING_VERB}|told)(?!\p{L})`, 'gu'),
  new RegExp(String.raw`[”"],? (?:${REPORTING_VERB}) (${NAME})(?!\p{L})`, 'gu'),
  new RegExp(String.raw`\b[Aa]ccording to (${NAME})(?!\p{L})`, 'gu'),
]
/** First words of names that are no persons. */
const NO_PERSON = /^(?:The|North|South|East|West|New|United|Foreign|Ministry|Korean|Security|European|Central|National|Blue|White|In|At|On|But|And|As|For|When|While|Although|However|Prime|State)\b/

/** Persons whom a text names and the term base does not know, recognised by a title before or a verb of saying behind the name. */
export function personsOfText(text: string, known: readonly Term[]): Term[] {
  const names = new Set(known.flatMap((term) => [term.english, ...term.aliases]))
  const found = new Map<string, Term>()
  for (const cue of CUES) {
    for (const match of text.matchAll(cue)) {
      const name = match[1] ?? ''
      const isKnown = [...name.split(' '), name].some((part) => names.has(part)) || names.has(name.split(' ').slice(-2).join(' '))
      if (!isKnown && !NO_PERSON.test(name)) found.set(name, personNamed(name, 'named-in-article', 'A person named in this article.'))
    }
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
