'use client'

import type { ReactNode } from 'react'
import { postJson } from '#offline/post-json'

type Preference = { locale: 'en' | 'ko' } | { theme: 'system' | 'light' | 'dark' } | { keyShortcuts: boolean }

/** One choice of language, light or keys. The server draws the page anew from the cookie, so nothing flashes. */
export function PreferenceButton({
  preference,
  lang,
  pressed,
  children,
}: {
  preference: Preference
  lang?: string
  pressed?: boolean
  children: ReactNode
}) {
  async function choose() {
    const isSaved = await postJson('/api/account/preferences', preference).then(() => true, () => false)
    if (isSaved) window.location.reload()
  }
  return (
    <button type="button" lang={lang} aria-pressed={pressed} className="text-button" onClick={choose}>
      {children}
    </button>
  )
}
