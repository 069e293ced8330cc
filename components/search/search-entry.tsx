import { getTranslations } from 'next-intl/server'
import { isImportedArticleId } from '#core/article/imported-article-id'
import { passageExcerpt } from '../article/passage-excerpt'
import { languageOf } from '../ui/language-of'
import { MarkedText } from '../ui/marked-text'
import type { FoundText, SearchEntryProps } from './search-entry-props'

/** One thing found: what it is, its name with the hit marked, and the sentence in which the hit stands. */
export async function SearchEntry({ result }: SearchEntryProps) {
  const t = await getTranslations('search')
  const title = result.texts.find(({ part }) => part === 'title')
  const names = result.texts.filter(({ part, text, marks }) => part === 'name' && (marks.length > 0 || languageOf(text) !== 'en'))
  const distinct = result.texts.filter(({ part, marks }) => part === 'distinct-name' && marks.length > 0)
  const body = result.texts.find(({ part, marks }) => part === 'text' && (marks.length > 0 || result.kind !== 'key-point'))
  const heading = title ?? { text: `${result.kind === 'paragraph' ? result.articleLabel : ''}`, marks: [] }
  const isText = isImportedArticleId(result.href.replace(/^\/articles\//, ''))
  return (
    <li className="border-t border-rule py-4">
      <p className="meta">
        {result.kind === 'term' && t(`types.${result.type}`)}
        {result.kind === 'article' && t('article')}
        {result.kind === 'key-point' && t('keyPoint', { kind: t(`kinds.${result.type}`) })}
        {result.kind === 'paragraph' && (isText ? t('textParagraph', { paragraph: result.paragraph }) : t('paragraph', { paragraph: result.paragraph }))}
      </p>
      <h2 lang="en" className={result.kind === 'key-point' ? 'max-w-measure text-body font-normal text-pretty' : 'text-h3'}>
        <a href={result.href} className={`inline-block py-1.5 ${result.kind === 'key-point' ? 'no-underline hover:underline' : ''}`}>
          <MarkedText {...heading} />
        </a>
      </h2>
      {names.length > 0 && (
        <p className="mt-1 flex flex-wrap gap-x-4 text-note">
          {names.map((name) => (
            <span key={name.text} lang={languageOf(name.text)}>
              <MarkedText {...name} />
            </span>
          ))}
        </p>
      )}
      {distinct.length > 0 && (
        <p className="mt-1 text-note">
          {t('distinct')}{' '}
          {distinct.map((name) => (
            <span key={name.text} lang={languageOf(name.text)}>
              <MarkedText {...name} />{' '}
            </span>
          ))}
        </p>
      )}
      {body && <Excerpt {...body} />}
      {result.kind === 'key-point' && (
        <p className="meta mt-1 flex flex-wrap gap-x-4">
          {result.places.map(({ href, articleLabel, paragraph }) => (
            <a key={href} href={href} className="inline-block py-2.5">
              <span lang="en">{articleLabel}</span>, {t('paragraphShort', { paragraph })}
            </a>
          ))}
        </p>
      )}
    </li>
  )
}

/** Of a long text the sentences with the hits. */
function Excerpt({ text, marks }: FoundText) {
  const excerpt = passageExcerpt(text, marks)
  return (
    <p lang="en" className="mt-1 max-w-measure font-serif text-body text-ink-soft [&_mark]:text-ink">
      <MarkedText text={excerpt?.text ?? text} marks={excerpt?.quotes ?? marks} />
    </p>
  )
}
