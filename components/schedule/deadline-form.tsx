import { getLocale, getTranslations } from 'next-intl/server'
import { DEADLINE_GOALS, DEADLINE_SCOPES } from '#core/schedule/deadline-choice'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { ScopeOptions, type ScopeOption } from './scope-options'

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
      <fieldset aria-describedby={wrong === 'scopeIds' ? 'scope-error' : undefined}>
        <legend className="font-semibold">{t('which')}</legend>
        {wrong === 'scopeIds' && (
          <p id="scope-error" role="alert" className="text-note text-seal">
            {t('scopeWrong')}
          </p>
        )}
        {DEADLINE_SCOPES.map((scope) => (
          <div key={scope} className="group/scope">
            <label className="flex min-h-12 items-center gap-3">
              <input type="radio" name="scope" value={scope} defaultChecked={scope === fields.scope} className="size-6 shrink-0 accent-celadon" />
              <span>
                {t(`scopes.${scope}`)} {scope === 'all' && <span className="meta">{t('keyPoints', { count: keyPointCount })}</span>}
              </span>
            </label>
            {scope === 'articles' && <ScopeOptions name="article" lang="en" options={articles} chosen={fields.articleIds} />}
            {scope === 'topics' && <ScopeOptions name="topic" options={topics} chosen={fields.topicIds} />}
          </div>
        ))}
      </fieldset>
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
