import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { CreateClassroomForm } from '../../../components/classroom/create-classroom-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('classroom')
  return { title: t('newClassroom') }
}

export default async function NewClassroomPage() {
  await requirePage('teacher')
  const [t, messages] = await Promise.all([getTranslations('classroom'), getMessages()])
  return (
    <section className="max-w-measure">
      <h1 className="text-h1">{t('newClassroom')}</h1>
      <p className="mt-4 mb-8 font-serif text-lead">{t('newText')}</p>
      <CreateClassroomForm labels={messages.classroom} />
    </section>
  )
}
