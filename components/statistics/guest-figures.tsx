'use client'

import { useEffect, useState } from 'react'
import type { GuestFigures as Figures } from '#offline/guest-figures'

type FigureLabels = Readonly<Record<keyof Figures, string>>

/** What this browser holds for a guest, in figures. Their place is held open while the browser looks. */
export function GuestFigures({ labels, locale }: { labels: FigureLabels; locale: string }) {
  const [figures, setFigures] = useState<Figures | null>(null)
  useEffect(() => {
    readFigures().then(setFigures).catch(() => setFigures(null))
  }, [])
  const number = new Intl.NumberFormat(locale)
  return (
    <dl className="max-w-md" aria-busy={figures === null}>
      {ROWS.map((row) => (
        <div key={row} className="flex items-baseline justify-between gap-4 border-t border-rule py-2">
          <dt>{labels[row]}</dt>
          <dd className="tabular font-semibold">{figures ? number.format(figures[row]) : '–'}</dd>
        </div>
      ))}
    </dl>
  )
}

const ROWS = ['answers', 'right', 'studyDays', 'keyPointsMet', 'keyPointsKnown', 'dueToday'] as const

async function readFigures(): Promise<Figures> {
  const [{ findGuestReviews }, { guestFigures }] = await Promise.all([import('#offline/guest-store'), import('#offline/guest-figures')])
  return guestFigures(await findGuestReviews(), Date.now())
}
