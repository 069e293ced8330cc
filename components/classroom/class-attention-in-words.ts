import { getTranslations } from 'next-intl/server'
import type { KeyPointConcern, LearnerConcern } from '#core/statistics/class-attention'
import { percent } from '../ui/percent'

/** So many are named; the others are counted. */
const NAMED = 2

type Figures = {
  learnerCount: number
  notStarted: number
  meanRetrievability: number | null
  attention: { learners: readonly (LearnerConcern & { name: string })[]; keyPoints: readonly KeyPointConcern[] }
}

/** The headline of a class: who and what needs attention; the lead says why, and `recall` what the class would recall now. */
export async function classAttentionInWords(
  { learnerCount: total, notStarted, meanRetrievability, attention: { learners, keyPoints } }: Figures, locale: string,
): Promise<{ title: string; lead: string | null; recall: string | null }> {
  const [t, dashboard] = await Promise.all([getTranslations('classroom'), getTranslations('dashboard')])
  if (total === 0) return { title: t('titleEmpty'), lead: null, recall: null }
  if (notStarted === total) return { title: t('titleNoneStarted', { total }), lead: null, recall: null }
  const recall = t('titleRecall', { share: percent(meanRetrievability ?? 0, locale) })
  if (learners.length + keyPoints.length === 0) return { title: recall, lead: null, recall: null }

  const named = learners.slice(0, learners.length === NAMED + 1 ? NAMED + 1 : NAMED).map(({ name }) => name)
  const others = learners.length - named.length
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const who = list.format(others > 0 ? [...named, dashboard('others', { count: others })] : named)
  const title =
    keyPoints.length === 0 ? dashboard('titleLearners', { who, count: learners.length })
    : learners.length === 0 ? dashboard('titleKeyPoints', { points: keyPoints.length })
    : dashboard('titleBoth', { who, count: learners.length, points: keyPoints.length })
  const counted = (reason: LearnerConcern['reason']) => learners.filter((concern) => concern.reason === reason).length
  const reasons = [
    ...(counted('behind') > 0 ? [dashboard('whyBehind', { count: counted('behind') })] : []),
    ...(counted('not-started') > 0 ? [dashboard('whyNotStarted', { count: counted('not-started') })] : []),
    ...(counted('away') > 0 ? [dashboard('whyAway', { count: counted('away') })] : []),
    ...(keyPoints[0] ? [dashboard('whyWeak', { share: percent(keyPoints[0].meanRetrievability, locale) })] : []),
  ]
  return { title, lead: dashboard('why', { reasons: list.format(reasons) }), recall: `${recall}.` }
}
