import { getLocale, getTranslations } from 'next-intl/server'
import type { Instant } from '#core/shared/instant'
import { HangulText } from '../../ui/hangul-text'
import { momentInWords } from '../../ui/moment-in-words'
import { Sign } from '../../ui/sign'

type Answer = {
  position: number; stem: string; response: string | null; key: string; earned: number | null; counts: boolean; durationMs: number | null
}
type Attempt = { number: number; startedAt: Instant; submittedAt: Instant | null; isTimedOut: boolean; earned: number | null; possible: number | null; answers: readonly Answer[] }

/** One go at a quiz: each question with what was answered and what is right. Shows keys. */
export async function AttemptAnswers({ attempt, timeZone }: { attempt: Attempt; timeZone: string }) {
  const [t, locale] = await Promise.all([getTranslations('gradebook'), getLocale()])
  const { number, startedAt, submittedAt, isTimedOut, earned, possible, answers } = attempt
  const at = (instant: Instant) => momentInWords(instant, timeZone, locale)
  const end = submittedAt === null ? t('attemptUnderWay') : isTimedOut ? t('attemptTimedOut', { at: at(submittedAt) }) : t('attemptHandedIn', { at: at(submittedAt) })
  const verdict = ({ earned: point, counts, response }: Answer) =>
    !counts ? t('doesNotCount') : response === null ? t('noAnswer') : point === null ? t('notGraded') : point > 0 ? t('right') : t('wrong')
  return (
    <section aria-labelledby={`attempt-${number}`} className="mt-12 max-w-measure">
      <h2 id={`attempt-${number}`} className="text-h2">
        {t('attempt', { number })}
        {earned !== null && possible !== null && <>: {t('points', { earned, possible })}</>}
      </h2>
      <p className="meta mt-1">
        {t('attemptBegun', { at: at(startedAt) })} {end}
      </p>
      <ol className="mt-4">
        {answers.map((answer, index) => (
          <li key={answer.position} className="border-t border-rule py-3">
            <p lang="en" className="font-serif text-lead">
              <span className="meta me-2">{index + 1}</span>
              <HangulText text={answer.stem} />
            </p>
            <dl className="mt-2 grid gap-x-4 gap-y-1 sm:grid-cols-[8rem_minmax(0,1fr)]">
              <dt className="meta">{t('answered')}</dt>
              <dd className="flex items-start gap-2">
                {answer.counts && answer.earned !== null && <Sign of={answer.earned > 0 ? 'right' : 'wrong'} className={answer.earned > 0 ? 'text-celadon' : 'text-seal'} />}
                <span className="wrap-anywhere">
                  {answer.response !== null && (
                    <span lang="en" className="font-serif">
                      <HangulText text={answer.response} />
                    </span>
                  )}
                  <span className="meta block">
                    {verdict(answer)}
                    {answer.durationMs !== null && ` · ${t('seconds', { count: Math.round(answer.durationMs / 1000) })}`}
                  </span>
                </span>
              </dd>
              <dt className="meta">{t('key')}</dt>
              <dd lang="en" className="font-serif">
                <HangulText text={answer.key} />
              </dd>
            </dl>
          </li>
        ))}
      </ol>
    </section>
  )
}
