'use client'

import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { postJson } from '#offline/post-json'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { PeopleLabels } from './people-labels'

/** Around a table with boxes named `learner`: puts those that are ticked into a section. Shows the page anew. */
export function PlaceForm({ classroomId, sections, labels, children }: {
  classroomId: string
  sections: readonly { id: string; name: string }[]
  labels: PeopleLabels
  children: ReactNode
}) {
  const [problem, setProblem] = useState<'none-ticked' | 'failed' | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isHydrated = useIsHydrated()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const learnerIds = typed.getAll('learner').map(String)
    const sectionId = String(typed.get('to') ?? '')
    if (learnerIds.length === 0) return setProblem('none-ticked')
    setProblem(null)
    setBusy(true)
    try {
      await postJson(`/api/classrooms/${classroomId}/members/sections`, { learnerIds, sectionId: sectionId === '' ? null : sectionId })
      window.location.reload()
    } catch {
      setBusy(false)
      setProblem('failed')
    }
  }

  function tickAll() {
    const boxes = [...(form.current?.querySelectorAll<HTMLInputElement>('input[name="learner"]') ?? [])]
    const isTicked = !boxes.every((box) => box.checked)
    for (const box of boxes) box.checked = isTicked
  }

  return (
    <form ref={form} method="post" onSubmit={submit}>
      {children}
      <div className="mt-4 flex flex-wrap items-end gap-3">
        <button type="button" className="button" disabled={!isHydrated} onClick={tickAll}>
          {labels.tickAll}
        </button>
        <div className="min-w-44 flex-1">
          <label htmlFor="place-to" className="meta block">
            {labels.placeInto}
          </label>
          <select id="place-to" name="to" className="field mt-1">
            {sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="">{labels.noSection}</option>
          </select>
        </div>
        <button type="submit" className="button" disabled={busy || !isHydrated}>
          {busy ? labels.busy : labels.place}
        </button>
      </div>
      {problem && (
        <p role="alert" className="mt-2 text-note text-seal">
          {problem === 'failed' ? labels.failed : labels.noneTicked}
        </p>
      )}
    </form>
  )
}
