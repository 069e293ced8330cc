import { foldWidth } from '../../shared/fold-width'
import { jamoOf } from '../../shared/jamo-of'
import { normaliseText } from '../../shared/normalise-text'

/** A typed answer in words that can be compared: `normaliseText`, width folded, without a leading article. */
export function foldAnswer(answer: string): string {
  return normaliseText(foldWidth(answer)).replace(/^(?:the|an?) (?=.)/, '')
}

/** Equal for two folded answers that differ in spaces or in the composition of Hangul only. */
export function answerKey(folded: string): string {
  return jamoOf(folded.replace(/ /g, ''))
}
