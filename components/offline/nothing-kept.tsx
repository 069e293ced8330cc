import { Notice } from './notice'
import type { OfflineLabels } from './offline-labels'

/** That there is nothing to study from here, how to change that, and whether it can be done now. `answers`: the server does; null while unknown. */
export function NothingKept({ answers, labels }: { answers: boolean | null; labels: OfflineLabels }) {
  // The line is there before its words: the page below must not move.
  const [colour, words] = answers === null ? ['border-transparent', '\u00a0'] : answers ? ['border-celadon', labels.nothingOnline] : ['border-seal', labels.nothingOffline]
  return (
    <>
      <p role="status" className={`meta mb-4 border-s-2 ps-3 text-ink ${colour}`}>
        {words}
      </p>
      <Notice title={labels.nothingTitle} text={window.isSecureContext ? labels.nothingText : labels.nothingPlainHttp}>
        <a href="/study" className="button button-main">
          {answers ? labels.studyNow : labels.tryAgain}
        </a>
      </Notice>
    </>
  )
}
