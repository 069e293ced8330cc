'use client'

import { useEffect, useState } from 'react'
import { fillTemplate } from '../../ui/fill-template'
import { takeFocus } from '../../ui/take-focus'
import type { ImportedRoster } from './roster-answers'
import type { RosterLabels } from './roster-labels'

/** The new accounts with their passwords, this once: to be printed and cut, or kept as a file. */
export function RosterHandouts({ roster, classroomId, labels }: { roster: ImportedRoster; classroomId: string; labels: RosterLabels }) {
  const { classroom, accounts, csv } = roster
  const [file, setFile] = useState<string>()
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the browser alone makes and revokes such addresses
    setFile(url)
    return () => URL.revokeObjectURL(url)
  }, [csv])
  const address = new URL('/sign-in', window.location.href).href
  return (
    <section aria-labelledby="handouts-title">
      <div className="no-print">
        <h2 id="handouts-title" ref={takeFocus} tabIndex={-1} className="text-h2">
          {fillTemplate(labels.doneTitle, { count: accounts.length })}
        </h2>
        <p className="mt-2 max-w-measure">{labels.doneText}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="button button-main" onClick={() => window.print()}>
            {labels.print}
          </button>
          <a href={file} download={`${classroom}.csv`} className="button">
            {labels.download}
          </a>
          <a href={`/classroom/${classroomId}/people`} className="button">
            {labels.toPeople}
          </a>
        </p>
      </div>
      <ul className="mt-6 grid gap-0 sm:grid-cols-2 print:grid-cols-2">
        {accounts.map(({ name, section, password }) => (
          <li key={name} className="break-inside-avoid border border-dashed border-rule-control p-4">
            <p className="meta wrap-anywhere">
              {classroom}
              {section && ` · ${section}`}
            </p>
            <p className="font-serif text-lead wrap-anywhere">{name}</p>
            <p className="mt-2">
              <span className="meta">{labels.password}</span> <code className="block text-lead wrap-anywhere select-all">{password}</code>
            </p>
            <p className="mt-2">
              <span className="meta">{labels.signInAt}</span> <span className="block wrap-anywhere">{address}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
