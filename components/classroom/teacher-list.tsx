import { getTranslations } from 'next-intl/server'
import { ActionButton } from './action-button'
import { NameForm } from './name-form'

type Teacher = { id: string; name: string }

/** Who teaches a class. Who leads it names others and takes them off again; the others may leave. */
export async function TeacherList({ classroomId, leader, coTeachers, readerId }: { classroomId: string; leader: Teacher; coTeachers: readonly Teacher[]; readerId: string }) {
  const [t, classroom] = await Promise.all([getTranslations('people'), getTranslations('classroom')])
  const leads = leader.id === readerId
  const path = `/api/classrooms/${classroomId}/co-teachers`
  const words = { busyText: t('busy'), failedText: t('failed') }
  const sure = (question: string) => ({ question, yes: classroom('yes'), no: classroom('no') })
  return (
    <>
      <p className="mb-4">{leads ? t('teachersText') : t('coTeacherText', { name: leader.name })}</p>
      <ul className="mb-6 border-b border-rule">
        <li className="border-t border-rule py-3">
          <span className="font-semibold wrap-anywhere">{leader.name}</span> <span className="meta">{t('leads')}</span>
        </li>
        {coTeachers.map(({ id, name }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-2 border-t border-rule py-2">
            <span className="font-semibold wrap-anywhere">{name}</span>
            {leads && <ActionButton label={t('removeTeacher')} about={name} path={`${path}/remove`} body={{ teacherId: id }} sure={sure(t('removeTeacherSure', { name }))} {...words} />}
            {id === readerId && <ActionButton label={t('leaveTeaching')} path={`${path}/leave`} body={{}} sure={sure(t('leaveTeachingSure'))} landing="/classroom" {...words} />}
          </li>
        ))}
      </ul>
      {leads && <NameForm label={t('newTeacher')} help={t('newTeacherHelp')} button={t('addTeacher')} path={path} wrongText={t('teacherWrong')} learnsText={t('teacherLearns')} {...words} />}
    </>
  )
}
