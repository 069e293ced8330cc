import type { ReactNode } from 'react'
import { getTranslations } from 'next-intl/server'
import { FactList } from '../ui/fact-list'
import { momentOnOneLine } from '../ui/moment-on-one-line'
import { percent } from '../ui/percent'
import { ZoneHint } from '../ui/zone-hint'
import { StartQuiz } from './start-quiz'

type Past = { id: string; number: number; submittedAt: number; isTimedOut: boolean; earned: number | null; possible: number | null; isBest: boolean }

type Quiz = {
  id: string; title: string; classroomName: string; opensAt: number; closesAt: number; timeLimitMinutes: number | null; extraMinutes: number
  attemptsAllowed: number; itemCount: number; keysShown: 'after-answer' | 'after-close'; keysOpenAt: number | null; areKeysOpen: boolean
  start: 'may-start' | 'not-open' | 'closed' | 'no-attempts-left'; past: readonly Past[]
}

/** What a quiz asks for, the way in, and what came of it. */
export async function QuizFront({ quiz, timeZone, locale, children }: { quiz: Quiz; timeZone: string; locale: string; children: ReactNode }) {
  const t = await getTranslations('quiz')
  const moment = (at: number) => momentOnOneLine(at, timeZone, locale)
  const best = quiz.past.find(({ isBest }) => isBest)
  const points = ({ earned, possible }: Past) => (earned === null || !possible ? t('noPoints') : t('points', { earned, possible, share: percent(earned / possible, locale) }))
  return (
    <>
      <p className="meta font-semibold text-ink">{quiz.classroomName}</p>
      <h1 className="mt-1 max-w-[32ch] text-h1">{quiz.title}</h1>
      {best ? <p className="mt-4 font-serif text-lead">{t('result', { points: points(best) })}</p> : null}
      {!best && quiz.past.length > 0 && (
        <p className="mt-4 max-w-measure font-serif text-lead">
          {quiz.areKeysOpen ? t('nothingCounts') : t('handedIn', { when: moment(quiz.keysOpenAt ?? quiz.closesAt) })}
        </p>
      )}
      {quiz.start === 'not-open' && <p className="mt-4 font-serif text-lead">{t('notOpen', { when: moment(quiz.opensAt) })}</p>}
      {quiz.start === 'closed' && quiz.past.length === 0 && <p className="mt-4 font-serif text-lead">{t('missed', { when: moment(quiz.closesAt) })}</p>}
      <FactList
        facts={[
          { term: t('facts.questions'), value: String(quiz.itemCount) },
          {
            term: t('facts.open'),
            value: (
              <>
                {t('fromTo', { from: moment(quiz.opensAt), to: moment(quiz.closesAt) })}
                <ZoneHint zone={timeZone} moments={[quiz.opensAt, quiz.closesAt]} locale={locale} words={{ differs: t.raw('zoneDiffers'), change: t('changeZone') }} />
              </>
            ),
          },
          { term: t('facts.time'), value: `${quiz.timeLimitMinutes === null ? t('noLimit') : t('minutes', { minutes: quiz.timeLimitMinutes })}${quiz.extraMinutes > 0 ? ` ${t('withExtra', { minutes: quiz.extraMinutes })}` : ''}` },
          { term: t('facts.attempts'), value: `${quiz.past.length === 0 ? t('noneUsed', { allowed: quiz.attemptsAllowed }) : t('someUsed', { allowed: quiz.attemptsAllowed, used: quiz.past.length })}${quiz.attemptsAllowed > 1 ? ` ${t('bestCounts')}` : ''}` },
          { term: t('facts.keys'), value: quiz.keysShown === 'after-answer' ? t('keysAfterAnswer') : t('keysAfterClose', { when: moment(quiz.keysOpenAt ?? quiz.closesAt) }) },
        ]}
      />
      {quiz.start === 'may-start' && (
        <div className="mt-6">
          <p className="mb-4 max-w-measure">{t('howItWorks')}</p>
          <StartQuiz id={quiz.id} words={{ act: quiz.past.length === 0 ? t('start') : t('startAgain'), busy: t('busy'), failed: t('startFailed') }} />
        </div>
      )}
      {quiz.past.length > 0 && (
        <section aria-labelledby="attempts-title" className="mt-10 border-t border-ink pt-4">
          <h2 id="attempts-title" className="text-h2">
            {t('attemptsTitle')}
          </h2>
          <ul className="mt-2">
            {quiz.past.map((attempt) => (
              <li key={attempt.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-2">
                <span className="font-semibold">{t('attempt', { number: attempt.number })}</span>
                <span>{quiz.areKeysOpen ? points(attempt) : t('pointsLater')}</span>
                <span className="meta">
                  {attempt.isTimedOut ? t('timedOutAt', { when: moment(attempt.submittedAt) }) : t('handedInAt', { when: moment(attempt.submittedAt) })}
                  {attempt.isBest && quiz.past.length > 1 && ` · ${t('counts')}`}
                </span>
                {quiz.areKeysOpen && (
                  <a href={`/assignments/${quiz.id}?attempt=${attempt.id}`} className="inline-block py-2.5">
                    {t('look', { number: attempt.number })}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {children && <div className="mt-10">{children}</div>}
    </>
  )
}
