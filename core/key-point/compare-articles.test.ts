import { describe, expect, it } from 'vitest'
import { makeArticle, makeKeyPoint, makeQuote } from '../../test/content-factory'
import { compareArticles } from './compare-articles'

const articles = [
  makeArticle('one', 'One', [['The talks failed.', 'All went home.'], ['Rain fell.']]),
  makeArticle('two', 'Two', [['The talks went well.']]),
  makeArticle('three', 'Three', [['Nothing of it.']]),
]
const contrast = (rest: object) => makeKeyPoint('contrast', 'The two differ.', { kind: 'contrast', relation: 'differ', ...rest })

describe('compareArticles', () => {
  it('sets the passages of both articles side by side, the evidence located in them', () => {
    const evidence = [makeQuote('two', 1, 'The talks went well.'), makeQuote('one', 1, 'All went home.'), makeQuote('one', 1, 'The talks failed.')]
    const [comparison] = compareArticles(articles, [contrast({ evidence })])
    expect(comparison?.sides.map(({ articleId }) => articleId)).toEqual(['one', 'two'])
    const [passage, ...more] = comparison?.sides[0]?.passages ?? []
    expect(more).toEqual([])
    expect(passage?.quotes.map(({ start, end }) => passage.text.slice(start, end))).toEqual(['All went home.', 'The talks failed.'])
  })

  it('shows who is silent where only one speaks', () => {
    const [comparison] = compareArticles(articles.slice(0, 2), [contrast({ relation: 'one-only', evidence: [makeQuote('one', 2, 'Rain fell.')] })])
    expect(comparison?.sides.map(({ passages }) => passages.length)).toEqual([1, 0])
  })

  it('compares nothing but contrasts', () => {
    expect(compareArticles(articles, [makeKeyPoint('fact', 'Rain fell.', { evidence: [makeQuote('one', 2, 'Rain fell.')] })])).toEqual([])
  })
})
