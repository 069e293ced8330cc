import { getLocale, getTranslations } from 'next-intl/server'
import { dateInWords } from '../ui/date-in-words'

type State = { deadline: { targetOn: string } } & ({ type: 'ahead'; daysLeft: number; standing: { type: 'on-track' | 'behind' } } | { type: 'over' })

/** How a learner's deadline stands, in one sentence; null without one. */
export async function deadlineInWords(state: State | null): Promise<string | null> {
  if (!state) return null
  const t = await getTranslations('deadline')
  const date = dateInWords(state.deadline.targetOn, await getLocale())
  return state.type === 'over' ? t('lineOver', { date }) : t('standing', { days: state.daysLeft, date, standing: state.standing.type })
}

/** The same with the way to the plan; without a deadline the way to one. */
export async function DeadlineLine({ state }: { state: State | null }) {
  const t = await getTranslations('deadline')
  const link = !state ? t('lineNone') : state.type === 'over' ? t('seeResult') : t('seePlan')
  return (
    <p className="flex flex-wrap items-baseline gap-x-3">
      {state && <span>{await deadlineInWords(state)}</span>}
      <a href="/deadline" className="inline-block py-2.5">
        {link}
      </a>
    </p>
  )
}
