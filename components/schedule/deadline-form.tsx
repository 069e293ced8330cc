import { getLocale, getTranslations } from 'next-intl/server'
import { DEADLINE_GOALS, DEADLINE_SCOPES } from '#core/schedule/deadline-choice'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { ScopeField } from './scope-field'
import type { ScopeOption } from './scope-options'

type Fields = {
  scope: string; articleIds: readonly string[]; topicIds: readonly string[]; targetOn: string; minutesADay: string; goal: number
}

/** Asks what is to be known by when; the answer is a page of its own, so that it can be asked without a script. */
export async function DeadlineForm({ fields, wrong, articles, topics, keyPointCount, days, isFirst }: {
  fields: Fields
  /** The field that the last answer could not be given for. */
  wrong: 'scopeIds' | 'targetOn' | 'minutesADay' | null
  articles: readonly ScopeOption[]
  topics: readonly ScopeOption[]
  /** All that can be studied. */
  keyPointCount: number
  /** Study days that may be chosen, YYYY-MM-DD. */
  days: { first: string; last: string }
  /** Nothing was asked yet: asking is what the page is for. */
  isFirst: boolean
}) {
  const t = await getTranslations('deadline')
  const locale = await getLocale()
  const date = (day: string) => dateInWords(day, locale)
  return (
    <form method="get" action="/deadline" className="flex flex-col gap-6">
      <ScopeField
        legend={t('which')} wrong={wrong === 'scopeIds' ? t('scopeWrong') : null} chosen={fields.scope}
        articles={articles} articleIds={fields.articleIds} topics={topics} topicIds={fields.topicIds}
        scopes={DEADLINE_SCOPES.map((scope) => ({
          scope, words: <>{t(`scopes.${scope}`)} {scope === 'all' && <span className="meta">{t('keyPoints', { count: keyPointCount })}</span>}</>,
        }))}
      />
      <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="on" type="date" min={days.first} max={days.last} required defaultValue={fields.targetOn}
          label={t('targetOn')} help={t('targetOnHelp')}
          error={wrong === 'targetOn' ? t('targetOnWrong', { first: date(days.first), last: date(days.last) }) : null}
        />
        <TextField
          name="minutes" type="number" inputMode="numeric" min={1} max={240} required defaultValue={fields.minutesADay}
          label={t('minutes')} help={t('minutesHelp')} error={wrong === 'minutesADay' ? t('minutesWrong') : null}
        />
        <SelectField name="goal" label={t('goal')} defaultValue={Math.round(fields.goal * 100)}>
          {DEADLINE_GOALS.map((goal) => (
            <option key={goal} value={Math.round(goal * 100)}>
              {t('goals', { share: percent(goal, locale) })}
            </option>
          ))}
        </SelectField>
        <p>
          <button type="submit" className={isFirst ? 'button button-main' : 'button'}>
            {t('ask')}
          </button>
        </p>
      </div>
    </form>
  )
}
