import { getTranslations } from 'next-intl/server'
import { ActionButton } from './action-button'

/** Says that a classroom is a demonstration, and takes it away. Stands over every page that shows its figures. */
export async function DemonstrationNotice({ classroomId, isRemovable, landing }: { classroomId: string; isRemovable: boolean; landing: string }) {
  const t = await getTranslations('demonstration')
  return (
    <aside aria-label={t('title')} className="mb-6 flex flex-wrap items-center justify-between gap-x-6 border-y border-seal py-1">
      <p className="max-w-measure text-note">
        <strong className="text-seal">{t('title')}.</strong> {t('text')}
      </p>
      {isRemovable && (
        <div className="no-print">
          <ActionButton
            label={t('remove')}
            path={`/api/classrooms/${classroomId}/remove-demonstration`}
            body={{}}
            sure={{ question: t('removeSure'), yes: t('removeYes'), no: t('removeNo') }}
            busyText={t('busy')}
            failedText={t('failed')}
            className="text-button underline decoration-rule-control"
            landing={landing}
          />
        </div>
      )}
    </aside>
  )
}
