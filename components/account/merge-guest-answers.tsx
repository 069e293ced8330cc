'use client'

import { Suspense, lazy, useEffect, useState } from 'react'
import type { AccountLabels } from './account-labels'

const LATER = 'hoedam-merge-later'

const MergeDialog = lazy(() => import('./merge-dialog'))

/**
 * After signing in with answers in this browser: asks once a visit whether they are to be added to the account.
 * Store and dialog are loaded only here, so a page without guest answers pays one small request.
 */
export function MergeGuestAnswers({ learnerId, labels }: { learnerId: string; labels: AccountLabels }) {
  const [count, setCount] = useState(0)

  useEffect(() => {
    if (sessionStorage.getItem(LATER)) return
    void import('#offline/guest-store')
      .then(({ countGuestAnswers }) => countGuestAnswers())
      .then(setCount)
      .catch(() => {})
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
