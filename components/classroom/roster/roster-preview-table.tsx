'use client'

import type { RosterOutcome } from '#core/classroom/roster/roster-plan'
import type { PreviewRow } from './roster-answers'
import type { RosterLabels } from './roster-labels'

/** What becomes of each row; those that cannot be taken over first. */
export function RosterPreviewTable({ rows, labels }: { rows: readonly PreviewRow[]; labels: RosterLabels }) {
  const isFaulty = ({ outcome }: PreviewRow) => outcome.type === 'faulty'
  const ordered = [...rows.filter(isFaulty), ...rows.filter((row) => !isFaulty(row))]
  return (
    <table className="ledger mt-4">
      <thead>
        <tr>
          <th scope="col" className="w-10 text-end sm:w-14">{labels.line}</th>
          <th scope="col">{labels.name}</th>
          <th scope="col" className="w-36 max-sm:hidden">{labels.section}</th>
          <th scope="col" className="w-2/5 pe-0!">{labels.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {ordered.map((row) => (
          <tr key={row.line}>
            <td className="figure">{row.line}</td>
            <th scope="row" className="wrap-anywhere">
              {row.name || '–'}
              {row.section && <span className="meta block font-normal sm:hidden">{row.section}</span>}
            </th>
            <td className="wrap-anywhere max-sm:hidden">{row.section ?? '–'}</td>
            <td className={isFaulty(row) ? 'pe-0! text-seal' : 'pe-0!'}>{inWords(row.outcome, labels)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function inWords(outcome: RosterOutcome, labels: RosterLabels): string {
  switch (outcome.type) {
    case 'new': return labels.isNew
    case 'known': return labels.isKnown
    case 'faulty': return outcome.faults.map((fault) => labels.faults[fault]).join(' ')
  }
}
