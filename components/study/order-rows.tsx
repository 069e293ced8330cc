import { useState } from 'react'
import type { PracticeQuestion } from '#core/question/practice-question'
import type { Response } from '#core/question/question'
import { fillTemplate } from '../ui/fill-template'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'
import { moveItem } from './move-item'
import type { StudyLabels } from './study-labels'
import { usePointerDrag } from './use-pointer-drag'

/** Events to be put in order: by two buttons each, or by dragging one onto another's place. */
export default function OrderRows({
  question,
  optionIds,
  graded,
  locked,
  labels,
  onRespond,
}: {
  question: PracticeQuestion
  /** As the learner has put them; empty while they stand as they were shown. */
  optionIds: readonly string[]
  graded: boolean
  locked: boolean
  labels: StudyLabels
  onRespond: (response: Response) => void
}) {
  const [said, setSaid] = useState('')
  const shown = optionIds.length > 0 ? optionIds : question.options.map(({ id }) => id)
  const textOf = (id: string) => question.options.find((option) => option.id === id)?.text ?? ''
  function move(id: string, to: number) {
    if (locked || to < 0 || to >= shown.length) return
    onRespond({ type: 'order', optionIds: moveItem(shown, id, to) })
    setSaid(fillTemplate(labels.movedTo, { event: textOf(id), place: to + 1, places: shown.length }))
  }
  const { dragged, handle } = usePointerDrag((id, onto) => move(id, shown.indexOf(onto)))
  const rows = graded ? question.order : shown

  return (
    <>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ol className="border-b border-rule">
        {rows.map((id, at) => {
          const isInPlace = shown[at] === id && optionIds.length > 0
          const rationale = question.options.find((option) => option.id === id)?.rationale
          return (
            <li key={id} data-drop={id} data-dragged={dragged === id} className="order-row">
              <span className="option-letter" {...(locked ? {} : handle(id))}>
                {at + 1}
              </span>
              <span lang="en" className="pt-1.5 font-serif text-lead">
                <HangulText text={textOf(id)} />
                {graded && (
                  <span className={`flex items-center gap-2 font-sans text-note ${isInPlace ? 'text-celadon' : 'text-seal'}`}>
                    <Sign of={isInPlace ? 'right' : 'wrong'} />
                    {optionIds.length > 0 && fillTemplate(labels.yourPlace, { place: shown.indexOf(id) + 1 })}
                  </span>
                )}
                {graded && rationale && (
                  <span className="meta block">
                    <HangulText text={rationale} />
                  </span>
                )}
              </span>
              {!graded && (
                <span className="flex gap-1">
                  <MoveButton sign="↑" name={labels.moveUp} event={textOf(id)} off={locked || at === 0} onMove={() => move(id, at - 1)} />
                  <MoveButton
                    sign="↓" name={labels.moveDown} event={textOf(id)} off={locked || at === rows.length - 1}
                    onMove={() => move(id, at + 1)}
                  />
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** Stays focusable at the ends of the list, so that the focus is not lost on the way. */
function MoveButton({ sign, name, event, off, onMove }: { sign: string; name: string; event: string; off: boolean; onMove: () => void }) {
  return (
    <button type="button" className="button min-w-12 px-0" aria-disabled={off} aria-label={fillTemplate(name, { event })} onClick={onMove}>
      {sign}
    </button>
  )
}
