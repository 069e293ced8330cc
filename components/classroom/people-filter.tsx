import { getTranslations } from 'next-intl/server'

/** Which people of a class are shown: a part of the name, a section. The address carries both. */
export async function PeopleFilter({ path, name, section, sections }: {
  path: string
  name: string
  section: string | undefined
  sections: readonly { id: string; name: string; learnerCount: number }[]
}) {
  const t = await getTranslations('people')
  return (
    <form method="get" action={path} role="search" aria-label={t('filter')} className="flex flex-wrap items-end gap-3">
      <div className="min-w-44 flex-1">
        <label htmlFor="people-name" className="meta block">
          {t('namePart')}
        </label>
        <input id="people-name" name="name" defaultValue={name} maxLength={80} autoComplete="off" className="field mt-1" />
      </div>
      {sections.length > 0 && (
        <div className="min-w-44 flex-1">
          <label htmlFor="people-section" className="meta block">
            {t('section')}
          </label>
          <select id="people-section" name="section" defaultValue={section ?? ''} className="field mt-1">
            <option value="">{t('allSections')}</option>
            {sections.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name} ({one.learnerCount})
              </option>
            ))}
            <option value="none">{t('noSection')}</option>
          </select>
        </div>
      )}
      <button type="submit" className="button">
        {t('show')}
      </button>
    </form>
  )
}
