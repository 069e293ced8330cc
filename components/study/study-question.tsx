import { type RefObject, useEffect, useRef } from 'react'
import type { QuestionKind, Response } from '#core/question/question'
import type { Certainty } from '#core/review/review'
import type { DayRule } from '#core/schedule/study-day'
import { HangulText } from '../ui/hangul-text'
import { AnswerArea } from './answer-area'
import { CertaintyKeys } from './certainty-keys'
import { ClozeStem } from './cloze-stem'
import { useSingleKeys } from './single-keys'
import type { StudyLabels } from './study-labels'
import { type AskedStep, isComplete } from './study-state'
import { VerdictPanel } from './verdict-panel'

/** One question as a page: meta line, stem, options or gap, verdict in place, and the bar under the thumb. */
export function StudyQuestion({
  step,
  questionNumber,
  headingLevel: Heading,
  dayRule,
  labels,
  locale,
  certaintyGroup,
  onRespond,
  onHint,
  onGiveUp,
  onCommit,
  onNext,
  nextLabel,
  onUndo,
}: {
  step: AskedStep
  questionNumber: number
  headingLevel: 'h1' | 'h2'
  dayRule: DayRule
  labels: StudyLabels
  locale: string
  certaintyGroup: RefObject<HTMLDivElement | null>
  onRespond: (response: Response) => void
  onHint: () => void
  onGiveUp: () => void
  onCommit: (certainty: Certainty) => void
  onNext: () => void
  nextLabel: string
  /** Left out: the answer cannot be taken back here. */
  onUndo?: () => void
}) {
  const { question } = step.item
  const singleKeys = useSingleKeys()
  const stem = useRef<HTMLHeadingElement>(null)
  useFocusOnNewQuestion(stem, questionNumber)
  const guardedNext = useAfterDoubleTap(step.phase, onNext)

  const verdict = step.phase === 'verdict' && (
    <VerdictPanel
      question={question}
      response={step.response}
      verdict={step.verdict}
      hinted={step.hinted}
      headingLevel={Heading === 'h1' ? 'h2' : 'h3'}
      dayRule={dayRule}
      labels={labels}
      locale={locale}
    />
  )

  return (
    <article aria-labelledby="stem" className="@5xl:grid @5xl:grid-cols-[12rem_minmax(0,1fr)] @5xl:gap-x-10">
      <MetaLine step={step} labels={labels} />
      <div className="question-body max-w-[46rem]">
        <Heading id="stem" ref={stem} tabIndex={-1} lang="en" className="stem mb-6">
          {question.kind === 'cloze' ? (
            <ClozeStem
              stem={question.stem}
              typed={step.response?.type === 'typed' ? step.response.text : ''}
              locked={step.phase !== 'asking'}
              labels={labels}
              onType={(text) => onRespond({ type: 'typed', text })}
              onDone={() => certaintyGroup.current?.focus()}
            />
          ) : (
            <HangulText text={question.stem} />
          )}
        </Heading>
        <AnswerArea
          step={step}
          labels={labels}
          certaintyGroup={certaintyGroup}
          onRespond={onRespond}
          onHint={onHint}
          onGiveUp={onGiveUp}
          verdict={verdict}
        />
        <div className="answer-bar">
          {step.phase === 'verdict' ? (
            <div className="flex flex-wrap gap-2">
              <button type="button" className="button button-main grow sm:grow-0" onClick={guardedNext} disabled={step.loadingNext}>
                {step.loadingNext ? labels.loading : nextLabel}
                <kbd className="key-hint" aria-hidden="true">
                  {labels.enterKey}
                </kbd>
              </button>
              {onUndo && (
                <button type="button" className="button" aria-keyshortcuts={singleKeys ? 'U' : undefined} onClick={onUndo} disabled={step.loadingNext}>
                  {labels.undo}
                  {singleKeys && (
                    <kbd className="key-hint" aria-hidden="true">
                      U
                    </kbd>
                  )}
                </button>
              )}
            </div>
          ) : (
            <>
              {step.phase === 'asking' && step.gradingFailed && (
                <p role="alert" className="mb-2 text-note text-seal">
                  {labels.gradingFailed}
                </p>
              )}
              <CertaintyKeys
                group={certaintyGroup}
                ready={isComplete(question, step.response)}
                busy={step.phase === 'grading'}
                labels={labels}
                onCommit={onCommit}
              />
            </>
          )}
        </div>
      </div>
    </article>
  )
}

/** "Next" comes to where "Sure" was: the second half of a double tap is not meant for it, or the verdict would never be seen. */
const DOUBLE_TAP_MS = 400

function useAfterDoubleTap(phase: AskedStep['phase'], onNext: () => void) {
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = performance.now()
  }, [phase])
  // A click by keyboard has no detail.
  return ({ detail }: { detail: number }) => {
    if (detail === 0 || performance.now() - shownAt.current > DOUBLE_TAP_MS) onNext()
  }
}

/** Which article, why now, and what is asked for. On a desk it stands in the margin. */
function MetaLine({ step, labels }: { step: AskedStep; labels: StudyLabels }) {
  const { question, reason } = step.item
  // "Who claims this?" and "Which article says this?" would be answered by the name of the article.
  const asksForSource = question.kind === 'who-claims-this' || question.kind === 'which-article-says'
  const tells = asksForSource && step.phase !== 'verdict'
  const articles = tells ? [] : [...new Set(question.passages.map((passage) => passage.articleLabel))]
  const why = {
    new: labels.whyNew, due: labels.whyDue, deadline: labels.whyDeadline, learning: labels.whyLearning, 're-ask': labels.whyReAsk, contrast: labels.whyContrast, practice: labels.whyPractice,
  }[reason]
  const task = taskInWords(question.kind, labels)
  return (
    <div className="meta mb-4 flex flex-wrap gap-x-3 @5xl:flex-col @5xl:gap-y-2 @5xl:border-t @5xl:border-ink @5xl:pt-3">
      <p className="font-semibold text-ink">{why}</p>
      {articles.map((article) => (
        <p key={article} lang="en">
          {article}
        </p>
      ))}
      {task && <p>{task}</p>}
    </div>
  )
}

/** What to do, where the stem and its options do not say it themselves. */
function taskInWords(kind: QuestionKind, labels: StudyLabels): string | null {
  switch (kind) {
    case 'true-false': return labels.trueOrFalse
    case 'cloze': return labels.fillTheGap
    case 'short-answer': return labels.typeTheAnswer
    case 'multiple-choice': return labels.chooseSeveral
    case 'match': return labels.matchTask
    case 'order': return labels.orderTask
    default: return null
  }
}

/** A new question starts at the top and takes the focus, after a pause too; the first one, with the page, does not steal it. */
function useFocusOnNewQuestion(target: RefObject<HTMLElement | null>, questionNumber: number) {
  const shown = useRef(1)
  useEffect(() => {
    if (shown.current === questionNumber) return
    shown.current = questionNumber
    const field = target.current?.querySelector('input')
    ;(field ?? target.current)?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [target, questionNumber])
}
