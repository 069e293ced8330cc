import { useEffect, useRef } from 'react'
import { PreferenceButton } from '../site/preference-button'
import { useSingleKeys } from './single-keys'
import type { StudyLabels } from './study-labels'

/** What each key does, for every kind of question; opened with "?" or its button, there as long as it is open. */
export default function KeysDialog({ labels, onClose }: { labels: StudyLabels; onClose: () => void }) {
  const singleKeys = useSingleKeys()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
    title.current?.focus() // the first button stands at the end of the sheet: with the focus on it the title would be out of sight
  }, [])
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="keys-title" className="sheet">
      <h2 id="keys-title" ref={title} tabIndex={-1} className="text-h2">
        {labels.keys}
      </h2>
      <dl className="my-4">
        {rowsOf(labels).filter(({ single }) => singleKeys || !single).map(({ keys, does }) => (
          <div key={does} className="grid grid-cols-[6.5rem_minmax(0,1fr)] items-baseline gap-x-4 border-t border-rule py-2">
            <dt className="flex flex-wrap gap-1">
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mb-4 flex flex-wrap items-center justify-between gap-x-6">
        {singleKeys ? labels.singleKeysOn : labels.singleKeysOff}
        <PreferenceButton preference={{ keyShortcuts: !singleKeys }}>{singleKeys ? labels.switchOff : labels.switchOn}</PreferenceButton>
      </p>
      <form method="dialog">
        <button className="button w-full">{labels.close}</button>
      </form>
    </dialog>
  )
}

/** `single`: a letter, digit or sign alone, which can be switched off. */
function rowsOf(labels: StudyLabels): { keys: string[]; single?: true; does: string }[] {
  return [
    { keys: ['1', '2', '3', 'A', 'B', 'C'], single: true, does: labels.keysChoose },
    { keys: [labels.enterKey], does: labels.keysTyped },
    { keys: [labels.tabKey, '↑', '↓'], does: labels.keysMatch },
    { keys: [labels.tabKey, labels.enterKey], does: labels.keysOrder },
    { keys: [labels.tabKey, labels.enterKey], does: labels.keysHint },
    { keys: ['J'], single: true, does: labels.unsure },
    { keys: ['K'], single: true, does: labels.fairlySure },
    { keys: ['L'], single: true, does: labels.sure },
    { keys: [labels.enterKey], does: labels.keysNext },
    { keys: ['U'], single: true, does: labels.keysUndo },
    { keys: ['?'], single: true, does: labels.keysHelp },
  ]
}
