import { useEffect, useRef, useState } from 'react'
import type { DayRule } from '#core/schedule/study-day'
import { fillTemplate } from '../ui/fill-template'
import { useIsHydrated } from '../ui/use-is-hydrated'
import { dueInWords } from './due-in-words'
import type { StudyLabels } from './study-labels'
import type { AnswerAccount } from './study-state'

/** A real end: what this session changed, when to come back, and leave to stop. */
export function SessionEnd({
  answers,
  nextDueAt,
  dayRule,
  labels,
  locale,
}: {
  answers: readonly AnswerAccount[]
  nextDueAt: number | null
  dayRule: DayRule
  labels: StudyLabels
  locale: string
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [now] = useState(Date.now)
  const isHydrated = useIsHydrated()
  const answered = answers.length
  useEffect(() => {
    if (answered > 0) heading.current?.focus()
  }, [answered])

  const nothingYet = answered === 0 && nextDueAt === null
  const returns = returnsByDay(answers, (dueAt) => dueInWords(dueAt, now, dayRule, locale, labels))
  return (
    <section className="max-w-measure">
      <h1 ref={heading} tabIndex={-1} className="text-h1">
        {nothingYet ? labels.nothingTitle : labels.doneTitle}
      </h1>
      <p className="mt-4 font-serif text-lead">{nothingYet ? labels.nothingText : labels.doneText}</p>
      {answered > 0 && (
        <dl className="mt-8 border-t border-ink">
          <EndRow term={labels.answered} figure={answered} />
          <EndRow term={labels.answeredRight} figure={answers.filter(({ right }) => right).length} />
          {returns.map(({ when, count }) => (
            <EndRow key={when} term={fillTemplate(labels.comesBackShort, { when })} figure={count} />
          ))}
        </dl>
      )}
      {nextDueAt !== null && (
        <p className="mt-6 min-h-8">
          {isHydrated && fillTemplate(labels.nextDue, { when: dueInWords(nextDueAt, now, dayRule, locale, labels) })}
        </p>
      )}
      <p className="mt-8 flex flex-wrap gap-3">
        <a href="/progress" className="button">
          {labels.seeProgress}
        </a>
        <a href="/articles" className="button">
          {labels.readArticles}
        </a>
      </p>
    </section>
  )
}

function EndRow({ term, figure }: { term: string; figure: number }) {
  return (
    <div className="flex justify-between gap-6 border-b border-rule py-2">
      <dt>{term}</dt>
      <dd className="tabular font-semibold">{figure}</dd>
    </div>
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
