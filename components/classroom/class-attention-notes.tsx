import { getTranslations } from 'next-intl/server'
import type { KeyPointConcern, LearnerConcern } from '#core/statistics/class-attention'
import { NeedingLearners } from './needing-learners'
import { WeakKeyPoints } from './weak-key-points'

/** In words: which learners and which key points need attention, and why. */
export async function ClassAttentionNotes({ classroomId, sectionId, learners, keyPoints }: {
  classroomId: string
  /** The section that is looked at; null: the class. */
  sectionId: string | null
  learners: readonly (LearnerConcern & { name: string })[]
  keyPoints: readonly (KeyPointConcern & { statement: string; questionId: string | null })[]
}) {
  const t = await getTranslations('classroom')
  if (learners.length === 0 && keyPoints.length === 0) return <p className="max-w-measure">{t('attentionNone')}</p>
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
      {learners.length > 0 && <NeedingLearners classroomId={classroomId} learners={learners} />}
      {keyPoints.length > 0 && <WeakKeyPoints classroomId={classroomId} sectionId={sectionId} keyPoints={keyPoints} />}
    </div>
  )
}
