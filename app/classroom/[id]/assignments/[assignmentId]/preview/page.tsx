import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeClassroom, requirePage } from '#server/actor'
import { previewQuiz } from '#server/classroom/assignment/quiz/preview-quiz'
import { QuizDesk } from '../../../../../../components/assignment/quiz-desk'
import { orNotFound } from '../../../../../or-not-found'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('assignment')
  return { title: t('preview') }
}

/** A quiz as a learner gets it. Nothing is stored. */
export default async function PreviewPage({ params }: { params: Promise<{ id: string; assignmentId: string }> }) {
  const actor = await requirePage('teacher')
  const { id, assignmentId } = await params
  const { quiz, questions } = await orNotFound(authorizeClassroom(actor, id).then((classroomId) => previewQuiz(classroomId, assignmentId)))
  const [t, messages] = await Promise.all([getTranslations('assignment'), getMessages()])
  const items = questions.map((question, position) => ({ position, question, response: null, key: null, counts: true }))
  return (
    <>
      <p className="mb-6 border-s-2 border-celadon ps-3">
        {t('previewText')}{' '}
        <a href={`/classroom/${id}/assignments/${assignmentId}`} className="inline-block py-2.5">
          {t('previewEnd')}
        </a>
      </p>
      <h1 className="mb-6 text-h1">{quiz.title}</h1>
      <QuizDesk items={items} mode={{ type: 'preview', keysAfterAnswer: quiz.keysShown === 'after-answer' }} labels={messages.quiz} studyLabels={messages.study} />
    </>
  )
}
