import type { RefObject } from 'react'
import type { StudyLabels } from './study-labels'

/** What each key does; opened with "?" or its button. */
export function KeysDialog({ dialog, labels }: { dialog: RefObject<HTMLDialogElement | null>; labels: StudyLabels }) {
  const rows = [
    { keys: ['1', '2', '3'], or: ['A', 'B', 'C'], does: labels.keysChoose },
    { keys: [labels.enterKey], does: labels.keysTyped },
    { keys: ['J'], does: labels.unsure },
    { keys: ['K'], does: labels.fairlySure },
    { keys: ['L'], does: labels.sure },
    { keys: [labels.enterKey], does: labels.keysNext },
    { keys: ['?'], does: labels.keysHelp },
  ]
  return (
    <dialog ref={dialog} aria-labelledby="keys-title" className="sheet">
      <h2 id="keys-title" className="text-h2">
        {labels.keys}
      </h2>
      <dl className="my-4">
        {rows.map(({ keys, or = [], does }) => (
          <div key={does} className="flex items-baseline justify-between gap-6 border-t border-rule py-2">
            <dt className="flex shrink-0 gap-1">
              {[...keys, ...or].map((key) => (
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
