'use client'

import type messages from '../../messages/en.json'

type FailureLabels = (typeof messages)['failure']

/** What a reader sees when a page fails: no codes, no traces, and that nothing is lost. */
export function FailureNotice({ retry }: { retry: () => void }) {
  const labels: Partial<FailureLabels> | undefined =
    typeof document === 'undefined' ? undefined : document.getElementById('failure-labels')?.dataset
  return (
    <section role="alert" className="max-w-measure">
      <h1 className="text-h1">{labels?.title ?? 'Something went wrong on our side'}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{labels?.text}</p>
      <p className="flex flex-wrap gap-3">
        <button type="button" className="button button-main" onClick={retry}>
          {labels?.tryAgain ?? 'Try again'}
        </button>
        <a href="/" className="button">
          {labels?.home ?? 'Hoedam'}
        </a>
      </p>
    </section>
  )
}
