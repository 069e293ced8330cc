import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requirePage } from '#server/actor'
import { readTerm } from '#server/article/read-term'
import { EVERYBODY, audienceOf } from '#server/audience'
import { ReadingNav } from '../../../components/site/reading-nav'
import { TermFacts } from '../../../components/term/term-facts'
import { TermPlacesList } from '../../../components/term/term-places-list'
import { HangulText } from '../../../components/ui/hangul-text'
import { orNotFound } from '../../or-not-found'

type TermPageProps = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: TermPageProps): Promise<Metadata> {
  const { term } = await orNotFound(readTerm(EVERYBODY, (await params).id))
  return { title: term.english }
}

export default async function TermPage({ params }: TermPageProps) {
  const audience = await audienceOf(await requirePage('public'))
  const { term, places } = await orNotFound(readTerm(audience, (await params).id))
  const t = await getTranslations('term')
  return (
    <article>
      <ReadingNav here="/terms" />
      <p className="meta">{t(`types.${term.type}`)}</p>
      <h1 lang="en" className="mb-4 text-h1">
        <HangulText text={term.english} />
        {term.hangul && (
          <span lang="ko" className="ms-4 inline-block font-normal text-ink-soft">
            {term.hangul}
          </span>
        )}
      </h1>
      <div className="max-w-[46rem]">
        <TermFacts term={term} />
        <TermPlacesList places={places} />
      </div>
    </article>
  )
}
