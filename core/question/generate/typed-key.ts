import type { Ask } from '../../key-point/key-point'
import type { Question } from '../question'
import { distinctAnswers } from '../typed-answer/distinct-answers'
import type { GenerateContext } from './generate-context'

/**
 * What a typed question accepts besides its answer, and what it must not be taken for. An answer that is a term goes by all
 * its names; its politically distinct names are refused with what the difference is, unless the ask accepts them.
 */
export function typedKey(ask: Ask, context: GenerateContext): Pick<Question, 'acceptedAnswers' | 'personName' | 'distinctAnswers'> {
  const term = ask.termId === null ? null : context.terms.byId(ask.termId)
  const names = term ? context.terms.namesOf(term) : []
  const acceptedAnswers = [...new Set([...ask.accept, ...names])].filter((name) => name !== ask.answer)
  const distinct = term ? distinctAnswers(term, [ask.answer, ...acceptedAnswers], context.terms) : []
  return {
    acceptedAnswers,
    ...(term?.type === 'person' ? { personName: true } : {}),
    ...(distinct.length > 0 ? { distinctAnswers: distinct } : {}),
  }
}
