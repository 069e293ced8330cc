'use client'

import { type ComponentProps, Suspense, lazy, useEffect, useState } from 'react'
import { SYNCED } from '#offline/synced'

const DeviceNoticeList = lazy(() => import('./device-notice-list'))

/** What a sync has to tell, once it has ended: not before the page is at leisure. */
export function DeviceNotices(props: ComponentProps<typeof DeviceNoticeList>) {
  const [syncs, setSyncs] = useState(0)
  useEffect(() => {
    const count = () => setSyncs((before) => before + 1)
    window.addEventListener(SYNCED, count)
    return () => window.removeEventListener(SYNCED, count)
  }, [])
  return <Suspense fallback={null}>{syncs > 0 && <DeviceNoticeList key={syncs} {...props} />}</Suspense>
}
