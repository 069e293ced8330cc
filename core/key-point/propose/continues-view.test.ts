import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { parseArticle } from '../../article/parse-article'
import { proposeKeyPoints } from './propose-key-points'

const { terms } = readContent('content')
const statements = (text: string) =>
  proposeKeyPoints(parseArticle(`A title\n3 May 2019\nMike Pompeo said that a quiet channel to Pyongyang would be useful.\n${text}`, 'text'), 'text', terms).keyPoints.map(({ statement }) => statement).join('\n')

describe('continuesView', () => {
  it('gives the author no judgement that may still be the view of somebody named before it', () => {
    expect(statements('Mike Pompeo finds the expression lazy. But Moscow and Beijing share a river, not a plan.')).not.toContain('share a river')
  })

  it('leaves the author judgements of their own, hedged ones and facts', () => {
    expect(statements('But Moscow and Beijing share a river, not a plan.')).toContain('share a river')
    expect(statements('Mike Pompeo finds the expression lazy. Perhaps Moscow and Beijing share a river and a plan.')).toContain('share a river')
    expect(statements('Mike Pompeo finds the expression lazy. Moscow and Beijing signed a treaty on the river in 2018.')).toContain('signed a treaty')
  })
})
