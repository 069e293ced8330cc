import type { Ask, KeyPoint } from '../key-point/key-point'
import type { Term } from '../key-point/term'
import type { TermIndex } from '../key-point/term-index'
import { normaliseText } from '../shared/normalise-text'
import { claimsOfCorpus } from './claims-of-corpus'
import { substituteAnswer } from './substitute-answer'
import { remember } from './remember'
import { SAME_CLAIM } from './same-claim'
import { trueElsewhere } from './true-elsewhere'

/**
 * Why a text cannot be a wrong answer to an ask, in one clause; null when it can.
 * It must not be the answer in other words, nor a linked name of it, nor true under another key point.
 */
export function distractorConflict(
  keyPoint: KeyPoint,
  ask: Ask,
  text: string,
  keyPoints: readonly KeyPoint[],
  terms: TermIndex,
): string | null {
  const right = [ask.answer, ...ask.accept]
  const term = ask.termId === null ? null : terms.byId(ask.termId)
  if (term) right.push(...terms.namesOf(term))
  if (right.some((name) => sameText(name, text))) return `“${text}” is an accepted answer`
  if (term && isLinkedName(term, text, terms)) return `“${text}” is a linked name of ${term.english}`
  const changed = substituteAnswer(keyPoint.statement, ask.answer, text)
  const elsewhere = changed === null ? null : trueElsewhere(keyPoint, changed, text, keyPoints)
  if (elsewhere) return `with “${text}” the statement is true under ${elsewhere.id}`
  const answered = claimsOfCorpus(keyPoints).asks.alike(ask.question, SAME_CLAIM).find(
    (other) => other.ask !== ask && sameText(other.ask.answer, text),
  )
  return answered ? `“${text}” answers nearly the same question in ${answered.keyPoint.id}` : null
}

const bareText = remember((text) => normaliseText(text).replace(/^(?:the|an?) /, ''), 20_000)

function sameText(one: string, other: string): boolean {
  return bareText(one) === bareText(other)
}

function isLinkedName(term: Term, text: string, terms: TermIndex): boolean {
  if (term.distinctNames.some((distinct) => sameText(distinct.name, text))) return true
  return terms.named(text).some((other) => other.distinctNames.some((distinct) => sameText(distinct.name, term.english)))
}
