'use client'

import { type ComponentProps, Suspense, lazy } from 'react'

const NoticeList = lazy(() => import('./notice-list'))

/** Few ever have a notice: who has none does not load what shows them. */
export function Notices(props: ComponentProps<typeof NoticeList>) {
  return (
    <Suspense fallback={null}>
      <NoticeList {...props} />
    </Suspense>
  )
}
