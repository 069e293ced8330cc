import { getTranslations } from 'next-intl/server'

/** For who has not been here before: what this is, in a headline and three sentences. */
export async function Welcome() {
  const t = await getTranslations('home')
  return (
    <section className="border-b-[3px] border-double border-ink pb-6 lg:pb-12">
      <h1 className="max-w-[26ch] text-front">{t('title')}</h1>
      <div className="mt-4 gap-x-10 font-serif text-lead max-lg:[&>p]:inline lg:mt-8 lg:grid lg:grid-cols-3">
        <p>{t('what')} </p>
        <p>{t('evidence')} </p>
        <p>{t('return')}</p>
      </div>
    </section>
  )
}
