'use client'

import { useIsHydrated } from '../ui/use-is-hydrated'

/** An address of this site to copy and send, whole once the page is alive. */
export function LinkToHandOut({ id, label, path }: { id: string; label: string; path: string }) {
  const isHydrated = useIsHydrated()
  return (
    <>
      <label className="meta block" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="field mt-1" readOnly value={isHydrated ? new URL(path, window.location.href).href : path} onFocus={(event) => event.target.select()} />
    </>
  )
}
