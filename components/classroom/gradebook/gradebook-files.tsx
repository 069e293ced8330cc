import { getTranslations } from 'next-intl/server'

const FORMATS = ['csv', 'xlsx'] as const

/** What can be taken out as a file, under the filter that is set. */
export async function GradebookFiles({ classroomId, query }: { classroomId: string; query: string }) {
  const t = await getTranslations('gradebook')
  const files = [
    { name: t('fileTable'), path: `/api/classrooms/${classroomId}/gradebook` },
    { name: t('fileAnswers'), path: `/api/classrooms/${classroomId}/gradebook/answers` },
  ]
  return (
    <section aria-labelledby="files-title" className="mt-12 max-w-measure">
      <h2 id="files-title" className="text-h2">
        {t('filesTitle')}
      </h2>
      <p className="mt-2">{t('filesText')}</p>
      <ul className="mt-4">
        {files.map(({ name, path }) => (
          <li key={path} className="flex flex-wrap items-center justify-between gap-x-6 border-t border-rule py-1">
            <span>{name}</span>
            <span className="flex gap-x-4">
              {FORMATS.map((format) => (
                <a key={format} href={`${path}?${[`format=${format}`, query].filter(Boolean).join('&')}`} download className="text-button underline decoration-rule-control">
                  {t(`formats.${format}`)}
                  <span className="sr-only"> ({name})</span>
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
