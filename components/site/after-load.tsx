'use client'

import { Suspense, lazy, useEffect, useState } from 'react'
import { hasGuestReviews } from '#offline/has-guest-reviews'
import type { DeviceOwner } from '#offline/hoedam-db'
import type { AccountLabels } from '../account/account-labels'

const MergeGuestAnswers = lazy(() => import('../account/merge-guest-answers'))

/**
 * What every page does once it is there: asks a learner about a guest's answers in this browser and, in a quiet moment,
 * makes the app work without a network. `owner` null: nobody is signed in.
 */
export function AfterLoad({ owner, labels }: { owner: Pick<DeviceOwner, 'learnerId' | 'name' | 'locale'> | null; labels: AccountLabels | null }) {
  const [asks, setAsks] = useState(false)
  useEffect(() => {
    if (owner) hasGuestReviews().then(setAsks, () => {})
    whenQuiet(owner !== null, () => void import('#offline/keep-device').then(({ keepDevice }) => keepDevice(owner)).catch(() => {}))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once a page; who is signed in does not change on it
  }, [])
  return <Suspense fallback={null}>{asks && owner && labels && <MergeGuestAnswers learnerId={owner.learnerId} labels={labels} />}</Suspense>
}

/** A learner who thinks for so long waits for nothing of ours any more. */
const THINKING_MS = 10_000

/** After the first graded answer, where one is being asked for (or a while of thinking) or nobody is signed in; else once the page has loaded and the browser idles. */
function whenQuiet(isSignedIn: boolean, then: () => void) {
  let isDone = false
  const later = () => {
    if (!isDone) (window.requestIdleCallback ?? setTimeout)(then)
    isDone = true
  }
  const isAsking = location.pathname === '/study' && document.getElementById('stem') !== null
  if (!isSignedIn || isAsking) addEventListener('hoedam-answer', later, { once: true })
  if (!isSignedIn) return
  if (isAsking) setTimeout(later, THINKING_MS)
  else if (document.readyState === 'complete') later()
  else addEventListener('load', later)
}
