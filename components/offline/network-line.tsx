import type { OnDevice } from '#offline/open-on-device'
import { fillTemplate } from '../ui/fill-template'
import type { OfflineLabels } from './offline-labels'

/** What has come of the answers that waited, once the server answers again; null: still being sent, or nothing to send. */
export type Sent = 'synced' | 'signed-out' | 'not-yet' | null

/** Whether there is a network, what waits to be sent, and the way back. */
export function NetworkLine({
  isBack, device, sent, labels, locale,
}: { isBack: boolean; device: OnDevice; sent: Sent; labels: OfflineLabels; locale: string }) {
  if (isBack) {
    return (
      <p role="status" className="meta mb-4 border-s-2 border-celadon ps-3 text-ink">
        {sent === 'signed-out' ? labels.signedOut : sent === 'synced' ? labels.backSent : labels.back}{' '}
        <a href={sent === 'signed-out' ? '/sign-in' : '/study'} className="inline-block py-2.5">
          {sent === 'signed-out' ? labels.signIn : labels.goOn}
        </a>
      </p>
    )
  }
  return (
    <div className="meta mb-4 border-s-2 border-seal ps-3">
      <p role="status" className="text-ink">
        {labels.noNetwork}
      </p>
      {device.who === 'learner' && <p>{keptInWords(device, labels, locale)}</p>}
    </div>
  )
}

function keptInWords({ owner, waiting, syncedAt }: OnDevice & { who: 'learner' }, labels: OfflineLabels, locale: string): string {
  const when = syncedAt === null ? null : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(syncedAt)
  return [
    fillTemplate(labels.ofOwner, { name: owner.name }),
    ...(waiting > 0 ? [waiting === 1 ? labels.waitingOne : fillTemplate(labels.waitingMany, { count: waiting })] : []),
    ...(when ? [fillTemplate(labels.syncedAt, { when })] : []),
  ].join(' ')
}
