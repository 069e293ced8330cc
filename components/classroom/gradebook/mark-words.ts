import { getTranslations } from 'next-intl/server'
import type { Mark } from '#core/classroom/mark'

/** Says in a word or two how a piece of work stands. */
export async function markWords(): Promise<(mark: Mark) => string> {
  const t = await getTranslations('gradebook')
  return (mark) => {
    switch (mark.type) {
      case 'not-assigned': return t('marks.notAssigned')
      case 'not-begun': return t('marks.notBegun')
      case 'missing': return t('marks.missing')
      case 'under-way': return t('marks.underWay')
      case 'done': return mark.isLate ? t('marks.late') : t('marks.done')
      case 'nothing-counts': return t('marks.nothingCounts')
      case 'set': return t('marks.set')
      case 'excused': return t('marks.excused')
    }
  }
}
