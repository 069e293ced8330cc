import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { authorizeAdministration, requirePage } from '#server/actor'
import { accountQuerySchema } from '#server/administration/administration-schema'
import { now } from '#server/clock'
import { listPeople, ROWS_PER_PAGE } from '#server/administration/list-school'
import { AdministrationTabs } from '../../../components/administration/administration-tabs'
import { FilterForm } from '../../../components/administration/filter-form'
import { PeopleTable } from '../../../components/administration/people-table'
import { PageLinks } from '../../../components/ui/page-links'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('school')
  return { title: t('pages.people') }
}

const ROLES = ['learner', 'teacher', 'administrator'] as const

export default async function SchoolPeoplePage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requirePage('administrator')
  const query = accountQuerySchema.parse(await searchParams)
  const [{ rows, count }, t] = await Promise.all([listPeople(authorizeAdministration(actor), query), getTranslations('school')])
  const pageCount = Math.ceil(count / ROWS_PER_PAGE)
  const hrefOf = (page: number) => `/administration/people?${new URLSearchParams({ name: query.name, role: query.role ?? '', page: String(page) })}`
  return (
    <>
      <h1 className="text-h1">{t('peopleTitle', { count })}</h1>
      <AdministrationTabs current="people" />
      <FilterForm path="/administration/people" field="name" label={t('namePart')} value={query.name} button={t('show')} title={t('filterPeople')}>
        <div className="min-w-44 flex-1">
          <label htmlFor="role" className="meta block">
            {t('role')}
          </label>
          <select id="role" name="role" defaultValue={query.role ?? ''} className="field mt-1">
            <option value="">{t('allRoles')}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`roles.${role}`)}
              </option>
            ))}
          </select>
        </div>
      </FilterForm>
      <p className="mt-4 max-w-measure">{t('peopleText')}</p>
      {rows.length > 0 && <PeopleTable people={rows} now={now()} />}
      <PageLinks page={query.page} pageCount={pageCount} hrefOf={hrefOf} label={t('listPages')} previous={t('previousPage')} next={t('nextPage')} position={t('pageOf', { page: query.page, count: pageCount })} />
    </>
  )
}
