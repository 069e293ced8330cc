import { getTranslations } from 'next-intl/server'

/** For who is signed in: what is left today, and the way to it. */
export async function Today({ left }: { left: { due: number; new: number } }) {
  const t = await getTranslations('home')
  const isDone = left.due + left.new === 0
  const progress = (
    <a href="/progress" className={isDone ? 'button button-main' : 'button'}>
      {t('seeProgress')}
    </a>
  )
  return (
    <section className="border-b-[3px] border-double border-ink pb-8 lg:pb-12">
      <h1 className="max-w-[26ch] text-front">{isDone ? t('doneTitle') : t('leftTitle', left)}</h1>
      <p className="mt-4 max-w-measure font-serif text-lead">{isDone ? t('doneText') : t('return')}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {!isDone && (
          <a href="/study" className="button button-main">
            {t('studyNow')}
          </a>
        )}
        {progress}
      </p>
    </section>
  )
}
