import { useEffect, useRef } from 'react'
import type { StudyLabels } from './study-labels'

/** What each key does, for every kind of question; opened with "?" or its button, there as long as it is open. */
export default function KeysDialog({ labels, onClose }: { labels: StudyLabels; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="keys-title" className="sheet">
      <h2 id="keys-title" className="text-h2">
        {labels.keys}
      </h2>
      <dl className="my-4">
        {rowsOf(labels).map(({ keys, does }) => (
          <div key={does} className="flex items-baseline justify-between gap-6 border-t border-rule py-2">
            <dt className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd className="text-end">{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button className="button w-full">{labels.close}</button>
      </form>
    </dialog>
  )
}

function rowsOf(labels: StudyLabels) {
  return [
    { keys: ['1', '2', '3', 'A', 'B', 'C'], does: labels.keysChoose },
    { keys: [labels.enterKey], does: labels.keysTyped },
    { keys: [labels.tabKey, '↑', '↓'], does: labels.keysMatch },
    { keys: [labels.tabKey, labels.enterKey], does: labels.keysOrder },
    { keys: [labels.tabKey, labels.enterKey], does: labels.keysHint },
    { keys: ['J'], does: labels.unsure },
    { keys: ['K'], does: labels.fairlySure },
    { keys: ['L'], does: labels.sure },
    { keys: [labels.enterKey], does: labels.keysNext },
    { keys: ['U'], does: labels.keysUndo },
    { keys: ['?'], does: labels.keysHelp },
  ]
}
