import { getLocale, getTranslations } from 'next-intl/server'
import type { AssignmentKind } from '#core/classroom/assignment-kind'
import type { Mark } from '#core/classroom/mark'
import { dateInWords } from '../../ui/date-in-words'
import { momentOnOneLine } from '../../ui/moment-on-one-line'
import { percent } from '../../ui/percent'
import { markWords } from './mark-words'

type OwnGrade = {
  assignmentId: string; kind: AssignmentKind; title: string; closesAt: number | null; targetOn: string | null
  mark: Mark; isHeld: boolean; comment: string; reason: string
}

/** One's own mark for an assignment, what it rests on, and what the teacher said of it. */
export async function OwnGradeRow({ grade, timeZone }: { grade: OwnGrade; timeZone: string }) {
  const [t, locale, inWords] = await Promise.all([getTranslations('gradebook'), getLocale(), markWords()])
  const { assignmentId, kind, title, closesAt, targetOn, mark, isHeld, comment, reason } = grade
  const when = closesAt !== null ? t('closes', { date: momentOnOneLine(closesAt, timeZone, locale) }) : targetOn !== null ? t('known', { date: dateInWords(targetOn, locale) }) : ''
  const inPlain = () => {
    if (isHeld) return t('held')
    switch (mark.type) {
      case 'set': return t('setByTeacher', { share: percent(mark.share, locale) })
      case 'excused': return t('excusedByTeacher')
      case 'done': return `${t('countedPoints', { share: percent(mark.share, locale), earned: mark.earned, possible: mark.possible })}${mark.isLate ? ` · ${inWords(mark)}` : ''}`
      case 'under-way': return mark.share === null ? inWords(mark) : t('countedSoFar', { share: percent(mark.share, locale) })
      default: return inWords(mark)
    }
  }
  return (
    <li className="border-t border-rule py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        {kind === 'quiz' ? (
          <a href={`/assignments/${assignmentId}`} className="inline-block py-2.5 wrap-anywhere">
            {title}
          </a>
        ) : (
          <span className="py-2.5 wrap-anywhere">{title}</span>
        )}
        <strong className={`tabular ${mark.type === 'missing' ? 'text-seal' : ''}`}>{inPlain()}</strong>
      </div>
      <p className="meta">
        {t(`kinds.${kind}`)} · {when}
      </p>
      {(mark.type === 'set' || mark.type === 'excused') && <p className="mt-2 whitespace-pre-line">{t('reasonGiven', { reason })}</p>}
      {comment !== '' && (
        <p className="mt-2 border-s-2 border-celadon ps-3 whitespace-pre-line">
          <span className="meta block">{t('comment')}</span>
          {comment}
        </p>
      )}
    </li>
  )
}
