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
/** So many assignments fit the width of a desk; with more the table scrolls in a frame of its own. */
const FIT_A_DESK = 4

/** Learners by assignments; the names stay in view, and on a desk the head, and each mark leads to the work behind it. */
export async function GradebookTable({ classroomId, assignments, rows, overall, timeZone }: GradebookTableProps) {
  const [t, locale, format, inWords] = await Promise.all([getTranslations('gradebook'), getLocale(), getFormatter(), markWords()])
  const when = ({ closesAt, targetOn }: GradebookAssignment) =>
    closesAt !== null ? t('closes', { date: format.dateTime(closesAt, { ...DAY, timeZone }) }) : targetOn !== null ? t('known', { date: format.dateTime(Date.parse(`${targetOn}T00:00:00Z`), { ...DAY, timeZone: 'UTC' }) }) : ''
  const meanCell = ({ share, counted, missing }: MeanMark, none = t('noMean')) => (
    <>
      {share === null ? none : missing === 0 ? percent(share, locale) : t('meanOf', { share: percent(share, locale), counted, total: counted + missing })}
      {missing > 0 && <span className="gradebook-note whitespace-nowrap">{t('missingCount', { count: missing })}</span>}
    </>
  )
  return (
    <div role="region" aria-label={t('tableLabel')} className="gradebook-frame mt-2 sm:mt-6" data-wide={assignments.length > FIT_A_DESK ? true : undefined}>
      <table className="gradebook">
        <thead>
          <tr>
            <th scope="col">{t('learner')}</th>
            <th scope="col">{t('mean')}</th>
            {assignments.map((assignment) => (
              <th key={assignment.id} scope="col">
                <span className="ms-auto line-clamp-6 max-w-40 wrap-break-word">{assignment.title}</span>
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
                        <MarkInCell mark={mark} words={inWords(mark)} soFar={(share) => t('countedSoFar', { share })} locale={locale} />
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
            {assignments.map(({ id, kind, mean }) => (
              <td key={id}>{meanCell(mean, kind === 'study' ? t('notYet') : undefined)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** A share that counts stands alone, unless something is to be said of it; one that does not count yet stands below the words. */
function MarkInCell({ mark, words, soFar, locale }: { mark: Mark; words: string; soFar: (share: string) => string; locale: string }) {
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
      {mark.type === 'under-way' && mark.share !== null && <span className="gradebook-note">{soFar(percent(mark.share, locale))}</span>}
    </>
  )
}
