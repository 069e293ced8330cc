import { getTranslations } from 'next-intl/server'

/** A search as a plain form: works without JavaScript, and each result page has an address. */
export async function SearchForm({ query }: { query: string }) {
  const t = await getTranslations('search')
  return (
    <search>
      <form action="/search" method="get" className="no-print mt-6 flex max-w-[46rem] flex-col gap-2">
        <label htmlFor="q" className="font-semibold">
          {t('label')}
        </label>
        <div className="flex flex-wrap gap-3">
          <input
            id="q"
            name="q"
            type="search"
            className="field min-w-0 flex-[1_1_14rem]"
            defaultValue={query}
            maxLength={120}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby="q-help"
            enterKeyHint="search"
          />
          <button type="submit" className="button button-main">
            {t('search')}
          </button>
        </div>
        <p id="q-help" className="meta">
          {t('help')}
        </p>
      </form>
    </search>
  )
}
