// @ts-check
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { blocksOfDom } from './blocks-of-dom.mjs'
import { markdownOfBlocks } from './markdown-of-blocks.mjs'
import { parseMarkup } from './parse-markup.mjs'
import { refuseBombs } from './refuse-bombs.mjs'
import { Refused } from './refused.mjs'

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh"]

/**
 * The paragraphs and headings of a Word document as Markdown; pictures, notes and comments are left out.
 * @param {Uint8Array} bytes
 */
export async function docxArticle(bytes) {
  const zip = await JSZip.loadAsync(bytes)
  if (zip.file('word/document.xml') === null && zip.file('_rels/.rels') === null) throw new Refused('not-word')
  await refuseBombs(Object.values(zip.files))
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
    styleMap: STYLES,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
    idPrefix: '',
  })
  const document = parseMarkup(value)
  // The mark of a note in the text, and the notes at the end.
  for (const note of document.querySelectorAll('sup > a[id*="note-ref-"], li[id^="footnote-"], li[id^="endnote-"]')) note.remove()
  return markdownOfBlocks(blocksOfDom(document.documentElement))
}
