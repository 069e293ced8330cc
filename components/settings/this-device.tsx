'use client'

import { useEffect, useState } from 'react'
import type { DeviceFacts } from '#offline/device-facts'
import { isKeeping, setKeeping } from '#offline/keeping'
import { SYNCED } from '#offline/synced'
import { fillTemplate } from '../ui/fill-template'
import { momentFormat } from '../ui/moment-format'
import { useIsHydrated } from '../ui/use-is-hydrated'
import type { ThisDeviceLabels } from './device-labels'
import { InstallApp } from './install-app'

type Step = 'ready' | 'busy' | 'failed'

/** What this device keeps for study without a network, whether the browser will, the way to take it all away, and to install the app. */
export function ThisDevice({ learnerId, labels, locale }: { learnerId: string; labels: ThisDeviceLabels; locale: string }) {
  const [facts, setFacts] = useState<DeviceFacts | null>(null)
  const [step, setStep] = useState<Step>('ready')
  const isHydrated = useIsHydrated()

  useEffect(() => {
    const look = () => void import('#offline/device-facts').then(({ findDeviceFacts }) => findDeviceFacts(learnerId)).then(setFacts, () => {})
    look()
    addEventListener(SYNCED, look)
    return () => removeEventListener(SYNCED, look)
  }, [learnerId])

  async function remove() {
    setStep('busy')
    try {
      const { stopKeeping } = await import('#offline/stop-keeping')
      await stopKeeping(learnerId)
      setFacts(null)
      setStep('ready')
    } catch {
      setStep('failed')
    }
  }

  async function useNewVersion() {
    const [registration, { askForNewVersion }] = await Promise.all([navigator.serviceWorker.getRegistration(), import('#offline/register-worker')])
    if (registration) askForNewVersion(registration, true)
    setFacts(facts && { ...facts, hasNewVersion: false })
  }

  function keepAgain() {
    setKeeping(true)
    window.location.reload()
  }

  if (!isHydrated) return <p>{labels.looking}</p>
  const keeps = isKeeping() || step !== 'ready'
  return (
    <div className="flex flex-col gap-4">
      <p>{keeps ? keptInWords(facts, labels, locale) : labels.off}</p>
      {keeps && facts !== null && facts.isPromised !== null && facts.packs > 0 && <p>{facts.isPromised ? labels.promised : labels.notPromised}</p>}
      {!window.isSecureContext && <p className="border-s-2 border-seal ps-3">{labels.plainHttp}</p>}
      {facts?.hasNewVersion && (
        <p className="flex flex-wrap items-center gap-x-4">
          {labels.newVersion}
          <button type="button" className="button" onClick={useNewVersion}>
            {labels.useNewVersion}
          </button>
        </p>
      )}
      {step === 'failed' && (
        <p role="alert" className="text-seal">
          {labels.failed}
        </p>
      )}
      {keeps && <p id="remove-what">{labels.removeWhat}</p>}
      <p>
        {keeps ? (
          <button type="button" aria-describedby="remove-what" className="button border-seal text-seal" onClick={remove} disabled={step === 'busy'}>
            {step === 'busy' ? labels.removing : labels.remove}
          </button>
        ) : (
          <button type="button" className="button" onClick={keepAgain}>
            {labels.keep}
          </button>
        )}
      </p>
      {window.isSecureContext && (
        <div className="mt-4 border-t border-rule pt-4">
          <h3 className="mb-2 font-semibold">{labels.installTitle}</h3>
          <InstallApp labels={labels} />
        </div>
      )}
    </div>
  )
}

function keptInWords(facts: DeviceFacts | null, labels: ThisDeviceLabels, locale: string): string {
  if (facts === null) return labels.looking
  const { packs, bytes, syncedAt, waiting } = facts
  if (packs === 0 || syncedAt === null) return labels.nothing
  const when = momentFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })(syncedAt).replaceAll(' ', '\u00a0')
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(Math.ceil(bytes / 100_000) / 10).replaceAll(' ', '\u00a0')
  return [
    fillTemplate(labels.kept, { size, when }),
    waiting === 0 ? labels.waitingNone : waiting === 1 ? labels.waitingOne : fillTemplate(labels.waitingMany, { count: waiting }),
  ].join(' ')
}
