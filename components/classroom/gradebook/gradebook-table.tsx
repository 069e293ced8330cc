import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { Gradebook, GradebookAssignment } from '#core/classroom/gradebook'
import type { Mark } from '#core/classroom/mark'
import type { MeanMark } from '#core/classroom/mean-mark'
import { percent } from '../../ui/percent'
import { markWords } from './mark-words'

type GradebookTableProps = Pick<Gradebook, 'assignments' | 'overall'> & {
  classroomId: string
  /** The learners of this page; the means are over all of them. */
  rows: Gradebook['rows']
  /** The reader's. */
  timeZone: string
}

/** Narrow columns have no room for the year. */
const DAY = { month: 'short', day: 'numeric' } as const

/** Learners by assignments; the head and the names stay in view, and each mark leads to the work behind it. */
export async function GradebookTable({ classroomId, assignments, rows, overall, timeZone }: GradebookTableProps) {
  const [t, locale, format, inWords] = await Promise.all([getTranslations('gradebook'), getLocale(), getFormatter(), markWords()])
  const when = ({ closesAt, targetOn }: GradebookAssignment) =>
    closesAt !== null ? t('closes', { date: format.dateTime(closesAt, { ...DAY, timeZone }) }) : targetOn !== null ? t('known', { date: format.dateTime(Date.parse(`${targetOn}T00:00:00Z`), { ...DAY, timeZone: 'UTC' }) }) : ''
  const meanCell = ({ share, missing }: MeanMark) => (
    <>
      {share === null ? t('noMean') : percent(share, locale)}
      {missing > 0 && <span className="gradebook-note whitespace-nowrap">{t('missingCount', { count: missing })}</span>}
    </>
  )
  return (
    <div role="region" aria-label={t('tableLabel')} className="gradebook-frame mt-6">
      <table className="gradebook">
        <thead>
          <tr>
            <th scope="col">{t('learner')}</th>
            <th scope="col">{t('mean')}</th>
            {assignments.map((assignment) => (
              <th key={assignment.id} scope="col">
                <span className="ms-auto line-clamp-4 max-w-40 wrap-break-word">{assignment.title}</span>
                <span className="gradebook-note">
                  {t(`kinds.${assignment.kind}`)} · {when(assignment)}
                </span>
                {assignment.section !== null && <span className="gradebook-note">{t('onlySection', { section: assignment.section })}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ learner, marks, mean }) => (
            <tr key={learner.id}>
              <th scope="row" className="wrap-anywhere">
                {learner.name}
                {learner.section !== null && <span className="gradebook-note">{learner.section}</span>}
              </th>
              <td>{meanCell(mean)}</td>
              {assignments.map(({ id }, at) => {
                const mark = marks[at] ?? { type: 'not-assigned' }
                return (
                  <td key={id}>
                    {mark.type === 'not-assigned' ? (
                      <span className="gradebook-note">{inWords(mark)}</span>
                    ) : (
                      <a href={`/classroom/${classroomId}/gradebook/${id}/${learner.id}`}>
                        <MarkInCell mark={mark} words={inWords(mark)} locale={locale} />
                      </a>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('classMean')}</th>
            <td>{meanCell(overall)}</td>
            {assignments.map(({ id, mean }) => (
              <td key={id}>{meanCell(mean)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** A share that counts stands alone, unless something is to be said of it; one that does not count yet stands below the words. */
function MarkInCell({ mark, words, locale }: { mark: Mark; words: string; locale: string }) {
  if (mark.type === 'done' && !mark.isLate) return percent(mark.share, locale)
  if (mark.type === 'done' || mark.type === 'set') {
    return (
      <>
        {percent(mark.share, locale)}
        <span className="gradebook-note">{words}</span>
      </>
    )
  }
  return (
    <>
      <span className={mark.type === 'missing' ? 'text-seal' : undefined}>{words}</span>
      {mark.type === 'under-way' && mark.share !== null && <span className="gradebook-note">{percent(mark.share, locale)}</span>}
    </>
  )
}
