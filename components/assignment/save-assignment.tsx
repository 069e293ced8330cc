'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'
import { useIsHydrated } from '../ui/use-is-hydrated'

/** Gives the class what was worked out, and shows its page. */
export function SaveAssignment({ classroomId, assignment, words }: { classroomId: string; assignment: object; words: { act: string; busy: string; failed: string } }) {
  const [step, setStep] = useState<'idle' | 'busy' | 'failed'>('idle')
  const isHydrated = useIsHydrated()

  async function save() {
    setStep('busy')
    try {
      const { id } = await postJson<{ id: string }>(`/api/classrooms/${classroomId}/assignments`, assignment)
      window.location.assign(`/classroom/${classroomId}/assignments/${id}`)
    } catch {
      setStep('failed')
    }
  }

  return (
    <>
      <button type="button" className="button button-main" disabled={step === 'busy' || !isHydrated} onClick={() => void save()}>
        {step === 'busy' ? words.busy : words.act}
      </button>
      {step === 'failed' && (
        <p role="alert" className="mt-2 text-seal">
          {words.failed}
        </p>
      )}
    </>
  )
}
