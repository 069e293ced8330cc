import { csvLines } from '../csv-lines'
import type { SheetRow } from './sheet'

/** Without it Excel reads Hangul as something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Pages of rows as a CSV file, in pieces, with a byte order mark. A share is written in per cent with two decimals; text is never a formula. */
export async function* csvFile(pages: AsyncIterable<readonly SheetRow[]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK
  for await (const rows of pages) {
    yield csvLines(rows.map((row) => row.map((cell) => (typeof cell === 'object' && cell !== null ? Math.round(cell.share * 10_000) / 100 : cell))))
  }
}
