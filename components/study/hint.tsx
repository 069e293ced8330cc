import type { TypedAnswerHint } from '#core/question/practice-question'
import { fillTemplate } from '../ui/fill-template'
import type { StudyLabels } from './study-labels'

/** The ways on when it will not come to mind: a hint at a price where there is one, or saying so. */
export function Hint({
  hint, taken, labels, onTake, onGiveUp,
}: {
  hint: TypedAnswerHint | null
  taken: boolean
  labels: StudyLabels
  onTake: () => void
  onGiveUp: () => void
}) {
  const offered = hint !== null && !taken
  return (
    <div className="mt-4 mb-6">
      {hint && taken && (
        <p role="status" className="mb-2">
          {fillTemplate(labels.hint, hint)}
        </p>
      )}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {offered && (
          <button type="button" className="button" onClick={onTake}>
            {labels.takeHint}
          </button>
        )}
        <button type="button" className="button" onClick={onGiveUp}>
          {labels.giveUp}
        </button>
        {offered && <span className="meta">{labels.hintCost}</span>}
      </p>
    </div>
  )
}
