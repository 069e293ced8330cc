import { describe, expect, it } from 'vitest'
import { makeContent, makeKeyPoint, makeQuote } from '#test/content-factory'
import type { KeyPoint } from '../../key-point/key-point'
import { generateContext } from './generate-context'
import { whichArticleSays } from './which-article-says'

const content = makeContent()
const context = generateContext(content, 'corpus')
const ofBerg = makeQuote('berg', 3, 'Berg thinks that the ferry line failed for want of money.')
const ofHerald = makeQuote('herald', 1, 'The Herald notes that the fishing quarrel took up a whole morning.')

function contrast(subject: string, ...evidence: KeyPoint['evidence']): KeyPoint {
  return makeKeyPoint('contrast', 'The two texts of 2015 on it.', { kind: 'contrast', relation: evidence.length === 2 ? 'differ' : 'one-only', subject, evidence })
}

function claim(rest: Partial<KeyPoint>): KeyPoint {
  return makeKeyPoint('claim', 'Anna Berg wrote in 2015 that the ferry line failed.', {
    kind: 'claim', proposition: 'the ferry line failed', attribution: [{ who: 'anna-berg', verb: 'writes', hedge: null }], topics: ['ferries'], evidence: [ofBerg], ...rest,
  })
}

describe('whichArticleSays', () => {
  it('asks where a subject is spoken of', () => {
    const [one] = whichArticleSays(contrast('how the quarrel was discussed', ofHerald), context)
    expect([one?.stem, one?.answer]).toEqual(['In which of the two articles do you read how the quarrel was discussed?', 'The Herald on the Harbour talks'])
    const [both] = whichArticleSays(contrast('the fishing quarrel', ofBerg, ofHerald), context)
    expect([both?.stem, both?.answer]).toEqual(['In which of the two articles do you read about the fishing quarrel?', 'In both'])
  })

  it('asks for a claim on a topic that the other article does not touch', () => {
    const [question] = whichArticleSays(claim({}), context)
    expect([question?.stem, question?.answer]).toEqual(['In which of the two articles of 2015 do you read that the ferry line failed?', 'Berg on the Harbour talks'])
  })

  it.each<[string, KeyPoint]>([
    ['a claim on a topic of both', claim({ topics: ['strait'] })],
    ['a claim that is only passed on', claim({ attribution: [{ who: 'anna-berg', verb: 'reports', hedge: null }, { who: 'viktor-ostrov', verb: 'says', hedge: null }] })],
    ['a claim whose hedge would get lost', claim({ attribution: [{ who: 'anna-berg', verb: 'writes', hedge: 'perhaps' }] })],
    ['whether something is the case', contrast('whether there was a quarrel', ofHerald)],
  ])('does not ask for %s', (_name, keyPoint) => {
    expect(whichArticleSays(keyPoint, context)).toEqual([])
  })

  it('needs two articles', () => {
    const alone = generateContext({ ...content, articles: content.articles.slice(0, 1) }, 'corpus')
    expect(whichArticleSays(claim({}), alone)).toEqual([])
  })
})
