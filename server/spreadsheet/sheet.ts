import type { CsvCell } from '../csv-lines'

/** Text, a number, yes or no, nothing, or a share (0–1), which is shown in per cent. */
export type SheetCell = CsvCell | { share: number }
export type SheetRow = readonly SheetCell[]
export type SheetFormat = 'csv' | 'xlsx'
