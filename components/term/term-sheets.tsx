import { getTranslations } from 'next-intl/server'
import type { Term } from '#core/key-point/term'
import { HangulText } from '../ui/hangul-text'
import { TermFacts } from './term-facts'
import { TermTaps } from './term-taps'

/** The entries of the terms that a page names, each in a popover of its own, ready to be opened in place. */
export async function TermSheets({ terms }: { terms: readonly Term[] }) {
  const t = await getTranslations('term')
  return (
    <>
      {terms.map((term) => (
        <div key={term.id} id={`term-${term.id}`} popover="auto" role="dialog" aria-labelledby={`name-${term.id}`} tabIndex={-1} className="term-sheet">
          <div className="flex items-start justify-between gap-4">
            <p id={`name-${term.id}`} lang="en" className="font-serif text-h3 font-semibold">
              <HangulText text={term.english} />
            </p>
            <button type="button" popoverTarget={`term-${term.id}`} popoverTargetAction="hide" className="text-button -me-2 -mt-2 shrink-0 px-2 underline">
              {t('close')}
            </button>
          </div>
          <p className="meta mb-2">{t(`types.${term.type}`)}</p>
          <TermFacts term={term} />
          <p>
            <a href={`/terms/${term.id}`} className="inline-block py-2.5 text-note">
              {t('ownPage')}
            </a>
          </p>
        </div>
      ))}
      <TermTaps />
    </>
  )
}
