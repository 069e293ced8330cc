import { useEffect, useState } from 'react'
import { countGuestAnswers } from '#offline/guest-store'
import type { AccountLabels } from './account-labels'
import MergeDialog from './merge-dialog'

const LATER = 'hoedam-merge-later'

/** After signing in with answers in this browser: asks once a visit whether they are to be added to the account. */
export default function MergeGuestAnswers({ learnerId, labels }: { learnerId: string; labels: AccountLabels }) {
  const [count, setCount] = useState(0)

  useEffect(() => {
    if (!sessionStorage.getItem(LATER)) void countGuestAnswers().then(setCount, () => {})
  }, [])

  function leaveForLater() {
    sessionStorage.setItem(LATER, '1')
    setCount(0)
  }

  return count > 0 && <MergeDialog learnerId={learnerId} count={count} labels={labels} onClose={leaveForLater} />
}
