import type { NextResponse } from 'next/server'
import * as z from 'zod'
import type { Instant } from '#core/shared/instant'
import { AppError } from '#server/app-error'
import { type GradebookFilter, gradebookFilterSchema } from '#server/classroom/gradebook/gradebook-filter'
import { csvFile } from '#server/spreadsheet/csv-file'
import type { SheetFormat, SheetRow } from '#server/spreadsheet/sheet'
import { xlsxFile } from '#server/spreadsheet/xlsx-file'
import { download } from './download'

const schema = gradebookFilterSchema.extend({ format: z.enum(['csv', 'xlsx']) })

/** The file format and the filter that an address asks for. Throws 'invalid-input'. */
export function readSheetRequest(url: URL): { format: SheetFormat; filter: GradebookFilter } {
  const asked = schema.safeParse(Object.fromEntries(url.searchParams))
  if (!asked.success) {
    const field = String(asked.error.issues[0]?.path[0] ?? 'format')
    throw new AppError('invalid-input', { field, message: field === 'format' ? 'must be csv or xlsx' : 'is no filter of the gradebook' })
  }
  const { format, ...filter } = asked.data
  return { format, filter }
}

/** Pages of rows as a file named after what it holds and the day. */
export function downloadSheet(format: SheetFormat, name: 'gradebook' | 'answers', now: Instant, pages: () => AsyncIterable<readonly SheetRow[]>): NextResponse {
  const file = `hoedam-${name}-${new Date(now).toISOString().slice(0, 10)}.${format}`
  return format === 'csv'
    ? download(csvFile(pages()), 'text/csv; charset=utf-8', file)
    : download(xlsxFile(pages(), name), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', file)
}
