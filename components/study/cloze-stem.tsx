import type { KeyboardEvent } from 'react'
import { BLANK } from '#core/question/question'
import { HangulText } from '../ui/hangul-text'
import type { StudyLabels } from './study-labels'

/** A stem with a gap to type into, in the line where the answer belongs. */
export function ClozeStem({
  stem,
  typed,
  locked,
  labels,
  onType,
  onDone,
}: {
  stem: string
  typed: string
  locked: boolean
  labels: StudyLabels
  onType: (text: string) => void
  /** Enter: the answer stands, on to the certainty. */
  onDone: () => void
}) {
  const [before = '', after = ''] = stem.split(BLANK, 2)
  function finishOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  return (
    <>
      <HangulText text={before} />
      <input
        className="blank"
        value={typed}
        readOnly={locked}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={finishOnEnter}
        aria-label={labels.typeHere}
        placeholder="…"
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
      />
      <HangulText text={after} />
    </>
  )
}
