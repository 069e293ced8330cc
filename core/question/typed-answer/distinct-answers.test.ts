import { describe, expect, it } from 'vitest'
import { makeTerm } from '#test/content-factory'
import { indexTerms } from '../../key-point/term-index'
import { matchTypedAnswer } from '../match-typed-answer'
import { answerFormsOf } from './answer-forms-of'
import { distinctAnswers } from './distinct-answers'

const minister = makeTerm('ri-yong-ho', 'person', 'Ri Yong-ho', { hangul: '리용호', definition: 'Minister.' })
const marshal = makeTerm('ri-yong-ho-marshal', 'person', 'Ri Young-ho', { hangul: '리영호', definition: 'Marshal.' })
const portsea = makeTerm('portsea', 'city', 'Portsea Harbour', { hangul: '항구마을', distinctNames: [{ name: 'Fort Sea', note: 'The name of the other side.' }] })
const portsee = makeTerm('portsee', 'city', 'Portsee Harbour', { hangul: '항구마을들', aliases: ['항구머을'], definition: 'Another town.' })
const terms = indexTerms([minister, marshal, portsea, portsee])

function typed(text: string, term: typeof minister, accept: readonly string[] = []) {
  const names = [...terms.namesOf(term), ...accept]
  const distinct = distinctAnswers(term, names, terms)
  return matchTypedAnswer(text, answerFormsOf({
    answer: term.english, acceptedAnswers: names, distinctAnswers: distinct, ...(term.type === 'person' ? { personName: true } : {}),
  }))
}

describe('distinctAnswers', () => {
  it('refuses the spelling of another person’s name that the name could be written as, too', () => {
    expect(typed('Lee Yong-ho', minister)).toMatchObject({ matches: false, distinct: { note: 'Ri Young-ho: Marshal.' } })
    expect(typed('이용호', minister)).toMatchObject({ matches: true, by: 'spelling' })
    expect(typed('Ri Yong-ho', minister)).toMatchObject({ matches: true, by: 'exact' })
  })

  it('refuses a slip that makes another term’s name, and forgives one that makes none', () => {
    expect(typed('Portsee Harbour', portsea)).toMatchObject({ matches: false, distinct: { note: 'Portsee Harbour: Another town.' } })
    expect(typed('항구머을', portsea)).toMatchObject({ matches: false, distinct: { note: 'Portsee Harbour: Another town.' } })
    expect(typed('Portsex Harbour', portsea)).toMatchObject({ matches: true, by: 'slip' })
    expect(typed('항구모을', portsea)).toMatchObject({ matches: true, by: 'slip' })
  })

  it('refuses a politically distinct name and says why; where the question accepts it, it is right, and the difference is told', () => {
    expect(typed('Fort Sea', portsea)).toMatchObject({ matches: false, distinct: { note: 'The name of the other side.' } })
    expect(typed('fort sea', portsea, ['Fort Sea'])).toMatchObject({ matches: true, accepted: 'Fort Sea', by: 'name', distinct: { note: 'The name of the other side.' } })
  })
})
