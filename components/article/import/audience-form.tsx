'use client'

import { type FormEvent, useState } from 'react'
import { postJson } from '#offline/post-json'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import type { ImportLabels } from './import-labels'

/** Opens an imported article to everybody, once its licence is named, or closes it to its class again; takes it out of use where that is gone. */
export function AudienceForm({ articleId, label, isPublic, hasClass, labels }: { articleId: string; label: string; isPublic: boolean; hasClass: boolean; labels: ImportLabels }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'no-licence' | 'failed'>('idle')
  const isHydrated = useIsHydrated()
  const error = step === 'no-licence' ? labels.licenceMissing : step === 'failed' ? labels.failed : null

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const licence = String(new FormData(event.currentTarget).get('licence') ?? '').trim()
    if (!isPublic && licence.length < 3) return setStep('no-licence')
    setStep('busy')
    try {
      await postJson(`/api/articles/${articleId}/audience`, isPublic ? { audience: 'classroom' } : { audience: 'public', licence })
      window.location.reload()
    } catch {
      setStep('failed')
    }
  }

  return (
    <form method="post" onSubmit={submit} noValidate className="mt-4 flex max-w-measure flex-col gap-3">
      {!isPublic && (
        <div className="flex flex-col gap-1">
          <label htmlFor={`licence-${articleId}`} className="font-semibold">
            {labels.licence}
          </label>
          <p id={`licence-${articleId}-help`} className="meta">
            {labels.licenceHelp}
          </p>
          <input
            id={`licence-${articleId}`} name="licence" maxLength={200} autoComplete="off" className="field mt-1"
            aria-invalid={step === 'no-licence' || undefined}
            aria-describedby={`licence-${articleId}-help${error ? ` licence-${articleId}-error` : ''}`}
          />
        </div>
      )}
      {error && (
        <p id={`licence-${articleId}-error`} role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
      <p>
        <button type="submit" className="button" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : !isPublic ? labels.makePublic : hasClass ? labels.makePrivate : labels.makeUnused}
          <span className="sr-only">: {label}</span>
        </button>
      </p>
    </form>
  )
}
