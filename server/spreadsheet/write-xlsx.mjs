// A worker: takes pages of rows and, after 'done', answers with the Excel file that they make.
import { parentPort, workerData } from 'node:worker_threads'
import writeExcelFile from 'write-excel-file/node'

/** What Excel takes into one cell; a longer text makes it call the file damaged. */
const LONGEST_CELL = 32_767
const data = []

parentPort?.on('message', async (message) => {
  if (message !== 'done') {
    for (const row of message) data.push(row.map((value) => cell(value, data.length === 0)))
    return
  }
  const file = await writeExcelFile(data, { sheet: workerData.sheet, stickyRowsCount: 1, stickyColumnsCount: 1 }).toBuffer()
  parentPort?.postMessage(file)
})

/** Each with its type said, so that no text is ever taken for a formula. */
function cell(value, isHeading) {
  if (value === null) return null
  switch (typeof value) {
    case 'object': return { type: Number, value: value.share, format: '0.00%' }
    case 'number': return { type: Number, value }
    case 'boolean': return { type: Boolean, value }
    default: return { type: String, value: value.slice(0, LONGEST_CELL), ...(isHeading ? { fontWeight: 'bold' } : {}) }
  }
}
