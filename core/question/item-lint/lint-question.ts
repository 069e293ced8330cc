import type { Question } from '../question'
import { absoluteTerms } from './absolute-terms'
import { answerable } from './answerable'
import { asOf } from './as-of'
import { attributionRequired } from './attribution-required'
import { dateResolved } from './date-resolved'
import type { Finding } from './finding'
import { grammarCue } from './grammar-cue'
import { hedgePreserved } from './hedge-preserved'
import type { ItemRule } from './item-rule'
import { keyOne } from './key-one'
import { keyUniqueInCorpus } from './key-unique-in-corpus'
import { lenRatio } from './len-ratio'
import type { LintContext } from './lint-context'
import { loadedLanguage } from './loaded-language'
import { noAllNone } from './no-all-none'
import { noNegativeStem } from './no-negative-stem'
import { optionsDistinct } from './options-distinct'
import { optionsSameType } from './options-same-type'
import { quoteExact } from './quote-exact'
import { quoteShort } from './quote-short'
import { readingLevel } from './reading-level'
import { stemTokensSupported } from './stem-tokens-supported'
import { wordRepeatCue } from './word-repeat-cue'

const RULES: readonly ItemRule[] = [
  keyOne, keyUniqueInCorpus, quoteExact, quoteShort, stemTokensSupported, attributionRequired, hedgePreserved,
  dateResolved, noNegativeStem, noAllNone, lenRatio, grammarCue, wordRepeatCue, absoluteTerms, optionsDistinct,
  optionsSameType, asOf, answerable, readingLevel, loadedLanguage,
]

/** The rule gate for one question: all findings, in the order of the rules. An error keeps it from being published. */
export function lintQuestion(question: Question, context: LintContext): Finding[] {
  return RULES.flatMap((rule) => rule(question, context))
}
