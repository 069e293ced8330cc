// @ts-check
// The worker's entry. Plain JavaScript, so that it starts without a loader wherever the app runs (see extract-text.ts).
import { parentPort, workerData } from 'node:worker_threads'
import { Refused } from './refused.mjs'

// Nothing in a file is worth a request: whoever tries one in here finds no way out.
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) Reflect.deleteProperty(globalThis, name)

/** @param {import('../extract-text').Extraction} extraction */
async function textOf(extraction) {
  if (extraction.kind === 'html') return (await import('./html-article.mjs')).htmlArticle(extraction.html)
  if (extraction.kind === 'pdf') return (await import('./pdf-article.mjs')).pdfArticle(extraction.bytes)
  if (extraction.kind === 'xlsx') return (await import('./xlsx-table.mjs')).xlsxTable(extraction.bytes)
  return (await import('./docx-article.mjs')).docxArticle(extraction.bytes)
}

/** @returns {Promise<import('../extract-text').Extracted>} */
async function answer() {
  try {
    const text = await textOf(workerData)
    return text === '' ? { refusal: 'no-text' } : { text }
  } catch (error) {
    // Whatever a library says of bytes it cannot read, to a person it is one thing.
    return { refusal: error instanceof Refused ? error.refusal : 'broken' }
  }
}

parentPort?.postMessage(await answer())
