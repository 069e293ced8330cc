import { getTranslations } from 'next-intl/server'
import type { SourceCriticism } from '#core/article/article'
import { FactList } from '../ui/fact-list'
import { HangulText } from '../ui/hangul-text'

/** Who speaks, from which position, when, to whom; and what to be careful with. */
export async function SourceCriticismNote({ criticism }: { criticism: SourceCriticism }) {
  const t = await getTranslations('article')
  const english = (text: string) => (
    <span lang="en">
      <HangulText text={text} />
    </span>
  )
  return (
    <section aria-labelledby="criticism" className="py-6">
      <h2 id="criticism" className="text-h3">
        {t('criticism')}
      </h2>
      <FactList
        facts={[
          { term: t('speaker'), value: english(criticism.speaker) },
          { term: t('position'), value: english(criticism.position) },
        ]}
      />
      <details className="margin-notes">
        <summary>{t('more')}</summary>
        <FactList
        facts={[
          { term: t('time'), value: english(criticism.time) },
          { term: t('audience'), value: english(criticism.audience) },
          {
            term: t('cautions'),
            value: (
              <ul className="flex flex-col gap-2">
                {criticism.cautions.map((caution) => (
                  <li key={caution}>{english(caution)}</li>
                ))}
              </ul>
            ),
          },
        ]}
        />
      </details>
    </section>
  )
}
