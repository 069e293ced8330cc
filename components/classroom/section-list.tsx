import { getFormatter, getMessages, getTranslations } from 'next-intl/server'
import { ActionButton } from './action-button'
import { NameForm } from './name-form'

type SectionLine = { id: string; name: string; learnerCount: number; assignments: readonly string[] }

/** The sections of a class: made, renamed, and removed while no assignment is given to them. */
export async function SectionList({ classroomId, sections }: { classroomId: string; sections: readonly SectionLine[] }) {
  const [t, classroom, messages, format] = await Promise.all([getTranslations('people'), getTranslations('classroom'), getMessages(), getFormatter()])
  const path = `/api/classrooms/${classroomId}/sections`
  const words = { wrongText: t('sectionWrong'), takenText: t('sectionTaken'), failedText: messages.people.failed, busyText: messages.people.busy }
  return (
    <>
      <p className="mb-4">{t('sectionsText')}</p>
      {sections.length > 0 && (
        <ul className="mb-6 border-b border-rule">
          {sections.map(({ id, name, learnerCount, assignments }) => (
            <li key={id} className="border-t border-rule">
              <details>
                <summary className="wrap-anywhere">
                  <span className="font-semibold">{name}</span>
                  <span className="meta tabular ms-auto">{classroom('learnerCount', { count: learnerCount })}</span>
                </summary>
                <div className="flex flex-col gap-4 pb-4">
                  <NameForm label={t('sectionName')} button={t('rename')} method="PUT" path={`${path}/${id}`} defaultValue={name} {...words} />
                  {assignments.length > 0 ? (
                    <p className="wrap-anywhere">{t('sectionInUse', { titles: format.list(assignments) })}</p>
                  ) : (
                    <div>
                      <ActionButton
                        label={t('removeSection')}
                        about={name}
                        path={`${path}/${id}/remove`}
                        body={{}}
                        sure={{ question: t('removeSectionSure', { name }), yes: classroom('yes'), no: classroom('no') }}
                        busyText={words.busyText}
                        failedText={words.failedText}
                      />
                    </div>
                  )}
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
      <NameForm label={t('newSection')} help={t('newSectionHelp')} button={t('makeSection')} path={path} {...words} />
    </>
  )
}
