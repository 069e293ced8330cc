'use client'

import { useEffect, useState } from 'react'
import { fillTemplate } from '../ui/fill-template'

/** How many answers this browser holds for a guest. Its line is held open while the browser looks. */
export function GuestAnswerCount({ template }: { template: string }) {
  const [count, setCount] = useState<number | null>(null)
  useEffect(() => {
    import('#offline/guest-store')
      .then(({ countGuestAnswers }) => countGuestAnswers())
      .then(setCount)
      .catch(() => setCount(0))
  }, [])
  return (
    <p role="status" className="tabular min-h-7 font-semibold">
      {count !== null && fillTemplate(template, { count })}
    </p>
  )
}
