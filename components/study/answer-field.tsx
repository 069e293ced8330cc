import type { KeyboardEvent } from 'react'

/** The field a typed answer goes into; Enter says that it stands. */
export function AnswerField({
  className,
  label,
  typed,
  locked,
  onType,
  onDone,
}: {
  className: string
  label: string
  typed: string
  locked: boolean
  onType: (text: string) => void
  /** Enter: the answer stands, on to the certainty. */
  onDone: () => void
}) {
  function finishOnEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onDone()
  }
  return (
    <input
      className={className}
      value={typed}
      readOnly={locked}
      onChange={(event) => onType(event.target.value)}
      onKeyDown={finishOnEnter}
      aria-label={label}
      placeholder="…"
      maxLength={200}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
    />
  )
}
