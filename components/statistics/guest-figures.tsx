'use client'

import { useEffect, useState } from 'react'
import type { GuestFigures as Figures } from '#offline/guest-figures'

type FigureLabels = Readonly<Record<keyof Figures, string>>

/** What this browser holds for a guest, in figures. Their place is held open while the browser looks. */
export function GuestFigures({ none, labels, locale }: { none: string; labels: FigureLabels; locale: string }) {
  const [figures, setFigures] = useState<Figures | null>(null)
  useEffect(() => {
    readFigures().then(setFigures).catch(() => setFigures(null))
  }, [])
  const number = new Intl.NumberFormat(locale)
  if (figures?.answers === 0) return <p className="max-w-md border-t border-rule pt-3">{none}</p>
  return (
    <dl className="max-w-md" aria-busy={figures === null}>
      {ROWS.map((row) => (
        <div key={row} className="flex items-baseline justify-between gap-4 border-t border-rule py-2">
          <dt className={PARTS.has(row) ? 'ps-4' : ''}>{labels[row]}</dt>
          <dd className="tabular font-semibold">{figures ? number.format(figures[row]) : '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Of the row above. */
const PARTS: ReadonlySet<string> = new Set(['right', 'keyPointsKnown'])
const ROWS = ['answers', 'right', 'studyDays', 'keyPointsMet', 'keyPointsKnown', 'dueToday'] as const

async function readFigures(): Promise<Figures> {
  const [{ findGuestReviews }, { guestFigures }] = await Promise.all([import('#offline/guest-store'), import('#offline/guest-figures')])
  return guestFigures(await findGuestReviews(), Date.now())
}
