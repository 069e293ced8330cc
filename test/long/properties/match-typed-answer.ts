import assert from 'node:assert/strict'
import fc from 'fast-check'
import { matchTypedAnswer } from '#core/question/match-typed-answer'
import { answerFormsOf } from '#core/question/typed-answer/answer-forms-of'
import { answerKey, foldAnswer } from '#core/question/typed-answer/fold-answer'
import { anyWords } from '../any-text'
import { longProperty } from '../long-property'

/** Whatever is typed is right or wrong; an accepted answer itself is right. */
export const matchesAnyAnswer = longProperty('any typed answer is right or wrong', 1_000, fc.tuple(anyWords, anyWords, fc.array(anyWords, { maxLength: 3 })), ([typed, answer, acceptedAnswers]) => {
  const forms = answerFormsOf({ answer, acceptedAnswers })
  const match = matchTypedAnswer(typed, forms)
  if (match.matches) assert([answer, ...acceptedAnswers].includes(match.accepted))
  for (const each of [answer, ...acceptedAnswers]) assert(answerKey(foldAnswer(each)) === '' || matchTypedAnswer(each, forms).matches, `not accepted: ${each}`)
})
