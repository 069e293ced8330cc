'use client'

import { useEffect } from 'react'

/**
 * Opens a term's sheet in place of following its link. The browser does the rest: Escape or a tap elsewhere closes it,
 * and focus goes back to the link. Without it, or with a key held for a new tab, the link is a link.
 */
export function TermTaps() {
  useEffect(() => {
    document.addEventListener('click', openSheet)
    return () => document.removeEventListener('click', openSheet)
  }, [])
  return null
}

function openSheet(event: MouseEvent): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-term]') : null
  const sheet = link && document.getElementById(`term-${link.dataset.term}`)
  if (!sheet || !('showPopover' in sheet)) return
  event.preventDefault()
  sheet.showPopover({ source: link })
  sheet.scrollTop = 0
  sheet.focus()
}
