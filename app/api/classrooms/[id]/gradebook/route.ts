import { getTranslations } from 'next-intl/server'
import { authorizeClassroom } from '#server/actor'
import { gradebookRows } from '#server/classroom/gradebook/gradebook-rows'
import { readGradebook } from '#server/classroom/gradebook/read-gradebook'
import { recordExport } from '#server/classroom/gradebook/record-export'
import { markWords } from '../../../../../components/classroom/gradebook/mark-words'
import { readRoute } from '../../../../api-route'
import { downloadSheet, readSheetRequest } from '../../../../sheet-download'

/** The gradebook as a file, as far as the filter lets through. */
export const GET = readRoute<'teacher', { id: string }>('teacher', async ({ actor, params, url, now }) => {
  const classroomId = await authorizeClassroom(actor, params.id)
  const { format, filter } = readSheetRequest(url)
  const [book, t, markInWords] = await Promise.all([readGradebook(classroomId, filter, now), getTranslations('gradebook'), markWords()])
  await recordExport(actor, classroomId, 'gradebook', book.rows.length, now)
  const rows = gradebookRows(book, {
    learner: t('learner'), section: t('section'), mean: t('mean'), missing: t('marks.missing'), classMean: t('classMean'), markInWords,
    points: (title) => t('pointsOf', { title }), soFar: (title) => t('soFarOf', { title }), standing: (title) => t('standingOf', { title }),
  })
  return downloadSheet(format, 'gradebook', now, async function* () {
    yield rows
  })
})
