'use client'

import { type FormEvent, useState } from 'react'
import type { RosterColumn } from '#core/classroom/roster/roster-columns'
import { postJson, RequestError } from '#offline/post-json'
import { fillTemplate } from '../../ui/fill-template'
import { takeFocus } from '../../ui/take-focus'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import type { ImportedRoster, RosterPreview } from './roster-answers'
import { RosterColumnsFields } from './roster-columns-fields'
import { RosterHandouts } from './roster-handouts'
import type { RosterLabels } from './roster-labels'
import { RosterListField } from './roster-list-field'
import { RosterPreviewTable } from './roster-preview-table'

/** A class list from paste to accounts: read, looked at, put right, confirmed. Nothing is written before the last step. */
export function RosterDesk({ classroomId, labels }: { classroomId: string; labels: RosterLabels }) {
  const [list, setList] = useState('')
  const [preview, setPreview] = useState<RosterPreview | null>(null)
  const [done, setDone] = useState<ImportedRoster | null>(null)
  const [busy, setBusy] = useState<'preview' | 'import' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const isHydrated = useIsHydrated()
  const path = `/api/classrooms/${classroomId}/roster`

  async function look(columns: RosterColumn[] | null) {
    setBusy('preview')
    setProblem(null)
    try {
      setPreview(await postJson<RosterPreview>(`${path}/preview`, { list, columns }))
    } catch (error) {
      setProblem(inWords(error, labels))
    }
    setBusy(null)
  }

  async function confirm(plan: Extract<RosterPreview, { type: 'plan' }>, leavesOutFaulty: boolean) {
    setBusy('import')
    setProblem(null)
    try {
      setDone(await postJson<ImportedRoster>(path, { list, columns: plan.columns, fingerprint: plan.fingerprint, leavesOutFaulty }))
    } catch (error) {
      setProblem(inWords(error, labels))
    }
    setBusy(null)
  }

  if (done) return <RosterHandouts roster={done} classroomId={classroomId} labels={labels} />
  return (
    <div className="flex flex-col gap-8">
      <form
        className="flex max-w-measure flex-col gap-6"
        method="post"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void look(null)
        }}
      >
        <RosterListField
          classroomId={classroomId}
          list={list}
          error={preview?.type === 'unreadable' ? labels.unreadable[preview.reason] : null}
          onChange={(next) => {
            setList(next)
            setPreview(null)
          }}
          labels={labels}
        />
        <p>
          <button type="submit" className={preview?.type === 'plan' ? 'button' : 'button button-main'} disabled={busy !== null || !isHydrated}>
            {busy === 'preview' ? labels.busy : labels.look}
          </button>
        </p>
      </form>
      {problem && (
        <p role="alert" className="max-w-measure border-s-2 border-seal ps-3 text-seal">
          {problem}
        </p>
      )}
      {preview && preview.columns.length > 0 && (
        <RosterColumnsFields
          key={preview.type === 'plan' ? 'plan' : preview.reason}
          columns={preview.columns}
          headers={preview.headers}
          isOpen={preview.type === 'unreadable' && preview.reason === 'no-name-column'}
          onChange={(columns) => void look(columns)}
          labels={labels}
        />
      )}
      {preview?.type === 'plan' && <RosterConfirmation plan={preview} busy={busy !== null} onConfirm={confirm} isImporting={busy === 'import'} labels={labels} />}
    </div>
  )
}

type Plan = Extract<RosterPreview, { type: 'plan' }>

function RosterConfirmation({ plan, busy, isImporting, onConfirm, labels }: {
  plan: Plan
  busy: boolean
  isImporting: boolean
  onConfirm: (plan: Plan, leavesOutFaulty: boolean) => Promise<void>
  labels: RosterLabels
}) {
  const { rows, newSections, columns } = plan
  const count = (type: 'new' | 'known' | 'faulty') => rows.filter(({ outcome }) => outcome.type === type).length
  const [fresh, faulty] = [count('new'), count('faulty')]
  return (
    <section aria-labelledby="preview-title">
      <h2 id="preview-title" ref={takeFocus} tabIndex={-1} className="text-h2">
        {fillTemplate(labels.previewTitle, { fresh, known: count('known'), faulty })}
      </h2>
      <div className="mt-2 max-w-measure">
        <p>{labels.previewText}</p>
        {newSections.length > 0 && <p className="mt-2">{fillTemplate(labels.newSections, { names: newSections.join(', ') })}</p>}
        {columns.includes('email') && <p className="mt-2">{labels.emailIgnored}</p>}
        {faulty > 0 && <p className="mt-2 border-s-2 border-seal ps-3">{labels.faultyText}</p>}
        {fresh === 0 && <p className="mt-2">{labels.nobodyNew}</p>}
      </div>
      {fresh > 0 && (
        <div className="mt-4">
          <button type="button" className="button button-main" disabled={busy} onClick={() => void onConfirm(plan, faulty > 0)}>
            {isImporting ? labels.busy : fillTemplate(faulty > 0 ? labels.confirmOthers : labels.confirm, { count: fresh })}
          </button>
          {isImporting && (
            <p role="status" className="meta mt-2">
              {labels.importing}
            </p>
          )}
        </div>
      )}
      <RosterPreviewTable rows={rows} labels={labels} />
    </section>
  )
}

function inWords(error: unknown, labels: RosterLabels): string {
  if (!(error instanceof RequestError)) return labels.failed
  if (error.code === 'roster-changed') return labels.changed
  if (error.code === 'too-many-attempts') return labels.tooMany
  if (error.status === 413) return labels.unreadable['too-many-rows'] // by its status: a proxy in front of the app may have said it first
  return labels.failed
}
