'use client'

import { useEffect, useState } from 'react'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { ThisDeviceLabels } from './device-labels'

/** Chromium's own question whether to install, kept to be asked when the learner wants it. */
type InstallEvent = Event & { prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }> }

/** Whether the app is installed, or how to do it with this browser. */
export function InstallApp({ labels }: { labels: ThisDeviceLabels }) {
  const [question, setQuestion] = useState<InstallEvent | null>(null)
  const [isInstalled, setIsInstalled] = useState(false)
  const isHydrated = useIsHydrated()

  useEffect(() => {
    const keep = (event: Event) => {
      event.preventDefault()
      setQuestion(event as InstallEvent)
    }
    const installed = () => setIsInstalled(true)
    addEventListener('beforeinstallprompt', keep)
    addEventListener('appinstalled', installed)
    return () => {
      removeEventListener('beforeinstallprompt', keep)
      removeEventListener('appinstalled', installed)
    }
  }, [])

  async function ask() {
    const answer = await question?.prompt()
    if (answer?.outcome === 'accepted') setIsInstalled(true)
    setQuestion(null) // it can be asked but once
  }

  if (!isHydrated) return null
  if (isInstalled || matchMedia('(display-mode: standalone)').matches) return <p>{labels.installed}</p>
  if (question) {
    return (
      <>
        <p className="mb-4">{labels.canInstall}</p>
        <button type="button" className="button" onClick={ask}>
          {labels.install}
        </button>
      </>
    )
  }
  return <p>{'standalone' in navigator ? labels.installOnApple : labels.installByMenu}</p>
}
