'use client'

import { type FormEvent, useState } from 'react'
import { HOUR_MS } from '#core/shared/instant'
import { instantOfWallTime } from '#core/shared/instant-of-wall-time'
import { wallTimeOf } from '#core/shared/wall-time-of'
import { postJson, RequestError } from '#offline/post-json'
import { CheckField } from '../ui/check-field'
import { fillTemplate } from '../ui/fill-template'
import { SelectField } from '../ui/select-field'
import { TextField } from '../ui/text-field'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { AssignmentLabels } from './assignment-labels'
import { PoolChoice, type PoolEntry } from './pool-choice'
import { type QuizField, quizProblems } from './quiz-problems'

const WEEK_MS = 7 * 24 * HOUR_MS

/** Makes a quiz: which questions, when, and by what rules. Times are on the clocks of the teacher's zone; the next full hour is proposed. */
export function QuizForm({ classroomId, pool, articles, sections, now, timeZone, zoneNote, labels }: {
  classroomId: string
  pool: readonly PoolEntry[]
  articles: readonly { id: string; label: string }[]
  sections: readonly { id: string; name: string }[]
  now: number
  timeZone: string
  /** Which zone that is, in words. */
  zoneNote: string
  labels: AssignmentLabels
}) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle')
  const [wrong, setWrong] = useState<readonly string[]>([])
  const isHydrated = useIsHydrated()
  const fields: Record<QuizField, { name: string; problem: string }> = {
    title: { name: labels.title, problem: labels.titleWrong }, questionIds: { name: labels.questions, problem: chosen.size === 0 ? labels.chooseSome : labels.chooseFewer },
    opensAt: { name: labels.opensAt, problem: labels.opensWrong }, closesAt: { name: labels.closesAt, problem: labels.closesWrong },
    drawn: { name: labels.drawn, problem: fillTemplate(labels.drawnWrong, { count: chosen.size || 100 }) },
    timeLimitMinutes: { name: labels.timeLimit, problem: labels.timeLimitWrong }, attemptsAllowed: { name: labels.attemptsAllowed, problem: labels.attemptsWrong },
    keysShown: { name: labels.keysShown, problem: labels.keysNeedOneAttempt },
  }
  const isField = (field: string): field is QuizField => field in fields
  const errorOf = (field: QuizField) => (wrong.includes(field) ? fields[field].problem : null)
  const opening = Math.ceil(now / HOUR_MS) * HOUR_MS

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
    const moment = (name: string) => new Date(instantOfWallTime(text(name), timeZone) ?? now).toISOString()
    const problems = quizProblems({
      title: text('title'), questionCount: chosen.size, opensAt: text('opensAt'), closesAt: text('closesAt'), drawn: text('drawn'),
      timeLimitMinutes: text('timeLimitMinutes'), attemptsAllowed: text('attemptsAllowed'), keysShown: text('keysShown'),
    }, timeZone, now)
    setWrong(problems)
    setStep(problems.length > 0 ? 'failed' : 'busy')
    if (problems[0]) return document.getElementById(problems[0])?.focus()
    try {
      const { id } = await postJson<{ id: string }>(`/api/classrooms/${classroomId}/assignments`, {
        kind: 'quiz', title: text('title'), sectionId: text('sectionId') || null, questionIds: pool.filter(({ id }) => chosen.has(id)).map(({ id }) => id),
        opensAt: moment('opensAt'), closesAt: moment('closesAt'), drawn: number('drawn'), attemptsAllowed: number('attemptsAllowed'),
        timeLimitMinutes: number('timeLimitMinutes'), isShuffled: form.get('isShuffled') !== null, keysShown: text('keysShown'),
      })
      window.location.assign(`/classroom/${classroomId}/assignments/${id}`)
    } catch (error) {
      setStep('failed')
      if (error instanceof RequestError && error.field && isField(error.field)) {
        setWrong([error.field])
        document.getElementById(error.field)?.focus()
      }
    }
  }

  return (
    <form method="post" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-8">
      <div className="flex max-w-md flex-col gap-6">
        <TextField name="title" label={labels.title} help={labels.titleHelp} required maxLength={120} autoComplete="off" error={errorOf('title')} />
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
        <p className="meta sm:col-span-2">
          {zoneNote}{' '}
          <a href="/settings" className="inline-block py-2.5">
            {labels.zoneChange}
          </a>
        </p>
        <TextField name="opensAt" type="datetime-local" label={labels.opensAt} help={labels.opensAtHelp} defaultValue={wallTimeOf(opening, timeZone)} error={errorOf('opensAt')} />
        <TextField name="closesAt" type="datetime-local" label={labels.closesAt} help={labels.closesAtHelp} defaultValue={wallTimeOf(opening + WEEK_MS, timeZone)} required error={errorOf('closesAt')} />
        <TextField
          name="drawn" type="number" inputMode="numeric" min={1} max={chosen.size || 100} label={labels.drawn}
          help={chosen.size === 0 ? labels.drawnHelpNone : fillTemplate(labels.drawnHelp, { count: chosen.size })} error={errorOf('drawn')}
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
          {wrong.length === 0 ? labels.failed : fillTemplate(wrong.length === 1 ? labels.oneWrong : labels.someWrong, { count: wrong.length })}{' '}
          {wrong.filter(isField).map((field, at) => (
            <span key={field}>
              {at > 0 && ', '}
              <a href={`#${field}`} className="inline-block py-1 text-seal" onClick={() => document.getElementById(field)?.focus()}>
                {fields[field].name}
              </a>
            </span>
          ))}
        </p>
      )}
      <div>
        <button type="submit" className="button button-main" disabled={step === 'busy' || !isHydrated}>
          {step === 'busy' ? labels.busy : labels.giveToClass}
        </button>
        <p className="meta mt-2 max-w-measure">{labels.afterGiving}</p>
      </div>
    </form>
  )
}
