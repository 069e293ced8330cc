import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'

/** The last cell of a row of the school's lists: folded, what an administrator can do about it. */
export async function RowActions({ about, className, children }: { about: string; className: string; children: ReactNode }) {
  const t = await getTranslations('school')
  return (
    <td className="py-0! pe-0!">
      <details>
        <summary>
          {t('change')}
          <span className="sr-only"> ({about})</span>
        </summary>
        <div className={className}>{children}</div>
      </details>
    </td>
  )
}
