'use client'

import { useSyncExternalStore } from 'react'

/** False on the server and while the page comes alive: for what depends on the reader's clock or time zone. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
