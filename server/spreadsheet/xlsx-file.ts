import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { SheetRow } from './sheet'

/** Plain JavaScript, found from the folder that every entry of ours runs in, as the worker that reads files is. */
const WORKER = path.resolve(/* turbopackIgnore: true */ process.cwd(), 'server/spreadsheet/write-xlsx.mjs')
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 768 }

/**
 * Pages of rows as an Excel file of one sheet whose first row and column stay in view. Every text is a text cell, whatever it begins with.
 * It is made whole in the memory of a worker, while others are served: the caller limits the rows.
 */
export async function* xlsxFile(pages: AsyncIterable<readonly SheetRow[]>, sheet: string): AsyncGenerator<Uint8Array> {
  const worker = new Worker(WORKER, { workerData: { sheet }, resourceLimits: RESOURCE_LIMITS, env: {}, execArgv: [] })
  const file = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The worker ended without a file.')))
  })
  // Until the rows are there nobody waits for it.
  file.catch(() => {})
  try {
    for await (const rows of pages) worker.postMessage(rows)
    worker.postMessage('done')
    yield await file
  } finally {
    void worker.terminate()
  }
}
