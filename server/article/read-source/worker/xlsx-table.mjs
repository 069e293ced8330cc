// @ts-check
import { stringify } from 'csv-stringify/sync'
import JSZip from 'jszip'
import readXlsxFile from 'read-excel-file/node'
import { refuseBombs } from './refuse-bombs.mjs'
import { Refused } from './refused.mjs'

/** Many more than a class has; what lies beyond is left out. */
const MOST_ROWS = 2_000
const MOST_COLUMNS = 50

/**
 * The first sheet of a workbook that has anything in it, with tabs between its cells, as a spreadsheet copies it.
 * @param {Uint8Array} bytes
 */
export async function xlsxTable(bytes) {
  const zip = await JSZip.loadAsync(bytes)
  if (zip.file('xl/workbook.xml') === null) throw new Refused('not-spreadsheet')
  await refuseBombs(Object.values(zip.files))
  const sheets = await readXlsxFile(Buffer.from(bytes))
  for (const { data } of sheets) {
    const rows = data.slice(0, MOST_ROWS).map((row) => row.slice(0, MOST_COLUMNS).map(inWords))
    if (rows.some((row) => row.some((cell) => cell.trim() !== ''))) return stringify(rows, { delimiter: '\t' })
  }
  return ''
}

/** @param {unknown} cell */
function inWords(cell) {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}
