import { useEffect, useRef, useState } from 'react'
import type { StudyBatch } from '#core/schedule/study-batch'
import type { DayRule } from '#core/schedule/study-day'
import type { PracticeChoice } from '#offline/create-study-session'
import { fillTemplate } from '../ui/fill-template'
import { HangulText } from '../ui/hangul-text'
import { useIsHydrated } from '../ui/use-is-hydrated'
import { dueInWords } from './due-in-words'
import { memoryChanges } from './memory-changes'
import type { StudyLabels } from './study-labels'
import type { AnswerAccount } from './study-state'

/** As many lines as are taken in at a glance; more unfold. */
const SHOWN_CHANGES = 5

type End = {
  /** When the next card comes due, once nothing is left today. */
  nextDueAt: number | null
  /** What is left today, when the sitting has its size and there is more. */
  left: StudyBatch['left'] | null
}

/** A real end: what this session changed, when to come back, and leave to stop; with more left, the choice to go on. */
export default function SessionEnd({
  answers, end: { nextDueAt, left }, practice, deadline, dayRule, labels, locale, onGoOn,
}: {
  answers: readonly AnswerAccount[]
  end: End
  /** null: the session that counts. */
  practice: PracticeChoice | null
  /** How the learner's deadline stands, in words; null without one. */
  deadline: string | null
  dayRule: DayRule
  labels: StudyLabels
  locale: string
  onGoOn: () => void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [now] = useState(Date.now)
  const isHydrated = useIsHydrated()
  const answered = answers.length
  useEffect(() => {
    if (answered > 0) heading.current?.focus()
  }, [answered])

  const inWords = (dueAt: number) => dueInWords(dueAt, now, dayRule, locale, labels)
  const { title, text } = practice ? practiceHeadline(answered, labels) : headline(answered, { nextDueAt, left }, labels)
  const hasMet = answered > 0 || nextDueAt !== null
  return (
    <section className="max-w-measure">
      <h1 ref={heading} tabIndex={-1} className="text-h1">
        {title}
      </h1>
      <p className="mt-4 font-serif text-lead">{text}</p>
      {deadline && (
        <p className="mt-2 flex flex-wrap items-baseline gap-x-3">
          <span>{deadline}</span>
          <a href="/deadline" className="inline-block py-2.5">
            {labels.seePlan}
          </a>
        </p>
      )}
      {left && (
        <p className="mt-6 flex flex-wrap gap-3">
          <button type="button" className="button button-main" onClick={onGoOn}>
            {labels.goOn}
            <kbd className="key-hint" aria-hidden="true">
              {labels.enterKey}
            </kbd>
          </button>
          <a href="/progress" className="button">
            {labels.stopHere}
          </a>
        </p>
      )}
      {answered > 0 && (
        <dl className="mt-8 border-t border-ink">
          <EndRow term={labels.answered} figure={answered} />
          <EndRow term={labels.answeredRight} figure={answers.filter(({ right }) => right).length} />
          {returnsByDay(answers, inWords).map(({ when, count }) => (
            <EndRow key={when} term={fillTemplate(labels.comesBackShort, { when })} figure={count} />
          ))}
        </dl>
      )}
      <KeptLonger answers={answers} labels={labels} locale={locale} />
      {nextDueAt !== null && <p className="mt-6 min-h-8">{isHydrated && fillTemplate(labels.nextDue, { when: inWords(nextDueAt) })}</p>}
      {!left && (
        <p className="mt-8 flex flex-wrap gap-3">
          {hasMet || !practice ? (
            <a href="/progress" className="button button-main">
              {labels.seeProgress}
            </a>
          ) : (
            <a href="/study" className="button button-main">
              {labels.title}
            </a>
          )}
          <a href="/articles" className="button">
            {labels.readArticles}
          </a>
        </p>
      )}
      {!left && hasMet && (
        <div className="mt-10 border-t border-rule pt-4">
          <p className="meta">{labels.practiseMoreText}</p>
          <p className="mt-3">
            <a href={practiceHref(practice)} className="button">
              {practice ? labels.practiseAgain : labels.practiseMore}
            </a>
          </p>
        </div>
      )}
    </section>
  )
}

function headline(answered: number, { nextDueAt, left }: End, labels: StudyLabels): { title: string; text: string } {
  if (left) return { title: labels.portionTitle, text: fillTemplate(labels.portionText, { count: left.due + left.new }) }
  const nothingYet = answered === 0 && nextDueAt === null
  return nothingYet ? { title: labels.nothingTitle, text: labels.nothingText } : { title: labels.doneTitle, text: labels.doneText }
}

function practiceHeadline(answered: number, labels: StudyLabels): { title: string; text: string } {
  return answered > 0
    ? { title: labels.practiceTitle, text: labels.practiceText }
    : { title: labels.nothingToPractise, text: labels.nothingToPractiseText }
}

function practiceHref(practice: PracticeChoice | null): string {
  return `/study?practice=${encodeURIComponent(practice?.articleId ?? 'weakest')}`
}

function EndRow({ term, figure }: { term: string; figure: number }) {
  return (
    <div className="flex justify-between gap-6 border-b border-rule py-2">
      <dt>{term}</dt>
      <dd className="tabular font-semibold">{figure}</dd>
    </div>
  )
}

/** Which key points are held longer than before this session, and by how much. */
function KeptLonger({ answers, labels, locale }: { answers: readonly AnswerAccount[]; labels: StudyLabels; locale: string }) {
  const changes = memoryChanges(answers)
  if (changes.length === 0) return null
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const rows = changes.map(({ keyPointId, about, from, to }) => (
    <li key={keyPointId} className="flex flex-col gap-1 border-b border-rule py-2 sm:flex-row sm:justify-between sm:gap-6">
      <span lang="en" className="font-serif">
        <HangulText text={about} />
      </span>
      <span className="tabular font-semibold whitespace-nowrap">
        {from === 0 ? labels.notKept : days.format(from)} → {days.format(to)}
      </span>
    </li>
  ))
  return (
    <>
      <h2 className="mt-8 text-h2">{fillTemplate(labels.keptLonger, { count: changes.length })}</h2>
      <p className="meta mt-1">{labels.keptLongerText}</p>
      <ul className="mt-3 border-t border-ink">{rows.slice(0, SHOWN_CHANGES)}</ul>
      {rows.length > SHOWN_CHANGES && (
        <details>
          <summary className="meta">{fillTemplate(labels.keptLongerRest, { count: rows.length - SHOWN_CHANGES })}</summary>
          <ul>{rows.slice(SHOWN_CHANGES)}</ul>
        </details>
      )}
    </>
  )
}

/** How many of the key points answered come back when; the last answer of each counts. */
function returnsByDay(answers: readonly AnswerAccount[], inWords: (dueAt: number) => string) {
  const dueAtOf = new Map(answers.map(({ keyPointId, dueAt }) => [keyPointId, dueAt]))
  const counts = new Map<string, number>()
  for (const dueAt of [...dueAtOf.values()].filter((at) => at !== null).sort((a, b) => a - b)) {
    const when = inWords(dueAt)
    counts.set(when, (counts.get(when) ?? 0) + 1)
  }
  return [...counts].map(([when, count]) => ({ when, count }))
}
