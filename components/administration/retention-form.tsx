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

type RetentionFormProps = {
  rules: RetentionRules
  /** In words what each choice of days would delete as things stand. */
  losses: Record<RetentionKind, Readonly<Record<string, string>>>
  labels: SchoolLabels
}

/** How long three kinds of things are kept; before anything is to be deleted, how much that would be. */
export function RetentionForm({ rules, losses, labels }: RetentionFormProps) {
  const [saved, setSaved] = useState(rules)
  const [chosen, setChosen] = useState(rules)
  const [step, setStep] = useState<'idle' | 'asked' | 'busy' | 'saved' | 'failed'>('idle')
  const isHydrated = useIsHydrated()
  // Keeping longer deletes nothing that would have stayed.
  const shortened = KINDS.filter((kind) => chosen[kind] !== null && (saved[kind] === null || chosen[kind] < saved[kind]))

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (shortened.length > 0) setStep('asked')
    else void save()
  }

  function choose(kind: RetentionKind, days: string) {
    setChosen({ ...chosen, [kind]: days === '' ? null : Number(days) })
    setStep('idle')
  }

  function keep() {
    setChosen(saved)
    setStep('idle')
  }

  async function save() {
    setStep('busy')
    try {
      await putJson('/api/administration/retention', chosen)
      setSaved(chosen)
      setStep('saved')
    } catch {
      setStep('failed')
    }
  }

  return (
    <form method="post" onSubmit={submit} className="flex max-w-measure flex-col gap-8">
      {KINDS.map((kind) => (
        <SelectField key={kind} name={kind} label={labels.retentionKinds[kind]} help={labels.retentionHelp[kind]} value={chosen[kind] ?? ''} onChange={({ target }) => choose(kind, target.value)}>
          <option value="">{labels.kept}</option>
          {RETENTION_CHOICES[kind].map((days) => (
            <option key={days} value={days}>
              {inWords(days, labels)}
            </option>
          ))}
        </SelectField>
      ))}
      {step === 'asked' ? (
        <div ref={takeFocus} tabIndex={-1} role="group" aria-label={labels.retentionSure}>
          <p className="font-semibold">{labels.retentionSure}</p>
          <ul className="mt-2 mb-4 list-disc ps-5">
            {shortened.map((kind) => (
              <li key={kind}>{losses[kind][String(chosen[kind])]}</li>
            ))}
          </ul>
          <p className="flex flex-wrap gap-2">
            <button type="button" className="button button-main" onClick={save}>
              {labels.retentionYes}
            </button>
            <button type="button" className="button" onClick={keep}>
              {labels.no}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button type="submit" className="button button-main" disabled={step === 'busy' || !isHydrated}>
            {step === 'busy' ? labels.busy : labels.save}
          </button>
        </p>
      )}
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
