import type { ParsedParagraph } from '../../article/parse-article'
import { hedgeOf } from './lexicon'
import type { MentionFinder } from './mentions'
import type { Frame } from './read-frame'

/** A claim, as far as it matters where it stands. */
type Standing = { paragraph: ParsedParagraph; at: number; clause: string; frame: Frame }

/** Somebody thinks something of it; more than a report of words that ends with the sentence. */
const THINKS = /\b(?:finds|considers|regards|believes|thinks|suspects|doubts|sees|expects|recommends|has no doubt|does not (?:regard|see|believe|think|expect))\b/
/** What happened, or how many: told, not thought. */
const TELLS = /\b(?:1[89]|20)\d\d\b|\b(?:was|were|had|did|began|came|met|gave|took|went|made|\p{Ll}{3,}ed)\b|\b(?:per cent|tenths|million|thousand)\b|\d/u

/**
 * Whether an unhedged judgement may still be the view of somebody whom an earlier sentence of the paragraph names
 * (“Brandt finds the term lazy. … But the two share an enemy.”): then it is not flatly the author's.
 */
export function continuesView({ paragraph, at, clause, frame }: Standing, find: MentionFinder): boolean {
  if (frame.form !== 'own' || hedgeOf(clause) !== null || TELLS.test(clause) || THINKS.test(clause)) return false
  return paragraph.sentences.slice(0, at).some(({ text }) => THINKS.test(text) && find(text.slice(0, 60)).some(({ term }) => term.type === 'person'))
}
