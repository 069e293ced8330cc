'use client'

import { Suspense, lazy, useEffect, useState } from 'react'
import { hasGuestReviews } from '#offline/has-guest-reviews'
import type { AccountLabels } from './account-labels'

const LATER = 'hoedam-merge-later'

const MergeDialog = lazy(() => import('./merge-dialog'))

/**
 * After signing in with answers in this browser: asks once a visit whether they are to be added to the account.
 * Store and dialog are loaded only where there are some.
 */
export function MergeGuestAnswers({ learnerId, labels }: { learnerId: string; labels: AccountLabels }) {
  const [count, setCount] = useState(0)

  useEffect(() => {
    if (sessionStorage.getItem(LATER)) return
    void countAnswers().then(setCount, () => {})
  }, [])

  function leaveForLater() {
    sessionStorage.setItem(LATER, '1')
    setCount(0)
  }

  return (
    <Suspense fallback={null}>
      {count > 0 && <MergeDialog learnerId={learnerId} count={count} labels={labels} onClose={leaveForLater} />}
    </Suspense>
  )
}

async function countAnswers(): Promise<number> {
  if (!(await hasGuestReviews())) return 0
  const { countGuestAnswers } = await import('#offline/guest-store')
  return countGuestAnswers()
}
