import { parse } from 'csv-parse/sync'
import { findDelimiter } from '../../../core/classroom/roster/find-delimiter'

/**
 * The cells of a pasted table or of a CSV file, whatever stands between them. Empty lines stay, so that lines keep their numbers.
 * Quotation marks that are not closed are taken for what they are: marks in a name.
 */
export function readCells(list: string): string[][] {
  const text = list.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').replaceAll('\0', '')
  if (text.trim() === '') return []
  const options = { delimiter: findDelimiter(text), relax_column_count: true, skip_empty_lines: false, record_delimiter: '\n' }
  try {
    return parse(text, { ...options, relax_quotes: true })
  } catch {
    return parse(text, { ...options, quote: false })
  }
}
