'use client'

import { useState } from 'react'
import { isLoopback } from '../classroom/is-loopback'
import { useIsHydrated } from '../ui/use-is-hydrated'

/** An address of this site to copy and send, whole once the page is alive. */
export function LinkToHandOut({ id, label, path, words }: { id: string; label: string; path: string; words: { copy: string; copied: string; loopback: string } }) {
  const isHydrated = useIsHydrated()
  const [isCopied, setIsCopied] = useState(false)
  const address = isHydrated ? new URL(path, window.location.href).href : path
  // Over plain HTTP there is no clipboard: the address stands whole to be marked.
  const mayCopy = isHydrated && 'clipboard' in navigator
  return (
    <>
      <label className="meta block" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} rows={3} className="field mt-1 break-all" readOnly value={address} onFocus={(event) => event.target.select()} />
      {isHydrated && isLoopback(window.location.hostname) && <p className="meta mt-2">{words.loopback}</p>}
      {mayCopy && (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <button type="button" className="button" onClick={() => void navigator.clipboard.writeText(address).then(() => setIsCopied(true), () => setIsCopied(false))}>
            {words.copy}
          </button>
          <span role="status" className="meta">{isCopied && words.copied}</span>
        </p>
      )}
    </>
  )
}
