import { getLocale, getTranslations } from 'next-intl/server'
import type { Term } from '#core/key-point/term'
import { termPeriod } from '#core/key-point/term-period'
import { FactList } from '../ui/fact-list'
import { HangulText } from '../ui/hangul-text'
import { languageOf } from '../ui/language-of'
import { partialDate } from '../ui/partial-date'
import { periodInWords } from './period-in-words'

/** What the term base knows of a term: its names in every script, dates, distinct names, document; and whether anybody checked it. */
export async function TermFacts({ term }: { term: Term }) {
  const [t, locale] = await Promise.all([getTranslations('term'), getLocale()])
  const name = (text: string, lang = languageOf(text)) => <span lang={lang}>{text}</span>
  const inWords = (dates: string | null) => {
    const period = termPeriod(dates)
    if (period === null) return dates
    return periodInWords(period, locale, {
      about: (date) => t('about', { date }), since: (date) => (term.type === 'person' ? t('born', { date }) : t('since', { date })),
    })
  }
  const facts = [
    ...(term.hangul === null ? [] : [{ term: t('hangul'), value: name(term.hangul, 'ko') }]),
    ...(term.hanja === null ? [] : [{ term: t('hanja'), value: name(term.hanja, 'ko-Hani') }]),
    ...(term.revisedRomanization === null ? [] : [{ term: t('revised'), value: name(term.revisedRomanization, 'ko-Latn') }]),
    ...(term.mcCuneReischauer === null ? [] : [{ term: t('mcCune'), value: name(term.mcCuneReischauer, 'ko-Latn') }]),
    ...(term.russian === null ? [] : [{ term: t('russian'), value: name(term.russian, 'ru') }]),
    ...(term.aliases.length === 0 ? [] : [{ term: t('also'), value: <ul>{term.aliases.map((alias) => <li key={alias}>{name(alias)}</li>)}</ul> }]),
    ...(term.dates === null ? [] : [{ term: term.type === 'person' ? t('life') : t('dates'), value: inWords(term.dates) }]),
    ...(term.distinctNames.length === 0 ? [] : [{ term: t('distinct'), value: <DistinctNames names={term.distinctNames} /> }]),
    ...(term.document === null ? [] : [{ term: t('document'), value: (
      <>
        <cite lang="en">{term.document.title}</cite>
        {term.document.number && <>, <span lang="en">{term.document.number}</span></>}, {partialDate(term.document.date, locale)}
      </>
    ) }]),
  ]
  return (
    <>
      <p lang="en" className="max-w-measure font-serif text-body">
        <HangulText text={term.definition} />
      </p>
      <FactList facts={facts} />
      <p className="meta border-t border-rule pt-2">{term.checked ? t('checked') : t('unchecked')}</p>
    </>
  )
}

function DistinctNames({ names }: { names: Term['distinctNames'] }) {
  return (
    <ul className="flex flex-col gap-1.5">
      {names.map(({ name, note }) => (
        <li key={name}>
          <strong lang={languageOf(name)} className="font-semibold">{name}</strong>
          {': '}
          <span lang="en"><HangulText text={note} /></span>
        </li>
      ))}
    </ul>
  )
}
