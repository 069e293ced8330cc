'use client'

import { ROSTER_COLUMNS, type RosterColumn } from '#core/classroom/roster/roster-columns'
import { fillTemplate } from '../../ui/fill-template'
import type { RosterLabels } from './roster-labels'

/** What each column was taken for, to be put right. */
export function RosterColumnsFields({ columns, headers, isOpen, onChange, labels }: {
  columns: readonly RosterColumn[]
  headers: readonly string[]
  isOpen: boolean
  onChange: (columns: RosterColumn[]) => void
  labels: RosterLabels
}) {
  return (
    <details open={isOpen}>
      <summary>{labels.columns}</summary>
      <div className="flex flex-wrap gap-4 pb-4">
        {columns.map((column, at) => (
          <div key={at} className="min-w-40 flex-1">
            <label htmlFor={`column-${at}`} className="meta block wrap-anywhere">
              {headers[at] ? fillTemplate(labels.columnNamed, { number: at + 1, header: headers[at] }) : fillTemplate(labels.column, { number: at + 1 })}
            </label>
            <select
              id={`column-${at}`}
              className="field mt-1"
              value={column}
              onChange={(event) => {
                const chosen = ROSTER_COLUMNS.find((one) => one === event.target.value) ?? 'ignored'
                onChange(columns.map((one, index) => (index === at ? chosen : one)))
              }}
            >
              {ROSTER_COLUMNS.map((one) => (
                <option key={one} value={one}>
                  {labels.columnKinds[one]}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
    </details>
  )
}
