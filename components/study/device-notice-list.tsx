'use client'

import { useEffect, useState } from 'react'
import type { MovedKeyPoint, Receipt } from '#core/schedule/receipt'
import { forgetAll } from '#offline/hoedam-db'
import { findReceipt, forgetReceipt } from '#offline/kept-receipt'
import { type RefusedAnswer, findRefused } from '#offline/quarantine'
import { SYNCED } from '#offline/synced'
import type messages from '../../messages/en.json'
import { fillTemplate } from '../ui/fill-template'

export type DeviceLabels = (typeof messages)['device']
type News = { receipt: Receipt | null; refused: readonly RefusedAnswer[] }

/** As many lines as are taken in at a glance. */
const SHOWN = 5

/** What other devices changed, and which answers the server did not take, until the learner puts it away. */
export default function DeviceNoticeList({ learnerId, labels, locale }: { learnerId: string; labels: DeviceLabels; locale: string }) {
  const [{ receipt, refused }, setNews] = useState<News>({ receipt: null, refused: [] })
  const [said, setSaid] = useState('')

  useEffect(() => {
    let isOpen = true
    const look = () => void Promise.all([findReceipt(learnerId), findRefused(learnerId)])
      .then(([found, kept]) => isOpen && setNews({ receipt: found, refused: kept }))
      .catch(() => {}) // no storage in this browser: nothing to tell
    look()
    window.addEventListener(SYNCED, look)
    return () => {
      isOpen = false
      window.removeEventListener(SYNCED, look)
    }
  }, [learnerId])

  function putAway(left: News, forget: () => Promise<void>) {
    forget().catch(() => {}) // told again the next time
    setNews(left)
    setSaid(labels.gone)
    document.getElementById('content')?.focus({ preventScroll: true }) // the button that had the focus is gone
  }

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      {receipt && (
        <section aria-labelledby="device-receipt" className="mt-10 max-w-measure border-s-2 border-rule ps-4">
          <h2 id="device-receipt" className="text-h2">{labels.title}</h2>
          {receipt.answers > 0 && <p className="mt-2">{fillTemplate(labels.answers, { count: receipt.answers, devices: receipt.deviceIds.length })}</p>}
          {receipt.withdrawn > 0 && <p className="mt-2">{fillTemplate(labels.withdrawn, { count: receipt.withdrawn })}</p>}
          <Moved title={labels.sooner} moved={receipt.moved.filter(({ from, to }) => to < from)} labels={labels} locale={locale} />
          <Moved title={labels.later} moved={receipt.moved.filter(({ from, to }) => to > from)} labels={labels} locale={locale} />
          <button type="button" className="text-button" onClick={() => putAway({ receipt: null, refused }, () => forgetReceipt(learnerId))}>
            {labels.putAway}
          </button>
        </section>
      )}
      {refused.length > 0 && (
        <section aria-labelledby="device-refused" className="mt-10 max-w-measure border-s-2 border-seal ps-4">
          <h2 id="device-refused" className="text-h2">{labels.refusedTitle}</h2>
          <p className="mt-2">{labels.refusedText}</p>
          <ul className="mt-3 flex flex-col gap-3">
            {refused.map(({ id, stem, reason, answeredAt }) => (
              <li key={id}>
                {stem && <p lang="en" className="font-serif">{stem}</p>}
                <p className="meta">
                  {fillTemplate(labels.answeredOn, { when: new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(answeredAt) })} {reasonInWords(reason, labels)}
                </p>
              </li>
            ))}
          </ul>
          <button type="button" className="text-button" onClick={() => putAway({ receipt, refused: [] }, () => forgetAll('quarantine', refused.map(({ id }) => id)))}>
            {labels.letGo}
          </button>
        </section>
      )}
    </>
  )
}

/** Key points by what they are asked by, each with the day on which it comes now. */
function Moved({ title, moved, labels, locale }: { title: string; moved: readonly MovedKeyPoint[]; labels: DeviceLabels; locale: string }) {
  if (moved.length === 0) return null
  const date = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
  const shown = moved.slice(0, SHOWN)
  return (
    <>
      <h3 className="meta mt-4">{title}</h3>
      <ul className="mt-1">
        {shown.map(({ keyPointId, words, to }) => (
          <li key={keyPointId} className="flex flex-col gap-1 border-b border-rule py-2 sm:flex-row sm:justify-between sm:gap-6">
            <span lang="en" className="font-serif">{words ?? '…'}</span>
            <span className="tabular font-semibold whitespace-nowrap">{date.format(Date.parse(to))}</span>
          </li>
        ))}
      </ul>
      {moved.length > shown.length && <p className="meta mt-2">{fillTemplate(labels.more, { count: moved.length - shown.length })}</p>}
    </>
  )
}

function reasonInWords(reason: string, labels: DeviceLabels): string {
  switch (reason) {
    case 'unknown-question': return labels.reasonUnknown
    case 'malformed': return labels.reasonDamaged
    case 'time-out-of-range': return labels.reasonTime
    case 'id-used-for-another-review': return labels.reasonClash
    default: return labels.reasonOther
  }
}
