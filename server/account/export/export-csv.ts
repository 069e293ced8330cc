import type { Instant } from '../../../core/shared/instant'
import type { ExportValue } from '../../../data/export.ts'
import type { AuthorizedLearnerId } from '../../actor'
import { type CsvCell, csvLines } from '../../csv-lines'
import { type ExportSection, exportPages } from './export-sections'

/** Without it Excel reads Hangul as something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** One section about one account as CSV, in pieces: a line of column names, then a line a row. Empty where there is no row. */
export async function* exportCsv(section: ExportSection, learnerId: AuthorizedLearnerId, at: Instant): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK
  let columns: string[] | null = null
  for await (const rows of exportPages(section, learnerId, at)) {
    if (!columns && rows[0]) {
      columns = Object.keys(rows[0])
      yield csvLines([columns])
    }
    yield csvLines(rows.map((row) => (columns ?? []).map((column) => cell(row[column] ?? null))))
  }
}

function cell(value: ExportValue): CsvCell {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
