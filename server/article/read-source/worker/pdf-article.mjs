// @ts-check
import { getDocumentProxy } from 'unpdf'
import { blocksOfLines } from './blocks-of-lines.mjs'
import { dropRunningLines } from './drop-running-lines.mjs'
import { linesOfPage } from './lines-of-page.mjs'
import { markdownOfBlocks } from './markdown-of-blocks.mjs'
import { Refused } from './refused.mjs'

const MOST_PAGES = 300

/**
 * The running text of a PDF as Markdown: paragraphs put together from lines, without page numbers and running heads.
 * @param {Uint8Array} bytes
 */
export async function pdfArticle(bytes) {
  // A reader makes what it can of half a file; half an article is none.
  if (!new TextDecoder('latin1').decode(bytes.subarray(-2048)).includes('%%EOF')) throw new Refused('broken')
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, isEvalSupported: false, enableXfa: false, stopAtErrors: true }).catch(refuse)
  if (pdf.numPages > MOST_PAGES) throw new Refused('too-many-parts')
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push({ height: page.getViewport({ scale: 1 }).height, lines: linesOfPage(items, number) })
    page.cleanup()
  }
  if (pages.every(({ lines }) => lines.length === 0)) throw new Refused('scan')
  return markdownOfBlocks(blocksOfLines(dropRunningLines(pages)))
}

/** @param {unknown} error @returns {never} */
function refuse(error) {
  throw new Refused(error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken')
}
