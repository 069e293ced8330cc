import { getTranslations } from 'next-intl/server'

/** In place of figures that there are none of yet: what will stand here, and the way to the code by which learners join. */
export async function NoLearnersYet({ classroomId, text }: { classroomId: string; text: string }) {
  const t = await getTranslations('classroom')
  return (
    <div className="mt-8 max-w-measure">
      <p>{text}</p>
      <p className="mt-4">
        <a href={`/classroom/${classroomId}/people`} className="button">
          {t('toCode')}
        </a>
      </p>
    </div>
  )
}
