import type { RefObject } from 'react'
import type { Certainty } from '#core/review/review'
import { useSingleKeys } from './single-keys'
import type { StudyLabels } from './study-labels'

/** Left to right as on the keyboard: J, K, L. */
export const CERTAINTY_KEYS = { J: 'unsure', K: 'fairly-sure', L: 'sure' } as const satisfies Record<string, Certainty>

/** Three keys under the thumb. Saying how sure you are is what commits the answer. */
export function CertaintyKeys({
  group,
  ready,
  busy,
  labels,
  onCommit,
}: {
  group: RefObject<HTMLDivElement | null>
  ready: boolean
  busy: boolean
  labels: StudyLabels
  onCommit: (certainty: Certainty) => void
}) {
  const singleKeys = useSingleKeys()
  const names: Record<Certainty, string> = {
    unsure: labels.unsure, 'fairly-sure': labels.fairlySure, sure: labels.sure,
  }
  return (
    <div ref={group} tabIndex={-1} role="group" aria-labelledby="certainty-question">
      <p id="certainty-question" className="meta mb-2">
        {busy ? labels.grading : ready ? labels.howSure : labels.chooseFirst}
      </p>
      <div className="grid grid-cols-3 gap-2">
        {Object.entries(CERTAINTY_KEYS).map(([key, certainty]) => (
          <button
            key={key}
            type="button"
            className="button px-1 text-[1rem] leading-tight sm:gap-3 sm:px-4"
            aria-keyshortcuts={singleKeys ? key : undefined}
            disabled={!ready || busy}
            onClick={() => onCommit(certainty)}
          >
            {names[certainty]}
            {singleKeys && (
              <kbd className="key-hint" aria-hidden="true">
                {key}
              </kbd>
            )}
          </button>
        ))}
      </div>
    </div>
  )
}
