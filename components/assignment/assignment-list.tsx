import { getLocale, getTranslations } from 'next-intl/server'
import { dateInWords } from '../ui/date-in-words'
import { momentInWords } from '../ui/moment-in-words'
import { percent } from '../ui/percent'

type Line = {
  id: string; kind: 'study' | 'quiz'; title: string; sectionName: string | null; closesAt: number | null; targetOn: string | null
  learners: number; active: number; meanShare: number | null; isOver: boolean
}

/** The assignments of a class, a line each: what, until when, how far the class is. */
export async function AssignmentList({ classroomId, lines, timeZone }: { classroomId: string; lines: readonly Line[]; timeZone: string }) {
  const t = await getTranslations('assignment')
  const locale = await getLocale()
  return (
    <ul className="border-t border-ink">
      {lines.map(({ id, kind, title, sectionName, closesAt, targetOn, learners, active, meanShare, isOver }) => (
        <li key={id} className="grid gap-x-6 border-b border-rule py-3 md:grid-cols-[minmax(0,1fr)_16rem_14rem]">
          <p>
            <a href={`/classroom/${classroomId}/assignments/${id}`} className="inline-block py-1.5 font-semibold">
              {title}
            </a>{' '}
            <span className="meta">
              {t(`kinds.${kind}`)}
              {sectionName && ` · ${sectionName}`}
            </span>
          </p>
          <p className="py-1.5">
            {isOver ? t('wasDue') : t('due')}: {kind === 'quiz' ? momentInWords(closesAt ?? 0, timeZone, locale) : dateInWords(targetOn ?? '', locale)}
          </p>
          <p className="tabular py-1.5">
            {kind === 'quiz' ? t('handedInOf', { count: active, total: learners }) : t('begunOf', { count: active, total: learners })}
            {meanShare !== null && ` · ${t('mean', { share: percent(meanShare, locale) })}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
