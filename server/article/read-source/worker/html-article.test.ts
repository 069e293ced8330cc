import { describe, expect, it } from 'vitest'
import { parseArticle } from '#core/article/parse-article'
import { htmlArticle } from './html-article.mjs'
import { markdownOfBlocks } from './markdown-of-blocks.mjs'

const LONG = 'The talks in the harbour took three days, and nobody signed anything at all, which surprised few of those who had come. '.repeat(3).trim()

describe('htmlArticle', () => {
  it('keeps title, byline, day, headings, quotes and lists, and drops what belongs to the page', () => {
    const html = `<!doctype html><html><head><title>Talks in the harbour | Gazette</title>
      <meta property="article:published_time" content="2015-03-05T10:20:00+09:00"><meta name="author" content="Ahn Bora"></head>
      <body><nav><a href="/">Home</a></nav><article><h1>Talks in the harbour</h1><p>${LONG}</p><h2>Who came</h2><p>${LONG}</p>
      <blockquote><p>“We are glad,” said Ms Lee.</p></blockquote><ul><li>One <b>bo</b>at, ${LONG}</li></ul>
      <figure><img src="http://192.0.2.1/a.png"><figcaption>A quay.</figcaption></figure><script>steal()</script><p>${LONG} Line<br>two.</p></article>
      <footer>All rights reserved.</footer></body></html>`
    expect(htmlArticle(html).split('\n\n')).toEqual([
      '# Talks in the harbour', 'By Ahn Bora', '2015-03-05', LONG, '## Who came', LONG, '> “We are glad,” said Ms Lee.', `- One boat, ${LONG}`, `${LONG} Line two.`,
    ])
  })

  it.each([
    ['a piece of a page', '<p>It rained.</p><p>회담</p>', 'It rained.\n\n회담'],
    ['words without tags', 'It rained &amp; 3 &lt; 4.', 'It rained & 3 \\< 4.'],
    ['text set in advance', '<pre>One\nline.\n\nTwo.</pre>', 'One line.\n\nTwo.'],
    ['tables', '<table><tr><td>It rained.</td><td>It poured.</td></tr></table>', 'It rained.\n\nIt poured.'],
    ['markup that is wrong', '<p>It <b>rained.</b><p>It poured.</div></p', 'It rained.\n\nIt poured.'],
  ])('reads %s', (_what, html, markdown) => {
    expect(htmlArticle(html)).toBe(markdown)
  })
})

describe('markdownOfBlocks', () => {
  it.each(['# 1', '- a -', '> b', '1. c', '**d** _e_ `f`', '[g](h) ![i](j)', '| k |', '---', '===', '~~~', '\\l\\', '<m>', '<!-- n -->', '[o]: p', 'q #', '+ r'])(
    'writes “%s” so that it is read back as it was',
    (text) => {
      const markdown = markdownOfBlocks([{ kind: 'paragraph', text: 'It rained.' }, { kind: 'paragraph', text }, { kind: 'quote', text }, { kind: 'item', text }])
      expect(parseArticle(markdown, 'markdown').paragraphs.map((paragraph) => paragraph.text)).toEqual(['It rained.', text, text, text])
    },
  )
})
