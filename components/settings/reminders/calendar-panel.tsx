'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { postJson } from '#offline/post-json'
import { takeFocus } from '../../ui/take-focus'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import type { RemindersLabels } from './reminders-labels'

type Step = { at: 'idle' | 'busy' | 'failed' | 'removed' } | { at: 'made'; path: string }

/** Makes, shows once, replaces and removes the address that a calendar subscribes to. */
export function CalendarPanel({ madeOn, labels }: {
  /** When the present address was made, in words; null: there is none. */
  madeOn: string | null
  labels: RemindersLabels
}) {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const isHydrated = useIsHydrated()
  const router = useRouter()
  const isOff = step.at === 'busy' || !isHydrated

  async function run(work: () => Promise<Step>) {
    setStep({ at: 'busy' })
    try {
      setStep(await work())
      router.refresh()
    } catch {
      setStep({ at: 'failed' })
    }
  }
  const make = () => run(async () => ({ at: 'made', ...(await postJson<{ path: string }>('/api/reminders/calendar', {})) }))
  const remove = () => run(async () => {
    await postJson('/api/reminders/calendar/remove', {})
    return { at: 'removed' }
  })

  const isMade = step.at === 'made' || (madeOn !== null && step.at !== 'removed')
  return (
    <>
      {step.at === 'made' ? <CalendarAddress key={step.path} path={step.path} labels={labels} /> : isMade ? <p>{madeOn}</p> : <CalendarSteps labels={labels} />}
      {step.at === 'removed' && (
        <p ref={takeFocus} tabIndex={-1} role="status" className="mt-2">
          {labels.calendarRemoved}
        </p>
      )}
      <p className="mt-4 flex flex-wrap items-center gap-3">
        <button type="button" className="button" disabled={isOff} onClick={make}>
          {step.at === 'busy' ? labels.busy : isMade ? labels.calendarReplace : labels.calendarMake}
        </button>
        {isMade && (
          <button type="button" className="button border-seal text-seal" disabled={isOff} onClick={remove}>
            {labels.calendarRemove}
          </button>
        )}
      </p>
      {isMade && <p className="meta mt-2">{labels.calendarReplaceNote}</p>}
      {step.at === 'failed' && (
        <p role="alert" className="mt-2 text-seal">
          {labels.failed}
        </p>
      )}
    </>
  )
}

function CalendarSteps({ labels }: { labels: RemindersLabels }) {
  return (
    <>
      <ol className="list-decimal ps-6">
        <li>{labels.calendarStepMake}</li>
        <li>{labels.calendarStepPaste}</li>
        <li>{labels.calendarStepWait}</li>
      </ol>
      <p className="meta mt-2">{labels.calendarStop}</p>
    </>
  )
}

function CalendarAddress({ path, labels }: { path: string; labels: RemindersLabels }) {
  const [copying, setCopying] = useState<'idle' | 'copied' | 'failed'>('idle')
  const field = useRef<HTMLInputElement>(null)
  const address = new URL(path, window.location.href)

  async function copy() {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(address.href)
      setCopying('copied')
    } catch {
      setCopying('failed') // over plain HTTP there is no clipboard
    }
  }

  return (
    <div>
      <label htmlFor="calendar-address" className="font-semibold">
        {labels.calendarAddress}
      </label>
      <p id="calendar-how" className="meta mt-1">
        {labels.calendarHow}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <input ref={takeFocusOf(field)} id="calendar-address" aria-describedby="calendar-how" className="field min-w-0 flex-[1_1_14rem]" readOnly value={address.href} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={copy}>
          {labels.copy}
        </button>
      </div>
      <p role="status" className="mt-2">
        {copying === 'copied' ? labels.copied : copying === 'failed' ? labels.copyFailed : null}
      </p>
      {isLoopback(address.hostname) && <p className="meta mt-2">{labels.calendarLoopback}</p>}
    </div>
  )
}

/** Focus goes to the address when it appears, and not again at each drawing. */
function takeFocusOf(field: { current: HTMLInputElement | null }) {
  return (element: HTMLInputElement | null) => {
    if (element && field.current !== element) element.focus()
    if (element) field.current = element
  }
}

/** Whether an address reaches nobody but the machine that it names. */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.')
}
