import { describe, expect, it } from 'vitest'
import { makeArticle, makeKeyPoint, makeTerm } from '../../test/content-factory'
import { termPlaces } from './term-places'

const articles = [
  makeArticle('one', 'One', [['The talks opened in Hanoi.'], ['Nothing more.'], ['Hanoi was quiet.']]),
  makeArticle('two', 'Two', [['Seoul waited.']]),
]
const keyPoints = [makeKeyPoint('in-hanoi', 'The talks were held in Hanoi.'), makeKeyPoint('elsewhere', 'They were long.')]
const terms = [makeTerm('hanoi', 'city', 'Hanoi'), makeTerm('seoul', 'city', 'Seoul'), makeTerm('tokyo', 'city', 'Tokyo')]
const places = termPlaces({ articles, keyPoints, terms })

describe('termPlaces', () => {
  it('says in which paragraphs and key points a term is named', () => {
    expect(places.get('hanoi')?.articles.map(({ article, paragraphs }) => [article.id, paragraphs])).toEqual([['one', [1, 3]]])
    expect(places.get('hanoi')?.keyPoints.map(({ id }) => id)).toEqual(['in-hanoi'])
    expect(places.get('seoul')?.articles.map(({ article }) => article.id)).toEqual(['two'])
  })

  it('has no entry for a term that nothing names', () => {
    expect(places.has('tokyo')).toBe(false)
  })
})
