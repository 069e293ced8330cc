import type messages from '../../messages/en.json'

type FailureLabels = (typeof messages)['failure']

/** Leaves the words of the error page in the document: an error boundary runs in the browser, where messages are not. */
export function FailureWords({ labels }: { labels: FailureLabels }) {
  return (
    <div id="failure-labels" hidden data-title={labels.title} data-text={labels.text} data-try-again={labels.tryAgain} data-home={labels.home} />
  )
}
