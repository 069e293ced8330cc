import { getTranslations } from 'next-intl/server'

const REMEDIES = ['contrast-drill', 'other-form', 'pause-question', 'pause-key-point', 'unclear'] as const

/**
 * Says before a session, a sentence for each remedy, what is done about key points that keep being forgotten; nothing while there are
 * none. Not which they are: their wording would be the answer to what is asked next.
 */
export async function LeechNotices({ remedies }: { remedies: readonly (typeof REMEDIES)[number][] }) {
  if (remedies.length === 0) return null
  const t = await getTranslations('progress')
  return (
    <section aria-label={t('leechTitle')} className="mb-8 flex max-w-measure flex-col gap-2 border-s-2 border-rule ps-4">
      {REMEDIES.filter((remedy) => remedies.includes(remedy)).map((remedy) => (
        <p key={remedy}>{t(`leechNews.${remedy}`, { count: remedies.filter((each) => each === remedy).length })}</p>
      ))}
      <a href="/progress#leeches" className="text-button self-start underline decoration-rule-control">
        {t('leechSee')}
      </a>
    </section>
  )
}
