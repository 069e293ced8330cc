import { getTranslations } from 'next-intl/server'

type Leech = { keyPointId: string; statement: string; remedy: 'contrast-drill' | 'other-form' | 'pause-question' | 'pause-key-point' | 'unclear'; companion: string | null; lapses: number }

/** Says before a session, a sentence each, what is done about key points that keep being forgotten; nothing while there are none. */
export async function LeechNotices({ leeches }: { leeches: readonly Leech[] }) {
  if (leeches.length === 0) return null
  const t = await getTranslations('progress')
  return (
    <section aria-label={t('leechTitle')} className="mb-8 max-w-measure border-s-2 border-rule ps-4">
      <ul className="flex flex-col gap-3">
        {leeches.map(({ keyPointId, statement, remedy, lapses }) => (
          <li key={keyPointId}>
            <p lang="en" className="font-serif">
              {statement}
            </p>
            <p className="meta">{t(`leech.${remedy}`, { lapses })}</p>
          </li>
        ))}
      </ul>
      <a href="/progress#leeches" className="text-button inline-block">
        {t('leechSee')}
      </a>
    </section>
  )
}
