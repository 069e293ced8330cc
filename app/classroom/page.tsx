import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { listClassrooms } from '#server/classroom/list-classrooms'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('pageTitle') }
}

export default async function ClassroomsPage() {
  const actor = await requirePage('teacher')
  const [classrooms, t, people] = await Promise.all([listClassrooms(actor), getTranslations('classroom'), getTranslations('people')])
  const [first] = classrooms
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{first ? t('listTitle') : t('noneTitle')}</h1>
      {!first && <p className="mt-4 font-serif text-lead">{t('noneText')}</p>}
      <ul className="mt-6">
        {classrooms.map(({ id, name, isDemo, isArchived, isLed, learnerCount }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 border-t border-rule py-4">
            <h2 className="text-h2">
              <a href={`/classroom/${id}`} className="inline-block py-2">
                {name}
              </a>
            </h2>
            <p className="meta tabular">
              {t('learnerCount', { count: learnerCount })}
              {isDemo && ` · ${t('simulated')}`}
              {!isLed && ` · ${people('coTaught')}`}
              {isArchived && ` · ${t('archived')}`}
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-8">
        <a href="/classroom/new" className={first ? 'button' : 'button button-main'}>
          {t('newClassroom')}
        </a>
      </p>
    </section>
  )
}
