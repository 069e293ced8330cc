'use client'

import { type FormEvent, useState } from 'react'
import { RETENTION_CHOICES, type RetentionKind, type RetentionRules } from '#core/classroom/retention-choices'
import { putJson } from '#offline/post-json'
import { fillTemplate } from '../ui/fill-template'
import { SelectField } from '../ui/select-field'
import { takeFocus } from '../ui/take-focus'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { SchoolLabels } from './school-labels'

const KINDS: readonly RetentionKind[] = ['unusedAccountDays', 'archivedMembershipDays', 'auditDays']
const YEAR_DAYS = 365

/** How long three kinds of things are kept. */
export function RetentionForm({ rules, labels }: { rules: RetentionRules; labels: SchoolLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'saved' | 'failed'>('idle')
  const isHydrated = useIsHydrated()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const daysOf = (kind: RetentionKind) => (typed.get(kind) === '' ? null : Number(typed.get(kind)))
    setStep('busy')
    try {
      await putJson('/api/administration/retention', {
        auditDays: daysOf('auditDays'), unusedAccountDays: daysOf('unusedAccountDays'), archivedMembershipDays: daysOf('archivedMembershipDays'),
      })
      setStep('saved')
    } catch {
      setStep('failed')
    }
  }

  return (
    <form method="post" onSubmit={submit} className="flex max-w-measure flex-col gap-8">
      {KINDS.map((kind) => (
        <SelectField key={kind} name={kind} label={labels.retentionKinds[kind]} help={labels.retentionHelp[kind]} defaultValue={rules[kind] ?? ''}>
          <option value="">{labels.kept}</option>
          {RETENTION_CHOICES[kind].map((days) => (
            <option key={days} value={days}>
              {inWords(days, labels)}
            </option>
          ))}
        </SelectField>
      ))}
      <p>
        <button type="submit" className="button button-main" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : labels.save}
        </button>
      </p>
      {step === 'saved' && (
        <p ref={takeFocus} tabIndex={-1} role="status">
          {labels.retentionSaved}
        </p>
      )}
      {step === 'failed' && (
        <p role="alert" className="text-seal">
          {labels.failed}
        </p>
      )}
    </form>
  )
}

function inWords(days: number, labels: SchoolLabels): string {
  if (days === YEAR_DAYS) return labels.oneYear
  return days % YEAR_DAYS === 0 ? fillTemplate(labels.years, { count: days / YEAR_DAYS }) : fillTemplate(labels.days, { count: days })
}
