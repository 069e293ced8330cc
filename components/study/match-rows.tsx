import type { PracticeQuestion } from '#core/question/practice-question'
import type { MatchedPair, Response } from '#core/question/question'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'
import { matchOption } from './match-option'
import type { StudyLabels } from './study-labels'
import { usePointerDrag } from './use-pointer-drag'

/** Rows that each get one of the choices: by a list, or by dragging a choice onto its row. A choice is used once. */
export default function MatchRows({
  question,
  pairs,
  graded,
  locked,
  labels,
  onRespond,
}: {
  question: PracticeQuestion
  pairs: readonly MatchedPair[]
  graded: boolean
  locked: boolean
  labels: StudyLabels
  onRespond: (response: Response) => void
}) {
  const put = (promptId: string, optionId: string) => onRespond({ type: 'matches', pairs: matchOption(pairs, promptId, optionId) })
  const { dragged, handle } = usePointerDrag((optionId, promptId) => put(promptId, optionId))
  const optionOf = (promptId: string) => pairs.find((pair) => pair.promptId === promptId)?.optionId ?? ''
  const textOf = (optionId: string) => question.options.find(({ id }) => id === optionId)?.text ?? ''
  return (
    <>
      {!locked && (
        <ul aria-hidden="true" className="mb-4 hidden flex-wrap gap-2 @2xl:flex" lang="en">
          {question.options.map(({ id, text }) => (
            <li key={id} {...handle(id)} className="chip" data-used={pairs.some(({ optionId }) => optionId === id)} data-dragged={dragged === id}>
              <HangulText text={text} />
            </li>
          ))}
        </ul>
      )}
      <ul className="border-b border-rule">
        {question.prompts.map((prompt) => (
          <li key={prompt.id} data-drop={prompt.id} className="match-row">
            <label htmlFor={`match-${prompt.id}`} lang="en" className="font-serif text-lead">
              <HangulText text={prompt.text} />
            </label>
            {graded ? (
              <MatchedRow question={question} chosenId={optionOf(prompt.id)} rightId={prompt.optionId} labels={labels} />
            ) : (
              <div>
                <select
                  id={`match-${prompt.id}`}
                  className="field"
                  value={optionOf(prompt.id)}
                  disabled={locked}
                  onChange={(event) => put(prompt.id, event.target.value)}
                >
                  <option value="">{labels.matchChoose}</option>
                  {question.options.map(({ id, text }) => (
                    <option key={id} value={id} lang="en">
                      {text}
                    </option>
                  ))}
                </select>
                <WholeChoice text={textOf(optionOf(prompt.id))} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

/** Longer than this, in characters, and a list on a phone cuts the choice short. */
const SHORT_CHOICE = 28

/** The choice in full, for the eyes: assistive technology reads it from the list. */
function WholeChoice({ text }: { text: string }) {
  if (text.length <= SHORT_CHOICE) return null
  return (
    <p aria-hidden="true" lang="en" className="mt-1 font-serif @2xl:hidden">
      {text}
    </p>
  )
}

/** What the learner put to the row and, when that is not it, what belongs there. */
function MatchedRow({
  question, chosenId, rightId, labels,
}: { question: PracticeQuestion; chosenId: string; rightId: string; labels: StudyLabels }) {
  const chosen = question.options.find(({ id }) => id === chosenId)
  const right = question.options.find(({ id }) => id === rightId)
  const isRight = chosenId === rightId
  return (
    <div>
      {chosen && (
        <p className={`flex items-start gap-2 ${isRight ? 'text-celadon' : 'text-seal'}`}>
          <Sign of={isRight ? 'right' : 'wrong'} className="mt-0.5" />
          <span className="sr-only">{isRight ? labels.right : labels.wrong}</span>
          <span lang="en" className="font-serif text-body">
            <HangulText text={chosen.text} />
          </span>
        </p>
      )}
      {!isRight && right && (
        <p className="mt-1 ps-8">
          <span className="meta">{labels.theAnswer}: </span>
          <strong lang="en" className="font-serif text-body font-semibold">
            <HangulText text={right.text} />
          </strong>
        </p>
      )}
    </div>
  )
}
