import { getLocale, getTranslations } from 'next-intl/server'
import type { KeyPoint } from '#core/key-point/key-point'
import type { LinkedTerm } from '#core/key-point/linked-terms'
import { TermText } from '../term/term-text'
import { HangulText } from '../ui/hangul-text'
import { partialDate } from '../ui/partial-date'

/** A key point as a note in the margin: what kind of claim, when it held, and what the editors say of it. */
export async function MarginKeyPoint({ keyPoint, linked }: { keyPoint: KeyPoint; linked: readonly LinkedTerm[] }) {
  const t = await getTranslations('article')
  const locale = await getLocale()
  const relation = keyPoint.relation === null ? '' : `, ${t(`relations.${keyPoint.relation}`)}`
  return (
    <li className="border-s-2 border-celadon ps-3 text-note">
      <p className="text-ink-soft">
        <span className="font-semibold text-celadon">
          {t(`kinds.${keyPoint.kind}`)}
          {relation}
        </span>
        , {t('asOf', { date: partialDate(keyPoint.asOf, locale) })}
      </p>
      <p lang="en">
        <TermText text={keyPoint.statement} linked={linked} />
      </p>
      {keyPoint.editorNote && (
        <p className="mt-1 text-ink-soft">
          <span className="font-semibold">{t('editorNote')}: </span>
          <span lang="en">
            <HangulText text={keyPoint.editorNote} />
          </span>
        </p>
      )}
    </li>
  )
}
