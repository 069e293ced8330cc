import { getTranslations } from 'next-intl/server'

/** Leads to the page of any question by its name, whether anything speaks against it or not. */
export async function FindQuestion({ unknown }: { unknown: string | null }) {
  const t = await getTranslations('queue')
  return (
    <section className="mt-12 max-w-measure border-t border-ink pt-4">
      <h2 className="text-h2">{t('findTitle')}</h2>
      <form method="get" action="/administration/queue" className="mt-3 flex flex-col gap-1">
        <label htmlFor="question-id" className="font-semibold">
          {t('questionId')}
        </label>
        <p id="question-id-help" className="meta">
          {t('questionIdHelp')}
        </p>
        <input
          id="question-id" name="question" defaultValue={unknown ?? ''} required maxLength={200} autoComplete="off" spellCheck={false} className="field mt-1"
          aria-describedby={unknown === null ? 'question-id-help' : 'question-id-help question-id-error'} aria-invalid={unknown === null ? undefined : true}
        />
        {unknown !== null && (
          <p id="question-id-error" role="alert" className="text-note text-seal">
            {t('noQuestion')}
          </p>
        )}
        <p className="mt-3">
          <button type="submit" className="button">
            {t('open')}
          </button>
        </p>
      </form>
    </section>
  )
}
