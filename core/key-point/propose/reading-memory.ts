import type { Term } from '../term'
import { type Setting, subjectOf } from './article-setting'
import { REPORTING_VERB, stripConnectives } from './lexicon'
import type { Claim } from './claim'
import { readFrame } from './read-frame'
import { thingsNamed } from './things-named'

/** What the reader of a paragraph has in mind when the next sentence begins. */
export type Memory = {
  subject: Term | null
  /** The persons beside the subject whom the sentence before names. */
  others: readonly Term[]
  thing: string | null
  openQuote: Term | null
  last: Claim | null
  before: string
}

export const START: Memory = { subject: null, others: [], thing: null, openQuote: null, last: null, before: '' }

/** What a meeting or a document has and what does nothing itself: no “it” behind “the summit has a symbolic meaning” is the meaning. */
const PROPERTY = /^ (?:has|had) (?:an? |no |great |much )?(?:\p{Ll}+ )?(?:meaning|importance|significance|value|purpose|aim|effect|consequences)\.?$/u
/** “… not only A. It …” goes on with the same subject. */
const NOT_ONLY = /\bnot only\b(?!.*\bbut\b)/

/** Whether the words behind the subject name anything but persons that an “it” in the next sentence may stand for. */
function namesRival(words: string, setting: Setting): boolean {
  if (PROPERTY.test(words) || NOT_ONLY.test(words)) return false
  const persons = setting.find(words).filter((mention) => mention.term.type === 'person')
  return thingsNamed(persons.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}–${rest.slice(end)}`, words)) > 0
}

/** Somebody speaks in a sentence that yields no claim: “he” behind it may be whoever that is. */
const SPEAKS = new RegExp(`\\b(?:according to|told|${REPORTING_VERB})\\b`, 'i')

/** What the reader has in mind behind a sentence that yielded these claims; `closing` is who speaks in a quote that goes on. */
export function nextMemory(memory: Memory, sentence: string, found: readonly Claim[], setting: Setting, closing: Term | null): Memory {
  const { text } = stripConnectives(sentence)
  const asked = text.replace(/^(?:Did|Does|Do|Has|Have|Had|Is|Was|Will|Would|Can|Could|Should) /, '').replace(/^\p{Ll}+ing [^,]{3,60}, /u, '')
  const subject = subjectOf(asked, setting.find)?.mention.term ?? null
  const persons = new Set(setting.find(text).filter((mention) => mention.term.type === 'person').map((mention) => mention.term))
  const speaker = found[0]?.frame.speaker ?? (SPEAKS.test(text) ? readFrame(text.replace(/\.$/, ''), setting, null).speaker : null)
  const keeps = (/^(?:He|She|he|she)\b/.test(text) || persons.size === 0) && !/^“/.test(text)
  const thing = /^(The (?:[\p{L}-]+ )?(?:summit|meeting|agreement|treaty|declaration|visit|accord))(?= \p{Ll}+)/u.exec(text.charAt(0).toUpperCase() + text.slice(1))
  const whose = subject ?? speaker ?? (keeps ? memory.subject : null)
  const opens = text.lastIndexOf('“') > text.lastIndexOf('”')
  const isInside = memory.openQuote !== null && !text.includes('”')
  return {
    subject: whose,
    others: [...persons].filter((person) => person !== whose),
    thing: thing?.[1] && !namesRival(text.slice(thing[1].length), setting) ? thing[1] : null,
    openQuote: isInside ? memory.openQuote : opens ? closing ?? speaker ?? memory.subject : null,
    last: found.at(-1) ?? null,
    before: text,
  }
}
