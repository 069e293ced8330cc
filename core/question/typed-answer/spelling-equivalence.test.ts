import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { indexTerms } from '#core/key-point/term-index'
import { readContent } from '#server/article/read-content'
import { matchTypedAnswer } from '../match-typed-answer'
import { answerFormsOf } from './answer-forms-of'
import { distinctAnswers } from './distinct-answers'

const ROOT = path.join(import.meta.dirname, '../../..')
const terms = indexTerms(readContent(path.join(ROOT, 'content')).terms)
const page = readFileSync(path.join(ROOT, 'docs/spelling-equivalence.md'), 'utf8')
const rows = page.slice(page.indexOf('## Examples')).split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter((cells) => cells.length === 5 && cells[1] !== 'typed' && !cells[1]?.startsWith('---'))
  .map(([, typed = '', answer = '', result = '']) => [typed, answer, result] as const)

/** The forms of a term's English name, as a question that asks for the term has them. */
function formsFor(answer: string) {
  const [, words, person] = /^“(.+)”( \(person\))?$/.exec(answer) ?? []
  if (words !== undefined) return answerFormsOf({ answer: words, acceptedAnswers: [], ...(person === undefined ? {} : { personName: true }) })
  const term = terms.byId(answer)
  if (!term) throw new Error(`The table names an unknown term: ${answer}`)
  const acceptedAnswers = terms.namesOf(term).filter((name) => name !== term.english)
  return answerFormsOf({
    answer: term.english, acceptedAnswers, distinctAnswers: distinctAnswers(term, [term.english, ...acceptedAnswers], terms),
    ...(term.type === 'person' ? { personName: true } : {}),
  })
}

describe('docs/spelling-equivalence.md', () => {
  it('has examples enough, accepted and refused', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60)
    expect(rows.filter(([, , result]) => result === 'refused' || result === 'distinct').length).toBeGreaterThanOrEqual(20)
  })

  it.each(rows)('%s for %s: %s', (typed, answer, result) => {
    const match = matchTypedAnswer(typed, formsFor(answer))
    expect(match.matches ? match.by : match.distinct ? 'distinct' : 'refused').toBe(result)
  })
})
