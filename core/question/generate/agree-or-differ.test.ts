import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { RELATIONS, type Relation } from '../../key-point/key-point'
import { lintContext } from '../item-lint/lint-context'
import { lintQuestion } from '../item-lint/lint-question'
import { agreeOrDiffer } from './agree-or-differ'
import { generateContext } from './generate-context'

const content = makeContent()
const contrast = content.keyPoints.find((keyPoint) => keyPoint.kind === 'contrast')
if (!contrast) throw new Error('the sample has a contrast')

function questionFor(relation: Relation) {
  const evidence = relation === 'one-only' ? contrast!.evidence.slice(0, 1) : contrast!.evidence
  const keyPoint = { ...contrast!, relation, evidence }
  const changed = { ...content, keyPoints: content.keyPoints.map((each) => (each.id === keyPoint.id ? keyPoint : each)) }
  const [question] = agreeOrDiffer(keyPoint, generateContext(changed, 'corpus'))
  if (!question) throw new Error('a contrast makes a question')
  return { question, findings: lintQuestion(question, lintContext(changed)) }
}

describe('agreeOrDiffer', () => {
  it.each(RELATIONS)('keys “%s”, offers all three and passes the gate', (relation) => {
    const { question, findings } = questionFor(relation)
    expect(question.options.map((option) => option.id)).toEqual(['agree', 'differ', 'one-only'])
    expect(question.options.filter((option) => option.isKey).map((option) => option.id)).toEqual([relation])
    expect(question.stem).toBe('On the fishing quarrel at the Harbour talks, do the two articles agree or differ, or does only one of them address it?')
    expect(findings).toEqual([])
  })

  it('says of every wrong option what is the case', () => {
    const reasons = (relation: Relation) => questionFor(relation).question.options.filter((option) => !option.isKey).map((option) => option.rationale)
    expect(reasons('differ')).toEqual([`They do not agree here. ${contrast.statement}`, expect.stringMatching(/^Both address it: “.+” and “.+”\.$/)])
    expect(reasons('agree')[0]).toBe(`They do not differ here. ${contrast.statement}`)
    expect(reasons('one-only')).toEqual(Array(2).fill(`Only one of them addresses it. ${contrast.statement}`))
  })

  it('cites the article that speaks when the other one is silent', () => {
    const { question } = questionFor('one-only')
    expect(new Set(question.options.map((option) => option.evidence.articleId)).size).toBe(1)
  })

  it('makes nothing of other kinds', () => {
    for (const keyPoint of content.keyPoints.filter((each) => each.kind !== 'contrast')) {
      expect(agreeOrDiffer(keyPoint, generateContext(content, 'corpus'))).toEqual([])
    }
  })
})
