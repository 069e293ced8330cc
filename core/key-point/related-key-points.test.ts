import { describe, expect, it } from 'vitest'
import { relatedKeyPoints } from './related-key-points'

const quote = (articleId: string, exact: string, paragraph = 1) => ({ articleId, paragraph, exact, prefix: '', suffix: '' })

describe('relatedKeyPoints', () => {
  it('relates key points that rest on the same sentence, or on a part of it, both ways', () => {
    const related = relatedKeyPoints([
      { id: 'whole', evidence: [quote('x', 'The minister met the envoy in May.')] },
      { id: 'part', evidence: [quote('x', 'met the envoy')] },
      { id: 'apart', evidence: [quote('x', 'Trade fell.')] },
    ])
    expect(related).toEqual(new Map([['whole', new Set(['part'])], ['part', new Set(['whole'])]]))
  })
  it('relates a contrast to the key points of both sides, not these to each other', () => {
    const related = relatedKeyPoints([
      { id: 'left', evidence: [quote('x', 'A')] },
      { id: 'right', evidence: [quote('y', 'B')] },
      { id: 'contrast', evidence: [quote('x', 'A'), quote('y', 'B')] },
    ])
    expect(related.get('contrast')).toEqual(new Set(['left', 'right']))
    expect(related.get('left')).toEqual(new Set(['contrast']))
  })
  it('does not take the same words of another article or paragraph for the same sentence', () => {
    const evidence = [quote('x', 'A')]
    expect(relatedKeyPoints([{ id: 'a', evidence }, { id: 'b', evidence: [quote('y', 'A')] }, { id: 'c', evidence: [quote('x', 'A', 2)] }]).size).toBe(0)
  })
})
