import { getTranslations } from 'next-intl/server'
import { SelectField } from '../ui/select-field'

type Choices = {
  sections: readonly { id: string; name: string }[]
  articles: readonly { id: string; label: string }[]
  filter: { sectionId: string | null; articleId: string | null }
}

/** Chooses a section and an article by the page's address: works without scripts. */
export async function ClassFilterForm({ classroomId, choices: { sections, articles, filter } }: { classroomId: string; choices: Choices }) {
  const t = await getTranslations('dashboard')
  if (sections.length === 0 && articles.length < 2) return null
  return (
    <form method="get" action={`/classroom/${classroomId}`} className="no-print flex flex-wrap items-end gap-4">
      {sections.length > 0 && (
        <SelectField name="section" label={t('section')} defaultValue={filter.sectionId ?? ''}>
          <option value="">{t('allSections')}</option>
          {sections.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </SelectField>
      )}
      {articles.length > 1 && (
        <SelectField name="article" label={t('article')} defaultValue={filter.articleId ?? ''}>
          <option value="">{t('allArticles')}</option>
          {articles.map(({ id, label }) => <option key={id} value={id} lang="en">{label}</option>)}
        </SelectField>
      )}
      <button type="submit" className="button">{t('show')}</button>
    </form>
  )
}
