'use client'

import { useEffect, useState } from 'react'
import type { OnDevice } from '#offline/open-on-device'
import type { DeviceLabels } from '../study/device-notice-list'
import { StudyDesk } from '../study/study-desk'
import type { StudyLabels } from '../study/study-labels'
import { NetworkLine, type Sent } from './network-line'
import { NothingKept } from './nothing-kept'
import { Notice } from './notice'
import type { OfflineLabels } from './offline-labels'
import { useServer } from './use-server'

/**
 * Study from what this device keeps, and what is said in the place of a page that the network did not bring: the service
 * worker answers with this page then, and the address is still that of the other.
 */
export function OfflineDesk({ labels, study, deviceLabels, locale }: { labels: OfflineLabels; study: StudyLabels; deviceLabels: DeviceLabels; locale: string }) {
  const [device, setDevice] = useState<OnDevice | 'looking' | 'elsewhere'>('looking')
  const [sent, setSent] = useState<Sent>(null)
  const answers = useServer()

  useEffect(() => {
    void look().then(setDevice)
  }, [])

  const learnerId = typeof device === 'object' && device.who === 'learner' ? device.owner.learnerId : null
  useEffect(() => {
    if (!answers) return
    if (device === 'elsewhere') return location.reload()
    if (learnerId) void import('#offline/send-what-waits').then(({ sendWhatWaits }) => sendWhatWaits(learnerId)).then(setSent, () => {})
  }, [answers, device, learnerId])

  useEffect(() => {
    if (!learnerId) return
    const recount = () => void import('#offline/hoedam-db').then(({ findWaiting }) => findWaiting(learnerId))
      .then(({ length }) => setDevice((now) => (typeof now === 'object' && now.who === 'learner' ? { ...now, waiting: length } : now)), () => {})
    addEventListener('hoedam-answer', recount)
    return () => removeEventListener('hoedam-answer', recount)
  }, [learnerId])

  if (device === 'looking') return <p className="stem text-ink-soft">{labels.looking}</p>
  if (device === 'elsewhere') {
    return (
      <Notice title={labels.needsTitle} text={labels.needsText}>
        <button type="button" className="button button-main" onClick={() => location.reload()}>
          {labels.tryAgain}
        </button>
        <a href="/offline" className="button">
          {labels.study}
        </a>
      </Notice>
    )
  }
  if (device.who === 'nobody') return <NothingKept answers={answers} labels={labels} />
  return (
    <>
      {answers !== null && <NetworkLine isBack={answers} device={device} sent={sent} labels={labels} locale={locale} />}
      <StudyDesk
        learner={device.who === 'learner' ? { id: device.owner.learnerId, initial: device.initial, deviceLabels } : null}
        practice={null}
        deadline={null}
        labels={study}
        locale={locale}
        saysOffline={false}
      />
    </>
  )
}

async function look(): Promise<OnDevice | 'elsewhere'> {
  if (location.pathname !== '/offline') return 'elsewhere'
  const { openOnDevice } = await import('#offline/open-on-device')
  const device = await openOnDevice()
  if (device.who !== 'learner') delete document.documentElement.dataset.owner // signed out since the page was dressed
  return device
}
