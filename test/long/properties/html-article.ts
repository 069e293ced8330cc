import assert from 'node:assert/strict'
import { parseArticle } from '#core/article/parse-article'
import { htmlArticle } from '../../../server/article/read-source/worker/html-article.mjs'
import { Refused } from '../../../server/article/read-source/worker/refused.mjs'
import { anyHtml } from '../any-text'
import { longProperty } from '../long-property'

/** Any markup becomes blocks of one line each, or is refused. */
export const readsAnyMarkup = longProperty('any markup is read or refused', 1_000, anyHtml, (html) => {
  let markdown
  try {
    markdown = htmlArticle(html)
  } catch (error) {
    if (error instanceof Refused) return
    throw error
  }
  for (const block of markdown.split('\n\n')) assert(!/[\p{Cc}\u2028\u2029]/u.test(block), `a block of two lines: ${block}`)
  parseArticle(markdown, 'markdown')
})
