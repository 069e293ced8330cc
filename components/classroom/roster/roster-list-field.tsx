'use client'

import { type ChangeEvent, useState } from 'react'
import { postFile } from '#offline/post-file'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import { decodeList } from './decode-list'
import type { RosterLabels } from './roster-labels'

const LARGEST_FILE = 2_000_000

/** The list itself: pasted, or read from a file into the same field, where it can be corrected. */
export function RosterListField({ classroomId, list, error, onChange, labels }: {
  classroomId: string
  list: string
  /** Why the list cannot be read; null while nothing is wrong. */
  error: string | null
  onChange: (list: string) => void
  labels: RosterLabels
}) {
  const [state, setState] = useState<'idle' | 'reading' | 'unreadable'>('idle')
  const isHydrated = useIsHydrated()

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const [file] = event.currentTarget.files ?? []
    if (!file) return
    setState('reading')
    const read = file.size > LARGEST_FILE ? null : await readFile(classroomId, file)
    setState(read === null ? 'unreadable' : 'idle')
    if (read !== null) onChange(read)
  }

  return (
    <div className="flex flex-col gap-6">
      <div>
        <label htmlFor="roster-file" className="font-semibold">
          {labels.file}
        </label>
        <p id="roster-file-help" className="meta">
          {labels.fileHelp}
        </p>
        <input
          id="roster-file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          className="field mt-1"
          disabled={!isHydrated || state === 'reading'}
          onChange={take}
          aria-invalid={state === 'unreadable' ? true : undefined}
          aria-describedby={state === 'unreadable' ? 'roster-file-help roster-file-error' : 'roster-file-help'}
        />
        {state === 'reading' && <p role="status" className="meta mt-1">{labels.busy}</p>}
        {state === 'unreadable' && (
          <p id="roster-file-error" role="alert" className="mt-1 text-note text-seal">
            {labels.fileUnreadable}
          </p>
        )}
      </div>
      <div>
        <label htmlFor="roster-list" className="font-semibold">
          {labels.list}
        </label>
        <p id="roster-list-help" className="meta">
          {labels.listHelp}
        </p>
        <textarea
          id="roster-list"
          rows={10}
          className="field mt-1 leading-6 whitespace-pre"
          value={list}
          onChange={(event) => onChange(event.target.value)}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'roster-list-help roster-list-error' : 'roster-list-help'}
        />
        {error && (
          <p id="roster-list-error" role="alert" className="mt-1 text-note text-seal">
            {error}
          </p>
        )}
      </div>
    </div>
  )
}

/** The list in a file: a workbook is taken apart by the server, any text here. null when neither can. */
async function readFile(classroomId: string, file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return decodeList(bytes)
  const answer = await postFile<{ list: string }>(`/api/classrooms/${classroomId}/roster/sheet`, file).catch(() => null)
  return answer?.list ?? null
}
