import { getLocale, getTranslations } from 'next-intl/server'
import { DEADLINE_GOALS } from '#core/schedule/deadline-choice'
import { ScopeField } from '../schedule/scope-field'
import type { ScopeOption } from '../schedule/scope-options'
import { dateInWords } from '../ui/date-in-words'
import { percent } from '../ui/percent'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'

type Fields = {
  title: string; scope: string; articleIds: readonly string[]; topicIds: readonly string[]; keyPointIds: readonly string[]
  targetOn: string; minutesADay: string; goal: number; sectionId: string
}

/** Asks what a class is to know by when; the answer, for whom it can be done, is the same page again. */
export async function StudyForm({ action, fields, wrong, articles, topics, chosen, sections, keyPointCount, days, isFirst }: {
  action: string
  fields: Fields
  wrong: 'scopeIds' | 'targetOn' | 'minutesADay' | null
  articles: readonly ScopeOption[]
  topics: readonly ScopeOption[]
  /** Key points that were chosen elsewhere, one by one. */
  chosen: readonly { id: string; statement: string }[]
  sections: readonly { id: string; name: string }[]
  keyPointCount: number
  days: { first: string; last: string }
  isFirst: boolean
}) {
  const t = await getTranslations('assignment')
  const deadline = await getTranslations('deadline')
  const locale = await getLocale()
  const scopes = [...(chosen.length > 0 ? ['key-points' as const] : []), 'all' as const, 'articles' as const, 'topics' as const]
  const words = { 'key-points': t('scopeChosen', { count: chosen.length }), all: t('scopeAll', { count: keyPointCount }), articles: t('scopeArticles'), topics: t('scopeTopics') }
  return (
    <form method="get" action={action} className="flex flex-col gap-6">
      <div className="max-w-md">
        <TextField name="title" label={t('title')} help={t('titleHelp')} defaultValue={fields.title} required minLength={2} maxLength={120} autoComplete="off" error={null} />
      </div>
      <ScopeField
        legend={t('which')} wrong={wrong === 'scopeIds' ? t('scopeWrong') : null} chosen={fields.scope}
        articles={articles} articleIds={fields.articleIds} topics={topics} topicIds={fields.topicIds}
        scopes={scopes.map((scope) => ({ scope, words: words[scope], below: scope === 'key-points' ? <ChosenKeyPoints chosen={chosen} /> : null }))}
      >
        {chosen.length > 0 && <input type="hidden" name="keyPoints" value={chosen.map(({ id }) => id).join(',')} />}
      </ScopeField>
      <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="on" type="date" min={days.first} max={days.last} required defaultValue={fields.targetOn} label={t('targetOn')} help={t('targetOnHelp')}
          error={wrong === 'targetOn' ? deadline('targetOnWrong', { first: dateInWords(days.first, locale), last: dateInWords(days.last, locale) }) : null}
        />
        <TextField
          name="minutes" type="number" inputMode="numeric" min={1} max={240} required defaultValue={fields.minutesADay} label={t('minutes')} help={t('minutesHelp')}
          error={wrong === 'minutesADay' ? deadline('minutesWrong') : null}
        />
        <SelectField name="goal" label={t('goal')} defaultValue={Math.round(fields.goal * 100)}>
          {DEADLINE_GOALS.map((goal) => (
            <option key={goal} value={Math.round(goal * 100)}>
              {deadline('goals', { share: percent(goal, locale) })}
            </option>
          ))}
        </SelectField>
        {sections.length > 0 && (
          <SelectField name="section" label={t('forWhom')} defaultValue={fields.sectionId}>
            <option value="">{t('wholeClass')}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <p>
          <button type="submit" className={isFirst ? 'button button-main' : 'button'}>
            {t('seeWho')}
          </button>
        </p>
      </div>
    </form>
  )
}

function ChosenKeyPoints({ chosen }: { chosen: readonly { id: string; statement: string }[] }) {
  return (
    <ul lang="en" className="mb-2 hidden max-w-[46rem] border-s-2 border-celadon ps-4 group-has-[input[type=radio]:checked]/scope:block">
      {chosen.map(({ id, statement }) => (
        <li key={id} className="py-1 font-serif">
          {statement}
        </li>
      ))}
    </ul>
  )
}
