'use client'

import { type FormEvent, useState } from 'react'
import type { KeyPoint } from '#core/key-point/key-point'
import { HangulText } from '../../ui/hangul-text'
import type { ImportLabels } from './import-labels'

/** What keeps a wording from being kept, in words, and the field that it is about. */
export type KeyPointProblem = { field: string; text: string }

export type KeyPointEdit = { statement: string; attribution: { verb: string; hedge: string | null }[] }

type KeyPointHeadingProps = {
  keyPoint: KeyPoint
  /** What the speakers are called, by their ids. */
  speakers: Readonly<Record<string, string>>
  labels: ImportLabels
  /** Resolves with what is wrong with it; null once it is kept. */
  save: (edit: KeyPointEdit) => Promise<KeyPointProblem | null>
}

/** What the questions below ask for, who says so and how surely; its wording can be changed. */
export function KeyPointHeading({ keyPoint, speakers, labels, save }: KeyPointHeadingProps) {
  const [step, setStep] = useState<'shown' | 'edited' | 'busy'>('shown')
  const [problem, setProblem] = useState<KeyPointProblem | null>(null)
  const nameOf = (who: string) => speakers[who] ?? labels.nobody

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setStep('busy')
    const wrong = await save({
      statement: String(data.get('statement') ?? ''),
      attribution: keyPoint.attribution.map((_link, at) => ({ verb: String(data.get(`verb-${at}`) ?? ''), hedge: String(data.get(`hedge-${at}`) ?? '').trim() || null })),
    })
    setProblem(wrong)
    setStep(wrong === null ? 'shown' : 'edited')
  }

  if (step === 'shown') {
    return (
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 lang="en" className="max-w-measure font-serif text-h2">
          <HangulText text={keyPoint.statement} />
        </h3>
        <p className="meta">
          {keyPoint.attribution.length > 0 && (
            <span lang="en">{keyPoint.attribution.map(({ who, verb, hedge }) => `${nameOf(who)} ${verb}${hedge === null ? '' : ` (“${hedge}”)`}`).join(' → ')}</span>
          )}
          {keyPoint.asOf !== '' && <span className="tabular"> · {keyPoint.asOf}</span>}
        </p>
        <button type="button" className="text-button -ms-3 px-3" onClick={() => setStep('edited')}>
          {labels.editKeyPoint}
        </button>
      </div>
    )
  }
  const wrongId = `${keyPoint.id}-wrong`
  const wrongAt = (field: string) => (problem?.field === field ? { 'aria-invalid': true, 'aria-describedby': wrongId } : {})
  const saidAt = (field: string) => problem?.field === field && (
    <p id={wrongId} role="alert" className="w-full text-note text-seal">
      {problem.text}
    </p>
  )
  return (
    <form method="post" noValidate onSubmit={submit} className="flex max-w-measure flex-col gap-3">
      <label className="flex flex-col gap-1">
        <span className="text-note font-semibold">{labels.statement}</span>
        <textarea name="statement" rows={3} defaultValue={keyPoint.statement} lang="en" className="field font-serif" {...wrongAt('statement')} />
      </label>
      {saidAt('statement')}
      {keyPoint.attribution.map(({ who, verb, hedge }, at) => (
        <fieldset key={at} className="flex flex-wrap gap-3">
          <legend className="text-note font-semibold">
            {labels.speaker}: <span lang="en">{nameOf(who)}</span>
          </legend>
          <label className="flex flex-1 flex-col gap-1">
            <span className="meta">{labels.verb}</span>
            <input name={`verb-${at}`} defaultValue={verb} lang="en" className="field" />
          </label>
          <label className="flex flex-1 flex-col gap-1">
            <span className="meta">{labels.hedge}</span>
            <input name={`hedge-${at}`} defaultValue={hedge ?? ''} lang="en" className="field" {...wrongAt(`hedge-${at}`)} />
          </label>
          {saidAt(`hedge-${at}`)}
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-3">
        <button type="submit" className="button button-main" disabled={step === 'busy'}>
          {step === 'busy' ? labels.busy : labels.saveKeyPoint}
        </button>
        <button type="button" className="button" onClick={() => { setStep('shown'); setProblem(null) }}>
          {labels.cancel}
        </button>
      </div>
    </form>
  )
}
