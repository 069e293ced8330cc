import { getTranslations } from 'next-intl/server'
import { HangulText } from '../ui/hangul-text'

/** What an assignment is of, folded: the questions of a quiz with their answers, or the key points of a study. */
export async function AssignmentContent({ kind, items }: { kind: 'study' | 'quiz'; items: readonly { id: string; text: string; answer: string | null }[] }) {
  const t = await getTranslations('assignment')
  if (items.length === 0) return null
  return (
    <details className="mt-6">
      <summary>{kind === 'quiz' ? t('itsQuestions', { count: items.length }) : t('itsKeyPoints', { count: items.length })}</summary>
      <ol className="max-w-measure list-decimal ps-8">
        {items.map(({ id, text, answer }) => (
          <li key={id} className="border-b border-rule py-2">
            <span lang="en" className="font-serif">
              <HangulText text={text} />
            </span>
            {answer !== null && (
              <span className="meta block">
                {t('showKey')}:{' '}
                <span lang="en">
                  <HangulText text={answer} />
                </span>
              </span>
            )}
          </li>
        ))}
      </ol>
    </details>
  )
}
