import { getLocale, getTranslations } from 'next-intl/server'
import { dateInWords } from '../ui/date-in-words'
import { FactList } from '../ui/fact-list'
import { momentInWords } from '../ui/moment-in-words'
import { percent } from '../ui/percent'
import { zoneInWords } from '../ui/zone-in-words'

type Assignment =
  | { kind: 'study'; targetOn: string; minutesADay: number; goal: number; keyPointIds: readonly string[] }
  | {
      kind: 'quiz'; opensAt: number; closesAt: number; drawn: number | null; attemptsAllowed: number; timeLimitMinutes: number | null
      isShuffled: boolean; keysShown: 'after-answer' | 'after-close'
    }

/** What was assigned, by which rules. */
export async function AssignmentFacts({ assignment, sectionName, itemCount, timeZone }: {
  assignment: Assignment; sectionName: string | null; itemCount: number
  /** The reader's. */
  timeZone: string
}) {
  const t = await getTranslations('assignment')
  const locale = await getLocale()
  const forWhom = { term: t('forWhom'), value: sectionName ?? t('wholeClass') }
  if (assignment.kind === 'study') {
    const { targetOn, minutesADay, goal, keyPointIds } = assignment
    return (
      <FactList
        facts={[
          forWhom, { term: t('targetOn'), value: dateInWords(targetOn, locale) }, { term: t('which'), value: t('keyPoints', { count: keyPointIds.length }) },
          { term: t('minutes'), value: t('minutesLong', { minutes: minutesADay }) }, { term: t('goal'), value: t('goalInWords', { share: percent(goal, locale) }) },
        ]}
      />
    )
  }
  const { opensAt, closesAt, drawn, attemptsAllowed, timeLimitMinutes, isShuffled, keysShown } = assignment
  return (
    <FactList
      facts={[
        forWhom,
        { term: t('questions'), value: drawn === null ? String(itemCount) : t('drawnOf', { drawn, count: itemCount }) },
        { term: t('opensAt'), value: momentInWords(opensAt, timeZone, locale) },
        { term: t('closesAt'), value: momentInWords(closesAt, timeZone, locale) }, { term: t('zone'), value: zoneInWords(timeZone, locale) },
        { term: t('timeLimit'), value: timeLimitMinutes === null ? t('none') : t('minutesLong', { minutes: timeLimitMinutes }) },
        { term: t('attemptsAllowed'), value: attemptsAllowed > 1 ? `${attemptsAllowed}. ${t('bestCounts')}` : '1' },
        { term: t('keysShown'), value: keysShown === 'after-answer' ? t('keysAfterAnswer') : t('keysAfterClose') },
        { term: t('order'), value: isShuffled ? t('shuffled') : t('asListed') },
      ]}
    />
  )
}
