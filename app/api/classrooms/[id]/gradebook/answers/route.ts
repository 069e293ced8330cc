import { authorizeClassroom } from '#server/actor'
import { AppError } from '#server/app-error'
import { exportAnswers } from '#server/classroom/gradebook/export-answers'
import { recordExport } from '#server/classroom/gradebook/record-export'
import { readRoute } from '../../../../../api-route'
import { downloadSheet, readSheetRequest } from '../../../../../sheet-download'

/** An Excel file is made whole in memory, and of so many rows in some seconds. */
const MOST_XLSX_ROWS = 50_000

/** Every answer of every attempt as a file, as far as the filter lets through. CSV is sent as it is read. */
export const GET = readRoute<'teacher', { id: string }>('teacher', async ({ actor, params, url, now }) => {
  const classroomId = await authorizeClassroom(actor, params.id)
  const { format, filter } = readSheetRequest(url)
  const { count, pages } = await exportAnswers(classroomId, filter, now)
  if (format === 'xlsx' && count > MOST_XLSX_ROWS) {
    throw new AppError('invalid-input', { field: 'format', message: `xlsx takes at most ${MOST_XLSX_ROWS} answers, these are ${count}: choose csv, or one assignment` })
  }
  await recordExport(actor, classroomId, 'answers', count, now)
  return downloadSheet(format, 'answers', now, pages)
})
