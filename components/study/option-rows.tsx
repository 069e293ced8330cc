import type { ReactNode } from 'react'
import type { PracticeOption, PracticeQuestion } from '#core/question/practice-question'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'
import { chosenOptionIds, toggledOption } from './chosen-options'
import { reasonsFor } from './reasons'
import type { StudyLabels } from './study-labels'

/**
 * The options as generous rows, one or several to be chosen. After grading each carries its reason, and the verdict
 * unfolds below the one row that was chosen, or below them all.
 */
export function OptionRows({
  question,
  response,
  graded,
  locked,
  labels,
  onRespond,
  verdict,
}: {
  question: PracticeQuestion
  response: Response | null
  graded: boolean
  locked: boolean
  labels: StudyLabels
  onRespond: (response: Response) => void
  verdict: ReactNode
}) {
  const several = INPUT_OF_KIND[question.kind] === 'choose-several'
  const chosenIds = chosenOptionIds(response)
  const said = graded ? reasonsFor(question, several ? undefined : question.options.find(({ id }) => chosenIds.includes(id))) : []
  /** Whether the verdict or a row above says the same. */
  const isSaid = ({ rationale }: PracticeOption, at: number) =>
    said.includes(rationale) || question.options.slice(0, at).some((above) => !above.isKey && above.rationale === rationale)
  return (
    <fieldset>
      <legend className="sr-only">{several ? labels.chooseSeveral : labels.options}</legend>
      <ol className="border-b border-rule">
        {question.options.map((option, at) => {
          const chosen = chosenIds.includes(option.id)
          const outcome = !graded ? undefined : option.isKey ? 'right' : chosen ? 'wrong' : 'other'
          return (
            <li key={option.id}>
              <label className="option" data-outcome={outcome}>
                <input
                  type={several ? 'checkbox' : 'radio'}
                  name={question.id}
                  value={option.id}
                  checked={chosen}
                  disabled={locked}
                  onChange={() => onRespond(toggledOption(question, response, option.id))}
                  aria-describedby={graded ? whyId(option) : undefined}
                  className="sr-only"
                />
                <span className={`option-letter ${several ? 'rounded-[3px]' : ''}`}>
                  {outcome === 'right' || outcome === 'wrong' ? <Sign of={outcome} /> : 'ABCDEFGH'.charAt(at)}
                </span>
                <span className="option-text">
                  <span lang="en">
                    <HangulText text={option.text} />
                  </span>
                  {graded && option.isKey && !chosen && <span className="meta block">{labels.theAnswer}</span>}
                  {graded && chosen && <span className="meta block">{labels.yourChoice}</span>}
                </span>
              </label>
              {graded && <Why option={option} shown={!option.isKey && (several || !chosen) && !isSaid(option, at)} />}
              {chosen && !several && verdict}
            </li>
          )
        })}
      </ol>
      {several && verdict}
    </fieldset>
  )
}

function whyId(option: PracticeOption): string {
  return `why-${option.id}`
}

/** The reason of one option. Where the verdict says it already, only assistive technology hears it with its option. */
function Why({ option, shown }: { option: PracticeOption; shown: boolean }) {
  return (
    <p id={whyId(option)} lang="en" hidden={!shown} className="meta pt-1 pe-3 pb-4 ps-[3.75rem]">
      <HangulText text={option.rationale} />
    </p>
  )
}
