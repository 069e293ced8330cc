import { useEffect, useRef } from 'react'
import type { PracticeOption, PracticeQuestion } from '#core/question/practice-question'
import { INPUT_OF_KIND, type Response } from '#core/question/question'
import type { DayRule } from '#core/schedule/study-day'
import type { Outcome } from '#offline/study-session'
import { AnswerAndReasons } from '../question/answer-and-reasons'
import { fillTemplate } from '../ui/fill-template'
import { HangulText } from '../ui/hangul-text'
import { Sign } from '../ui/sign'
import { chosenOptionIds } from './chosen-options'
import { dueInWords } from './due-in-words'
import type { StudyLabels } from './study-labels'
import { type ShownVerdict, isRight } from './study-state'
import { VerdictEvidence } from './verdict-evidence'
import { acceptedInWords, verdictInWords } from './verdict-in-words'

/** Right or wrong in words and sign, why, the passage that says so, and when the key point comes back. */
export function VerdictPanel({
  question,
  response,
  verdict,
  hinted,
  headingLevel: Heading,
  dayRule,
  labels,
  locale,
}: {
  question: PracticeQuestion
  response: Response
  verdict: ShownVerdict
  hinted: boolean
  headingLevel: 'h2' | 'h3'
  dayRule: DayRule
  labels: StudyLabels
  locale: string
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const right = isRight(verdict)
  const chosen = response.type === 'option' ? question.options.find(({ id }) => id === response.optionId) : undefined
  const evidence = [...wronglyChosen(question, response).map((option) => option.evidence), ...question.evidence]
  // Rows that were several chosen, matched or put in order say themselves what belonged where.
  const saysAnswer = !right && ['choose-one', 'type'].includes(INPUT_OF_KIND[question.kind])
  const typed = response.type === 'typed' ? response.text.trim() : ''
  const { match } = verdict
  const notes = [
    ...acceptedInWords(match, typed, question.answer, labels),
    ...(right && hinted ? [labels.hintCounted] : []),
  ]

  return (
    <div ref={panel} className={`verdict rise scroll-mt-28 scroll-mb-32 pt-4 pe-3 pb-8 ${chosen ? 'ps-2 sm:ps-[3.75rem]' : ''}`}>
      <Heading
        ref={heading}
        tabIndex={-1}
        className={`flex items-center gap-2 text-h2 ${right ? 'text-celadon' : 'text-seal'}`}
      >
        {!chosen && <Sign of={right ? 'right' : 'wrong'} />}
        {verdictInWords(verdict, response, labels)}
      </Heading>
      <div className="mt-3 flex max-w-measure flex-col gap-4">
        <AnswerAndReasons question={question} chosen={chosen} saysAnswer={saysAnswer} labels={labels} />
        {match?.distinct && (
          <p>
            <span className="meta">{fillTemplate(labels.distinctName, { name: typed })}: </span>
            <span lang="en">
              <HangulText text={match.distinct.note} />
            </span>
          </p>
        )}
        {notes.map((note) => (
          <p key={note} className="meta">
            {note}
          </p>
        ))}
        <VerdictEvidence question={question} evidence={evidence} labels={labels} />
        {question.editorNote && (
          <aside className="border-t border-rule pt-3">
            <p className="meta font-semibold">{labels.editorNote}</p>
            <p lang="en">
              <HangulText text={question.editorNote} />
            </p>
          </aside>
        )}
        <ComesBack verdict={verdict} right={right} dayRule={dayRule} labels={labels} locale={locale} />
      </div>
    </div>
  )
}

/** The options taken for right that are not: the passage that refutes each stands first. */
function wronglyChosen(question: PracticeQuestion, response: Response): PracticeOption[] {
  const chosenIds = chosenOptionIds(response)
  return question.options.filter(({ id, isKey }) => !isKey && chosenIds.includes(id))
}

/** Follows when the answer is stored; its line is held open, so that nothing below it jumps. */
function ComesBack({
  verdict, right, dayRule, labels, locale,
}: { verdict: ShownVerdict; right: boolean; dayRule: DayRule; labels: StudyLabels; locale: string }) {
  const { outcome } = verdict
  return (
    <p role="status" className="min-h-[2.75rem] border-t border-rule pt-3">
      {outcome === null ? labels.saving : outcomeInWords(outcome, right, dayRule, labels, locale)}
    </p>
  )
}

function outcomeInWords({ saved, dueAt, rating }: Outcome, right: boolean, dayRule: DayRule, labels: StudyLabels, locale: string): string {
  const where = {
    practice: labels.notStored, refused: labels.refused, withdrawn: labels.withdrawn, 'other-account': labels.otherAccount,
    'signed-out': labels.signedOut, 'not-kept': labels.unsaved, waiting: null, saved: null, 'by-plan': null,
  }[saved]
  if (where !== null) return where
  if (dueAt === null) return saved === 'by-plan' ? labels.comesByPlan : saved === 'waiting' ? labels.savedHere : labels.savedUnplanned
  const comesBack = right && rating === null ? labels.inOtherForm : fillTemplate(labels.comesBack, { when: dueInWords(dueAt, Date.now(), dayRule, locale, labels) })
  return saved === 'waiting' ? `${labels.savedHere} ${comesBack}` : comesBack
}
