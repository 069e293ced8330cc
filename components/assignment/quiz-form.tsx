'use client'

import { type FormEvent, useState } from 'react'
import { postJson, RequestError } from '#offline/post-json'
import { CheckField } from '../ui/check-field'
import { fillTemplate } from '../ui/fill-template'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AssignmentLabels } from './assignment-labels'
import { PoolChoice, type PoolEntry } from './pool-choice'

/** What a datetime-local field takes, of a moment in the browser's time zone. */
function localText(at: number): string {
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

const HOUR_MS = 3_600_000

/** Makes a quiz: which questions, when, and by what rules. Times are the teacher's own, as the browser has them. */
export function QuizForm({ classroomId, pool, articles, sections, now, labels, defaultTitle }: {
  classroomId: string
  pool: readonly PoolEntry[]
  articles: readonly { id: string; label: string }[]
  sections: readonly { id: string; name: string }[]
  now: number
  labels: AssignmentLabels
  defaultTitle: string
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [wrong, setWrong] = useState<{ field: string; message: string } | null>(null)
  const isHydrated = useIsHydrated()
  const wordsOf = (field: string) => (field === 'questionIds' ? labels.chooseSome : field === 'keysShown' ? labels.keysNeedOneAttempt : labels.fieldWrong)
  const errorOf = (field: string) => (wrong?.field === field ? wordsOf(field) : null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
    const moment = (name: string) => (text(name) === '' ? '' : new Date(text(name)).toISOString())
    setStep('busy')
    setWrong(null)
    try {
      const { id } = await postJson<{ id: string }>(`/api/classrooms/${classroomId}/assignments`, {
        kind: 'quiz', title: text('title'), sectionId: text('sectionId') || null, questionIds: pool.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
        opensAt: moment('opensAt'), closesAt: moment('closesAt'), drawn: number('drawn'), attemptsAllowed: number('attemptsAllowed'),
        timeLimitMinutes: number('timeLimitMinutes'), isShuffled: form.get('isShuffled') !== null, keysShown: text('keysShown'),
      })
      window.location.assign(`/classroom/${classroomId}/assignments/${id}`)
    } catch (error) {
      setStep('failed')
      if (error instanceof RequestError && error.field) {
        setWrong({ field: error.field, message: error.message })
        document.getElementById(error.field)?.focus()
      }
    }
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-8">
      <div className="flex max-w-md flex-col gap-6">
        <TextField name="title" label={labels.title} help={labels.titleHelp} defaultValue={defaultTitle} required maxLength={120} autoComplete="off" error={errorOf('title')} />
        {sections.length > 0 && (
          <SelectField name="sectionId" label={labels.forWhom} defaultValue="">
            <option value="">{labels.wholeClass}</option>
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <PoolChoice pool={pool} articles={articles} chosen={chosen} onChoose={setChosen} labels={labels} error={errorOf('questionIds')} />
      <div className="grid max-w-[46rem] gap-6 sm:grid-cols-2">
        {isHydrated && (
          <>
            <TextField name="opensAt" type="datetime-local" label={labels.opensAt} help={labels.timeZoneHelp} defaultValue={localText(now)} required error={errorOf('opensAt')} />
            <TextField name="closesAt" type="datetime-local" label={labels.closesAt} help={labels.closesAtHelp} defaultValue={localText(now + 7 * 24 * HOUR_MS)} required error={errorOf('closesAt')} />
          </>
        )}
        <TextField
          name="drawn" type="number" inputMode="numeric" min={1} max={chosen.size || 100} label={labels.drawn}
          help={fillTemplate(labels.drawnHelp, { count: chosen.size })} error={errorOf('drawn')}
        />
        <TextField name="timeLimitMinutes" type="number" inputMode="numeric" min={1} max={480} label={labels.timeLimit} help={labels.timeLimitHelp} error={errorOf('timeLimitMinutes')} />
        <TextField
          name="attemptsAllowed" type="number" inputMode="numeric" min={1} max={20} defaultValue={1} label={labels.attemptsAllowed} help={labels.attemptsHelp}
          required error={errorOf('attemptsAllowed')}
        />
        <SelectField name="keysShown" label={labels.keysShown} help={labels.keysShownHelp} defaultValue="after-close" error={errorOf('keysShown')}>
          <option value="after-close">{labels.keysAfterClose}</option>
          <option value="after-answer">{labels.keysAfterAnswer}</option>
        </SelectField>
        <CheckField name="isShuffled" label={labels.shuffled} help={labels.shuffledHelp} defaultChecked />
      </div>
      {step === 'failed' && (
        <p role="alert" className="text-seal">
          {wrong ? labels.somethingWrong : labels.failed}
        </p>
      )}
      <p>
        <button type="submit" className="button button-main" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : labels.giveToClass}
        </button>
      </p>
    </form>
  )
}
