import { getLocale, getTranslations } from 'next-intl/server'
import { dateInWords } from '../ui/date-in-words'
import { momentOnOneLine } from '../ui/moment-on-one-line'
import { percent } from '../ui/percent'

type Line = { id: string; title: string; classroomName: string } & (
  | { kind: 'study'; targetOn: string; minutesADay: number }
  | { kind: 'quiz'; state: 'ahead' | 'open' | 'under-way' | 'done' | 'missed'; opensAt: number; closesAt: number; share: number | null }
)

/** What a learner has to do for their classes, a line each; nothing without any. */
export async function OwnAssignments({ lines, timeZone }: { lines: readonly Line[]; timeZone: string }) {
  if (lines.length === 0) return null
  const t = await getTranslations('quiz')
  const locale = await getLocale()
  const inWords = (line: Line) => {
    if (line.kind === 'study') return t('lineStudy', { date: dateInWords(line.targetOn, locale), minutes: line.minutesADay })
    const when = momentOnOneLine(line.state === 'ahead' ? line.opensAt : line.closesAt, timeZone, locale)
    return line.share === null ? t(`lines.${line.state}`, { when }) : t('lineShare', { share: percent(line.share, locale) })
  }
  return (
    <section aria-labelledby="own-assignments" className="my-6 border-t border-ink pt-3">
      <h2 id="own-assignments" className="font-semibold">
        {t('linesTitle')}
      </h2>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="flex flex-wrap items-baseline gap-x-3">
            <a href={line.kind === 'study' ? '/deadline' : `/assignments/${line.id}`} className="inline-block py-2.5">
              {line.title}
            </a>
            <span className="meta">
              {line.classroomName} · {line.kind === 'quiz' ? t('lineQuiz', { state: inWords(line) }) : inWords(line)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
