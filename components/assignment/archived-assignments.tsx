import { getTranslations } from 'next-intl/server'

/** The archived assignments of a class: each one's page has its results, and takes it out of the archive. */
export async function ArchivedAssignments({ classroomId, archived }: {
  classroomId: string; archived: readonly { id: string; kind: 'study' | 'quiz'; title: string }[]
}) {
  const t = await getTranslations('assignment')
  return (
    <details className="mt-6">
      <summary className="py-2.5">{t('archivedOnes', { count: archived.length })}</summary>
      <ul className="mt-2 border-t border-rule">
        {archived.map(({ id, kind, title }) => (
          <li key={id} className="border-b border-rule py-1.5">
            <a href={`/classroom/${classroomId}/assignments/${id}`} className="inline-block py-1.5 font-semibold">
              {title}
            </a>{' '}
            <span className="meta">{t(`kinds.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
