'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { putJson, RequestError } from '#offline/post-json'
import { CheckField } from '../ui/check-field'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import { type ChosenSettings, readSettingsForm } from './read-settings-form'
import type { SettingsLabels } from './settings-labels'
import { SettingsSection } from './settings-section'
import { TimeZoneField } from './time-zone-field'
import { WeekdaySharesField } from './weekday-shares-field'

type Step = { at: 'idle' | 'busy' | 'saved' | 'failed' } | { at: 'wrong'; field: string }

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
/** Each in its own language, so that whoever landed in the wrong one finds the way. */
const LANGUAGES = { en: 'English', ko: '한국어' } as const

/** Everything that somebody may set, in one form with one button. What was typed stays when something is wrong. */
export function SettingsForm({ settings, retentionCosts, labels }: {
  settings: ChosenSettings
  /** What goals cost and keep, drawn by the server. */
  retentionCosts: ReactNode
  labels: SettingsLabels
}) {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const form = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()
  const router = useRouter()

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const chosen = readSettingsForm(new FormData(event.currentTarget))
    setStep({ at: 'busy' })
    try {
      await putJson('/api/settings', chosen)
    } catch (error) {
      const field = error instanceof RequestError && error.code === 'invalid-input' ? error.field : null
      return setStep(field ? { at: 'wrong', field } : { at: 'failed' })
    }
    // The server draws the page: in the language and the light chosen now.
    if (chosen.locale !== settings.locale || chosen.theme !== settings.theme) return window.location.reload()
    setStep({ at: 'saved' })
    router.refresh() // what the goals cost hangs on what was saved
  }

  useEffect(() => {
    if (step.at === 'wrong') form.current?.querySelector<HTMLElement>(`[name="${step.field}"]`)?.focus()
  }, [step])

  const errorOf = (field: string, text: string) => (step.at === 'wrong' && step.field === field ? text : null)
  return (
    <form ref={form} method="post" onSubmit={save} onChange={() => step.at === 'saved' && setStep({ at: 'idle' })} noValidate>
      <SettingsSection id="study-title" title={labels.study}>
        <div className="flex max-w-md flex-col gap-6">
        <TextField
          name="desiredRetention"
          type="number"
          inputMode="numeric"
          min={70}
          max={97}
          label={labels.desiredRetention}
          help={labels.desiredRetentionHelp}
          error={errorOf('desiredRetention', labels.desiredRetentionWrong)}
          defaultValue={Math.round(settings.desiredRetention * 100)}
          required
        />
        {retentionCosts}
        <TextField
          name="newPerDay"
          type="number"
          inputMode="numeric"
          min={0}
          max={100}
          label={labels.newPerDay}
          help={labels.newPerDayHelp}
          error={errorOf('newPerDay', labels.newPerDayWrong)}
          defaultValue={settings.newPerDay}
          required
        />
        <TextField
          name="reviewsPerDay"
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          label={labels.reviewsPerDay}
          help={labels.reviewsPerDayHelp}
          error={errorOf('reviewsPerDay', labels.reviewsPerDayWrong)}
          defaultValue={settings.reviewsPerDay ?? ''}
        />
        <div className="grid grid-cols-[1fr_2fr] items-end gap-3">
          <TextField
            name="sessionSize"
            type="number"
            inputMode="numeric"
            min={1}
            max={200}
            label={labels.sessionSize}
            error={errorOf('sessionSize', labels.sessionSizeWrong)}
            defaultValue={settings.sessionSize}
            required
          />
          <SelectField name="sessionUnit" label={labels.sessionUnit} defaultValue={settings.sessionUnit}>
            <option value="questions">{labels.sessionUnits.questions}</option>
            <option value="minutes">{labels.sessionUnits.minutes}</option>
          </SelectField>
        </div>
        <CheckField name="keyShortcuts" label={labels.keyShortcuts} help={labels.keyShortcutsHelp} defaultChecked={settings.keyShortcuts} />
        </div>
      </SettingsSection>
      <SettingsSection id="days-title" title={labels.days}>
        <div className="flex max-w-md flex-col gap-6">
        <TimeZoneField stored={settings.timeZone} error={errorOf('timeZone', labels.timeZoneWrong)} labels={labels} />
        <WeekdaySharesField shares={settings.weekdayShares} error={errorOf('weekdayShares', labels.easyDaysWrong)} locale={settings.locale} labels={labels} />
        <SelectField name="rolloverHour" label={labels.rolloverHour} help={labels.rolloverHourHelp} defaultValue={settings.rolloverHour}>
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, '0')}:00
            </option>
          ))}
        </SelectField>
        </div>
      </SettingsSection>
      <SettingsSection id="pages-title" title={labels.pages}>
        <div className="flex max-w-md flex-col gap-6">
        <SelectField name="locale" label={labels.language} help={labels.languageHelp} defaultValue={settings.locale}>
          {Object.entries(LANGUAGES).map(([locale, name]) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField name="theme" label={labels.theme} defaultValue={settings.theme}>
          <option value="system">{labels.themes.system}</option>
          <option value="light">{labels.themes.light}</option>
          <option value="dark">{labels.themes.dark}</option>
        </SelectField>
        </div>
      </SettingsSection>
      <div className="mb-16 flex flex-wrap items-center gap-x-6 gap-y-2 lg:ps-[17rem]">
        <button type="submit" className="button button-main" disabled={step.at === 'busy' || !isHydrated}>
          {step.at === 'busy' ? labels.busy : labels.save}
        </button>
        <p role="status">{step.at === 'saved' && labels.saved}</p>
        {step.at === 'failed' && (
          <p role="alert" className="text-seal">
            {labels.failed}
          </p>
        )}
      </div>
    </form>
  )
}
